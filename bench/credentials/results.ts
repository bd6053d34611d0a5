import { median } from '../figures.ts';
import type { Cost } from './cost.ts';

/** What was measured of one program, by number of profiles. */
export interface Result {
  readonly what: string;
  readonly ms: ReadonlyMap<number, readonly number[]>;
  readonly growthMb?: ReadonlyMap<number, readonly (number | null)[]>;
  /** Whether all bytes but those of the set keys were the same afterwards. */
  readonly keepsBytes?: boolean;
  /** Whether the new values stood there as every tool reads them. */
  readonly readable?: boolean;
}

/** The results as one Markdown table: time and memory for each number of profiles. */
export const table = (results: readonly Result[], sizes: readonly number[]): string => {
  const heads = sizes.map((size) => size.toLocaleString('en-GB'));
  const columns = [
    '',
    ...heads.map((size) => `${size}, ms`),
    ...heads.map((size) => `${size}, MB`),
    'keeps other bytes',
    'values readable',
  ];
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...results.map((result) =>
      line([
        result.what,
        ...sizes.map((size) => spread(result.ms.get(size) ?? [])),
        ...sizes.map((size) => memory(result.growthMb?.get(size) ?? [])),
        yesNo(result.keepsBytes),
        yesNo(result.readable),
      ]),
    ),
  ].join('\n');
};

/** How the median times of two programs compare, for 10,000 profiles: `factor` times as fast is asked for. */
export const aim = (ours: Result, other: Result | undefined, size: number, factor: number): string => {
  const [own, theirs] = [ours, other].map((result) => median(result?.ms.get(size) ?? []));
  if (own === undefined || theirs === undefined || Number.isNaN(theirs)) return '';
  const asked = factor === 1 ? 'not slower' : `${factor} × faster`;
  const reached = theirs / own;
  return `- ${reached >= factor ? 'met' : 'MISSED'}: ${asked} than ${other?.what} – ${reached.toFixed(2)} × as fast`;
};

/** Whether the time grows with the size and no faster: microseconds for each profile. */
export const growth = ({ what, ms }: Result, sizes: readonly number[]): string => {
  const perProfile = sizes.map((size) => {
    const us = (median(ms.get(size) ?? []) * 1000) / size;
    return `${us.toFixed(2)} µs at ${size.toLocaleString('en-GB')}`;
  });
  return `- ${what}, time for each profile: ${perProfile.join(', ')}`;
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

/** The median, and in brackets the span of the middle half. */
const spread = (values: readonly number[]): string => {
  if (values.length === 0) return '';
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string => digits(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
  return `${digits(median(values))} (${at(0.25)}–${at(0.75)})`;
};

const memory = (values: readonly (number | null)[]): string => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '' : median(known).toFixed(1);
};

const digits = (value: number): string =>
  value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3);

/** Collects what the rounds measure. */
export class Samples {
  readonly #values = new Map<string, Map<number, Cost[]>>();

  add(program: string, size: number, cost: Cost): void {
    const sizes = this.#values.get(program) ?? new Map<number, Cost[]>();
    this.#values.set(program, sizes.set(size, [...(sizes.get(size) ?? []), cost]));
  }

  ms(program: string): ReadonlyMap<number, readonly number[]> {
    return this.#map(program, ({ ms }) => ms);
  }

  growthMb(program: string): ReadonlyMap<number, readonly (number | null)[]> {
    return this.#map(program, ({ growthMb }) => growthMb);
  }

  #map<T>(program: string, of: (cost: Cost) => T): ReadonlyMap<number, readonly T[]> {
    return new Map([...(this.#values.get(program) ?? [])].map(([size, costs]) => [size, costs.map(of)]));
  }
}
