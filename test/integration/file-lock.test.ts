import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi, type TestContext } from 'vitest';
import { lockFile, staleAfterMs } from '../../src/adapters/files/file-lock.ts';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { linesOf, sampleSession } from '../contract/credentials-file.sample.ts';
import { buildFileProgram, torture, type FileChild, type FileProgram } from './credentials-file.program.ts';

// What waits for a lock to grow stale takes its time: these tests take it together.

const text = '[other]\nregion = eu-west-1\n';
const written = (mark: string): string => `${text}\n[work]\n${linesOf(sampleSession(mark))}`;
const busy = { ok: false, error: { code: 'file-busy' } };

vi.setConfig({ testTimeout: 60_000 * torture });

let program: FileProgram;
beforeAll(async () => {
  program = await buildFileProgram();
});
afterAll(() => program.remove());

/** A folder with a file, which is gone after the test. */
const makeFile = (
  test: TestContext,
): { readonly folder: string; readonly path: string; readonly lock: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-lock-'));
  test.onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'credentials');
  writeFileSync(path, text, { mode: 0o600 });
  return { folder, path, lock: `${path}.latchkey-lock` };
};
const start = (test: TestContext): FileChild => {
  const child = program.start();
  test.onTestFinished(() => child.kill());
  return child;
};
const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

