import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '../../../src/core/identity/secret.ts';
import { getSession, sampleMfa } from '../../sandbox/harness.ts';
import { sampleBuckets, sampleUser, startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import type { Answer } from './reader.ts';
import { writeSession } from './write.ts';

// What AWS's guides describe: a user whose policy denies nearly everything without MFA, and who therefore works with a
// second profile that holds a session. The first profile keeps the long-term key.

/** The profile with the long-term key. */
export const longTermProfile = 'default';
/** The profile that Latchkey writes to. */
export const sessionProfile = 'work';
/** A profile's name with a bit of all that Latchkey lets a name have. */
export const oddProfile = 'Acme_1/dev.eu-2:sam+mfa@home%20';

const longTerm = `[default]
aws_access_key_id = ${sampleUser.accessKeyId}
aws_secret_access_key = ${sampleUser.secretAccessKey}
region = eu-central-1
`;
const other = `[other]
region	=	eu-west-1
aws_access_key_id=AKIAMADEUPOTHERKEY22
aws_secret_access_key = made+up/other==
`;

/** Credentials files as users keep them, before Latchkey writes to them. */
export const surroundings = {
  'between others, with comments and settings of its own': `# Keys of mine; see the letter
${longTerm}
; the one for work
[work]
# set by hand
region = eu-central-1
output=json

# not used any more
${other}s3 =
  max_concurrent_requests = 20
`,
  'after Windows line ends, without one at the end': `# mine\r\n${`${longTerm}\n${other}`.trimEnd().replaceAll('\n', '\r\n')}`,
} as const;

/** What a reader is told with the long-term key, and with the session. */
export const denied: Answer = { arn: 'arn:aws:iam::111122223333:user/sam.sample', error: 'AccessDenied' };
export const allowed: Answer = {
  arn: 'arn:aws:iam::111122223333:user/sam.sample',
  buckets: [...sampleBuckets],
};

/** A home with a credentials file, and a sandbox in which the user's policy asks for MFA. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly home: string;
  readonly credentialsFile: string;
  /** All that a reader sees of the environment: nothing of this machine's AWS set-up. */
  readonly env: NodeJS.ProcessEnv;
  /**
   * Gets a session with MFA and has Latchkey write it, in place of the one before.
   *
   * @param profile `sessionProfile` when absent
   * @returns its access key ID
   */
  renew(profile?: string): Promise<string>;
  /** The keys that calls of an operation were signed with, oldest first. */
  keysThatCalled(action: string): readonly string[];
  close(): Promise<void>;
}

/** @param text of the credentials file */
export async function setScene(text: string): Promise<Scene> {
  const sandbox = await startSandbox({ users: [{ ...sampleUser, policyAsksForMfa: true }] });
  const home = mkdtempSync(join(tmpdir(), 'latchkey-readers-'));
  const credentialsFile = join(home, '.aws', 'credentials');
  mkdirSync(join(home, '.aws'), { mode: 0o700 });
  writeFileSync(credentialsFile, text, { mode: 0o600 });
  return {
    sandbox,
    home,
    credentialsFile,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
    },
    renew: async (profile = sessionProfile) => {
      const session = await getSession(sandbox, sampleMfa(sandbox.unusedCode()));
      await writeSession(credentialsFile, profile, new Secret(session));
      // The readers are to be shown a file with other content round our section.
      const whole = readFileSync(credentialsFile, 'utf8');
      if (!whole.includes('AKIAMADEUPOTHERKEY22')) throw new Error('the other profile is gone');
      return session.accessKeyId;
    },
    keysThatCalled: (action) =>
      sandbox.calls
        .filter((call) => call.action === action)
        .map(({ accessKeyId }) => accessKeyId ?? 'nobody'),
    close: async () => {
      await sandbox.close();
      rmSync(home, { recursive: true });
    },
  };
}
