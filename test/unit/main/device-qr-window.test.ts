import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { Secret } from '../../../src/core/identity/secret.ts';
import { DeviceQrWindow } from '../../../src/main/windows/device-qr-window.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { english } from '../../fakes/english.ts';

const made = vi.hoisted((): { destroyed: boolean; options: unknown }[] => []);
vi.mock('electron', () => ({
  app: {},
  protocol: {},
  nativeTheme: {},
  BrowserWindow: class {
    readonly #own = { destroyed: false, options: {} as unknown };
    readonly webContents = Object.assign(new EventEmitter(), {
      session: { setPermissionRequestHandler: () => {}, setPermissionCheckHandler: () => {} },
    });
    constructor(options: unknown) {
      this.#own.options = options;
      made.push(this.#own);
    }
    readonly setContentProtection = () => {};
    readonly removeMenu = () => {};
    readonly once = () => {};
    readonly isDestroyed = () => this.#own.destroyed;
    readonly destroy = () => {
      this.#own.destroyed = true;
    };
    // As Electron does for a window that is closed before its page is there.
    readonly loadURL = (url: string) => Promise.reject(new Error(`ERR_ABORTED (-3) loading '${url}'`));
  },
}));

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

afterEach(() => {
  process.off('unhandledRejection', note);
});

test('SECURITY: a window that is closed before it shows the picture tells nobody its address, which is the seed', async () => {
  process.on('unhandledRejection', note);
  const window = new DeviceQrWindow({ icon: 'icon.png' }, () => english);
  window.show(new Secret(new Uint8Array([1, 2, 3])));
  await settle();
  await settle();
  expect(unhandled).toEqual([]);
  expect(made).toMatchObject([
    { destroyed: true, options: { webPreferences: { javascript: false, sandbox: true } } },
  ]);
});
