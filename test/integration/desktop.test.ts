import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { startBareApp } from '../desktop/bare-app.ts';
import { startNotificationRecorder, type NotificationRecorder } from '../desktop/notifications.ts';
import { startPrivateSession, type PrivateSession } from '../desktop/private-session.ts';
import { startTrayHost, type TrayHost } from '../desktop/tray-host.ts';
import type { TrayItem } from '../desktop/tray-item.ts';
import { findItem, labelsOf } from '../desktop/tray-menu.ts';
import { startXvfb, type XDisplay } from '../desktop/x-display.ts';

const run = promisify(execFile);

/** Runs secret-tool of libsecret in a session; gives what it printed. */
async function secretTool(session: PrivateSession, args: readonly string[], input = ''): Promise<string> {
  const result = run('secret-tool', args, { env: session.env, timeout: 10_000 });
  result.child.stdin?.end(input);
  return (await result).stdout;
}

describe('a private session', () => {
  let session: PrivateSession;

  beforeAll(async () => {
    process.env['AWS_PROFILE'] = 'outside';
    process.env['XDG_DATA_DIRS'] = '/outside';
    session = await startPrivateSession();
  });
  afterAll(async () => {
    delete process.env['AWS_PROFILE'];
    delete process.env['XDG_DATA_DIRS'];
    await session.close();
  });

  it('shows nothing of the world outside', () => {
    const names = Object.keys(session.env);
    expect(names.filter((name) => name.startsWith('AWS_'))).toEqual([]);
    for (const name of names.filter((one) => one.startsWith('XDG_') || one === 'HOME')) {
      expect(session.env[name]).toContain(session.home);
    }
    expect(session.env['DBUS_SESSION_BUS_ADDRESS']).toContain(session.home);
    expect(statSync(session.env['XDG_RUNTIME_DIR'] ?? '').mode & 0o777).toBe(0o700);
  });

  it('keeps secrets through a lock, and gives none while locked', async () => {
    await secretTool(session, ['store', '--label=one', 'name', 'one'], 'first secret');
    expect(await secretTool(session, ['lookup', 'name', 'one'])).toBe('first secret');

    await session.keyring.lock();
    expect(await session.keyring.isLocked()).toBe(true);
    await expect(secretTool(session, ['lookup', 'name', 'one'])).rejects.toThrow(
      'Command failed: secret-tool lookup',
    );

    await session.keyring.unlock();
    expect(await secretTool(session, ['lookup', 'name', 'one'])).toBe('first secret');
  });

  it('keeps secrets through a restart of the keyring, and has no service between', async () => {
    await secretTool(session, ['store', '--label=two', 'name', 'two'], 'second secret');

    await session.keyring.stop();
    await expect(secretTool(session, ['lookup', 'name', 'two'])).rejects.toThrow(
      'org.freedesktop.secrets was not provided by any .service files',
    );

    await session.keyring.start({ locked: true });
    await expect(secretTool(session, ['lookup', 'name', 'two'])).rejects.toThrow(
      'Command failed: secret-tool lookup',
    );
    await session.keyring.unlock();
    expect(await secretTool(session, ['lookup', 'name', 'two'])).toBe('second secret');

    await session.keyring.stop();
    await session.keyring.start();
    expect(await secretTool(session, ['lookup', 'name', 'two'])).toBe('second secret');
  });
});

describe('the end of a private session', () => {
  /** A program with a session of its own, as a test run has; with where it lives. */
  async function programWithSession(): Promise<{ program: ChildProcess; home: string; socket: string }> {
    const code = `
      import { startPrivateSession } from ${JSON.stringify(new URL('../desktop/private-session.ts', import.meta.url))};
      const { home } = await startPrivateSession();
      console.log(home);
      setInterval(() => {}, 1000);`;
    const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [home]: unknown[] = await once(createInterface({ input: program.stdout }), 'line');
    return { program, home: String(home), socket: `${String(home)}/run/bus` };
  }

  /** What becomes of the bus behind a socket: when it ends, so does even a connection that never said a word. */
  async function fateOfBus(socket: string): Promise<'ended' | 'lives on'> {
    const connection = createConnection(socket).resume();
    // A bus that is killed may reset the connection rather than close it.
    connection.on('error', () => {});
    return new Promise((resolve) => {
      connection.on('close', () => resolve('ended'));
      // Long before the 30 s after which a living bus drops such a connection.
      connection.setTimeout(5000, () => {
        resolve('lives on');
        connection.destroy();
      });
    });
  }

  it('comes by close(), as often as one likes', async () => {
    const session = await startPrivateSession();
    const fate = fateOfBus(`${session.home}/run/bus`);
    await session.close();
    expect(await fate).toBe('ended');
    await session.close();
    expect(existsSync(session.home)).toBe(false);
  });

  it('comes when its program is interrupted, which ends as if nobody had listened', async () => {
    const { program, home, socket } = await programWithSession();
    const fate = fateOfBus(socket);
    program.kill('SIGINT');
    await once(program, 'exit');
    expect(program.signalCode).toBe('SIGINT');
    expect(await fate).toBe('ended');
    expect(existsSync(home)).toBe(false);
  });

  it('comes even when its program is killed, but for the folder', async () => {
    const { program, home, socket } = await programWithSession();
    const fate = fateOfBus(socket);
    program.kill('SIGKILL');
    expect(await fate).toBe('ended');
    await run('rm', ['-r', home]);
  });
});

