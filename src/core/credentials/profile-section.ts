import type { LongTermKey, SessionCredentials } from '../identity/identity.ts';
import { Secret } from '../identity/secret.ts';
import { entriesOf, sectionText, type CredentialsDocument } from './document.ts';
import { linesOf } from './line.ts';
import { withEntries, withoutEntries } from './section-edit.ts';

/** The value of `manager`: awsume deletes sections with a past expiry unless another tool names itself there. */
export const managerName = 'latchkey';

/** What a section of the credentials file holds, as far as writing to it is concerned. */
export type SectionKind = 'absent' | 'ours' | 'temporary' | 'long-term' | 'process' | 'other';

// botocore prefers this one to a fresh aws_session_token.
const staleKey = 'aws_security_token';

/** The keys that Latchkey owns in its sections, and the stale one that it drops: all that it ever touches there. */
const touchedKeys = [
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  staleKey,
  'x_security_token_expires',
  'manager',
] as const;

/** What a profile's section holds, as far as writing a session to it is concerned. */
export const sectionKind = (document: CredentialsDocument, profile: string): SectionKind => {
  const entries = entriesOf(document, profile);
  return entries === undefined ? 'absent' : kindOf(entries);
};

const kindOf = (entries: ReadonlyMap<string, string>): SectionKind => {
  const keyId = entries.get('aws_access_key_id') || undefined;
  // Before the key: with both, a session would stand beside the process, which tools read differently.
  if (entries.has('credential_process')) return 'process';
  if (keyId !== undefined && !keyId.startsWith('ASIA')) return 'long-term';
  if (entries.get('manager') === managerName) return 'ours';
  if (keyId !== undefined) return 'temporary';
  // Half of a long-term key may be the only copy of that half.
  return entries.get('aws_secret_access_key') && !entries.get('aws_session_token') ? 'long-term' : 'other';
};

/** The text of the file with the session in the profile's section; every line that is not ours stays as it is. */
export const withSession = (
  document: CredentialsDocument,
  profile: string,
  credentials: SessionCredentials,
): string => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  if (![accessKeyId, secretAccessKey, sessionToken].every((value) => /^[\x21-\x7e]+$/.test(value))) {
    throw new RangeError('STS gives no such credentials');
  }
  return withEntries(document, profile, {
    set: new Map([
      ['aws_access_key_id', accessKeyId],
      ['aws_secret_access_key', secretAccessKey],
      ['aws_session_token', sessionToken],
      ['x_security_token_expires', rfc3339(credentials.expiresAt)],
      ['manager', managerName],
    ]),
    drop: new Set([staleKey]),
  });
};

/** The text without what Latchkey wrote to the profile's section; unchanged when the section is not ours. */
export const withoutSession = (document: CredentialsDocument, profile: string, keepsHeader = false): string =>
  sectionKind(document, profile) === 'ours'
    ? withoutEntries(document, profile, new Set(touchedKeys), keepsHeader)
    : document.text;

/** The text with a long-term key in place of what Latchkey wrote to the profile's section: for going back. */
export const withLongTermKey = (document: CredentialsDocument, profile: string, key: LongTermKey): string =>
  withEntries(document, profile, {
    set: new Map([
      ['aws_access_key_id', key.accessKeyId],
      ['aws_secret_access_key', key.secretAccessKey],
    ]),
    drop: new Set(touchedKeys.slice(2)),
  });

/**
 * The long-term key in a profile's section; undefined when it holds none, half of one, or one that could not be put back
 * as it was since it goes on in a second line.
 */
export const longTermKeyIn = (
  document: CredentialsDocument,
  profile: string,
): Secret<LongTermKey> | undefined => {
  const entries = entriesOf(document, profile);
  if (entries === undefined || kindOf(entries) !== 'long-term') return undefined;
  const accessKeyId = entries.get('aws_access_key_id');
  const secretAccessKey = entries.get('aws_secret_access_key');
  return accessKeyId && secretAccessKey && !goesOn(document, profile)
    ? new Secret({ accessKeyId, secretAccessKey })
    : undefined;
};

/** Whether an entry that Latchkey would replace goes on in a line below it. */
const goesOn = (document: CredentialsDocument, profile: string): boolean => {
  const touched: ReadonlySet<string> = new Set(touchedKeys);
  let isTouched = false;
  return linesOf(sectionText(document, profile) ?? '').some(({ kind }) => {
    if (kind.type === 'entry') isTouched = touched.has(kind.key);
    return kind.type === 'continuation' && isTouched;
  });
};

/** The credentials of a profile's section in one line, to tell whether another program changed them. Secret. */
export const credentialsIn = (document: CredentialsDocument, profile: string): Secret<string> | undefined => {
  const entries = entriesOf(document, profile);
  const values = touchedKeys.slice(0, 4).map((key) => entries?.get(key) ?? '');
  return values.some((value) => value !== '') ? new Secret(values.join('\n')) : undefined;
};

/** What `credentialsIn` gives for a section that holds this session. */
export const credentialsOf = ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
}: SessionCredentials): Secret<string> =>
  new Secret([accessKeyId, secretAccessKey, sessionToken, ''].join('\n'));

/** One entry of a section as it may be shown and kept: the value shortened where it is secret. */
export interface ShownEntry {
  readonly key: string;
  readonly value: string;
}

/** The entries of a section that Latchkey ever touches, fit to be shown; undefined when there is no section. */
export const shownEntries = (
  document: CredentialsDocument,
  profile: string,
): readonly ShownEntry[] | undefined => {
  const entries = entriesOf(document, profile);
  return (
    entries &&
    touchedKeys.flatMap((key) => {
      const value = entries.get(key);
      return value === undefined ? [] : [{ key, value: shown(key, value) }];
    })
  );
};

/** SECURITY: of a secret its length only; of a key ID no more than the window shows of an identity's. */
const shown = (key: string, value: string): string => {
  if (key === 'aws_access_key_id') return `${value.slice(0, 4)}…${value.length > 12 ? value.slice(-4) : ''}`;
  if (key === 'x_security_token_expires') return value.slice(0, 40);
  if (key === 'manager') return value.slice(0, 40);
  return `(${value.length} characters)`;
};

/** Milliseconds since the epoch as RFC 3339 in UTC with whole seconds: what prompts read in x_security_token_expires. */
const rfc3339 = (atMs: number): string => new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
