import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import type { TrayHost } from '../desktop/tray-host.ts';
import type { TrayItem } from '../desktop/tray-item.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** How the app is started. */
export interface LaunchOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** A running Latchkey with its tray icon. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly item: TrayItem;
  readonly pid: number;
  /** The main window: opened through the tray when it is not open. */
  window(): Promise<Page>;
  /** The prompt for a code; waits until it is there. */
  prompt(): Promise<Page>;
  /** Quits through the tray menu and waits for the end; answers how long that took, in milliseconds. */
  quit(): Promise<number>;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
}

/** Starts the built app under Playwright and waits for its tray icon. */
export const launchApp = async (
  env: Readonly<Record<string, string>>,
  tray: TrayHost,
  options: LaunchOptions,
): Promise<RunningApp> => {
  const electron = await _electron.launch({
    executablePath: resolveRuntime().executable,
    // Root, as in CI, cannot use Chromium's sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.args ?? []), root],
    env: { ...env, ...options.env },
    cwd: root,
  });
  const child = electron.process();
  const pid = child.pid ?? 0;
  const ended = once(child, 'exit');
  const item = await tray.waitForItem({ pid });
  const isPrompt = (page: Page): boolean => page.url().includes('#prompt');
  const find = async (wanted: (page: Page) => boolean, open: () => Promise<void>): Promise<Page> => {
    const there = electron.windows().find((page) => wanted(page));
    if (there !== undefined) return there;
    const next = electron.waitForEvent('window', { predicate: wanted });
    await open();
    return next;
  };
  return {
    electron,
    item,
    pid,
    window: async () => {
      const page = await find(
        (candidate) => candidate.url().startsWith('latchkey:') && !isPrompt(candidate),
        () => item.click('Open Latchkey'),
      );
      await page.waitForLoadState('domcontentloaded');
      return page;
    },
    prompt: async () => {
      const page = await find(isPrompt, () => Promise.resolve());
      await page.waitForLoadState('domcontentloaded');
      return page;
    },
    quit: async () => {
      const startedAt = performance.now();
      await item.click('Quit Latchkey');
      await ended;
      return performance.now() - startedAt;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
};
