import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleUser, startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { startOther, type OtherServer } from './sts-gateway.server.ts';

// The gateway in a process of its own, under an environment that would mislead the AWS SDK.

let home: string;
let sandbox: Sandbox;
let decoy: OtherServer;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-hostile-'));
  mkdirSync(join(home, '.aws'));
  sandbox = await startSandbox();
  decoy = await startOther((_, response) => response.end());
});
afterEach(async () => {
  await Promise.all([sandbox.close(), decoy.close()]);
  rmSync(home, { recursive: true });
});

const run = async (env: NodeJS.ProcessEnv): Promise<unknown> => {
  const program = resolve(import.meta.dirname, 'sts-gateway.child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
    timeout: 30_000,
    env: { PATH: process.env['PATH'], HOME: home, ...env },
  });
  return JSON.parse(stdout);
};

/** Everything that the SDK would otherwise listen to. */
const hostile = () => ({
  AWS_ENDPOINT_URL: decoy.url,
  AWS_ACCESS_KEY_ID: 'AKIAMADEUPHOSTILE222',
  AWS_SECRET_ACCESS_KEY: 'made+up/hostile',
  AWS_SESSION_TOKEN: 'made+up/hostile==',
  AWS_PROFILE: 'hostile',
  AWS_REGION: 'us-west-2',
  AWS_DEFAULT_REGION: 'us-west-2',
  AWS_MAX_ATTEMPTS: '5',
  AWS_RETRY_MODE: 'adaptive',
  AWS_DEFAULTS_MODE: 'mobile',
  AWS_USE_FIPS_ENDPOINT: 'true',
  AWS_USE_DUALSTACK_ENDPOINT: 'true',
  AWS_STS_REGIONAL_ENDPOINTS: 'legacy',
  AWS_AUTH_SCHEME_PREFERENCE: 'sigv4a,noauth',
  AWS_SIGV4A_SIGNING_REGION_SET: '*',
});

const putHostileFiles = () => {
  const settings = [
    `endpoint_url = ${decoy.url}`,
    'services = hostile',
    'region = us-west-2',
    'max_attempts = 5',
    'use_fips_endpoint = true',
    'use_dualstack_endpoint = true',
    'sts_regional_endpoints = legacy',
    'credential_process = /bin/false',
  ].join('\n');
  writeFileSync(
    join(home, '.aws', 'config'),
    `[default]\n${settings}\n[profile hostile]\n${settings}\n[services hostile]\nsts =\n  endpoint_url = ${decoy.url}\n`,
  );
  const keys = 'aws_access_key_id = AKIAMADEUPHOSTILE222\naws_secret_access_key = made+up/hostile\n';
  writeFileSync(join(home, '.aws', 'credentials'), `[default]\n${keys}[hostile]\n${keys}`);
};

test('no variable and no file of AWS’s changes whose key is used, or where it is sent', async () => {
  putHostileFiles();
  const [there, nowhere] = await Promise.all([
    run({ ...hostile(), AWS_ENDPOINT_URL_STS: sandbox.url }),
    run(hostile()),
  ]);
  expect(there).toEqual({ results: ['ok', 'ok'], hosts: [] });
  const host = 'sts.eu-central-1.amazonaws.com';
  expect(nowhere).toEqual({ results: ['network-unreachable', 'network-unreachable'], hosts: [host, host] });
  expect(sandbox.calls).toMatchObject([
    { action: 'GetCallerIdentity', accessKeyId: sampleUser.accessKeyId, region: 'eu-central-1' },
    { action: 'GetSessionToken', accessKeyId: sampleUser.accessKeyId, region: 'eu-central-1' },
  ]);
  expect(decoy.requests).toBe(0);
});

test('nor do they make it ask again', async () => {
  putHostileFiles();
  sandbox.failAlways('500');
  expect(await run({ ...hostile(), AWS_ENDPOINT_URL_STS: sandbox.url })).toEqual({
    results: ['sts-unavailable', 'sts-unavailable'],
    hosts: [],
  });
  expect(sandbox.calls).toHaveLength(2);
});

test('files that cannot be read do not stop it', async () => {
  mkdirSync(join(home, '.aws', 'config'));
  writeFileSync(join(home, '.aws', 'credentials'), '\0[[[\n=');
  const env = { AWS_PROFILE: 'nobody', AWS_ENDPOINT_URL_STS: sandbox.url };
  expect(await run(env)).toEqual({ results: ['ok', 'ok'], hosts: [] });
});
