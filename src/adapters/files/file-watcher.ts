import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Logger } from '../../core/ports.ts';
import { resolveTarget } from './atomic-file.ts';
import { isSameState, type FileState } from './quiet-file.ts';

/** How a watcher is set up. */
export interface FileWatcherOptions {
  /** How often files are looked at all the same, in milliseconds: folders on other systems may send no events. */
  readonly pollMs?: number;
}

/** A flurry of events is answered once, so many milliseconds after the first of them. */
const settleMs = 100;

/** A folder that is watched: by its inode, as one that is made anew under the same name is another. */
interface WatchedFolder {
  readonly ino: bigint;
  readonly watcher: FSWatcher;
}

/**
 * Tells when one of some files was changed, replaced, removed or made. Watches the folders that they are in, since a
 * watch of a file itself follows it when it is replaced; and looks at the files now and then, for folders that send no
 * events or were not there yet.
 */
export class FileWatcher {
  readonly #onChange: () => void;
  readonly #log: Logger;
  readonly #polling: NodeJS.Timeout;
  readonly #folders = new Map<string, WatchedFolder>();
  #paths: readonly string[] = [];
  #states: ReadonlyMap<string, FileState | undefined> = new Map();
  /** Names of the files in each folder. */
  #names = new Map<string, Set<string>>();
  #settling: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(onChange: () => void, log: Logger, { pollMs = 30_000 }: FileWatcherOptions = {}) {
    this.#onChange = onChange;
    this.#log = log;
    this.#polling = setInterval(() => void this.#look(), pollMs);
    this.#polling.unref();
  }

  /** Watches these files from now on, and no others. */
  async watch(paths: readonly string[]): Promise<void> {
    if (JSON.stringify(paths) === JSON.stringify(this.#paths)) return;
    this.#paths = [...paths];
    this.#states = new Map();
    await this.#look();
  }

  /** Ends watching; may be called twice. */
  dispose(): void {
    this.#disposed = true;
    clearInterval(this.#polling);
    clearTimeout(this.#settling);
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  /** Watches the folders that are there by now, and notices what no event told. */
  async #look(): Promise<void> {
    const paths = this.#paths;
    await this.#watchFolders(paths);
    const states = new Map<string, FileState | undefined>();
    for (const path of paths) states.set(path, await stat(path, { bigint: true }).catch(() => undefined));
    if (this.#disposed || paths !== this.#paths) return;
    const known = this.#states;
    this.#states = states;
    if (paths.some((path) => known.has(path) && !isSameState(known.get(path), states.get(path)))) {
      this.#settle();
    }
  }

  async #watchFolders(paths: readonly string[]): Promise<void> {
    const names = new Map<string, Set<string>>();
    const inodes = new Map<string, bigint>();
    for (const path of paths) {
      // A link may be turned elsewhere, and the file it leads to may be replaced.
      for (const place of [path, await resolveTarget(path).catch(() => path)]) {
        const { folder, name, ino } = await nearestFolder(place);
        names.set(folder, (names.get(folder) ?? new Set()).add(name));
        inodes.set(folder, ino);
      }
    }
    if (this.#disposed || paths !== this.#paths) return;
    this.#names = names;
    for (const [folder, { ino, watcher }] of this.#folders) {
      if (inodes.get(folder) === ino) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const [folder, ino] of inodes) if (!this.#folders.has(folder)) this.#watchFolder(folder, ino);
  }

  #watchFolder(folder: string, ino: bigint): void {
    const onEvent = (_: string, name: string | null): void => {
      if (name === null || this.#names.get(folder)?.has(name) === true) this.#settle();
    };
    try {
      const watcher = watch(folder, { persistent: false }, onEvent);
      this.#folders.set(folder, { ino, watcher });
      watcher.on('error', () => {
        watcher.close();
        this.#folders.delete(folder);
      });
    } catch (error) {
      // As when the system has no more watches to give: looking now and then has to do.
      this.#log.warn('file-watch-failed', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  #settle(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      // A folder may have come that is to be watched from now on.
      void this.#watchFolders(this.#paths);
      this.#onChange();
    }, settleMs);
  }
}

/** The folder that a file is in, or the nearest one above it that is there, and which of its entries leads on. */
const nearestFolder = async (
  place: string,
): Promise<{ readonly folder: string; readonly name: string; readonly ino: bigint }> => {
  const folder = dirname(place);
  const found = await stat(folder, { bigint: true }).catch(() => undefined);
  if (found?.isDirectory() === true) return { folder, name: basename(place), ino: found.ino };
  return dirname(folder) === folder ? { folder, name: basename(place), ino: 0n } : nearestFolder(folder);
};
