import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getActiveResourcesInfo } from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileWatcher, type FileWatcherOptions } from '../../src/adapters/files/file-watcher.ts';
import { lockFile } from '../../src/adapters/files/file-lock.ts';
import { SharedTextFile } from '../../src/adapters/files/shared-text-file.ts';
import { ok } from '../../src/core/result.ts';
import { SilentLogger } from '../fakes/silent-logger.ts';

let home: string;
let folder: string;
let path: string;
let calls: number;
let watcher: FileWatcher | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-watch-'));
  folder = join(home, '.aws');
  path = join(folder, 'credentials');
  mkdirSync(folder);
  writeFileSync(path, 'one\n');
  calls = 0;
});
afterEach(() => {
  watcher?.dispose();
  watcher = undefined;
  rmSync(home, { recursive: true });
});

/** Never looks by itself, so that it is the events that are tested. */
const byEvents: FileWatcherOptions = { pollMs: 3_600_000 };
/** Looks often, for what sends no events. */
const byLooking: FileWatcherOptions = { pollMs: 20 };

const watching = async (
  options: FileWatcherOptions,
  paths: readonly string[] = [path],
): Promise<FileWatcher> => {
  watcher = new FileWatcher(
    () => {
      calls += 1;
    },
    new SilentLogger(),
    options,
  );
  await watcher.watch(paths);
  return watcher;
};
/** Resolves with the number of calls when there were so many. */
const told = (times = calls + 1): Promise<number> =>
  vi.waitFor(
    () => {
      expect(calls).toBeGreaterThanOrEqual(times);
      return calls;
    },
    { timeout: 10_000, interval: 5 },
  );
const replace = (at: string, text: string): void => {
  writeFileSync(`${at}.new`, text);
  renameSync(`${at}.new`, at);
};

describe('it tells when the file', () => {
  test.each<readonly [string, () => void]>([
    ['is replaced by rename', () => replace(path, 'two\n')],
    ['is written in place', () => writeFileSync(path, 'two\n')],
    ['is cut short', () => truncateSync(path)],
    ['is deleted', () => unlinkSync(path)],
    ['is moved away', () => renameSync(path, `${path}.old`)],
  ])('%s, and again and again', async (_, change) => {
    await watching(byEvents);
    change();
    await told(1);
    for (let turn = 0; turn < 3; turn += 1) {
      const next = told();
      replace(path, `turn ${turn}\n`);
      await expect(next).resolves.toBeGreaterThan(0);
    }
  });

  test('is made, where there was only its folder', async () => {
    unlinkSync(path);
    await watching(byEvents);
    const next = told();
    writeFileSync(path, 'one\n');
    await expect(next).resolves.toBeGreaterThan(0);
  });

  test('is made with its folder, and from then on at once', async () => {
    rmSync(folder, { recursive: true });
    await watching(byLooking);
    let next = told();
    mkdirSync(folder);
    writeFileSync(path, 'one\n');
    await expect(next).resolves.toBeGreaterThan(0);
    next = told();
    replace(path, 'two\n');
    await expect(next).resolves.toBeGreaterThan(0);
  });

  test('is in a folder that is removed and made anew', async () => {
    await watching(byLooking);
    let next = told();
    rmSync(folder, { recursive: true });
    await expect(next).resolves.toBeGreaterThan(0);
    next = told();
    mkdirSync(folder);
    writeFileSync(path, 'one\n');
    await expect(next).resolves.toBeGreaterThan(0);
    next = told();
    writeFileSync(path, 'two\n');
    await expect(next).resolves.toBeGreaterThan(0);
  });

  test('is one of several', async () => {
    const other = join(home, 'credentials');
    await watching(byEvents, [path, other]);
    let next = told();
    writeFileSync(other, 'one\n');
    await expect(next).resolves.toBeGreaterThan(0);
    next = told();
    replace(path, 'two\n');
    await expect(next).resolves.toBeGreaterThan(0);
  });
});

