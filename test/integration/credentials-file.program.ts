import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Problem } from '../../src/core/notice/problem.ts';

/** What the child can be told to do; the profile is always `work`. */
export type FileOrder =
  | { readonly op: 'inspect' | 'remove'; readonly path: string }
  | { readonly op: 'write'; readonly path: string; readonly mark: string }
  /** Writes two sessions in turn, with an answer after each, until it is killed. */
  | { readonly op: 'write-for-ever'; readonly path: string; readonly tokenLength: number }
  /** Gives up root's rights for those of a user and group. */
  | { readonly op: 'become'; readonly id: number };

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
    const ended = once(this.#process, 'exit');
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
