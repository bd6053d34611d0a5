/** How long the harness waits for something to happen on the desktop unless told otherwise. */
export const DEFAULT_LIMIT_MS = 10_000;

/**
 * Waiting without polling: whoever knows that something changed calls `notify`, and every `until` looks again.
 */
export class Changes {
  readonly #watchers = new Set<() => void>();

  notify(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /**
   * Looks now and after every change, until `look` gives something other than undefined.
   * @throws {Error} with the text of `failure` after `limitMs`; whatever `look` throws, at once.
   */
  async until<T>(
    look: () => T | undefined | Promise<T | undefined>,
    failure: () => string,
    limitMs: number = DEFAULT_LIMIT_MS,
  ): Promise<T> {
    let changed = false;
    let expired = false;
    let wake = (): void => {};
    const watcher = (): void => {
      changed = true;
      wake();
    };
    const timer = setTimeout(() => {
      expired = true;
      wake();
    }, limitMs);
    this.#watchers.add(watcher);
    try {
      for (;;) {
        changed = false;
        const found = await look();
        if (found !== undefined) return found;
        // A change during the look may have been missed by it: look again before waiting.
        if (!changed && !expired) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        if (expired) throw new Error(`${failure()} (waited ${limitMs} ms)`);
      }
    } finally {
      clearTimeout(timer);
      this.#watchers.delete(watcher);
    }
  }
}
