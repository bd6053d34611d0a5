import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, isMissing } from './atomic-file.ts';

/** A lock that is held. */
export interface FileLock {
  /** True when another process took it for abandoned meanwhile, as after a long sleep: then nothing may be replaced. */
  readonly lost: boolean;
  release(): Promise<void>;
}

/** After so long without a sign of life, in milliseconds, a lock is taken for that of a process that died. */
export const staleAfterMs = 5000;

/** A little longer than it takes an abandoned one to grow stale. */
const longestWaitMs = staleAfterMs + 3000;

/** The error's code when another process kept the lock all the time. */
export const lockedCode = 'ELOCKED';

/**
 * Takes the lock beside a file, which Latchkey's own processes respect; AWS's tools know of none. Waits a little longer
 * than it takes an abandoned one to grow stale, then throws an error with the code `ELOCKED`.
 */
export const lockFile = async (target: string): Promise<FileLock> => {
  // Loaded when a file is written for the first time.
  const { lock } = await import('proper-lockfile');
  const lockfilePath = `${target}.latchkey-lock`;
  let lost = false;
  const release = await whenFree(() =>
    lock(target, {
      lockfilePath,
      // The file itself may not be there yet; `target` is resolved already.
      realpath: false,
      stale: staleAfterMs,
      update: staleAfterMs / 5,
      onCompromised: () => {
        lost = true;
      },
    }),
  );
  const ours = stateOf(lockfilePath);
  // Of two who find the same stale lock, the second may take it from the first, who learns of it by this only.
  const isLost = (): boolean => (lost ||= ours === undefined || stateOf(lockfilePath) !== ours);
  return {
    get lost() {
      return isLost();
    },
    release: async () => {
      // One that was lost is not ours to release.
      if (!isLost()) await release().catch(() => {});
    },
  };
};

/** Tells one lock from another under the same name, also where its inode is used again. */
const stateOf = (lockfilePath: string): string | undefined => {
  const stats = statSync(lockfilePath, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.birthtimeNs}`;
};

// On Windows, what another process is just deleting cannot be made or deleted.
const mayPass = new Set(
  process.platform === 'win32' ? [lockedCode, 'EPERM', 'EACCES', 'EBUSY'] : [lockedCode],
);

/** So often a lock may vanish under the hands of whoever makes it: another took it for the stale one before. */
const longestRow = 5;

/** Tries again while somebody else has the lock. Any other error would be the same next time, and is thrown at once. */
const whenFree = async <T>(take: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  for (let vanished = 0; ;) {
    try {
      return await take();
    } catch (error) {
      if (isMissing(error) && (vanished += 1) <= longestRow) continue;
      if (!mayPass.has(errorCode(error) ?? '') || performance.now() - start > longestWaitMs) throw error;
    }
    // At random, so that several who wait do not always come at the same time.
    await delay(10 + Math.random() * 50);
  }
};
