import { randomBytes } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { open, readFile, rename, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TextDecoder } from 'node:util';
import { lockFile } from '../../src/adapters/files/file-lock.ts';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { sampleSession } from '../../test/contract/credentials-file.sample.ts';

/** Times of the parts of a write in milliseconds, each measured by itself on the same bytes, and of the whole. */
export type PartTimes = Readonly<Record<(typeof parts)[number], number>>;

/** The parts in the order in which a write does them; the whole write last. */
export const parts = ['read', 'lock', 'file', 'compare', 'rename', 'folder', 'whole'] as const;

/** What each part is, in words. */
export const partNames: Readonly<Record<(typeof parts)[number], string>> = {
  read: 'read and decode',
  lock: 'lock and unlock (proper-lockfile)',
  file: 'create, write, sync, close',
  compare: 'read again and compare',
  rename: 'rename',
  folder: 'sync the folder',
  whole: "Latchkey's whole write",
};

/** Two sessions take turns, so that every write has something to change. */
const sessions = [sampleSession('FIRST', 400), sampleSession('SECOND', 400)] as const;

/** Writes a session to the file as the app does, then does each part of it alone. Time in milliseconds. */
export const timeWholeWrite = async (path: string, profile: string, round: number): Promise<PartTimes> => {
  const session = sessions[round % 2 === 0 ? 0 : 1];
  const whole = await timed(async () => {
    const written = await new SharedCredentialsFile(path).write(profile, session, {});
    if (!written.ok) throw new Error(`the session was not written: ${JSON.stringify(written.error)}`);
  });
  let bytes = Buffer.alloc(0);
  const read = await timed(async () => {
    bytes = await readFile(path);
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  });
  const locked = await timed(async () => {
    const lock = await lockFile(path);
    await lock.release();
  });
  const temporary = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await timed(async () => {
    const handle = await open(temporary, 'wx', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
  });
  const compare = await timed(async () => readFileSync(path).equals(bytes));
  const renamed = await timed(() => rename(temporary, path));
  const folder = await timed(async () => {
    const handle = await open(dirname(path), constants.O_RDONLY);
    await handle.sync();
    await handle.close();
  });
  return { read, lock: locked, file, compare, rename: renamed, folder, whole };
};

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

/** statfs(2) tells kinds of file systems by number. */
const fileSystems: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x0102_1994: 'tmpfs',
  0x9123_683e: 'btrfs',
  0x5846_5342: 'xfs',
  0x794c_7630: 'overlay',
};

/** The kind of file system that holds a path, in a word. */
export const fileSystemOf = async (path: string): Promise<string> => {
  const { type } = await statfs(path);
  return fileSystems[type] ?? `file system ${type.toString(16)}`;
};