describe('where the file is a link', () => {
  let target: string;
  beforeEach(() => {
    mkdirSync(join(home, 'dotfiles'));
    target = join(home, 'dotfiles', 'aws-credentials');
    renameSync(path, target);
    symlinkSync(target, path);
  });

  test.each<readonly [string, () => void]>([
    ['its target is replaced', () => replace(target, 'two\n')],
    ['its target is written in place', () => writeFileSync(target, 'two\n')],
    ['its target is deleted', () => unlinkSync(target)],
    [
      'it is turned elsewhere',
      () => {
        const other = join(home, 'other');
        writeFileSync(other, 'two\n');
        symlinkSync(other, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
    ],
    ['it becomes a file', () => replace(path, 'two\n')],
  ])('it tells when %s', async (_, change) => {
    await watching(byEvents);
    const next = told();
    change();
    await expect(next).resolves.toBeGreaterThan(0);
  });

  test('turned elsewhere, it is the new target that is watched', async () => {
    await watching(byEvents);
    mkdirSync(join(home, 'elsewhere'));
    const other = join(home, 'elsewhere', 'keys');
    writeFileSync(other, 'two\n');
    let next = told();
    symlinkSync(other, `${path}.new`);
    renameSync(`${path}.new`, path);
    await expect(next).resolves.toBeGreaterThan(0);
    await probed();
    next = told();
    replace(other, 'three\n');
    await expect(next).resolves.toBeGreaterThan(0);
  });
});

describe('it tells nothing', () => {
  /** What came before this change of the file would have been told before it. */
  const tellsOnly = async (change: () => void): Promise<void> => {
    change();
    await told(1);
    expect(calls).toBe(1);
  };

  test('of other files in the folder, nor of locks and temporary files: a whole write is told once', async () => {
    await watching(byEvents);
    // Nothing of this is the file; a call for it would come before the one for the file.
    writeFileSync(join(folder, 'config'), 'x\n');
    writeFileSync(`${path}.0123456789abcdef.latchkey-tmp`, 'x\n');
    const lock = await lockFile(path);
    await lock.release();
    rmSync(`${path}.0123456789abcdef.latchkey-tmp`);
    await probed();
    expect(calls).toBe(0);

    await tellsOnly(() => writeFileSync(path, 'two\n'));
  });

  test('twice of a burst', async () => {
    await watching(byEvents);
    await tellsOnly(() => {
      for (let turn = 0; turn < 50; turn += 1) replace(path, `turn ${turn}\n`);
    });
    await probed();
    expect(calls).toBe(1);
  });

  test('when it looks and nothing has changed', async () => {
    await watching(byLooking);
    await probed();
    expect(calls).toBe(0);
  });

  test('of a file that it was told to leave', async () => {
    const other = join(home, 'other');
    const left = await watching(byEvents);
    await left.watch([other]);
    replace(path, 'two\n');
    await probed();
    expect(calls).toBe(0);
    await tellsOnly(() => writeFileSync(other, 'x\n'));
  });
});

test('a write of our own is told once', async () => {
  await watching(byEvents);
  await new SharedTextFile(path).edit((text) => ok({ text: `${text}two\n`, value: 0 }));
  await told(1);
  await probed();
  expect(calls).toBe(1);
});

test('disposed of, twice, it tells nothing more and keeps nothing open', async () => {
  const resources = (): readonly string[] =>
    getActiveResourcesInfo().filter((name) => name === 'FSEventWrap' || name === 'FSEvent');
  const before = resources().length;
  const disposed = await watching(byLooking, [path, join(home, 'other')]);
  replace(path, 'two\n');
  disposed.dispose();
  disposed.dispose();
  replace(path, 'three\n');
  await probed();
  expect(calls).toBe(0);
  expect(resources().length).toBe(before);
});

test('disposed of while it is still finding its way, it watches nothing', async () => {
  const disposed = new FileWatcher(() => expect.unreachable(), new SilentLogger(), byLooking);
  const started = disposed.watch([path]);
  disposed.dispose();
  await started;
  replace(path, 'two\n');
  await probed();
});

/** Resolves when another watcher, which begins later, has told of a change of its own: by then all would be told. */
const probed = async (): Promise<void> => {
  const place = join(home, 'probe');
  for (let round = 0; round < 2; round += 1) {
    writeFileSync(place, 'x\n');
    await new Promise<void>((resolve, reject) => {
      const probe = new FileWatcher(
        () => {
          probe.dispose();
          resolve();
        },
        new SilentLogger(),
        byEvents,
      );
      probe.watch([place]).then(() => writeFileSync(place, 'y\n'), reject);
    });
  }
};
