import type { SessionCredentials } from '../identity/identity.ts';
import type { SectionKind } from '../ports.ts';
import { entriesOf, sectionRange, type CredentialsDocument, type Line } from './document.ts';

/** The value of `manager`: awsume deletes sections with a past expiry unless another tool names itself there. */
export const managerName = 'latchkey';

// The keys that Latchkey owns in its sections, in the order in which it writes them.
const ownKeys = [
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'x_security_token_expires',
  'manager',
] as const;
type OwnKey = (typeof ownKeys)[number];

// botocore prefers this one to a fresh aws_session_token.
const staleKey = 'aws_security_token';

/** What a profile's section holds, as far as writing a session to it is concerned. */
export const sectionKind = (document: CredentialsDocument, profile: string): SectionKind => {
  const entries = entriesOf(document, profile);
  if (entries === undefined) return 'absent';
  const keyId = entries.get('aws_access_key_id');
  // Before the key: with both, a session would stand beside the process, which tools read differently.
  if (entries.has('credential_process')) return 'process';
  if (keyId !== undefined && !keyId.startsWith('ASIA')) return 'long-term';
  if (entries.get('manager') === managerName) return 'ours';
  return keyId === undefined ? 'other' : 'temporary';
};

/** The document with the session in the profile's section; every line that is not ours stays as it is. */
export const withSession = (
  document: CredentialsDocument,
  profile: string,
  credentials: SessionCredentials,
): CredentialsDocument => {
  const values: Record<OwnKey, string> = {
    aws_access_key_id: credentials.accessKeyId,
    aws_secret_access_key: credentials.secretAccessKey,
    aws_session_token: credentials.sessionToken,
    x_security_token_expires: rfc3339(credentials.expiresAt),
    manager: managerName,
  };
  for (const value of Object.values(values)) {
    // SECURITY: a line break in a value could add sections of its own.
    if (!/^[\x21-\x7e]+$/.test(value))
      throw new RangeError('a credential holds characters that no value may have');
  }
  const range = sectionRange(document, profile);
  return range === undefined
    ? appended(document, profile, values)
    : spliced(document, range, replaced(document.lines.slice(range.start, range.end), values, document.eol));
};

/** The document without what Latchkey wrote to the profile's section; unchanged when the section is not ours. */
export const withoutSession = (document: CredentialsDocument, profile: string): CredentialsDocument => {
  const range = sectionRange(document, profile);
  if (range === undefined || sectionKind(document, profile) !== 'ours') return document;
  const rest = withoutKeys(document.lines.slice(range.start, range.end), isOwn);
  // The header alone, or with blank lines that stand before the next section, says nothing any more.
  const body = rest.slice(1);
  if (body.some(({ kind }) => kind.type !== 'blank')) return spliced(document, range, rest);
  return unappended(document, range.start, range.end, body);
};

const ownKeyOf = (key: string): OwnKey | undefined => ownKeys.find((own) => own === key);

const isOwn = (key: string): boolean => key === staleKey || ownKeyOf(key) !== undefined;

const entryLine = (key: string, value: string, eol: string): Line => ({
  text: `${key} = ${value}`,
  eol,
  kind: { type: 'entry', key, value },
});

const spliced = (
  document: CredentialsDocument,
  range: { readonly start: number; readonly end: number },
  lines: readonly Line[],
): CredentialsDocument => ({
  ...document,
  lines: [...document.lines.slice(0, range.start), ...lines, ...document.lines.slice(range.end)],
});

/**
 * Appends a section. One blank line before it says that the file ended with a line end; none says that it did not, so
 * that removing the section can give back the very same bytes.
 */
const appended = (
  document: CredentialsDocument,
  profile: string,
  values: Readonly<Record<OwnKey, string>>,
): CredentialsDocument => {
  const { eol } = document;
  const last = document.lines.at(-1);
  const before: Line[] =
    last === undefined
      ? []
      : last.eol === ''
        ? [...document.lines.slice(0, -1), { ...last, eol }]
        : [...document.lines, { text: '', eol, kind: { type: 'blank' } }];
  return {
    eol,
    lines: [
      ...before,
      { text: `[${profile}]`, eol, kind: { type: 'header', section: profile } },
      ...ownKeys.map((key) => entryLine(key, values[key], eol)),
    ],
  };
};

const unappended = (
  document: CredentialsDocument,
  start: number,
  end: number,
  blanks: readonly Line[],
): CredentialsDocument => {
  const before = document.lines.slice(0, start);
  const after = document.lines.slice(end);
  // In the middle of the file the blank lines after the section go with it; those before stay and part its neighbours.
  if (after.length > 0) return { ...document, lines: [...before, ...after] };
  const last = before.at(-1);
  if (blanks.length > 0 || last === undefined) return { ...document, lines: before };
  return {
    ...document,
    lines: [...before.slice(0, -1), ...(last.text === '' ? [] : [{ ...last, eol: '' }])],
  };
};

/** Replaces values in place, adds missing keys after the last of ours, and drops a stale security token. */
const replaced = (
  section: readonly Line[],
  values: Readonly<Record<OwnKey, string>>,
  eol: string,
): Line[] => {
  const present = new Set(section.map(({ kind }) => (kind.type === 'entry' ? kind.key : '')));
  const missing = ownKeys.filter((key) => !present.has(key));
  const kept = withoutKeys(
    section,
    (key) => key === staleKey,
    (key) => {
      const own = ownKeyOf(key);
      return own && values[own];
    },
  );
  const lastOwn = kept.findLastIndex(({ kind }) => kind.type === 'entry' && isOwn(kind.key));
  const at = Math.max(lastOwn, 0) + 1;
  const head = kept
    .slice(0, at)
    .map((line) => (line.eol === '' && missing.length > 0 ? { ...line, eol } : line));
  const tail = kept.slice(at);
  const added = missing.map((key) => entryLine(key, values[key], eol));
  const endsFile = section.at(-1)?.eol === '' && tail.length === 0;
  const lines = [...head, ...added, ...tail];
  return endsFile
    ? lines.map((line, index) => (index === lines.length - 1 ? { ...line, eol: '' } : line))
    : lines;
};

/** Drops entries (with the lines that continue them) and gives others a new value, keeping their spelling. */
const withoutKeys = (
  section: readonly Line[],
  drop: (key: string) => boolean,
  valueOf: (key: string) => string | undefined = () => undefined,
): Line[] => {
  const lines: Line[] = [];
  let changing = false;
  for (const line of section) {
    if (line.kind.type === 'continuation' && changing) continue;
    if (line.kind.type !== 'entry') {
      if (line.kind.type === 'header') changing = false;
      lines.push(line);
      continue;
    }
    const { key } = line.kind;
    const value = valueOf(key);
    changing = drop(key) || value !== undefined;
    if (drop(key)) continue;
    lines.push(value === undefined ? line : withValue(line, key, value));
  }
  return lines;
};

const withValue = (line: Line, key: string, value: string): Line => {
  const lead = /^[^=:]*[=:]\s*/.exec(line.text)?.[0] ?? `${key} = `;
  // The SDK for JavaScript knows neither `:` nor capitals, so such a line is written anew.
  const readable = lead.startsWith(key) && lead.includes('=') && !lead.includes(':');
  return { ...line, text: (readable ? lead : `${key} = `) + value, kind: { type: 'entry', key, value } };
};

/** Milliseconds since the epoch as RFC 3339 in UTC with whole seconds: what prompts read in x_security_token_expires. */
const rfc3339 = (atMs: number): string => new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
