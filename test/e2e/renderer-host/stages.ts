import { mfaDeviceStages } from './mfa-device-stages.ts';
import { openMenu, push, question, show, view, type Cases, type Stage } from './stage.ts';
import { taskStages } from './task-stages.ts';

export type { Stage } from './stage.ts';

const list = (name: string, cases: Cases): Stage => ({
  name,
  reach: async (page) => {
    await push(page, cases);
    await page.locator('.card').first().waitFor();
  },
});

const lists: readonly Stage[] = [
  { name: 'empty list', reach: async (page) => await page.locator('#add-identity').waitFor() },
  {
    name: 'empty list with an invitation',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.findKeys = () => ({ ok: true, value: window.samples.sampleKeys });
        window.fake.pushSnapshot(window.samples.emptySnapshot());
      });
      await page.locator('#look-for-keys').waitFor();
    },
  },
  list('list', 'everyPhase'),
  list('list of files in every state', 'fileCases'),
  list('list with roles', 'roleCases'),
  {
    name: 'notices',
    reach: async (page) => {
      await page.evaluate(() => {
        const { sampleProblem, emptySnapshot, fullSnapshot } = window.samples;
        window.fake.pushSnapshot(
          fullSnapshot(Date.now(), {
            keychain: sampleProblem('keychain-locked'),
            endpoint: { url: 'https://a-rather-long-host-name.proxy.internal.example.com:8443/sts/' },
            alerts: [sampleProblem('file-repairable', { detail: '/home/alice/.aws/credentials, line 7' })],
            preferences: { ...emptySnapshot().preferences, paused: true },
          }),
        );
      });
      await page.locator('.banner').nth(3).waitFor();
    },
  },
];

const menus: readonly Stage[] = [
  { name: 'menu of a card', reach: async (page) => await openMenu(page), keepsTab: false },
  {
    name: 'menu within the menu of a card',
    reach: async (page) => {
      await openMenu(page, 'copy-session');
      await page.locator('.menu[data-within]').waitFor();
    },
    keepsTab: false,
  },
];

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

const setUp: readonly Stage[] = [
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

const forms: readonly Stage[] = [
  view('form of an identity', 'everyPhase', { name: 'edit', id: 'active' }, '#field-label'),
  view('form of a new role', 'roleCases', { name: 'add-role', identityId: 'production' }, '#field-roleArn'),
  view('form of a role', 'roleCases', { name: 'edit', id: 'audit' }, '#field-policyArns'),
  {
    name: 'form of a role with an error',
    reach: async (page) => {
      await push(page, 'roleCases');
      await show(page, { name: 'edit', id: 'audit' }, '#field-policyArns');
      await page.evaluate(() => {
        window.fake.answers.saveRole = () => ({
          ok: false,
          error: { ...window.samples.sampleProblem('profile-in-use'), field: 'profile' },
        });
      });
      await page.locator('#save-role').click();
      await page.locator('#field-profile-error').waitFor();
    },
  },
];

const others: readonly Stage[] = [
  view('changes', 'everyPhase', { name: 'changes' }, '.change'),
  {
    name: 'no changes',
    reach: async (page) => {
      await push(page, 'everyPhase', { changes: [] });
      await show(page, { name: 'changes' }, '.empty');
    },
  },
  {
    name: 'keys',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.findKeys = () => ({ ok: true, value: window.samples.sampleKeys });
        window.fake.answers.adoptKey = () => ({
          ok: false,
          error: { ...window.samples.sampleProblem('key-rejected'), field: 'region' },
        });
      });
      await push(page, 'everyPhase');
      await show(page, { name: 'adopt' }, '.key-row');
      await page.locator('.key-row form [type="submit"]').first().click();
      await page.locator('.key-row .note-bad').waitFor();
    },
  },
  view('no keys', 'everyPhase', { name: 'adopt' }, '.empty'),
  {
    name: 'roles of the config file',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.findRoles = () => ({ ok: true, value: window.samples.sampleRoles });
      });
      await push(page, 'roleCases');
      await show(page, { name: 'import-roles' }, '.key-row');
      await page.locator('.key-row form [type="submit"]').last().click();
      await page.locator('.key-row .note-bad').waitFor();
    },
  },
  view('activity', 'everyPhase', { name: 'activity' }, '.activity-line'),
  view('settings', 'everyPhase', { name: 'settings' }, '.switch'),
];

const questions: readonly Stage[] = [
  question('question whether to remove', 'remove'),
  question('question whether to forget', 'forget'),
  question('facts for a bug report', 'explain'),
  {
    name: 'question whether to go back',
    reach: async (page) => {
      await push(page, 'everyPhase');
      await show(page, { name: 'changes' }, '.change');
      await page.locator('button:has(.icon-undo)').first().click();
      await page.locator('#dialog[open] h2').waitFor();
    },
  },
  {
    name: 'question whether to lose what was typed',
    reach: async (page) => {
      await push(page, 'roleCases');
      await show(page, { name: 'edit', id: 'audit' }, '#field-label');
      await page.locator('#field-label').fill('Other');
      await page.locator('.view-head .button').first().click();
      await page.locator('#dialog[open] h2').waitFor();
    },
  },
];

const prompts: readonly Stage[] = [
  {
    name: 'prompt',
    hash: '#prompt/needs-code',
    reach: async (page) => {
      await push(page, 'everyPhase');
      await page.locator('#code').waitFor();
    },
  },
  {
    name: 'prompt with a code that was refused',
    hash: '#prompt/needs-code',
    reach: async (page) => {
      await page.evaluate(() => {
        window.fake.answers.submitCode = () => ({
          ok: false,
          error: window.samples.sampleProblem('mfa-code-rejected'),
        });
      });
      await push(page, 'everyPhase');
      await page.locator('#code').fill('123456');
      await page.keyboard.press('Enter');
      await page.locator('.prompt-refused').waitFor();
    },
  },
  {
    name: 'prompt for a role',
    hash: '#prompt/asks',
    reach: async (page) => {
      await push(page, 'roleCases');
      await page.locator('#code').waitFor();
    },
  },
];

/** Everything that people get to see in the windows. */
export const stages: readonly Stage[] = [
  ...lists,
  ...menus,
  ...setUp,
  ...forms,
  ...others,
  ...taskStages,
  ...questions,
  ...mfaDeviceStages,
  ...prompts,
];
