import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

const temporarySuffix = /^\.[0-9a-f]{16}\.latchkey-tmp$/;

/**
 * Replaces a file by new content: readers see the old bytes or the new ones, never a part, whenever the process dies.
 * Writes a fresh file beside the symlink's target, syncs it, renames it over the target and syncs the directory.
 * Keeps owner and mode of an existing file; a new one gets `mode`. Throws the system's error; then nothing changed.
 */
export const replaceFile = async (path: string, content: string, mode: number): Promise<void> => {
  const target = await resolveTarget(path);
  const before = await stat(target).catch(ignoreMissing);
  const temporary = `${target}.${randomBytes(8).toString('hex')}.latchkey-tmp`;
  // SECURITY: exclusive and private from the first byte, so that no one can have it open or pre-made.
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await file.writeFile(content, 'utf8');
      if (before !== undefined) await keepOwner(file, before);
      await file.chmod(before === undefined ? mode : before.mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
  await syncDirectory(dirname(target));
};

/** Deletes what a killed process left beside a file. Missing directories are fine. */
export const removeLitter = async (path: string): Promise<void> => {
  const target = await resolveTarget(path).catch(() => path);
  const [folder, name] = [dirname(target), basename(target)];
  const entries = await readdir(folder).catch(() => []);
  const litter = entries.filter(
    (entry) => entry.startsWith(name) && temporarySuffix.test(entry.slice(name.length)),
  );
  await Promise.all(litter.map((entry) => unlink(join(folder, entry)).catch(() => {})));
};

/** Where a path leads in the end, also when the last link points to a file that is not there yet. */
export const resolveTarget = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const link = await readlink(path).catch(() => undefined);
  if (link === undefined) {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
  return resolveTarget(resolve(dirname(path), link));
};

/** True for the error of a file that does not exist. */
export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';

/** The system's code of an error, such as `ENOSPC`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const ignoreMissing = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

const keepOwner = async (
  file: Awaited<ReturnType<typeof open>>,
  before: { readonly uid: number; readonly gid: number },
): Promise<void> => {
  const now = await file.stat();
  if (now.uid !== before.uid || now.gid !== before.gid) await file.chown(before.uid, before.gid);
};

const syncDirectory = async (folder: string): Promise<void> => {
  // Windows cannot open a directory; there the rename is as durable as it gets.
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
