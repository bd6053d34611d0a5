const second = 1000;
const minute = 60 * second;
/** Below this a countdown shows seconds; in milliseconds. */
export const secondsFromMs = 2 * minute;

/** Whole seconds left, counted so that the last one shown is 1; from milliseconds. */
export const secondsLeft = (leftMs: number): number => Math.max(0, Math.ceil(leftMs / second));

/**
 * Milliseconds until a countdown that has `leftMs` to go says something else; undefined when it has ended. One more than
 * the remainder, so that the clock has passed the edge when the timer fires.
 */
export const nextChangeMs = (leftMs: number): number | undefined => {
  if (leftMs < 0) return undefined;
  return (leftMs % (leftMs < secondsFromMs ? second : minute)) + 1;
};
