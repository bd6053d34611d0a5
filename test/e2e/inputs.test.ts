import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { sampleUser } from '../sandbox/sandbox.ts';
import { awsLink, blank, pngOf, withCode } from '../pictures/qr-picture.ts';
import { Changes } from '../desktop/changes.ts';
import type { RunningApp } from '../world/app.ts';
import { snapshotOf } from '../world/identities.ts';
import { IdentityFormPage, sampleForm } from '../world/identity-form.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

const { mfa } = sampleUser;
const { seed } = mfa;
const qr = pngOf(withCode(blank(280, 280), awsLink(seed)));

const copyPicture = (app: RunningApp, png: Buffer): Promise<void> =>
  app.electron.evaluate(async ({ clipboard, nativeImage, ClipboardItem }, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    // Electron before 44 takes pictures as they are.
    const write: unknown = Reflect.get(clipboard, 'writeImage');
    if (typeof write === 'function') write.call(clipboard, nativeImage.createFromBuffer(bytes));
    else
      await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, png.toString('base64'));

/** Drops a file, or a text, as a file manager or a browser would. */
const drop = (
  page: Page,
  zone: string,
  dropped: { readonly name?: string; readonly type: string; readonly base64: string },
): Promise<void> =>
  page.locator(zone).evaluate((element, { name, type, base64 }) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
    if (name === undefined) transfer.setData(type, new TextDecoder().decode(bytes));
    else transfer.items.add(new File([bytes], name, { type }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, dropped);

/** A form on the page of its MFA device, with a seed to bring in. */
const openForm = async (world: World): Promise<{ app: RunningApp; page: Page; form: IdentityFormPage }> => {
  const app = await world.launch();
  const page = await app.window();
  const form = new IdentityFormPage(page);
  await form.open();
  for (const field of [
    'accessKeyId',
    'secretAccessKey',
    'region',
    'label',
    'profile',
    'mfaSerial',
  ] as const) {
    await form.fill(field, sampleForm[field]);
  }
  await page.getByLabel('Latchkey computes it').check();
  return { app, page, form };
};

const forgetSeed = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Use another' }).click();
  await page.locator('#seed-found').waitFor({ state: 'detached' });
};

describe('a seed', () => {
  test('comes in by a picture, which main keeps until it is saved', async ({ newWorld }) => {
    const world = await newWorld();
    const { app, page, form } = await openForm(world);
    const file = join(world.session.home, 'qr.png');
    writeFileSync(file, qr);

    await page.locator('#choose-picture-input').setInputFiles(file);
    await page.locator('#seed-found').waitFor();
    expect(await page.locator('#seed-found').innerText()).toContain('sam.sample in account 111122223333');

    await forgetSeed(page);
    await drop(page, '#seed-input', { name: 'qr.png', type: 'image/png', base64: qr.toString('base64') });
    await page.locator('#seed-found').waitFor();

    await forgetSeed(page);
    const inPage = `<p><img src="data:image/png;base64,${qr.toString('base64')}"></p>`;
    await drop(page, '#seed-input', { type: 'text/html', base64: Buffer.from(inPage).toString('base64') });
    await page.locator('#seed-found').waitFor();

    await forgetSeed(page);
    await copyPicture(app, qr);
    await page.locator('#choose-picture').focus();
    await page.keyboard.press('Control+V');
    await page.locator('#seed-found').waitFor();

    await forgetSeed(page);
    await page.getByRole('button', { name: 'Paste', exact: true }).click();
    await page.locator('#seed-found').waitFor();
    await page.locator('.preview-code').waitFor();

    // Nothing that the page can get at holds the seed.
    const answers = await page.evaluate(async () => {
      const copied = await window.latchkey.seedFromClipboard(undefined);
      const handle = copied.ok ? (copied.value[0]?.handle ?? '') : '';
      const preview = await window.latchkey.previewCode({ seedHandle: handle });
      return JSON.stringify([copied, preview, await window.latchkey.dropSeed({ handle })]);
    });
    expect(answers).toContain('"code":');
    expect(answers + (await page.content())).not.toContain(seed);

    await form.acceptSeedRisk(true);
    await form.saveAndGet();
    await world.newSession();

    expect(JSON.stringify(await snapshotOf(page))).not.toContain(seed);
    const [log, settings, state] = ['logs/latchkey.log', 'settings.json', 'state.json'].map((name) =>
      join(world.userData, name),
    );
    for (const path of [log, settings, state]) {
      expect(existsSync(path ?? '') ? readFileSync(path ?? '', 'utf8') : '').not.toContain(seed);
    }
  });

  test('is not found in other pictures, which is said', async ({ newWorld }) => {
    const world = await newWorld();
    const { page } = await openForm(world);
    const refusals: [Buffer, string][] = [
      [pngOf(blank(200, 200)), 'No QR code found'],
      [pngOf(withCode(blank(280, 280), 'https://example.com/')), 'holds no MFA seed'],
      [pngOf(withCode(blank(280, 280), `${awsLink(seed)}&digits=8`)), 'AWS does not use such codes'],
      [Buffer.from('no picture'), 'not a picture'],
    ];
    for (const [bytes, words] of refusals) {
      await drop(page, '#seed-input', { name: 'p.png', type: 'image/png', base64: bytes.toString('base64') });
      await page.locator('#seed-refused', { hasText: words }).waitFor();
    }
    const both = withCode(
      withCode(blank(700, 280), awsLink(seed)),
      awsLink(seed.replace('MADE', 'MAKE'), 'eve'),
      {
        left: 380,
      },
    );
    await drop(page, '#seed-input', {
      name: 'p.png',
      type: 'image/png',
      base64: pngOf(both).toString('base64'),
    });
    await page.getByRole('button', { name: 'Use eve in account' }).click();
    expect(await page.locator('#seed-found').innerText()).toContain('eve');
  });

  test('comes in from the screen', async ({ newWorld }) => {
    const world = await newWorld();
    const { app, page } = await openForm(world);
    await showOnScreen(app, qr);

    const dragged = await startCapture(app, page);
    await dragged.mouse.move(80, 80);
    await dragged.mouse.down();
    await dragged.mouse.move(200, 200, { steps: 4 });
    await dragged.mouse.move(420, 420);
    await dragged.mouse.up();
    await page.locator('#seed-found').waitFor();
    expect(await page.locator('#seed-found').innerText()).toContain('sam.sample');

    await forgetSeed(page);
    const whole = await startCapture(app, page);
    await whole.getByRole('button', { name: 'Whole screen' }).click();
    await page.locator('#seed-found').waitFor();

    // A part without a code, by the keyboard alone.
    await forgetSeed(page);
    const keyed = await startCapture(app, page);
    await keyed.keyboard.press('ArrowRight');
    await keyed.locator('.capture-box').waitFor();
    for (let times = 0; times < 20; times += 1) await keyed.keyboard.press('ArrowRight');
    await keyed.keyboard.press('Shift+ArrowLeft');
    await pressLast(keyed, 'Enter');
    await page.locator('#seed-refused', { hasText: 'No QR code found' }).waitFor();

    const cancelled = await startCapture(app, page);
    await pressLast(cancelled, 'Escape');
    expect(await page.locator('#capture-seed').getAttribute('aria-disabled')).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('capture-seed');
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
  });
});

/** Shows a picture at the place 100, 100 of the screen, as a browser would. */
const showOnScreen = async (app: RunningApp, png: Buffer): Promise<void> => {
  await app.electron.evaluate(async ({ BrowserWindow }, base64) => {
    const window = new BrowserWindow({ x: 100, y: 100, width: 300, height: 300, frame: false, show: true });
    await window.loadURL(
      `data:text/html,<body style="margin:0;background:white"><img src="data:image/png;base64,${encodeURIComponent(base64)}">`,
    );
  }, png.toString('base64'));
};

/** Presses the key that closes a window. */
const pressLast = async (page: Page, key: string): Promise<void> => {
  const closed = page.waitForEvent('close');
  // The window may be gone before the key comes up again.
  await Promise.all([closed, page.keyboard.down(key).catch(() => {})]);
};

/** Clicks the button that captures, and waits for the window over the screen. */
const startCapture = async (app: RunningApp, page: Page): Promise<Page> => {
  const changes = new Changes();
  const notify = (): void => changes.notify();
  const follow = (opened: Page): void => {
    opened.on('framenavigated', notify);
    notify();
  };
  app.electron.on('window', follow);
  const isCapture = (one: Page): boolean => one.url().includes('#capture');
  const [cover] = await Promise.all([
    changes.until(
      () => app.electron.windows().find(isCapture),
      () => 'No window came over the screen',
    ),
    page.locator('#capture-seed').click(),
  ]);
  app.electron.off('window', follow);
  await cover.locator('.capture').waitFor();
  return cover;
};
