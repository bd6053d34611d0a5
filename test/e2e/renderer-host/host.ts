import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { build } from 'vite';
import type { InlineConfig, Plugin } from 'vite';
import type { Language } from '../../../src/texts/language.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The renderer in a real Electron window, behind the fake API. */
export interface RendererHost {
  readonly page: Page;
  /** Everything that the page's console complained about since the last `open`. */
  readonly complaints: string[];
  /** Opens the page anew: the main window, or with a hash the prompt; `long`: in a language with longer words. */
  readonly open: (hash?: string, long?: boolean) => Promise<void>;
  /** Makes the page and its samples speak a language; what is pushed after that is in it. */
  readonly speak: (language: Language) => Promise<void>;
  /** Sets the size of the page in CSS pixels and its zoom factor. */
  readonly resize: (width: number, height: number, zoom?: number) => Promise<void>;
  /** Puts text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Lets a page that is opened with `&long` speak the long language in place of English. */
const longLanguage: Plugin = {
  name: 'long-language',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/texts/en/index.ts')
      ? `${code.replace('export const en =', 'const plain =')}
import { inLongLanguage } from '${join(root, 'test/fakes/long-language.ts')}';
export const en = new URLSearchParams(location.search).has('long') ? inLongLanguage(plain) : plain;`
      : undefined,
};

const buildPages = async (outDir: string): Promise<void> => {
  const common = {
    configFile: false,
    logLevel: 'warn',
    plugins: [longLanguage],
    // Vitest sets NODE_ENV=test, for which Vite would choose lit's development build with its warnings.
    resolve: { conditions: ['module', 'browser'] },
    build: { target: 'chrome130', outDir },
  } satisfies InlineConfig;
  await build({
    ...common,
    root: join(root, 'renderer'),
    base: './',
    build: { ...common.build, emptyOutDir: true, modulePreload: false },
  });
  await build({
    ...common,
    root: join(root, 'test/e2e/renderer-host'),
    build: {
      ...common.build,
      emptyOutDir: false,
      lib: { entry: 'page.ts', formats: ['es'], fileName: () => 'fake.js' },
    },
  });
};

const launch = async (executablePath: string, pages: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath,
    args: [
      join(root, 'test/e2e/renderer-host/main.cjs'),
      `--pages=${pages}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

/** Builds the renderer and shows it; `executablePath` is the Electron to run. Needs a display. */
export const startRendererHost = async (executablePath: string): Promise<RendererHost> => {
  const pages = await mkdtemp(join(tmpdir(), 'latchkey-renderer-'));
  await buildPages(pages);
  const app = await launch(executablePath, pages);
  const page = await app.firstWindow();
  const complaints: string[] = [];
  let opened = 0;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    page,
    complaints,
    open: async (hash = '', long = false) => {
      complaints.length = 0;
      opened += 1;
      // Another query each time: a change of the hash alone would not load the page anew.
      await page.goto(`pages://app/index.html?${opened}${long ? '&long' : ''}${hash}`);
      // Its language is loaded before the page listens to main.
      await page.locator('#app > *').first().waitFor({ state: 'attached' });
    },
    speak: async (language) => {
      await page.evaluate((spoken) => window.speak(spoken), language);
      await page.waitForFunction((spoken) => document.documentElement.lang === spoken, language);
    },
    resize: async (width, height, zoom = 1) => {
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          const window = BrowserWindow.getAllWindows()[0];
          window?.webContents.setZoomFactor(size.zoom);
          window?.setContentSize(size.width, size.height);
        },
        { width, height, zoom },
      );
      await page.waitForFunction((expected) => Math.abs(window.innerWidth - expected) <= 1, width / zoom);
    },
    copy: async (text) => {
      // A promise from Electron 44 on.
      await app.evaluate(async ({ clipboard }, copied) => await clipboard.writeText(copied), text);
    },
    close: async () => {
      await app.close();
      await rm(pages, { recursive: true, force: true });
    },
  };
};
