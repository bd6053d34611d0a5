import { execFileSync } from 'node:child_process';
import dns from 'node:dns';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AwsStsGateway } from '../../src/adapters/sts/aws-sts-gateway.ts';
import { endpointOverride, type EndpointOverride } from '../../src/adapters/sts/endpoint.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { sampleUser, startSandbox } from '../sandbox/sandbox.ts';
import { portOf, startOther } from './sts-gateway.server.ts';

// The way to STS. No name is looked up for real, and nothing leaves this machine.

afterEach(() => {
  vi.restoreAllMocks();
});

const { accessKeyId, secretAccessKey } = sampleUser;
const key = new Secret({ accessKeyId, secretAccessKey });
const whoAmI = async (endpoint: EndpointOverride | undefined, region = 'eu-west-1') => {
  const gateway = new AwsStsGateway({ clock: systemClock, endpoint });
  return gateway.getCallerIdentity({ key, region, clockSkewMs: 0 }, neverCancelled);
};
const failing = (code: string) => ({ result: { ok: false, error: { code } } });

/** Every look-up of a name fails with `code`; answers the names. */
const failLookups = (code: string): string[] => {
  const hosts: string[] = [];
  const lookup = (host: string, ...rest: readonly unknown[]): void => {
    hosts.push(host);
    const answer = rest.at(-1);
    if (typeof answer === 'function') answer(Object.assign(new Error(code), { code }));
  };
  vi.spyOn(dns, 'lookup').mockImplementation(Object.assign(lookup, { __promisify__: dns.promises.lookup }));
  return hosts;
};

describe('the endpoint', () => {
  test.each([
    ['eu-central-1', 'sts.eu-central-1.amazonaws.com'],
    // Not the global endpoint, which the SDK's legacy mode would take.
    ['us-east-1', 'sts.us-east-1.amazonaws.com'],
    ['cn-north-1', 'sts.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', 'sts.us-gov-west-1.amazonaws.com'],
    ['eusc-de-east-1', 'sts.eusc-de-east-1.amazonaws.eu'],
    ['us-iso-east-1', 'sts.us-iso-east-1.c2s.ic.gov'],
    ['us-isob-east-1', 'sts.us-isob-east-1.sc2s.sgov.gov'],
    ['eu-isoe-west-1', 'sts.eu-isoe-west-1.cloud.adc-e.uk'],
    ['us-isof-south-1', 'sts.us-isof-south-1.csp.hci.ic.gov'],
    ['ap-newland-9', 'sts.ap-newland-9.amazonaws.com'],
  ])('of %s is %s', async (region, host) => {
    const hosts = failLookups('ENOTFOUND');
    expect(await whoAmI(undefined, region)).toEqual(failing('network-unreachable'));
    expect(hosts).toEqual([host]);
  });

  test('of a region that is none is nobody’s', async () => {
    const hosts = failLookups('ENOTFOUND');
    for (const region of ['evil.example/', 'a b', '@evil']) {
      expect((await whoAmI(undefined, region)).result.ok).toBe(false);
    }
    expect(hosts).toEqual([]);
  });
});

describe('no way', () => {
  test.each(['ENOTFOUND', 'EAI_AGAIN'])('a name that is not found: %s', async (code) => {
    failLookups(code);
    expect(await whoAmI(undefined)).toEqual(failing('network-unreachable'));
  });

  test('a closed port', async () => {
    const server = await startOther(() => {});
    await server.close();
    expect(await whoAmI({ url: server.url })).toEqual(failing('network-unreachable'));
  });

  test('a port that hangs up before a word was said', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    expect(await whoAmI({ url: `http://127.0.0.1:${portOf(server)}` })).toEqual(
      failing('network-unreachable'),
    );
    server.close();
  });

  test('a port that does not speak TLS', async () => {
    const sandbox = await startSandbox();
    const answer = await whoAmI({ url: sandbox.url.replace('http:', 'https:') });
    await sandbox.close();
    expect(answer).toMatchObject(failing('network-unreachable'));
  });
});

/** A certificate that nobody vouches for; undefined where there is no openssl to make one. */
const makeCertificate = (): { readonly key: Buffer; readonly cert: Buffer } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-tls-'));
  const [keyPath, certPath] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1';
  try {
    execFileSync('openssl', [...words.split(' '), '-keyout', keyPath, '-out', certPath], { stdio: 'ignore' });
    return { key: readFileSync(keyPath), cert: readFileSync(certPath) };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a certificate that nobody vouches for is refused before anything is sent', async ({ skip }) => {
  const certificate = makeCertificate();
  if (certificate === undefined) return skip('no openssl here to make a certificate');
  let requests = 0;
  const server = createTlsServer(certificate, (_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const answer = await whoAmI({ url: `https://127.0.0.1:${portOf(server)}` });
  server.close();
  expect(answer).toEqual({
    result: { ok: false, error: { code: 'certificate-refused', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
  });
  expect(requests).toBe(0);
});

describe('AWS_ENDPOINT_URL_STS', () => {
  const read = (value: string | undefined) => endpointOverride({ AWS_ENDPOINT_URL_STS: value });

  test.each([undefined, '', '  '])('%j is none', (value) => {
    expect(read(value)).toBeUndefined();
  });

  test('is the only variable that counts', () => {
    expect(endpointOverride({ AWS_ENDPOINT_URL: 'https://evil.example' })).toBeUndefined();
  });

  test.each([
    ['https://sts.example', 'https://sts.example/'],
    [' https://sts.example:8443/path ', 'https://sts.example:8443/path'],
    ['http://localhost:4566', 'http://localhost:4566/'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1/'],
    ['http://127.1.2.3', 'http://127.1.2.3/'],
    ['http://2130706433', 'http://127.0.0.1/'],
    ['http://[::1]:4566', 'http://[::1]:4566/'],
    ['HTTP://LOCALHOST', 'http://localhost/'],
  ])('%s is taken', (value, url) => {
    expect(read(value)).toEqual({ url });
  });

  test.each([
    'http://sts.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://evil.example#localhost',
    'http://evil.example/?127.0.0.1',
    'http://0.0.0.0',
    'http://192.168.0.1',
    'http://[::ffff:1.2.3.4]',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'sts.example',
    'localhost:4566',
    'nonsense',
  ])('%s is refused, and asks nobody', async (value) => {
    const override = read(value);
    expect(override).toMatchObject({ url: value, problem: { code: 'endpoint-refused' } });
    const hosts = failLookups('ENOTFOUND');
    expect(await whoAmI(override)).toMatchObject(failing('endpoint-refused'));
    expect(hosts).toEqual([]);
  });

  test.each([
    'https://user:hush@sts.example',
    'https://hush@sts.example',
    'http://user:hush@127.0.0.1',
    'http://user:hush@evil.example',
    'https://user:hush@x@sts.example',
    'https:user:hush@sts.example',
    'https:\\\\user:hush@sts.example',
    'https:///user:hush@sts.example',
    'ftp://user:hush@sts.example',
    'nonsense://user:hush@',
    'https://user:hush/@sts.example',
    'user:hush@sts.example',
    'http://evil.example/?hush@127.0.0.1',
  ])('%s is refused without the password being shown', (value) => {
    const override = read(value);
    expect(override?.problem?.code).toBe('endpoint-refused');
    expect(JSON.stringify(override)).not.toContain('hush');
  });
});
