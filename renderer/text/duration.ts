const second = 1000;
const minute = 60 * second;
/** Below this a countdown shows seconds; in milliseconds. */
export const secondsFromMs = 2 * minute;

// A no-break space keeps "11 h" together when a line breaks.
const unit = (count: number, symbol: string): string => `${count}\u00A0${symbol}`;

const parts = (bigger: number, big: string, smaller: number, small: string): string =>
  [bigger > 0 ? unit(bigger, big) : '', smaller > 0 || bigger === 0 ? unit(smaller, small) : '']
    .filter((part) => part !== '')
    .join(' ');

/** Time left in words, from milliseconds: hours and minutes, and seconds in the last two minutes. Never negative. */
export const timeLeft = (leftMs: number): string => {
  const left = Math.max(0, leftMs);
  if (left < secondsFromMs) {
    const seconds = Math.floor(left / second);
    return parts(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  }
  return durationText(Math.floor(left / second));
};

/** Whole seconds left, counted so that the last one shown is 1; from milliseconds. */
export const secondsLeft = (leftMs: number): number => Math.max(0, Math.ceil(leftMs / second));

/** A duration in hours and minutes, from seconds. */
export const durationText = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
};

/**
 * Milliseconds until `timeLeft` of a countdown that has `leftMs` to go says something else; undefined when it has ended.
 * One more than the remainder, so that the clock has passed the edge when the timer fires.
 */
export const nextChangeMs = (leftMs: number): number | undefined => {
  if (leftMs < 0) return undefined;
  return (leftMs % (leftMs < secondsFromMs ? second : minute)) + 1;
};
