import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AwsIamGateway } from '../../src/adapters/iam/aws-iam-gateway.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { neverCancelled } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { whoAmI } from '../sandbox/harness.ts';
import { makeUser, sampleUser, startSandbox, totpCode, type Sandbox } from '../sandbox/sandbox.ts';

// The IAM of the sandbox: what the contract of the gateway does not see, and the AWS CLI as a witness.

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ control: true });
});
afterEach(() => sandbox.close());

const { accessKeyId, secretAccessKey } = sampleUser;
const request = { key: new Secret({ accessKeyId, secretAccessKey }), region: 'eu-central-1', clockSkewMs: 0 };
const gateway = () => new AwsIamGateway({ clock: systemClock, endpoint: { url: sandbox.url } });
const createKey = async () => {
  const { result } = await gateway().createAccessKey(request, neverCancelled);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.reveal();
};
const problemOf = async (asking: Promise<{ readonly result: { readonly ok: boolean } }>) =>
  (await asking).result;

describe('a new access key', () => {
  test('works after a while, when IAM is to be slow', async () => {
    let now = Date.now();
    const slow = await startSandbox({ now: () => now });
    slow.newKeyDelayMs = 10_000;
    const iam = new AwsIamGateway({ clock: systemClock, endpoint: { url: slow.url } });
    const { result } = await iam.createAccessKey(request, neverCancelled);
    if (!result.ok) throw new Error(result.error.code);
    const key = result.value.reveal();
    await expect(whoAmI(slow, key)).rejects.toThrow('security token');
    now += 10_000;
    await expect(whoAmI(slow, key)).resolves.toMatchObject({ Account: sampleUser.account });
    await slow.close();
  });

  test('works after a number of refusals, set from outside', async () => {
    await fetch(`${sandbox.url}/_control`, {
      method: 'POST',
      body: JSON.stringify({ command: 'set', newKeyRefusals: 2 }),
    });
    const key = await createKey();
    await expect(whoAmI(sandbox, key)).rejects.toThrow('security token');
    await expect(whoAmI(sandbox, key)).rejects.toThrow('security token');
    await expect(whoAmI(sandbox, key)).resolves.toBeDefined();
    expect(sandbox.keysOf()).toHaveLength(2);
  });
});

describe('devices', () => {
  test('are nine at no time, of all kinds, and listed page by page', async () => {
    const others = Array.from({ length: 7 }, (_, at) => ({ serial: `GAHT1234567${at}` }));
    const fido = { serial: `arn:aws:iam::${sampleUser.account}:u2f/user/sam/key` };
    sandbox.addUser({ ...sampleUser, otherDevices: [fido, ...others.slice(1)] });
    const { result } = await gateway().listMfaDevices(request, neverCancelled);
    expect(result.ok && result.value.map(({ kind }) => kind)).toEqual([
      'virtual',
      'fido',
      ...Array.from({ length: 6 }, () => 'hardware'),
    ]);
    const made = await gateway().createVirtualMfaDevice({ ...request, name: 'ninth' }, neverCancelled);
    if (!made.result.ok) throw new Error(made.result.error.code);
    const { serial, seed } = made.result.value;
    const at = Date.now();
    const codes = [at - 30_000, at].map((moment) => new Secret(totpCode(seed.reveal(), moment)));
    const [first, second] = codes;
    if (first === undefined || second === undefined) throw new Error('no codes');
    expect(
      await problemOf(
        gateway().enableMfaDevice(
          { ...request, userName: sampleUser.name, serial, codes: [first, second] },
          neverCancelled,
        ),
      ),
    ).toMatchObject({ error: { code: 'device-limit' } });
    expect(sandbox.strayDevices).toEqual([serial]);
  });

  test('of others are nobody’s business', async () => {
    const other = makeUser('other');
    sandbox.addUser(other);
    expect(
      await problemOf(
        gateway().deactivateMfaDevice(
          { ...request, userName: other.name, serial: other.mfa?.serial ?? '' },
          neverCancelled,
        ),
      ),
    ).toMatchObject({ error: { code: 'iam-denied' } });
    expect(sandbox.devicesOf(other)).toHaveLength(1);
  });

  test('have a QR picture that a phone can read', async () => {
    const { result } = await gateway().createVirtualMfaDevice({ ...request, name: 'phone' }, neverCancelled);
    if (!result.ok) throw new Error(result.error.code);
    const { data, width, height } = PNG.sync.read(Buffer.from(result.value.qrPng.reveal()));
    const link = new URL(jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'x:');
    expect(link.searchParams.get('secret')).toBe(result.value.seed.reveal());
    expect(link.searchParams.get('issuer')).toBe('Amazon Web Services');
  });
});

