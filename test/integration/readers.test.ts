import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadSharedConfigFiles } from '@smithy/core/config';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { sampleSession } from '../contract/credentials-file.sample.ts';
import { programsOnPath } from './readers/programs.ts';
import { writeSession } from './readers/write.ts';

// What the parsers of other programs find in a file that Latchkey wrote to, in many kinds of file: the AWS CLI, botocore,
// the AWS SDK for JavaScript. That they and more can work with it is the matter of readers-sdks and readers-tools.

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-readers-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const keysOf = (mark: string) => {
  const { accessKeyId, secretAccessKey, sessionToken } = sampleSession(mark).reveal();
  return {
    aws_access_key_id: accessKeyId,
    aws_secret_access_key: secretAccessKey,
    aws_session_token: sessionToken,
  };
};

const keys = 'aws_access_key_id = AKIAMADEUPOTHERKEY22\naws_secret_access_key = made+up/other==\n';
const own = '[work]\nregion = eu-west-1\noutput=json\n';

const files = {
  'an empty file': '',
  'two profiles and comments': `# mine\n[default]\n${keys}\n; more\n[other]\nregion = eu-west-1 # or us\n${keys}`,
  'Windows line ends': `[default]\r\n${keys.replaceAll('\n', '\r\n')}[z]\r\nregion = x\r\n`,
  'no line end at the end': `[default]\n${keys}[z]\nregion = x`,
  'nested values and tabs': `[default]\n${keys}s3 =\n  max_concurrent_requests = 20\n\taddressing_style = path\nregion\t=\tx\n`,
  'our profile first': `${own}[default]\n${keys}`,
  'our profile last, without a line end': `[default]\n${keys}\n${own}output = text`.replace(
    'output=json\n',
    '',
  ),
  'our profile with comments and nested values': `[a]\nregion = x\n[work]\n# here\nregion = eu-west-1\ns3 =\n  a = b\n\n# of z\n[z]\n${keys}`,
  'our profile with the session of another tool': `[work]\naws_session_token = old\naws_security_token = older\nexpiry = 1\naws_access_key_id = ASIAMADEUPSAMPLEKEY2\naws_secret_access_key = old\n[z]\n${keys}`,
} as const;

/** Profiles as a reader sees them. */
type Profiles = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const stages = ['before', 'FIRST', 'SECOND', 'removed'] as const;

/** Takes a file through the life of a session in the profile `work`; answers a copy of each stage, by path. */
const live = async (text: string): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(home, 'life-'));
  const path = join(folder, 'credentials');
  const file = new SharedCredentialsFile(path);
  await writeFile(path, text);
  const copies: string[] = [];
  for (const stage of stages) {
    if (stage === 'removed') expect(await file.remove('work')).toMatchObject({ ok: true });
    else if (stage !== 'before') await writeSession(path, 'work', sampleSession(stage));
    copies.push(join(folder, stage));
    await copyFile(path, join(folder, stage));
  }
  return copies;
};

/** What a reader should see at each stage: our session while there is one, and everything else as it was before. */
const lifeOf = (before: Profiles = {}): readonly Profiles[] => {
  const kept = Object.fromEntries(
    Object.entries(before['work'] ?? {}).filter(([key]) => !key.startsWith('aws_')),
  );
  return stages.map((stage) => {
    if (stage === 'before') return before;
    if (stage === 'removed') return 'work' in before ? { ...before, work: kept } : before;
    const session = {
      ...keysOf(stage),
      x_security_token_expires: '2031-01-02T03:04:05Z',
      manager: 'latchkey',
    };
    return { ...before, work: { ...kept, ...session } };
  });
};

describe('the AWS SDK for JavaScript', () => {
  test.each(Object.entries(files))('%s', async (_, text) => {
    const seen: Profiles[] = [];
    for (const filepath of await live(text)) {
      const { credentialsFile } = await loadSharedConfigFiles({
        filepath,
        configFilepath: join(home, 'no-config'),
        ignoreCache: true,
      });
      seen.push(
        Object.fromEntries(Object.entries(credentialsFile).map(([key, value]) => [key, { ...value }])),
      );
    }
    expect(seen).toEqual(lifeOf(seen[0]));
  });
});

const run = async (
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, args, {
    timeout: 30_000,
    env: { PATH: process.env['PATH'], HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...env },
  });
  return stdout;
};

// One process reads all, because starting Python takes longer than that. The CLI v2 brings a botocore of its own.
const botocoreScript = `
import json, os, sys
try:
    from botocore.session import Session
except ImportError:
    try:
        from awscli.botocore.session import Session
    except ImportError:
        print("null")
        sys.exit()

def read(path):
    os.environ["AWS_SHARED_CREDENTIALS_FILE"] = path
    profiles = Session().full_config["profiles"]
    keys = None
    if profiles.get("work", {}).get("manager") == "latchkey":
        found = Session(profile="work").get_credentials()
        keys = [found.access_key, found.secret_key, found.token]
    return dict(profiles=profiles, keys=keys)

print(json.dumps([read(path) for path in sys.argv[1:]]))
`;

const botocoreAnswer = z
  .array(
    z.object({
      profiles: z.record(z.string(), z.record(z.string(), z.unknown())),
      keys: z.array(z.string()).nullable(),
    }),
  )
  .nullable();

describe('botocore', () => {
  const pythons = programsOnPath('python3');

  test.for(pythons.length > 0 ? pythons : ['python3'])('%s', async (python, { skip }) => {
    if (pythons.length === 0) skip('there is no python3 on PATH here');
    const lives = await Promise.all(
      Object.entries(files).map(async ([name, text]) => ({ name, paths: await live(text) })),
    );
    const paths = lives.flatMap((life) => life.paths);
    const read = botocoreAnswer.parse(JSON.parse(await run(python, ['-c', botocoreScript, ...paths])));
    if (read === null) return skip('no botocore for this Python here');
    const seen = lives.map(({ name }, index) => ({
      name,
      life: read.slice(index * stages.length, (index + 1) * stages.length),
    }));
    expect(seen).toEqual(
      seen.map(({ name, life }) => ({
        name,
        // The keys are what requests would be signed with.
        life: lifeOf(life[0]?.profiles).map((profiles, index) => ({
          profiles,
          keys: [null, ...['FIRST', 'SECOND'].map((mark) => Object.values(keysOf(mark))), null][index],
        })),
      })),
    );
  });
});

describe('the AWS CLI', () => {
  const programs = programsOnPath('aws');

  test.for(programs.length > 0 ? programs : ['aws'])('%s', async (aws, { skip }) => {
    if (programs.length === 0) skip('there is no `aws` on PATH here');
    const paths = await live(files['our profile with comments and nested values']);
    const file = paths[stages.indexOf('SECOND')];
    const configure = (...args: readonly string[]) =>
      run(aws, ['configure', ...args], { AWS_SHARED_CREDENTIALS_FILE: file });
    const [token, region, other, list] = await Promise.all([
      configure('get', 'aws_session_token', '--profile', 'work'),
      configure('get', 'region', '--profile', 'work'),
      configure('get', 'aws_secret_access_key', '--profile', 'z'),
      configure('list', '--profile', 'work'),
    ]);
    const { aws_access_key_id: keyId, aws_session_token: expected } = keysOf('SECOND');
    expect([token, region, other]).toEqual([`${expected}\n`, 'eu-west-1\n', 'made+up/other==\n']);
    expect(list).toMatch(new RegExp(`access_key.*${keyId.slice(-4)}.*shared-credentials-file`));
  });
});
