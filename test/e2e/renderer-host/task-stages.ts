import { push, show, type Stage } from './stage.ts';

const checks: readonly Stage[] = [
  {
    name: 'everything checked',
    reach: async (page) => {
      await push(page, 'everyPhase');
      await show(page, { name: 'doctor' }, '.doctor-summary');
      await page.evaluate(() => window.fake.pushDoctor(window.doctor.sampleDoctor()));
      await page.locator('.finding').first().waitFor();
    },
  },
  {
    name: 'everything being checked',
    reach: async (page) => {
      await push(page, 'everyPhase');
      await show(page, { name: 'doctor' }, '.doctor-summary');
      await page.evaluate(() => window.fake.pushDoctor(window.doctor.sampleDoctor(true)));
      await page.locator('.finding-pending').first().waitFor();
    },
  },
  {
    name: 'settings of a file',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.openImport = () => ({ ok: true, value: window.doctor.sampleImport });
      });
      await push(page, 'everyPhase');
      await show(page, { name: 'settings' }, '#import-settings');
      await page.locator('#import-settings').click();
      await page.locator('.import-row').first().waitFor();
    },
  },
];

/** The change of an access key: before it, or at one of its states. */
const rotation = (name: string, at?: string): Stage => ({
  name,
  reach: async (page) => {
    await page.evaluate((state) => {
      const now = Date.now();
      const cases = window.rotations.rotationCases(now);
      const identity = window.rotations.rotatingIdentity(state === undefined ? undefined : cases[state], {
        oldKeyDays: 123,
      });
      window.fake.pushSnapshot(window.samples.fullSnapshot(now, { identities: [identity] }));
    }, at);
    await show(page, { name: 'rotate', id: 'work' }, at === undefined ? '.rotation-choice' : '.steps');
  },
});

const rotations: readonly Stage[] = [
  rotation('rotation'),
  rotation('rotation under way', 'verifying'),
  rotation('rotation with a key in its way', 'noRoom'),
  rotation('rotation of which a key is left', 'lost'),
  rotation('rotation that stands still', 'stillOn'),
  rotation('rotation whose old key waits', 'waiting'),
];

/** Views for what takes several steps, or looks at everything. */
export const taskStages: readonly Stage[] = [...checks, ...rotations];
