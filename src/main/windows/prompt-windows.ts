import { BrowserWindow } from 'electron';
import type { SessionId } from '../../core/session/session.ts';
import { sessionsIn, type Snapshot } from '../../shared/snapshot.ts';
import { windowBackground, type WindowSetting } from './app-window.ts';
import { webPreferences } from './page-security.ts';
import { rendererOrigin } from './renderer-protocol.ts';

/** One small window for each session that waits for a code. They follow the state; closing one cancels. */
export class PromptWindows {
  readonly #setting: WindowSetting;
  readonly #onCancel: (id: SessionId) => void;
  readonly #windows = new Map<SessionId, BrowserWindow>();

  constructor(setting: WindowSetting, onCancel: (id: SessionId) => void) {
    this.#setting = setting;
    this.#onCancel = onCancel;
  }

  /** Opens and closes windows as the snapshot says. */
  follow(snapshot: Snapshot): void {
    const asking = new Map(
      sessionsIn(snapshot)
        .filter(({ prompt }) => prompt !== undefined)
        .map((view) => [view.id, view]),
    );
    for (const [id, window] of this.#windows) if (!asking.has(id)) this.#close(id, window);
    for (const [id, { label }] of asking) if (!this.#windows.has(id)) this.#create(id, label);
  }

  /** Brings the prompt of a session to the front, if it is open. */
  focus(id: SessionId): void {
    const window = this.#windows.get(id);
    window?.show();
    window?.focus();
  }

  /** Tells all prompts something. */
  send(channel: string, value: unknown): void {
    for (const window of this.#windows.values()) window.webContents.send(channel, value);
  }

  dispose(): void {
    for (const [id, window] of this.#windows) this.#close(id, window);
  }

  #close(id: SessionId, window: BrowserWindow): void {
    this.#windows.delete(id);
    window.destroy();
  }

  #create(id: SessionId, label: string): void {
    this.#setting.prepare();
    const window = new BrowserWindow({
      width: 400,
      height: 270,
      resizable: true,
      maximizable: false,
      fullscreenable: false,
      show: false,
      title: this.#setting.speech.t('prompt.windowTitle', { label }),
      icon: this.#setting.icon,
      backgroundColor: windowBackground(),
      autoHideMenuBar: true,
      webPreferences: webPreferences(this.#setting.preload),
    });
    window.removeMenu();
    this.#windows.set(id, window);
    window.once('ready-to-show', () => {
      window.show();
      window.focus();
    });
    window.once('closed', () => {
      // Closed by the user, not by `follow`.
      if (this.#windows.delete(id)) this.#onCancel(id);
    });
    window.webContents.on('render-process-gone', () => window.close());
    const page = `${rendererOrigin}/index.html?language=${this.#setting.speech.t.language}`;
    void window.loadURL(`${page}#prompt/${encodeURIComponent(id)}`);
  }
}
