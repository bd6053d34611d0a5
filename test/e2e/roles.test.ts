import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { MenuItem } from '../desktop/tray-menu.ts';
import { sampleRole, sampleUser } from '../sandbox/sandbox.ts';
import { callerByCli, callerBySdk, NotInstalled } from '../world/aws-clients.ts';
import { chooseInMenu } from '../world/card-menu.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { sectionOf, untilFile } from '../world/credentials.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { addRole } from '../world/roles.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

const hourMs = 3_600_000;

/** What was asked of STS for a session, without who asked whose key it is: action, whether with a code, and status. */
const sessionCalls = ({ sandbox }: World): readonly string[] =>
  sandbox.calls
    .filter(({ action }) => action !== 'GetCallerIdentity')
    .map(
      ({ action, code, status }) => `${action} ${code === undefined ? 'without' : 'with'} a code: ${status}`,
    );

/** The tray's menu says that a session is in force. */
const isActive =
  (label: string) =>
  ({ children }: MenuItem): boolean =>
    children.some((entry) => entry.label.startsWith(`${label}: active until `));

/** Presses Tab until a field or button of that name has the focus. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const hasFocus = (): Promise<boolean> =>
    page.evaluate((name) => {
      const element = document.activeElement;
      const label =
        element?.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent);
      return (
        label
          ?.replaceAll(/\s+/g, ' ')
          .trim()
          .replace(/ optional$/, '') === name
      );
    }, name);
  for (let presses = 0; presses < 60; presses++) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
};

describe('a role', () => {
  test('is added by keyboard, assumed with the identity’s one code, and is that role for AWS', async ({
    newWorld,
    skip,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });
    const page = await app.window();

    await tabTo(page, 'More for Work');
    await page.keyboard.press('Enter');
    await page.keyboard.type('add');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Add role to Work' }).waitFor();
    await tabTo(page, 'Name');
    await page.keyboard.type('Admin');
    await tabTo(page, 'Role ARN');
    await page.keyboard.type(sampleRole.arn);
    // The profile follows the name.
    expect(await page.getByLabel('Profile', { exact: true }).inputValue()).toBe('admin');
    await page.keyboard.press('Enter');
    // The focus goes to the new card, whose main button gets its session.
    await page.getByRole('heading', { name: 'Admin', exact: true }).waitFor();
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Get session for Admin',
    );
    await page.keyboard.press('Enter');
    await page.getByText('Waits for Work’s session', { exact: true }).waitFor();
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
    await world.newSession(undefined, { profile: 'admin' });

    expect(sessionCalls(world)).toEqual([
      'GetSessionToken with a code: 200',
      'AssumeRole without a code: 200',
    ]);
    const [first, second] = world.sandbox.calls.filter(({ action }) => action !== 'GetCallerIdentity');
    expect(first?.accessKeyId).toBe(sampleUser.accessKeyId);
    expect(second?.accessKeyId).toBe(world.profile('work')?.['aws_access_key_id']);
    await app.item.waitForMenu((menu) => isActive('Work')(menu) && isActive('Admin')(menu));
    await page.getByText('With Work’s session, no code').waitFor();
    const caller = {
      Account: sampleUser.account,
      Arn: 'arn:aws:sts::111122223333:assumed-role/sample-admin/sam.sample',
    };
    await expect(callerBySdk(world.env, 'admin')).resolves.toEqual(caller);
    const byCli = await callerByCli(world.env, 'admin', world.sandbox.url).catch((error: unknown) => {
      if (error instanceof NotInstalled) skip(error.message);
      throw error;
    });
    expect(byCli).toMatchObject(caller);
  });

  test('is renewed without a code, before and after a restart', async ({ newWorld }) => {
    const world = await newWorld();
    const first = await world.launch();
    const identity = await addIdentity(first, { codes: 'ask' });
    await first.item.click('Get session');
    await (await CodePrompt.of(first)).send(world.sandbox.unusedCode());
    await world.newSession();
    await addRole(first, identity);
    // The identity's session lives for half a day; those of its role end in no time.
    world.sandbox.sessionSeconds = 6;
    const page = await first.window();
    await page.getByRole('button', { name: 'Get session for Admin' }).click();
    const tokens = new Set<string>();
    const renewedTwice = (): boolean => {
      const { aws_session_token: token = '', x_security_token_expires: end = '' } =
        sectionOf(world.credentials(), 'admin') ?? {};
      if (token === '') return false;
      expect(Date.parse(end)).toBeGreaterThan(Date.now());
      tokens.add(token);
      return tokens.size === 3;
    };
    await untilFile(world.credentialsPath, renewedTwice, 20_000);
    await first.item.waitForMenu(isActive('Admin'));
    await first.quit();
    const last = world.profile('admin')?.['aws_session_token'];

    const second = await world.launch();

    await world.newSession(last, { profile: 'admin' });
    await second.item.waitForMenu((menu) => isActive('Work')(menu) && isActive('Admin')(menu));
    const calls = sessionCalls(world);
    expect(calls.filter((call) => call.startsWith('GetSessionToken'))).toEqual([
      'GetSessionToken with a code: 200',
    ]);
    expect(new Set(calls.slice(1))).toEqual(new Set(['AssumeRole without a code: 200']));
    expect(await second.windowCount()).toBe(0);
    expect(world.notifications.all).toEqual([]);
  });

  test('that is one of three needs no code of its own: one prompt serves all', async ({ newWorld }) => {
    const names = ['audit', 'billing', 'deploy'];
    const roles = names.map((name) => ({ ...sampleRole, arn: `arn:aws:iam::111122223333:role/${name}` }));
    const world = await newWorld({ sandbox: { roles } });
    const app = await world.launch();
    const identity = await addIdentity(app, { codes: 'ask' });
    for (const [at, { arn }] of roles.entries()) {
      const name = names[at] ?? '';
      await addRole(app, identity, { label: name, profile: name, roleArn: arn });
    }

    await app.item.click('Get session for all');
    const prompt = await CodePrompt.of(app);
    await app.item.waitForMenu(({ children }) =>
      children.some(({ label }) => label === 'Work: waiting for your code'),
    );
    expect(await app.windowCount()).toBe(1);
    await prompt.send(world.sandbox.unusedCode());
    await prompt.closed;
    await app.item.waitForMenu((menu) => ['Work', ...names].every((name) => isActive(name)(menu)));

    expect(sessionCalls(world).toSorted()).toEqual([
      ...names.map(() => 'AssumeRole without a code: 200'),
      'GetSessionToken with a code: 200',
    ]);
    const keys = ['work', ...names].map((name) => world.profile(name)?.['aws_access_key_id']);
    expect(new Set(keys).size).toBe(4);
    expect(await app.windowCount()).toBe(0);
  });

  test('that is forced to the key asks for its own code, and lasts longer than an hour', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    const identity = await addIdentity(app, { codes: 'ask' });
    await addRole(app, identity, { way: 'key', durationSeconds: 28_800 });
    const page = await app.window();
    await page.getByText('With the access key and a code').waitFor();

    await page.getByRole('button', { name: 'Get session for Admin' }).click();
    const prompt = await CodePrompt.of(app);
    await prompt.page.getByRole('heading', { name: 'Admin profile admin' }).waitFor();
    await prompt.send(world.sandbox.unusedCode());
    await world.newSession(undefined, { profile: 'admin' });

    expect(sessionCalls(world)).toEqual(['AssumeRole with a code: 200']);
    expect(world.sandbox.calls.at(-1)?.accessKeyId).toBe(sampleUser.accessKeyId);
    expect(world.profile('work')).toBeUndefined();
    const end = Date.parse(world.profile('admin')?.['x_security_token_expires'] ?? '');
    expect(end - Date.now()).toBeGreaterThan(7.9 * hourMs);
    expect(end - Date.now()).toBeLessThan(8.1 * hourMs);
  });

  test('with a wrong external ID says so on its card, and works once that is mended there', async ({
    newWorld,
  }) => {
    const world = await newWorld({ sandbox: { roles: [{ ...sampleRole, externalId: 'right-one' }] } });
    const app = await world.launch();
    const identity = await addIdentity(app, { codes: 'ask' });
    await addRole(app, identity, { externalId: 'wrong-one' });
    const page = await app.window();
    await page.getByRole('button', { name: 'Get session for Admin' }).click();
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());

    const card = page.getByRole('article', { name: 'Admin' });
    await card.getByText('AWS did not let you assume the role').waitFor();
    expect(world.profile('admin')).toBeUndefined();
    // What is wrong with the role is not wrong with the identity, whose session stays.
    await app.item.waitForMenu(isActive('Work'));
    expect(await page.getByRole('article', { name: 'Work' }).locator('.problem').count()).toBe(0);

    await card.getByRole('button', { name: 'Fix… for Admin' }).click();
    await page.getByRole('heading', { name: 'Edit Admin' }).waitFor();
    await page.getByLabel('External ID').fill('right-one');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await card.waitFor();
    await page.getByRole('button', { name: 'Get session for Admin' }).click();
    await world.newSession(undefined, { profile: 'admin' });
    await card.getByText('Active', { exact: true }).waitFor();
    expect(await card.locator('.problem').count()).toBe(0);
    // The code of before still serves.
    expect(sessionCalls(world)).toEqual([
      'GetSessionToken with a code: 200',
      'AssumeRole without a code: 403',
      'AssumeRole without a code: 200',
    ]);
  });

  test('of the config file is taken over, under a profile of its own', async ({ newWorld }) => {
    const world = await newWorld({ sandbox: { roles: [{ ...sampleRole, externalId: 'given' }] } });
    const configPath = join(dirname(world.credentialsPath), 'config');
    mkdirSync(dirname(configPath), { recursive: true });
    const config = [
      '[profile prod]',
      `role_arn = ${sampleRole.arn}`,
      'source_profile = work',
      `mfa_serial = ${sampleUser.mfa.serial}`,
      'external_id = given',
      'role_session_name = sam-at-prod',
      '',
    ].join('\n');
    writeFileSync(configPath, config);
    const app = await world.launch();
    await addIdentity(app, { codes: 'ask' });
    const page = await app.window();
    await chooseInMenu(page, 'Work', 'Add role');
    await page.getByRole('button', { name: 'Import from the config file' }).click();
    const row = page.getByRole('article', { name: 'prod' });
    await row.getByText(sampleRole.arn).waitFor();

    // Which identity it is assumed with, the file says.
    await row.getByRole('button', { name: 'Add prod' }).click();
    await row.getByText('Added.').waitFor();
    await row.getByRole('button', { name: 'Show prod' }).click();
    await page.getByRole('button', { name: 'Get session for prod' }).click();
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
    await world.newSession(undefined, { profile: 'prod-session' });

    await expect(callerBySdk(world.env, 'prod-session')).resolves.toEqual({
      Account: sampleUser.account,
      Arn: 'arn:aws:sts::111122223333:assumed-role/sample-admin/sam-at-prod',
    });
    expect(world.profile('prod')).toBeUndefined();
  });

  test('goes with its identity, and with it what the keychain and the file hold of it', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    const identity = await addIdentity(app, { codes: 'ask' });
    await addRole(app, identity);
    await app.item.click(['Admin: no session', 'Get session']);
    await (await CodePrompt.of(app)).send(world.sandbox.unusedCode());
    await world.newSession(undefined, { profile: 'admin' });
    await app.item.waitForMenu(isActive('Admin'));
    expect(await keychainItems(world)).toEqual(['key', 'session', 'session']);

    const page = await app.window();
    await chooseInMenu(page, 'Work', 'Remove');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Its role goes with it.').waitFor();
    await dialog.getByText(/AWS honours the sessions until they expire/).waitFor();
    await dialog.getByLabel(/Also remove the profiles/).check();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { name: 'Add your first identity' }).waitFor();

    expect((await snapshotOf(page)).identities).toEqual([]);
    expect(world.profile('work')).toBeUndefined();
    expect(world.profile('admin')).toBeUndefined();
    await expect.poll(() => keychainItems(world)).toEqual([]);
    await app.item.waitForMenu(({ children }) => children[0]?.label === 'Add an identity…');
  });
});

/** Kinds of Latchkey's items in the keyring, asked with a tool of libsecret. */
const keychainItems = async (world: World): Promise<readonly string[]> => {
  const search = promisify(execFile)('secret-tool', ['search', '--all', 'service', 'Latchkey'], {
    env: world.env,
  });
  // It tells attributes on stderr.
  const { stdout, stderr } = await search;
  return [...`${stdout}\n${stderr}`.matchAll(/^attribute\.account = (\w+):/gm)]
    .map(([, kind]) => kind ?? '')
    .sort();
};
