import type { Locator, Page } from 'playwright';

/** Opens the menu of the card with that name, of an identity or a role. */
export const openMenu = async (page: Page, card: string): Promise<Locator> => {
  await page.getByRole('button', { name: `More for ${card}`, exact: true }).click();
  const menu = page.getByRole('menu', { name: `More for ${card}` });
  await menu.waitFor();
  return menu;
};

/** Clicks an entry of a card's menu; several: each in the menu that the one before leads to. */
export const chooseInMenu = async (page: Page, card: string, ...entries: string[]): Promise<void> => {
  const menu = await openMenu(page, card);
  for (const name of entries) await menu.getByRole('menuitem', { name, exact: true }).click();
};
