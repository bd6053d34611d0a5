import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { startRendererHost } from './renderer-host/host.ts';
import type { RendererHost } from './renderer-host/host.ts';

let host: RendererHost;
let page: Page;

beforeAll(async () => {
  host = await startRendererHost(resolveRuntime().executable);
  page = host.page;
});

afterAll(async () => {
  await host?.close();
});

afterEach(() => {
  if (host.complaints.length > 0) throw new Error(`The console complained: ${host.complaints.join('; ')}`);
});

const show = async (long = false): Promise<void> => {
  await host.open('', long);
  await page.evaluate(() => {
    window.fake.pushSnapshot(window.samples.fullSnapshot(Date.now()));
    window.fake.show({ name: 'activity' });
  });
  await page.locator('.activity-line').first().waitFor();
};
const lines = (): Promise<number> => page.locator('.activity-line').count();
const calls = (): Promise<readonly { name: string; input: unknown }[]> =>
  page.evaluate(() => window.fake.recorded.filter(({ name }) => name.endsWith('Activity')));

describe('what happened', () => {
  it('is found by words, session and outcome, and shown whole again', async () => {
    await show();
    expect(await lines()).toBe(6);
    await page.getByRole('searchbox', { name: 'Search' }).fill('renewed');
    await page.getByText('1 entry', { exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByRole('combobox', { name: 'Session' }).selectOption('Production');
    await page.getByText('2 entries', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Problem');
    await page.getByText('Nothing fits these choices.').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByText('6 entries', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Outcome' }).inputValue()).toBe('');
  });

  it('is taken along as it is shown', async () => {
    await show();
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('Worked');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    await page.getByText('Exported.', { exact: true }).waitFor();
    const filter = { text: '', tone: 'good' };
    expect(await calls()).toEqual([
      { name: 'copyActivity', input: { filter } },
      { name: 'exportActivity', input: { format: 'csv', filter } },
    ]);
  });

  it('can be searched with the keyboard alone', async () => {
    await show();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('network');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('has room for long words in a narrow window', async () => {
    await show(true);
    for (const [width, zoom] of [
      [420, 1],
      [880, 2],
    ] as const) {
      await host.resize(width, 700, zoom);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await host.resize(880, 700);
  });
});
