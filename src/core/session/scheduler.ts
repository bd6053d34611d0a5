import type { Clock, Dispose } from '../ports.ts';

/**
 * The longest the scheduler sleeps in one go, in milliseconds. Timers stand still while a computer sleeps and know
 * nothing of a changed clock, and Linux may not tell about either: so look at the clock this often while something is
 * due at all. It also keeps delays below the 2^31-1 ms that a timer holds.
 */
export const longestNapMs = 30_000;

/** A difference between the clock and the timer above this, in milliseconds, means sleep or a changed clock. */
export const jumpMs = 5000;

/** Wakes up at the nearest deadline, and watches the clock while there is one. */
export class Scheduler {
  readonly #clock: Clock;
  readonly #onTick: (driftMs: number) => void;
  #stopDeadline: Dispose | undefined;
  #stopWatch: Dispose | undefined;
  #disposed = false;

  /**
   * `onTick` runs at the deadline, and at least every `longestNapMs` before it; it is to arm again. It hears by how much
   * the clock ran ahead of the timer (sleep, or a clock set forward) or fell behind it (set back), in milliseconds; 0
   * when that is not worth a word.
   */
  constructor(clock: Clock, onTick: (driftMs: number) => void) {
    this.#clock = clock;
    this.#onTick = onTick;
  }

  /** Sets the deadline, in milliseconds since the epoch; undefined for none. Replaces the one before. */
  arm(at: number | undefined): void {
    this.#stopDeadline?.();
    this.#stopDeadline = undefined;
    if (at === undefined || this.#disposed) {
      this.#stopWatch?.();
      this.#stopWatch = undefined;
      return;
    }
    const delayMs = Math.max(at - this.#clock.now(), 0);
    if (delayMs < longestNapMs) {
      this.#stopDeadline = this.#clock.after(delayMs, () => {
        this.#stopDeadline = undefined;
        this.#onTick(0);
      });
    }
    // Not started anew with each deadline: the time since then would go unwatched.
    this.#stopWatch ??= this.#watch();
  }

  /** Begins to watch the clock anew, after it is known to have jumped. */
  rewatch(): void {
    if (this.#stopWatch === undefined) return;
    this.#stopWatch();
    this.#stopWatch = this.#watch();
  }

  dispose(): void {
    this.#disposed = true;
    this.arm(undefined);
  }

  #watch(): Dispose {
    const due = this.#clock.now() + longestNapMs;
    return this.#clock.after(longestNapMs, () => {
      this.#stopWatch = undefined;
      const driftMs = this.#clock.now() - due;
      this.#onTick(Math.abs(driftMs) > jumpMs ? driftMs : 0);
    });
  }
}
