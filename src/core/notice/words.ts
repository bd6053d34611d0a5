import type { Failure } from '../session/session-facts.ts';
import type { Problem } from './problem.ts';
import { remedyOf } from './problem-table.ts';

const minuteMs = 60_000;

/** A span of time in words, rounded to what matters: "45 s", "20 min", "3 h 10 min", "2 d 4 h". */
export const spanInWords = (spanMs: number): string => {
  const seconds = Math.max(0, Math.round(spanMs / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 48) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  const [days, left] = [Math.floor(hours / 24), hours % 24];
  return left === 0 ? `${days} d` : `${days} d ${left} h`;
};

/** What a problem is, and what the user can do, in one line. */
export const problemInWords = (problem: Problem): string => {
  const { text } = remedyOf(problem);
  return problem.detail === undefined ? text : `${text} (${problem.detail})`;
};

/** What happens next after a failure. */
export const nextStepInWords = (failure: Failure, now: number): string =>
  failure.retryAt === undefined
    ? 'Latchkey waits for you.'
    : `Latchkey tries again ${failure.retryAt - now < minuteMs ? 'in a moment' : `in ${spanInWords(failure.retryAt - now)}`}.`;
