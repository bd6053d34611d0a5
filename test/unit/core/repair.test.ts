import { describe, expect, it } from 'vitest';
import { repaired } from '../../../src/core/credentials/repair.ts';

describe('what can be mended', () => {
  it.each([
    ['a byte order mark', '\uFEFF[a]\r\nk = 1', '[a]\r\nk = 1'],
    ['a section in two parts', '[a]\nk = 1\n[b]\nm = 1\n[a]\nl = 2\n', '[a]\nk = 1\nl = 2\n[b]\nm = 1\n'],
    ['an entry that stands twice', '[a]\nk = 1\n# note\nk=1\n', '[a]\nk = 1\n# note\n'],
    [
      'three parts, the last without a line end',
      '[a]\nk = 1\n[b]\n[a]\n[a]\nl = 2',
      '[a]\nk = 1\nl = 2\n[b]',
    ],
    [
      'parts with line ends of their own',
      '[a]\r\nk = 1\r\n[b]\n[a]\nl = 2\n',
      '[a]\r\nk = 1\r\nl = 2\n[b]\n',
    ],
    ['the note behind a header', '[a]\nk = 1\n[a] # of work\nl = 2\n', '[a]\nk = 1\n# of work\nl = 2\n'],
    ['nested values twice', '[a]\ns3 =\n  m = 1\n[a]\ns3 =\n  m = 1\nk = 1\n', '[a]\ns3 =\n  m = 1\nk = 1\n'],
    [
      'comments between the lines of a value',
      '[a]\nk = 1\n# c\n  2\n[a]\nl = 1\n',
      '[a]\nk = 1\n# c\n  2\nl = 1\n',
    ],
    ['nothing', '[a]\nk = 1\n', '[a]\nk = 1\n'],
    ['nothing at all', '', ''],
  ])('%s', (_, text, mended) => {
    expect(repaired(text)).toBe(mended);
    expect(repaired(mended)).toBe(mended);
  });
});

describe('what only the user can mend', () => {
  it.each([
    ['two values of a key', '[a]\nk = 1\n[a]\nk = 2\n'],
    ['two values that differ in a comment', '[a]\nk = 1 # x\nk = 1\n'],
    ['a key that one reader knows and one that it does not', '[a]\nK = 1\nk = 1\n'],
    ['a sign that one reader does not know', '[a]\nk: 1\nk = 1\n'],
    // Of these the nested line would belong to something else afterwards.
    ['a value that goes on after a comment', '[a]\nk = 1\nl = 2\nk = 1\n# c\n  more\n'],
    ['an indented line after a repeated header', '[a]\nk = 1\n[a]\n  x = 2\n'],
    ['an indented section', '[a]\nk = 1\n [b]\n'],
    ['text before the first section', '\uFEFFk = 1\n[a]\n'],
    ['two byte order marks', '\uFEFF\uFEFF[a]\n'],
    ['line ends of old Macs', '[a]\rk = 1\r'],
    ['a NUL', '[a]\nk = \0\n[a]\n'],
    ['a name that harms the SDK for JavaScript', '[__proto__]\n[a]\n[a]\n'],
    ['a line that is nothing', '[a]\nnonsense\n[a]\n'],
  ])('%s', (_, text) => {
    expect(repaired(text)).toBeUndefined();
  });
});
