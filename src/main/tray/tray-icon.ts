import { join } from 'node:path';
import type { Overall } from '../../shared/snapshot.ts';

/** File of the tray icon for a state; `@2x` files beside it are found by Electron. */
export const trayIconPath = (
  assets: string,
  platform: NodeJS.Platform,
  overall: Overall,
  darkPanel: boolean,
): string => {
  if (platform === 'darwin') return join(assets, 'tray', 'mac', `${overall}Template.png`);
  const folder = platform === 'win32' ? 'win' : 'linux';
  return join(assets, 'tray', folder, `${overall}-${darkPanel ? 'dark' : 'light'}.png`);
};
