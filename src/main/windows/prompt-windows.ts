import { BrowserWindow } from 'electron';
import type { IdentityId } from '../../core/identity/identity.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { windowBackground, type WindowSetting } from './app-window.ts';
import { webPreferences } from './page-security.ts';
import { rendererOrigin } from './renderer-protocol.ts';

/** One small window for each identity that waits for a code. They follow the state; closing one cancels. */
export class PromptWindows {
  readonly #setting: WindowSetting;
  readonly #onCancel: (id: IdentityId) => void;
  readonly #windows = new Map<IdentityId, BrowserWindow>();

  constructor(setting: WindowSetting, onCancel: (id: IdentityId) => void) {
    this.#setting = setting;
    this.#onCancel = onCancel;
  }

  /** Opens and closes windows as the snapshot says. */
  follow({ identities }: Snapshot): void {
    const asking = new Map(
      identities.filter(({ prompt }) => prompt !== undefined).map((view) => [view.id, view]),
    );
    for (const [id, window] of this.#windows) if (!asking.has(id)) this.#close(id, window);
    for (const [id, { label }] of asking) if (!this.#windows.has(id)) this.#create(id, label);
  }

  /** Brings the prompt of an identity to the front, if it is open. */
  focus(id: IdentityId): void {
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

  #close(id: IdentityId, window: BrowserWindow): void {
    this.#windows.delete(id);
    window.destroy();
  }

  #create(id: IdentityId, label: string): void {
    this.#setting.prepare();
    const window = new BrowserWindow({
      width: 400,
      height: 270,
      resizable: true,
      maximizable: false,
      fullscreenable: false,
      show: false,
      title: `Code for ${label}`,
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
    void window.loadURL(`${rendererOrigin}/index.html#prompt/${encodeURIComponent(id)}`);
  }
}
