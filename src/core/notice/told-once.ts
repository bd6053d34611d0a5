import type { ProblemCode } from './problem.ts';

/** Alerts about the surroundings that stay as they are: once dismissed they are not shown again, also after a restart. */
const toldOnce: ReadonlySet<string> = new Set<ProblemCode>(['tray-missing']);

/** The keys under which it is kept that such alerts were dismissed. */
export const onceKeys: readonly string[] = [...toldOnce].map((code) => `once:${code}`);

/** The key under which the dismissal of an alert is kept; undefined for one that is shown whenever it holds. */
export const onceKeyOf = (code: string): string | undefined =>
  toldOnce.has(code) ? `once:${code}` : undefined;
