import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The signals that end this process unless somebody listens. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long a process may take to end by itself before it is killed. */
const END_LIMIT_MS = 3000;

/** The exit code of setpriv for a program that it does not find. */
const NOT_FOUND = 127;

/** Why a program ended that should not have, for an error's text. */
export function howItEnded({ exitCode, signalCode }: ChildProcess): string {
  if (exitCode === NOT_FOUND) return 'is not installed';
  return exitCode === null ? `was ended by ${signalCode ?? 'nobody'}` : `ended with exit code ${exitCode}`;
}

export interface SpawnOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly stdio?: StdioOptions;
  /** What ends it when this process ends in a hurry. SIGKILL unless it leaves files behind that only it can remove. */
  readonly lastSignal?: 'SIGKILL' | 'SIGTERM';
}

/**
 * Owns processes and throw-away folders. All of them go at `close()`, and also when this process exits, is
 * interrupted or is killed, so that a test run never leaves a daemon behind.
 */
export class Scope {
  readonly #children = new Map<ChildProcess, 'SIGKILL' | 'SIGTERM'>();
  readonly #folders = new Set<string>();
  readonly #onExit = (): void => this.#endNow();
  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.#endNow();
    this.#unhook();
    // Listening took the default away: end as if nobody had listened, unless somebody else does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };

  constructor() {
    process.on('exit', this.#onExit);
    for (const signal of ENDING_SIGNALS) process.on(signal, this.#onSignal);
  }

  /** A new empty folder under the system's temporary directory, readable by this user alone. */
  makeFolder(prefix: string): string {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), prefix));
    this.#folders.add(folder);
    return folder;
  }

  /**
   * Starts a program and resolves when it runs. Its stdout and stderr are pipes unless said otherwise; nobody reads
   * them here, so use 'ignore' for a program that talks a lot.
   * A program that is not installed ends at once; `howItEnded` tells.
   */
  async spawn(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<ChildProcess> {
    const { lastSignal = 'SIGKILL', ...rest } = options;
    // setpriv (util-linux) asks the kernel to end the program with us: the only thing that works when we are killed
    // with SIGKILL. It replaces itself by the program, so the process id is the program's own.
    const child = spawn('setpriv', ['--pdeathsig', lastSignal.slice(3), '--', command, ...args], rest);
    this.#children.set(child, lastSignal);
    child.once('exit', () => this.#children.delete(child));
    try {
      await once(child, 'spawn');
    } catch (error) {
      this.#children.delete(child);
      throw new Error(`Cannot start ${command}: is it, and setpriv of util-linux, installed?`, {
        cause: error,
      });
    }
    return child;
  }

  /** Ends one process of this scope: by SIGTERM, and by SIGKILL when it does not react. */
  async end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    // A stopped process hears SIGTERM only when it goes on.
    child.kill('SIGCONT');
    const timer = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
    await gone;
    clearTimeout(timer);
  }

  /** Ends every process, last started first, and removes every folder. May be called twice. */
  async close(): Promise<void> {
    for (const child of [...this.#children.keys()].toReversed()) await this.end(child);
    this.#removeFolders();
    this.#unhook();
  }

  #endNow(): void {
    for (const [child, signal] of this.#children) child.kill(signal);
    this.#removeFolders();
  }

  #removeFolders(): void {
    // A process that is just ending may still write while we remove: try again rather than fail.
    for (const folder of this.#folders)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    this.#folders.clear();
  }

  #unhook(): void {
    process.off('exit', this.#onExit);
    for (const signal of ENDING_SIGNALS) process.off(signal, this.#onSignal);
  }
}
