import type { Findings } from './books.ts';

/** What is allowed. */
export const limits = {
  /** A session that nobody stands in the way of is renewed before it ends; the rest is the length of a look. */
  deadSeconds: 0.5,
  /** Heap of the main process after garbage collection. */
  heapGrowthBytes: 8 * 1024 * 1024,
  handleGrowth: 12,
} as const;

/** One line of the report: what was seen, what is allowed, and whether it is. */
export interface Line {
  readonly what: string;
  readonly seen: string;
  readonly allowed: string;
  readonly isWell: boolean;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const seconds = (value: number): string => `${value.toFixed(1)} s`;
const ratio = (one: number, other: number): string => (other === 0 ? '–' : (one / other).toFixed(2));

/** The lines of the report, in order. */
export const linesOf = (findings: Findings): readonly Line[] => {
  const { dead, growth, recoveries } = findings;
  const told = (what: string, seen: string): Line => ({ what, seen, allowed: '', isWell: true });
  const held = (
    what: string,
    seen: number,
    most: number,
    text = String(seen),
    limit = String(most),
  ): Line => ({
    what,
    seen: text,
    allowed: `at most ${limit}`,
    isWell: seen <= most,
  });
  const fair = dead.reduce((sum, { fairSeconds }) => sum + fairSeconds, 0);
  const all = dead.reduce((sum, { allSeconds }) => sum + allSeconds, 0);
  const slowest = recoveries.toSorted((a, b) => b.seconds - a.seconds)[0];
  const lines = [
    held(
      'dead seconds without an excuse',
      fair,
      limits.deadSeconds,
      seconds(fair),
      seconds(limits.deadSeconds),
    ),
    told('dead seconds in all, troubles included', seconds(all)),
    held('codes sent twice', findings.repeatedCodes, 0),
    told('codes that AWS refused', String(findings.refusedCodes)),
    told('sessions got', String(findings.issued)),
    told('calls per session, troubles included', ratio(findings.calls, findings.issued)),
    told(
      'calls per session while all was well',
      ratio(findings.callsInCalm, findings.callsInCalm - findings.vainInCalm),
    ),
    held('calls in vain while all was well', findings.vainInCalm, 0),
    told('most calls in ten seconds', String(findings.busiestTenSeconds)),
    told('troubles gone through', String(recoveries.length)),
  ];
  if (slowest !== undefined)
    lines.push(told('slowest recovery', `${seconds(slowest.seconds)} (${slowest.what})`));
  if (growth !== undefined) {
    const { first, last } = growth;
    const heap = last.heapBytes - first.heapBytes;
    const handles = last.handles - first.handles;
    lines.push(
      told('longest life of the process', seconds(growth.seconds)),
      told('memory of the main process', `${megabytes(first.rssBytes)} to ${megabytes(last.rssBytes)}`),
      held(
        'growth of its heap',
        heap,
        limits.heapGrowthBytes,
        megabytes(heap),
        megabytes(limits.heapGrowthBytes),
      ),
      held('growth of its handles', handles, limits.handleGrowth),
    );
  }
  return [...lines, held('broken promises', findings.faults.length, 0)];
};

/** The report as people read it. */
export const reportOf = (findings: Findings): string => {
  const lines = linesOf(findings);
  const width = (of: (line: Line) => string): number => Math.max(...lines.map((line) => of(line).length));
  const [what, seen, allowed] = [
    width((line) => line.what),
    width((line) => line.seen),
    width((line) => line.allowed),
  ];
  const table = lines.map((line) =>
    [
      line.what.padEnd(what),
      line.seen.padStart(seen),
      line.allowed.padEnd(allowed),
      line.isWell ? '' : '<-- no',
    ]
      .join('  ')
      .trimEnd(),
  );
  return [...table, ...findings.faults.map((fault) => `  ! ${fault}`)].join('\n');
};

/** Whether everything is within its limits. */
export const isWell = (findings: Findings): boolean => linesOf(findings).every((line) => line.isWell);
