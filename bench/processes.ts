import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc/PID/stat per second: 100 on every Linux that Electron runs on (USER_HZ). */
const ticksPerSecond = 100;

/** The process and all that descend from it, as process IDs. */
export const treeOf = (root: number): readonly number[] => {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (stat !== undefined) children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  const descend = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(descend)];
  return descend(root);
};

/** Memory of a tree in MB: proportional set size, so that shared pages count once. */
export const memoryMb = (root: number): number =>
  treeOf(root).reduce((sum, pid) => sum + pssKb(pid), 0) / 1024;

/** Processor time that a tree has used so far, in seconds. */
export const cpuSeconds = (root: number): number =>
  treeOf(root).reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0), 0) / ticksPerSecond;

const pssKb = (pid: number): number => {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup ?? '')?.[1] ?? 0);
};

const statOf = (pid: number): { readonly parent: number; readonly ticks: number } | undefined => {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in parentheses may hold spaces; the fields after it do not.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) };
};

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended in the meantime.
    return undefined;
  }
};
