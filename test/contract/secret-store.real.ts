import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import type { KeychainChild } from '../../src/adapters/keychain/keychain-child.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The program of the keychain process, built as for the app. */
export interface KeychainProgram {
  readonly path: string;
  remove(): Promise<void>;
}

/** Builds the program to a folder of its own inside the project, where keytar can be found. */
export async function buildKeychainProgram(): Promise<KeychainProgram> {
  const outDir = resolve(ROOT, '.cache', `keychain-test-${process.pid}`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['keytar'] },
    build: { outDir, emptyOutDir: true, ssr: resolve(ROOT, 'src/keychain/index.ts') },
  });
  return { path: resolve(outDir, 'index.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

/** A keychain process under plain Node, with its process ID to do it harm. */
export interface ForkedKeychain extends KeychainChild {
  readonly pid: number | undefined;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/** Starts the program with exactly this environment. */
export function forkKeychain(
  program: KeychainProgram,
  env: Readonly<Record<string, string>>,
): ForkedKeychain {
  const child = fork(program.path, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Only tells of messages that could not be sent; the end of the process tells it too.
  child.on('error', () => {});
  return {
    pid: child.pid,
    ended: new Promise((settle) => child.once('exit', () => settle())),
    post: (message) => {
      if (isMessage(message)) child.send(message, () => {});
    },
    onMessage: (run) => child.on('message', run),
    onExit: (run) => child.once('exit', run),
    kill: () => child.kill('SIGKILL'),
  };
}

const isMessage = (value: unknown): value is object => typeof value === 'object' && value !== null;
