import { join } from 'node:path';
import { app } from 'electron';
import { AutostartFile, autostartFolder } from '../../adapters/desktop/autostart-file.ts';
import { problem } from '../../core/notice/problem.ts';
import type { LoginItem } from '../../core/ports.ts';
import { fail, ok } from '../../core/result.ts';

/** Latchkey among the programs that start with the user's session. `comment` says what it is, in the user's language. */
export const systemLoginItem = (platform: NodeJS.Platform, comment: () => string): LoginItem => {
  if (platform !== 'linux') return platform === 'darwin' || platform === 'win32' ? electronItem : unsupported;
  const path = join(autostartFolder(process.env, app.getPath('home')), 'latchkey.desktop');
  return new AutostartFile(path, () => ({ command: ownCommand(), name: app.getName(), comment: comment() }));
};

/** What starts this very program. Run from its source, Electron must be told where that is. */
const ownCommand = (): readonly string[] => {
  // An AppImage is mounted anew, at another place, with each start.
  const image = process.env['APPIMAGE'];
  if (image !== undefined && image !== '') return [image];
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()];
};

/** Electron knows macOS and Windows only: https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows */
const electronItem: LoginItem = {
  read: () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings();
    // On Windows the user can switch an entry off in the task manager, and it stays registered.
    const isOff = !openAtLogin || (process.platform === 'win32' && !executableWillLaunchAtLogin);
    return Promise.resolve(ok(isOff ? 'off' : 'on'));
  },
  set: (openAtLogin) => {
    app.setLoginItemSettings({ openAtLogin, ...(process.platform === 'win32' && { enabled: openAtLogin }) });
    const isSet = app.getLoginItemSettings().openAtLogin === openAtLogin;
    return Promise.resolve(isSet ? ok(undefined) : fail(problem('login-item-failed')));
  },
};

const unsupported: LoginItem = {
  read: () => Promise.resolve(ok('unsupported')),
  set: () => Promise.resolve(fail(problem('login-item-failed'))),
};
