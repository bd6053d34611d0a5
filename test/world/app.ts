import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { Changes } from '../desktop/changes.ts';
import type { TrayHost } from '../desktop/tray-host.ts';
import type { TrayItem } from '../desktop/tray-item.ts';
import { endProcesses } from './processes.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** How long a second instance may take to end, in milliseconds. */
const secondInstanceLimitMs = 10_000;

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
  /** Closes the main window, when it is open. */
  closeWindow(): Promise<void>;
  /** The prompt for a code; waits until it is there. */
  prompt(): Promise<Page>;
  /** How many windows there are, prompts included. */
  windowCount(): Promise<number>;
  /** Tells the app that the computer woke up. */
  resume(): Promise<void>;
  /**
   * Moves the clock of the main process away from the real one, in milliseconds; its timers go on as if nothing had
   * happened, as they do while a computer sleeps. (libfaketime would move every process, but under it Electron takes
   * half a minute for what takes a second, and crashes now and then.)
   */
  moveClock(offsetMs: number): Promise<void>;
  /** Quits through the tray menu and waits for the end; answers how long that took, in milliseconds. */
  quit(): Promise<number>;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
  /** Ends it with all its helpers, and waits until they are gone. */
  end(): Promise<void>;
}

/** Root, as in CI, cannot use Chromium's sandbox. */
export const sandboxArgs: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts the built app under Playwright. */
export const launchElectron = (
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: resolveRuntime().executable,
    args: [...sandboxArgs, ...args, root],
    env: { ...env },
    cwd: root,
    // Playwright would otherwise tell pages that the desktop is light.
    colorScheme: null,
  });

/**
 * Starts the built app once more without Playwright, as a click on its icon would, and waits for that process to end.
 * Answers its exit code.
 */
export const startAgain = async (env: Readonly<Record<string, string>>): Promise<number | null> => {
  const child = spawn(resolveRuntime().executable, [...sandboxArgs, root], { env, stdio: 'ignore' });
  const limit = setTimeout(() => child.kill('SIGKILL'), secondInstanceLimitMs);
  await once(child, 'exit');
  clearTimeout(limit);
  return child.exitCode;
};

/** Starts the built app under Playwright and waits for its tray icon. */
export const launchApp = async (
  env: Readonly<Record<string, string>>,
  tray: TrayHost,
  options: LaunchOptions,
): Promise<RunningApp> => {
  const electron = await launchElectron({ ...env, ...options.env }, options.args);
  const child = electron.process();
  const pid = child.pid ?? 0;
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await ended;
  };
  let item: TrayItem;
  try {
    item = await tray.waitForItem({ pid });
  } catch (error) {
    await kill();
    await endProcesses(pid);
    throw error;
  }
  const openMainWindow = (): Page | undefined => electron.windows().find((page) => isMain(page.url()));
  return {
    electron,
    item,
    pid,
    window: async () => {
      const page = openMainWindow() ?? (await nextPage(electron, isMain, () => item.click('Open Latchkey')));
      await page.waitForLoadState('domcontentloaded');
      return page;
    },
    closeWindow: async () => {
      const page = openMainWindow();
      if (page === undefined) return;
      const closed = page.waitForEvent('close');
      await page.close();
      await closed;
    },
    prompt: async () => {
      const page = await nextPage(electron, isPrompt, () => Promise.resolve());
      await page.waitForLoadState('domcontentloaded');
      return page;
    },
    windowCount: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    resume: async () => {
      await electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    },
    moveClock: (offsetMs) =>
      electron.evaluate((_electron, offsetMs) => {
        const clock: typeof globalThis & { realNow?: () => number } = globalThis;
        const realNow = (clock.realNow ??= Date.now.bind(Date));
        Date.now = () => realNow() + offsetMs;
      }, offsetMs),
    quit: async () => {
      const startedAt = performance.now();
      await item.click('Quit Latchkey');
      await ended;
      return performance.now() - startedAt;
    },
    kill,
    end: async () => {
      await kill();
      await endProcesses(pid);
    },
  };
};

const isPrompt = (url: string): boolean => url.startsWith('latchkey:') && url.includes('#prompt');
const isMain = (url: string): boolean => url.startsWith('latchkey:') && !/#(prompt|capture)/.test(url);

/** The page that fits, be it there already or still to come after `open`. A window is announced before its address is. */
const nextPage = async (
  electron: ElectronApplication,
  fits: (url: string) => boolean,
  open: () => Promise<unknown>,
): Promise<Page> => {
  const changes = new Changes();
  const notify = (): void => changes.notify();
  const follow = (page: Page): void => {
    page.on('framenavigated', notify);
    notify();
  };
  electron.on('window', follow);
  try {
    for (const page of electron.windows()) page.on('framenavigated', notify);
    const opened = changes.until(
      () => electron.windows().find((page) => fits(page.url())),
      () => 'The window did not come',
    );
    const [page] = await Promise.all([opened, open()]);
    return page;
  } finally {
    electron.off('window', follow);
    for (const page of electron.windows()) page.off('framenavigated', notify);
  }
};
