import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileCalls, type FileCalls } from './file-calls.ts';

/** A folder that may be written but not listed cannot be opened; network file systems may not know fsync(2) of one. */
const cannotSync = new Set(['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP']);

const temporarySuffix = /^\.[0-9a-f]{16}\.latchkey-tmp$/;

/**
 * Replaces a file by new content: readers see the old bytes or the new ones, never a part, whenever the process dies.
 * Writes a fresh file beside the symlink's target, syncs it, renames it over the target and syncs the directory.
 * Keeps owner and mode of an existing file; a new one gets `mode`. Throws the system's error; then nothing changed.
 */
export const replaceFile = async (path: string, content: string, mode: number): Promise<void> => {
  const target = await resolveTarget(path);
  const before = await fileCalls.stat(target).catch(ignoreMissing);
  const temporary = await writeBeside(target, content, before, before === undefined ? mode : before.mode);
  try {
    fileCalls.rename(temporary, target);
  } catch (error) {
    await discard(temporary);
    throw error;
  }
  await syncDirectory(dirname(target));
};

/**
 * Writes and syncs a fresh file beside `target`, with the owner of the file that it is to replace; answers its path.
 * Throws the system's error; then it is gone again.
 */
export const writeBeside = async (
  target: string,
  content: string,
  owner: Pick<Stats, 'uid' | 'gid'> | undefined,
  mode: number,
  calls: FileCalls = fileCalls,
): Promise<string> => {
  const temporary = `${target}.${randomBytes(8).toString('hex')}.latchkey-tmp`;
  // SECURITY: exclusive and private from the first byte, so that no one can have it open or pre-made.
  const file = await calls.open(temporary, 'wx', 0o600);
  try {
    try {
      await file.writeFile(content, 'utf8');
      if (owner !== undefined) await keepOwner(file, owner);
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard(temporary, calls);
    throw error;
  }
  return temporary;
};

/** Deletes a file that is no longer needed; what cannot be deleted now is deleted at the next start. */
export const discard = (temporary: string, calls: FileCalls = fileCalls): Promise<void> =>
  calls.unlink(temporary).catch(() => {});

/** Deletes what a killed process left beside a file. Missing directories are fine. */
export const removeLitter = async (path: string, calls: FileCalls = fileCalls): Promise<void> => {
  const target = await resolveTarget(path, calls).catch(() => path);
  const [folder, name] = [dirname(target), basename(target)];
  const entries = await calls.readdir(folder).catch(() => []);
  const litter = entries.filter(
    (entry) => entry.startsWith(name) && temporarySuffix.test(entry.slice(name.length)),
  );
  await Promise.all(litter.map((entry) => discard(join(folder, entry), calls)));
};

/** Where a path leads in the end, also when the last link points to a file that is not there yet. */
export const resolveTarget = async (path: string, calls: FileCalls = fileCalls): Promise<string> => {
  try {
    return await calls.realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const link = await calls.readlink(path).catch(() => undefined);
  if (link === undefined) {
    const folder = await calls.realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
  return resolveTarget(resolve(dirname(path), link), calls);
};

/** Makes a rename last through a power cut, where the file system can do that. */
export const syncDirectory = async (folder: string, calls: FileCalls = fileCalls): Promise<void> => {
  // Windows cannot open a directory; there the rename is as durable as it gets.
  if (process.platform === 'win32') return;
  try {
    const handle = await calls.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!cannotSync.has(errorCode(error) ?? '')) throw error;
  }
};

/** True for the error of a file that does not exist. */
export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';

/** For `catch`: undefined for a file that does not exist, and other errors again. */
export const ignoreMissing = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

/** The system's code of an error, such as `ENOSPC`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const keepOwner = async (file: FileHandle, owner: Pick<Stats, 'uid' | 'gid'>): Promise<void> => {
  const now = await file.stat();
  if (now.uid !== owner.uid || now.gid !== owner.gid) await file.chown(owner.uid, owner.gid);
};
