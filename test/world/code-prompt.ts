import type { Locator, Page } from 'playwright';
import type { RunningApp } from './app.ts';

/** The prompt for a code, as a person uses it. */
export class CodePrompt {
  readonly page: Page;
  readonly field: Locator;
  /** Resolves when the window is gone. */
  readonly closed: Promise<unknown>;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('textbox', { name: 'Six-digit MFA code' });
    this.closed = page.isClosed() ? Promise.resolve() : page.waitForEvent('close', { timeout: 0 });
  }

  /** Waits for the prompt of an app, until it can be typed in. */
  static async of(app: RunningApp): Promise<CodePrompt> {
    const prompt = new CodePrompt(await app.prompt());
    await prompt.field.waitFor();
    return prompt;
  }

  /** Types a code and presses Enter. */
  async send(code: string): Promise<void> {
    await this.field.fill(code);
    await this.press('Enter');
  }

  /** Presses a key; the window may close before it is released. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key).catch((error: unknown) => {
      if (!this.page.isClosed()) throw error;
    });
  }
}
