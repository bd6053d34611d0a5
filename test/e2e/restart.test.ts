import { readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import type { MenuItem } from '../desktop/tray-menu.ts';
import { chooseInMenu } from '../world/card-menu.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { addIdentity } from '../world/identities.ts';
import { processesOf } from '../world/processes.ts';
import { test } from '../world/test.ts';
import type { RunningApp } from '../world/app.ts';
import type { World } from '../world/world.ts';

/** Quits must end within a second, whatever is under way. */
const quitLimitMs = 1000;

/** Waits until nothing of an app runs any more; its helpers may end a moment after it. */
const untilGone = async (app: RunningApp): Promise<void> => {
  await expect
    .poll(() => processesOf(app.pid).map(({ commandLine }) => commandLine), { timeout: 2000 })
    .toEqual([]);
};

/** Files that are not there when all is well. */
const litterOf = (world: World): readonly string[] =>
  [dirname(world.credentialsPath), world.userData].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.includes('latchkey-tmp') || name.includes('unreadable')),
  );

describe('a restart', () => {
  test('goes on with the session where it was, without asking STS', async ({ newWorld }) => {
    const world = await newWorld();
    const first = await world.launch();
    await addIdentity(first, { codes: 'ask' });
    await first.item.click('Get session');
    await (await CodePrompt.of(first)).send(world.sandbox.unusedCode());
    await world.newSession();
    const headline = endOf(await first.item.waitForMenu(isActive));
    const file = world.credentials();
    const calls = world.sandbox.calls.length;
    expect(await first.quit()).toBeLessThan(quitLimitMs);
    await untilGone(first);

    const second = await world.launch();

    expect(endOf(await second.item.waitForMenu(isActive))).toBe(headline);
    const page = await second.window();
    await page.getByText('Active', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Activity' }).click();
    await page.getByText('New session, written to profile work.').waitFor();
    expect(world.credentials()).toBe(file);
    expect(world.sandbox.calls).toHaveLength(calls);
    expect(world.notifications.all).toEqual([]);
  });

  test('after SIGKILL during a renewal finds the old session, goes on and tidies up', async ({
    newWorld,
  }) => {
    const world = await newWorld({ sandbox: { sessionSeconds: 6 } });
    const first = await world.launch();
    await addIdentity(first, { codes: 'none' });
    await first.item.click('Get session');
    const token = await world.newSession();
    const before = world.credentials();
    const hold = world.sandbox.hold();
    await hold.arrived;
    const family = processesOf(first.pid);

    await first.kill();

    expect(family.length).toBeGreaterThan(1);
    await untilGone(first);
    hold.release();
    expect(world.credentials()).toBe(before);
    // What a kill between writing and renaming would leave.
    for (const path of [world.credentialsPath, join(world.userData, 'settings.json')]) {
      writeFileSync(`${path}.0123456789abcdef.latchkey-tmp`, 'half a fi');
    }
    const second = await world.launch();
    await world.newSession(token);
    await second.item.waitForMenu(isActive);
    // Polled, because a file that is being written right now is no litter.
    await expect.poll(() => litterOf(world)).toEqual([]);
  });

  test('of a running app opens the window of the first and ends', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    // The page may be gone a moment before its window.
    await expect.poll(() => app.windowCount()).toBe(0);
    const window = app.electron.waitForEvent('window');

    expect(await world.startAgain()).toBe(0);

    const page = await window;
    await page.getByRole('heading', { name: 'Work' }).waitFor();
    expect(await app.windowCount()).toBe(1);
    expect(world.tray.items).toHaveLength(1);
    // With the window open it comes to the front.
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await world.startAgain()).toBe(0);
    await expect
      .poll(() =>
        app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
      )
      .toBe(false);
    expect(await app.windowCount()).toBe(1);
  });
});

describe('quitting ends within a second', () => {
  test('while STS does not answer', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    const hold = world.sandbox.hold();
    await app.item.click('Get session');
    await hold.arrived;

    expect(await app.quit()).toBeLessThan(quitLimitMs);

    await untilGone(app);
    expect(world.credentials()).toBe('');
    const again = await world.launch();
    await again.item.waitForMenu(({ children }) => children[0]?.label === 'Work: no session');
  });

  test('while the keychain hangs', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    world.session.keyring.freeze();
    await app.item.click('Get session');
    await app.item.waitForMenu(({ children }) => children[0]?.label === 'Work: getting session…');
    // The call is under way when its process runs.
    await expect
      .poll(() =>
        processesOf(app.pid).some(({ commandLine }) => commandLine.includes('node.mojom.NodeService')),
      )
      .toBe(true);

    expect(await app.quit()).toBeLessThan(quitLimitMs);

    await untilGone(app);
    world.session.keyring.thaw();
  });

  test('with a prompt and a half-filled form open', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });
    const page = await app.window();
    await chooseInMenu(page, 'Work', 'Edit');
    await page.getByLabel('Name', { exact: true }).fill('Half');
    await app.item.click('Get session');
    await CodePrompt.of(app);

    expect(await app.quit()).toBeLessThan(quitLimitMs);

    await untilGone(app);
  });

  test('by SIGTERM too', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const startedAt = performance.now();

    process.kill(app.pid, 'SIGTERM');

    await app.item.waitUntilGone();
    await untilGone(app);
    expect(performance.now() - startedAt).toBeLessThan(quitLimitMs);
    // It went in order: nothing is left of the lock on the user's data.
    expect(() => readlinkSync(join(world.userData, 'SingletonLock'))).toThrow('ENOENT');
  });
});

const isActive = (menu: MenuItem): boolean =>
  menu.children[0]?.label.startsWith('Work: active until ') === true;

/** "Work: active until 18:42", without the time left. */
const endOf = ({ children }: MenuItem): string | undefined => children[0]?.label.split(' (')[0];
