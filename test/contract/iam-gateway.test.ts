import { AwsIamGateway } from '../../src/adapters/iam/aws-iam-gateway.ts';
import { AwsStsGateway } from '../../src/adapters/sts/aws-sts-gateway.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../src/core/cancellation.ts';
import type { LongTermKey, SessionCredentials } from '../../src/core/identity/identity.ts';
import { codeOf, stepAt } from '../../src/core/code/totp.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { StsGateway } from '../../src/core/ports.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeIam } from '../fakes/fake-iam.ts';
import { FakeSts } from '../fakes/fake-sts.ts';
import { sampleUser, startSandbox } from '../sandbox/sandbox.ts';
import { iamGatewayContract } from './iam-gateway.contract.ts';

const { accessKeyId, secretAccessKey, account, name, mfa } = sampleUser;
const arn = `arn:aws:iam::${account}:user/${name}`;
const user = { accessKeyId, secretAccessKey, name, account, serial: mfa.serial };

/** A session of the user. */
const sessionFrom = async (
  sts: StsGateway,
  code: string | undefined,
): Promise<Secret<SessionCredentials>> => {
  const key = new Secret<LongTermKey>({ accessKeyId, secretAccessKey });
  const { result } = await sts.getSessionToken(
    {
      key,
      region: 'eu-central-1',
      clockSkewMs: 0,
      durationSeconds: 3600,
      ...(code !== undefined && { mfa: { serial: mfa.serial, code: new Secret(code) } }),
    },
    neverCancelled,
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

iamGatewayContract('in memory', async () => {
  const sts = new FakeSts(new FakeClock());
  sts.users.set(accessKeyId, { secretAccessKey, caller: { accountId: account, arn } });
  const seed = new Secret(mfa.seed);
  sts.devices.set(mfa.serial, seed);
  const gateway = new FakeIam(sts);
  gateway.devices.set(arn, [{ serial: mfa.serial, kind: 'virtual', enabledAt: 0 }]);
  return {
    gateway,
    user,
    session: (withMfa) => sessionFrom(sts, withMfa ? codeOf(seed, stepAt(sts.now())).reveal() : undefined),
    askForMfa: () => {
      gateway.asksForMfa = true;
    },
    deny: (action) => gateway.denied.add(action),
    failNext: (fault) => sts.failNext(fault),
    get requests() {
      return sts.calls.length;
    },
    now: () => sts.now(),
    setOffset: (offsetMs) => {
      sts.offsetMs = offsetMs;
    },
    close: async () => {},
  };
});

iamGatewayContract('the AWS SDK and the sandbox', async () => {
  const sandbox = await startSandbox();
  const endpoint = { url: sandbox.url };
  const sts = new AwsStsGateway({ clock: systemClock, endpoint });
  return {
    gateway: new AwsIamGateway({ clock: systemClock, endpoint }),
    user,
    session: (withMfa) => sessionFrom(sts, withMfa ? sandbox.unusedCode() : undefined),
    askForMfa: () => sandbox.addUser({ ...sampleUser, policyAsksForMfa: true }),
    deny: (action) => sandbox.addUser({ ...sampleUser, denied: [`iam:${action}`] }),
    failNext: (fault) => sandbox.failNext(fault === 'throttled' ? 'throttle' : '503'),
    get requests() {
      return sandbox.calls.length;
    },
    now: () => Date.now() + sandbox.clockOffsetMs,
    setOffset: (offsetMs) => {
      sandbox.clockOffsetMs = offsetMs;
    },
    close: () => sandbox.close(),
  };
});
