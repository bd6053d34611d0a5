import type { SessionCredentials } from '../core/identity/identity.ts';

/** The shells that lines are written for; `posix`: bash, zsh and their kin. */
export const shells = ['posix', 'fish', 'powershell', 'cmd'] as const;

/** One of them. */
export type Shell = (typeof shells)[number];

/** The shells, the one that a platform's users most likely have first. */
export const shellsOn = (platform: string): readonly Shell[] =>
  platform === 'win32' ? ['powershell', 'cmd', 'posix', 'fish'] : shells;

/** What no shell gives a meaning to, anywhere in a word. */
const isPlain = (value: string): boolean => /^[\w./@:+-]+$/.test(value);

/** One line that sets an environment variable for the shell and what is started from it. */
const assignments: Readonly<Record<Shell, (name: string, value: string) => string>> = {
  // Nothing but a single quote ends what stands in single quotes.
  posix: (name, value) => `export ${name}=${isPlain(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`,
  fish: (name, value) =>
    `set -gx ${name} ${isPlain(value) ? value : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`}`,
  // PowerShell takes typographic quotes for plain ones, and two of them for one that is meant.
  powershell: (name, value) => `$env:${name} = '${value.replaceAll(/['‘’‚‛]/g, '$&$&')}'`,
  // At the prompt "%%" stays two, and a caret in quotes is itself: what quotes do not keep from cmd stands without them.
  cmd: (name, value) =>
    /[%"]/.test(value) ? `set ${name}=${value.replaceAll(/[^\w./@:+=-]/g, '^$&')}` : `set "${name}=${value}"`,
};

const lines = (shell: Shell, variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables)
    .map(([name, value]) => assignments[shell](name, value))
    .join('\n');

/** The line that makes a profile the one in use in a shell. */
export const profileLine = (profile: string, shell: Shell): string => lines(shell, { AWS_PROFILE: profile });

/**
 * The lines that hand a session to a shell, each ended, so that a paste carries them out. SECURITY: for temporary
 * credentials only, as their type says; in main only.
 */
export const sessionLines = (
  { accessKeyId, secretAccessKey, sessionToken }: SessionCredentials,
  shell: Shell,
): string =>
  lines(shell, {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  })
    .split('\n')
    // The space keeps a line out of the history where a shell is set up so.
    .map((line) => `${shell === 'posix' || shell === 'fish' ? ' ' : ''}${line}\n`)
    .join('');
