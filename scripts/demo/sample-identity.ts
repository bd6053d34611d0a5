import type { Page } from 'playwright';
import { sampleUser } from '../../test/sandbox/sandbox.ts';

/** The profile that the demo writes to. */
export const profile = 'demo';

/** Fills in the form as a person would, up to the point where it is to be saved. */
export const fillIdentityForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Add identity' }).click();
  await page.getByLabel('Access key ID').fill(sampleUser.accessKeyId);
  await page.getByLabel('Secret access key').fill(sampleUser.secretAccessKey);
  await page.getByLabel('Region', { exact: true }).fill('eu-central-1');
  await page.getByRole('button', { name: 'Check key' }).click();
  // AWS tells whose key it is, and which MFA device the user has.
  await page.getByText(`user/${sampleUser.name}`).waitFor();
  await page.getByLabel('Latchkey computes it').check();
  await page.getByLabel('MFA seed').fill(sampleUser.mfa.seed);
  await page.getByLabel(/weakens the second factor/).check();
  await page.getByLabel('Name', { exact: true }).fill('Demo');
  await page.getByLabel('Profile', { exact: true }).fill(profile);
};

/** Saves the form without a session, which the tray gets then, and waits until the identity is in the list. */
export const saveIdentityForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save without a session' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Demo', exact: true }).waitFor();
};
