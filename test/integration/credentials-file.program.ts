import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Problem } from '../../src/core/notice/problem.ts';

/** What the child can be told to do; the profile is `work` where none is named. */
export type FileOrder =
  | { readonly op: 'inspect' | 'remove'; readonly path: string }
  | { readonly op: 'write'; readonly path: string; readonly mark: string }
  /** Writes two sessions in turn to each file until it is killed; answers when each was written once. */
  | { readonly op: 'write-for-ever'; readonly paths: readonly string[]; readonly tokenLength: number }
  /** Writes, and gets `signal` from itself before or after the system call of that number. */
  | {
      readonly op: 'write-and-stop';
      readonly path: string;
      readonly mark: string;
      readonly signal: 'SIGKILL' | 'SIGSTOP';
      readonly side: 'before' | 'after';
      readonly call: number;
    }
  /** Answers with the names of the system calls of one write. */
  | { readonly op: 'trace'; readonly path: string; readonly mark: string }
  /**
   * Writes session after session, so many or until `enough`, with a rest of up to `restMs` in between, and looks for its
   * own after each; answers a `Tally`.
   */
  | {
      readonly op: 'write-often';
      readonly path: string;
      readonly profile: string;
      readonly times: number;
      readonly restMs: number;
    }
  | { readonly op: 'enough' }
  /** Takes the lock and keeps it. */
  | { readonly op: 'lock'; readonly path: string }
  /** Changes one value as a program does that knows no lock, and answers when the file is closed. */
  | {
      readonly op: 'meddle';
      readonly path: string;
      readonly how: 'in place' | 'by rename';
      readonly key: string;
      readonly value: string;
    }
  /** Gives up root's rights for those of a user and group. */
  | { readonly op: 'become'; readonly id: number };

/** What came of writing often. */
export interface Tally {
  readonly written: number;
  /** Sessions that were not there any more when the writer looked for them. */
  readonly lost: number;
  /** Codes of the problems met. */
  readonly problems: readonly string[];
}

/** How much more than usual the tests that try at random do: see `scripts/torture.mjs`. */
export const torture = Math.max(1, Number(process.env['LATCHKEY_TORTURE'] ?? 1));

/** What it answers. */
export type FileAnswer =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly error: Problem };

/** The built program of the child. */
export interface FileProgram {
  /** Starts it, behind the words of another command that runs it when there are any. */
  start(...prefix: readonly string[]): FileChild;
  remove(): Promise<void>;
}

/** A running child. */
export class FileChild {
  readonly #process: ChildProcess;

  constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** Where this process sees its file system, as seen from here. */
  get root(): string {
    return `/proc/${this.#process.pid}/root`;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Resolves when it has ended, by itself or not. */
  async ended(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    await once(this.#process, 'exit');
  }

  /** Lets it go on after SIGSTOP. */
  goOn(): void {
    this.#process.kill('SIGCONT');
  }

  /** Gives an order whose answer nobody waits for. */
  tell(order: FileOrder): void {
    this.#process.send(order);
  }

  /** Resolves with the next answer. @throws Error when the child ends instead */
  next(): Promise<FileAnswer> {
    return new Promise((resolve, reject) => {
      const onEnd = (): void => reject(new Error('the child ended'));
      this.#process.once('exit', onEnd);
      this.#process.once('message', (answer: FileAnswer) => {
        this.#process.off('exit', onEnd);
        resolve(answer);
      });
    });
  }

  /** Gives an order and awaits the answer. */
  ask(order: FileOrder): Promise<FileAnswer> {
    const answer = this.next();
    this.#process.send(order);
    return answer;
  }

  /** Ends it by SIGKILL, which no process can see coming. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = this.ended();
    this.#process.kill('SIGKILL');
    await ended;
  }
}

/** Builds the program into one file that needs nothing of the project. */
export async function buildFileProgram(): Promise<FileProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-program-'));
  await chmod(folder, 0o755);
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      outDir: folder,
      emptyOutDir: true,
      ssr: resolve(import.meta.dirname, 'credentials-file.child.ts'),
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return {
    start: (...prefix) => {
      const [command, ...args] = [...prefix, process.execPath, join(folder, 'child.mjs')];
      return new FileChild(spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
