/** One thing that was measured with some number of sessions. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
}

/** Figures of several numbers of sessions as a Markdown table, with the growth per session from each to the next. */
export const growthTable = (sizes: readonly number[], results: readonly (readonly Figure[])[]): string => {
  const heads = sizes.map((size) => size.toLocaleString('en-GB'));
  const steps = heads.slice(1).map((head, place) => `per session, ${heads[place]} → ${head}`);
  const [first = []] = results;
  return [
    line(['', ...heads, ...steps]),
    line(['---', ...heads, ...steps].map(() => '---')),
    ...first.map(({ what, unit }, place) => {
      const values = results.map((figures) => figures[place]?.value ?? Number.NaN);
      const growth = values.slice(1).map((value, step) => {
        const more = (sizes[step + 1] ?? 0) - (sizes[step] ?? 0);
        return small((value - (values[step] ?? Number.NaN)) / more, unit);
      });
      return line([what, ...values.map((value) => `${digits(value)} ${unit}`.trim()), ...growth]);
    }),
  ].join('\n');
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const digits = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Of seconds, megabytes and kilobytes a session has thousandths. */
const small = (value: number, unit: string): string => {
  const finer: Readonly<Record<string, string>> = { s: 'ms', MB: 'kB', kB: 'B', ms: 'µs' };
  const name = finer[unit];
  return name === undefined ? digits(value) : `${digits(value * 1000)} ${name}`;
};
