import { describe, expect, vi } from 'vitest';
import { sampleUser, type SandboxCall } from '../sandbox/sandbox.ts';
import type { MenuItem } from '../desktop/tray-menu.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { addIdentity, type NewIdentity } from '../world/identities.ts';
import { IdentityFormPage } from '../world/identity-form.ts';
import { test } from '../world/test.ts';
import type { RunningApp } from '../world/app.ts';
import type { World } from '../world/world.ts';

const hour = 3600;
const isActive = ({ children }: MenuItem): boolean =>
  children[0]?.label.startsWith('Work: active until ') === true;

/** An app with a session of an hour. */
const launchWithSession = async (
  world: World,
  codes: NewIdentity['codes'],
): Promise<{ readonly app: RunningApp; readonly token: string }> => {
  const app = await world.launch();
  await addIdentity(app, { codes, durationSeconds: hour });
  await app.item.click('Get session');
  if (codes === 'ask') await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
  const token = await world.newSession();
  await app.item.waitForMenu(isActive);
  return { app, token };
};

/** Lets time pass for the app and for STS, or makes it run backwards. */
const passTime = async (world: World, app: RunningApp, seconds: number): Promise<void> => {
  world.sandbox.clockOffsetMs = seconds * 1000;
  await app.moveClock(seconds * 1000);
};

const sessionCalls = (world: World): readonly SandboxCall[] =>
  world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken');

// Side by side: one of them waits for half a minute.
describe.concurrent('time travel', () => {
  test('a computer that slept past the end tells that the session expired', async ({ newWorld }) => {
    const world = await newWorld();
    const { app, token } = await launchWithSession(world, 'ask');

    await passTime(world, app, 2 * hour);
    await app.resume();

    await world.notifications.waitFor(({ summary }) => summary === 'Work: session expired');
    await app.item.waitForMenu(({ children }) => children[0]?.label.startsWith('Work: expired at ') === true);
    expect(world.notifications.all).toHaveLength(1);
    expect(world.profile()?.['aws_session_token']).toBe(token);
    // Not `expect.poll`, which does not know its test here: others run beside it.
    await vi.waitFor(async () => expect(await app.windowCount()).toBe(0));
    await app.resume();
    await app.item.click('Get session');
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
    await world.newSession(token);
    expect(world.notifications.all).toHaveLength(1);
  });

  test('a computer that slept past the end renews at once when it needs nobody', async ({ newWorld }) => {
    const world = await newWorld();
    const { app, token } = await launchWithSession(world, 'seed');

    await passTime(world, app, 2 * hour);
    await app.resume();

    await world.newSession(token);
    await app.item.waitForMenu(isActive);
    expect(sessionCalls(world)).toHaveLength(2);
    expect(Date.parse(world.profile()?.['x_security_token_expires'] ?? '')).toBeGreaterThan(
      Date.now() + 2.9 * hour * 1000,
    );
    expect(world.notifications.all).toEqual([]);
  });

  test('a computer that says nothing of its sleep is seen through within half a minute', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const { app, token } = await launchWithSession(world, 'seed');

    await passTime(world, app, 2 * hour);

    await world.newSession(token, { limitMs: 35_000 });
  });

  test('a clock that is set back harms nothing', async ({ newWorld }) => {
    const world = await newWorld();
    const { app, token } = await launchWithSession(world, 'seed');
    const calls = world.sandbox.calls.length;

    await passTime(world, app, -2 * hour);
    await app.resume();

    // The last used code lies in the future now; a new one is had all the same, and soon.
    await app.item.waitForMenu(isActive);
    expect(world.sandbox.calls).toHaveLength(calls);
    await app.item.click('Get session');
    await world.newSession(token);
    await app.item.waitForMenu(isActive);
    expect(world.notifications.all).toEqual([]);
  });
});

describe.concurrent('a clock that is an hour off', () => {
  test.for([
    ['behind', hour],
    ['ahead', -hour],
  ] as const)(
    '%s: is said when the key is checked, and everything works',
    async ([word, offset], { newWorld }) => {
      const world = await newWorld({ sandbox: { clockOffsetMs: offset * 1000 } });
      const app = await world.launch();
      const page = await app.window();
      const form = new IdentityFormPage(page);
      await form.open();
      await form.fillSample();
      await form.check();
      await page.getByText(`arn:aws:iam::${sampleUser.account}:user/${sampleUser.name}`).waitFor();
      await page.getByText(new RegExp(`clock is .+ ${word}`)).waitFor();
      await form.save();
      await form.waitUntilSaved();

      await app.item.click('Get session');

      await world.newSession();
      await app.item.waitForMenu(isActive);
      expect(sessionCalls(world)).toHaveLength(1);
    },
  );

  test('ahead, with sessions of an hour: they are not taken for expired, nor fetched again and again', async ({
    newWorld,
  }) => {
    const world = await newWorld({ sandbox: { clockOffsetMs: -hour * 1000 } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', durationSeconds: hour });
    await app.item.click('Get session');
    await world.newSession();

    const menu = await app.item.waitForMenu(isActive);

    expect(menu.children[0]?.label).toMatch(/\((1\sh|[56]0\smin) left\)$/);
    await app.resume();
    await app.item.waitForMenu(isActive);
    expect(sessionCalls(world)).toHaveLength(1);
    expect(world.notifications.all).toEqual([]);
  });
});
