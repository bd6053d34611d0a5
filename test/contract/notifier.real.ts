import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { expect } from 'vitest';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import type { Notice } from '../../src/core/notice/notice.ts';
import { startNotificationRecorder, type NotificationRecorder } from '../desktop/notifications.ts';
import { startPrivateSession } from '../desktop/private-session.ts';
import { startXvfb } from '../desktop/x-display.ts';
import { sandboxArgs } from '../world/app.ts';
import type { NotifierUnderTest } from './notifier.contract.ts';

/** The real notifier, with what only a real desktop can do. */
export interface RealNotifier extends NotifierUnderTest {
  readonly recorder: NotificationRecorder;
  /** The next line that the program writes. */
  nextAnswer(): Promise<unknown>;
}

/** Bundles the program: Electron of any version takes it then. */
const buildProgram = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-notifier-'));
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      ssr: resolve(import.meta.dirname, 'notifier.child.ts'),
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return folder;
};

/** Starts Electron with nothing but the notifier, on a desktop of its own. */
export const startRealNotifier = async (): Promise<RealNotifier> => {
  const session = await startPrivateSession({ keyring: false });
  const display = await startXvfb({});
  const recorder = await startNotificationRecorder(session.busAddress);
  const folder = await buildProgram();
  const child = spawn(resolveRuntime().executable, [...sandboxArgs, join(folder, 'child.mjs')], {
    env: { ...session.env, DISPLAY: display.display },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextAnswer = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null');
  await nextAnswer();
  const tell = (order: unknown): boolean => child.stdin.write(`${JSON.stringify(order)}\n`);
  return {
    recorder,
    nextAnswer,
    show: (notice: Notice) => tell({ show: notice }),
    dismiss: (key: string) => tell({ dismiss: key }),
    untilVisible: async (titles) => {
      const visible = (): readonly string[] =>
        recorder.all.filter(({ closed }) => closed === undefined).map(({ summary }) => summary);
      await expect.poll(() => visible().toSorted(), { timeout: 5000 }).toEqual(titles.toSorted());
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
      recorder.stop();
      await display.close();
      await session.close();
      await rm(folder, { recursive: true });
    },
  };
};
