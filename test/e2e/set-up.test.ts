import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import { makeUser, sampleUser, totpCode } from '../sandbox/sandbox.ts';
import { snapshotOf } from '../world/identities.ts';
import { IdentityFormPage } from '../world/identity-form.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

const codeNow = (): string => totpCode(sampleUser.mfa.seed, Date.now());
const pair = `${sampleUser.secretAccessKey}\n\n${sampleUser.accessKeyId}\n`;

const start = async (world: World): Promise<IdentityFormPage> => {
  const app = await world.launch();
  const form = new IdentityFormPage(await app.window());
  await form.open();
  return form;
};

const typeKey = async (form: IdentityFormPage): Promise<void> => {
  await form.fill('accessKeyId', sampleUser.accessKeyId);
  await form.fill('secretAccessKey', sampleUser.secretAccessKey);
  await form.page.keyboard.press('Enter');
  await form.page.getByText('Step 2 of 2').waitFor();
};

const ready = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: `${sampleUser.name} is ready` }).waitFor();

describe('setting an identity up', () => {
  test('takes both values of a key pasted together, and needs a code and Enter then', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    const form = new IdentityFormPage(await app.window());
    await form.open();
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), pair);
    await form.page.keyboard.press('ControlOrMeta+V');
    await form.page.getByText('Step 2 of 2').waitFor();
    expect(await form.page.evaluate(() => document.activeElement?.id)).toBe('field-code');

    await form.page.keyboard.type(codeNow());
    await form.page.keyboard.press('Enter');

    await ready(form.page);
    await world.newSession(undefined, { profile: sampleUser.name });
    await form.page.keyboard.press('Enter');
    await form.page.getByRole('heading', { name: sampleUser.name, exact: true }).waitFor();
  });

  test('uses the key that lies in the credentials file, and puts the session in its place', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    mkdirSync(dirname(world.credentialsPath), { mode: 0o700 });
    const { accessKeyId, secretAccessKey } = sampleUser;
    writeFileSync(
      world.credentialsPath,
      `[old]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
      { mode: 0o600 },
    );
    const form = await start(world);

    await form.page.getByRole('button', { name: 'Use the key of profile old' }).click();
    await form.page.getByText('Step 2 of 2').waitFor();
    expect(await form.page.getByLabel('Profile', { exact: true }).inputValue()).toBe('old');
    await form.page.getByLabel('Code for the first session').fill(codeNow());
    await form.page.keyboard.press('Enter');

    await ready(form.page);
    await world.newSession(undefined, { profile: 'old' });
    expect(world.credentials()).not.toContain(secretAccessKey);
  });

  test('tells of a refused code at its field, and goes on with the next without a new key', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const form = await start(world);
    await typeKey(form);
    const code = form.page.getByLabel('Code for the first session');
    const right = codeNow();
    await code.fill(right === '000000' ? '000001' : '000000');
    await form.page.keyboard.press('Enter');

    expect(await form.error()).toMatchObject({
      field: 'Code for the first session',
      text: expect.stringContaining('AWS did not accept the code'),
    });
    expect(await code.inputValue()).toBe('');
    await code.fill(right);
    await form.page.keyboard.press('Enter');

    await ready(form.page);
    expect((await snapshotOf(form.page)).identities).toHaveLength(1);
    // The key was stored once: what is saved is not checked again.
    expect(world.sandbox.calls.filter(({ action }) => action === 'GetCallerIdentity')).toHaveLength(2);
  });

  test('doubts a serial of another account, and shows AWS’s no at the serial', async ({ newWorld }) => {
    const world = await newWorld();
    const form = await start(world);
    await typeKey(form);
    await form.fill('mfaSerial', 'arn:aws:iam::999988887777:mfa/sam.sample');
    await form.page.getByText('This device is in account 999988887777').waitFor();
    await form.page.getByLabel('Code for the first session').fill(codeNow());
    await form.page.keyboard.press('Enter');

    expect((await form.error()).field).toBe('MFA serial');
    await form.page.getByRole('radio', { name: sampleUser.name }).check();
    await form.page.getByLabel('Code for the first session').fill(codeNow());
    await form.page.keyboard.press('Enter');
    await ready(form.page);
  });

  test('offers the serial that a device mostly has, where the key may not list devices', async ({
    newWorld,
  }) => {
    const world = await newWorld({ sandbox: { users: [{ ...sampleUser, denied: ['iam:ListMFADevices'] }] } });
    const form = await start(world);
    await typeKey(form);
    expect(await form.page.getByLabel('MFA serial').inputValue()).toBe(sampleUser.mfa.serial);
    await form.page.getByText('This key may not list the user’s MFA devices.').waitFor();
    await form.page.getByLabel('Code for the first session').fill(codeNow());
    await form.page.keyboard.press('Enter');
    await ready(form.page);
  });

  test('can make this computer an MFA device of a user who has none', async ({ newWorld }) => {
    const { mfa: _, ...bare } = makeUser('bare');
    const world = await newWorld({ sandbox: { users: [bare] } });
    const form = await start(world);
    await form.fill('accessKeyId', bare.accessKeyId);
    await form.fill('secretAccessKey', bare.secretAccessKey);
    await form.page.keyboard.press('Enter');
    await form.page.getByText('AWS knows no MFA device of this user.').waitFor();
    await form.page.getByLabel('Make this computer an MFA device of its own').check();
    await form.page.getByRole('button', { name: 'Save and make the device…' }).click();
    await form.page.getByRole('dialog', { name: 'Make this computer an MFA device' }).waitFor();
  });

  test('keeps everything on the way back, asks before it is lost, and saves nothing then', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const form = await start(world);
    await typeKey(form);
    await form.page.getByLabel('Code for the first session').fill('123');
    await form.fill('profile', 'mine');
    await form.toKey();
    expect(await form.page.getByLabel('Access key ID').inputValue()).toBe(sampleUser.accessKeyId);
    await form.page.getByRole('button', { name: 'Continue' }).click();
    expect(await form.page.getByLabel('Profile', { exact: true }).inputValue()).toBe('mine');
    expect(await form.page.getByLabel('Code for the first session').inputValue()).toBe('123');

    await form.page.getByRole('button', { name: 'Settings' }).click();
    const question = form.page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Leave' }).click();
    await form.page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect((await snapshotOf(form.page)).identities).toEqual([]);
    expect(existsSync(join(world.userData, 'settings.json'))).toBe(false);
  });
});
