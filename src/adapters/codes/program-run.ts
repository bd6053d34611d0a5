import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Clock, Dispose } from '../../core/ports.ts';

/** How long things may take, in milliseconds, and how much may be printed, in bytes. */
export interface ProgramLimits {
  /** From the start to the end of the program. */
  readonly runMs: number;
  /** After this long the user is told that something may be wanted of them. */
  readonly slowMs: number;
  /** Between the request to end and the end by force. */
  readonly graceMs: number;
  /** How long output is waited for once the program ended: a program that it started may hold the line open. */
  readonly drainMs: number;
  readonly outputBytes: number;
}

/** A program as it is started. */
export interface ProgramStart {
  /** Full path. */
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: Record<string, string>;
  readonly folder: string;
}

/** How a run came to its end. */
export type ProgramEnd =
  | {
      readonly kind: 'ended';
      readonly code: number | null;
      readonly signal: string | null;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly kind: 'not-started'; readonly reason: string }
  | { readonly kind: 'late' | 'cancelled' | 'flooded' };

const isWindows = process.platform === 'win32';

/** How much of its complaints is kept, in bytes; the rest is read and dropped. */
const complaintBytes = 4096;

/** One run of one program, in a process group of its own, so that whatever it starts can be ended with it. */
export class ProgramRun {
  /** Answers how it ended; never rejects. */
  readonly end: Promise<ProgramEnd>;
  readonly #limits: ProgramLimits;
  readonly #clock: Clock;
  readonly #timers: Dispose[] = [];
  readonly #stdout: Buffer[] = [];
  readonly #stderr: Buffer[] = [];
  readonly #settle: (end: ProgramEnd) => void;
  #child: ChildProcess | undefined;
  #printedBytes = 0;
  #complaintBytes = 0;
  #exited = false;
  #finished = false;
  #stopped: 'late' | 'cancelled' | 'flooded' | undefined;

  constructor(start: ProgramStart, limits: ProgramLimits, clock: Clock, onSlow: () => void) {
    this.#limits = limits;
    this.#clock = clock;
    let settle = (_: ProgramEnd): void => {};
    this.end = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
    this.#start(start, onSlow);
  }

  /** Asks the program and what it started to end, and forces what does not. */
  stop(why: 'late' | 'cancelled' | 'flooded'): void {
    if (this.#finished || this.#stopped !== undefined) return;
    this.#stopped = why;
    if (this.#exited) return this.#finish({ kind: why });
    this.#signal('SIGTERM');
    this.#after(this.#limits.graceMs, () => this.kill());
  }

  /** Ends all of it by force, at once. */
  kill(): void {
    if (this.#finished) return;
    this.#stopped ??= 'cancelled';
    if (!this.#exited) this.#signal('SIGKILL');
    this.#finish({ kind: this.#stopped });
  }

  #start({ file, args, environment, folder }: ProgramStart, onSlow: () => void): void {
    let child: ChildProcess;
    try {
      // SECURITY: no shell, so nothing in the arguments has a meaning but to the program.
      child = spawn(file, args, {
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: false,
        detached: !isWindows,
        windowsHide: true,
      });
    } catch (error) {
      return this.#finish({ kind: 'not-started', reason: reasonOf(error) });
    }
    this.#child = child;
    child.on('error', (error) => {
      // A signal that could not be sent comes here too.
      if (child.pid === undefined) this.#finish({ kind: 'not-started', reason: reasonOf(error) });
    });
    // Neither is there when so many files are open that there was none left for them.
    child.stdout?.on('data', (chunk: Buffer) => this.#print(chunk));
    child.stderr?.on('data', (chunk: Buffer) => this.#complain(chunk));
    const ended = (code: number | null, signal: string | null): void => {
      const stdout = Buffer.concat(this.#stdout).toString();
      const stderr = Buffer.concat(this.#stderr).toString();
      this.#finish({ kind: 'ended', code, signal, stdout, stderr });
    };
    child.on('exit', (code, signal) => {
      // The rest of the group had its notice too. Nobody else can have the group's number while one is left in it.
      if (this.#stopped !== undefined) return this.kill();
      if (this.#finished) return;
      // What it started may be an agent that is to stay, so from now on the group is left alone.
      this.#exited = true;
      this.#disarm();
      this.#after(this.#limits.drainMs, () => ended(code, signal));
    });
    child.on('close', (code, signal) => {
      if (this.#stopped === undefined) ended(code, signal);
    });
    this.#after(this.#limits.slowMs, onSlow);
    this.#after(this.#limits.runMs, () => this.stop('late'));
  }

  #print(chunk: Buffer): void {
    this.#printedBytes += chunk.length;
    if (this.#printedBytes > this.#limits.outputBytes) this.stop('flooded');
    else this.#stdout.push(chunk);
  }

  #complain(chunk: Buffer): void {
    if (this.#complaintBytes < complaintBytes) this.#stderr.push(chunk);
    this.#complaintBytes += chunk.length;
  }

  #after(delayMs: number, run: () => void): void {
    this.#timers.push(this.#clock.after(delayMs, run));
  }

  #disarm(): void {
    for (const stop of this.#timers.splice(0)) stop();
  }

  #signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    if (isWindows) return endTree(pid);
    try {
      process.kill(-pid, signal);
    } catch {
      // All of it has ended.
    }
  }

  /** The first call settles; later ones change nothing. */
  #finish(end: ProgramEnd): void {
    this.#finished = true;
    this.#disarm();
    this.#child?.stdout?.destroy();
    this.#child?.stderr?.destroy();
    this.#settle(end);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

// Windows has no process groups, and asks nobody to end. Not tried on Windows yet.
const endTree = (pid: number): void => {
  const taskkill = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
  spawn(taskkill, ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on(
    'error',
    () => {},
  );
};
