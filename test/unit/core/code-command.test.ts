import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  accountPlaceholder,
  codeCommandPresets,
  parseCodeCommand,
  printCodeCommand,
  type CodeCommand,
} from '../../../src/core/code/code-command.ts';
import { detailIn } from '../../../src/core/notice/words.ts';
import { english } from '../../fakes/english.ts';

const wordsOf = (line: string): readonly string[] | string | undefined => {
  const command = parseCodeCommand(line);
  return command.ok ? [command.value.program, ...command.value.args] : detailIn(command.error, english);
};

describe('a command', () => {
  it.each<[string, readonly string[]]>([
    ['ykman oath accounts code -s aws', ['ykman', 'oath', 'accounts', 'code', '-s', 'aws']],
    ['  pass \t otp   aws  ', ['pass', 'otp', 'aws']],
    ['op item get "Amazon Web Services" --otp', ['op', 'item', 'get', 'Amazon Web Services', '--otp']],
    ["ykman code 'Amazon: ann@1234'", ['ykman', 'code', 'Amazon: ann@1234']],
    ['pass otp Work\\ AWS', ['pass', 'otp', 'Work AWS']],
    [String.raw`p "a \"b\" \\ \$ \x"`, ['p', String.raw`a "b" \ $ \x`]],
    [String.raw`p 'a "b" \ $x | y'`, ['p', String.raw`a "b" \ $x | y`]],
    [`p a"b c"'d e'f`, ['p', 'ab cd ef']],
    [`p '' ""`, ['p', '', '']],
    ['p a#b --x=~/y "~" \\~', ['p', 'a#b', '--x=~/y', '~', '~']],
    ['~/bin/code aws', ['~/bin/code', 'aws']],
    [String.raw`C:\Tools\ykman.exe code`, [String.raw`C:\Tools\ykman.exe`, 'code']],
    [String.raw`"C:\Program Files\Yubico\ykman.exe" x`, [String.raw`C:\Program Files\Yubico\ykman.exe`, 'x']],
    ["'A=b' c", ['A=b', 'c']],
    [
      'op item get rgk2x7ozvdoqgqnb2alnhf7wfyabcdefg --otp',
      ['op', 'item', 'get', 'rgk2x7ozvdoqgqnb2alnhf7wfyabcdefg', '--otp'],
    ],
  ])('%j is understood', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  it.each([
    ['pass otp aws | head -1', '|'],
    ['pass otp aws; rm -r x', ';'],
    ['pass otp aws > code', '>'],
    ['pass otp $NAME', '$'],
    ['pass otp "$NAME"', '$'],
    ['pass otp `cat name`', '`'],
    ['pass otp "`cat name`"', '`'],
    ['pass otp aws && true', '&'],
    ['(pass otp aws)', '('],
    ['pass otp aws*', '*'],
    ['pass otp ~/aws', '~'],
    ['pass otp aws # mine', '#'],
    ['LANG=C pass otp aws', 'a variable'],
  ])('%j asks for a shell', (line, sign) => {
    expect(wordsOf(line)).toContain(`without a shell, so ${sign} would not work`);
  });

  it.each([
    ['', 'Nothing is entered'],
    [' \t ', 'Nothing is entered'],
    ["pass 'otp", 'not closed'],
    ['pass "otp', 'not closed'],
    ['pass "otp\\"', 'not closed'],
    ["'' otp", 'program is missing'],
    ['pass\notp', 'more than one line'],
    ['pass \0', 'control character'],
    [`pass ${'x'.repeat(1024)}`, 'longer than 1024'],
    ['ykman oath accounts code -s NAME', 'in place of NAME'],
  ])('%j is refused', (line, detail) => {
    expect(wordsOf(line)).toContain(detail);
    expect(parseCodeCommand(line)).toMatchObject({
      error: { code: 'command-malformed', field: 'codeCommand' },
    });
  });

  it.each([
    'oathtool --totp -b jbswy3dpehpk3pxp',
    '/usr/bin/oathtool -b "JBSW Y3DP EHPK 3PXP"',
    'x JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    'x otpauth://totp/aws?secret=JBSWY3DP',
    'x --secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    'oathtool 00deadbeefcafe1234',
    'oathtool --base32=jbswy3dpehpk3pxp',
  ])('%j may not hold a seed', (line) => {
    expect(parseCodeCommand(line)).toEqual({
      ok: false,
      error: { code: 'command-holds-seed', field: 'codeCommand' },
    });
  });
});

test('every preset asks for the name, and works with one', () => {
  expect(codeCommandPresets.map(({ program }) => program)).toEqual(['ykman', 'op', 'pass', 'gopass', 'rbw']);
  for (const preset of codeCommandPresets) {
    const line = printCodeCommand(preset);
    expect(wordsOf(line)).toContain(`in place of ${accountPlaceholder}`);
    expect(wordsOf(line.replace(accountPlaceholder, "'my aws'"))).toContain('my aws');
  }
});

test('what is printed is parsed as the same command', () => {
  const word = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ab \\\'"$`|;~#=*\t'.split('')) }),
    )
    .filter((text) => !/\p{Cc}(?<!\t)/u.test(text) && text !== accountPlaceholder && text.length < 100);
  const command: fc.Arbitrary<CodeCommand> = fc.record({
    program: word.filter((text) => text !== ''),
    args: fc.array(word, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(command, (command) => {
      expect(parseCodeCommand(printCodeCommand(command))).toEqual({ ok: true, value: command });
    }),
    { numRuns: 2000 },
  );
});

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a ~=\\\'"$|'.split('')) }), (line) => {
      const command = parseCodeCommand(line);
      // A command, or else a reason in words.
      expect(command.ok ? command.value.program : detailIn(command.error, english)).not.toBe('');
    }),
  );
});
