import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { problem, type Problem } from '../../core/notice/problem.ts';
import type { Clock, DocumentStore, Loaded } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isMissing, removeLitter, replaceFile } from './atomic-file.ts';
import { readProblem, writeProblem } from './file-problem.ts';
import { TaskQueue } from './task-queue.ts';

/** How a document is checked, and what there is when there is none. */
export interface DocumentFormat<T> {
  readonly schema: z.ZodType<T>;
  readonly version: number;
  readonly initial: T;
}

/**
 * A JSON file of Latchkey's own, `{"version": n, …}`. Written atomically and in order. One that cannot be understood
 * is moved aside, never overwritten.
 */
export class JsonDocument<T extends object> implements DocumentStore<T> {
  readonly #path: string;
  readonly #format: DocumentFormat<T>;
  readonly #clock: Clock;
  readonly #queue = new TaskQueue();
  #written: string | undefined;
  /** Why the file could not be read: it must not be overwritten then. */
  #unread: Problem | undefined;

  constructor(path: string, format: DocumentFormat<T>, clock: Clock) {
    this.#path = path;
    this.#format = format;
    this.#clock = clock;
  }

  load(): Promise<Result<Loaded<T>>> {
    return this.#queue.run(async () => {
      this.#unread = undefined;
      await removeLitter(this.#path);
      let text: string;
      try {
        text = await readFile(this.#path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return ok({ value: this.#format.initial });
        this.#unread = readProblem(error, this.#path);
        return fail(this.#unread);
      }
      const value = this.#decode(text);
      return value === undefined ? this.#moveAside() : ok({ value });
    });
  }

  save(value: T): Promise<Result<void>> {
    const text = `${JSON.stringify({ version: this.#format.version, ...value }, undefined, 2)}\n`;
    return this.#queue.run(async () => {
      if (text === this.#written) return ok(undefined);
      if (this.#unread !== undefined) return fail(problem('settings-unwritable', this.#unread.detail));
      try {
        // After a failure nobody knows which of the two is on the disk.
        this.#written = undefined;
        await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
        await replaceFile(this.#path, text, 0o600);
        this.#written = text;
        return ok(undefined);
      } catch (error) {
        const { detail } = writeProblem(error, this.#path);
        return fail(problem('settings-unwritable', detail));
      }
    });
  }

  #decode(text: string): T | undefined {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return undefined;
    }
    if (typeof json !== 'object' || json === null || !('version' in json)) return undefined;
    const { version, ...rest } = json;
    if (version !== this.#format.version) return undefined;
    const parsed = this.#format.schema.safeParse(rest);
    return parsed.success ? parsed.data : undefined;
  }

  async #moveAside(): Promise<Result<Loaded<T>>> {
    const stamp = new Date(this.#clock.now()).toISOString().replaceAll(/[:.]/g, '-');
    const movedTo = `${this.#path}.unreadable-${stamp}`;
    try {
      await rename(this.#path, movedTo);
      return ok({ value: this.#format.initial, movedTo });
    } catch (error) {
      this.#unread = writeProblem(error, this.#path);
      return fail(this.#unread);
    }
  }
}
