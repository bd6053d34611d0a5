import type { BigIntStats } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** What tells one state of a file from the next, as far as the system notes it. */
export interface FileState {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

/** True when both are the same state, or both are no file at all. */
export const isSameState = (one: FileState | undefined, other: FileState | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeNs === other.mtimeNs);

// A writer that truncates in place leaves an empty file for a moment, or half of one. Most take well below a
// millisecond; one that is put to sleep by the system in the middle takes its turn within some ten.
const quietMs = 20;
const quietWhenEmptyMs = 300;
const longestWaitMs = 3000;

/**
 * Waits until nobody has written to a file for a moment, so that no half-written one is taken for whole. `known` is a
 * state that is known to be whole. Answers the state, undefined for no file; or `busy` when somebody keeps writing.
 */
export const untilQuiet = async (
  stat: () => Promise<BigIntStats | undefined>,
  known: FileState | undefined,
): Promise<BigIntStats | undefined | 'busy'> => {
  let state = await stat();
  for (let waitedMs = 0; waitedMs <= longestWaitMs;) {
    if (state === undefined || isSameState(state, known)) return state;
    const neededMs = state.size === 0n ? quietWhenEmptyMs : quietMs;
    const ageMs = Date.now() - Number(state.mtimeNs / 1_000_000n);
    if (ageMs > neededMs) return state;
    // By the time passed here, as the file's clock may be another computer's.
    const before = state;
    await delay(neededMs);
    waitedMs += neededMs;
    state = await stat();
    if (isSameState(state, before)) return state;
  }
  return 'busy';
};
