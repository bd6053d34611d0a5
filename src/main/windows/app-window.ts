import { BrowserWindow, nativeTheme } from 'electron';
import { eventChannel, type View } from '../../shared/contract.ts';
import { webPreferences } from './page-security.ts';
import { rendererOrigin } from './renderer-protocol.ts';
import type { Speaking } from '../call-answer.ts';

/** What windows need to be made. */
export interface WindowSetting {
  readonly preload: string;
  readonly icon: string;
  /** Makes ready what pages are served with; called before each window. */
  readonly prepare: () => void;
  /** The language that windows begin in. */
  readonly speech: Speaking;
}

/** Colours of an empty window, so that none flashes before the page is drawn. */
export const windowBackground = (): string => (nativeTheme.shouldUseDarkColors ? '#16181d' : '#f5f6f8');

/** The main window: made when it is asked for, and gone with its renderer process when it is closed. */
export class AppWindow {
  readonly #setting: WindowSetting;
  readonly #closed: () => void;
  #window: BrowserWindow | undefined;
  #loaded = false;
  #pending: View | undefined;

  /** `closed` is told whenever the window is gone, with all that was typed into it. */
  constructor(setting: WindowSetting, closed: () => void) {
    this.#setting = setting;
    this.#closed = closed;
  }

  /** The window while it is open. */
  get open(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Opens the window, or brings it to the front, and shows a view in it. */
  show(view?: View): void {
    this.#pending = view ?? this.#pending;
    if (this.#window === undefined) this.#create();
    else {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.show();
      this.#window.focus();
    }
    this.#sendPending();
  }

  dispose(): void {
    this.#window?.destroy();
  }

  #create(): void {
    this.#setting.prepare();
    const window = new BrowserWindow({
      width: 880,
      height: 640,
      minWidth: 420,
      minHeight: 480,
      show: false,
      title: this.#setting.speech.t('common.appName'),
      icon: this.#setting.icon,
      backgroundColor: windowBackground(),
      autoHideMenuBar: true,
      webPreferences: webPreferences(this.#setting.preload),
    });
    window.removeMenu();
    this.#window = window;
    this.#loaded = false;
    window.once('ready-to-show', () => window.show());
    window.webContents.once('did-finish-load', () => {
      this.#loaded = true;
      this.#sendPending();
    });
    window.once('closed', () => {
      this.#window = undefined;
      this.#closed();
    });
    // A page that died is of no use to anyone: the next click opens a new one.
    window.webContents.on('render-process-gone', () => window.destroy());
    void window.loadURL(`${rendererOrigin}/index.html?language=${this.#setting.speech.t.language}`);
  }

  #sendPending(): void {
    if (!this.#loaded || this.#pending === undefined) return;
    this.#window?.webContents.send(eventChannel('show'), this.#pending);
    this.#pending = undefined;
  }
}