describe.concurrent('the lock', () => {
  test('of a process that was killed ends by itself', async (context) => {
    const { folder, path, lock } = makeFile(context);
    const child = start(context);
    expect(await child.ask({ op: 'lock', path })).toEqual({ ok: true });
    await child.kill();
    expect(existsSync(lock)).toBe(true);

    const file = new SharedCredentialsFile(path);
    const ms = await elapsed(async () => {
      expect(await file.write('work', sampleSession('NEW'))).toMatchObject({ ok: true });
    });
    // It was last touched a second before its end at most.
    expect(ms).toBeGreaterThan(staleAfterMs - 2000);
    expect(ms).toBeLessThan(staleAfterMs + 3000);
    expect(readFileSync(path, 'utf8')).toBe(written('NEW'));
    expect(readdirSync(folder)).toEqual(['credentials']);
  });

  test('of a process that lives is waited for, then told of; reading waits for nobody', async (context) => {
    const { folder, path } = makeFile(context);
    const child = start(context);
    await child.ask({ op: 'lock', path });

    const file = new SharedCredentialsFile(path);
    expect(await file.inspect('work')).toMatchObject({ ok: true, value: { kind: 'absent' } });
    const ms = await elapsed(async () => {
      expect(await file.write('work', sampleSession('NEW'))).toMatchObject(busy);
    });
    // Longer than a dead one's lasts.
    expect(ms).toBeGreaterThan(staleAfterMs + 1000);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder).toSorted()).toEqual(['credentials', 'credentials.latchkey-lock']);
    // What changes nothing needs no lock.
    expect(await file.remove('work')).toMatchObject({ ok: true });
  });

  test('keeps a second process of ours out between the last look of the first and its rename', async (context) => {
    const { folder, path, lock } = makeFile(context);
    const { path: sample } = makeFile(context);
    const traced = await start(context).ask({ op: 'trace', path: sample, mark: 'ONE' });
    const call = traced.ok && Array.isArray(traced.value) ? traced.value.indexOf('rename') + 1 : 0;
    expect(call).toBeGreaterThan(1);
    const first = start(context);
    const done = first.ask({
      op: 'write-and-stop',
      path,
      mark: 'ONE',
      signal: 'SIGSTOP',
      side: 'before',
      call,
    });
    await asleep(first, lock);

    const second = new SharedCredentialsFile(path).write('second', sampleSession('TWO'));
    // Without the lock it would be through within some milliseconds.
    const soon = new Promise((resolve) => setTimeout(resolve, 1000, 'waiting'));
    expect(await Promise.race([second, soon])).toBe('waiting');
    first.goOn();
    expect(await done).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe(`${written('ONE')}\n[second]\n${linesOf(sampleSession('TWO'))}`);
    expect(readdirSync(folder)).toEqual(['credentials']);
  });

  test('is not taken from a process that lives by one that tidies up', async (context) => {
    const { path, lock } = makeFile(context);
    const child = start(context);
    await child.ask({ op: 'lock', path });
    const temporary = `${path}.0123456789abcdef.latchkey-tmp`;
    writeFileSync(temporary, 'being written');
    await new SharedCredentialsFile(path).tidy();
    expect([existsSync(lock), existsSync(temporary)]).toEqual([true, true]);
  });

  test('that was lost in a long sleep: nothing is replaced', async (context) => {
    const { folder, path, lock } = makeFile(context);
    const calls = await (async () => {
      const sample = makeFile(context);
      const answer = await start(context).ask({ op: 'trace', path: sample.path, mark: 'OLD' });
      return answer.ok && Array.isArray(answer.value) ? answer.value : [];
    })();
    // It falls asleep when it has taken the lock and is about to write.
    const call = calls.indexOf('handle.writeFile') + 1;
    expect(call).toBeGreaterThan(1);
    const sleeper = start(context);
    const answer = sleeper.ask({
      op: 'write-and-stop',
      path,
      mark: 'OLD',
      signal: 'SIGSTOP',
      side: 'before',
      call,
    });
    await asleep(sleeper, lock);
    // The other one finds the lock abandoned, and keeps it.
    const taken = await lockFile(path);
    sleeper.goOn();
    expect(await answer).toMatchObject(busy);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(taken.lost).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(['credentials', 'credentials.latchkey-lock']);
    await taken.release();
    expect(readdirSync(folder)).toEqual(['credentials']);
  });

  test('that another took is told as lost, and is not released', async (context) => {
    const { path, lock } = makeFile(context);
    const held = await lockFile(path);
    expect(held.lost).toBe(false);
    rmdirSync(lock);
    mkdirSync(lock);
    await vi.waitFor(() => expect(held.lost).toBe(true), { timeout: 10_000, interval: 20 });
    await held.release();
    expect(existsSync(lock)).toBe(true);
  });

  test('is for one at a time, and stays while its holder lives', async (context) => {
    const { path } = makeFile(context);
    const held = await lockFile(path);
    await expect(lockFile(path)).rejects.toMatchObject({ code: 'ELOCKED' });
    expect(held.lost).toBe(false);
    await held.release();
    await (await lockFile(path)).release();
  });

  test('where none can be made, that is told at once', async (context) => {
    const { folder } = makeFile(context);
    const ms = await elapsed(() =>
      expect(lockFile(join(folder, 'missing', 'credentials'))).rejects.toMatchObject({ code: 'ENOENT' }),
    );
    expect(ms).toBeLessThan(2000);
  });

  test('several processes of ours that find the same stale one lose nothing', async (context) => {
    const { folder, path, lock } = makeFile(context);
    const longAgo = new Date('2026-01-02T03:04:05Z');
    const children = Array.from({ length: 3 }, () => start(context));
    for (let round = 0; round < 10 * torture; round += 1) {
      mkdirSync(lock);
      utimesSync(lock, longAgo, longAgo);
      const tallies = await Promise.all(
        children.map((child, index) =>
          child.ask({ op: 'write-often', path, profile: `p${index}`, times: 2, restMs: 0 }),
        ),
      );
      for (const tally of tallies) {
        expect(tally).toEqual({ ok: true, value: { written: 2, lost: 0, problems: [] } });
      }
    }
    expect(readdirSync(folder)).toEqual(['credentials']);
  });
});

/** The letter that /proc has for a process's state: `T` is stopped. */
const stateOf = (pid: number): string | undefined =>
  /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

/** Resolves when a child that holds the lock has been stopped. */
const asleep = (child: FileChild, lock: string): Promise<void> =>
  vi.waitFor(
    () => {
      expect(existsSync(lock)).toBe(true);
      expect(stateOf(child.pid)).toBe('T');
    },
    { timeout: 10_000, interval: 10 },
  );
