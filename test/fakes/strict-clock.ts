import type { Dispose } from '../../src/core/ports.ts';
import { FakeClock } from './fake-clock.ts';

/** More timers than this, set in one and the same millisecond, are a program that turns on the spot. */
const mostAtOnce = 1000;

/** A clock that fails as soon as timers set each other off without time passing. */
export class StrictClock extends FakeClock {
  #last = 0;
  #count = 0;

  override after(delayMs: number, run: () => void): Dispose {
    const now = this.now();
    this.#count = now === this.#last ? this.#count + 1 : 0;
    this.#last = now;
    if (this.#count > mostAtOnce) throw new Error('turns on the spot: timers without end in one moment');
    return super.after(delayMs, run);
  }
}
