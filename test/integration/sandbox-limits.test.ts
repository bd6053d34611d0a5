import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from 'vitest';
import {
  assumeRole,
  getSession,
  keysOf,
  refusal,
  sampleMfa,
  sdkClient,
  type Keys,
} from '../sandbox/harness.ts';
import {
  makeUser,
  sampleRole,
  sampleUser,
  startSandbox,
  totpCode,
  type Sandbox,
  type SandboxOptions,
} from '../sandbox/sandbox.ts';

// The rules of MFA codes, durations and roles, with AWS's texts.

let sandbox: Sandbox;

afterEach(async () => {
  await sandbox.close();
});

async function start(options: SandboxOptions = {}): Promise<void> {
  sandbox = await startSandbox(options);
}

const wrongCodeText = 'MultiFactorAuthentication failed with invalid MFA one time pass code.';

describe('MFA codes', () => {
  // RFC 6238 appendix B, cut to six digits.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s the code is %s', async (seconds, code) => {
    await start();
    expect(totpCode('gezd gnbv gy3t qojq gezd gnbv gy3t qojq====', seconds * 1000)).toBe(code);
  });

  test('the current step and one either side are accepted, once each', async () => {
    let now = Date.now();
    await start({ now: () => now });
    const start0 = now;
    const code = (steps: number) => totpCode(sampleUser.mfa.seed, start0 + steps * 30_000);
    const wrong = { name: 'AccessDenied', message: wrongCodeText, $metadata: { httpStatusCode: 403 } };

    for (const steps of [-2, 2])
      expect(await refusal(getSession(sandbox, sampleMfa(code(steps))))).toMatchObject(wrong);
    for (const steps of [0, -1, 1])
      await expect(getSession(sandbox, sampleMfa(code(steps)))).resolves.toBeDefined();
    for (const steps of [0, -1, 1])
      expect(await refusal(getSession(sandbox, sampleMfa(code(steps))))).toMatchObject(wrong);
    expect(() => sandbox.unusedCode()).toThrow('used up');
    now += 30_000;
    await expect(getSession(sandbox, sampleMfa(code(2)))).resolves.toBeDefined();
    expect(sandbox.calls.at(-1)).toMatchObject({ action: 'GetSessionToken', code: code(2), status: 200 });
  });

  test('codes are used up per device: a second key of the user shares it, another user does not', async () => {
    const secondKey = makeUser('second', { name: sampleUser.name, mfa: sampleUser.mfa });
    const twin = makeUser('twin', { mfa: { serial: 'GAHT12345678', seed: sampleUser.mfa.seed } });
    await start({ users: [sampleUser, secondKey, twin] });
    const code = sandbox.unusedCode();
    await getSession(sandbox, sampleMfa(code));
    expect(await refusal(getSession(sandbox, sampleMfa(code), secondKey))).toMatchObject({
      message: wrongCodeText,
    });
    await expect(
      sdkClient(sandbox, twin).send(
        new GetSessionTokenCommand({ SerialNumber: 'GAHT12345678', TokenCode: code }),
      ),
    ).resolves.toBeDefined();
  });

  test('a wrong signature, a wrong duration and a wrong serial use no code up', async () => {
    await start({ users: [sampleUser, makeUser('other')] });
    const code = sandbox.unusedCode();
    await refusal(getSession(sandbox, sampleMfa(code), { ...sampleUser, secretAccessKey: 'wrong' }));
    await refusal(getSession(sandbox, { ...sampleMfa(code), DurationSeconds: 1 }));
    // The serial of somebody else's device.
    expect(await refusal(getSession(sandbox, sampleMfa(code), makeUser('other')))).toMatchObject({
      name: 'AccessDenied',
      message:
        'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number ' +
        'is valid and associated with this user.',
    });
    await expect(getSession(sandbox, sampleMfa(code))).resolves.toBeDefined();
  });

  test('serial and code come together or not at all', async () => {
    await start();
    for (const input of [{ SerialNumber: sampleUser.mfa.serial }, { TokenCode: '123456' }]) {
      expect(await refusal(sdkClient(sandbox).send(new GetSessionTokenCommand(input)))).toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining('must provide both MFA serial number and one time pass code'),
      });
    }
  });
});

