import { afterEach, beforeEach, expect, test } from 'vitest';
import { AwsIamGateway } from '../../src/adapters/iam/aws-iam-gateway.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { CancellationSource, neverCancelled, type Cancellation } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { Fault } from '../sandbox/model.ts';
import { sampleUser, startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { startOther, type OtherServer } from './sts-gateway.server.ts';

// The gateway against what IAM, and what is not IAM, may answer.

let sandbox: Sandbox;
let other: OtherServer | undefined;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  await sandbox.close();
  await other?.close();
  other = undefined;
});

const { accessKeyId, secretAccessKey, mfa } = sampleUser;
const request = { key: new Secret({ accessKeyId, secretAccessKey }), region: 'eu-west-1', clockSkewMs: 0 };
const code = new Secret('123456');
const device = { ...request, userName: sampleUser.name, serial: mfa.serial };
const withCodes = { ...device, codes: [code, code] as const };
const ofKey = { ...request, accessKeyId };

/** What each call makes of what `url` answers. */
const callsTo = (url: string, cancellation: Cancellation = neverCancelled, timeLimitMs = 10_000) => {
  const iam = new AwsIamGateway({ clock: systemClock, endpoint: { url }, timeLimitMs });
  return [
    () => iam.listMfaDevices(request, cancellation),
    () => iam.createVirtualMfaDevice({ ...request, name: 'laptop' }, cancellation),
    () => iam.enableMfaDevice(withCodes, cancellation),
    () => iam.resyncMfaDevice(withCodes, cancellation),
    () => iam.deactivateMfaDevice(device, cancellation),
    () => iam.deleteVirtualMfaDevice(device, cancellation),
    () => iam.listAccessKeys(request, cancellation),
    () => iam.createAccessKey(request, cancellation),
    () => iam.updateAccessKey({ ...ofKey, isActive: false }, cancellation),
    () => iam.deleteAccessKey(ofKey, cancellation),
  ];
};
const codesOf = async (calls: ReturnType<typeof callsTo>) => {
  const answers: string[] = [];
  for (const call of calls) {
    const { result } = await call();
    answers.push(result.ok ? 'ok' : result.error.code);
  }
  return [...new Set(answers)];
};

const outcomes: readonly (readonly [Fault, string])[] = [
  ['throttle', 'throttled'],
  ['500', 'iam-unavailable'],
  ['503', 'iam-unavailable'],
  ['drop', 'network-unreachable'],
  ['captive-portal', 'unexpected-answer'],
  ['captive-redirect', 'unexpected-answer'],
  ['empty-200', 'unexpected-answer'],
];
test.each(outcomes)('%s is %s to every call, which asks once', async (fault, expected) => {
  sandbox.failAlways(fault);
  expect(await codesOf(callsTo(sandbox.url))).toEqual([expected]);
  expect(sandbox.calls).toHaveLength(10);
});

test('an answer that does not come ends at the time limit', async () => {
  sandbox.failAlways('timeout');
  expect(await codesOf(callsTo(sandbox.url, neverCancelled, 200).slice(1, 3))).toEqual(['timed-out']);
});

test('a call can be cancelled', async () => {
  sandbox.failAlways('timeout');
  const cancellation = new CancellationSource();
  const [list] = callsTo(sandbox.url, cancellation);
  const asking = list?.();
  await sandbox.waitForCall(() => true);
  cancellation.cancel();
  expect(await asking).toMatchObject({ result: { error: { code: 'cancelled' } } });
});

const errorXml = (name: string, message: string) =>
  `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>${name}</Code>` +
  `<Message>${message}</Message></Error><RequestId>made-up</RequestId></ErrorResponse>`;

test.each([
  [404, 'NoSuchEntity', 'The user with name sam cannot be found.', ['device-gone', 'access-key-gone']],
  [409, 'EntityTemporarilyUnmodifiable', 'Being changed.', ['iam-busy']],
  [409, 'ConcurrentModification', 'Being changed.', ['iam-busy']],
  [409, 'LimitExceeded', 'Cannot exceed quota for AccessKeysPerUser: 2', ['access-key-limit']],
  [409, 'LimitExceeded', 'Cannot exceed quota for MFADevicesPerUser: 8', ['device-limit']],
  [409, 'LimitExceeded', 'Cannot exceed quota for VirtualMFADevicesPerAccount: 99', ['iam-limit']],
  [403, 'InvalidAuthenticationCode', 'Authentication code for device is not valid.', ['codes-rejected']],
  [500, 'ServiceFailure', 'The request processing has failed', ['iam-unavailable']],
  [
    403,
    'AccessDenied',
    'not authorized with an explicit deny in an identity-based policy',
    ['mfa-session-needed'],
  ],
  [403, 'AccessDenied', 'no identity-based policy allows the iam:X action', ['iam-denied']],
  [403, 'ExpiredToken', 'The security token included in the request is expired', ['source-ended']],
])('%i %s (%s) is %j', async (status, name, message, expected) => {
  other = await startOther((_, response) => response.writeHead(status).end(errorXml(name, message)));
  expect(await codesOf(callsTo(other.url))).toEqual(expected);
});

test('no code and no key stand in words of AWS that are shown', async () => {
  const echo = `Value '123456' at 'authenticationCode1' failed; ${secretAccessKey}`;
  other = await startOther((_, response) => response.writeHead(400).end(errorXml('ValidationError', echo)));
  const text = JSON.stringify(await callsTo(other.url)[2]?.());
  expect(text).toContain('request-refused');
  expect(text).not.toContain('123456');
  expect(text).not.toContain(secretAccessKey);
});
