import { afterAll, beforeAll } from 'vitest';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { strictRole, stsGatewayContract } from '../contract/sts-gateway.contract.ts';
import { sampleRole, sampleUser, startSandbox } from '../sandbox/sandbox.ts';
import { startStsHost, type StsHost } from './sts-host/host.ts';

let host: StsHost;
beforeAll(async () => {
  host = await startStsHost(resolveRuntime().executable);
});
afterAll(() => host.close());

const { accessKeyId, secretAccessKey, account, name, mfa } = sampleUser;

stsGatewayContract('the AWS SDK on Chromium’s network and the sandbox', async () => {
  const strict = { ...sampleRole, ...strictRole, arn: `arn:aws:iam::${account}:role/strict` };
  const sandbox = await startSandbox({ roles: [sampleRole, strict] });
  return {
    gateway: host.gatewayTo(sandbox.url),
    user: { accessKeyId, secretAccessKey, arn: `arn:aws:iam::${account}:user/${name}`, serial: mfa.serial },
    role: sampleRole.arn,
    strictRole: strict.arn,
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