describe('GetSessionToken', () => {
  test.each([
    [
      'a code of five digits',
      { TokenCode: '12345', SerialNumber: sampleUser.mfa.serial },
      "'12345' at 'tokenCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
    ],
    [
      'a code of seven digits',
      { TokenCode: '1234567', SerialNumber: sampleUser.mfa.serial },
      'Member must have length less than or equal to 6',
    ],
    [
      'a code that XML must escape',
      { TokenCode: '<&lt;"', SerialNumber: sampleUser.mfa.serial },
      `Value '<&lt;"' at 'tokenCode'`,
    ],
    [
      'a code of letters',
      { TokenCode: 'abcdef', SerialNumber: sampleUser.mfa.serial },
      "'abcdef' at 'tokenCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\d]*",
    ],
    [
      'a serial with a space',
      { TokenCode: '123456', SerialNumber: 'GAHT 12345678' },
      "at 'serialNumber' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=/:,.@-]*",
    ],
    [
      'too short a serial',
      { TokenCode: '123456', SerialNumber: 'GAHT' },
      'Member must have length greater than or equal to 9',
    ],
    [
      'too short a duration',
      { DurationSeconds: 899 },
      "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      'too long a duration',
      { DurationSeconds: 129_601 },
      'Member must have value less than or equal to 129600',
    ],
    ['a duration that is no integer', { DurationSeconds: 900.5 }, "'900.5' at 'durationSeconds'"],
    ['two mistakes', { TokenCode: '1', SerialNumber: 'x' }, '2 validation errors detected: '],
  ])('%s is a ValidationError', async (_, input, text) => {
    await start();
    expect(await refusal(sdkClient(sandbox).send(new GetSessionTokenCommand(input)))).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(text),
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('the duration is as asked, 12 hours otherwise, and an hour at most for root', async () => {
    const root = makeUser('boss', { root: true });
    const now = 1000 * Math.floor(Date.now() / 1000);
    await start({ users: [sampleUser, root], now: () => now });
    const seconds = async (asked?: number, keys?: Keys) =>
      ((await getSession(sandbox, asked === undefined ? {} : { DurationSeconds: asked }, keys)).expiresAt -
        now) /
      1000;
    expect(await seconds()).toBe(43_200);
    expect(await seconds(900)).toBe(900);
    expect(await seconds(129_600)).toBe(129_600);
    expect(await seconds(undefined, root)).toBe(3600);
    expect(await seconds(129_600, root)).toBe(3600);
    expect(await seconds(900, root)).toBe(900);
  });

  test('a session cannot get a session', async () => {
    await start();
    expect(await refusal(getSession(sandbox, {}, await getSession(sandbox)))).toMatchObject({
      name: 'AccessDenied',
      message: 'Cannot call GetSessionToken with session credentials',
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('AssumeRole', () => {
  const chain =
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';
  const notAuthorized = {
    name: 'AccessDenied',
    message:
      'User: arn:aws:iam::111122223333:user/sam.sample is not authorized to perform: sts:AssumeRole on ' +
      `resource: ${sampleRole.arn}`,
  };

  test('with the long-term key and a code it lasts up to the maximum of the role', async () => {
    const now = 1000 * Math.floor(Date.now() / 1000);
    await start({ now: () => now, roles: [{ ...sampleRole, maxDurationSeconds: 7200 }] });
    const mfa = () => ({ SerialNumber: sampleUser.mfa.serial, TokenCode: sandbox.unusedCode() });
    const byDefault = await assumeRole(sandbox, mfa());
    expect(byDefault.Credentials?.Expiration).toEqual(new Date(now + 3_600_000));
    const longest = await assumeRole(sandbox, { ...mfa(), DurationSeconds: 7200 });
    expect(longest.Credentials?.Expiration).toEqual(new Date(now + 7_200_000));
    expect(await refusal(assumeRole(sandbox, { ...mfa(), DurationSeconds: 7201 }))).toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
  });

  test('a role that wants MFA takes a code or a session that had one, and nothing else', async () => {
    await start();
    expect(await refusal(assumeRole(sandbox))).toMatchObject(notAuthorized);
    expect(await refusal(assumeRole(sandbox, {}, await getSession(sandbox)))).toMatchObject(notAuthorized);
    await expect(
      assumeRole(sandbox, {}, await getSession(sandbox, sampleMfa(sandbox.unusedCode()))),
    ).resolves.toBeDefined();
  });

  test('from a session it lasts an hour at most', async () => {
    await start({ roles: [{ ...sampleRole, trustRequiresMfa: false }] });
    const session = await getSession(sandbox);
    expect(await refusal(assumeRole(sandbox, { DurationSeconds: 3601 }, session))).toMatchObject({
      name: 'ValidationError',
      message: chain,
    });
    const role = keysOf((await assumeRole(sandbox, { DurationSeconds: 3600 }, session)).Credentials);
    expect(await refusal(assumeRole(sandbox, { DurationSeconds: 3601 }, role))).toMatchObject({
      message: chain,
    });
    await expect(assumeRole(sandbox, {}, role)).resolves.toBeDefined();
  });

  test('an external ID must be the one that the role asks for', async () => {
    await start({ roles: [{ ...sampleRole, trustRequiresMfa: false, externalId: 'tenant-1' }] });
    await expect(assumeRole(sandbox, { ExternalId: 'tenant-1' })).resolves.toBeDefined();
    expect(await refusal(assumeRole(sandbox, { ExternalId: 'tenant-2' }))).toMatchObject(notAuthorized);
    expect(await refusal(assumeRole(sandbox))).toMatchObject(notAuthorized);
  });

  test('a role that does not exist looks like one that may not be assumed, and root may assume none', async () => {
    const root = makeUser('boss', { root: true });
    await start({ users: [sampleUser, root] });
    const unknown = 'arn:aws:iam::111122223333:role/unknown';
    expect(await refusal(assumeRole(sandbox, { RoleArn: unknown }))).toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(`on resource: ${unknown}`),
    });
    expect(await refusal(assumeRole(sandbox, {}, root))).toMatchObject({
      name: 'AccessDenied',
      message: 'Roles may not be assumed by root accounts.',
    });
  });

  test.each([
    [
      'a session name of one letter',
      { RoleSessionName: 'x' },
      "at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
    ],
    ['a session name with a space', { RoleSessionName: 'a b' }, '[\\w+=,.@-]*'],
    [
      'no session name',
      { RoleSessionName: undefined },
      "Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
    ],
    ['more than twelve hours', { DurationSeconds: 43_201 }, 'less than or equal to 43200'],
    [
      'something that is no ARN',
      { RoleArn: 'sample-admin-sample-admin' },
      'sample-admin-sample-admin is invalid',
    ],
  ])('%s is a ValidationError', async (_, input, text) => {
    await start();
    expect(await refusal(assumeRole(sandbox, input))).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(text),
    });
  });
});
