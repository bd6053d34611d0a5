import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A living process, as /proc shows it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The session it belongs to: the app is started as the leader of one of its own. */
  readonly session: number;
  readonly commandLine: string;
}

/** The living processes of an app: its main one, and all that belong to its session or descend from it. */
export const processesOf = (main: number): readonly Process[] => {
  const all = livingProcesses();
  const family = new Set([main]);
  // A process that was adopted keeps its session, one with a session of its own keeps its parent.
  for (;;) {
    const before = family.size;
    for (const { pid, parent, session } of all) if (family.has(parent) || session === main) family.add(pid);
    if (family.size === before) break;
  }
  return all.filter(({ pid }) => family.has(pid));
};

/** Those of an app's processes that draw pages. */
export const renderersOf = (main: number): readonly Process[] =>
  processesOf(main).filter(({ commandLine }) => commandLine.includes('--type=renderer'));

/** Ends all processes of an app, and waits until they are gone. */
export const endProcesses = async (main: number): Promise<void> => {
  for (let left = processesOf(main); left.length > 0; left = processesOf(main)) {
    for (const { pid } of left) kill(pid);
    await delay(5);
  }
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
};

/** Every process of this machine that has not ended. */
export const livingProcesses = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        // Behind the name, which may hold anything: state, parent, group, session (proc(5)).
        const [state, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z' || state === 'X') return [];
        return [{ pid: Number(name), parent: Number(parent), session: Number(session), commandLine }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
