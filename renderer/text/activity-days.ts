import type { ActivityView } from '../../src/shared/snapshot.ts';
import type { Times } from '../../src/texts/times.ts';

/** The lines of one day, newest first. */
export interface ActivityDay {
  readonly name: string;
  readonly lines: readonly ActivityView[];
}

/** Groups activity by calendar day, newest first. */
export const activityDays = (
  activity: readonly ActivityView[],
  now: number,
  times: Pick<Times, 'day'>,
): readonly ActivityDay[] => {
  const days = new Map<string, ActivityView[]>();
  for (const line of [...activity].sort((a, b) => b.at - a.at)) {
    const name = times.day(line.at, now);
    days.set(name, [...(days.get(name) ?? []), line]);
  }
  return [...days].map(([name, lines]) => ({ name, lines }));
};
