import type { Clock } from '../core/ports.ts';

/** The longest delay that a Node timer holds; a longer one would fire at once. */
const longestDelayMs = 2 ** 31 - 1;

/** The clock and the timers of this computer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    let timer: NodeJS.Timeout;
    const arm = (leftMs: number): void => {
      const napMs = Math.min(Math.max(leftMs, 0), longestDelayMs);
      timer = setTimeout(() => (leftMs > napMs ? arm(leftMs - napMs) : run()), napMs);
    };
    arm(delayMs);
    return () => clearTimeout(timer);
  },
};
