import { expect, it } from 'vitest';
import { pathParts } from '../../../renderer/text/path-parts.ts';

it.each([
  ['/home/alice', '/.aws/credentials'],
  [String.raw`\\wsl$\Ubuntu\home\alice`, String.raw`\.aws\credentials`],
  ['', '/credentials'],
  ['', 'credentials'],
  // Longer names than fit everywhere: the last 24 characters.
  ['/mnt/a/of-a-very-long-folder-', 'name/and-a-long-file-nam'],
])('splits %j + %j there, so that the end is always seen', (head, tail) => {
  expect(pathParts(head + tail)).toEqual({ head, tail });
});
