import { join } from 'node:path';
import type { TrayIcon } from './tray-menu.ts';

/** File of the tray icon for a state; `@2x` files beside it are found by Electron. */
export const trayIconPath = (
  assets: string,
  platform: NodeJS.Platform,
  icon: TrayIcon,
  darkPanel: boolean,
): string => {
  if (platform === 'darwin') return join(assets, 'tray', 'mac', `${icon}Template.png`);
  const folder = platform === 'win32' ? 'win' : 'linux';
  return join(assets, 'tray', folder, `${icon}-${darkPanel ? 'dark' : 'light'}.png`);
};
