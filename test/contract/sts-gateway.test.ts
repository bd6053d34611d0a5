import { AwsStsGateway } from '../../src/adapters/sts/aws-sts-gateway.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { codeOf, stepAt } from '../../src/core/code/totp.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeSts } from '../fakes/fake-sts.ts';
import { sampleRole, sampleUser, startSandbox } from '../sandbox/sandbox.ts';
import { strictRole, stsGatewayContract } from './sts-gateway.contract.ts';

const { accessKeyId, secretAccessKey, account, name, mfa } = sampleUser;
const arn = `arn:aws:iam::${account}:user/${name}`;
const strictArn = `arn:aws:iam::${account}:role/strict`;
const user = { accessKeyId, secretAccessKey, arn, serial: mfa.serial };

stsGatewayContract('in memory', async () => {
  const gateway = new FakeSts(new FakeClock());
  gateway.users.set(accessKeyId, { secretAccessKey, caller: { accountId: account, arn } });
  const seed = new Secret(mfa.seed);
  gateway.devices.set(mfa.serial, seed);
  const rules = { maxDurationSeconds: 43_200, asksForMfa: true };
  gateway.roles.set(sampleRole.arn, rules);
  gateway.roles.set(strictArn, { ...rules, ...strictRole });
  return {
    gateway,
    user,
    role: sampleRole.arn,
    strictRole: strictArn,
    unusedCode: () => codeOf(seed, stepAt(gateway.now())).reveal(),
    get requests() {
      return gateway.calls.length;
    },
    now: () => gateway.now(),
    setOffset: (offsetMs) => {
      gateway.offsetMs = offsetMs;
    },
    close: async () => {},
  };
});

stsGatewayContract('the AWS SDK and the sandbox', async () => {
  const strict = { ...sampleRole, ...strictRole, arn: strictArn };
  const sandbox = await startSandbox({ roles: [sampleRole, strict] });
  return {
    gateway: new AwsStsGateway({ clock: systemClock, endpoint: { url: sandbox.url } }),
    user,
    role: sampleRole.arn,
    strictRole: strictArn,
    unusedCode: () => sandbox.unusedCode(),
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
