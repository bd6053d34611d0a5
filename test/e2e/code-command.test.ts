import { describe, expect } from 'vitest';
import { sampleUser, totpCode } from '../sandbox/sandbox.ts';
import { CodeProgram } from '../world/code-program.ts';
import { addIdentity } from '../world/identities.ts';
import { IdentityFormPage, sampleForm } from '../world/identity-form.ts';
import { livingProcesses } from '../world/processes.ts';
import { test } from '../world/test.ts';

/** What the sample user's device shows about now. */
const nearCodes = (): readonly string[] =>
  [-1, 0, 1].map((step) => totpCode(sampleUser.mfa.seed, Date.now() + step * 30_000));

const isAlive = (wanted: number): boolean => livingProcesses().some(({ pid }) => pid === wanted);

describe('a program that prints the codes', () => {
  test('is set up and tried in the form, and gives sessions without a prompt', async ({ newWorld }) => {
    const world = await newWorld();
    const program = new CodeProgram(world);
    const app = await world.launch();
    const form = new IdentityFormPage(await app.window());
    const { page } = form;
    await form.open();
    for (const field of ['accessKeyId', 'secretAccessKey', 'region', 'label', 'mfaSerial'] as const) {
      await form.fill(field, sampleForm[field]);
    }
    await page.getByLabel('A program prints it').check();
    await page.getByLabel('Command', { exact: true }).fill(program.command);
    await page.getByRole('button', { name: 'Try it' }).click();
    const shown = page.locator('[data-code]');
    await shown.waitFor();
    expect(nearCodes()).toContain(await shown.getAttribute('data-code'));
    const { args, env } = await program.run();
    expect(args).toEqual(['my aws']);
    expect(env).toContain('HOME');
    // Its environment says nothing of AWS.
    expect(env.filter((name) => name.startsWith('AWS'))).toEqual([]);
    await form.fill('profile', 'work');
    await form.save();
    await form.waitUntilSaved();
    await app.closeWindow();

    await app.item.click('Get session');
    await world.newSession();
    await app.item.waitForMenu(
      ({ children }) => children[0]?.label.startsWith('Work: active until ') === true,
    );

    const sent = world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken');
    expect(sent).toMatchObject([{ status: 200 }]);
    expect(nearCodes()).toContain(sent[0]?.code);
    expect(await app.windowCount()).toBe(0);
    expect(world.notifications.all).toEqual([]);
  });

  test('and waits for its key makes the desktop say so, until the key is touched', async ({ newWorld }) => {
    const world = await newWorld();
    const program = new CodeProgram(world);
    program.behave('touch');
    const app = await world.launch();
    await addIdentity(app, { codes: 'command', codeCommand: program.command });

    await app.item.click('Get session');
    const touch = await world.notifications.waitFor(({ summary }) => summary === 'Work: touch your key');
    expect(touch.body).toContain('~/codes/show');
    expect(touch.closed).toBeUndefined();
    expect(world.credentials()).toBe('');
    program.touch();
    await world.newSession();

    await app.item.waitForMenu(
      ({ children }) => children[0]?.label.startsWith('Work: active until ') === true,
    );
    await expect.poll(() => touch.closed).toBe('closedByApp');
    expect(world.notifications.all).toHaveLength(1);
    expect(await app.windowCount()).toBe(0);
  });

  test('and fails is quoted on the card, and works once its trouble is over', async ({ newWorld }) => {
    const world = await newWorld();
    const program = new CodeProgram(world);
    program.behave('fail');
    const app = await world.launch();
    await addIdentity(app, { codes: 'command', codeCommand: program.command });
    const page = await app.window();
    await page.getByRole('button', { name: 'Get session for Work' }).click();
    const card = page.getByRole('article', { name: 'Work' });
    await card.getByText('The program gave no code').waitFor();
    await card.getByText('Exit code 3. No key is plugged in.').waitFor();
    expect(world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken')).toEqual([]);

    program.behave('print');
    await card.getByRole('button', { name: 'Try again for Work' }).click();

    await world.newSession();
    await card.getByText('Active', { exact: true }).waitFor();
    expect(await card.locator('.problem').count()).toBe(0);
  });

  test('ends when its session is cancelled', async ({ newWorld }) => {
    const world = await newWorld();
    const program = new CodeProgram(world);
    program.behave('hang');
    const app = await world.launch();
    await addIdentity(app, { codes: 'command', codeCommand: program.command });
    const page = await app.window();
    await page.getByRole('button', { name: 'Get session for Work' }).click();
    const { pid } = await program.run();
    const touch = await world.notifications.waitFor(({ summary }) => summary === 'Work: touch your key');
    expect(isAlive(pid)).toBe(true);

    await page.getByRole('button', { name: 'Cancel for Work' }).click();

    await expect.poll(() => isAlive(pid)).toBe(false);
    await page.getByText('No session', { exact: true }).waitFor();
    await expect.poll(() => touch.closed).toBe('closedByApp');
    expect(world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken')).toEqual([]);
    expect(world.notifications.all).toHaveLength(1);
  });

  test('ends with the app', async ({ newWorld }) => {
    const world = await newWorld();
    const program = new CodeProgram(world);
    program.behave('hang');
    const app = await world.launch();
    await addIdentity(app, { codes: 'command', codeCommand: program.command });
    await app.item.click('Get session');
    const { pid } = await program.run();

    expect(await app.quit()).toBeLessThan(1000);

    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});
