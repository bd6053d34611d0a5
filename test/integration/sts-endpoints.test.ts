import dns from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { AwsStsGateway } from '../../src/adapters/sts/aws-sts-gateway.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { EndpointChoice } from '../../src/core/state/app-state.ts';
import { sampleUser, startSandbox } from '../sandbox/sandbox.ts';

// Which of AWS's hosts a request goes to. Nothing leaves this machine: a transport writes down where it would have gone.

afterEach(() => {
  vi.restoreAllMocks();
});

const { accessKeyId, secretAccessKey } = sampleUser;
const key = new Secret({ accessKeyId, secretAccessKey });

/** A gateway that sends nothing, and the hosts that it would have asked. */
const recording = (endpoints?: () => EndpointChoice) => {
  const hosts: string[] = [];
  const transport = {
    handle: ({ hostname, protocol }: HttpRequest) => {
      hosts.push(`${protocol}//${hostname}`);
      return Promise.resolve({ response: new HttpResponse({ statusCode: 503, headers: {} }) });
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
  const options = { clock: systemClock, endpoint: undefined, transport };
  const gateway = new AwsStsGateway({ ...options, ...(endpoints && { endpoints }) });
  const ask = (region: string) =>
    gateway.getCallerIdentity({ key, region, clockSkewMs: 0 }, neverCancelled).then(({ result }) => result);
  return { hosts, ask };
};

describe('the host that the SDK’s rules give', () => {
  test.each([
    ['eu-central-1', false, false, 'sts.eu-central-1.amazonaws.com'],
    ['us-east-1', true, false, 'sts-fips.us-east-1.amazonaws.com'],
    ['us-west-2', true, false, 'sts-fips.us-west-2.amazonaws.com'],
    ['eu-central-1', false, true, 'sts.eu-central-1.api.aws'],
    ['us-east-1', true, true, 'sts-fips.us-east-1.api.aws'],
    ['cn-north-1', false, false, 'sts.cn-north-1.amazonaws.com.cn'],
    ['cn-north-1', false, true, 'sts.cn-north-1.api.amazonwebservices.com.cn'],
    ['us-gov-west-1', false, false, 'sts.us-gov-west-1.amazonaws.com'],
    // GovCloud's plain endpoint is a FIPS one.
    ['us-gov-west-1', true, false, 'sts.us-gov-west-1.amazonaws.com'],
    ['us-gov-east-1', false, true, 'sts.us-gov-east-1.api.aws'],
    ['us-iso-east-1', false, false, 'sts.us-iso-east-1.c2s.ic.gov'],
    ['us-iso-east-1', true, false, 'sts-fips.us-iso-east-1.c2s.ic.gov'],
    ['us-isob-east-1', true, false, 'sts-fips.us-isob-east-1.sc2s.sgov.gov'],
    ['eusc-de-east-1', false, false, 'sts.eusc-de-east-1.amazonaws.eu'],
  ])('%s with FIPS %s and dual stack %s is %s', async (region, fips, dualStack, host) => {
    const { hosts, ask } = recording(() => ({ fips, dualStack }));
    await ask(region);
    expect(hosts).toEqual([`https://${host}`]);
  });

  test('follows the settings from one request to the next', async () => {
    let fips = false;
    const { hosts, ask } = recording(() => ({ fips, dualStack: false }));
    await ask('us-east-1');
    fips = true;
    await ask('us-east-1');
    expect(hosts).toEqual([
      'https://sts.us-east-1.amazonaws.com',
      'https://sts-fips.us-east-1.amazonaws.com',
    ]);
  });
});

describe('an endpoint that is not offered', () => {
  const lookUp = async (code: string, endpoints: EndpointChoice) => {
    const lookup = (_host: string, ...rest: readonly unknown[]): void => {
      const answer = rest.at(-1);
      if (typeof answer === 'function') answer(Object.assign(new Error(code), { code }));
    };
    vi.spyOn(dns, 'lookup').mockImplementation(Object.assign(lookup, { __promisify__: dns.promises.lookup }));
    const gateway = new AwsStsGateway({
      clock: systemClock,
      endpoint: undefined,
      endpoints: () => endpoints,
    });
    const { result } = await gateway.getCallerIdentity(
      { key, region: 'eu-central-1', clockSkewMs: 0 },
      neverCancelled,
    );
    return result.ok ? 'ok' : result.error.code;
  };

  test.each([
    ['ENOTFOUND', { fips: true, dualStack: false }, 'endpoint-not-offered'],
    ['ENOTFOUND', { fips: false, dualStack: true }, 'endpoint-not-offered'],
    ['ENOTFOUND', { fips: false, dualStack: false }, 'network-unreachable'],
    // Nobody could be asked for the name: that says nothing about it.
    ['EAI_AGAIN', { fips: true, dualStack: true }, 'network-unreachable'],
    ['ECONNREFUSED', { fips: true, dualStack: true }, 'network-unreachable'],
  ])('in a region: a look-up that ends in %s with %j is %s', async (code, endpoints, problem) => {
    expect(await lookUp(code, endpoints)).toBe(problem);
  });
});

test('an address that the user gave is asked whatever the settings say', async () => {
  const sandbox = await startSandbox();
  const gateway = new AwsStsGateway({
    clock: systemClock,
    endpoint: { url: sandbox.url },
    endpoints: () => ({ fips: true, dualStack: true }),
  });
  const { result } = await gateway.getCallerIdentity(
    { key, region: 'eu-central-1', clockSkewMs: 0 },
    neverCancelled,
  );
  await sandbox.close();
  expect(result.ok).toBe(true);
});

test('no partition is typed into the program', () => {
  const root = join(import.meta.dirname, '../../src');
  const typed = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) =>
      /aws-(cn|us-gov|iso|eusc)|amazonaws\.(com\.cn|eu)|c2s\.ic\.gov/.test(
        readFileSync(join(root, path), 'utf8'),
      ),
    );
  expect(typed).toEqual([]);
});
