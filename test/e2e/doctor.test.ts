import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { sampleUser } from '../sandbox/sandbox.ts';
import type { RunningApp } from '../world/app.ts';
import { addIdentity } from '../world/identities.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

/** Opens the page that checks everything, and waits until all is checked. */
const openDoctor = async (app: RunningApp): Promise<Page> => {
  const page = await app.window();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Check everything' }).click();
  await untilChecked(page);
  return page;
};

const untilChecked = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Something wrong?' }).waitFor();
  await page.getByRole('region', { name: 'Latchkey', exact: true }).getByText('Electron').waitFor();
  await page.getByRole('status').filter({ hasText: 'Checking…' }).waitFor({ state: 'hidden' });
};

const check = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const givenFile = (world: World, text: string, mode = 0o600): void => {
  mkdirSync(dirname(world.credentialsPath), { recursive: true, mode: 0o700 });
  writeFileSync(world.credentialsPath, text);
  chmodSync(world.credentialsPath, mode);
};

const copied = (app: RunningApp): Promise<string> =>
  app.electron.evaluate(async ({ clipboard }) => await clipboard.readText());

describe.concurrent('the page that checks everything', () => {
  test('mends a broken file and keeps others out by a click each, and there is a way back', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const broken = '[a]\nregion: eu-central-1\n[b]\noutput = json\n[a]\noutput = text\n';
    givenFile(world, broken, 0o644);
    const app = await world.launch();
    const page = await openDoctor(app);
    const files = check(page, 'Files');
    await files.getByText('A section stands in the file twice.').waitFor();
    await files.getByText(`${world.credentialsPath}: 5 (a)`).waitFor();
    await files
      .getByRole('button', { name: 'Keep others out: Others on this computer can read the file.' })
      .click();
    await files.getByText('Others on this computer can read the file.').waitFor({ state: 'detached' });
    expect(statSync(world.credentialsPath).mode & 0o777).toBe(0o600);
    await files.getByRole('button', { name: 'Mend the file: A section stands in the file twice.' }).click();
    await files.getByText('A section stands in the file twice.').waitFor({ state: 'detached' });
    await files
      .getByRole('button', { name: 'Mend the file: A key has a colon in place of the equals sign.' })
      .click();
    await files.getByText('A key has a colon').waitFor({ state: 'detached' });
    await files.getByText('Every AWS tool can read this file.').first().waitFor();
    expect(world.credentials()).toBe('[a]\nregion = eu-central-1\noutput = text\n[b]\noutput = json\n');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'What did Latchkey change?' }).click();
    await page
      .getByRole('button', { name: /^Go back/ })
      .first()
      .waitFor();
  });

  test('says that the keychain is locked, and unlocks it by a click', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await world.session.keyring.lock();
    const page = await openDoctor(app);
    const keychain = check(page, 'Keychain');
    await keychain.getByText('The keychain is locked').waitFor();
    await world.session.keyring.unlock();
    await keychain.getByRole('button', { name: /^Unlock/ }).click();
    await keychain.getByText('The keychain works.').waitFor();
    await keychain.getByText('gnome-keyring-daemon').waitFor();
  });

  test('measures a clock that is off, and tells what AWS says of each key', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await app.moveClock(10 * 60_000);
    const page = await openDoctor(app);
    await check(page, 'Clock').getByText('The clock is 10 min ahead of AWS.').waitFor();
    await check(page, 'Clock').getByText('timedatectl set-ntp true').waitFor();
    await check(page, 'AWS').getByText('AWS STS answers in eu-central-1.').waitFor();
    await check(page, 'Age of access keys')
      .getByText(/Work: The key is [\d,]+ days? old\./)
      .waitFor();
  });

  test('names what stands in the way, and its report holds no secret', async ({ newWorld }) => {
    const world = await newWorld();
    givenFile(
      world,
      `[old]\naws_access_key_id = ${sampleUser.accessKeyId}\naws_secret_access_key = ${sampleUser.secretAccessKey}\n`,
    );
    const app = await world.launch({
      env: { AWS_PROFILE: 'prod', AWS_SECRET_ACCESS_KEY: 'not-to-be-shown' },
    });
    await addIdentity(app, { codes: 'ask', label: 'Account 123456789012' });
    const page = await openDoctor(app);
    await check(page, 'Profiles').getByText('Latchkey was started with AWS_SECRET_ACCESS_KEY set.').waitFor();
    await check(page, 'Files')
      .getByRole('button', { name: /^Move to the keychain…/ })
      .waitFor();
    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByText('Report copied.').waitFor();
    const report = await copied(app);
    expect(report).toContain('AWS_PROFILE is set.');
    for (const secret of [
      sampleUser.secretAccessKey,
      sampleUser.accessKeyId,
      'not-to-be-shown',
      '123456789012',
      world.session.home,
    ]) {
      expect(report).not.toContain(secret);
    }
  });

  test('works by the keyboard alone', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const page = await app.window();
    await page.getByRole('button', { name: 'Settings', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Check everything' }).focus();
    await page.keyboard.press('Enter');
    await untilChecked(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('view-title');
    await page.getByRole('button', { name: /^Start when I sign in/ }).focus();
    await page.keyboard.press('Enter');
    await check(page, 'Desktop').getByText('Latchkey starts when you sign in.').waitFor();
    expect(existsSync(join(world.session.home, '.config', 'autostart', 'latchkey.desktop'))).toBe(true);
  });
});

