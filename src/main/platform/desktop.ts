import { nativeTheme } from 'electron';

/** Whether tray icons stand on a dark panel. */
export const panelIsDark = (): boolean => {
  // GNOME's top bar is dark in both of its themes.
  if (process.platform === 'linux' && /gnome/i.test(process.env['XDG_CURRENT_DESKTOP'] ?? '')) return true;
  return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ?? nativeTheme.shouldUseDarkColors;
};

/** Switches that keep the app small: with no window open there is nothing to draw, so no process to draw with. */
export const frugalSwitches: readonly (readonly [string, string?])[] = [
  ['disable-gpu'],
  ['in-process-gpu'],
  ['disable-software-rasterizer'],
  ['disable-features', 'SpareRendererForSitePerProcess'],
  // Pages come from the app's own files. On Linux Electron gives the network process no sandbox that could be lost.
  ...(process.platform === 'linux' ? ([['enable-features', 'NetworkServiceInProcess2']] as const) : []),
];
