import { expect, test } from 'vitest';
import { textOfFile } from '../../../renderer/inputs/file-text.ts';

const text = 'Access key ID,Secret access key\r\nAKIA…\n';
const wide = Buffer.from(text, 'utf16le');

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 without a mark', wide],
  ['UTF-16, big end first, with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16, big end first, without a mark', Buffer.from(wide).swap16()],
])('a file in %s is read', (_, bytes) => {
  expect(textOfFile(bytes)).toBe(text);
});

test('an empty file is an empty text', () => {
  expect(textOfFile(new Uint8Array())).toBe('');
});
