import type { SandboxCall } from './model.ts';

export interface WaitOptions {
  /** Calls before this index of the log do not count. */
  readonly since?: number;
  /** 10 s when absent. */
  readonly timeoutMs?: number;
}

/** The log of what was asked and answered, which can be waited on. */
export class CallLog {
  readonly #calls: SandboxCall[] = [];
  readonly #listeners = new Set<(call: SandboxCall) => void>();
  readonly #ended = new AbortController();

  get all(): readonly SandboxCall[] {
    return this.#calls;
  }

  add(call: SandboxCall): void {
    this.#calls.push(call);
    for (const listener of this.#listeners) listener(call);
  }

  /**
   * The first call that matches, be it in the log already or still to come.
   *
   * @throws Error that lists the calls there were, when none came in time or the sandbox was closed
   */
  waitFor(
    matches: (call: SandboxCall) => boolean,
    { since = 0, timeoutMs = 10_000 }: WaitOptions = {},
  ): Promise<SandboxCall> {
    const known = this.#calls.slice(since).find((call) => matches(call));
    if (known !== undefined) return Promise.resolve(known);

    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        this.#ended.signal.removeEventListener('abort', onEnd);
      };
      const fail = (reason: string) => {
        stop();
        reject(new Error(`${reason}; calls so far: ${JSON.stringify(this.#calls.slice(since))}`));
      };
      const listener = (call: SandboxCall) => {
        if (!matches(call)) return;
        stop();
        resolve(call);
      };
      const onEnd = () => fail('the sandbox was closed before the awaited call came');
      const timer = setTimeout(() => fail(`the awaited call did not come in ${timeoutMs} ms`), timeoutMs);
      this.#listeners.add(listener);
      this.#ended.signal.addEventListener('abort', onEnd);
      if (this.#ended.signal.aborted) onEnd();
    });
  }

  /** Nobody needs to wait any longer. */
  end(): void {
    this.#ended.abort();
  }
}
