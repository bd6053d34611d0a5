import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import type { Page } from 'playwright';
import { sampleUser } from '../sandbox/sandbox.ts';
import { chooseInMenu } from '../world/card-menu.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { test } from '../world/test.ts';
import type { RunningApp } from '../world/app.ts';
import type { World } from '../world/world.ts';

const dayMs = 24 * 60 * 60_000;
const oldEnd = sampleUser.accessKeyId.slice(-4);

/** Keys that the sandbox's user has: their ends, those that are off in brackets. */
const keysOf = (world: World): readonly string[] =>
  world.sandbox
    .keysOf()
    .map(({ accessKeyId, active }) =>
      active === false ? `(${accessKeyId.slice(-4)})` : accessKeyId.slice(-4),
    );
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const toView = async (app: RunningApp): Promise<Page> => {
  const page = await app.window();
  await chooseInMenu(page, 'Work', 'Rotate access key…');
  await page.getByRole('heading', { name: 'Rotate the access key of Work' }).waitFor();
  return page;
};
const begin = async (world: World, deletion?: string): Promise<{ app: RunningApp; page: Page }> => {
  const app = await world.launch();
  await addIdentity(app, { codes: 'none' });
  const page = await toView(app);
  if (deletion !== undefined) await page.getByRole('radio', { name: deletion }).check();
  await button(page, 'Rotate key').click();
  return { app, page };
};
const usedEnd = async (page: Page): Promise<string | undefined> =>
  (await snapshotOf(page)).identities[0]?.accessKeyIdEnd;

describe.concurrent('the rotation of an access key', () => {
  test('makes a new key and uses it, turns the old one off, and deletes it a week later', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const { app, page } = await begin(world);
    await page.getByText(`Key …${oldEnd} is turned off`).waitFor();
    const newEnd = (await usedEnd(page)) ?? '';
    expect(keysOf(world)).toEqual([`(${oldEnd})`, newEnd]);
    expect(newEnd).not.toBe(oldEnd);
    for (const file of ['state.json', 'settings.json', 'logs/latchkey.log']) {
      const text = readFileSync(join(world.userData, file), 'utf8');
      for (const { secretAccessKey, accessKeyId } of world.sandbox.keysOf()) {
        expect(text).not.toContain(secretAccessKey);
        expect(text).not.toContain(accessKeyId);
      }
    }
    await app.closeWindow();
    await app.item.click('Get session');
    await world.newSession();

    world.sandbox.clockOffsetMs = 7 * dayMs + 60_000;
    await app.moveClock(7 * dayMs + 60_000);
    await app.resume();

    await vi.waitFor(() => expect(keysOf(world)).toEqual([newEnd]), { timeout: 15_000 });
  });

  test('goes back to the old key on wish', async ({ newWorld }) => {
    const world = await newWorld();
    const { page } = await begin(world);
    await button(page, `Go back to key …${oldEnd}`).click();
    await vi.waitFor(async () => expect(await usedEnd(page)).toBe(oldEnd), { timeout: 15_000 });
    await page.getByText(`Key …${oldEnd} is in use.`).waitFor();
    expect(keysOf(world)[0]).toBe(oldEnd);
    expect(keysOf(world)[1]).toMatch(/^\(.{4}\)$/);
  });

  test('names the inactive key that is in the way, and deletes it by a click', async ({ newWorld }) => {
    const other = { ...sampleUser, accessKeyId: 'AKIAMADEUPOTHERKEY77', active: false };
    const world = await newWorld({ sandbox: { users: [sampleUser, other] } });
    const { page } = await begin(world, 'At once');
    await page.getByText('This user has two access keys already').waitFor();
    expect(keysOf(world)).toEqual([oldEnd, '(EY77)']);
    await button(page, 'Delete key …EY77 and go on').click();
    await page.getByText('Nothing is left to do.').waitFor();
    expect(keysOf(world)).toEqual([await usedEnd(page)]);
  });

  test('says what AWS’s policy refuses, and changes nothing', async ({ newWorld }) => {
    const user = { ...sampleUser, denied: ['iam:CreateAccessKey'] };
    const world = await newWorld({ sandbox: { users: [user] } });
    const { page } = await begin(world);
    await page.getByText('A policy does not allow this').waitFor();
    await page.getByText('iam:CreateAccessKey').waitFor();
    await page.getByText(`No key was made. Key …${oldEnd} is in use, as before.`).waitFor();
    await button(page, 'Close').click();
    await page.getByRole('heading', { name: 'Identities' }).waitFor();
    expect(keysOf(world)).toEqual([oldEnd]);
  });

  test('gets a session with a code first, where AWS wants MFA', async ({ newWorld }) => {
    const user = { ...sampleUser, policyAsksForMfa: true };
    const world = await newWorld({ sandbox: { users: [user] } });
    const app = await world.launch();
    await addIdentity(app, { user, codes: 'seed' });
    const page = await toView(app);
    await button(page, 'Rotate key').click();
    await page.getByText(`Key …${oldEnd} is turned off`).waitFor();
    expect(world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken')).toHaveLength(1);
  });

  test('waits for AWS, and goes on after the app was killed meanwhile', async ({ newWorld }) => {
    const world = await newWorld();
    world.sandbox.newKeyDelayMs = 12_000;
    const { app, page } = await begin(world);
    await page.getByText('This may take a minute.').waitFor();
    expect(await usedEnd(page)).toBe(oldEnd);
    expect(keysOf(world)).toHaveLength(2);
    await app.kill();

    const second = await world.launch();
    const shown = await second.window();

    await shown.getByText(`The old access key …${oldEnd} is turned off`).waitFor();
    expect(keysOf(world)).toEqual([`(${oldEnd})`, await usedEnd(shown)]);
  });

  test('finds a key whose secret was lost on the way, and offers to delete it', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    const page = await toView(app);
    const [list, create] = [world.sandbox.hold(), world.sandbox.hold()];
    await button(page, 'Rotate key').click();
    await list.arrived;
    list.release();
    await create.arrived;
    world.sandbox.failNext('drop-after-work');
    create.release();
    await page.getByText('its secret never arrived here').waitFor();
    const lost = keysOf(world)[1] ?? '';
    expect([keysOf(world), await usedEnd(page)]).toEqual([[oldEnd, lost], oldEnd]);

    await button(page, `Delete key …${lost}`).click();
    await page.getByText(`Key …${oldEnd} is in use. Nothing is left to do.`).waitFor();

    expect(keysOf(world)).toEqual([oldEnd]);
  });
});