describe('the AWS CLI', () => {
  const aws = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'aws'))
    .find((path) => {
      try {
        return statSync(path).isFile();
      } catch {
        return false;
      }
    });
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'latchkey-iam-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((resolve) => {
      execFile(
        aws ?? 'aws',
        ['iam', ...args, '--endpoint-url', sandbox.url, '--output', 'json'],
        {
          env: {
            PATH: process.env['PATH'],
            HOME: home,
            AWS_ACCESS_KEY_ID: accessKeyId,
            AWS_SECRET_ACCESS_KEY: secretAccessKey,
            AWS_DEFAULT_REGION: 'us-east-1',
            AWS_PAGER: '',
          },
        },
        (error, stdout, stderr) =>
          resolve({
            code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1,
            stdout,
            stderr,
          }),
      );
    });

  test('makes a device, enables it, and takes it away again', async ({ skip }) => {
    if (aws === undefined) return skip('there is no `aws` on PATH here');
    const seedFile = join(home, 'seed');
    const name = ['--virtual-mfa-device-name', 'cli'];
    const made = await run(
      'create-virtual-mfa-device',
      ...name,
      '--outfile',
      seedFile,
      '--bootstrap-method',
      'Base32StringSeed',
    );
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const { VirtualMFADevice: device } = z
      .object({ VirtualMFADevice: z.object({ SerialNumber: z.string() }) })
      .parse(JSON.parse(made.stdout));
    const seed = readFileSync(seedFile, 'utf8').trim();
    expect(seed).toMatch(/^[A-Z2-7]{64}$/);

    const serial = ['--serial-number', device.SerialNumber];
    const user = ['--user-name', sampleUser.name];
    const at = Date.now();
    const codes = (first: number, second: number) => [
      '--authentication-code1',
      totpCode(seed, at + first * 30_000),
      '--authentication-code2',
      totpCode(seed, at + second * 30_000),
    ];
    const refused = await run('enable-mfa-device', ...user, ...serial, ...codes(0, 0));
    expect(refused.stderr).toContain('InvalidAuthenticationCode');
    expect(await run('enable-mfa-device', ...user, ...serial, ...codes(-1, 0))).toMatchObject({ code: 0 });
    const listed = await run('list-mfa-devices');
    expect(listed.stdout).toContain(device.SerialNumber);
    const conflict = await run('delete-virtual-mfa-device', ...serial);
    expect(conflict.stderr).toContain('DeleteConflict');
    expect(await run('deactivate-mfa-device', ...user, ...serial)).toMatchObject({ code: 0, stderr: '' });
    expect(await run('delete-virtual-mfa-device', ...serial)).toMatchObject({ code: 0, stderr: '' });
    const gone = await run('delete-virtual-mfa-device', ...serial);
    expect(gone.stderr).toContain('NoSuchEntity');
  });

  test('changes keys, and hears of the third', async ({ skip }) => {
    if (aws === undefined) return skip('there is no `aws` on PATH here');
    const made = await run('create-access-key');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const third = await run('create-access-key');
    expect(third.stderr).toContain('LimitExceeded');
    const { AccessKey: key } = z
      .object({ AccessKey: z.object({ AccessKeyId: z.string() }) })
      .parse(JSON.parse(made.stdout));
    const id = ['--access-key-id', key.AccessKeyId];
    expect(await run('update-access-key', ...id, '--status', 'Inactive')).toMatchObject({ code: 0 });
    const { stdout } = await run('list-access-keys');
    expect(stdout).toContain('"Inactive"');
    expect(await run('delete-access-key', ...id)).toMatchObject({ code: 0 });
  });
});
