import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import { sampleUser, totpCode, type SandboxUser } from '../sandbox/sandbox.ts';
import type { RunningApp } from '../world/app.ts';
import { chooseInMenu, openMenu } from '../world/card-menu.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { test, type NewWorld } from '../world/test.ts';
import type { World } from '../world/world.ts';

const enrolEntry = 'Make this computer an MFA device…';

/** A user with a phone, who types the codes. */
const start = async (
  newWorld: NewWorld,
  user: SandboxUser = sampleUser,
  codes: 'ask' | 'seed' | 'none' = 'ask',
): Promise<{ readonly world: World; readonly app: RunningApp; readonly page: Page }> => {
  const world = await newWorld({ sandbox: { users: [user] } });
  const app = await world.launch();
  await addIdentity(app, { codes, user });
  const page = await app.window();
  return { world, app, page };
};

const beginEnrolment = async (page: Page): Promise<void> => {
  await chooseInMenu(page, 'Work', enrolEntry);
  await page.getByRole('checkbox', { name: /I understand/ }).check();
  await page.getByRole('button', { name: 'Make it a device' }).click();
};

/** The seed that a phone would read from the window with the QR picture; undefined while there is none to read. */
const seedInQrWindow = async (app: RunningApp): Promise<string | undefined> => {
  const png = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('data:'),
    );
    if (window?.isVisible() !== true) return undefined;
    if (window.webContents.session.isPersistent()) throw new Error('The session of the QR picture is kept');
    return (await window.webContents.capturePage()).toPNG().toString('base64');
  });
  if (png === undefined) return undefined;
  const { data, width, height } = PNG.sync.read(Buffer.from(png, 'base64'));
  const link = jsQR(new Uint8ClampedArray(data), width, height)?.data;
  return link === undefined ? undefined : (new URL(link).searchParams.get('secret') ?? undefined);
};

const actionsIn = (world: World) => world.sandbox.calls.map(({ action }) => action);
const oldSerial = sampleUser.mfa.serial;

describe('making this computer an MFA device', () => {
  test('works by keyboard alone; sessions need nobody from then on; a phone may see the QR once; and it can be removed', async ({
    newWorld,
  }) => {
    const { world, app, page } = await start(newWorld);
    await page.getByRole('button', { name: 'More for Work' }).press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.type('Make');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Make this computer an MFA device' }).waitFor();
    // Without consent nothing happens.
    await page.getByRole('button', { name: 'Make it a device' }).press('Enter');
    await page.getByText('Please confirm').waitFor();
    expect(actionsIn(world)).not.toContain('CreateVirtualMFADevice');
    await page.getByRole('checkbox', { name: /I understand/ }).press('Space');
    await page.getByRole('button', { name: 'Make it a device' }).press('Enter');
    await page.getByText(/The next code comes in \d+ s\./).waitFor();
    await page.getByText('This computer is an MFA device now').waitFor({ timeout: 60_000 });

    const [, device] = world.sandbox.devicesOf();
    expect(device?.serial).toMatch(/^arn:aws:iam::111122223333:mfa\/sam\.sample-/);
    const [identity] = (await snapshotOf(page)).identities;
    expect(identity).toMatchObject({ codeSource: 'seed', mfaSerial: device?.serial, hasDeviceQr: true });
    expect(JSON.stringify(await snapshotOf(page))).not.toContain(device?.seed);

    await page.getByRole('button', { name: 'Show QR for a phone' }).press('Enter');
    await expect.poll(() => seedInQrWindow(app), { timeout: 20_000 }).toBe(device?.seed);
    // The keyboard closes it, although no script runs in it.
    await app.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith('data:'),
      );
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    });
    await expect.poll(() => seedInQrWindow(app)).toBeUndefined();
    await expect.poll(async () => (await snapshotOf(page)).identities[0]?.hasDeviceQr).toBeUndefined();
    await page.getByRole('button', { name: 'Done' }).press('Enter');

    await app.item.click('Get session');
    // Both codes are used up, so it waits for the next.
    await world.newSession('', { limitMs: 60_000 });
    expect(actionsIn(world)).toContain('GetSessionToken');

    // The phone's device is left, so no second consent is asked for.
    await chooseInMenu(page, 'Work', 'Remove this MFA device…');
    await page.getByText('The user keeps 1 other MFA device.').waitFor();
    await page.getByRole('button', { name: 'Remove device' }).press('Enter');
    await page.getByText('The MFA device is removed.').waitFor();
    expect(world.sandbox.devicesOf().map(({ serial }) => serial)).toEqual([oldSerial]);
    expect(world.sandbox.strayDevices).toEqual([]);
    expect((await snapshotOf(page)).identities[0]).toMatchObject({
      codeSource: 'ask',
      mfaSerial: oldSerial,
    });
  });

  test('says which action is missing, and that a session with MFA is', async ({ newWorld }) => {
    const denied = { ...sampleUser, denied: ['iam:CreateVirtualMFADevice'] };
    const { world, page } = await start(newWorld, denied);
    await beginEnrolment(page);
    await page.getByText('A policy does not allow this').waitFor();
    await page.getByText('iam:EnableMFADevice').waitFor();
    expect(await page.getByRole('dialog').textContent()).toContain('iam:CreateVirtualMFADevice');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(world.sandbox.strayDevices).toEqual([]);
    expect((await snapshotOf(page)).identities[0]).toMatchObject({ codeSource: 'ask', mfaSerial: oldSerial });
    // Nothing of it is left on disk either.
    expect((await snapshotOf(page)).identities[0]?.deviceLeft).toBeUndefined();
  });

  test('is taken back when the user stops it, and when the app dies in the middle', async ({ newWorld }) => {
    const { world, app, page } = await start(newWorld);
    await beginEnrolment(page);
    await page.getByText(/The next code comes in/).waitFor();
    expect(world.sandbox.strayDevices).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(world.sandbox.strayDevices).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'More for Work',
    );

    await beginEnrolment(page);
    await page.getByText(/The next code comes in/).waitFor();
    expect(world.sandbox.strayDevices).toHaveLength(1);
    const since = world.sandbox.calls.length;
    await app.kill();
    const again = await world.launch();
    await world.sandbox.waitForCall(
      ({ action, status }) => action === 'DeleteVirtualMFADevice' && status === 200,
      { since },
    );
    expect(world.sandbox.strayDevices).toEqual([]);
    const after = await again.window();
    await after.getByRole('button', { name: 'More for Work' }).waitFor();
    await expect
      .poll(async () => (await snapshotOf(after)).identities[0])
      .toMatchObject({ codeSource: 'ask', mfaSerial: oldSerial });
  });

  test('names a device that cannot be deleted, and deletes it when that is allowed', async ({ newWorld }) => {
    const denied = { ...sampleUser, denied: ['iam:DeleteVirtualMFADevice'] };
    const { world, page } = await start(newWorld, denied);
    await beginEnrolment(page);
    await page.getByText(/The next code comes in/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('An MFA device is left in AWS').waitFor();
    expect(world.sandbox.strayDevices).toHaveLength(1);
    await page.getByText(world.sandbox.strayDevices[0] ?? 'none').waitFor();
    world.sandbox.addUser(sampleUser);
    await page.getByRole('button', { name: /^Try again to end/ }).click();
    await page.getByText('It is done: nothing is left half made.').waitFor();
    expect(world.sandbox.strayDevices).toEqual([]);
    await page.getByText('An MFA device is left in AWS').waitFor({ state: 'hidden' });
  });
});

