/** A stretch of time: from (inclusive) to (exclusive), in milliseconds since the start. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One wake-up: when, how often the system tells of it, and for how long the network stays away. */
export interface Wake {
  readonly at: number;
  /** Events on Linux go missing, and may come twice. */
  readonly told: 0 | 1 | 2;
}

/** What a laptop goes through: when its lid is open, and when it has a network that reaches AWS. */
export interface LaptopLife {
  readonly awake: readonly Span[];
  readonly wakes: readonly Wake[];
  /** Within the time awake. */
  readonly online: readonly Span[];
}

export const secondMs = 1000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Days of a laptop from Monday midnight on: open from about eight in the morning to the evening with lids closed in between,
 * for an hour or two at weekends; the network is back some time after each wake, and gone for a while now and then.
 */
export const laptopLife = (days: number, random: () => number): LaptopLife => {
  const between = (low: number, high: number): number => Math.round(low + random() * (high - low));
  const awake: Span[] = [];
  const online: Span[] = [];
  const wakes: Wake[] = [];
  const open = (from: number, to: number): void => {
    awake.push({ from, to });
    const chance = random();
    wakes.push({ at: from, told: chance < 0.2 ? 0 : chance < 0.85 ? 1 : 2 });
    online.push(...onlineWithin(from, to, between, random));
  };
  for (let day = 0; day < days; day++) {
    const midnight = day * dayMs;
    if (day % 7 > 4) {
      const from = midnight + between(10, 20) * hourMs;
      open(from, from + between(20, 150) * minuteMs);
      continue;
    }
    let at = midnight + between(7 * 60, 9 * 60) * minuteMs;
    const end = midnight + between(17 * 60, 21 * 60) * minuteMs;
    while (at < end) {
      const until = Math.min(end, at + between(20, 300) * minuteMs);
      open(at, until);
      at = until + between(1, 90) * minuteMs;
    }
  }
  return { awake, online, wakes };
};

const onlineWithin = (
  from: number,
  to: number,
  between: (low: number, high: number) => number,
  random: () => number,
): readonly Span[] => {
  const kind = random();
  // Mostly some seconds; sometimes a hotel's sign-in page; sometimes a train or an aeroplane all along.
  const awayMs = kind < 0.91 ? between(0, 20_000) : kind < 0.99 ? between(1, 12) * minuteMs : to - from;
  const start = from + awayMs;
  if (start >= to) return [];
  if (random() < 0.8) return [{ from: start, to }];
  const gap = between(start, to);
  const back = gap + between(10, 400) * secondMs;
  return [{ from: start, to: gap }, ...(back < to ? [{ from: back, to }] : [])].filter(
    (span) => span.to > span.from,
  );
};

/** The parts of `spans` that lie within `other` ones; both sorted. */
export const common = (spans: readonly Span[], others: readonly Span[]): readonly Span[] =>
  spans.flatMap((span) =>
    others
      .map((other) => ({ from: Math.max(span.from, other.from), to: Math.min(span.to, other.to) }))
      .filter(({ from, to }) => to > from),
  );

/** How long they are together, in milliseconds. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + (to - from), 0);

/** Whether a moment lies within one of them. */
export const isWithin = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at < to);

/** The first moment at or after `at` that lies within one of them. */
export const firstWithin = (spans: readonly Span[], at: number): number | undefined => {
  const span = spans.find(({ to }) => to > at);
  return span && Math.max(span.from, at);
};
