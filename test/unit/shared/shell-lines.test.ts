import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { profileLine, sessionLines, shellsOn, type Shell } from '../../../src/shared/shell-lines.ts';

const session = {
  accessKeyId: 'ASIAMADEUPSAMPLEKEY2',
  secretAccessKey: 'made/up+secret=',
  sessionToken: 'IQoJb3JpZ2luX2VjEND//////////wEaCXVz/+==',
  expiresAt: 0,
};

/** Values that a shell would make something else of, were they not quoted. */
const odd = [
  "it's",
  'a b',
  '$HOME `id` $(id)',
  '50%',
  'a"b',
  String.raw`back\slash\\`,
  '!!',
  '*?[x]',
  '#;&|<>',
  '~',
];

it.each<[string, Shell, string]>([
  ['work', 'posix', 'export AWS_PROFILE=work'],
  ['team/a.b@c:d+e-f_g', 'posix', 'export AWS_PROFILE=team/a.b@c:d+e-f_g'],
  ['50%', 'posix', "export AWS_PROFILE='50%'"],
  ["it's", 'posix', String.raw`export AWS_PROFILE='it'\''s'`],
  ['work', 'fish', 'set -gx AWS_PROFILE work'],
  [String.raw`it's\ `, 'fish', String.raw`set -gx AWS_PROFILE 'it\'s\\ '`],
  ['work', 'powershell', "$env:AWS_PROFILE = 'work'"],
  ["it's ‘$x’", 'powershell', "$env:AWS_PROFILE = 'it''s ‘‘$x’’'"],
  ['work', 'cmd', 'set "AWS_PROFILE=work"'],
  ['a & b', 'cmd', 'set "AWS_PROFILE=a & b"'],
  ['%TEMP%', 'cmd', 'set AWS_PROFILE=^%TEMP^%'],
])('%s for %s: %s', (profile, shell, line) => {
  expect(profileLine(profile, shell)).toBe(line);
});

it('hands a session over line by line, out of histories, the last line ended too', () => {
  expect(sessionLines(session, 'posix')).toBe(
    [
      ' export AWS_ACCESS_KEY_ID=ASIAMADEUPSAMPLEKEY2',
      " export AWS_SECRET_ACCESS_KEY='made/up+secret='",
      " export AWS_SESSION_TOKEN='IQoJb3JpZ2luX2VjEND//////////wEaCXVz/+=='",
      '',
    ].join('\n'),
  );
  expect(sessionLines(session, 'cmd').split('\n')).toHaveLength(4);
});

it('names the shell first that the platform’s users have', () => {
  expect(shellsOn('win32')[0]).toBe('powershell');
  expect(shellsOn('linux')[0]).toBe('posix');
});

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** How each shell is asked to carry out a script and then to print the environment of what it starts. */
const programs: readonly (readonly [string, Shell, (script: string) => readonly string[]])[] = [
  ['bash', 'posix', (script) => ['--norc', '-c', script]],
  ['dash', 'posix', (script) => ['-c', script]],
  ['zsh', 'posix', (script) => ['-f', '-c', script]],
  ['fish', 'fish', (script) => ['--no-config', '-c', script]],
  ['pwsh', 'powershell', (script) => ['-NoProfile', '-Command', script]],
];

describe.each(programs.filter(([program]) => program === 'bash' || isThere(program)))(
  'the real %s',
  (program, shell, asks) => {
    const seen = (script: string, name: string): string => {
      const print = `"${process.execPath}" -p "process.env['${name}']"`;
      const line = shell === 'powershell' ? `& ${print}` : print;
      return execFileSync(program, [...asks(`${script}\n${line}`)], { encoding: 'utf8' }).replace(
        /\r?\n$/,
        '',
      );
    };

    it.each(odd)('takes %j for itself', (value) => {
      expect(seen(profileLine(value, shell), 'AWS_PROFILE')).toBe(value);
    });

    it('takes a session over', () => {
      const lines = sessionLines(session, shell);
      expect(seen(lines, 'AWS_SESSION_TOKEN')).toBe(session.sessionToken);
      expect(seen(lines, 'AWS_SECRET_ACCESS_KEY')).toBe(session.secretAccessKey);
    });
  },
);
