import { isDeepStrictEqual } from 'node:util';
import { Menu, nativeImage, type MenuItemConstructorOptions, type Tray } from 'electron';
import type { TrayCommand, TrayItem, TrayView } from './tray-menu.ts';

/** Draws a tray view into the one tray icon, and only what changed: a menu that is set again closes under the hand. */
export class TrayOwner {
  readonly #tray: Tray;
  readonly #iconPath: (overall: TrayView['overall']) => string;
  readonly #onCommand: (command: TrayCommand) => void;
  #shown: TrayView | undefined;

  constructor(
    tray: Tray,
    iconPath: (overall: TrayView['overall']) => string,
    onCommand: (command: TrayCommand) => void,
  ) {
    this.#tray = tray;
    this.#iconPath = iconPath;
    this.#onCommand = onCommand;
    tray.on('click', () => {
      // On Windows a click on the icon is expected to open the app; elsewhere it opens the menu.
      if (process.platform === 'win32') onCommand({ kind: 'open-window' });
    });
  }

  /** Shows the view; `redraw` also when it is the same, as after a change of the desktop's colours. */
  show(view: TrayView, redraw = false): void {
    const before = redraw ? undefined : this.#shown;
    this.#shown = view;
    if (this.#tray.isDestroyed()) return;
    if (before?.overall !== view.overall) {
      this.#tray.setImage(nativeImage.createFromPath(this.#iconPath(view.overall)));
    }
    if (before?.toolTip !== view.toolTip) this.#tray.setToolTip(view.toolTip);
    // On Linux a menu cannot be changed in place, it must be set again.
    if (!isDeepStrictEqual(before?.menu, view.menu)) {
      this.#tray.setContextMenu(Menu.buildFromTemplate(view.menu.map((entry) => this.#template(entry))));
    }
  }

  dispose(): void {
    if (!this.#tray.isDestroyed()) this.#tray.destroy();
  }

  #template(entry: TrayItem): MenuItemConstructorOptions {
    switch (entry.type) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: entry.label, enabled: false };
      case 'submenu':
        return { label: entry.label, submenu: entry.items.map((child) => this.#template(child)) };
      case 'command':
        return { label: entry.label, enabled: entry.enabled, click: () => this.#onCommand(entry.command) };
      case 'checkbox':
        return {
          type: 'checkbox',
          label: entry.label,
          checked: entry.checked,
          click: () => this.#onCommand(entry.command),
        };
    }
  }
}
