import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import type { DocumentStore, Loaded } from '../../src/core/ports.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';

/** A document in memory that keeps a copy, as a file would. */
export class MemoryDocument<T> implements DocumentStore<T> {
  readonly #initial: T;
  #copy: { readonly value: T } | undefined;
  #failure: ProblemCode | undefined;
  #hanging: Promise<void> | undefined;
  #release = (): void => {};
  /** How many saves succeeded. */
  saves = 0;

  constructor(initial: T) {
    this.#initial = initial;
  }

  /** What a restart would read. */
  get saved(): T {
    return structuredClone(this.#copy?.value ?? this.#initial);
  }

  /** Every save from now on fails with `code`; undefined ends that. */
  failWith(code: ProblemCode | undefined): void {
    this.#failure = code;
  }

  /** Saves wait until `release`. */
  hang(): void {
    this.#hanging ??= new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#hanging = undefined;
    this.#release();
  }

  /** What waits never ends, as when the process dies; later calls go on. */
  abandon(): void {
    this.#hanging = undefined;
    this.#release = () => {};
  }

  async load(): Promise<Result<Loaded<T>>> {
    return ok({ value: this.saved });
  }

  async save(value: T): Promise<Result<void>> {
    const copy = { value: structuredClone(value) };
    await this.#hanging;
    if (this.#failure !== undefined) return fail(problem(this.#failure));
    this.#copy = copy;
    this.saves += 1;
    return ok(undefined);
  }
}
