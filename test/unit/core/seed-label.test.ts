import { expect, test } from 'vitest';
import { ownerOf, parseSeedLabel, type SeedLabel } from '../../../src/core/code/seed-label.ts';

test.each<[string, string | undefined, SeedLabel]>([
  [
    'Amazon Web Services:ann@123456789012',
    'Amazon Web Services',
    { issuer: 'Amazon Web Services', user: 'ann', account: '123456789012' },
  ],
  [
    'Amazon Web Services: ann@acme',
    undefined,
    { issuer: 'Amazon Web Services', user: 'ann', account: 'acme' },
  ],
  ['AWS:ann@example.com@acme', undefined, { issuer: 'AWS', user: 'ann@example.com', account: 'acme' }],
  ['ann', 'GitHub', { issuer: 'GitHub', user: 'ann' }],
  ['ann', undefined, { user: 'ann' }],
  ['', undefined, {}],
  ['a:b:c@d', undefined, { issuer: 'a', user: 'b:c', account: 'd' }],
])('the label %j of %j', (label, issuer, parts) => {
  expect(parseSeedLabel(label, issuer)).toEqual(parts);
});

const key = { accountId: '123456789012', userName: 'ann' };

test.each<[SeedLabel, string]>([
  [{ issuer: 'Amazon Web Services', user: 'ann', account: '123456789012' }, 'same'],
  [{ issuer: 'Amazon Web Services', user: 'Ann', account: 'acme' }, 'same'],
  [{ issuer: 'Amazon Web Services', user: 'ann', account: '999999999999' }, 'other-account'],
  [{ issuer: 'Amazon Web Services', user: 'bob', account: '123456789012' }, 'other-user'],
  [{ issuer: 'GitHub', user: 'ann' }, 'not-aws'],
  [{ user: 'ann' }, 'same'],
  [{}, 'unknown'],
])('a device %j is %s', (label, owner) => {
  expect(ownerOf(label, key)).toBe(owner);
});
