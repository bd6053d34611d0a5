import { describe, expect } from 'vitest';
import { sampleUser, totpCode } from '../sandbox/sandbox.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { addIdentity } from '../world/identities.ts';
import { test } from '../world/test.ts';

/** Six digits that the sample user's device does not show now, nor shortly before or after. */
const wrongCode = (): string => {
  const near = new Set(
    [-2, -1, 0, 1, 2, 3].map((step) => totpCode(sampleUser.mfa.seed, Date.now() + step * 30_000)),
  );
  return (
    ['111111', '222222', '333333', '444444', '555555', '666666', '777777'].find((code) => !near.has(code)) ??
    '888888'
  );
};

describe('a code that the user types', () => {
  test('is asked for by a prompt that says what is wrong with it, until AWS takes it', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });

    await app.item.click('Get session');
    const prompt = await CodePrompt.of(app);
    await prompt.page.getByRole('heading', { name: 'Work profile work' }).waitFor();
    await prompt.page.getByText('You asked for a session.').waitFor();
    const sendButton = prompt.page.getByRole('button', { name: 'Send code' });

    // Anything but six digits cannot be sent.
    await prompt.field.fill('12 34x5');
    expect(await prompt.field.inputValue()).toBe('12345');
    expect(await sendButton.isDisabled()).toBe(true);

    const wrong = wrongCode();
    await prompt.send(wrong);
    // In the same window, with the digits selected: the next ones take their place.
    await prompt.page.getByText('AWS did not accept the code').waitFor();
    await prompt.page.waitForFunction(() => getSelection()?.toString().length === 6);
    await prompt.send(wrong);
    await prompt.page.getByText('This code was used already').waitFor();
    expect(world.sandbox.calls.filter(({ code }) => code === wrong)).toHaveLength(1);
    expect(world.credentials()).toBe('');

    // As a phone shows it.
    const right = world.sandbox.unusedCode();
    const hold = world.sandbox.hold();
    await prompt.send(`${right.slice(0, 3)} ${right.slice(3)}`);
    await hold.arrived;
    await prompt.page.getByRole('button', { name: 'Sending…' }).waitFor();
    hold.release();
    await prompt.closed;
    await world.newSession();
    await app.item.waitForMenu(
      ({ children }) => children[0]?.label.startsWith('Work: active until ') === true,
    );
    expect(world.sandbox.calls.at(-1)).toMatchObject({ action: 'GetSessionToken', code: right, status: 200 });
  });

  test('is asked for once: a second click brings the same prompt to the front', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });
    await app.item.click('Get session');
    const prompt = await CodePrompt.of(app);
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

    await app.item.click('Enter code…');

    await prompt.page.waitForFunction(() => document.visibilityState === 'visible');
    // From the window too.
    const page = await app.window();
    await page.getByRole('button', { name: 'Enter code for Work' }).click();
    expect(await app.windowCount()).toBe(2);
    expect(await app.prompt()).toBe(prompt.page);
  });

  test('may be refused by Escape or by closing the prompt: nothing happens then', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });
    const cancels: readonly ((prompt: CodePrompt) => Promise<void>)[] = [
      (prompt) => prompt.press('Escape'),
      (prompt) => prompt.page.close(),
    ];

    for (const cancel of cancels) {
      await app.item.click('Get session');
      const prompt = await CodePrompt.of(app);
      await cancel(prompt);
      await prompt.closed;
      await app.item.waitForMenu(({ children }) => children[0]?.label === 'Work: no session');
    }

    expect(world.sandbox.calls.filter(({ action }) => action === 'GetSessionToken')).toEqual([]);
    expect(world.notifications.all).toEqual([]);
    expect(world.credentials()).toBe('');
  });

  test('is never asked for by a timer: notifications tell, and a click on one opens the prompt', async ({
    newWorld,
  }) => {
    const world = await newWorld({ sandbox: { sessionSeconds: 4 } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });
    await app.item.click('Get session');
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
    await world.newSession();

    // Half of a short life, rather than twenty minutes before its end.
    const expiring = await world.notifications.waitFor(
      ({ summary }) => summary === 'Work: session expires in 2\u00A0s',
    );
    expect(expiring.body).toContain('enter a code');
    const expired = await world.notifications.waitFor(({ summary }) => summary === 'Work: session expired');
    expect(expired.body).toContain('Profile work no longer works');
    // Never critical, which desktops show even when the user asked for quiet.
    expect(expired.hints['urgency']).toBe(1);
    expect(expiring.closed).toBe('closedByApp');
    await app.item.waitForMenu(({ children }) => children[0]?.label.startsWith('Work: expired at ') === true);
    await expect.poll(() => app.windowCount()).toBe(0);
    expect(world.notifications.all).toHaveLength(2);

    world.notifications.click(expired);
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
    await app.item.waitForMenu(
      ({ children }) => children[0]?.label.startsWith('Work: active until ') === true,
    );
  });
});
