import { message } from '../../texts/message.ts';
import { parseDocument } from '../credentials/document.ts';
import { longTermKeyIn } from '../credentials/profile-section.ts';
import { problem } from '../notice/problem.ts';
import { sessionsOf } from '../session/session.ts';
import type { Check, DoctorSystem, FileLook } from './doctor-ports.ts';
import { mended } from './file-mends.ts';
import { findOddities, oddityKinds, type AwsFileKind, type Oddity } from './file-oddities.ts';
import type { DoctorRemedy, Finding } from './finding.ts';
import { oddityWords } from './oddity-words.ts';

/** So many lines are named of one kind. */
const mostLines = 6;

/** Bits by which others may write, and by which they may do anything. */
const othersWrite = 0o022;
const othersAny = 0o077;

/** Whether the files can be read by every tool, and by nobody else. */
export const checkFiles: Check = async ({ store, system }, tell) => {
  const { credentialsFile, configFile } = system.facts;
  const others = sessionsOf(store.state.settings).flatMap(({ alsoTo = [] }) => alsoTo);
  const files: readonly (readonly [string, AwsFileKind])[] = [
    [credentialsFile, 'credentials'],
    [configFile, 'config'],
    ...[...new Set(others)].map((path) => [path, 'credentials'] as const),
  ];
  await Promise.all(
    files.map(async ([path, kind]) => {
      const look = await system.lookAt(path);
      for (const finding of fileFindings(path, kind, look, system.platform)) tell(finding);
    }),
  );
};

/** What is to be said of one file. */
export const fileFindings = (
  path: string,
  kind: AwsFileKind,
  look: FileLook,
  platform: DoctorSystem['platform'],
): readonly Finding[] => {
  const base = { id: `file:${path}`, check: 'files', detail: path } as const;
  if (look.refused !== undefined) {
    const code = look.refused === 'EISDIR' ? 'file-is-directory' : 'file-unreadable';
    const refused = problem(code, look.refused);
    return [{ ...base, status: 'bad', said: { problem: refused }, detail: `${path}: ${look.refused}` }];
  }
  const rights = rightsFindings(path, kind, look, platform);
  if (look.invalidLine !== undefined) {
    const odd = oddityFinding(path, kind, '', [{ kind: 'invalid-utf8', line: look.invalidLine }]);
    return [odd, ...rights];
  }
  if (look.text === undefined) {
    return [{ ...base, status: 'note', said: { title: message('doctor.fileAbsent') } }, ...rights];
  }
  const { text } = look;
  const found = findOddities(text, kind);
  const byKind = oddityKinds
    .map((one) => found.filter((oddity) => oddity.kind === one))
    .filter((oddities) => oddities.length > 0)
    .map((oddities) => oddityFinding(path, kind, text, oddities));
  const clear = kind === 'credentials' ? clearKeyFindings(path, text) : [];
  const isSound = byKind.every(({ status }) => status === 'note' || status === 'good');
  const sound: Finding = { ...base, status: 'good', said: { title: message('doctor.fileSound') } };
  return [...(isSound ? [sound] : []), ...byKind, ...clear, ...rights];
};

const oddityFinding = (
  path: string,
  file: AwsFileKind,
  text: string,
  oddities: readonly Oddity[],
): Finding => {
  const [first] = oddities;
  const kind = first?.kind ?? 'not-understood';
  const { status, title, text: meaning } = oddityWords[kind];
  const places = oddities
    .slice(0, mostLines)
    .map(({ line, name }) => (name === undefined ? `${line}` : `${line} (${name})`));
  const isMendable = mended(text, kind, file) !== undefined;
  const remedy: DoctorRemedy = isMendable
    ? { kind: 'mend', path, oddity: kind }
    : { kind: 'open-file', path };
  return {
    id: `file:${path}:${kind}`,
    check: 'files',
    status,
    said: { title, text: meaning },
    detail: `${path}: ${places.join(', ')}${oddities.length > mostLines ? ', …' : ''}`,
    ...(status !== 'note' && { remedy }),
  };
};

const clearKeyFindings = (path: string, text: string): readonly Finding[] => {
  const document = parseDocument(text);
  const profiles = [...document.sections.keys()].filter(
    (profile) => longTermKeyIn(document, profile) !== undefined,
  );
  if (profiles.length === 0) return [];
  const count = profiles.length;
  return [
    {
      id: `file:${path}:clear-keys`,
      check: 'files',
      status: 'warn',
      said: {
        title: message('doctor.clearKeys', { count }),
        text: message('doctor.clearKeysText', { count, profiles: profiles.slice(0, mostLines) }),
      },
      detail: path,
      remedy: { kind: 'adopt-keys' },
    },
  ];
};

/** SECURITY: whoever may write to the folder may put another file in the place of this one. */
const rightsFindings = (
  path: string,
  kind: AwsFileKind,
  { mode, folderMode }: FileLook,
  platform: DoctorSystem['platform'],
): readonly Finding[] => {
  if (platform === 'windows') return [];
  const folder = path.slice(0, path.lastIndexOf('/')) || '/';
  // The config file holds nothing secret, so that it may be read.
  const loose = kind === 'credentials' ? othersAny : othersWrite;
  const findings: Finding[] = [];
  if (mode !== undefined && (mode & loose) !== 0) {
    const isWritable = (mode & othersWrite) !== 0;
    findings.push({
      id: `file:${path}:mode`,
      check: 'files',
      status: isWritable || kind === 'credentials' ? 'warn' : 'note',
      said: {
        title: isWritable ? message('doctor.fileWritable') : message('doctor.fileReadable'),
        text: message('doctor.fileLooseText'),
      },
      detail: `${path}: ${printMode(mode)}`,
      remedy: { kind: 'tighten', path },
    });
  }
  if (folderMode !== undefined && (folderMode & othersWrite) !== 0) {
    findings.push({
      id: `folder:${folder}:mode`,
      check: 'files',
      status: 'warn',
      said: { title: message('doctor.folderWritable'), text: message('doctor.folderWritableText') },
      detail: `${folder}: ${printMode(folderMode)}`,
      remedy: { kind: 'tighten', path: folder },
    });
  } else if (folderMode !== undefined && kind === 'credentials' && (folderMode & othersAny) !== 0) {
    findings.push({
      id: `folder:${folder}:mode`,
      check: 'files',
      status: 'note',
      said: { title: message('doctor.folderReadable'), text: message('doctor.fileLooseText') },
      detail: `${folder}: ${printMode(folderMode)}`,
      remedy: { kind: 'tighten', path: folder },
    });
  }
  return findings;
};

const printMode = (mode: number): string => `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
