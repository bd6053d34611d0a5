/** The middle of the values. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
};

/** One line of the table: ours beside the bare app's, each the median of its values. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: readonly number[];
  readonly bare?: readonly number[];
  readonly aim: string;
}

const cell = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

/** The rows as a Markdown table. */
export const table = (rows: readonly Row[]): string =>
  [
    '| | Latchkey | bare app | ratio | aim |',
    '|---|---|---|---|---|',
    ...rows.map(({ what, unit, ours, bare, aim }) => {
      const own = median(ours);
      const other = bare && median(bare);
      const ratio = other === undefined ? '' : `${(own / other).toFixed(2)} ×`;
      return `| ${what} | ${cell(own)} ${unit} | ${other === undefined ? '' : `${cell(other)} ${unit}`} | ${ratio} | ${aim} |`;
    }),
  ].join('\n');
