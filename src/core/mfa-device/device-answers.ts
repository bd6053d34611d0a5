import type { Problem, ProblemCode } from '../notice/problem.ts';

const unsure: ReadonlySet<ProblemCode> = new Set([
  'timed-out',
  'network-unreachable',
  'unexpected-answer',
  'iam-unavailable',
  'proxy-failed',
  'cancelled',
  'bug',
] as const);

/** Whether AWS may have done what was asked for all the same: the answer was lost, or none of AWS's. */
export const mayBeDone = ({ code }: Problem): boolean => unsure.has(code);
