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

/** The identity form of the window, as a person uses it. */
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

  async fill(field: FormText, value: string): Promise<void> {
    await this.#input(field).fill(value);
  }

  /** Fills in the sample user with its seed, and accepts the risk of that. */
  async fillSample(changes: Partial<Record<FormText, string>> = {}): Promise<void> {
    const texts = { ...sampleForm, ...changes };
    for (const field of textFields) {
      // There is a seed to enter only where there is a device, and a choice made for it.
      if (field === 'seed') await this.page.getByLabel('Latchkey computes it').check();
      await this.fill(field, texts[field]);
    }
    await this.acceptSeedRisk(true);
  }

  async acceptSeedRisk(accepted: boolean): Promise<void> {
    await this.page.getByLabel(/weakens the second factor/).setChecked(accepted);
  }

  /** Asks for a duration that is none of the presets. */
  async fillDuration(hours: string, minutes: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Other' }).check();
    await this.page.getByLabel('Hours').fill(hours);
    await this.page.getByLabel('Minutes', { exact: true }).fill(minutes);
  }

  async fillRenewal(minutes: string): Promise<void> {
    await this.page.getByLabel(/Renew or remind this many minutes/).fill(minutes);
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check key' }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** Waits for the list with the identity that was saved. */
  async waitUntilSaved(label = sampleForm.label): Promise<void> {
    await this.page.getByRole('heading', { name: label, exact: true }).waitFor();
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

  #input(field: FormText): Locator {
    // "Name" and "Profile" are parts of other labels, "MFA serial" has the word "optional" behind it.
    return this.page.getByLabel(formLabels[field], { exact: ['label', 'profile', 'region'].includes(field) });
  }
}