describe.concurrent('the settings', () => {
  test('start Latchkey with the session, and see what was changed outside', async ({ newWorld }) => {
    const world = await newWorld();
    const entry = join(world.session.home, '.config', 'autostart', 'latchkey.desktop');
    const app = await world.launch();
    const page = await app.window();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const startsAtLogin = page.getByRole('switch', { name: 'Start when you sign in' });
    await startsAtLogin.click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#setting-login')?.checked);
    expect(readFileSync(entry, 'utf8')).toContain('\nExec=');
    rmSync(entry);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#setting-login')?.checked === false,
    );
  });

  test('open the window at the start when it is wanted, and hold what new identities start with', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const first = await world.launch();
    await addIdentity(first, { codes: 'none' });
    const page = await first.window();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('switch', { name: 'Start without a window' }).click();
    const region = page.getByLabel('Region', { exact: true });
    await region.fill('ap-south-1');
    await region.press('Enter');
    await page.waitForFunction(async () => {
      const reply = await window.latchkey.getSnapshot(undefined);
      const { startHidden, newIdentity } = reply.ok
        ? reply.value.preferences
        : { startHidden: true, newIdentity: undefined };
      return !startHidden && newIdentity?.region === 'ap-south-1';
    });
    await first.quit();
    const second = await world.launch();
    const opened = await second.electron.firstWindow();
    await opened.getByRole('heading', { name: 'Identities' }).waitFor();
  });
});

describe.concurrent('settings in a file', () => {
  test('go to another computer without keys, which are asked for there', async ({ newWorld }) => {
    const [here, there] = [await newWorld(), await newWorld()];
    const path = join(here.session.home, 'settings.json');
    const one = await here.launch();
    await addIdentity(one, { codes: 'seed' });
    await one.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    const page = await one.window();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText('There is no secret in the file.').waitFor();
    const text = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(text)).toMatchObject({
      app: 'latchkey',
      version: 1,
      identities: [{ profile: 'work' }],
    });
    for (const secret of [
      sampleUser.accessKeyId,
      sampleUser.secretAccessKey,
      sampleUser.mfa.seed,
      'key:',
      'seed:',
    ]) {
      expect(text).not.toContain(secret);
    }

    const other = await there.launch();
    await other.electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path);
    const window = await other.window();
    await window.getByRole('button', { name: 'Settings', exact: true }).click();
    await window.getByRole('button', { name: 'Import…' }).click();
    await window.getByText('From settings.json.').waitFor();
    expect(await window.getByRole('checkbox', { name: 'Work' }).isChecked()).toBe(true);
    await window.getByRole('button', { name: 'Import 1 identity' }).click();
    await window.getByRole('article', { name: 'Work' }).getByText('key', { exact: false }).first().waitFor();
    expect(there.sandbox.calls).toEqual([]);
  });

  test('that is none is refused, and changes nothing', async ({ newWorld }) => {
    const world = await newWorld();
    const path = join(world.session.home, 'odd.json');
    writeFileSync(path, '{"app":"latchkey","version":1,"identities":"all"}');
    const app = await world.launch();
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path);
    const page = await app.window();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByText('Not a file of exported settings').waitFor();
    await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
  });
});
