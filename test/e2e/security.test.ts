import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { calls } from '../../src/shared/contract.ts';
import { sampleUser } from '../sandbox/sandbox.ts';
import { describeMenu } from '../desktop/tray-menu.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { IdentityFormPage } from '../world/identity-form.ts';
import { livingProcesses, renderersOf } from '../world/processes.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

describe('a page', () => {
  test('has one door, and nothing of Node or Electron', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const page = await app.window();

    const seen = await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      door: Object.keys(window.latchkey).sort(),
      frozen: (() => {
        try {
          Object.assign(window.latchkey, { getSnapshot: () => 'mine' });
        } catch {
          return true;
        }
        return !String(window.latchkey.getSnapshot).includes('mine');
      })(),
    }));

    expect(seen).toEqual({ globals: [], door: [...Object.keys(calls), 'on'].sort(), frozen: true });
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const known: unknown =
        contents !== undefined && Reflect.get(contents, 'getLastWebPreferences').call(contents);
      return known;
    });
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
  });

  test('runs no script but our own, and reaches nobody', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const page = await app.window();

    const outcome = await page.evaluate(async (url) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.push(effectiveDirective);
      });
      const violated = (directive: string) =>
        new Promise<void>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            if (effectiveDirective === directive) resolve();
          });
        });
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      const image = new Image();
      image.src = `${url}/image.png`;
      const frame = document.createElement('iframe');
      frame.src = 'latchkey://app/index.html';
      const all = Promise.all([violated('script-src-elem'), violated('img-src'), violated('frame-src')]);
      document.body.append(inline, image, frame);
      await all;
      const fetched = await fetch(url).then(
        () => 'reached',
        () => 'refused',
      );
      let evaluated = 'ran';
      try {
        // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- this is what must not work
        new Function('return 1')();
      } catch {
        evaluated = 'refused';
      }
      return { inlineRan: 'inlineRan' in window, fetched, evaluated, violations: violations.length };
    }, world.sandbox.url);

    expect(outcome).toMatchObject({ inlineRan: false, fetched: 'refused', evaluated: 'refused' });
    expect(outcome.violations).toBeGreaterThanOrEqual(4);
    expect(world.sandbox.calls).toEqual([]);
  });

  test('goes nowhere, opens nothing and is permitted nothing', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const page = await app.window();

    const before = page.url();
    const opened = await page.evaluate((url) => {
      location.href = `${url}/elsewhere`;
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      return window.open(url) === null && window.open('latchkey://app/index.html') === null;
    }, world.sandbox.url);
    const permissions = await page.evaluate(async () => {
      const answer = (asked: Promise<unknown>) =>
        asked.then(
          (value) => (typeof value === 'string' ? value : 'granted'),
          () => 'denied',
        );
      return Promise.all([
        answer(Notification.requestPermission()),
        answer(navigator.mediaDevices.getUserMedia({ audio: true })),
        answer(navigator.clipboard.readText()),
        answer(
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject);
          }),
        ),
      ]);
    });

    expect(opened).toBe(true);
    expect(permissions).toEqual(['denied', 'denied', 'denied', 'denied']);
    expect(page.url()).toBe(before);
    expect(await app.windowCount()).toBe(1);
    // Not through a locator: Playwright would wait for the navigation that does not come.
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
      'Add your first identity',
    );
    // The protocol serves the page's own files and no others.
    const [served, policy] = await app.electron.evaluate(async ({ net }) => {
      const paths = [
        'index.html',
        '..%2fmain%2findex.js',
        '%2e%2e/main/index.js',
        '../../package.json',
        'no.js',
      ];
      const replies = await Promise.all(paths.map((path) => net.fetch(`latchkey://app/${path}`)));
      return [
        replies.map(({ status }) => status),
        replies[0]?.headers.get('content-security-policy')?.split('; '),
      ] as const;
    });
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(served).toEqual([200, 404, 404, 404, 404]);
  });

  test('of somebody else is not answered, nor is nonsense', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    const page = await app.window();

    const foreign = await app.electron.evaluate(async ({ app: electronApp, BrowserWindow }) => {
      const preload = `${electronApp.getAppPath()}/out/preload/index.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('data:text/html,<p>not ours</p>');
      const answer: unknown = await window.webContents.executeJavaScript('latchkey.getSnapshot()');
      window.destroy();
      return answer;
    });
    expect(foreign).toMatchObject({ ok: false, error: { code: 'bug' } });

    const nonsense = await page.evaluate(async () => {
      const inputs: readonly unknown[] = [
        undefined,
        7,
        {},
        { id: 7 },
        { id: 'x', more: true },
        { id: 'x'.repeat(65) },
      ];
      // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-unsafe-type-assertion -- a page taken over
      const door = window.latchkey as any;
      return Promise.all(inputs.map(async (input) => (await door.getSession(input)).error.code));
    });
    expect(new Set(nonsense)).toEqual(new Set(['bug']));
    expect(world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken')).toEqual([]);
  });
});

test('no process draws while no window is open', async ({ newWorld }) => {
  const world = await newWorld();
  const app = await world.launch();
  await addIdentity(app, { codes: 'ask' });
  await expect.poll(() => renderersOf(app.pid)).toEqual([]);

  await app.window();
  expect(renderersOf(app.pid).length).toBeGreaterThan(0);
  await app.closeWindow();
  await expect.poll(() => renderersOf(app.pid)).toEqual([]);
  await app.item.click('Get session');
  const prompt = await CodePrompt.of(app);
  await prompt.press('Escape');
  await prompt.closed;
  await expect.poll(() => renderersOf(app.pid)).toEqual([]);
  await app.item.waitForMenu(({ children }) => children[0]?.label === 'Work: no session');
});

describe('secrets', () => {
  test('are in the keychain and the credentials file, and nowhere else', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch({
      env: { AWS_SECRET_ACCESS_KEY: 'made+up/secret/of/the/environment/000000' },
    });
    const shown: string[] = [];
    const form = new IdentityFormPage(await app.window());
    form.page.on('console', (message) => shown.push(message.text()));

    // Every path that a secret takes, the ones that fail included.
    await form.open();
    await form.fill('accessKeyId', sampleUser.accessKeyId);
    await form.fill('secretAccessKey', `${sampleUser.secretAccessKey.slice(0, -1)}9`);
    await form.check();
    await form.error();
    await form.fillSample({ seed: `${sampleUser.mfa.seed}1` });
    await form.save();
    await form.error();
    await form.fill('seed', sampleUser.mfa.seed);
    await form.page.locator('[data-code]').waitFor();
    await form.check();
    await form.save();
    await form.waitUntilSaved();
    const held = world.sandbox.hold();
    await app.item.click('Get session');
    await held.arrived;
    const duringCall = livingProcesses().map(({ commandLine }) => commandLine);
    held.release();
    await world.newSession();
    world.sandbox.failAlways('half-answer');
    await app.item.click('Get session');
    await app.item.click('Copy profile export command');
    const id = (await snapshotOf(form.page)).identities[0]?.id ?? '';
    await form.page.evaluate((identity) => window.latchkey.copyCode({ id: identity }), id);
    shown.push(JSON.stringify(await snapshotOf(form.page)), describeMenu(await app.item.menu()));
    shown.push((await app.item.properties()).toolTip, await form.page.content());
    shown.push(JSON.stringify(world.notifications.all), ...duringCall);
    shown.push(...livingProcesses().map(({ commandLine }) => commandLine));
    const session = world.profile() ?? {};
    await app.quit();

    const secrets = [
      sampleUser.secretAccessKey,
      sampleUser.mfa.seed,
      sampleUser.accessKeyId,
      `${sampleUser.secretAccessKey.slice(0, -1)}9`,
      'made+up/secret/of/the/environment/000000',
      ...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'].map(
        (name) => session[name] ?? '',
      ),
    ];
    expect(secrets.every((secret) => secret.length >= 16)).toBe(true);
    for (const text of shown) expect(leaksIn(text, secrets)).toEqual([]);
    const files = filesIn(world.session.home).filter((path) => !isForSecrets(world, path));
    expect(files.map((path) => path.replace(world.userData, ''))).toEqual(
      expect.arrayContaining(['/settings.json', '/state.json', '/logs/latchkey.log']),
    );
    for (const path of files) expect(leaksIn(readFileSync(path, 'latin1'), secrets), path).toEqual([]);

    // Codes are short: looked for only where text is written.
    const codes = world.sandbox.calls.flatMap(({ code }) => (code === undefined ? [] : [code]));
    expect(codes.length).toBeGreaterThan(0);
    for (const path of files.filter((file) => /\.(json|log)$/.test(file))) {
      const numbers = new Set(readFileSync(path, 'utf8').match(/\d+/g));
      expect(
        codes.filter((code) => numbers.has(code)),
        path,
      ).toEqual([]);
    }
  });

  test('are in files that only the user can read', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await app.item.click('Get session');
    await world.newSession();
    await app.quit();

    const own = ['settings.json', 'state.json', 'logs/latchkey.log'].map((name) =>
      join(world.userData, name),
    );
    for (const path of [world.credentialsPath, ...own]) expect(statSync(path).mode & 0o077, path).toBe(0);
  });
});

/** Which of the secrets, or their tails, a text holds. */
const leaksIn = (text: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret)));

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

const isForSecrets = (world: World, path: string): boolean =>
  path === world.credentialsPath || path.includes('/.local/share/keyrings/');
