import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programsOnPath, run, type Outcome } from './readers/programs.ts';
import { sampleUser } from '../sandbox/sandbox.ts';
import {
  longTermProfile,
  oddProfile,
  sessionProfile,
  setScene,
  surroundings,
  type Scene,
} from './readers/scene.ts';

// Programs that people type, with a credentials file behind them that Latchkey wrote to: listing the buckets is denied
// with the long-term key alone, and allowed with the profile that holds the session. What each of them must be told to
// find the file is pinned too: docs/readers.md tells it.

let scene: Scene;

afterEach(async () => {
  await scene.close();
});

const listed = /sample-letters[^]*sample-pictures/;
const refused = /AccessDenied[^]*s3:ListAllMyBuckets with an explicit deny in an identity-based policy/;

const found = { code: 0, stdout: expect.stringMatching(listed) };

/** Lists the buckets with the long-term key, and with two profiles of Latchkey's, of which one was renewed. */
const play = async (list: (profile: string) => Promise<Outcome>) => {
  const names = new Map<string, string>([
    [sampleUser.accessKeyId, 'long-term'],
    [await scene.renew(oddProfile), 'odd'],
    [await scene.renew(), 'old'],
    [await scene.renew(), 'new'],
  ]);
  const [withKey, ...withSessions] = await Promise.all(
    [longTermProfile, oddProfile, sessionProfile].map((profile) => list(profile)),
  );
  const signedBy = scene.keysThatCalled('ListBuckets').map((key) => names.get(key) ?? key);
  return { withKey, withSessions, signedBy: signedBy.toSorted() };
};

const rightPlay = {
  withKey: { code: expect.toSatisfy((code) => code !== 0), stderr: expect.stringMatching(refused) },
  withSessions: [found, found],
  // In no order, as all are at work at once.
  signedBy: ['long-term', 'new', 'odd'],
};

/** `aws s3 ls`, as in AWS's guides. */
const listWithCli = (aws: string, profile: string): Promise<Outcome> =>
  run(aws, ['s3', 'ls', '--endpoint-url', scene.sandbox.url, '--profile', profile], scene.env);

const listWithS3cmd = (s3cmd: string, env: NodeJS.ProcessEnv): Promise<Outcome> => {
  const { host } = new URL(scene.sandbox.url);
  const where = ['--host', host, '--host-bucket', host, '--no-ssl', '--region', 'eu-central-1'];
  return run(s3cmd, ['ls', ...where], { ...scene.env, ...env });
};

/** @param options of the remote, in rclone's own spelling */
const listWithRclone = (rclone: string, options: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
  const where = `provider=AWS,region=eu-central-1,force_path_style=true,endpoint="${scene.sandbox.url}"`;
  const once = ['--config', '', '--retries', '1', '--low-level-retries', '1'];
  return run(rclone, ['lsd', `:s3,${where}${options}:`, ...once], { ...scene.env, ...env });
};

describe.each(Object.entries(surroundings))('our section %s', (_, text) => {
  beforeEach(async () => {
    scene = await setScene(text);
  });

  const clis = programsOnPath('aws');

  test.for(clis.length > 0 ? clis : ['aws'])('the AWS CLI %s', async (aws, { skip }) => {
    if (clis.length === 0) skip('there is no `aws` on PATH here');
    expect(await play((profile) => listWithCli(aws, profile))).toMatchObject(rightPlay);
  });

  test('s3cmd', async ({ skip }) => {
    const [s3cmd] = programsOnPath('s3cmd');
    if (s3cmd === undefined) return skip('there is no `s3cmd` on PATH here');
    expect(await play((profile) => listWithS3cmd(s3cmd, { AWS_PROFILE: profile }))).toMatchObject(rightPlay);
  });

  test('rclone', async ({ skip }) => {
    const [rclone] = programsOnPath('rclone');
    if (rclone === undefined) return skip('there is no `rclone` on PATH here');
    expect(
      await play((profile) => listWithRclone(rclone, `,env_auth=true,profile="${profile}"`)),
    ).toMatchObject(rightPlay);
  });
});

describe('what must be said for the file to be found', () => {
  beforeEach(async () => {
    scene = await setScene(Object.values(surroundings)[0] ?? '');
    await scene.renew();
  });

  /** The file at another place than in the home. */
  const elsewhere = () => ({ HOME: '/nonexistent', AWS_PROFILE: sessionProfile });

  test('s3cmd looks into it for AWS_PROFILE only, and at another place for AWS_CREDENTIAL_FILE', async ({
    skip,
  }) => {
    const [s3cmd] = programsOnPath('s3cmd');
    if (s3cmd === undefined) return skip('there is no `s3cmd` on PATH here');
    const outcomes = await Promise.all([
      listWithS3cmd(s3cmd, {}),
      listWithS3cmd(s3cmd, { ...elsewhere(), AWS_SHARED_CREDENTIALS_FILE: scene.credentialsFile }),
      listWithS3cmd(s3cmd, { ...elsewhere(), AWS_CREDENTIAL_FILE: scene.credentialsFile }),
    ]);
    const noConfiguration = {
      // EX_CONFIG of sysexits.h.
      code: 78,
      stderr: expect.stringContaining('Configuration file not available'),
    };
    expect(outcomes).toMatchObject([noConfiguration, noConfiguration, found]);
  });

  test('rclone looks into it with env_auth only, for AWS_PROFILE and at another place too', async ({
    skip,
  }) => {
    const [rclone] = programsOnPath('rclone');
    if (rclone === undefined) return skip('there is no `rclone` on PATH here');
    const place = { AWS_SHARED_CREDENTIALS_FILE: scene.credentialsFile };
    expect(
      await Promise.all([
        listWithRclone(rclone, ',profile=work'),
        listWithRclone(rclone, ',env_auth=true', { AWS_PROFILE: sessionProfile }),
        listWithRclone(rclone, ',env_auth=true', { ...elsewhere(), ...place }),
        listWithRclone(
          rclone,
          `,env_auth=true,profile=work,shared_credentials_file="${scene.credentialsFile}"`,
          { HOME: '/nonexistent' },
        ),
      ]),
    ).toMatchObject([{ code: 1 }, found, found, found]);
    expect(scene.keysThatCalled('ListBuckets')).toHaveLength(3);
  });
});
