import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { sampleUser } from '../sandbox/sandbox.ts';
import type { MenuItem } from '../desktop/tray-menu.ts';
import { chooseInMenu } from '../world/card-menu.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { IdentityFormPage, sampleForm } from '../world/identity-form.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

const isActive = ({ children }: MenuItem): boolean =>
  children[0]?.label.startsWith('Work: active until ') === true;

/** Longer than the app waits before it looks at the keychain again by itself. */
const keychainLimitMs = 25_000;

const sessionCalls = ({ sandbox }: World): number =>
  sandbox.calls.filter(({ action }) => action === 'GetSessionToken').length;

describe('the keychain', () => {
  test('locked: is told, and a button goes on as soon as it is unlocked', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await world.session.keyring.lock();

    await app.item.click('Get session');

    const notice = await world.notifications.waitFor(({ summary }) => summary === 'The keychain is locked');
    await app.item.waitForMenu(({ children }) => children[0]?.label === 'The keychain is locked');
    const page = await app.window();
    await page.getByRole('region', { name: 'Notices' }).getByText('The keychain is locked').waitFor();
    expect(sessionCalls(world)).toBe(0);
    expect((await snapshotOf(page)).identities).toHaveLength(1);

    await world.session.keyring.unlock();
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Unlock' }).click();
    await app.item.waitForMenu(({ children }) => children[0]?.label.startsWith('Work: ') === true);
    expect(notice.closed).toBe('closedByApp');
    // The user asked for a session, and gets it.
    await world.newSession();
    expect(world.notifications.all).toHaveLength(1);
  });

  test('locked and unlocked elsewhere: the app sees it by itself', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await world.session.keyring.lock();
    await app.item.click('Get session');
    await app.item.waitForMenu(({ children }) => children[0]?.label === 'The keychain is locked');

    await world.session.keyring.unlock();

    await world.newSession(undefined, { limitMs: keychainLimitMs });
    await app.item.waitForMenu(isActive);
  });

  test('absent at the start: the window says what to install; once there, all works', async ({
    newWorld,
  }) => {
    const world = await newWorld({ keyring: false });
    const app = await world.launch();
    const page = await app.window();
    const notices = page.getByRole('region', { name: 'Notices' });
    await notices.getByText('No keychain found').waitFor();
    await notices.getByText(/install gnome-keyring or KWallet/).waitFor();
    const form = new IdentityFormPage(page);
    await form.open();
    await form.fillSample();
    await form.save();
    expect(await form.topError()).toMatch(/No keychain found[^]*Nothing was saved/);

    await world.session.keyring.start();
    await notices.getByRole('button', { name: 'Try again' }).click();
    await notices.getByText('No keychain found').waitFor({ state: 'detached' });
    await form.save();
    await form.waitUntilSaved();
    await app.item.click('Get session');
    await world.newSession();
  });

  test('restarted: the app does not notice', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await world.session.keyring.stop();
    await world.session.keyring.start();

    await app.item.click('Get session');

    await world.newSession();
    expect(world.notifications.all).toEqual([]);
  });
});

describe('the credentials file', () => {
  test('that cannot be used: is told, costs no session, and the next try after the mending works', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', autoRefresh: false });
    const page = await app.window();
    const path = world.credentialsPath;

    mkdirSync(path, { recursive: true });
    await app.item.click('Get session');
    await page.getByText('The credentials file is a folder', { exact: true }).waitFor();
    await page.locator('.problem').getByText(path, { exact: true }).waitFor();
    rmSync(path, { recursive: true });

    const malformed = '[default]\nregion = eu-west-1\n[default]\nregion = eu-west-2\n';
    writeFileSync(path, malformed);
    await app.item.click('Get session');
    await page.getByText('The credentials file has a mistake', { exact: true }).waitFor();
    await page.getByText(`${path}, line 3:`).waitFor();
    expect(world.credentials()).toBe(malformed);
    expect(sessionCalls(world)).toBe(0);

    writeFileSync(path, '[default]\nregion = eu-west-1\n');
    await page.getByRole('button', { name: 'Try again for Work' }).click();
    await world.newSession();
    await page.getByText('Active', { exact: true }).waitFor();
    expect(world.profile('default')).toEqual({ region: 'eu-west-1' });
    expect(readdirSync(dirname(path))).toEqual(['credentials']);
  });

  test('with a long-term key in the section: is left alone until the user agrees', async ({ newWorld }) => {
    const world = await newWorld();
    const before = `[work]\naws_access_key_id = ${sampleUser.accessKeyId}\naws_secret_access_key = ${sampleUser.secretAccessKey}\nregion = eu-west-1\n`;
    mkdirSync(dirname(world.credentialsPath));
    writeFileSync(world.credentialsPath, before);
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await app.item.click('Get session');
    const notice = await world.notifications.waitFor(
      ({ summary }) => summary === 'Work: The profile holds a long-term key',
    );
    expect(world.credentials()).toBe(before);
    expect(sessionCalls(world)).toBe(0);

    world.notifications.click(notice);
    const page = await app.window();
    await page.getByRole('button', { name: 'Fix… for Work' }).click();
    const dialog = page.getByRole('dialog', { name: 'Replace the key in “work”?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(world.credentials()).toBe(before);
    await page.getByRole('button', { name: 'Fix… for Work' }).click();
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await world.newSession();
    expect(world.profile()).toMatchObject({
      aws_access_key_id: expect.stringMatching(/^ASIA/),
      region: 'eu-west-1',
    });
  });

  test('with a credential_process in the section: is left alone', async ({ newWorld }) => {
    const world = await newWorld();
    const before = '[work]\ncredential_process = /usr/bin/true\n';
    mkdirSync(dirname(world.credentialsPath));
    writeFileSync(world.credentialsPath, before);
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });

    await app.item.click('Get session');

    await world.notifications.waitFor(({ summary }) => summary === 'Work: A program fills this profile');
    expect(world.credentials()).toBe(before);
  });
});

