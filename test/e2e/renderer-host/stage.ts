import type { Page } from 'playwright';
import type { View } from '../../../src/shared/contract.ts';
import type { Snapshot } from '../../../src/shared/snapshot.ts';

/** A view, a question or a prompt as people can get to see it; reached without a word of its texts. */
export interface Stage {
  readonly name: string;
  /** What the page is opened with. */
  readonly hash?: string;
  readonly reach: (page: Page) => Promise<void>;
  /** False for a menu: Tab closes it, and arrow keys move within. */
  readonly keepsTab?: false;
}

/** Kinds of identities among the samples. */
export type Cases = 'everyPhase' | 'fileCases' | 'roleCases';

/** Shows identities in every state of a kind. */
export const push = (page: Page, cases: Cases, extra: Partial<Snapshot> = {}): Promise<void> =>
  page.evaluate(
    ([from, more]) => {
      const now = Date.now();
      const identities = window.samples[from](now);
      window.fake.pushSnapshot(window.samples.fullSnapshot(now, { identities, ...more }));
    },
    [cases, extra] as const,
  );

/** Goes to a view, and waits for a part of it. */
export const show = async (page: Page, view: View, until: string): Promise<void> => {
  await page.evaluate((to) => window.fake.show(to), view);
  await page.locator(until).first().waitFor();
};

/** A view that shows up by itself. */
export const view = (name: string, cases: Cases, to: View, until: string): Stage => ({
  name,
  reach: async (page) => {
    await push(page, cases);
    await show(page, to, until);
  },
});

/** Opens the menu of the first card, and clicks an entry of it. */
export const openMenu = async (page: Page, entry?: string): Promise<void> => {
  await push(page, 'roleCases');
  await page.locator('.menu-button').first().click();
  await page.locator('.menu:popover-open').waitFor();
  if (entry !== undefined) await page.locator(`.menu [data-entry=${entry}]`).click();
};

/** A question that an entry of a card's menu asks. */
export const question = (name: string, entry: string): Stage => ({
  name,
  reach: async (page) => {
    await openMenu(page, entry);
    await page.locator('#dialog[open] h2').waitFor();
  },
});
