import type { SessionView } from '../../src/shared/snapshot.ts';
import { secondsFromMs } from './duration.ts';
import { lifeLeft } from './life-left.ts';
import { validityNow } from './phase-look.ts';

/** How often what is off the screen is written anew, in milliseconds. */
const offStepMs = 10 * 60_000;

const step = (at: number | undefined, now: number): number => {
  if (at === undefined) return -1;
  const left = Math.max(0, at - now);
  // Seconds are told apart from minutes by their sign, so that no two texts have one step.
  return left < secondsFromMs ? -2 - Math.floor(left / 1000) : Math.floor(left / 60_000);
};

/**
 * What the clock changes about a session on the screen, as a text that stays the same while that does: a card is drawn
 * anew only when its stamp is another one. `day` is the day of `now`, since moments are written by it. What is off the
 * screen counts down in steps of some minutes: readers find it there all the same, and hundreds of cards cost little.
 */
export const tickStamp = (session: SessionView, exactNow: number, day: number, isOff = false): string => {
  const { expiresAt, waitingUntil, problem } = session;
  const validity = validityNow(session, exactNow);
  const now = isOff ? Math.floor(exactNow / offStepMs) * offStepMs : exactNow;
  return [
    day,
    validity,
    step(expiresAt, now),
    lifeLeft(session, now),
    waitingUntil === undefined ? '' : Math.ceil((waitingUntil - now) / 1000),
    step(problem?.retryAt, now),
    problem?.retryAt !== undefined && problem.retryAt <= now,
  ].join(' ');
};
