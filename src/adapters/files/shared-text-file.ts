import { constants, type BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { problem } from '../../core/notice/problem.ts';
import type { Edited, TextEdit, TextFile } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  discard,
  errorCode,
  ignoreMissing,
  isMissing,
  removeLitter,
  resolveTarget,
  syncDirectory,
  writeBeside,
} from './atomic-file.ts';
import { fileCalls, type FileCalls } from './file-calls.ts';
import { lockedCode, lockFile, type FileLock } from './file-lock.ts';
import { readProblem, writeProblem } from './file-problem.ts';
import { isSameState, untilQuiet, type FileState } from './quiet-file.ts';
import { TaskQueue } from './task-queue.ts';
import { decodeText, undecodableLine } from './utf8.ts';

/** How a shared file is used. */
export interface SharedTextFileOptions {
  /** Whether missing folders are made; without it, a file whose folder is not there is `file-absent`. */
  readonly makesFolders?: boolean;
  /** Whether others lose the right to read it when it is written; true unless it holds nothing secret. */
  readonly isPrivate?: boolean;
  readonly calls?: FileCalls;
  readonly platform?: NodeJS.Platform;
}

/** A file as it was read, still open: what is written to it after that is seen. */
interface Snapshot {
  readonly target: string;
  /** Absent when there was no file. */
  readonly bytes?: Buffer;
  readonly stats?: BigIntStats;
  readonly handle?: FileHandle;
}

/** How often a change is made anew because another program was faster. */
const attempts = 12;

/** How often the lock is taken again that another process took from this one. */
const turns = 3;

// On Windows a virus scanner or an indexer may have the file open for a moment.
const windowsBusy = new Set(['EPERM', 'EBUSY', 'EACCES']);
const windowsRetryMs = 50;

/**
 * A text file that other programs write to as well, and that is replaced as a whole. Latchkey's own processes take
 * turns by a lock. The others know of none: so the change is merged anew until what was read is still there in the
 * instant before the rename, and the replaced file is looked at once more after it.
 */
export class SharedTextFile implements TextFile {
  readonly path: string;
  readonly #calls: FileCalls;
  readonly #isWindows: boolean;
  readonly #makesFolders: boolean;
  readonly #isPrivate: boolean;
  readonly #queue = new TaskQueue();
  /** The state in which this process left the file: nobody else is half-way through writing that. */
  #left: FileState | undefined;

  constructor(path: string, options: SharedTextFileOptions = {}) {
    const { makesFolders = true, isPrivate = true, calls = fileCalls, platform = process.platform } = options;
    this.path = path;
    this.#calls = calls;
    this.#isWindows = platform === 'win32';
    this.#makesFolders = makesFolders;
    // Modes mean nothing on Windows.
    this.#isPrivate = isPrivate && platform !== 'win32';
  }

