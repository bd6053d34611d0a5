import { join } from 'node:path';
import { app, Tray } from 'electron';
import type { Latchkey } from './compose.ts';
import { frugalSwitches, panelIsDark } from './platform/desktop.ts';
import { trayIconPath } from './tray/tray-icon.ts';
import { fetchNoDictionaries } from './windows/page-security.ts';
import { registerRendererScheme } from './windows/renderer-protocol.ts';

/** How long quitting may take before the app has started, in milliseconds, until the process ends all the same. */
const quitLimitMs = 800;

// The SDK warns of the Node version it will need in 2027; ours is chosen with Electron, and the note would only puzzle.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
app.disableHardwareAcceleration();
for (const [name, value] of frugalSwitches) app.commandLine.appendSwitch(name, value);
registerRendererScheme();
fetchNoDictionaries();

const start = async (): Promise<Latchkey> => {
  const root = app.getAppPath();
  const assets = join(root, 'assets');
  // The icon stands before anything else is loaded, the texts among them: all there is to say is the name.
  const tray = new Tray(trayIconPath(assets, process.platform, 'empty', panelIsDark()));
  tray.setToolTip(app.getName());
  const { compose } = await import('./compose.ts');
  return compose(tray, {
    assets,
    renderer: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    keychain: join(root, 'out', 'main', 'keychain.js'),
  });
};

const run = (): void => {
  // Not awaited at the top level: Electron is not ready before this module has been evaluated.
  const latchkey = app.whenReady().then(start);
  const openWindow = (): void => void latchkey.then((running) => running.openWindow());
  app.on('second-instance', openWindow);
  app.on('activate', openWindow);
  // The tray lives on when the last window closes.
  app.on('window-all-closed', () => {});
  // A library that clears up when the process ends would else end it there and then, out of order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  // The session of the user ends, so there is little time: what is to be done at the end is done at once. (Windows tells
  // windows only.)
  app.on('browser-window-created', (_event, window) => window.on('session-end', () => app.quit()));
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    event.preventDefault();
    const exit = (): void => app.exit(0);
    let limit = setTimeout(exit, quitLimitMs);
    const end = async (running: Latchkey): Promise<void> => {
      clearTimeout(limit);
      limit = setTimeout(exit, running.disposeLimitMs);
      await running.dispose();
    };
    void latchkey.then(end).finally(exit);
  });
  latchkey.catch((error: unknown) => {
    process.stderr.write(
      `Latchkey could not start: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    app.exit(1);
  });
};

if (app.requestSingleInstanceLock()) run();
else app.quit();
