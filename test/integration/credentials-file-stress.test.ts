import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { isSameState } from '../../src/adapters/files/quiet-file.ts';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { SharedTextFile } from '../../src/adapters/files/shared-text-file.ts';
import {
  buildFileProgram,
  torture,
  type FileAnswer,
  type FileChild,
  type FileProgram,
} from './credentials-file.program.ts';

// Two processes of ours write as often as they can, while a program that knows no lock changes the file in its own way.
// Only one such program is at work at a time: what those do to each other is not ours to prove. What it wrote must be
// there whenever somebody looks, until it writes again itself.

const theirs =
  '# theirs\n[theirs]\nregion = eu-west-1 # as it is\n\tvalue = 0\n; and this\n\n[last]\nregion = x';
const valueKey = '\tvalue';
const started = `[first]\naws_access_key_id = AKIAMADEUPOTHERKEY22\n\n${theirs}\n`;

vi.setConfig({ testTimeout: 60_000 * torture });

let program: FileProgram;
let folder: string;
let path: string;
let children: FileChild[];

beforeAll(async () => {
  program = await buildFileProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-stress-'));
  path = join(folder, 'credentials');
  writeFileSync(path, started, { mode: 0o600 });
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  rmSync(folder, { recursive: true });
});

const start = (): FileChild => {
  const child = program.start();
  children.push(child);
  return child;
};

const tallyFormat = z.object({ written: z.number(), lost: z.number(), problems: z.array(z.string()) });
const tallyOf = (answer: FileAnswer) => tallyFormat.parse(answer.ok && answer.value);

/** Two writers of ours at work; `end` tells what came of it. */
const oursAtWork = (times: number, restMs: number) => {
  const ours = [start(), start()];
  const answers = Promise.all(
    ours.map((child, index) =>
      child.ask({ op: 'write-often', path, profile: `ours-${index}`, times, restMs }),
    ),
  );
  return {
    end: async () => {
      for (const child of ours) child.tell({ op: 'enough' });
      return (await answers).map(tallyOf);
    },
    done: async () => (await answers).map(tallyOf),
  };
};

/** A reader that waits until the file is quiet, all the time; `end` tells which problems it met. */
const readerAtWork = () => {
  const file = new SharedCredentialsFile(path);
  const ending = new AbortController();
  const problems: string[] = [];
  const read = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const found = await file.look('theirs');
      if (!found.ok) problems.push(`${found.error.code}: ${found.error.detail}`);
    }
  };
  const reading = read();
  return {
    end: async () => {
      ending.abort();
      await reading;
      return problems.filter((problem) => !problem.startsWith('file-busy'));
    },
  };
};

/** Resolves when our writers have replaced the file so many times. */
const replaced = async (times: number): Promise<void> => {
  const look = () => stat(path, { bigint: true });
  for (let last = await look(), seen = 0; seen < times;) {
    last = await vi.waitFor(
      async () => {
        const now = await look();
        expect(isSameState(now, last)).toBe(false);
        return now;
      },
      { timeout: 20_000, interval: 2 },
    );
    seen += 1;
  }
};

/** Lets another program write several times; answers how often what it wrote was lost or damaged. */
const lossesOf = async (times: number, write: (value: string) => Promise<void>): Promise<number> => {
  const reader = new SharedTextFile(path);
  let losses = 0;
  for (let turn = 1; turn <= times; turn += 1) {
    const value = `turn-${turn}`;
    await write(value);
    await replaced(2);
    const text = await reader.read();
    if (!text.ok || !text.value.includes(theirs.replace(' = 0', ` = ${value}`))) losses += 1;
  }
  return losses;
};

const meddler = (how: 'in place' | 'by rename') => {
  const child = start();
  return async (value: string): Promise<void> => {
    expect(await child.ask({ op: 'meddle', path, how, key: valueKey, value })).toEqual({ ok: true });
  };
};

test('two of ours never lose what the other wrote', async () => {
  const times = 60 * torture;
  const reader = readerAtWork();
  const tallies = await oursAtWork(times, 5).done();
  expect(tallies).toEqual([
    { written: times, lost: 0, problems: [] },
    { written: times, lost: 0, problems: [] },
  ]);
  expect(await reader.end()).toEqual([]);
  expect(readFileSync(path, 'utf8').startsWith(started)).toBe(true);
  expect(readdirSync(folder)).toEqual(['credentials']);
});

describe('next to a program that knows no lock', () => {
  const work = async (losses: () => Promise<number>) => {
    const reader = readerAtWork();
    const ours = oursAtWork(Number.MAX_SAFE_INTEGER, 60);
    await replaced(2);
    const lost = await losses();
    const tallies = await ours.end();
    expect(await reader.end()).toEqual([]);
    // Who comes always in between may keep them waiting for too long: then they write nothing.
    const problems = tallies.flatMap((tally) => tally.problems);
    expect(problems.filter((code) => code !== 'file-busy')).toEqual([]);
    expect(readdirSync(folder).filter((name) => name !== 'config')).toEqual(['credentials']);
    return { lost, written: tallies.reduce((sum, { written }) => sum + written, 0) };
  };

  test('and truncates the file in place, and writes it in two parts: nothing of it is lost', async ({
    annotate,
  }) => {
    const times = 25 * torture;
    const { lost, written } = await work(() => lossesOf(times, meddler('in place')));
    await annotate(`${times} writes in place next to ${written} of ours: ${lost} lost`);
    expect(lost).toBe(0);
  });

  test('and replaces the file by rename: nothing of it is lost', async ({ annotate }) => {
    const times = 25 * torture;
    const { lost, written } = await work(() => lossesOf(times, meddler('by rename')));
    await annotate(`${times} writes by rename next to ${written} of ours: ${lost} lost`);
    // No system call replaces a file only if it is still the same: a rename in the last microseconds cannot be seen.
    expect(lost).toBeLessThanOrEqual(Math.ceil(times / 1000));
  });

  const aws = ['/usr/bin/aws', 'aws'].find((name) => spawnSync(name, ['--version']).status === 0);

  test.skipIf(aws === undefined)(
    'and is the AWS CLI (skipped where there is none): nothing of it is lost',
    async ({ annotate }) => {
      const configureSet = async (value: string): Promise<void> => {
        await promisify(execFile)(
          aws ?? '',
          ['configure', 'set', 'aws_secret_access_key', value, '--profile', 'first'],
          {
            env: {
              ...process.env,
              AWS_SHARED_CREDENTIALS_FILE: path,
              AWS_CONFIG_FILE: join(folder, 'config'),
            },
          },
        );
      };
      const times = 4 * torture;
      const reader = new SharedTextFile(path);
      const { lost, written } = await work(async () => {
        let losses = 0;
        for (let turn = 1; turn <= times; turn += 1) {
          await configureSet(`turn-${turn}`);
          await replaced(2);
          const text = await reader.read();
          const whole = started.replace('KEY22\n', `KEY22\naws_secret_access_key = turn-${turn}\n`);
          if (!text.ok || !text.value.startsWith(whole)) losses += 1;
        }
        return losses;
      });
      await annotate(`${times} times aws configure set next to ${written} of ours: ${lost} lost`);
      expect(lost).toBe(0);
    },
  );
});