  read(): Promise<Result<string>> {
    return this.#queue.run(async () => {
      const snapshot = await this.#open();
      if (!snapshot.ok) return snapshot;
      await letGo(snapshot.value.handle);
      return this.#decode(snapshot.value.bytes);
    });
  }

  edit<T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep?: (value: T) => Promise<Result<void>>,
  ): Promise<Result<Edited<T>>> {
    return this.#queue.run(async () => {
      // What changes nothing takes no lock and leaves no trace.
      const unchanged = await this.#unchanged(change);
      if (unchanged !== undefined) return unchanged;
      const writable = await this.checkWritable();
      if (!writable.ok) return writable;
      return this.#takeTurn(change, keep, turns);
    });
  }

  /** Finds out whether the file, or its nearest existing folder, can be written. */
  async checkWritable(): Promise<Result<void>> {
    try {
      const target = await resolveTarget(this.path, this.#calls);
      // A file whose owner took the right to write away is not replaced behind their back.
      if (await this.#isPresent(target)) await this.#calls.access(target, constants.W_OK);
      // Missing folders are made for our own path, but not where a link leads: a disk may be missing there.
      const makes = this.#makesFolders && !(await this.#isPresent(this.path));
      const folder = makes ? await this.#nearestFolder(dirname(target)) : dirname(target);
      await this.#calls.access(folder, constants.W_OK);
      return ok(undefined);
    } catch (error) {
      if (isMissing(error) && !this.#makesFolders) return fail(problem('file-absent', this.path));
      return fail(writeProblem(error, this.path));
    }
  }

  /** Deletes what a killed process left beside the file; what one that lives is still using stays. */
  tidy(): Promise<void> {
    return this.#queue.run(async () => {
      const target = await resolveTarget(this.path, this.#calls).catch(() => undefined);
      if (target === undefined || !(await this.#isPresent(dirname(target)).catch(() => false))) return;
      const lock = await lockFile(target).catch(() => undefined);
      if (lock === undefined) return;
      await removeLitter(this.path, this.#calls);
      await lock.release();
    });
  }

  /** The answer of a change that leaves the text as it is, or of one that fails; undefined when there is work to do. */
  async #unchanged<T>(change: (text: string) => Result<TextEdit<T>>): Promise<Result<Edited<T>> | undefined> {
    const snapshot = await this.#open();
    if (!snapshot.ok) return snapshot;
    await letGo(snapshot.value.handle);
    const text = this.#decode(snapshot.value.bytes);
    if (!text.ok) return text;
    const edit = change(text.value);
    if (!edit.ok) return edit;
    return edit.value.text === text.value ? ok({ value: edit.value.value, tightened: false }) : undefined;
  }

  /** Edits the file under its lock. If another process took that, nothing was replaced, and it is tried anew. */
  async #takeTurn<T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep: ((value: T) => Promise<Result<void>>) | undefined,
    turnsLeft: number,
  ): Promise<Result<Edited<T>>> {
    let lock: FileLock;
    try {
      if (this.#makesFolders) await this.#calls.mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      lock = await lockFile(await resolveTarget(this.path, this.#calls));
    } catch (error) {
      return fail(writeProblem(error, this.path));
    }
    try {
      return await this.#editLocked(change, keep, lock);
    } catch (error) {
      if (errorCode(error) === lockedCode && turnsLeft > 1) {
        return await this.#takeTurn(change, keep, turnsLeft - 1);
      }
      return fail(writeProblem(error, this.path));
    } finally {
      await lock.release();
    }
  }

  async #editLocked<T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep: ((value: T) => Promise<Result<void>>) | undefined,
    lock: FileLock,
  ): Promise<Result<Edited<T>>> {
    let done: Edited<T> | undefined;
    /** What somebody wrote to the replaced file in the very moment: it is what is to be changed then. */
    let overtaken: string | undefined;
    let written: string | undefined;
    const otherwise = (refused: Result<never>): Result<Edited<T>> =>
      done === undefined ? refused : ok(done);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const snapshot = await this.#open();
      if (!snapshot.ok) return otherwise(snapshot);
      const { handle, target, stats } = snapshot.value;
      try {
        const present = this.#decode(snapshot.value.bytes);
        if (!present.ok) return otherwise(present);
        // If a third program has written to the new file since, that is the newest there is.
        if (present.value !== written) overtaken = undefined;
        const edit = change(overtaken ?? present.value);
        if (!edit.ok && overtaken === undefined) return otherwise(edit);
        if (!edit.ok) {
          // What was written in that moment may not be changed: it is put back as it was.
          const old = await this.#writeBeside(target, overtaken ?? '', stats);
          await this.#replace(old, snapshot.value, lock);
          return edit;
        }
        const { text, value } = edit.value;
        if (text === present.value) return ok(done ?? { value, tightened: false });
        const kept = (await keep?.(value)) ?? ok(undefined);
        if (!kept.ok) return otherwise(kept);
        const temporary = await this.#writeBeside(target, text, stats);
        const replaced = await this.#replace(temporary, snapshot.value, lock);
        if (!replaced) continue;
        written = text;
        done = { value, tightened: done?.tightened === true || this.#isLoose(stats) };
        await syncDirectory(dirname(target), this.#calls);
        overtaken = await this.#writtenMeanwhile(snapshot.value);
        if (overtaken === undefined) return ok(done);
      } finally {
        await letGo(handle);
      }
    }
    return done === undefined ? fail(problem('file-busy', this.path)) : ok(done);
  }

  /** Reads the file when nobody is in the middle of writing it. */
  async #open(): Promise<Result<Snapshot>> {
    try {
      const target = await resolveTarget(this.path, this.#calls);
      const quiet = await untilQuiet(() => this.#stat(target), this.#left);
      if (quiet === 'busy') return fail(problem('file-busy', this.path));
      if (quiet === undefined) return ok({ target });
      if (quiet.isDirectory()) return fail(problem('file-is-directory', this.path));
      // A pipe would keep us waiting for ever, and a device such as /dev/null must not be replaced.
      if (!quiet.isFile()) return fail(problem('file-failed', `${this.path}: not a regular file`));
      const handle = await this.#calls.open(target, constants.O_RDONLY);
      try {
        const bytes = await handle.readFile();
        const stats = await handle.stat({ bigint: true });
        // Windows does not replace a file that is open.
        if (!this.#isWindows) return ok({ target, bytes, stats, handle });
        await letGo(handle);
        return ok({ target, bytes, stats });
      } catch (error) {
        await letGo(handle);
        throw error;
      }
    } catch (error) {
      return fail(readProblem(error, this.path));
    }
  }

  #stat(target: string): Promise<BigIntStats | undefined> {
    return this.#calls.stat(target, { bigint: true }).catch(ignoreMissing);
  }

  #isLoose(stats: BigIntStats | undefined): boolean {
    return this.#isPrivate && stats !== undefined && (stats.mode & 0o077n) !== 0n;
  }

  #writeBeside(target: string, text: string, stats: BigIntStats | undefined): Promise<string> {
    const owner = stats && { uid: Number(stats.uid), gid: Number(stats.gid) };
    // SECURITY: what others may read is made private, and nothing that is stricter becomes looser.
    const mode = stats === undefined ? 0o600 : Number(stats.mode) & (this.#isPrivate ? 0o7700 : 0o7777);
    return writeBeside(target, text, owner, mode, this.#calls);
  }

  /** Puts the new file in place of the one that was read; false, and nothing happened, when that has changed since. */
  async #replace(temporary: string, before: Snapshot, lock: FileLock): Promise<boolean> {
    const { target } = before;
    try {
      for (let busyMs = 0; ; busyMs += windowsRetryMs) {
        try {
          if (lock.lost) throw Object.assign(new Error('lock lost'), { code: lockedCode });
          const stats = await this.#calls.stat(temporary, { bigint: true });
          // From here to the rename nothing is waited for: in between, what another program writes is lost.
          const replaced = this.#replaceUnlessChanged(temporary, before);
          if (replaced) this.#left = stats;
          else await discard(temporary, this.#calls);
          return replaced;
        } catch (error) {
          const passing = this.#isWindows && windowsBusy.has(errorCode(error) ?? '');
          if (!passing || busyMs >= 20 * windowsRetryMs) throw error;
          await delay(windowsRetryMs);
        }
      }
    } catch (error) {
      await discard(temporary, this.#calls);
      throw error instanceof Error ? error : new Error(`cannot replace ${target}`);
    }
  }

  #replaceUnlessChanged(temporary: string, { target, bytes }: Snapshot): boolean {
    if (bytes === undefined) {
      const created = this.#create(temporary, target);
      if (created !== undefined) return created;
    }
    const looked = this.#statNow(target);
    const now = this.#readNow(target);
    const same = bytes === undefined || now === undefined ? bytes === now : bytes.equals(now);
    // A large file takes long to read: what was written behind the reading is seen by the time of the file.
    if (!same || !isSameState(looked, this.#statNow(target))) return false;
    this.#calls.rename(temporary, target);
    return true;
  }

  #statNow(target: string): FileState | undefined {
    return this.#calls.statSync(target, { bigint: true, throwIfNoEntry: false });
  }

  /** Makes a file where none was, and never over another; undefined where the file system knows no hard links. */
  #create(temporary: string, target: string): boolean | undefined {
    try {
      this.#calls.link(temporary, target);
    } catch (error) {
      return errorCode(error) === 'EEXIST' ? false : undefined;
    }
    // One of two names of the same file: if it cannot go now, the next start removes it.
    void discard(temporary, this.#calls);
    return true;
  }

  #readNow(target: string): Buffer | undefined {
    try {
      return this.#calls.readFileSync(target);
    } catch (error) {
      return ignoreMissing(error);
    }
  }

  /**
   * What another program wrote to the file that was replaced, having opened it before: the whole text, once it has
   * stopped writing; undefined when nobody did.
   */
  async #writtenMeanwhile({ bytes, stats, handle }: Snapshot): Promise<string | undefined> {
    if (handle === undefined || bytes === undefined || stats === undefined) return undefined;
    const now = await handle.stat({ bigint: true });
    if (isSameState(now, stats)) return undefined;
    const quiet = await untilQuiet(() => handle.stat({ bigint: true }), undefined);
    if (quiet === 'busy' || quiet === undefined) return undefined;
    const written = Buffer.alloc(Number(quiet.size));
    await handle.read(written, 0, written.length, 0);
    const text = written.equals(bytes) ? undefined : decodeText(written);
    return text === '' ? undefined : text;
  }

  #decode(bytes: Buffer | undefined): Result<string> {
    if (bytes === undefined) return ok('');
    const text = decodeText(bytes);
    return text === undefined
      ? fail(problem('file-malformed', `${this.path}, line ${undecodableLine(bytes)}: not valid UTF-8`))
      : ok(text);
  }

  /** The folder itself, or the one above it in which it can be made. */
  async #nearestFolder(folder: string): Promise<string> {
    const found = (await this.#isPresent(folder)) || dirname(folder) === folder;
    return found ? folder : this.#nearestFolder(dirname(folder));
  }

  /** True also for a link that leads nowhere. */
  async #isPresent(path: string): Promise<boolean> {
    return (await this.#calls.lstat(path).catch(ignoreMissing)) !== undefined;
  }
}

/** Closes a file that was only read: that this fails takes nothing away from what was read. */
const letGo = async (handle: FileHandle | undefined): Promise<void> => {
  await handle?.close().catch(() => {});
};
