import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import { qrPng } from '../sandbox/qr.ts';
import { sampleUser, totpCode } from '../sandbox/sandbox.ts';
import type { RunningApp } from '../world/app.ts';
import { CountingHand, type LyingFile } from '../world/hand.ts';
import { test } from '../world/test.ts';

/** As many clicks, keys and drops as a first session may take. */
const limit = 12;

/** What the AWS console hands out for a new key, byte order mark and line ends included. */
const csv: LyingFile = {
  name: 'sam.sample_accessKeys.csv',
  type: 'text/csv',
  bytes: Buffer.from(
    `\uFEFFAccess key ID,Secret access key\r\n${sampleUser.accessKeyId},${sampleUser.secretAccessKey}\r\n`,
  ),
};
const qr: LyingFile = {
  name: 'qr.png',
  type: 'image/png',
  bytes: qrPng(
    `otpauth://totp/Amazon%20Web%20Services:${sampleUser.name}@${sampleUser.account}?secret=${sampleUser.mfa.seed}&issuer=Amazon%20Web%20Services`,
  ),
};

/** From the tray to the page behind the key's. */
const bringKey = async (app: RunningApp, hand: CountingHand): Promise<Page> => {
  await hand.chooseInTray(app, 'Open Latchkey');
  const page = await app.window();
  await hand.click(page.getByRole('button', { name: 'Add identity' }), 'Add identity');
  await page.getByText('Step 1 of 2').waitFor();
  await hand.drop(page, csv);
  await page.getByText('Step 2 of 2').waitFor();
  return page;
};

describe('from the first start to the first session', () => {
  test('with the CSV file and the QR picture at hand: it renews itself from then on', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    const hand = new CountingHand();
    const startedAt = performance.now();

    const page = await bringKey(app, hand);
    await hand.drop(page, qr);
    await page.locator('[data-code]').waitFor();
    await hand.click(page.getByLabel(/weakens the second factor/), 'I understand…');
    await hand.click(page.getByRole('button', { name: 'Save and get a session' }), 'Save and get a session');
    await page.getByRole('heading', { name: `${sampleUser.name} is ready` }).waitFor();

    await world.newSession(undefined, { profile: sampleUser.name });
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(`${hand.count} actions in ${seconds.toFixed(1)} s: ${hand.done.join(', ')}\n`);
    // As docs/setting-up.md says.
    expect(hand.count).toBe(7);
    expect(hand.count).toBeLessThanOrEqual(limit);
    await page.getByText(/It renews the session by itself/).waitFor();
    await hand.click(page.getByRole('button', { name: 'Copy the command' }), 'Copy');
    const clipboard = (): Promise<string> => app.electron.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(clipboard).toBe(`aws sts get-caller-identity --profile ${sampleUser.name}`);
  });

  test('with the CSV file and a phone, whose code is typed', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    const hand = new CountingHand();

    const page = await bringKey(app, hand);
    await hand.type(page, totpCode(sampleUser.mfa.seed, Date.now()));
    await hand.press(page, 'Enter');

    await world.newSession(undefined, { profile: sampleUser.name });
    await page.getByRole('heading', { name: `${sampleUser.name} is ready` }).waitFor();
    expect(hand.count).toBe(11);
    expect(hand.count).toBeLessThanOrEqual(limit);
    // No prompt was opened over the form.
    expect(await app.windowCount()).toBe(1);
  });
});
