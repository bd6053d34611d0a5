import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sampleRole, sampleUser, startSandbox, type Sandbox } from '../sandbox/sandbox.ts';

// The AWS CLI and boto3 as they are installed here, in a home of their own, against the sandbox.

let home: string;
let sandbox: Sandbox;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-sandbox-'));
});

afterAll(() => {
  rmSync(home, { recursive: true });
});

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program that sees the sample user's key and nothing of this machine's AWS set-up. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      {
        timeout: 30_000,
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          AWS_EC2_METADATA_DISABLED: 'true',
          AWS_DEFAULT_REGION: 'eu-central-1',
          AWS_ACCESS_KEY_ID: sampleUser.accessKeyId,
          AWS_SECRET_ACCESS_KEY: sampleUser.secretAccessKey,
          ...env,
        },
      },
      (error, stdout, stderr) => {
        if (error?.code === 'ENOENT') resolve({ code: 127, stdout, stderr: 'command not found' });
        else if (error !== null && typeof error.code !== 'number') reject(error);
        else resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      },
    );
  });
}

/** Every AWS CLI on PATH; /bin and /usr/bin are often one. */
function awsPrograms(): string[] {
  const found = new Set<string>();
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, 'aws'), constants.X_OK);
      found.add(join(realpathSync(folder), 'aws'));
    } catch {
      // Not here.
    }
  }
  return [...found];
}

const credentialsSchema = z.object({
  Credentials: z.object({
    AccessKeyId: z.string(),
    SecretAccessKey: z.string(),
    SessionToken: z.string(),
    Expiration: z.iso.datetime({ offset: true }),
  }),
});

describe('the AWS CLI', () => {
  const programs = awsPrograms();

  test.for(programs.length > 0 ? programs : ['aws'])(
    '%s gets a session, works with it, and reports a used code',
    async (aws, { skip }) => {
      if (programs.length === 0) skip('there is no `aws` on PATH here');
      // The CLI of some distributions knows no AWS_ENDPOINT_URL_STS.
      const sts = (...args: string[]) => ['sts', ...args, '--endpoint-url', sandbox.url, '--output', 'json'];
      const code = sandbox.unusedCode();
      const getSession = sts(
        'get-session-token',
        '--serial-number',
        sampleUser.mfa.serial,
        '--token-code',
        code,
      );

      const session = await run(aws, getSession);
      expect(session).toMatchObject({ code: 0, stderr: '' });
      const { Credentials: keys } = credentialsSchema.parse(JSON.parse(session.stdout));

      const file = join(home, 'credentials');
      writeFileSync(
        file,
        `[sample]\naws_access_key_id = ${keys.AccessKeyId}\naws_secret_access_key = ${keys.SecretAccessKey}\n` +
          `aws_session_token = ${keys.SessionToken}\n`,
      );
      const [identity, role, again] = await Promise.all([
        run(aws, sts('get-caller-identity', '--profile', 'sample'), { AWS_SHARED_CREDENTIALS_FILE: file }),
        run(
          aws,
          sts(
            'assume-role',
            '--role-arn',
            sampleRole.arn,
            '--role-session-name',
            'cli',
            '--profile',
            'sample',
          ),
          {
            AWS_SHARED_CREDENTIALS_FILE: file,
          },
        ),
        run(aws, getSession),
      ]);
      expect(JSON.parse(identity.stdout)).toMatchObject({ Arn: 'arn:aws:iam::111122223333:user/sam.sample' });
      expect(credentialsSchema.parse(JSON.parse(role.stdout)).Credentials.AccessKeyId).toMatch(/^ASIA/);
      expect(again.code).toBeGreaterThan(0);
      expect(again.stderr).toContain(
        'An error occurred (AccessDenied) when calling the GetSessionToken operation: MultiFactorAuthentication ' +
          'failed with invalid MFA one time pass code.',
      );
      expect(sandbox.calls.every((call) => call.region === 'eu-central-1')).toBe(true);
      expect(sandbox.calls.filter((call) => call.accessKeyId === keys.AccessKeyId)).toHaveLength(2);
    },
  );
});

// One Python process does everything, because starting Python takes longer than all of it.
const botoScript = `
import json, os, sys, urllib.request
import boto3
from botocore.exceptions import ClientError

url, serial, code, role = sys.argv[1:]
user = boto3.client("sts", endpoint_url=url)

def refusal(call):
    try:
        call()
        return None
    except ClientError as error:
        return [error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]]

mfa = dict(SerialNumber=serial, TokenCode=code)
keys = user.get_session_token(**mfa)["Credentials"]
session = boto3.client("sts", endpoint_url=url, aws_access_key_id=keys["AccessKeyId"],
    aws_secret_access_key=keys["SecretAccessKey"], aws_session_token=keys["SessionToken"])
presigned = [client.generate_presigned_url("get_caller_identity", HttpMethod="GET") for client in (user, session)]
print(json.dumps({
    "user": user.get_caller_identity()["Arn"],
    "session": session.get_caller_identity()["Arn"],
    "role": session.assume_role(RoleArn=role, RoleSessionName="boto")["AssumedRoleUser"]["Arn"],
    "presigned": [urllib.request.urlopen(link).read().decode() for link in presigned],
    "usedCode": refusal(lambda: user.get_session_token(**mfa)),
    "sessionForSession": refusal(lambda: session.get_session_token()),
    "badSerial": refusal(lambda: user.get_session_token(SerialNumber="not a serial", TokenCode=code)),
}))
`;

describe('boto3', () => {
  test('does all three actions, signed in the header and in the query string', async ({ skip }) => {
    const args = [sandbox.url, sampleUser.mfa.serial, sandbox.unusedCode(), sampleRole.arn];
    const { code, stdout, stderr } = await run('python3', ['-c', botoScript, ...args]);
    if (/ModuleNotFoundError|command not found/.test(stderr)) skip('no python3 here that can import boto3');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const identity = expect.stringMatching(
      /^<GetCallerIdentityResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/">\s*<GetCallerIdentityResult>\s*<Arn>arn:aws:iam::111122223333:user\/sam\.sample<\/Arn>/,
    );
    expect(JSON.parse(stdout)).toEqual({
      user: 'arn:aws:iam::111122223333:user/sam.sample',
      session: 'arn:aws:iam::111122223333:user/sam.sample',
      role: 'arn:aws:sts::111122223333:assumed-role/sample-admin/boto',
      presigned: [identity, identity],
      usedCode: ['AccessDenied', 403],
      sessionForSession: ['AccessDenied', 403],
      badSerial: ['ValidationError', 400],
    });
  });
});
