import type { MomentFormat } from '../src/texts/times.ts';

/** How this computer's user writes moments. */
export const userFormat = (): MomentFormat => {
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === undefined ? {} : { hourCycle };
};
