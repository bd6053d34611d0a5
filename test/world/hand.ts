import type { Locator, Page } from 'playwright';
import type { RunningApp } from './app.ts';

/** A file as it lies in a folder. */
export interface LyingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Drops a file on an element, as the mouse would bring it from a folder. */
export const dropFile = async (
  page: Page,
  onto: Locator,
  { name, type, bytes }: LyingFile,
): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
      transfer.items.add(new File([content], name, { type }));
      return transfer;
    },
    { name, type, base64: bytes.toString('base64') },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) await onto.dispatchEvent(event, { dataTransfer });
};

/** A hand that counts what it does: each click, key and drop is one. */
export class CountingHand {
  readonly done: string[] = [];

  get count(): number {
    return this.done.length;
  }

  /** Opens the tray's menu and chooses a line of it: two clicks. */
  async chooseInTray(app: RunningApp, line: string): Promise<void> {
    this.done.push('click the tray icon', `click “${line}”`);
    await app.item.click(line);
  }

  async click(what: Locator, name: string): Promise<void> {
    this.done.push(`click “${name}”`);
    await what.click();
  }

  async drop(page: Page, file: LyingFile): Promise<void> {
    this.done.push(`drop ${file.name}`);
    await dropFile(page, page.locator('main'), file);
  }

  async type(page: Page, text: string): Promise<void> {
    for (const sign of text) this.done.push(`key ${sign}`);
    await page.keyboard.type(text);
  }

  async press(page: Page, key: string): Promise<void> {
    this.done.push(`key ${key}`);
    await page.keyboard.press(key);
  }
}
