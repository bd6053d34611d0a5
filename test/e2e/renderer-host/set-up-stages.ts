import type { Page } from 'playwright';
import { show, type Stage } from './stage.ts';

/** The first page of the set-up with a key in it, and after that, on the second, whose it is. */
const bringKey = async (page: Page): Promise<void> => {
  await show(page, { name: 'add' }, '#field-accessKeyId');
  await page.locator('#field-accessKeyId').fill('AKIAIOSFODNN7EXAMPLE');
  await page.locator('#field-secretAccessKey').fill('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
};
const toSecondPage = async (page: Page): Promise<void> => {
  await bringKey(page);
  await page.locator('#check-key').click();
  await page.locator('#field-profile').waitFor();
};

/** The pages of the set-up. */
export const setUpStages: readonly Stage[] = [
  {
    name: 'set-up: the key',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.findKeys = () => ({ ok: true, value: window.samples.sampleKeys });
      });
      await show(page, { name: 'adopt' }, '.key-row');
      await show(page, { name: 'add' }, '#found-keys');
    },
  },
  {
    name: 'set-up: a key that AWS refuses',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.checkKey = () => ({
          ok: false,
          error: { ...window.samples.sampleProblem('secret-key-wrong'), field: 'secretAccessKey' },
        });
      });
      await bringKey(page);
      await page.locator('#check-key').click();
      await page.locator('#field-secretAccessKey-error').waitFor();
    },
  },
  { name: 'set-up: codes, name and profile', reach: toSecondPage },
  {
    name: 'set-up: a serial that was guessed',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.listMfaDevices = () => ({
          ok: true,
          value: {
            devices: [],
            guess: 'arn:aws:iam::123456789012:mfa/alice',
            refused: window.samples.sampleProblem('iam-denied'),
          },
        });
      });
      await toSecondPage(page);
    },
  },
  {
    name: 'set-up: computed codes',
    reach: async (page) => {
      await toSecondPage(page);
      await page.locator('#source-seed').click();
      await page.locator('#field-seed').fill('JBSWY3DPEHPK3PXP');
      await page.locator('[data-code]').waitFor();
    },
  },
  {
    name: 'set-up: done',
    reach: async (page) => {
      await toSecondPage(page);
      await page.locator('#source-command').click();
      await page.locator('#field-codeCommand').fill('ykman oath accounts code -s AWS');
      await page.evaluate(() => {
        const now = Date.now();
        const identity = window.samples.sampleIdentity({
          id: 'new-identity',
          phase: { validity: 'active', activity: 'idle' },
          obtainedAt: now,
          expiresAt: now + 43_200_000,
          renewsAt: now + 42_000_000,
        });
        window.fake.answers.saveIdentity = () => {
          window.fake.pushSnapshot(window.samples.emptySnapshot({ identities: [identity] }));
          return { ok: true, value: { id: 'new-identity' } };
        };
      });
      await page.locator('#save-identity').click();
      await page.locator('#copy-try').waitFor();
    },
  },
];
