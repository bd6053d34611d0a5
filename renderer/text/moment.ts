import type { Times } from '../../src/texts/times.ts';

/** Words for moments on this computer's clock. */
export type Moments = Pick<Times, 'time' | 'moment' | 'day'>;
