import { existsSync, watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import { Changes } from '../desktop/changes.ts';

/** The settings of a section of a credentials file, read as every AWS tool does; undefined when there is none. */
export const sectionOf = (text: string, profile: string): Readonly<Record<string, string>> | undefined => {
  const lines = text.split('\n');
  const start = lines.indexOf(`[${profile}]`);
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('['));
  const own = end < 0 ? rest : rest.slice(0, end);
  return Object.fromEntries(
    own
      .map((line) => line.split(' = '))
      .flatMap(([key, value]) => (key === undefined || value === undefined ? [] : [[key, value]])),
  );
};

/**
 * Calls `look` at once and after every change of the file, until it answers true. The file and its folder need not be
 * there yet.
 *
 * @throws Error after `limitMs`; whatever `look` throws, at once
 */
export const untilFile = async (path: string, look: () => boolean, limitMs?: number): Promise<void> => {
  const changes = new Changes();
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  const follow = (): void => {
    const folder = nearestFolder(path);
    if (folder === watched) return;
    watcher?.close();
    watched = folder;
    watcher = watch(folder, () => changes.notify());
  };
  try {
    await changes.until(
      () => {
        // The folder may have come, and the file in it, before it was watched.
        follow();
        return look() ? true : undefined;
      },
      () => `${path} is not as expected`,
      limitMs,
    );
  } finally {
    watcher?.close();
  }
};

const nearestFolder = (path: string): string => {
  const folder = dirname(path);
  return existsSync(folder) ? folder : nearestFolder(folder);
};
