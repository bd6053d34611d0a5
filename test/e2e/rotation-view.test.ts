import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { chooseInMenu } from '../world/card-menu.ts';
import { startRendererHost } from './renderer-host/host.ts';
import type { RendererHost } from './renderer-host/host.ts';

let host: RendererHost;
let page: Page;

beforeAll(async () => {
  host = await startRendererHost(resolveRuntime().executable);
  page = host.page;
  await host.resize(880, 640);
});

afterAll(async () => {
  await host?.close();
});

afterEach(() => {
  if (host.complaints.length > 0) throw new Error(`The console complained: ${host.complaints.join('; ')}`);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const recorded = (): Promise<unknown[]> =>
  page.evaluate(() =>
    window.fake.recorded.filter(({ name }) => name.endsWith('otateKey') || name.endsWith('Rotation')),
  );

/** Shows one state of a rotation; without a name, an identity without one. */
const push = (name?: string, more: { readonly isRoot?: boolean; readonly oldKeyDays?: number } = {}) =>
  page.evaluate(
    ([name, more]) => {
      const now = Date.now();
      const rotation = name === undefined ? undefined : window.rotations.rotationCases(now)[name];
      const identity = window.rotations.rotatingIdentity(rotation, more);
      window.fake.pushSnapshot(window.samples.fullSnapshot(now, { identities: [identity] }));
    },
    [name, more] as const,
  );
const show = async (name?: string, more?: Parameters<typeof push>[1]): Promise<void> => {
  await host.open();
  await push(name, more);
  await page.evaluate(() => window.fake.show({ name: 'rotate', id: 'work' }));
  await page.getByRole('heading', { name: 'Rotate the access key of Work' }).waitFor();
};
const steps = async (): Promise<readonly string[]> =>
  (await page.locator('.step').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

describe('the change of a key', () => {
  it('is begun from the menu by keyboard, with the choice of when the old key goes', async () => {
    await host.open();
    await push();
    await chooseInMenu(page, 'Work', 'Rotate access key…');
    await page.getByRole('heading', { name: 'Rotate the access key of Work' }).waitFor();
    await expect.poll(focused).toBe('view-title');
    await page.getByRole('radio', { name: 'After 7 days' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await recorded()).toEqual([{ name: 'rotateKey', input: { id: 'work', deletion: 30 } }]);
    await push('verifying');
    // The button has gone: the focus is where one reads on.
    await expect.poll(focused).toBe('view-title');
  });

  it('ticks its steps off, and says what goes on', async () => {
    await show('storing');
    expect(await steps()).toEqual([
      'See whether there is room for a second key done',
      'Make the new key: …Q7ZK done',
      'Put it in the keychain and read it back under way',
      'Wait until AWS accepts it everywhere to do',
      'Use it from now on to do',
      'Turn key …MPLE off to do',
      'Delete key …MPLE to do',
    ]);
    await push('verifying');
    expect((await steps())[3]).toBe('Wait until AWS accepts it everywhere under way');
    expect(await page.getByRole('status').first().textContent()).toContain('Key …MPLE goes on working.');
    await push();
    await page.getByText('Key …MPLE is in use. Nothing is left to do.').waitFor();
    await button('To the list').click();
    await expect.poll(focused).toBe('menu-work');
  });

  it('names the key that is in the way, and deletes it by a click that names it', async () => {
    await show('noRoom');
    await page.getByText('Key …OLD2 is 412 days old and inactive.').waitFor();
    await button('Delete key …OLD2 and go on').click();
    expect(await recorded()).toEqual([
      { name: 'rotateKey', input: { id: 'work', deletion: 7, makesRoomOf: 'OLD2' } },
    ]);
    await show('noRoomActive');
    await page.getByText('Key …OLD2 is 412 days old and active').waitFor();
    expect(await page.getByRole('button', { name: 'Delete key' }).count()).toBe(0);
  });

  it.each([
    ['refused', 'Close', 'leave'],
    ['verifying', 'Give up and delete key …Q7ZK', 'give-up'],
    ['notReady', 'Try again', 'go-on'],
    ['lost', 'Delete key …Q7ZK', 'delete-lost'],
    ['waiting', 'Go back to key …MPLE', 'go-back'],
    ['waiting', 'Delete key …MPLE now', 'delete-old'],
    ['kept', 'Leave it so', 'leave'],
    ['inUse', 'Turn it off again', 'go-on'],
    ['wentBack', 'Go back to key …Q7ZK', 'go-back'],
  ])('offers what can be done when it is %s: %s', async (name, label, decision) => {
    await show(name);
    await button(label).click();
    expect(await recorded()).toEqual([{ name: 'decideRotation', input: { id: 'work', decision } }]);
  });

  it('is not offered for the root user, who is told what AWS advises', async () => {
    await show(undefined, { isRoot: true });
    await page.getByText('AWS advises to have no access key of the root user').waitFor();
    expect(await button('Rotate key').count()).toBe(0);
  });

  it('is recommended on the card of an old key, and goes on there', async () => {
    await host.open();
    await push(undefined, { oldKeyDays: 123 });
    await page.getByText('This key is 123 days old.').waitFor();
    await push('waiting');
    await page.getByText('The old access key …MPLE is turned off').waitFor();
    await push('lost');
    await page.getByText('waits for you').waitFor();
    await button('Show the rotation of the access key of Work').click();
    const standing = page.getByText('AWS made key …Q7ZK, but its secret never arrived here');
    await standing.waitFor();
    expect(await standing.isVisible()).toBe(true);
  });

  it.each(['light', 'dark'] as const)('reads well to axe in every state, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await show();
    const names = await page.evaluate(() => Object.keys(window.rotations.rotationCases(0)));
    const found: unknown[] = [];
    for (const name of [undefined, ...names]) {
      await push(name);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      found.push(...violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)]));
    }
    expect(found).toEqual([]);
  });

  it('needs no scrolling to the side in a narrow window at 200 %', async () => {
    await host.resize(640, 800, 2);
    await show('noRoom');
    for (const name of ['notReady', 'waiting', 'lost']) {
      await push(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    await host.resize(880, 640);
  });
});
