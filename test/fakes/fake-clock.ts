import type { Clock, Dispose } from '../../src/core/ports.ts';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Lets everything run that waits for nothing but a turn of the event loop. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Time that stands still until it is told to pass. Timers count on their own, as those of a computer do. */
export class FakeClock implements Clock {
  #wallMs: number;
  #upMs = 0;
  #timers: readonly Timer[] = [];

  /** Starts at 2026-03-01 12:00:00 UTC, which is the start of a code's time step. */
  constructor(startMs = Date.UTC(2026, 2, 1, 12)) {
    this.#wallMs = startMs;
  }

  /** How many timers wait: nought once all is disposed. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Milliseconds until the next timer; undefined when none waits. */
  get nextDelayMs(): number | undefined {
    const [first] = this.#timers;
    return first && first.due - this.#upMs;
  }

  now(): number {
    return this.#wallMs;
  }

  after(delayMs: number, run: () => void): Dispose {
    const timer = { due: this.#upMs + Math.max(0, delayMs), run };
    // A stable sort: timers of one moment run in the order in which they were set.
    this.#timers = [...this.#timers, timer].toSorted((a, b) => a.due - b.due);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Time passes: timers run when they are due, one after the other, and what they start runs too. */
  async advance(ms: number): Promise<void> {
    const end = this.#upMs + ms;
    await settle();
    for (let runs = 0; ; runs++) {
      const [first] = this.#timers;
      if (first === undefined || first.due > end) break;
      if (runs > 100_000) throw new Error('timers set each other off without end');
      this.#timers = this.#timers.slice(1);
      this.#pass(first.due - this.#upMs);
      first.run();
      await settle();
    }
    this.#pass(end - this.#upMs);
  }

  /** The wall clock jumps, in either direction, and no timer notices: as in sleep, or when the clock is set. */
  jump(ms: number): void {
    this.#wallMs += ms;
  }

  #pass(ms: number): void {
    this.#upMs += ms;
    this.#wallMs += ms;
  }
}
