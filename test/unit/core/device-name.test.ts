import { expect, test } from 'vitest';
import { deviceSerial, userNameOf, usualSerial } from '../../../src/core/mfa-device/device-lookup.ts';
import { deviceNames, legalName } from '../../../src/core/mfa-device/device-name.ts';

test.each([
  ['Sam’s MacBook Pro', 'Sam-s-MacBook-Pro'],
  ['büro-läptop', 'buro-laptop'],
  ['東京', ''],
  ['a/b c', 'a-b-c'],
  ['x'.repeat(300), 'x'.repeat(64)],
])('%s as a legal name is %s', (text, name) => {
  expect(legalName(text)).toBe(name);
});

test('names hold user and computer, without the network’s part, and are different', () => {
  expect(deviceNames('ann', 'desk.example.com').slice(0, 2)).toEqual(['ann-desk', 'ann-desk-2']);
  expect(deviceNames('ann', '東京')[0]).toBe('ann-computer');
});

const caller = (arn: string) => ({ accountId: '123456789012', arn });

test.each([
  ['arn:aws:iam::123456789012:user/ann', 'ann', 'arn:aws:iam::123456789012:mfa/ann'],
  ['arn:aws:iam::123456789012:user/team/a/ann', 'ann', 'arn:aws:iam::123456789012:mfa/ann'],
  ['arn:aws-cn:iam::123456789012:user/ann', 'ann', 'arn:aws-cn:iam::123456789012:mfa/ann'],
  ['arn:aws:iam::123456789012:root', undefined, 'arn:aws:iam::123456789012:mfa/root-account-mfa-device'],
  ['arn:aws:sts::123456789012:assumed-role/admin/ann', undefined, undefined],
])('%s is user %s with %s', (arn, user, serial) => {
  expect(userNameOf(caller(arn))).toBe(user);
  expect(usualSerial(caller(arn))).toBe(serial);
});

test('a device’s ARN is of the caller’s partition and account', () => {
  expect(deviceSerial(caller('arn:aws-us-gov:iam::123456789012:user/ann'), 'ann-desk')).toBe(
    'arn:aws-us-gov:iam::123456789012:mfa/ann-desk',
  );
});
