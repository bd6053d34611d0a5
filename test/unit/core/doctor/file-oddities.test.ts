import { describe, expect, test } from 'vitest';
import { mended } from '../../../../src/core/doctor/file-mends.ts';
import {
  findOddities,
  oddityKinds,
  type AwsFileKind,
  type OddityKind,
} from '../../../../src/core/doctor/file-oddities.ts';
import { oddityWords } from '../../../../src/core/doctor/oddity-words.ts';

/** A text, what is odd in it, and what one click makes of it; undefined where only its owner can say. */
interface Row {
  readonly kind: OddityKind;
  readonly text: string;
  readonly line: number;
  readonly name?: string;
  readonly mended?: string;
  readonly file?: AwsFileKind;
}

const rows: readonly Row[] = [
  {
    kind: 'duplicate-section',
    text: '[a]\nregion = x\n[b]\n[a]\noutput = y\n',
    line: 4,
    name: 'a',
    mended: '[a]\nregion = x\noutput = y\n[b]\n',
  },
  { kind: 'duplicate-section', text: '[a]\nk = 1\n[a]\nk = 2\n', line: 3, name: 'a' },
  { kind: 'duplicate-key', text: '[a]\nk = 1\nk = 1\n', line: 3, name: 'k', mended: '[a]\nk = 1\n' },
  { kind: 'duplicate-key', text: '[a]\nk = 1\nK = 2\n', line: 3, name: 'k' },
  {
    kind: 'inline-comment',
    text: '[a]\nk = v # note\nl = w ; note\n',
    line: 2,
    name: 'k',
    mended: '[a]\n# note\nk = v\n; note\nl = w\n',
  },
  { kind: 'byte-order-mark', text: '\uFEFF[a]\nk = v\n', line: 1, mended: '[a]\nk = v\n' },
  { kind: 'colon', text: '[a]\nk: v:w\r\n', line: 2, name: 'k', mended: '[a]\nk = v:w\r\n' },
  { kind: 'indented-section', text: '[a]\nk = v\n  [b]\n', line: 3, name: 'b', mended: '[a]\nk = v\n[b]\n' },
  { kind: 'indented-section', text: '\t[b]\nk = v\n', line: 1, name: 'b', mended: '[b]\nk = v\n' },
  {
    kind: 'key-case',
    text: '[a]\nAWS_Access_Key_ID=x\n',
    line: 2,
    name: 'AWS_Access_Key_ID',
    mended: '[a]\naws_access_key_id=x\n',
  },
  { kind: 'name-with-space', text: '[my acct]\nk = v\n', line: 1, name: 'my acct' },
  {
    kind: 'name-with-space',
    text: '[profile my acct]\nk = v\n',
    line: 1,
    name: 'profile my acct',
    file: 'config',
  },
  { kind: 'profile-prefix', text: '[profile a]\nk = v\n', line: 1, name: 'profile a' },
  { kind: 'profile-prefix', text: '[a]\nk = v\n', line: 1, name: 'a', file: 'config' },
  { kind: 'quotes', text: '[a]\nk = "v"\n', line: 2, name: 'k', mended: '[a]\nk = v\n' },
  { kind: 'quotes', text: "[a]\nk = 'v'", line: 2, name: 'k', mended: '[a]\nk = v' },
  { kind: 'nested', text: '[a]\ns3 =\n  max = 1\n  min = 2\n', line: 3, name: 's3' },
  {
    kind: 'nested-credentials',
    text: '[a]\naws_secret_access_key = x\n  y\n',
    line: 3,
    name: 'aws_secret_access_key',
  },
  { kind: 'default-section', text: '[DEFAULT]\nk = v\n', line: 1, name: 'DEFAULT' },
  { kind: 'cr-only', text: '[a]\rk = v\r', line: 1, mended: '[a]\nk = v\n' },
  { kind: 'before-first-section', text: 'k = v\n[a]\n', line: 1 },
  { kind: 'before-first-section', text: 'hello\n[a]\n', line: 1 },
  { kind: 'not-understood', text: '[a]\nk = v\nhello\n', line: 3 },
  { kind: 'not-understood', text: '[a]\n[b] k = v\n', line: 2 },
  {
    kind: 'stale-token',
    text: '[a]\naws_session_token = new\naws_security_token = old\n',
    line: 3,
    name: 'a',
    mended: '[a]\naws_session_token = new\n',
  },
  {
    kind: 'process-beside-keys',
    text: '[a]\naws_access_key_id = x\ncredential_process = y\n',
    line: 3,
    name: 'a',
  },
  { kind: 'role-beside-keys', text: '[a]\naws_access_key_id = x\nrole_arn = y\n', line: 3, name: 'a' },
];

describe('what readers read differently', () => {
  test.each(rows)('$kind: $text', ({ kind, text, line, name, file = 'credentials', mended: after }) => {
    const found = findOddities(text, file).find((oddity) => oddity.kind === kind);
    expect(found).toEqual({ kind, line, ...(name !== undefined && { name }) });
    expect(mended(text, kind, file)).toBe(after);
  });

  test('every kind has a row here, but the one that bytes alone have', () => {
    const missing = oddityKinds.filter((kind) => !rows.some((row) => row.kind === kind));
    expect(missing).toEqual(['invalid-utf8']);
    expect(Object.keys(oddityWords).toSorted()).toEqual(oddityKinds.toSorted());
  });

  test.each([
    [
      'credentials',
      '# a note\n[a]\nk = v#w\ncredential_process = "/opt/my tool" --x\n\n; note\n[b-1.2/@:+%]\n',
    ],
    ['config', '[default]\nregion = x\n[profile a]\ns3 =\n  max = 1\n[sso-session s]\n[profile "my acct"]\n'],
  ] as const)('a sound %s file has nothing but what is fine', (file, text) => {
    expect(findOddities(text, file).filter(({ kind }) => kind !== 'nested')).toEqual([]);
  });

  test('a program in quotes stays as it is', () => {
    const text = '[a]\ncredential_process = "/opt/my tool"\nregion = "x"\n';
    expect(mended(text, 'quotes', 'credentials')).toBe(
      '[a]\ncredential_process = "/opt/my tool"\nregion = x\n',
    );
  });

  test('what would break something else is not mended', () => {
    expect(mended('[a]\nk = 1\nK = 2\n', 'key-case', 'credentials')).toBe('[a]\nk = 1\nk = 2\n');
    expect(mended('[b]\nk = 1\n [b]\n', 'indented-section', 'credentials')).toBeUndefined();
  });

  test('SECURITY: nothing is shown of a line that may be a secret in the wrong place', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const texts = [
      `${secret}\n`,
      `[a]\n${secret}\n`,
      `[a]\n${secret}: x\n`,
      `[${secret} x]\n`,
      `[a]\n${secret}=\n  y\n`,
    ];
    for (const text of texts)
      expect(JSON.stringify(findOddities(text, 'credentials'))).not.toContain('wJalr');
  });
});
