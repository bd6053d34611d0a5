import { expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/lib/lockfile.mjs';

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-win32': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const A = { version: '1.0.0', integrity: 'sha512-a' };

test('the installed tree may lack what is optional', () => {
  expect(isInstalled(WANTED, { packages: { 'node_modules/a': A } })).toBe(true);
});

test.each([
  ['nothing is installed', {}],
  ['another version', { 'node_modules/a': { ...A, version: '1.0.1' } }],
  ['other bytes', { 'node_modules/a': { ...A, integrity: 'sha512-c' } }],
  ['something nobody asked for', { 'node_modules/a': A, 'node_modules/z': A }],
])('not current: %s', (_, packages) => {
  expect(isInstalled(WANTED, { packages })).toBe(false);
});
