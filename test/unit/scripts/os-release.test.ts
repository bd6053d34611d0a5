import { expect, test } from 'vitest';
import { isDebianLike, parseOsRelease } from '../../../scripts/lib/os-release.mjs';

test('quotes, comments and blank lines are understood', () => {
  const text = `# about this system\n\nNAME="Linux \\"Mint\\""\nID=linuxmint\nID_LIKE='ubuntu debian'\r\n  VERSION_ID=22 \nnot an assignment\n`;
  expect(parseOsRelease(text)).toEqual({
    NAME: 'Linux "Mint"',
    ID: 'linuxmint',
    ID_LIKE: 'ubuntu debian',
    VERSION_ID: '22',
  });
});

test.each([
  ['ID=debian', true],
  ['ID=ubuntu\nID_LIKE=debian', true],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"', true],
  ['ID=fedora', false],
  ['ID="not-debian-at-all"', false],
  ['', false],
])('%j has Debian packages: %s', (text, expected) => {
  expect(isDebianLike(parseOsRelease(text))).toBe(expected);
});
