import { mfaDeviceStages } from './mfa-device-stages.ts';
import { setUpStages } from './set-up-stages.ts';
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
  ...setUpStages,
  ...forms,
  ...others,
  ...taskStages,
  ...questions,
  ...mfaDeviceStages,
  ...prompts,
];
