import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { problem, type Problem } from '../../core/notice/problem.ts';
import type { Clock, DocumentStore, Loaded } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { discard, isMissing, removeLitter, replaceFile } from './atomic-file.ts';
import { readProblem, writeProblem } from './file-problem.ts';
import { TaskQueue } from './task-queue.ts';

/** What a document holds, without its version. */
export type DocumentFields = Readonly<Record<string, unknown>>;

/** Makes a document of one version one of the next. It may throw: the document is not understood then. */
export type DocumentStep = (document: DocumentFields) => DocumentFields;

/** How a document is checked, and what there is when there is none. */
export interface DocumentFormat<T> {
  readonly schema: z.ZodType<T>;
  /** Raised by what the version before cannot do without. A field that may be absent needs a default in `schema` only. */
  readonly version: number;
  readonly initial: T;
  /** The way from version 1 to the present one, step by step; absent while there was no other. */
  readonly steps?: readonly DocumentStep[];
}

/** How a text was understood. */
type Decoded<T> =
  | { readonly kind: 'present' | 'older'; readonly value: T; readonly version: number }
  | { readonly kind: 'newer' | 'unreadable' };

/**
 * A JSON file of Latchkey's own, `{"version": n, …}`. Written atomically and in order. One that cannot be understood
 * is moved aside, never overwritten.
 *
 * One of an earlier version is brought to the present one when it is loaded. Beside it lies a copy as it was
 * (`….version-N`) until the new file was written and read back; wherever that is interrupted, there is one whole file,
 * old or new, and the next start goes on. One of a later version is left where it is, and nothing is saved over it:
 * after going back to an earlier Latchkey and forth again everything is as it was.
 */
export class JsonDocument<T extends object> implements DocumentStore<T> {
  readonly #path: string;
  readonly #format: DocumentFormat<T>;
  readonly #clock: Clock;
  readonly #queue = new TaskQueue();
  #written: string | undefined;
  /** Why the file could not be read: it must not be overwritten then. */
  #unread: Problem | undefined;
  /** The file of an earlier version that is still to be replaced. */
  #older: { readonly version: number; readonly text: string } | undefined;

  constructor(path: string, format: DocumentFormat<T>, clock: Clock) {
    this.#path = path;
    this.#format = format;
    this.#clock = clock;
  }

  load(): Promise<Result<Loaded<T>>> {
    return this.#queue.run(async () => {
      this.#unread = undefined;
      this.#older = undefined;
      await removeLitter(this.#path);
      let text: string;
      try {
        text = await readFile(this.#path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return ok({ value: this.#format.initial });
        this.#unread = readProblem(error, this.#path);
        return fail(this.#unread);
      }
      const decoded = this.#decode(text);
      switch (decoded.kind) {
        case 'present':
          await this.#dropCopies();
          return ok({ value: decoded.value });
        case 'older':
          return this.#migrate(decoded, text);
        case 'newer':
          this.#unread = problem('settings-newer', this.#path);
          return fail(this.#unread);
        case 'unreadable':
          return this.#moveAside();
      }
    });
  }

  save(value: T): Promise<Result<void>> {
    const text = this.#print(value);
    return this.#queue.run(async () => {
      if (text === this.#written) return ok(undefined);
      if (this.#unread !== undefined) return fail(problem('settings-unwritable', this.#unread.detail));
      try {
        await this.#write(text);
        return ok(undefined);
      } catch (error) {
        const { detail } = writeProblem(error, this.#path);
        return fail(problem('settings-unwritable', detail));
      }
    });
  }

  #print(value: T): string {
    return `${JSON.stringify({ version: this.#format.version, ...value }, undefined, 2)}\n`;
  }

  async #write(text: string): Promise<void> {
    // After a failure nobody knows which of the two is on the disk.
    this.#written = undefined;
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    const older = this.#older;
    if (older !== undefined) await replaceFile(this.#copyOf(older.version), older.text, 0o600);
    await replaceFile(this.#path, text, 0o600);
    if (older !== undefined) {
      if ((await readFile(this.#path, 'utf8')) !== text) throw new Error('The file is not what was written.');
      this.#older = undefined;
      await this.#dropCopies();
    }
    this.#written = text;
  }

  #decode(text: string): Decoded<T> {
    const { version: present, steps = [], schema } = this.#format;
    try {
      const json: unknown = JSON.parse(text);
      if (typeof json !== 'object' || json === null || !('version' in json)) return { kind: 'unreadable' };
      const { version, ...fields } = json;
      if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
        return { kind: 'unreadable' };
      }
      if (version > present) return { kind: 'newer' };
      const missing = steps.slice(version - 1);
      if (missing.length !== present - version) return { kind: 'unreadable' };
      const parsed = schema.safeParse(missing.reduce<DocumentFields>((before, step) => step(before), fields));
      if (!parsed.success) return { kind: 'unreadable' };
      return { kind: version === present ? 'present' : 'older', value: parsed.data, version };
    } catch {
      return { kind: 'unreadable' };
    }
  }

  async #migrate(
    { value, version }: { readonly value: T; readonly version: number },
    text: string,
  ): Promise<Result<Loaded<T>>> {
    this.#older = { version, text };
    // What cannot be written now is still there as it was: the next save or the next start goes on, and a save tells.
    await this.#write(this.#print(value)).catch(() => {});
    return ok({ value });
  }

  #copyOf(version: number): string {
    return `${this.#path}.version-${version}`;
  }

  /** The present file is whole: copies of what it was before are needed no longer. */
  async #dropCopies(): Promise<void> {
    for (let version = 1; version < this.#format.version; version += 1) {
      const copy = this.#copyOf(version);
      await removeLitter(copy);
      await discard(copy);
    }
  }

  /** What the latest copy holds, if a migration left one. */
  async #fromCopy(): Promise<T | undefined> {
    for (let version = this.#format.version - 1; version >= 1; version -= 1) {
      const text = await readFile(this.#copyOf(version), 'utf8').catch(() => undefined);
      const decoded = text === undefined ? undefined : this.#decode(text);
      if (text === undefined || decoded?.kind !== 'older') continue;
      this.#older = { version, text };
      return decoded.value;
    }
    return undefined;
  }

  async #moveAside(): Promise<Result<Loaded<T>>> {
    const stamp = new Date(this.#clock.now()).toISOString().replaceAll(/[:.]/g, '-');
    const movedTo = `${this.#path}.unreadable-${stamp}`;
    try {
      await rename(this.#path, movedTo);
      return ok({ value: (await this.#fromCopy()) ?? this.#format.initial, movedTo });
    } catch (error) {
      this.#unread = writeProblem(error, this.#path);
      return fail(this.#unread);
    }
  }
}

/** Said of a file that this version does not know. */