describe("Latchkey's own files", () => {
  test('settings cut in half are put aside with a word, and can be put back', async ({ newWorld }) => {
    const world = await newWorld();
    const first = await world.launch();
    await addIdentity(first, { codes: 'none' });
    await first.quit();
    const settings = join(world.userData, 'settings.json');
    const whole = readFileSync(settings, 'utf8');
    const half = whole.slice(0, whole.length / 2);
    writeFileSync(settings, half);

    const second = await world.launch();
    const page = await second.window();
    const notices = page.getByRole('region', { name: 'Notices' });
    await notices.getByText('Settings could not be read').waitFor();
    const aside =
      readdirSync(world.userData).find((name) => name.startsWith('settings.json.unreadable-')) ?? '';
    await notices.getByText(join(world.userData, aside)).waitFor();
    expect(readFileSync(join(world.userData, aside), 'utf8')).toBe(half);
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await notices.getByText('Settings could not be read').waitFor({ state: 'detached' });
    await second.quit();

    // Nothing was lost: the keys in the keychain wait for the settings that know them.
    writeFileSync(settings, whole);
    const third = await world.launch();
    await third.item.click('Get session');
    await world.newSession();
  });

  test('a state cut in half costs no more than the history', async ({ newWorld }) => {
    const world = await newWorld();
    const first = await world.launch();
    await addIdentity(first, { codes: 'none' });
    await first.quit();
    writeFileSync(join(world.userData, 'state.json'), '{"version": 1, "sess');

    const second = await world.launch();

    await second.item.click('Get session');
    await world.newSession();
    expect((await snapshotOf(await second.window())).identities).toHaveLength(1);
  });
});

// Side by side: one of them waits for ten seconds.
describe.concurrent('the network', () => {
  test('without AWS in it: what is wrong is said, and Latchkey goes on by itself', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    const page = await app.window();
    const button = page.getByRole('button', { name: /^(Get session|Try again|Renew) for Work$/ });
    const troubles = [
      ['drop', 'No connection to AWS'],
      ['captive-portal', 'That was not AWS answering'],
      ['captive-redirect', 'That was not AWS answering'],
      ['empty-200', 'That was not AWS answering'],
      ['half-answer', 'That was not AWS answering'],
      ['500', 'STS is not answering properly'],
      ['throttle', 'AWS asks for patience'],
      ['region-disabled', 'Region not active'],
    ] as const;

    for (const [fault, words] of troubles) {
      world.sandbox.failAlways(fault);
      await button.click();
      await page.getByText(words, { exact: true }).waitFor();
      expect(world.credentials()).toBe('');
    }

    world.sandbox.failAlways(undefined);
    // The main button leads to the region now.
    await chooseInMenu(page, 'Work', 'Get session');
    await world.newSession();
  });

  test('that is not there comes back: the user need not ask again', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    world.sandbox.failAlways('drop');
    await app.item.click('Get session');
    await world.notifications.waitFor(({ summary }) => summary === 'Work: No connection to AWS');

    world.sandbox.failAlways(undefined);
    await app.resume();

    await world.newSession();
  });

  test('that breaks after AWS has acted: nothing is sent again behind Latchkey’s back', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await app.item.click('Get session');
    await world.newSession();
    await app.item.waitForMenu(isActive);
    world.sandbox.failNext('drop-after-work');

    await app.item.click('Get session');

    await world.notifications.waitFor(({ summary }) => summary === 'Work: No connection to AWS');
    expect(sessionCalls(world)).toBe(2);
  });

  test('with a closed door: a refused connection is told', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await world.sandbox.close();

    await app.item.click('Get session');

    const notice = await world.notifications.waitFor(() => true);
    expect(notice.summary).toBe('Work: No connection to AWS');
    expect(notice.body).toMatch(/^Check the network\. Latchkey tries again /);
  });

  test('that never answers: the call is given up after ten seconds', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    world.sandbox.failAlways('timeout');
    const startedAt = performance.now();

    await app.item.click('Get session');

    await world.notifications.waitFor(({ summary }) => summary === 'Work: AWS did not answer in time', {
      limitMs: 12_000,
    });
    expect(performance.now() - startedAt).toBeGreaterThan(9000);
  });

  test('with an endpoint of http elsewhere: it is refused, and said in the window', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch({ env: { AWS_ENDPOINT_URL_STS: 'http://sts.example.invalid/' } });
    const page = await app.window();
    await page.getByText('AWS_ENDPOINT_URL_STS cannot be used').waitFor();
    const form = new IdentityFormPage(page);
    await form.open();
    await form.fill('accessKeyId', sampleForm.accessKeyId);
    await form.fill('secretAccessKey', sampleForm.secretAccessKey);

    await form.check();

    await page.locator('.check-result').getByText('AWS_ENDPOINT_URL_STS cannot be used').waitFor();
    expect(await page.getByText('Step 1 of 2').isVisible()).toBe(true);
    expect(world.sandbox.calls).toEqual([]);
  });
});
