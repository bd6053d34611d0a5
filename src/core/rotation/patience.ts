import type { Cancellation } from '../cancellation.ts';
import type { Problem } from '../notice/problem.ts';
import type { Clock, Dispose } from '../ports.ts';
import type { Result } from '../result.ts';

/**
 * How long Latchkey waits for AWS to know a change of a key everywhere, in milliseconds. IAM is "eventually consistent"
 * (IAM user guide, "Troubleshoot IAM"), mostly within seconds.
 */
export const patienceMs = 60_000;

const firstPauseMs = 1000;
const longestPauseMs = 10_000;

/** Ends after `delayMs`, or when cancelled. */
export const pause = (clock: Clock, delayMs: number, cancellation: Cancellation): Promise<void> =>
  new Promise((resolve) => {
    let uncancel: Dispose = () => {};
    const stop = clock.after(delayMs, () => {
      uncancel();
      resolve();
    });
    uncancel = cancellation.onCancel(() => {
      stop();
      resolve();
    });
  });

/**
 * Makes an attempt again and again, with longer and longer pauses, while it fails on what passes; for a minute. Counted in
 * pauses, not by the clock, which may be set.
 */
export const withPatience = async <T>(
  clock: Clock,
  cancellation: Cancellation,
  passes: (reason: Problem) => boolean,
  attempt: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  let pauseMs = firstPauseMs;
  for (let waitedMs = 0; ;) {
    const result = await attempt();
    if (result.ok || cancellation.cancelled || !passes(result.error) || waitedMs >= patienceMs) return result;
    const nextMs = Math.min(pauseMs, patienceMs - waitedMs);
    await pause(clock, nextMs, cancellation);
    if (cancellation.cancelled) return result;
    waitedMs += nextMs;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
};
