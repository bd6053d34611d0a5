import { expect, test } from 'vitest';
import { networkFrom } from '../../../scripts/lib/npm.mjs';

const readFile = (path: string) => `contents of ${path}`;

test('without a proxy, a plain request goes where npm goes', () => {
  expect(networkFrom({ proxy: null, 'https-proxy': null, 'strict-ssl': true }, readFile)).toEqual({
    direct: true,
    ca: undefined,
  });
});

test.each([
  { proxy: 'http://proxy.example:3128' },
  { 'https-proxy': 'http://proxy.example:3128' },
  { 'strict-ssl': false },
])('npm has to go itself with %j', (config) => {
  expect(networkFrom(config, readFile).direct).toBe(false);
});

test("npm's certificate authorities are taken over", () => {
  expect(networkFrom({ cafile: '/etc/ca.pem' }, readFile).ca).toEqual(['contents of /etc/ca.pem']);
  expect(networkFrom({ ca: ['one', 'two'], cafile: '/etc/ca.pem' }, readFile).ca).toEqual(['one', 'two']);
});
