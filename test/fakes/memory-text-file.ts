import type { Edited, TextEdit, TextFile } from '../../src/core/ports.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';

/** A text file in memory: changes are made one at a time and in order, like the real one's. */
export class MemoryTextFile implements TextFile {
  readonly path: string;
  text: string;
  /** Every call fails with it while it is set. */
  failure: ProblemCode | undefined;
  /** What another program makes of the text while the next edit is under way; once. */
  meddler: ((text: string) => string) | undefined;
  /** Its folder is not there: there is no text, and nothing can be written. */
  absent = false;
  /** An edit fails with it although the text was replaced, as when a disk fails in the last step; once. */
  failureAfterwards: ProblemCode | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(text = '', path = '/home/test/.aws/credentials') {
    this.text = text;
    this.path = path;
  }

  /** What is under way never ends, as when the process dies; later edits go on. */
  abandon(): void {
    this.#lastTurn = Promise.resolve();
  }

  async read(): Promise<Result<string>> {
    if (this.absent) return ok('');
    return this.failure === undefined ? ok(this.text) : fail(problem(this.failure, this.path));
  }

  async checkWritable(): Promise<Result<void>> {
    if (this.absent) return fail(problem('file-absent', this.path));
    return this.failure === undefined ? ok(undefined) : fail(problem(this.failure, this.path));
  }

  edit<T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep?: (value: T) => Promise<Result<void>>,
  ): Promise<Result<Edited<T>>> {
    const turn = this.#lastTurn.then(() => this.#edit(change, keep));
    this.#lastTurn = turn;
    return turn;
  }

  async #edit<T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep: ((value: T) => Promise<Result<void>>) | undefined,
  ): Promise<Result<Edited<T>>> {
    for (;;) {
      if (this.failure !== undefined) return fail(problem(this.failure, this.path));
      if (this.absent) return fail(problem('file-absent', this.path));
      const before = this.text;
      const edit = change(before);
      if (!edit.ok) return edit;
      const { text, value } = edit.value;
      if (text === before) return ok({ value, tightened: false });
      const kept = (await keep?.(value)) ?? ok(undefined);
      if (!kept.ok) return kept;
      const meddle = this.meddler;
      this.meddler = undefined;
      if (meddle !== undefined) this.text = meddle(this.text);
      if (this.text !== before) continue;
      this.text = text;
      const failed = this.failureAfterwards;
      this.failureAfterwards = undefined;
      if (failed !== undefined) return fail(problem(failed, this.path));
      return ok({ value, tightened: false });
    }
  }
}
