import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** What one run cost. */
export type Cost = z.infer<typeof cost>;

const cost = z.object({
  /** Of one update, in milliseconds. */
  ms: z.number(),
  /** How far the process's memory grew at its highest, in MB; null where the system does not tell. */
  growthMb: z.number().nullable(),
});

/** Reads what another process printed about its cost. */
export const parseCost = (json: string): Cost => cost.parse(JSON.parse(json));

const statusMb = (name: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) /
  1024;

/** Counts the highest memory of this process from now on; the returned function tells the growth in MB, or null. */
export const watchPeak = (): (() => number | null) => {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    const before = statusMb('VmRSS');
    return () => Math.max(0, statusMb('VmHWM') - before);
  } catch {
    // Not Linux, or a kernel that does not count.
    return () => null;
  }
};
