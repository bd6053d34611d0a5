/** Draws that come again with the same seed. */
export interface Chance {
  /** From 0 (inclusive) to 1 (exclusive). */
  draw(): number;
  /** A number between the two. */
  between(low: number, high: number): number;
  /** One of them. @throws Error when there is none */
  pick<T>(from: readonly T[]): T;
  /** True in that share of the draws. */
  often(share: number): boolean;
}

/** Mulberry32, which is enough to shuffle with. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    draw,
    between: (low, high) => low + draw() * (high - low),
    pick: (from) => {
      const one = from[Math.floor(draw() * from.length)];
      if (one === undefined) throw new Error('There is nothing to pick from');
      return one;
    },
    often: (share) => draw() < share,
  };
};
