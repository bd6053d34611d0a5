import { afterEach, beforeEach, expect, test } from 'vitest';
import { getSession, refusal, sampleMfa, whoAmI } from '../sandbox/harness.ts';
import {
  makeUser,
  sampleRole,
  sampleUser,
  startSandbox,
  totpCode,
  type Sandbox,
} from '../sandbox/sandbox.ts';

// What can be done in process can be done by `POST /_control`.

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ control: true });
});

afterEach(async () => {
  await sandbox.close();
});

async function control(command: object | string): Promise<unknown> {
  const response = await fetch(`${sandbox.url}/_control`, {
    method: 'POST',
    body: typeof command === 'string' ? command : JSON.stringify(command),
  });
  return response.json();
}

const done = { ok: true, value: null };

test('users, roles and settings can be set', async () => {
  const user = makeUser('added');
  expect(await control({ command: 'addUser', user })).toEqual(done);
  await expect(whoAmI(sandbox, user)).resolves.toMatchObject({ Arn: expect.stringContaining('user/added') });

  const role = { ...sampleRole, arn: 'arn:aws:iam::111122223333:role/added' };
  expect(await control({ command: 'addRole', role })).toEqual(done);

  const settings = { latencyMs: 1, clockOffsetMs: 60_000, sessionSeconds: 5, tokenBytes: 2000 };
  expect(await control({ command: 'set', ...settings })).toEqual(done);
  const session = await getSession(sandbox, sampleMfa(totpCode(sampleUser.mfa.seed, Date.now() + 60_000)));
  expect(session.sessionToken).toHaveLength(2000);
  expect(session.expiresAt - Date.now()).toBeLessThanOrEqual(66_000);

  expect(await control({ command: 'set', sessionSeconds: null })).toEqual(done);
  expect(sandbox).toMatchObject({ ...settings, sessionSeconds: undefined });
  expect(await control({ command: 'endSessions' })).toEqual(done);
  expect(await refusal(whoAmI(sandbox, session))).toMatchObject({ name: 'ExpiredToken' });
});

test('faults can be planned and forgotten', async () => {
  expect(await control({ command: 'failNext', fault: 'throttle' })).toEqual(done);
  expect(await control({ command: 'failAlways', fault: '503' })).toEqual(done);
  expect(await refusal(whoAmI(sandbox))).toMatchObject({ name: 'Throttling' });
  expect(await refusal(whoAmI(sandbox))).toMatchObject({ name: 'ServiceUnavailable' });
  expect(await control({ command: 'failAlways', fault: null })).toEqual(done);
  await expect(whoAmI(sandbox)).resolves.toBeDefined();
});

test('requests can be held and awaited', async () => {
  expect(await control({ command: 'hold' })).toEqual({ ok: true, value: 0 });
  const awaited = control({ command: 'waitForCall', action: 'GetSessionToken', status: 200 });
  const asked = whoAmI(sandbox);
  expect(await control({ command: 'arrived', hold: 0 })).toEqual(done);
  expect(await control({ command: 'calls' })).toEqual({ ok: true, value: [] });
  expect(await control({ command: 'release', hold: 0 })).toEqual(done);
  await asked;
  await getSession(sandbox);
  expect(await awaited).toMatchObject({ ok: true, value: { action: 'GetSessionToken' } });
  expect(await control({ command: 'waitForCall', since: 2, timeoutMs: 1 })).toMatchObject({ ok: false });
});

test.each([
  ['something else', 'nonsense'],
  ['an unknown command', { command: 'explode' }],
  ['an unknown fault', { command: 'failNext', fault: 'flood' }],
  ['a hold that is not there', { command: 'release', hold: 7 }],
  [
    'a temporary key for a user',
    { command: 'addUser', user: { ...sampleUser, accessKeyId: 'ASIAMADEUPSAMPLEKEY2' } },
  ],
  [
    'a seed that is not base32',
    { command: 'addUser', user: { ...sampleUser, mfa: { ...sampleUser.mfa, seed: '018' } } },
  ],
])('%s is refused', async (_, command) => {
  expect(await control(command)).toEqual({ ok: false, error: expect.any(String) });
});
