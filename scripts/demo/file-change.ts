import { watch } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until `isWanted` says so, asking again whenever something changes in the file's folder. */
export const untilFile = async (path: string, isWanted: () => boolean, limitMs: number): Promise<void> => {
  if (isWanted()) return;
  const watching = new AbortController();
  const limit = setTimeout(() => watching.abort(), limitMs);
  try {
    await new Promise<void>((resolve, reject) => {
      const watcher = watch(dirname(path), { signal: watching.signal }, () => {
        if (isWanted()) resolve();
      });
      watcher.on('error', reject);
      watching.signal.addEventListener('abort', () => {
        reject(new Error(`${path} did not change as expected within ${limitMs / 1000} s`));
      });
      if (isWanted()) resolve();
    });
  } finally {
    clearTimeout(limit);
    watching.abort();
  }
};
