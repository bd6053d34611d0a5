// `npm run screenshots`: the pictures of the README, taken from the real app in a world of its own.
import { defaultPreferences } from '../../src/core/state/app-state.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { makeUser, type SandboxUser } from '../../test/sandbox/sandbox.ts';
import type { RunningApp } from '../../test/world/app.ts';
import { startWorld, type World } from '../../test/world/world.ts';
import type { Input } from '../../src/shared/contract.ts';
import { ROOT } from '../lib/project.mjs';

const folder = join(ROOT, 'docs', 'images');

const people: readonly (readonly [string, SandboxUser, 'ask' | 'seed'])[] = [
  ['Work', makeUser('WORK', { account: '111122223333' }), 'seed'],
  ['Client: staging', makeUser('STAGING', { account: '444455556666' }), 'ask'],
  ['Old project', makeUser('OLD', { account: '777788889999' }), 'seed'],
];

const request = ([label, user, codeSource]: (typeof people)[number]): Input<'saveIdentity'> => ({
  form: {
    label,
    region: 'eu-central-1',
    mfaSerial: user.mfa?.serial ?? '',
    codeSource,
    codeCommand: '',
    profile: user.name,
    alsoTo: [],
    durationSeconds: 43_200,
    autoRefresh: true,
    renewBeforeSeconds: 1200,
  },
  key: { accessKeyId: user.accessKeyId, secretAccessKey: user.secretAccessKey },
  ...(codeSource === 'seed' && user.mfa && { seed: user.mfa.seed }),
  seedRiskAccepted: true,
  unchecked: false,
  setsRegion: false,
});

const take = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(folder, `${name}.png`) });

const setTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.evaluate((preferences) => window.latchkey.setPreferences(preferences), {
    ...defaultPreferences,
    theme,
  });
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
};

const pictures = async (world: World, app: RunningApp): Promise<void> => {
  const page = await app.window();
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(880, 780),
  );
  for (const person of people) {
    await page.evaluate((input) => window.latchkey.saveIdentity(input), request(person));
  }
  // One key is switched off behind the app's back, so that a failure can be seen too.
  const [work, staging, old] = people;
  if (work === undefined || staging === undefined || old === undefined) return;
  world.sandbox.addUser({ ...old[1], active: false });
  await app.item.click('Get session for all');
  const prompt = await app.prompt();
  await prompt.getByRole('textbox').pressSequentially('123');
  await take(prompt, 'prompt');
  await prompt.getByRole('textbox').fill(world.sandbox.unusedCode(staging[1]));
  // The prompt may be gone before the key is let go.
  await prompt.keyboard.press('Enter').catch(() => {});
  await page.getByText('AWS rejected the access key', { exact: true }).waitFor();
  await page.getByText('Active', { exact: true }).nth(1).waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await take(page, `sessions-${theme}`);
  }
  await setTheme(page, 'light');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'What did Latchkey change?' }).click();
  await page.getByRole('heading', { name: 'What did Latchkey change?' }).waitFor();
  await take(page, 'changes');
  await page.getByRole('button', { name: 'Identities', exact: true }).click();
  await page.getByRole('button', { name: 'Add identity' }).click();
  await page.getByLabel('Access key ID').fill(work[1].accessKeyId);
  await page.getByLabel('Secret access key').fill(work[1].secretAccessKey);
  await take(page, 'add-key');
  await page.getByRole('button', { name: 'Check key' }).click();
  await page.getByText(`user/${work[1].name}`).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Home');
  await page.getByRole('heading', { name: 'Add identity' }).scrollIntoViewIfNeeded();
  await take(page, 'add-identity');
};

mkdirSync(folder, { recursive: true });
const world = await startWorld({ sandbox: { users: people.map(([, user]) => user) } });
try {
  await pictures(world, await world.launch());
} finally {
  await world.close();
}
console.log(`Pictures are in ${folder}`);
