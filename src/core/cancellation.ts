import type { Dispose } from './ports.ts';

/** The read side of a cancel request (the core has no AbortSignal: that is the DOM's). */
export interface Cancellation {
  readonly cancelled: boolean;
  /** Calls `run` once when cancelled, at once when that was already so. */
  onCancel(run: () => void): Dispose;
}

/** The write side: whoever started an operation may cancel it. */
export class CancellationSource implements Cancellation {
  #cancelled = false;
  readonly #listeners = new Set<() => void>();

  get cancelled(): boolean {
    return this.#cancelled;
  }

  onCancel(run: () => void): Dispose {
    if (this.#cancelled) {
      run();
      return () => {};
    }
    this.#listeners.add(run);
    return () => this.#listeners.delete(run);
  }

  /** Cancels; a second call does nothing. */
  cancel(): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }
}

/** For calls that nobody cancels. */
export const neverCancelled: Cancellation = { cancelled: false, onCancel: () => () => {} };