describe('a desktop without a screen', () => {
  let session: PrivateSession;
  let screen: XDisplay;
  let tray: TrayHost;
  let notifications: NotificationRecorder;

  beforeAll(async () => {
    session = await startPrivateSession({ keyring: false });
    screen = await startXvfb();
    tray = await startTrayHost(session.busAddress);
    notifications = await startNotificationRecorder(session.busAddress);
  });
  afterAll(async () => {
    notifications.stop();
    tray.close();
    await session.close();
    await screen.close();
  });
  afterEach(async () => {
    for (const item of tray.items) {
      await item.click('Quit');
      await item.waitUntilGone();
    }
  });

  async function bareApp({ idle = false } = {}): Promise<{ item: TrayItem; startedAtMs: number }> {
    const { executable } = resolveRuntime();
    const startedAtMs = performance.now();
    const app = await startBareApp(session, { executable, display: screen.display, idle });
    return { item: await tray.waitForItem({ pid: app.pid ?? 0 }), startedAtMs };
  }

  it('reads the icon, the tool tip and the whole menu', async () => {
    const { item, startedAtMs } = await bareApp();
    expect(item.registeredAtMs).toBeGreaterThan(startedAtMs);
    expect(item.registeredAtMs).toBeLessThan(performance.now());

    await item.waitForToolTip((toolTip) => toolTip === 'Bare app: new');
    const { status, iconPixmaps } = await item.properties();
    expect(status).toBe('Active');
    expect(iconPixmaps.map(({ width, height }) => [width, height])).toEqual([[22, 22]]);

    const menu = await item.menu();
    expect(labelsOf(menu)).toEqual(['State: new', '―', 'Say_hello', 'More', 'Later', 'Quit']);
    expect(findItem(menu, 'State: new')?.enabled).toBe(false);
    expect(findItem(menu, ['More', 'Loud'])).toMatchObject({ toggleType: 'checkmark', toggleState: 'off' });
  });

  it('clicks through menu, notification and icon', async () => {
    const { item } = await bareApp();
    const since = notifications.all.length;
    await item.click('Say_hello');
    const first = await notifications.waitFor(({ body }) => body === 'Click 1', { since });
    expect(first).toMatchObject({ summary: 'Hello', appName: 'bare-tray-app', closed: undefined });
    const menu = await item.waitForMenu((one) => findItem(one, 'State: greeted 1') !== undefined);
    expect(findItem(menu, ['More', 'Loud'])?.toggleState).toBe('on');

    await item.click(['More', 'Loud']);
    const second = await notifications.waitFor(({ body }) => body === 'Click 2', { since });
    notifications.click(second);
    await item.waitForToolTip((toolTip) => toolTip.endsWith('notification clicked'));
    expect(() => notifications.click(second)).toThrow('no longer shown');

    const [before] = (await item.properties()).iconPixmaps;
    notifications.close(first);
    await item.waitForProperties(
      ({ iconPixmaps: [now] }) => now?.argb.equals(before?.argb ?? now.argb) === false,
    );

    await item.activate();
    await item.waitForMenu((one) => findItem(one, 'State: activated') !== undefined);
  });

  it('hears of changes that come later', async () => {
    const { item } = await bareApp();
    await item.click(['Later', 'Menu']);
    await item.waitForMenu((menu) => findItem(menu, 'State: later') !== undefined, 2000);
    await item.click(['Later', 'Tool tip']);
    const toolTip = await item.waitForToolTip((text) => text !== 'Bare app: new', 2000);
    expect(toolTip).toBe('Bare app: later');
    await item.click(['Later', 'Icon']);
    await item.waitForProperties(({ iconPixmaps: [icon] }) => icon?.argb[0] === 0x40, 2000);
  });

  it('shows the last menu when a wait fails', async () => {
    const { item } = await bareApp();
    await expect(item.click('Nothing like it', 200)).rejects.toThrow(
      /"Nothing like it".*\n {2}State: new \(disabled\)\n {2}―\n {2}Say_hello\n {2}More\n {4}Loud \[off\]\n {2}Later\n/,
    );
    await expect(item.click('State: new', 200)).rejects.toThrow('State: new (disabled)');
    await expect(tray.waitForItem({ pid: 1 }, 200)).rejects.toThrow('No tray icon fits {"pid":1}');
    await expect(notifications.waitFor(() => false, { limitMs: 200 })).rejects.toThrow('did not come');
  });

  it('notices at once when the program goes', async () => {
    const { item } = await bareApp();
    const heard: TrayItem[] = [];
    const stop = tray.onRegister((one) => heard.push(one));
    await Promise.all([
      expect(item.waitForMenu(() => false)).rejects.toThrow('left the message bus'),
      item.click('Quit'),
    ]);
    expect(tray.items).toEqual([]);

    const { item: next } = await bareApp({ idle: true });
    stop();
    expect(heard).toEqual([next]);
    await next.waitForMenu((menu) => labelsOf(menu).join() === 'Quit');
  });
});
