import type { ActivityView } from '../../src/shared/snapshot.ts';
import type { Moments } from './moment.ts';

/** The lines of one day, newest first. */
export interface ActivityDay {
  readonly name: string;
  readonly lines: readonly ActivityView[];
}

/** Groups activity by calendar day, newest first. */
export const activityDays = (
  activity: readonly ActivityView[],
  now: number,
  moments: Moments,
): readonly ActivityDay[] => {
  const days = new Map<string, ActivityView[]>();
  for (const line of [...activity].sort((a, b) => b.at - a.at)) {
    const name = moments.day(line.at, now);
    days.set(name, [...(days.get(name) ?? []), line]);
  }
  return [...days].map(([name, lines]) => ({ name, lines }));
};