describe('resync', () => {
  test('by two typed codes mends a device that is out of step', async ({ newWorld }) => {
    const { world, page } = await start(newWorld);
    world.sandbox.loseStep(oldSerial);
    await chooseInMenu(page, 'Work', 'Resync MFA device…');
    const { seed } = sampleUser.mfa;
    const now = Date.now();
    await page.getByLabel('Code now').fill(totpCode(seed, now - 30_000));
    await page.getByLabel('Next code').fill('12');
    await page.keyboard.press('Enter');
    await page.getByText('Six digits, please').waitFor();
    await page.getByLabel('Next code').fill(totpCode(seed, now));
    await page.keyboard.press('Enter');
    await page.getByText('The device is in step with AWS again.').waitFor();
    expect(world.sandbox.calls.at(-1)).toMatchObject({ action: 'ResyncMFADevice', status: 200 });
  });

  test('by two computed codes gets the sessions going again', async ({ newWorld }) => {
    const { world, app, page } = await start(newWorld, sampleUser, 'seed');
    world.sandbox.loseStep(oldSerial);
    await app.item.click('Get session');
    await page.getByText('AWS could not check the code', { exact: true }).waitFor();
    await chooseInMenu(page, 'Work', 'Resync MFA device…');
    await page.getByRole('button', { name: 'Resync', exact: true }).click();
    await page.getByText('The device is in step with AWS again.').waitFor({ timeout: 70_000 });
    await page.getByText('AWS could not check the code', { exact: true }).waitFor({ state: 'hidden' });
  });
});

test('the last device goes only with consent, and its seed with it', async ({ newWorld }) => {
  const { world, page } = await start(newWorld, sampleUser, 'seed');
  await chooseInMenu(page, 'Work', 'Remove this MFA device…');
  await page.getByText('This is the last MFA device of the user.').waitFor();
  await page.getByRole('button', { name: 'Remove device' }).click();
  await page.getByText('Confirm that you want this').waitFor();
  expect(world.sandbox.devicesOf()).toHaveLength(1);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Remove device' }).click();
  await page.getByText('The MFA device is removed.').waitFor();
  expect(world.sandbox.devicesOf()).toEqual([]);
  const [identity] = (await snapshotOf(page)).identities;
  expect(identity).toMatchObject({ codeSource: 'ask' });
  expect(identity?.mfaSerial).toBeUndefined();
  const menu = await openMenu(page, 'Work');
  await menu.getByRole('menuitem', { name: enrolEntry }).waitFor();
});
