import { BrowserWindow } from 'electron';
import type { Secret } from '../../core/identity/secret.ts';
import type { Translator } from '../../texts/translator.ts';
import { windowBackground, type WindowSetting } from './app-window.ts';
import { denyPermissions } from './page-security.ts';

/**
 * Shows the QR picture of an MFA device to a phone.
 *
 * SECURITY: the picture is the seed. So this window has nothing to do with the others: no script, no preload, a session
 * of its own in memory, and nothing that records the screen sees it (on Windows and macOS). When it is closed, the picture
 * is gone.
 */
export class DeviceQrWindow {
  readonly #setting: Pick<WindowSetting, 'icon'>;
  readonly #words: () => Translator;
  #window: BrowserWindow | undefined;

  constructor(setting: Pick<WindowSetting, 'icon'>, words: () => Translator) {
    this.#setting = setting;
    this.#words = words;
  }

  /** Shows a PNG. */
  show(png: Secret<Uint8Array>): void {
    this.dispose();
    const t = this.#words();
    const window = new BrowserWindow({
      width: 420,
      height: 560,
      minWidth: 320,
      minHeight: 420,
      show: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      title: t('mfaDevice.qrTitle'),
      icon: this.#setting.icon,
      backgroundColor: windowBackground(),
      autoHideMenuBar: true,
      webPreferences: {
        javascript: false,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
        // Not kept: without `persist:` it is in memory.
        partition: 'device-qr',
      },
    });
    denyPermissions(window.webContents.session);
    window.setContentProtection(true);
    window.removeMenu();
    this.#window = window;
    window.once('ready-to-show', () => {
      window.show();
      window.focus();
    });
    window.once('closed', () => {
      if (this.#window === window) this.#window = undefined;
    });
    // Without a script the page cannot listen for it.
    window.webContents.on('before-input-event', (_event, { type, key }) => {
      if (type === 'keyDown' && key === 'Escape') window.close();
    });
    window.webContents.on('render-process-gone', () => window.destroy());
    const address = `data:text/html;charset=utf-8;base64,${Buffer.from(page(t, png)).toString('base64')}`;
    // SECURITY: the error has the address in it, and would go to the log as one that nobody caught.
    window.loadURL(address).catch(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  }

  dispose(): void {
    this.#window?.destroy();
    this.#window = undefined;
  }
}

const page = (t: Translator, png: Secret<Uint8Array>): string => `<!doctype html>
<html lang="${escaped(t.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(t('mfaDevice.qrTitle'))}</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 24px; text-align: center; }
h1 { font-size: 18px; margin: 0 0 8px; }
p { margin: 0 0 16px; }
img { background: #fff; padding: 12px; border-radius: 8px; width: min(100%, 300px); box-sizing: border-box; image-rendering: pixelated; }
</style>
</head>
<body>
<main>
<h1>${escaped(t('mfaDevice.qrHeading'))}</h1>
<p>${escaped(t('mfaDevice.qrText'))}</p>
<img alt="${escaped(t('mfaDevice.qrPicture'))}" src="data:image/png;base64,${Buffer.from(png.reveal()).toString('base64')}">
</main>
</body>
</html>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
