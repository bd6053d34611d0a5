// A program for Electron with nothing in it but the gateway to STS on Chromium's network, for the contract of gateways.
import { app } from 'electron';
import { AwsStsGateway } from '../../../src/adapters/sts/aws-sts-gateway.ts';
import { systemClock } from '../../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../../src/core/cancellation.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import { problem } from '../../../src/core/notice/problem.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { ChromiumTransport } from '../../../src/main/platform/chromium-transport.ts';
import type { Ask } from './host.ts';

const transport = new ChromiumTransport((proxy) => Promise.resolve(fail(problem('proxy-login', proxy))));

const ask: Ask = async (url, { method, request, key, mfa, role }) => {
  const gateway = new AwsStsGateway({ clock: systemClock, endpoint: { url }, transport });
  const base = { ...request, key: new Secret(key) };
  if (method === 'getCallerIdentity') return gateway.getCallerIdentity(base, neverCancelled);
  const timed = {
    ...base,
    durationSeconds: request.durationSeconds ?? 0,
    ...(mfa && { mfa: { serial: mfa.serial, code: new Secret(mfa.code) } }),
  };
  const { result, ...rest } = await (role === undefined
    ? gateway.getSessionToken(timed, neverCancelled)
    : gateway.assumeRole({ ...timed, role }, neverCancelled));
  return { ...rest, result: result.ok ? ok(result.value.reveal()) : result };
};

Object.assign(globalThis, { ask });
app.on('window-all-closed', () => {});
