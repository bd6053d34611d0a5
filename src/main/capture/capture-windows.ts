import { BrowserWindow, type Display } from 'electron';
import type { WindowSetting } from '../windows/app-window.ts';
import { webPreferences } from '../windows/page-security.ts';
import { rendererOrigin } from '../windows/renderer-protocol.ts';

/** One window over each screen, with the screen's own picture in it. */
export class CaptureWindows {
  readonly #setting: WindowSetting;
  #open: readonly BrowserWindow[] = [];

  constructor(setting: WindowSetting) {
    this.#setting = setting;
  }

  /** Covers a display. `closed` is told when the system or the user closes the window. */
  open(
    token: string,
    { bounds }: Display,
    how: { readonly inFront: boolean; readonly closed: () => void },
  ): void {
    this.#setting.prepare();
    const window = new BrowserWindow({
      ...bounds,
      frame: false,
      show: false,
      resizable: false,
      movable: false,
      minimizable: false,
      maximizable: false,
      skipTaskbar: true,
      hasShadow: false,
      enableLargerThanScreen: true,
      // On macOS that would slide a new desktop in.
      fullscreen: process.platform !== 'darwin',
      title: this.#setting.speech.t('common.appName'),
      icon: this.#setting.icon,
      backgroundColor: '#000000',
      webPreferences: webPreferences(this.#setting.preload),
    });
    this.#open = [...this.#open, window];
    window.setAlwaysOnTop(true, 'screen-saver');
    window.removeMenu();
    // The page draws nothing before it has its picture, so nothing flashes.
    window.once('ready-to-show', () => {
      if (how.inFront) {
        window.show();
        window.focus();
      } else window.showInactive();
    });
    window.once('closed', () => {
      if (this.#open.includes(window)) how.closed();
    });
    window.webContents.on('render-process-gone', () => window.destroy());
    void window.loadURL(this.#address(token));
  }

  /** Uncovers all displays. */
  close(): void {
    const windows = this.#open;
    this.#open = [];
    for (const window of windows) window.destroy();
  }

  #address(token: string): string {
    return `${rendererOrigin}/index.html?language=${this.#setting.speech.t.language}#capture/${token}`;
  }
}
