import { common } from './common.ts';
import { problem } from './problem.ts';

/** All texts in Spanish. */
export const es = { ...common, ...problem } as const;
