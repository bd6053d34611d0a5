import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseCost, type Cost } from './cost.ts';
import { newValues } from './editors.ts';

const program = fileURLToPath(new URL('editors.py', import.meta.url));

/** The system's own Python before any other: that is the one for which a Linux distribution packs the AWS CLI. */
const candidates = ['/usr/bin/python3', 'python3'];

const greeting = z.object({ python: z.string(), awscli: z.string().nullable() });

/** A Python process that edits files when it is told to. */
export interface Python {
  readonly executable: string;
  readonly version: string;
  /** Of the AWS CLI whose writer it can load; null when it has none. */
  readonly awscli: string | null;
  run(request: {
    readonly editor: 'configparser' | 'writer';
    readonly path: string;
    readonly profile: string;
    readonly repeats: number;
  }): Promise<Cost>;
  end(): Promise<void>;
}

/** The Python to measure with: one that has the AWS CLI where there is one. Undefined when there is no Python. */
export const findPython = (): string | undefined => {
  const starts = (code: string) => (executable: string) =>
    spawnSync(executable, ['-c', code], { stdio: 'ignore' }).status === 0;
  return (
    candidates.find(starts('import awscli.customizations.configure.writer')) ?? candidates.find(starts(''))
  );
};

/** Starts the process; it serves requests one after the other. */
export const startPython = async (executable: string): Promise<Python> => {
  const child = spawn(executable, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await answers.next();
    if (done === true) throw new Error(`${executable} has ended early`);
    return value;
  };
  const hello = greeting.parse(JSON.parse(await next()));
  return {
    executable,
    version: hello.python,
    awscli: hello.awscli,
    run: async (request) => {
      child.stdin.write(`${JSON.stringify({ ...request, values: Object.fromEntries(newValues) })}\n`);
      return parseCost(await next());
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
