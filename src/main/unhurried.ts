import type { Clock, Dispose } from '../core/ports.ts';

/** What takes longer than this, in milliseconds, is not done again at once. */
const quickMs = 20;

/** The longest rest, in milliseconds: what is shown is never older than this. */
const longestRestMs = 2000;

/**
 * Runs something that is asked for often, such as drawing: once for all that ask in one turn of the event loop, and,
 * where it takes long, for no more than a tenth of the time.
 */
export class Unhurried {
  readonly #run: () => void;
  readonly #clock: Clock;
  readonly #elapsedMs: () => number;
  #stop: Dispose | undefined;
  #restMs = 0;
  #ranAt = -Infinity;

  /** `elapsedMs`: time that passes steadily, whatever is done to the clock. */
  constructor(run: () => void, clock: Clock, elapsedMs: () => number = () => performance.now()) {
    this.#run = run;
    this.#clock = clock;
    this.#elapsedMs = elapsedMs;
  }

  /** Asks for a run, after the present work. */
  ask(): void {
    if (this.#stop !== undefined) return;
    const restMs = this.#ranAt + this.#restMs - this.#elapsedMs();
    if (restMs > 0) {
      this.#stop = this.#clock.after(restMs, () => this.#now());
    } else {
      const immediate = setImmediate(() => this.#now());
      this.#stop = () => clearImmediate(immediate);
    }
  }

  /** Drops what was asked for; may be called twice. */
  dispose(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #now(): void {
    this.#stop = undefined;
    const startedAt = this.#elapsedMs();
    this.#run();
    this.#ranAt = this.#elapsedMs();
    const tookMs = this.#ranAt - startedAt;
    this.#restMs = tookMs <= quickMs ? 0 : Math.min(9 * tookMs, longestRestMs);
  }
}
