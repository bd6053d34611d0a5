import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { makeUser, sampleUser, totpCode } from '../sandbox/sandbox.ts';
import { chooseInMenu } from '../world/card-menu.ts';
import type { World } from '../world/world.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { IdentityFormPage } from '../world/identity-form.ts';
import { test } from '../world/test.ts';

/** Accounts of Latchkey's items in the keyring, asked with a tool of libsecret. */
const keychainItems = async (world: World): Promise<readonly string[]> => {
  const search = promisify(execFile)('secret-tool', ['search', '--all', 'service', 'Latchkey'], {
    env: world.env,
  });
  // It tells attributes on stderr.
  const { stdout, stderr } = await search;
  return [...`${stdout}\n${stderr}`.matchAll(/^attribute\.account = (\w+):/gm)]
    .map(([, kind]) => kind ?? '')
    .sort();
};

describe('identities', () => {
  test('the code of a typed seed is shown, to be compared with the device', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const form = new IdentityFormPage(await app.window());
    await form.open();

    await form.fillSample({
      seed: `OTPAUTH://totp/Amazon%20Web%20Services:sam@111122223333?secret=${sampleUser.mfa.seed}&issuer=Amazon%20Web%20Services`,
    });

    const code = form.page.locator('[data-code]');
    await code.waitFor();
    const near = [-1, 0, 1].map((step) => totpCode(sampleUser.mfa.seed, Date.now() + step * 30_000));
    expect(near).toContain(await code.getAttribute('data-code'));
    await form.page.getByText(/^\d+\ss left\. Compare it with your device\.$/).waitFor();
    await form.page.getByText('sam@111122223333').waitFor();
  });

  test('the root user is recognised, warned about, and limited to an hour', async ({ newWorld }) => {
    const root = makeUser('root', { root: true });
    const world = await newWorld({ sandbox: { users: [root] } });
    const app = await world.launch();
    const page = await app.window();
    const form = new IdentityFormPage(page);
    await form.open();
    await form.fillSample({
      accessKeyId: root.accessKeyId,
      secretAccessKey: root.secretAccessKey,
      mfaSerial: root.mfa?.serial ?? '',
      seed: root.mfa?.seed ?? '',
    });

    await form.check();
    await page.getByText('This is the root user.').waitFor();
    await form.unfold();
    expect(await page.getByRole('radio', { name: '1 h', exact: true }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '12 h', exact: true }).check();
    await form.save();
    await page.getByText('Duration not possible').waitFor();
    await page.getByRole('radio', { name: '1 h', exact: true }).check();
    await form.save();
    await form.waitUntilSaved();
    await app.item.click('Get session');
    await world.newSession();

    const [identity] = (await snapshotOf(page)).identities;
    expect(identity).toMatchObject({
      isRoot: true,
      durationSeconds: 3600,
      accessKeyIdEnd: root.accessKeyId.slice(-4),
    });
    // Expirations are whole seconds.
    expect((identity?.expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(3_601_000);
  });

  test('a changed profile takes the session along; the old one goes', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask', user: { ...sampleUser } });
    await addIdentity(app, { codes: 'none', label: 'Moving', profile: 'old' });
    const page = await app.window();
    await page.getByRole('button', { name: 'Get session for Moving' }).click();
    const token = await world.newSession(undefined, { profile: 'old' });
    await chooseInMenu(page, 'Moving', 'Edit');
    const form = new IdentityFormPage(page);
    // Stored secrets are never shown, and stay when nothing is typed.
    expect(await page.getByLabel('Secret access key').inputValue()).toBe('');

    await form.fill('profile', 'new');
    await form.save();

    expect(await world.newSession(undefined, { profile: 'new' })).toBe(token);
    await form.waitUntilSaved('Moving');
    expect(world.profile('old')?.['aws_session_token']).toBeUndefined();
    expect(world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken')).toHaveLength(1);
  });

  test('a removed one leaves nothing in the keychain, and its profile only when asked to', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', label: 'Keep', profile: 'keep' });
    await addIdentity(app, { codes: 'seed', label: 'Drop', profile: 'drop' });
    await app.item.click('Get session for all');
    await Promise.all([
      world.newSession(undefined, { profile: 'keep' }),
      world.newSession(undefined, { profile: 'drop' }),
    ]);
    const page = await app.window();
    await page.getByText('Active', { exact: true }).nth(1).waitFor();
    expect(await keychainItems(world)).toEqual(['key', 'key', 'seed', 'session', 'session']);
    const remove = (label: string) => chooseInMenu(page, label, 'Remove');

    await remove('Drop');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Removing revokes nothing/).waitFor();
    await dialog.getByLabel(/Also remove the profile/).check();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Identity removed.').waitFor();
    expect(world.profile('drop')).toBeUndefined();
    expect(await keychainItems(world)).toEqual(['key', 'session']);

    await remove('Keep');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { name: 'Add your first identity' }).waitFor();
    expect(world.profile('keep')).toMatchObject({ manager: 'latchkey' });
    await expect.poll(() => keychainItems(world)).toEqual([]);
    await app.item.waitForMenu(({ children }) => children[0]?.label === 'Add an identity…');
  });

  test('code and profile command are copied from the tray', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'seed' });
    const clipboard = (): Promise<string> => app.electron.evaluate(({ clipboard }) => clipboard.readText());

    await app.item.click('Copy profile export command');
    await expect.poll(clipboard).toBe('export AWS_PROFILE=work');
    await app.item.click('Copy code');
    await expect.poll(clipboard).toMatch(/^\d{6}$/);
    const near = [-1, 0, 1].map((step) => totpCode(sampleUser.mfa.seed, Date.now() + step * 30_000));
    const copied = await clipboard();
    expect(near).toContain(copied);

    // That code is the user's: Latchkey waits for the next one rather than send it.
    await app.item.click('Get session');
    await app.item.waitForMenu(({ children }) =>
      /waiting for the next code|active/.test(children[0]?.label ?? ''),
    );
    expect(world.sandbox.calls.some(({ code }) => code === copied)).toBe(false);
  });
});
