import { describe, expect, it } from 'vitest';
import { entriesOf, parseDocument } from '../../../src/core/credentials/document.ts';
import { sectionKind, withoutSession, withSession } from '../../../src/core/credentials/profile-section.ts';
import type { SessionCredentials } from '../../../src/core/identity/identity.ts';

const session: SessionCredentials = {
  accessKeyId: 'ASIANEW',
  secretAccessKey: 'secret',
  sessionToken: 'token==',
  expiresAt: Date.UTC(2026, 2, 1, 13, 0, 0, 999),
};
const written = (eol = '\n'): string =>
  [
    '[work]',
    'aws_access_key_id = ASIANEW',
    'aws_secret_access_key = secret',
    'aws_session_token = token==',
    'x_security_token_expires = 2026-03-01T13:00:00Z',
    'manager = latchkey',
    '',
  ].join(eol);

const set = (text: string, profile = 'work', credentials = session): string =>
  withSession(parseDocument(text), profile, credentials);
const remove = (text: string, profile = 'work'): string => withoutSession(parseDocument(text), profile);
const faultIn = (text: string): string | undefined => {
  const { fault } = parseDocument(text);
  return fault && `${fault.line}: ${fault.reason}`;
};

describe('a session is written', () => {
  it('to an empty file', () => {
    expect(set('')).toBe(written());
  });

  it.each([
    ['after a blank line', '[mine]\nregion = x\n', `[mine]\nregion = x\n\n${written()}`],
    ['after a last line without an end', '[mine]\nregion = x', `[mine]\nregion = x\n${written()}`],
    [
      'with the file’s line ends',
      '[mine]\r\nregion = x\r\n',
      `[mine]\r\nregion = x\r\n\r\n${written('\r\n')}`,
    ],
  ])('at the end of the file %s', (_, text, after) => {
    expect(set(text)).toBe(after);
    expect(remove(after)).toBe(text);
  });

  it('in place, leaving what is not ours and dropping a stale security token', () => {
    const text = [
      '# top',
      '[a]',
      'region=x ; note',
      '[work] # mine',
      'aws_session_token=OLD',
      '',
      '; why',
      'output = json',
      'AWS_ACCESS_KEY_ID : ASIAOLD',
      'aws_security_token = stale',
      '  goes on',
      's3 =',
      '  max = 1',
      '[b]',
      'aws_access_key_id = AKIAB',
    ].join('\n');
    expect(set(text)).toBe(
      [
        '# top',
        '[a]',
        'region=x ; note',
        '[work] # mine',
        'aws_session_token=token==',
        '',
        '; why',
        'output = json',
        'aws_access_key_id = ASIANEW',
        'aws_secret_access_key = secret',
        'x_security_token_expires = 2026-03-01T13:00:00Z',
        'manager = latchkey',
        's3 =',
        '  max = 1',
        '[b]',
        'aws_access_key_id = AKIAB',
      ].join('\n'),
    );
  });

  it('to an empty section', () => {
    expect(set('[work]')).toBe(written().trimEnd());
    expect(set('[work]\n[b]\n')).toBe(`${written()}[b]\n`);
  });

  it.each(['a\nb', 'a b', '', 'ä', 'a\r', 'a\0', '\u2028'])('never with the value %j', (value) => {
    expect(() => set('', 'work', { ...session, sessionToken: value })).toThrow(RangeError);
  });
});

describe('a session is removed', () => {
  it.each([
    ['between others', `[a]\nx = 1\n\n${written()}\n[b]\nx = 1\n`, '[a]\nx = 1\n\n[b]\nx = 1\n'],
    ['but for what is not ours', `${written()}region = x\n`, '[work]\nregion = x\n'],
    ['not from a section of another tool', '[work]\naws_access_key_id = ASIAX\nmanager = other\n', undefined],
    ['not from a section with a long-term key', written().replace('ASIANEW', 'AKIAMINE'), undefined],
    ['nothing where there is no section', '[a]\nx = 1\n', undefined],
  ])('%s', (_, text, after) => {
    expect(remove(text)).toBe(after ?? text);
  });
});

describe('what a section holds', () => {
  it.each([
    ['absent', '[a]\n'],
    ['ours', written()],
    ['temporary', '[work]\naws_access_key_id = ASIAX\n'],
    ['long-term', '[work]\naws_access_key_id = AKIAX\n'],
    ['long-term', '[work]\naws_access_key_id = AKIAX\nmanager = latchkey\n'],
    ['process', '[work]\naws_access_key_id = AKIAX\ncredential_process = x\n'],
    ['process', '[work]\ncredential_process = x\n'],
    ['other', '[work]\nregion = x\n'],
    ['absent', '[ work ]\naws_access_key_id = AKIAX\n'],
  ])('%s', (kind, text) => {
    expect(sectionKind(parseDocument(text), 'work')).toBe(kind);
  });

  it('is read as botocore reads it', () => {
    const text = '[work]\nKey = a\n  more\nother: b # c\n; x = y\n';
    expect([...(entriesOf(parseDocument(text), 'work') ?? [])]).toEqual([
      ['key', 'a'],
      ['other', 'b # c'],
    ]);
  });
});

describe('a file that tools read differently, or not at all', () => {
  it.each([
    ['1: a byte order mark', '\uFEFF[a]\n'],
    ['3: the section [a] stands twice', '[a]\n[b]\n[a]\n'],
    ['3: the key x stands twice', '[a]\nx = 1\nX = 2\n'],
    ['1: text before the first section', 'x = 1\n[a]\n'],
    ['1: text before the first section', 'hello\n'],
    ['2: neither a section nor a key', '[a]\nhello\n'],
    ['2: an indented line with no value above it', '[a]\n  x = 1\n'],
    ['2: neither a section nor a key', '[a]\nx\u0085 = 1\n'],
    ['2: neither a section nor a key', '[a]\nx\u001c = 1\n'],
    ['2: a NUL', '[a]\nx = \0\n'],
    ['1: a carriage return', '[a]\rx = 1\r'],
    ['3: an indented section', '[a]\nx = 1\n [b]\n'],
    ['1: a section of this name', '[__proto__]\n'],
    ['1: text before the first section', '[a\n'],
    ['1: text before the first section', '[a]#note\n'],
    ['1: text before the first section', '[a] # see [b]\n'],
    ['1: text before the first section', '[a] note\n'],
  ])('%s', (fault, text) => {
    expect(faultIn(text)).toContain(fault);
  });

  it.each([
    '',
    '\n\n',
    '# only\n',
    '[a]\n\n[b]\nx = 1\n  y = 2\n',
    '[a] ; note\r\nx=\r\n',
    '[DEFAULT]\nx = 1\n',
  ])('is not %j', (text) => {
    expect(faultIn(text)).toBeUndefined();
  });
});
