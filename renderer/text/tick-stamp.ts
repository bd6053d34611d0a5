import type { SessionView } from '../../src/shared/snapshot.ts';
import { secondsFromMs } from './duration.ts';
import { lifeLeft } from './life-left.ts';
import { validityNow } from './phase-look.ts';

const step = (at: number | undefined, now: number): number => {
  if (at === undefined) return -1;
  const left = Math.max(0, at - now);
  // Seconds are told apart from minutes by their sign, so that no two texts have one step.
  return left < secondsFromMs ? -2 - Math.floor(left / 1000) : Math.floor(left / 60_000);
};

/**
 * What the clock changes about a session on the screen, as a text that stays the same while that does: a card is drawn
 * anew only when its stamp is another one. `day` is the day of `now`, since moments are written by it.
 */
export const tickStamp = (session: SessionView, now: number, day: number): string => {
  const { expiresAt, waitingUntil, problem } = session;
  return [
    day,
    validityNow(session, now),
    step(expiresAt, now),
    lifeLeft(session, now),
    waitingUntil === undefined ? '' : Math.ceil((waitingUntil - now) / 1000),
    step(problem?.retryAt, now),
    problem?.retryAt !== undefined && problem.retryAt <= now,
  ].join(' ');
};
