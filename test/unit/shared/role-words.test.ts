import { expect, it } from 'vitest';
import { hourText, outcomeText, roleParts, waitsText, wayText } from '../../../src/shared/role-words.ts';
import type { RoleHolder, WayChoice } from '../../../src/shared/role-words.ts';
import { english as t } from '../../fakes/english.ts';

const withMfa = { label: 'Production', mfaSerial: 'arn:aws:iam::123456789012:mfa/alice' };
const withoutMfa = { label: 'Production' };
const hourWords = (of: WayChoice, holder: RoleHolder): string | undefined => {
  const said = hourText(of, holder);
  return said && t.say(said);
};
const outcomeWords = (of: WayChoice, holder: RoleHolder): string => t.say(outcomeText(of, holder));
const choice = (extra: Partial<WayChoice>): WayChoice => ({
  way: 'auto',
  durationSeconds: 3600,
  autoRefresh: true,
  ...extra,
});

it('takes the name and the account out of an ARN, whatever its path', () => {
  expect(roleParts('arn:aws:iam::123456789012:role/teams/a/Admin')).toEqual({
    name: 'Admin',
    account: '123456789012',
  });
  expect(roleParts('arn:aws-cn:iam::123456789012:role/Admin').name).toBe('Admin');
  expect(roleParts('nonsense')).toEqual({ name: 'nonsense', account: '' });
});

it('says whose session and how it is got', () => {
  expect(t.say(wayText('session', withMfa))).toBe('With Production’s session, no code');
  expect(t.say(wayText('key', withMfa))).toBe('With the access key and a code');
  expect(t.say(wayText('key', withoutMfa))).toBe('With the access key');
  expect(t.say(waitsText('Backups'))).toBe('Waits for Backups’s session');
  expect(t.say(waitsText())).toBe('Waits for the identity’s session');
});

it('says that a session got with another one is renewed every hour, or ends after one', () => {
  expect(hourWords(choice({ durationSeconds: 3600 }), withMfa)).toBeUndefined();
  expect(hourWords(choice({ durationSeconds: 3601 }), withMfa)).toContain('renewed every hour, no code');
  const forced = choice({ way: 'session', durationSeconds: 7200, autoRefresh: false });
  expect(hourWords(forced, withMfa)).toContain('it ends then');
  expect(hourWords(choice({ way: 'key', durationSeconds: 7200 }), withMfa)).toBeUndefined();
});

it('explains what the choices come to, and why', () => {
  expect(outcomeWords(choice({}), withMfa)).toBe('With Production’s session, no code.');
  expect(outcomeWords(choice({ durationSeconds: 14_400 }), withMfa)).toBe(
    'With Production’s session, no code. AWS lets a session got this way live for an hour at most, so it is renewed every hour, no code.',
  );
  expect(outcomeWords(choice({ durationSeconds: 14_400, autoRefresh: false }), withMfa)).toBe(
    'With the access key and a code. Production’s session would give an hour only, and auto-refresh is off.',
  );
  expect(outcomeWords(choice({}), withoutMfa)).toBe(
    'With the access key. Without an MFA device neither way takes a code.',
  );
  expect(outcomeWords(choice({ way: 'key' }), withMfa)).toBe('With the access key and a code.');
});
