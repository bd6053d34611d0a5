import { expect, it } from 'vitest';
import { deviceDoubt, deviceName } from '../../../renderer/form/device-doubt.ts';

const sam = { accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/team/sam' };
const root = { accountId: '111122223333', arn: 'arn:aws:iam::111122223333:root' };
const device = (name: string, account = '111122223333') => `arn:aws:iam::${account}:mfa/${name}`;

it.each([
  ['another account', device('sam', '999988887777'), sam, { kind: 'account', account: '999988887777' }],
  ['another name', device('ann'), sam, { kind: 'owner' }],
  ['the user’s name', device('Sam'), sam, undefined],
  ['the user’s name and more', device('sam-phone'), sam, undefined],
  ['a path before the name', device('team/sam'), sam, undefined],
  ['root’s, whatever its name', device('root-account-mfa-device'), root, undefined],
  ['the serial of a token', 'GAHT12345678', sam, undefined],
  ['half a serial', 'arn:aws:iam::1111', sam, undefined],
])('%s', (_, serial, caller, doubt) => {
  expect(deviceDoubt(serial, caller, true)).toEqual(doubt);
});

it('doubts no name that AWS has listed for the user', () => {
  expect(deviceDoubt(device('ann'), sam, false)).toBeUndefined();
  expect(deviceDoubt(device('ann', '999988887777'), sam, false)).toBeDefined();
});

it.each([
  [device('team/sam'), 'sam'],
  ['arn:aws:iam::111122223333:u2f/user/sam/blue-ABC', 'blue-ABC'],
  ['GAHT12345678', 'GAHT12345678'],
])('calls %s %s', (serial, name) => {
  expect(deviceName(serial)).toBe(name);
});
