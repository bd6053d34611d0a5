import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import { Bus } from '../desktop/bus.ts';
import { chooseInMenu } from '../world/card-menu.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { untilFile } from '../world/credentials.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { processesOf } from '../world/processes.ts';
import { test } from '../world/test.ts';
import type { RunningApp } from '../world/app.ts';
import type { World } from '../world/world.ts';

/** So long quitting may take when the sessions are taken out of the files, in milliseconds. */
const removalLimitMs = 6000;

const choose = async (app: RunningApp, group: string, choice: string): Promise<Page> => {
  const page = await app.window();
  await page.getByRole('button', { name: 'Settings' }).click();
  const radio = page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true });
  await radio.check();
  const wanted = await radio.getAttribute('value');
  // Checked is not yet saved.
  await expect
    .poll(async () => {
      const { onLock, onQuit } = (await snapshotOf(page)).preferences;
      return [onLock, onQuit];
    })
    .toContain(wanted);
  return page;
};

const start = async (world: World): Promise<RunningApp> => {
  const app = await world.launch();
  await addIdentity(app, { codes: 'ask' });
  await app.item.click('Get session');
  await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
  await world.newSession();
  return app;
};

const untilEmpty = (world: World): Promise<void> =>
  untilFile(world.credentialsPath, () => !world.credentials().includes('ASIA'));

/** GNOME's service for the lock of the screen, played by the test. */
const playScreenSaver = async (world: World) => {
  const bus = await Bus.connect(world.session.busAddress);
  await bus.own('org.gnome.ScreenSaver');
  let active = false;
  let asked = (): void => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const at = { path: '/org/gnome/ScreenSaver', interface: 'org.gnome.ScreenSaver' };
  bus.serve({
    ...at,
    methods: {
      GetActive: () => {
        asked();
        return { signature: 'b', values: [active] };
      },
    },
  });
  return {
    /** Resolves when the app listens: it asks only then. */
    isAsked,
    set: (locked: boolean): void => {
      active = locked;
      bus.emit(at, 'ActiveChanged', { signature: 'b', values: [locked] });
    },
    close: () => bus.close(),
  };
};

describe('quitting with "Remove sessions"', () => {
  test.for(['tray', 'SIGTERM', 'shutdown'])(
    'by %s empties the file, and the next start fills it again without a code',
    async (way, { newWorld }) => {
      const world = await newWorld();
      const first = await start(world);
      await choose(first, 'When Latchkey quits', 'Remove sessions');
      const file = world.credentials();
      const calls = world.sandbox.calls.length;
      const startedAt = performance.now();

      if (way === 'tray') await first.quit();
      if (way === 'SIGTERM') process.kill(first.pid, 'SIGTERM');
      if (way === 'shutdown') {
        await first.electron.evaluate(({ powerMonitor }) => {
          powerMonitor.emit('shutdown', { preventDefault: () => {} });
        });
      }

      await expect.poll(() => processesOf(first.pid).length, { timeout: removalLimitMs }).toBe(0);
      expect(performance.now() - startedAt).toBeLessThan(removalLimitMs);
      expect(world.credentials()).not.toContain('ASIA');

      const second = await world.launch();
      await world.newSession();
      expect(world.credentials()).toBe(file);
      expect(world.sandbox.calls).toHaveLength(calls);
      const page = await second.window();
      await page.getByText('Active', { exact: true }).waitFor();
    },
  );
});

describe('a lock with "Remove sessions"', () => {
  test('that the desktop tells over D-Bus empties the file until the unlock', async ({ newWorld }) => {
    const world = await newWorld();
    const saver = await playScreenSaver(world);
    const app = await start(world);
    await choose(app, 'When the screen is locked', 'Remove sessions');
    await saver.isAsked;
    const [file, calls] = [world.credentials(), world.sandbox.calls.length];

    saver.set(true);
    await untilEmpty(world);
    saver.set(false);
    await world.newSession();

    expect(world.credentials()).toBe(file);
    expect(world.sandbox.calls).toHaveLength(calls);
    const page = await app.window();
    await page.getByRole('button', { name: 'Activity' }).click();
    await page.getByText('Taken out of profile work.').waitFor();
    saver.close();
  });

  test('is undone by whoever asks for a session', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await start(world);
    await choose(app, 'When the screen is locked', 'Remove sessions');
    await app.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await untilEmpty(world);

    await app.item.click('Get session');

    await world.newSession();
  });

  test('after SIGKILL meanwhile comes back at the next start', async ({ newWorld }) => {
    const world = await newWorld();
    const first = await start(world);
    const file = world.credentials();
    await choose(first, 'When the screen is locked', 'Remove sessions');
    await first.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await untilEmpty(world);
    await first.kill();

    await world.launch();

    await world.newSession();
    expect(world.credentials()).toBe(file);
  });
});

describe('a session', () => {
  test('is forgotten on the user’s word', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await start(world);
    const page = await app.window();
    await chooseInMenu(page, 'Work', 'Forget session');
    const dialog = page.getByRole('dialog', { name: 'Forget the session of Work?' });
    expect(await dialog.innerText()).toMatch(/AWS still honours it until it expires, /);
    await dialog.getByRole('button', { name: 'Forget session' }).click();

    await page.getByText('Session forgotten.').waitFor();
    await page.getByText('No session', { exact: true }).waitFor();
    expect(world.credentials()).not.toContain('ASIA');
    await app.quit();
    const again = await world.launch();
    await again.item.waitForMenu(({ children }) => children[0]?.label === 'Work: no session');
    expect(world.credentials()).not.toContain('ASIA');
  });

  test('is explained for a bug report, and copied', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await start(world);
    const page = await app.window();
    await chooseInMenu(page, 'Work', 'Explain');
    const dialog = page.getByRole('dialog', { name: 'Facts for a bug report' });
    const text = await dialog.locator('pre').innerText();
    expect(text).toContain('Session: Work, an identity’s own (GetSessionToken)');
    expect(text).toContain('Credentials file: ~/.aws/credentials');
    expect(text).toMatch(/^Proxy: no$/m);
    expect(text).not.toMatch(/A[KS]IA[A-Z0-9]{12}|\d{12}/);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied. Paste it into your report.').waitFor();
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split('\n')[0]).toBe(text.split('\n')[0]);
    expect(copied).toContain('Why: it needs your code');
  });
});
