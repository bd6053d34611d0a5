import { message, type Message } from '../../texts/message.ts';
import { entriesOf, parseDocument } from '../credentials/document.ts';
import { configSection } from '../credentials/profile-region.ts';
import { sectionKind } from '../credentials/profile-section.ts';
import { sessionsOf, type Session } from '../session/session.ts';
import type { Check, DoctorSystem } from './doctor-ports.ts';
import type { Finding } from './finding.ts';

/** Variables that hold credentials: tools take them before any profile. */
const credentialVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_SECURITY_TOKEN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_ROLE_ARN',
] as const;

/** Variables that choose a profile or a file. */
const choiceVariables = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_CONFIG_FILE',
] as const;

/** Keys of the config file that make tools look elsewhere than into the credentials file (botocore, credentials.py). */
const shadows: readonly (readonly [key: string, title: Message])[] = [
  ['role_arn', message('doctor.shadowedByRole')],
  ['sso_session', message('doctor.shadowedBySso')],
  ['sso_start_url', message('doctor.shadowedBySso')],
  ['credential_process', message('doctor.shadowedByProcess')],
];

/** Whether tools take the credentials that Latchkey writes, or others instead of them. */
export const checkProfiles: Check = async ({ store, system }, tell) => {
  const found = environmentFindings(system);
  for (const finding of found) tell(finding);
  const { credentialsFile, configFile } = system.facts;
  const [credentials, config] = await Promise.all([
    system.lookAt(credentialsFile),
    system.lookAt(configFile),
  ]);
  // Read once for all: there may be hundreds of sessions, and as many sections.
  const documents = {
    credentials: parseDocument(credentials.text ?? ''),
    config: parseDocument(config.text ?? ''),
  };
  const profiles = sessionsOf(store.state.settings).flatMap((session) =>
    profileFindings(session, documents, configFile),
  );
  for (const finding of profiles) tell(finding);
  if (found.length === 0 && profiles.length === 0) {
    tell({
      id: 'profiles',
      check: 'profiles',
      status: 'good',
      said: { title: message('doctor.profilesClear') },
    });
  }
};

const environmentFindings = ({ environment, platform }: DoctorSystem): readonly Finding[] => {
  const set = credentialVariables.filter((name) => environment.has(name));
  const findings: Finding[] = [];
  if (set.length > 0) {
    findings.push({
      id: 'environment',
      check: 'profiles',
      status: 'warn',
      said: {
        title: message('doctor.environmentKeys', { variables: set }),
        text: message('doctor.environmentKeysText'),
      },
      command:
        platform === 'windows'
          ? set.map((name) => `Remove-Item Env:${name}`).join('; ')
          : `unset ${set.join(' ')}`,
    });
  }
  for (const variable of choiceVariables) {
    const value = environment.get(variable);
    if (!environment.has(variable)) continue;
    const isProfile = variable.endsWith('PROFILE');
    findings.push({
      id: `environment:${variable}`,
      check: 'profiles',
      status: 'note',
      said: {
        title: message('doctor.environmentChoice', { variable }),
        text: isProfile ? message('doctor.environmentProfileText') : message('doctor.environmentFileText'),
      },
      ...(value !== undefined && { detail: value }),
    });
  }
  return findings;
};

const profileFindings = (
  { id, label, profile }: Session,
  { credentials, config }: Readonly<Record<'credentials' | 'config', ReturnType<typeof parseDocument>>>,
  configFile: string,
): readonly Finding[] => {
  const base = { check: 'profiles', status: 'warn', about: label } as const;
  const findings: Finding[] = [];
  const kind = sectionKind(credentials, profile);
  if (kind === 'process') {
    const said = {
      title: message('doctor.sectionHasProcess', { profile }),
      text: message('doctor.otherProfileText'),
    };
    findings.push({ ...base, id: `profile:${id}:process`, said, remedy: { kind: 'edit', id } });
  }
  const entries = entriesOf(config, configSection(profile));
  for (const [key, title] of shadows) {
    if (!entries?.has(key)) continue;
    findings.push({
      ...base,
      // Keys in the credentials file win over a program in the config file (botocore, Go).
      status: key === 'credential_process' ? 'note' : 'warn',
      id: `profile:${id}:${key}`,
      said: { title, text: message('doctor.shadowedText', { profile, key }) },
      detail: configFile,
      remedy: { kind: 'open-file', path: configFile },
    });
  }
  return findings;
};
