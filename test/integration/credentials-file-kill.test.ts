import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { linesOf, sampleSession } from '../contract/credentials-file.sample.ts';
import { buildFileProgram, torture, type FileChild, type FileProgram } from './credentials-file.program.ts';

/** Processes that run at the same time. */
const lanes = 4;
/** System calls that change nothing. */
const looks = /stat|read|access|realpath/i;
const longAgo = new Date('2026-01-02T03:04:05Z');
const litter = /^credentials\.([0-9a-f]{16}\.latchkey-tmp|latchkey-lock)$/;

vi.setConfig({ testTimeout: 60_000 * torture });

let program: FileProgram;
let home: string;

beforeAll(async () => {
  program = await buildFileProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'latchkey-kill-'));
});
afterEach(() => rm(home, { recursive: true }));

/** Does the work in a few lanes; each gets a child that was started while the one before it was at work. */
const inLanes = async (
  count: number,
  work: (child: FileChild, folder: string, index: number) => Promise<void>,
): Promise<readonly string[]> => {
  const folders: string[] = [];
  const children = new Set<FileChild>();
  const start = (): FileChild => {
    const child = program.start();
    children.add(child);
    return child;
  };
  const runLane = async (): Promise<void> => {
    for (let next = start(); folders.length < count;) {
      const index = folders.length;
      const folder = join(home, String(index));
      folders.push(folder);
      mkdirSync(folder);
      const child = next;
      next = start();
      await work(child, folder, index);
      await child.kill();
      children.delete(child);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, runLane));
  } finally {
    await Promise.all([...children].map((child) => child.kill()));
  }
  return folders;
};

/** What the killed left beside the file; nothing else may be there. */
const litterIn = (folder: string): readonly string[] => {
  const names = readdirSync(folder).filter((name) => name !== 'credentials' && name !== 'link');
  expect(names.filter((name) => !litter.test(name))).toEqual([]);
  return names;
};

/** As if the time had passed for which the lock of a dead process is respected. */
const ageLock = (folder: string): void => {
  const path = join(folder, 'credentials.latchkey-lock');
  if (existsSync(path)) utimesSync(path, longAgo, longAgo);
};

test('a writer that is killed at any moment leaves the old content or the new one, and litter that is removed', async ({
  annotate,
}) => {
  // Long enough for the writing to take most of the time.
  const rest = `# mine ${'long '.repeat(20_000)}\n[other]\nregion = eu-west-1\n`;
  const tokenLength = 60_000;
  const whole = new Set(
    ['EVEN', 'ODD'].map((mark) => `${rest}\n[work]\n${linesOf(sampleSession(mark, tokenLength))}`),
  );
  // Processes are dear: each has several writers, every one of them somewhere else in its work.
  const kills = 100 * torture;
  const writers = ['a', 'b', 'c'];
  const folders: string[] = [];
  let [halfway, locked] = [0, 0];

  await inLanes(kills, async (child, folder) => {
    const own = writers.map((name) => join(folder, name));
    for (const place of own) {
      mkdirSync(place);
      writeFileSync(join(place, 'credentials'), rest, { mode: 0o600 });
    }
    folders.push(...own);
    const paths = own.map((place) => join(place, 'credentials'));
    expect(await child.ask({ op: 'write-for-ever', paths, tokenLength })).toMatchObject({ ok: true });
    // Not to wait for anything: to be at another place of a later write each time.
    await pause(Math.random() * 40);
    await child.kill();

    for (const place of own) {
      const text = readFileSync(join(place, 'credentials'), 'utf8');
      expect(whole.has(text), `${text.length} characters`).toBe(true);
      const left = litterIn(place);
      if (left.some((name) => name.endsWith('-tmp'))) halfway += 1;
      if (left.some((name) => name.endsWith('-lock'))) locked += 1;
    }
  });

  await Promise.all(
    folders.map(async (folder) => {
      ageLock(folder);
      await new SharedCredentialsFile(join(folder, 'credentials')).tidy();
      expect(litterIn(folder), folder).toEqual([]);
    }),
  );
  // Enough were killed at work: else nothing would be shown.
  expect(folders).toHaveLength(kills * writers.length);
  expect(halfway).toBeGreaterThanOrEqual(3);
  expect(locked).toBeGreaterThan(folders.length / 20);
  await annotate(
    `${folders.length} writers killed, ${locked} holding the lock, ${halfway} with a file half-way`,
  );
});

describe('a writer that kills itself at a system call', () => {
  const text = '[other]\nregion = eu-west-1\n';
  const section = `[work]\n${linesOf(sampleSession('NEW'))}`;
  const put = (folder: string): void => {
    writeFileSync(join(folder, 'credentials'), text, { mode: 0o600 });
    // Nobody is at work on it: nothing has to be waited for.
    utimesSync(join(folder, 'credentials'), longAgo, longAgo);
  };

  test.each([
    ['a file that is there', put, 'credentials', text, `${text}\n${section}`],
    ['a new file', () => {}, 'credentials', '', section],
    [
      'a file behind a link',
      (folder: string) => {
        put(folder);
        symlinkSync('credentials', join(folder, 'link'));
      },
      'link',
      text,
      `${text}\n${section}`,
    ],
  ] as const)(
    'before and after each one, of %s: old or new, and the next goes on',
    async (_, prepare, name, old, fresh) => {
      const child = program.start();
      const sample = join(home, 'sample');
      mkdirSync(sample);
      prepare(sample);
      const traced = await child.ask({ op: 'trace', path: join(sample, name), mark: 'NEW' });
      await child.kill();
      const names = z.array(z.string()).parse(traced.ok && traced.value);
      expect(names.length).toBeGreaterThan(15);
      // A call that only looks leaves things as they were before it.
      const deaths = names.flatMap((call, index) =>
        (looks.test(call) ? (['before'] as const) : (['before', 'after'] as const)).map((side) => ({
          side,
          call: index + 1,
          where: `${side} call ${index + 1}, ${call}`,
        })),
      );
      const seen = new Set<string>();

      const folders = await inLanes(deaths.length, async (victim, folder, index) => {
        prepare(folder);
        const death = deaths[index];
        if (death === undefined) throw new Error('there is no such death');
        const { side, call, where } = death;
        victim.tell({
          op: 'write-and-stop',
          path: join(folder, name),
          mark: 'NEW',
          signal: 'SIGKILL',
          side,
          call,
        });
        await victim.ended();
        const found = readdirSync(folder).includes('credentials')
          ? readFileSync(join(folder, 'credentials'), 'utf8')
          : '';
        expect([old, fresh], where).toContain(found);
        for (const left of litterIn(folder)) seen.add(left.endsWith('-lock') ? 'lock' : 'file');
      });
      expect([...seen].toSorted()).toEqual(['file', 'lock']);

      await Promise.all(
        folders.map(async (folder) => {
          ageLock(folder);
          const file = new SharedCredentialsFile(join(folder, name));
          expect(await file.write('work', sampleSession('LATER')), folder).toMatchObject({ ok: true });
          await file.tidy();
          expect(litterIn(folder), folder).toEqual([]);
          expect(readFileSync(join(folder, 'credentials'), 'utf8')).toBe(
            fresh.replace(section, `[work]\n${linesOf(sampleSession('LATER'))}`),
          );
        }),
      );
    },
  );
});
