import type { Locator, Page } from 'playwright';
import { sampleUser } from '../sandbox/sandbox.ts';

/** Text fields of the identity form by their labels. */
export const formLabels = {
  label: 'Name',
  accessKeyId: 'Access key ID',
  secretAccessKey: 'Secret access key',
  region: 'Region',
  mfaSerial: 'MFA serial',
  seed: 'MFA seed',
  profile: 'Profile',
} as const;

/** A text field of the identity form. */
export type FormText = keyof typeof formLabels;

/** In the order of the form. */
const textFields = [
  'label',
  'accessKeyId',
  'secretAccessKey',
  'region',
  'mfaSerial',
  'seed',
  'profile',
] as const satisfies readonly FormText[];

/** What a form with the sample user's data holds. */
export const sampleForm: Readonly<Record<FormText, string>> = {
  label: 'Work',
  accessKeyId: sampleUser.accessKeyId,
  secretAccessKey: sampleUser.secretAccessKey,
  region: 'eu-central-1',
  mfaSerial: sampleUser.mfa.serial,
  seed: sampleUser.mfa.seed,
  profile: 'work',
};

/** The fields of the first of the two pages on which a new identity is set up. */
const ofTheKey: ReadonlySet<FormText> = new Set<FormText>(['accessKeyId', 'secretAccessKey', 'region']);

/** The identity form of the window, as a person uses it: page by page for a new identity, else all at once. */
export class IdentityFormPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the form for a new identity. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add identity' }).click();
    await this.page.getByRole('heading', { name: 'Add identity' }).waitFor();
  }

  /** Fills a field in, on whichever page it is. */
  async fill(field: FormText, value: string): Promise<void> {
    if (ofTheKey.has(field)) await this.toKey();
    else await this.toRest();
    if (field === 'mfaSerial') await this.#chooseOtherDevice();
    await this.#input(field).fill(value);
  }

  /** Fills in the sample user with its seed, and accepts the risk of that. */
  async fillSample(changes: Partial<Record<FormText, string>> = {}): Promise<void> {
    const texts = { ...sampleForm, ...changes };
    for (const field of [...textFields].sort((a, b) => Number(ofTheKey.has(b)) - Number(ofTheKey.has(a)))) {
      // There is a seed to enter only where there is a device, and a choice made for it.
      if (field === 'seed') await this.page.getByLabel('Latchkey computes it').check();
      await this.fill(field, texts[field]);
    }
    await this.acceptSeedRisk(true);
  }

  async acceptSeedRisk(accepted: boolean): Promise<void> {
    await this.toRest();
    await this.page.getByLabel(/weakens the second factor/).setChecked(accepted);
  }

  /** Asks for a duration that is none of the presets. */
  async fillDuration(hours: string, minutes: string): Promise<void> {
    await this.unfold();
    await this.page.getByRole('radio', { name: 'Other', exact: true }).check();
    await this.page.getByLabel('Hours').fill(hours);
    await this.page.getByLabel('Minutes', { exact: true }).fill(minutes);
  }

  async fillRenewal(minutes: string): Promise<void> {
    await this.unfold();
    await this.page.getByLabel(/Renew or remind this many minutes/).fill(minutes);
  }

  /** Shows the fields that are seldom needed. */
  async unfold(): Promise<void> {
    await this.toRest();
    const more = this.page.locator('.more-fields');
    if ((await more.count()) === 0 || (await more.getAttribute('open')) !== null) return;
    await more.locator('summary').click();
    await this.page.getByRole('radio', { name: 'Other', exact: true }).waitFor();
  }

  /** Checks the key on its page. */
  async check(): Promise<void> {
    await this.toKey();
    await this.page.locator('#check-key').click();
  }

  /** Goes to the page of the key, when there are pages. */
  async toKey(): Promise<void> {
    if (!(await this.#isAt('Step 2'))) return;
    await this.page.locator('.view-head').getByRole('button', { name: 'Back' }).click();
    await this.page.getByText('Step 1').waitFor();
  }

  /** Goes to the page behind the key's, which takes a key that AWS knows, when there are pages. */
  async toRest(): Promise<void> {
    if (!(await this.#isAt('Step 1'))) return;
    await this.page.locator('#check-key').click();
    await this.page.getByText('Step 2').waitFor();
  }

  /**
   * Saves the form. A new identity's is checked first, and saved without a session; the error of either page is left for
   * the caller to see.
   */
  async save(): Promise<void> {
    if (await this.#isAt('Step 1')) {
      await this.page.locator('#check-key').click();
      const isRefused = this.page.locator('[aria-invalid="true"]:visible, .note-bad, [role="alert"]');
      await this.page.getByText('Step 2').or(isRefused).first().waitFor();
      if (await this.#isAt('Step 1')) return;
    }
    const only = this.page.locator('#save-only');
    await ((await only.count()) === 0 ? this.page.locator('#save-identity') : only).click();
  }

  /** Saves a new identity and gets its first session, as Enter does. */
  async saveAndGet(): Promise<void> {
    await this.toRest();
    await this.page.getByRole('button', { name: 'Save and get a session' }).click();
  }

  /** Waits for the list with the identity that was saved. */
  async waitUntilSaved(label = sampleForm.label): Promise<void> {
    const done = this.page.locator('#setup-done');
    const inList = this.page.getByRole('heading', { name: label, exact: true });
    await done.or(inList).first().waitFor();
    if ((await done.count()) > 0) await done.click();
    await inList.waitFor();
  }

  /** The one error of the form: the name of its field, as a screen reader says it, and the words under it. */
  async error(): Promise<{ readonly field: string; readonly text: string }> {
    const invalid = this.page.locator('[aria-invalid="true"]:visible').first();
    await invalid.waitFor();
    return invalid.evaluate((element) => {
      const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
      const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
      const error = ids.map((id) => document.getElementById(id)).find((one) => one?.id.endsWith('-error'));
      const label = document.querySelector(`label[for="${element.id}"]`)?.textContent ?? '';
      return {
        field: tidy(element.getAttribute('aria-label') ?? label).replace(/ optional$/, ''),
        text: tidy(error?.textContent ?? ''),
      };
    });
  }

  /** The error that belongs to no field, above the form. */
  async topError(): Promise<string> {
    return this.page.getByRole('alert').innerText();
  }

  #isAt(step: string): Promise<boolean> {
    return this.page.getByText(step).isVisible();
  }

  async #chooseOtherDevice(): Promise<void> {
    const other = this.page.getByRole('radio', { name: 'Another device' });
    if ((await other.count()) > 0) await other.check();
  }

  #input(field: FormText): Locator {
    // "Name" and "Profile" are parts of other labels, "MFA serial" has the word "optional" behind it.
    return this.page.getByLabel(formLabels[field], { exact: ['label', 'profile', 'region'].includes(field) });
  }
}
