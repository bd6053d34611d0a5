import { isDeepStrictEqual } from 'node:util';
import { Menu, nativeImage, type MenuItemConstructorOptions, type Tray } from 'electron';
import type { Clock, Dispose } from '../../core/ports.ts';
import type { TrayCommand, TrayIcon, TrayItem, TrayView } from './tray-menu.ts';

/** An answer of AWS that comes sooner than this, in milliseconds, does not make the icon flicker. */
const refreshingAfterMs = 700;

/** What the tray owner works with. */
export interface TrayOwnerPorts {
  readonly iconPath: (icon: TrayIcon) => string;
  readonly onCommand: (command: TrayCommand) => void;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
}

/** Draws a tray view into the one tray icon, and only what changed: a menu that is set again closes under the hand. */
export class TrayOwner {
  readonly #tray: Tray;
  readonly #ports: TrayOwnerPorts;
  #shown: TrayView | undefined;
  #icon: TrayIcon | undefined;
  #waiting: Dispose | undefined;

  constructor(tray: Tray, ports: TrayOwnerPorts) {
    this.#tray = tray;
    this.#ports = ports;
    tray.on('click', () => {
      // macOS opens the menu itself. On Windows a click on an icon is expected to open the app, and so it is on Linux
      // where a panel tells of clicks at all; those that do not, as GNOME's, open the menu.
      if (ports.platform !== 'darwin') ports.onCommand({ kind: 'open-window' });
    });
  }

  /** Shows the view; `redraw` also when it is the same, as after a change of the desktop's colours. */
  show(view: TrayView, redraw = false): void {
    const before = redraw ? undefined : this.#shown;
    this.#shown = view;
    if (this.#tray.isDestroyed()) return;
    this.#showIcon(view.icon, redraw);
    if (before?.toolTip !== view.toolTip) this.#tray.setToolTip(view.toolTip);
    // On Linux a menu cannot be changed in place, it must be set again.
    if (!isDeepStrictEqual(before?.menu, view.menu)) {
      this.#tray.setContextMenu(Menu.buildFromTemplate(view.menu.map((entry) => this.#template(entry))));
    }
  }

  dispose(): void {
    this.#waiting?.();
    this.#waiting = undefined;
    if (!this.#tray.isDestroyed()) this.#tray.destroy();
  }

  #showIcon(icon: TrayIcon, redraw: boolean): void {
    if (icon === 'refreshing' && this.#icon !== 'refreshing' && this.#icon !== undefined) {
      if (redraw) this.#setIcon(this.#icon);
      this.#waiting ??= this.#ports.clock.after(refreshingAfterMs, () => this.#setIcon('refreshing'));
      return;
    }
    this.#waiting?.();
    this.#waiting = undefined;
    if (redraw || icon !== this.#icon) this.#setIcon(icon);
  }

  #setIcon(icon: TrayIcon): void {
    this.#icon = icon;
    if (!this.#tray.isDestroyed()) {
      this.#tray.setImage(nativeImage.createFromPath(this.#ports.iconPath(icon)));
    }
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
        return {
          label: entry.label,
          enabled: entry.enabled,
          click: () => this.#ports.onCommand(entry.command),
          // Elsewhere they would promise keys that work only while the menu is open, where the letters do that.
          ...(this.#ports.platform === 'darwin' && entry.keys !== undefined && { accelerator: entry.keys }),
        };
      case 'checkbox':
        return {
          type: 'checkbox',
          label: entry.label,
          checked: entry.checked,
          click: () => this.#ports.onCommand(entry.command),
        };
    }
  }
}
