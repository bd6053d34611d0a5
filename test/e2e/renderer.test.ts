import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import type { Input } from '../../src/shared/contract.ts';
import { chooseInMenu, openMenu } from '../world/card-menu.ts';
import { startRendererHost } from './renderer-host/host.ts';
import type { RendererHost } from './renderer-host/host.ts';

let host: RendererHost;
let page: Page;

beforeAll(async () => {
  host = await startRendererHost(resolveRuntime().executable);
  page = host.page;
});

afterAll(async () => {
  await host?.close();
});

afterEach(() => {
  // Neither a violation of the content security policy nor any other error.
  if (host.complaints.length > 0) throw new Error(`The console complained: ${host.complaints.join('; ')}`);
});

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const recorded = (): Promise<{ name: string; input: unknown }[]> =>
  page.evaluate(() => [...window.fake.recorded]);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const pushFull = (): Promise<void> =>
  page.evaluate(() => window.fake.pushSnapshot(window.samples.fullSnapshot(Date.now())));

const pushCases = (): Promise<void> =>
  page.evaluate(() => {
    const now = Date.now();
    window.fake.pushSnapshot(window.samples.fullSnapshot(now, { identities: window.samples.fileCases(now) }));
  });
const pushRoles = (): Promise<void> =>
  page.evaluate(() => {
    const now = Date.now();
    window.fake.pushSnapshot(window.samples.fullSnapshot(now, { identities: window.samples.roleCases(now) }));
  });
const showFoundRoles = async (): Promise<void> => {
  await pushRoles();
  await page.evaluate(() => {
    window.fake.answers.findRoles = () => ({ ok: true, value: window.samples.sampleRoles });
    window.fake.show({ name: 'import-roles' });
  });
  await page.getByRole('article', { name: 'deploy' }).waitFor();
};
const answerKeys = (): Promise<void> =>
  page.evaluate(() => {
    window.fake.answers.findKeys = () => ({ ok: true, value: window.samples.sampleKeys });
  });
const showKeys = async (): Promise<void> => {
  await pushFull();
  await answerKeys();
  await page.evaluate(() => window.fake.show({ name: 'adopt' }));
  await page.getByRole('article', { name: 'default' }).waitFor();
};
const showChanges = async (): Promise<void> => {
  await pushFull();
  await page.evaluate(() => window.fake.show({ name: 'changes' }));
};

/** Presses Tab until the element with that id has the focus. */
const tabTo = async (id: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused()) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach #${id}.`);
};

const refuseSave = (code: 'profile-in-use' | 'network-unreachable', field?: 'profile'): Promise<void> =>
  page.evaluate(
    ([code, field]) => {
      const error = window.samples.sampleProblem(code);
      window.fake.answers.saveIdentity = () => ({
        ok: false,
        error: field === undefined ? error : { ...error, field },
      });
    },
    [code, field] as const,
  );

/** Opens the second page of a new identity's form. */
const openRest = async (): Promise<void> => {
  await host.open();
  await page.evaluate(() => window.fake.show({ name: 'add' }));
  await page.getByLabel('Access key ID').fill('AKIAIOSFODNN7EXAMPLE');
  await page.getByLabel('Secret access key').fill('secret');
  await page.keyboard.press('Enter');
  await page.getByText('Step 2').waitFor();
};

describe('adding an identity', () => {
  it('works by keyboard alone, up to the first session', async () => {
    await host.open();
    await button('Add identity').waitFor();
    await tabTo('add-identity');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('field-accessKeyId');
    const secretField = await page.evaluateHandle(() =>
      document.querySelector<HTMLInputElement>('#field-secretAccessKey'),
    );

    await page.keyboard.type('AKIAIOSFODNN7EXAMPLE');
    await tabTo('field-secretAccessKey');
    await page.keyboard.type('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
    await tabTo('field-region');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('eu-central-1');
    await page.keyboard.press('Enter');
    await page.getByText('arn:aws:iam::123456789012:user/alice').waitFor();
    await expect.poll(focused).toBe('field-code');
    // Name and profile are there already; both can be changed.
    await tabTo('field-label');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Work');
    expect(await page.getByLabel('Profile', { exact: true }).inputValue()).toBe('work');
    await page.evaluate(() => document.querySelector<HTMLElement>('#view-title')?.focus());
    await tabTo('source-ask');
    await page.keyboard.press('ArrowDown');
    await tabTo('field-seed');
    await page.keyboard.type('JBSWY3DPEHPK3PXP');
    await page.locator('[data-code="123456"]').waitFor();
    await tabTo('field-seedRisk');
    await page.keyboard.press('Space');
    await tabTo('save-identity');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('setup-done');
    await page.evaluate(() =>
      window.fake.pushSnapshot(
        window.samples.emptySnapshot({
          identities: [
            window.samples.sampleIdentity({ id: 'new-identity', expiresAt: Date.now() + 43_200_000 }),
          ],
        }),
      ),
    );
    await page.getByRole('heading', { name: 'Work is ready' }).waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>('#view-title')?.focus());
    await tabTo('copy-try');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied').waitFor();
    await tabTo('setup-done');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('primary-new-identity');

    const calls = await recorded();
    const saved: Input<'saveIdentity'> = {
      form: {
        label: 'Work',
        region: 'eu-central-1',
        mfaSerial: 'arn:aws:iam::123456789012:mfa/alice',
        codeSource: 'seed',
        codeCommand: '',
        profile: 'work',
        alsoTo: [],
        durationSeconds: 43_200,
        autoRefresh: true,
        renewBeforeSeconds: 1200,
      },
      key: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
      seed: 'JBSWY3DPEHPK3PXP',
      seedRiskAccepted: true,
      unchecked: false,
      setsRegion: false,
    };
    expect(calls).toContainEqual({ name: 'saveIdentity', input: saved });
    expect(calls.slice(-2)).toEqual([
      { name: 'getSession', input: { id: 'new-identity', typedCode: '' } },
      { name: 'copyTryCommand', input: { id: 'new-identity' } },
    ]);
    // The field is gone, and was emptied before it went.
    expect(await secretField.evaluate((field) => [field?.isConnected, field?.value])).toEqual([false, '']);
  });

  it('moves the focus to the field that is wrong, says why, and keeps what was typed', async () => {
    await openRest();
    await page.getByLabel('Profile', { exact: true }).fill('taken');
    await refuseSave('profile-in-use', 'profile');
    await button('Save without a session').click();
    await expect.poll(focused).toBe('field-profile');
    const profile = page.getByLabel('Profile', { exact: true });
    expect(await profile.getAttribute('aria-invalid')).toBe('true');
    const described = await profile.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(described).toContain('Profile in use');
    await profile.fill('free');
    expect(await profile.getAttribute('aria-invalid')).toBe('false');
    await page.locator('.view-head').getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Secret access key').inputValue()).toBe('secret');
    await button('Continue').click();
    expect(await page.getByLabel('Profile', { exact: true }).inputValue()).toBe('free');
  });

  it('offers to save without checking when AWS cannot be reached', async () => {
    await openRest();
    await refuseSave('network-unreachable');
    await button('Save without a session').click();
    await expect.poll(focused).toBe('field-top');
    await page.evaluate(() => {
      delete window.fake.answers.saveIdentity;
    });
    await page.getByLabel('Code for the first session').fill('123456');
    await button('Save without checking').click();
    await button('Done').waitFor();
    expect((await recorded()).findLast(({ name }) => name === 'saveIdentity')).toMatchObject({
      input: { unchecked: true },
    });
  });

  it('keeps focus, caret and text through a snapshot, and asks before they are lost', async () => {
    await host.open();
    await button('Add identity').click();
    await page.getByLabel('Access key ID').fill('AKIAA');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await pushFull();
    await page.keyboard.press('Backspace');
    expect(await page.getByLabel('Access key ID').inputValue()).toBe('AKAA');
    await page.evaluate(() => window.fake.show({ name: 'settings' }));
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('field-accessKeyId');
    await button('Back').click();
    await button('Leave').click();
    await expect.poll(focused).toBe('add-identity');
  });
});

describe('a program that prints the codes', () => {
  const openForm = async (): Promise<void> => {
    await openRest();
    await page.getByLabel('A program prints it').check();
  };

  it('is entered and tried by keyboard', async () => {
    await openForm();
    await tabTo('code-preset');
    await page.keyboard.press('Y');
    const command = page.getByLabel('Command', { exact: true });
    await expect.poll(() => command.inputValue()).toBe('ykman oath accounts code -s NAME');
    expect(await focused()).toBe('code-preset');
    await tabTo('field-codeCommand');
    await page.keyboard.press('End');
    for (const _ of 'NAME') await page.keyboard.press('Backspace');
    await page.keyboard.type("'my aws'");
    expect(await page.getByLabel('Start from').inputValue()).toBe('ykman');
    await tabTo('try-command');
    await page.keyboard.press('Enter');
    await page.locator('[data-code="123456"]').waitFor();
    expect(await recorded()).toContainEqual({
      name: 'tryCodeCommand',
      input: { codeCommand: "ykman oath accounts code -s 'my aws'" },
    });
  });

  it('can be stopped while it waits for its key to be touched', async () => {
    await openForm();
    await page.evaluate(() => {
      window.fake.answers.tryCodeCommand = () => new Promise(() => {});
    });
    await page.getByLabel('Command', { exact: true }).fill('pass otp aws');
    await button('Try it').click();
    await page.getByText('If your key blinks, touch it.').waitFor();
    expect(await focused()).toBe('try-command');
    await button('Stop').click();
    await button('Try it').waitFor();
    expect((await recorded()).at(-1)).toEqual({ name: 'stopCodeCommand' });
  });

  it('that does not work says so at its field', async () => {
    await openForm();
    await page.evaluate(() => {
      const error = window.samples.sampleProblem('command-failed', { detail: 'Exit code 1. No key.' });
      window.fake.answers.tryCodeCommand = () => ({ ok: false, error: { ...error, field: 'codeCommand' } });
    });
    await page.getByLabel('Command', { exact: true }).fill('pass otp aws');
    await button('Try it').click();
    await expect.poll(focused).toBe('field-codeCommand');
    const described = await page.evaluate(() =>
      (document.activeElement?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    expect(described).toContain('Exit code 1. No key.');
    expect(described).toContain('As in a terminal');
  });
});

describe('the list', () => {
  it('counts down, and marks the end without a new snapshot', async () => {
    await host.open();
    await page.evaluate(() =>
      window.fake.pushSnapshot(
        window.samples.emptySnapshot({
          identities: [
            window.samples.sampleIdentity({
              phase: { validity: 'active', activity: 'idle' },
              expiresAt: Date.now() + 1500,
            }),
          ],
        }),
      ),
    );
    await page.getByText('Active', { exact: true }).waitFor();
    await page.getByText('Expired', { exact: true }).waitFor();
    expect(await page.locator('.cards').locator('xpath=ancestor-or-self::*[@aria-live]').count()).toBe(0);
  });

  it('tells a screen reader about a phase that changed', async () => {
    await host.open();
    await pushFull();
    await page.evaluate(() => {
      const snapshot = window.fake.snapshot();
      window.fake.pushSnapshot({
        ...snapshot,
        identities: snapshot.identities.map((identity) =>
          identity.id === 'none'
            ? { ...identity, phase: { validity: 'active', activity: 'idle' } as const }
            : identity,
        ),
      });
    });
    expect(await page.locator('p[aria-live=polite]').textContent()).toBe('Side project: Active.');
  });

  it('removes an identity after a question, with its profile when that is ticked', async () => {
    await host.open();
    await pushFull();
    await chooseInMenu(page, 'Production', 'Remove');
    const dialog = page.getByRole('dialog', { name: 'Remove Production?' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('AWS honours the session until it expires');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toBe('menu-active');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await recorded()).at(-1)).toEqual({
      name: 'removeIdentity',
      input: { id: 'active', removeProfile: true },
    });
  });

  it('replaces a long-term key only with consent', async () => {
    await host.open();
    await pushFull();
    await button('Fix… for Root of the test account').click();
    const dialog = page.getByRole('dialog', { name: 'Replace the key in “default”?' });
    await dialog.getByText('The key goes to the keychain first', { exact: false }).waitFor();
    await button('Replace').click();
    expect((await recorded()).at(-1)).toEqual({
      name: 'getSession',
      input: { id: 'long-term', replaceLongTermKey: true },
    });
  });

  it('does nothing on a second click while a session is being got', async () => {
    await host.open();
    await pushFull();
    const before = (await recorded()).length;
    await button('Getting… for Billing').click({ force: true });
    expect(await recorded()).toHaveLength(before);
    await button('Cancel for Billing').click();
    expect((await recorded()).at(-1)).toEqual({ name: 'cancel', input: { id: 'refreshing' } });
  });
});

describe('the menu of a card', () => {
  const lines = (): Promise<string[]> => page.getByRole('menuitem').allInnerTexts();
  const line = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

  it('is gone through by keyboard, and gives the focus back', async () => {
    await host.open();
    await pushFull();
    await tabTo('menu-active');
    await page.keyboard.press('Enter');
    expect(await lines()).toEqual([
      'Copy code',
      'Copy session for a shell',
      'Copy profile command',
      'Add role',
      'Rotate access key…',
      'Edit',
      'Explain',
      'Resync MFA device…',
      'Remove this MFA device…',
      'Move down',
      'Forget session',
      'Remove',
    ]);
    expect(await page.locator('#menu-active').getAttribute('aria-expanded')).toBe('true');
    expect(await line()).toBe('Copy code');
    await page.keyboard.press('ArrowUp');
    expect(await line()).toBe('Remove');
    await page.keyboard.press('Home');
    await page.keyboard.type('copy s');
    expect(await line()).toBe('Copy session for a shell');
    await page.keyboard.press('ArrowRight');
    expect(await lines()).toEqual([
      'Copy session for a shell',
      'bash, zsh',
      'fish',
      'PowerShell',
      'Command Prompt',
    ]);
    await page.keyboard.press('ArrowLeft');
    expect(await line()).toBe('Copy session for a shell');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await line()).toBe('Copy session for a shell');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('menu-active');
    expect(await page.locator('#menu-active').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
  });

  it('copies a session for a shell without the window seeing it, and says so', async () => {
    await host.open();
    await pushFull();
    await chooseInMenu(page, 'Production', 'Copy session for a shell', 'PowerShell');
    await page.getByText('Session copied for PowerShell.').waitFor();
    expect((await recorded()).at(-1)).toEqual({
      name: 'copySession',
      input: { id: 'active', shell: 'powershell' },
    });
    await openMenu(page, 'Side project');
    expect(await lines()).not.toContain('Copy session for a shell');
  });

  it('closes on a second click, on a click beside it, and for the menu of another card', async () => {
    // High enough for the menu to lie below its button.
    await host.resize(880, 960);
    await host.open();
    await pushFull();
    const menu = page.getByRole('menu');
    await openMenu(page, 'Production');
    await button('More for Production').click();
    await menu.waitFor({ state: 'hidden' });
    await openMenu(page, 'Production');
    await button('More for Backups').click();
    await page.getByRole('menu', { name: 'More for Backups' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await menu.waitFor({ state: 'hidden' });
    expect(await focused()).not.toBe('menu-failing');
    await host.resize(880, 640);
  });

  it('stays open through a snapshot, and goes with its card', async () => {
    await host.open();
    await pushFull();
    const menu = await openMenu(page, 'Production');
    await page.keyboard.press('End');
    await pushFull();
    expect(await line()).toBe('Remove');
    await page.evaluate(() => window.fake.pushSnapshot(window.samples.emptySnapshot()));
    await menu.waitFor({ state: 'hidden' });
  });
});

describe('the order of the list', () => {
  const labels = (): Promise<string[]> => page.getByRole('heading', { level: 2 }).allTextContents();
  const pushThree = (groupsByAccount = false): Promise<void> =>
    page.evaluate((groupsByAccount) => {
      const { sampleIdentity, sampleRole, emptySnapshot } = window.samples;
      const caller = { accountId: '210987654321', arn: 'arn:aws:iam::210987654321:user/bob' };
      const empty = emptySnapshot();
      window.fake.pushSnapshot({
        ...empty,
        preferences: { ...empty.preferences, groupsByAccount },
        identities: [
          sampleIdentity({ id: 'a', label: 'A' }),
          sampleIdentity({ id: 'b', label: 'B', caller }),
          sampleIdentity({
            id: 'c',
            label: 'C',
            roles: [sampleRole({ id: 'r', label: 'R' }), sampleRole({ id: 's', label: 'S' })],
          }),
        ],
      });
    }, groupsByAccount);

  it('is changed by Alt and arrows, and the focus and what is said follow', async () => {
    await host.open();
    await pushThree();
    await page.locator('#primary-c').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await labels()).toEqual(['A', 'C', 'B']);
    expect(await focused()).toBe('primary-c');
    expect(await page.locator('p[aria-live=polite]').textContent()).toBe('C is now 2 of 3.');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('#primary-r').focus();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['S', 'R']);
    expect((await recorded()).filter(({ name }) => name === 'moveInList')).toEqual([
      { name: 'moveInList', input: { id: 'c', before: 'b' } },
      { name: 'moveInList', input: { id: 'c', before: 'a' } },
      { name: 'moveInList', input: { id: 'c', before: 'b' } },
      { name: 'moveInList', input: { id: 'r' } },
    ]);
  });

  it('is changed from the menu, within an account where they are grouped', async () => {
    await host.open();
    await pushThree(true);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Account 123456789012',
      'Account 210987654321',
    ]);
    await chooseInMenu(page, 'A', 'Move down');
    expect((await recorded()).at(-1)).toEqual({ name: 'moveInList', input: { id: 'a' } });
    await openMenu(page, 'B');
    expect(await page.getByRole('menuitem', { name: /^Move/ }).count()).toBe(0);
  });

  it('is changed by dragging', async () => {
    await host.open();
    await pushThree();
    const grip = page.locator('li[data-id=a] .card-grip').first();
    await grip.hover();
    await page.mouse.down();
    await page.locator('li[data-id=b]').hover({ position: { x: 60, y: 55 }, force: true });
    expect(await page.locator('.is-dragged').getAttribute('data-id')).toBe('a');
    expect(await page.locator('.drop-after').getAttribute('data-id')).toBe('b');
    await page.mouse.up();
    expect(await labels()).toEqual(['B', 'A', 'C']);
    expect((await recorded()).at(-1)).toEqual({ name: 'moveInList', input: { id: 'a', before: 'c' } });
    expect(await page.locator('.is-dragged, .drop-before, .drop-after').count()).toBe(0);
  });

  it('goes back to what it was when it cannot be saved', async () => {
    await host.open();
    await pushThree();
    await page.evaluate(() => {
      window.fake.answers.moveInList = () => ({
        ok: false,
        error: window.samples.sampleProblem('settings-unwritable'),
      });
    });
    await page.locator('#menu-a').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.toast-bad').waitFor();
    expect(await labels()).toEqual(['A', 'B', 'C']);
  });

  it('is by account when that is switched on', async () => {
    await host.open();
    await pushThree();
    await page.getByRole('switch', { name: 'Group by account' }).press('Space');
    expect((await recorded()).at(-1)).toMatchObject({
      name: 'setPreferences',
      input: { groupsByAccount: true },
    });
  });
});

describe('the search of the list', () => {
  const cards = (): Promise<string[]> => page.getByRole('article').getByRole('heading').allTextContents();

  it('is there above eight, found with “/”, and left with Escape', async () => {
    await host.open();
    await pushRoles();
    await page.getByRole('article', { name: 'Production', exact: true }).waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await pushFull();
    await page.keyboard.press('/');
    await expect.poll(focused).toBe('search');
    await page.keyboard.type('bob');
    await expect.poll(cards).toEqual(['Staging']);
    expect(await page.getByRole('status').filter({ hasText: '1 identity found' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await cards()).toHaveLength(10);
    expect(await focused()).toBe('search');
  });

  it('says so when it finds nothing, and lets be seen what one is led to', async () => {
    await host.open();
    await pushFull();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByRole('heading', { name: 'Nothing found for “xyzzy”' }).waitFor();
    await page.evaluate(() => window.fake.show({ name: 'list', focusId: 'active' }));
    await expect.poll(focused).toBe('primary-active');
  });
});

describe('a card whose file another program had a hand in', () => {
  const card = (name: string) => page.getByRole('article', { name, exact: true });

  it('offers to write again or to leave it, for the file and for each other file', async () => {
    await host.open();
    await pushCases();
    await card('Changed elsewhere').getByRole('button', { name: 'Write again' }).press('Enter');
    await page.getByText('Session written again.').waitFor();
    await card('Changed elsewhere').getByRole('button', { name: 'Leave it' }).click();
    const copies = card('In many places');
    await copies.getByRole('button', { name: 'Write again for /srv/build/.aws/credentials' }).click();
    await copies.getByRole('button', { name: 'Leave it, for /srv/build/.aws/credentials' }).click();
    expect((await recorded()).slice(-4)).toEqual([
      { name: 'writeAgain', input: { id: 'changed' } },
      { name: 'leaveProfile', input: { id: 'changed' } },
      { name: 'writeAgain', input: { id: 'copies', path: '/srv/build/.aws/credentials' } },
      { name: 'leaveProfile', input: { id: 'copies', path: '/srv/build/.aws/credentials' } },
    ]);
  });

  it('mends the file, and says how to go back; or why it could not', async () => {
    await host.open();
    await pushCases();
    await button('Mend the file').press('Enter');
    await page.getByText('File mended.').waitFor();
    await button('Mend the file /srv/deploy/.aws/credentials').click();
    expect((await recorded()).slice(-2)).toEqual([
      { name: 'repairFile', input: {} },
      { name: 'repairFile', input: { path: '/srv/deploy/.aws/credentials' } },
    ]);
    await page.evaluate(() => {
      window.fake.answers.repairFile = () => ({
        ok: false,
        error: window.samples.sampleProblem('file-read-only'),
      });
    });
    await button('Mend the file').press('Enter');
    await page.locator('.toast-bad').waitFor();
  });

  it('says in words how the session stands in each file', async () => {
    await host.open();
    await pushCases();
    const lines = await card('In many places').locator('.copy').allInnerTexts();
    expect(lines.map((line) => line.split('\n')[0])).toEqual([
      'Written',
      'Waiting',
      'Needs you',
      'Needs you',
      'Left',
    ]);
    expect(lines[1]).toContain('The file’s folder is not there');
    expect(await card('In many places').locator('.path').nth(0).getAttribute('title')).toBe(
      String.raw`\\wsl.localhost\Ubuntu-24.04\home\alice\.aws\credentials`,
    );
  });

  it('shows the end of a path, however narrow the window is', async () => {
    await host.resize(320, 480);
    await host.open();
    await pushCases();
    const long = card('In many places').locator('.copy').nth(1);
    const [head, tail] = await long.evaluate((copy) =>
      ['.path-head', '.path-tail'].map((part) => {
        const box = copy.querySelector(part);
        return (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0);
      }),
    );
    expect({ head, tail }).toEqual({ head: true, tail: false });
    await host.resize(880, 640);
  });

  it('tells calmly what was left, cleared away, or taken over', async () => {
    await host.open();
    await pushCases();
    expect(await card('Left alone').textContent()).toMatch(
      /leaves this profile alone.*\s+“Renew”\s+writes to it again/,
    );
    expect(await card('Cleared away').textContent()).toContain('Taken out of the file');
    expect(await card('In many places').textContent()).not.toContain('Taken out');
    await button('Rotate the access key of From the file').click();
    await page.getByRole('heading', { name: 'Rotate the access key of From the file' }).waitFor();
  });
});

describe('other files of an identity', () => {
  it('are added and taken away by keyboard, sent, and named when one is wrong', async () => {
    await openRest();
    await page.getByLabel('Code for the first session').fill('123456');
    await tabTo('more-fields');
    await page.keyboard.press('Enter');
    await tabTo('sets-region');
    await page.keyboard.press('Space');
    await tabTo('add-path');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('path-0');
    await page.keyboard.type('/srv/a');
    await tabTo('add-path');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('path-1');
    await page.keyboard.type('/srv/b');
    await tabTo('add-path');
    await page.keyboard.press('Enter');
    await button('Remove other file 1').press('Enter');
    await expect.poll(focused).toBe('path-0');
    expect(await page.getByLabel('Path of other file 1').inputValue()).toBe('/srv/b');

    await page.evaluate(() => {
      window.fake.answers.saveIdentity = () => ({
        ok: false,
        error: { ...window.samples.sampleProblem('file-is-directory'), field: 'alsoTo', detail: '/srv/b' },
      });
    });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#path-0').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#path-1').getAttribute('aria-invalid')).toBe('false');
    expect(await page.locator('#path-0').getAttribute('aria-describedby')).toBe(
      'field-alsoTo-error field-alsoTo-hint',
    );
    await expect.poll(focused).toBe('path-0');
    expect((await recorded()).at(-1)).toMatchObject({
      name: 'saveIdentity',
      input: { setsRegion: true, form: { alsoTo: ['/srv/b'] } },
    });
  });

  it('are there when the identity is edited', async () => {
    await host.open();
    await pushCases();
    await page.evaluate(() => window.fake.show({ name: 'edit', id: 'copies' }));
    expect(await page.getByLabel('Path of other file 3').inputValue()).toBe('/srv/build/.aws/credentials');
    expect(await page.getByLabel('Also set this region').isChecked()).toBe(false);
  });
});

describe('the network', () => {
  const proxy = 'proxy.example:3128';

  it('is asked for by the endpoints that are chosen', async () => {
    await host.open();
    await pushFull();
    await button('Settings').click();
    for (const [name, endpoints] of [
      ['Use FIPS endpoints', { fips: true, dualStack: false }],
      ['Use dual-stack endpoints', { fips: false, dualStack: true }],
    ] as const) {
      await page.getByRole('switch', { name }).press('Space');
      expect((await recorded()).at(-1)).toMatchObject({ name: 'setPreferences', input: { endpoints } });
    }
  });

  it('asks for a proxy’s password with the keyboard alone, and gives the focus back', async () => {
    await host.open();
    await page.evaluate(
      (at) =>
        window.fake.pushSnapshot(
          window.samples.emptySnapshot({
            identities: [
              window.samples.sampleIdentity({
                phase: { validity: 'none', activity: 'failing' },
                problem: window.samples.sampleProblem('proxy-login', { detail: at }),
              }),
            ],
          }),
        ),
      proxy,
    );
    await button(`Enter password… for the proxy ${proxy}`).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The proxy asks for a password' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain(
      `The proxy at ${proxy} asks for a user name and a password.`,
    );
    expect(await focused()).toBe('proxy-user');
    await page.keyboard.type('ann');
    await page.keyboard.press('Tab');
    await page.keyboard.type('made up');
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('password');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await recorded()).at(-1)).toEqual({
      name: 'saveProxyLogin',
      input: { proxy, user: 'ann', password: 'made up' },
    });
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Enter password…');
  });

  it('lists proxies with a password, to change and to forget', async () => {
    await host.open();
    await page.evaluate(
      (at) => window.fake.pushSnapshot(window.samples.emptySnapshot({ proxies: [at] })),
      proxy,
    );
    await button('Settings').click();
    await button(`Change the password for the proxy ${proxy}`).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await button(`Forget the password for the proxy ${proxy}`).press('Enter');
    await page.getByText('is forgotten').waitFor();
    expect((await recorded()).at(-1)).toEqual({ name: 'forgetProxyLogin', input: { proxy } });
  });
});

describe('settings of the credentials file', () => {
  it('switch the removal of ended sessions', async () => {
    await host.open();
    await pushFull();
    await button('Settings').click();
    await page.getByRole('switch', { name: 'Remove ended sessions' }).press('Space');
    expect((await recorded()).at(-1)).toMatchObject({
      name: 'setPreferences',
      input: { removesExpired: false, notifications: true },
    });
  });

  it('lead to the changes and to the keys, and back to where they were left', async () => {
    await host.open();
    await pushFull();
    await button('Settings').click();
    for (const [name, id, title] of [
      ['What did Latchkey change?', 'show-changes', 'What did Latchkey change?'],
      ['Look for keys in the file', 'look-for-keys', 'Keys in your credentials file'],
    ] as const) {
      await button(name).press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await expect.poll(focused).toBe('view-title');
      expect(await page.title()).toBe(`${title} – Latchkey`);
      expect(await button('Settings').getAttribute('aria-current')).toBe('page');
      await button('Back').press('Enter');
      await expect.poll(focused).toBe(id);
    }
  });
});

describe('what Latchkey changed', () => {
  const change = (name: string) => page.getByRole('article', { name, exact: true });

  it('is listed newest first, line by line, and not told by colour alone', async () => {
    await host.open();
    await showChanges();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Long-term key replaced by a session',
      'Session written to a new profile',
      'File mended',
      'Region set',
    ]);
    const lines = await change('Long-term key replaced by a session').getByRole('listitem').allInnerTexts();
    expect(lines.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      '− Gone: aws_access_key_id = AKIA…MPLE',
      '− Gone: aws_secret_access_key = wJa…',
      '+ New: aws_access_key_id = ASIA…7QRS',
      '+ New: aws_secret_access_key = n4b…',
      '+ New: aws_session_token = IQo…',
    ]);
  });

  it('is gone back behind after a question that says what happens', async () => {
    await host.open();
    await showChanges();
    expect(await page.getByRole('button', { name: /^Go back/ }).count()).toBe(2);
    expect(await change('File mended').textContent()).toContain('Gone back');
    await button('Go back: Region set, work').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Go back?' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Takes the region out of the config file again.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await recorded()).some(({ name }) => name === 'undoChange')).toBe(false);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Go back' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await recorded()).at(-1)).toEqual({ name: 'undoChange', input: { change: 'c1' } });
    await expect.poll(focused).toBe('change-c1');
  });

  it('is nothing at first', async () => {
    await host.open();
    await page.evaluate(() => window.fake.show({ name: 'changes' }));
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).textContent())
      .toBe('Nothing was changed yet');
  });
});

describe('keys in the credentials file', () => {
  const row = (profile: string) => page.getByRole('article', { name: profile });

  it('invite whoever has no identity yet, who gets there by keyboard and back', async () => {
    await host.open();
    await button('Look in the credentials file').waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'found' }).count()).toBe(0);
    await answerKeys();
    await tabTo('look-for-keys');
    await page.keyboard.press('Enter');
    await row('default').waitFor();
    await button('Back').press('Enter');
    await expect.poll(focused).toBe('look-for-keys');
    await page.getByText('2 keys found in your credentials file').waitFor();
    await button('Move them to the keychain…').press('Enter');
    await row('default').waitFor();
  });

  it('are moved by keyboard, with what the config file says of them, up to the new identity', async () => {
    await host.open();
    await showKeys();
    await expect.poll(focused).toBe('view-title');
    expect(await row('ops').textContent()).toContain('goes on using this profile');
    await tabTo('key-ops-region');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('eu-north-1');
    await tabTo('key-ops-mfaSerial');
    await page.keyboard.type('GAHT12345678');
    await page.keyboard.press('Enter');
    await row('ops').getByText('In the keychain. Latchkey asks for a session now.').waitFor();
    await expect.poll(focused).toBe('moved-ops');
    expect((await recorded()).at(-1)).toEqual({
      name: 'adoptKey',
      input: { profile: 'ops', region: 'eu-north-1', mfaSerial: 'GAHT12345678' },
    });

    // The session has come, and taken the key's place.
    await page.evaluate(() => {
      window.fake.answers.findKeys = () => ({ ok: true, value: [] });
      const snapshot = window.fake.snapshot();
      const [newest] = snapshot.changes;
      const id = 'adopted-identity';
      window.fake.pushSnapshot({
        ...snapshot,
        identities: [...snapshot.identities, window.samples.sampleIdentity({ id, label: 'ops' })],
        changes: newest === undefined ? [] : [{ ...newest, id: 'c5' }, ...snapshot.changes],
      });
    });
    await row('ops').getByText('A session has taken its place in the file.').waitFor();
    expect(await row('default').count()).toBe(0);
    await button('Show ops').press('Enter');
    await expect.poll(focused).toBe('primary-adopted-identity');
  });

  it('show at the row why one could not be moved, and keep what was typed', async () => {
    await host.open();
    await showKeys();
    await page.evaluate(() => {
      window.fake.answers.adoptKey = () => ({
        ok: false,
        error: { ...window.samples.sampleProblem('region-malformed'), field: 'region' },
      });
    });
    const region = row('default').getByLabel('Region');
    await region.fill('nowhere');
    await button('Move to keychain for default').click();
    await row('default').getByRole('alert').waitFor();
    expect(await region.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(focused).toBe('key-default-region');
    expect(await region.inputValue()).toBe('nowhere');
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  it('do nothing on a second click while one is being moved', async () => {
    await host.open();
    await showKeys();
    await page.evaluate(() => {
      window.fake.answers.adoptKey = () => new Promise(() => {});
    });
    await button('Move to keychain for default').click();
    await button('Moving… for default').click({ force: true });
    expect((await recorded()).filter(({ name }) => name === 'adoptKey')).toHaveLength(1);
  });

  it('of a profile that an identity writes to are replaced only with consent', async () => {
    await host.open();
    await showKeys();
    expect(await row('prod').textContent()).toContain('Production writes to this profile');
    await row('prod').getByRole('button').press('Enter');
    await page.getByRole('dialog', { name: 'Replace the key in “prod”?' }).waitFor();
    await button('Replace').click();
    expect((await recorded()).at(-1)).toEqual({
      name: 'getSession',
      input: { id: 'active', replaceLongTermKey: true },
    });
  });

  it('that are none, or in a file with a mistake, are told in words; mending looks again', async () => {
    await host.open();
    await pushFull();
    await page.evaluate(() => {
      window.fake.answers.findKeys = () => ({
        ok: false,
        error: window.samples.sampleProblem('file-repairable'),
      });
      window.fake.show({ name: 'adopt' });
    });
    await page.getByRole('alert').getByText('The credentials file has a mistake').waitFor();
    await page.evaluate(() => {
      delete window.fake.answers.findKeys;
    });
    await button('Mend the file').press('Enter');
    await page.getByText('No long-term keys in the file').waitFor();
    await expect.poll(focused).toBe('view-title');
    expect((await recorded()).slice(-2)).toEqual([
      { name: 'repairFile', input: {} },
      { name: 'findKeys', input: undefined },
    ]);
  });
});

describe('the roles of an identity', () => {
  const card = (name: string) => page.getByRole('article', { name, exact: true });

  it('are listed beneath it, each as a session of its own, with how it is got in words', async () => {
    await host.open();
    await pushRoles();
    const roles = page.getByRole('list', { name: 'Roles of Production' });
    expect(await roles.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Audit',
      'Administrator',
      'Billing',
    ]);
    const audit = await card('Audit').innerText();
    expect(audit).toMatch(/ReadOnlyAuditor[^]+210987654321[^]+Active[^]+52\smin/);
    expect(audit).toContain('With Production’s session, no code');
    expect(await card('Administrator').innerText()).toContain('With the access key and a code');
    expect(await card('Audit').locator('[title^=arn]').getAttribute('title')).toBe(
      'arn:aws:iam::210987654321:role/teams/security/ReadOnlyAuditor',
    );
    await card('Deploy').getByText('Waits for Staging’s session').waitFor();
    await button('Renew for Audit').press('Enter');
    await button('Cancel for Deploy').press('Enter');
    await button('Enter code for Night shift').press('Enter');
    await chooseInMenu(page, 'Audit', 'Copy profile command', 'fish');
    expect((await recorded()).slice(-4)).toEqual([
      { name: 'getSession', input: { id: 'audit' } },
      { name: 'cancel', input: { id: 'waits' } },
      { name: 'getSession', input: { id: 'asks' } },
      { name: 'copyProfileCommand', input: { id: 'audit', shell: 'fish' } },
    ]);
  });

  it('lead from a problem to what mends it: the role, or the identity when its key is the matter', async () => {
    await host.open();
    await pushRoles();
    await button('Fix… for Billing').press('Enter');
    await page.getByRole('heading', { name: 'Edit Billing' }).waitFor();
    expect(await page.getByLabel('Role ARN').inputValue()).toBe('arn:aws:iam::345678901234:role/Billing');
    await button('Back').press('Enter');
    await expect.poll(focused).toBe('menu-refused');
    await button('Fix… for With a rejected key').press('Enter');
    await page.getByRole('heading', { name: 'Edit Staging' }).waitFor();
  });

  it('are removed after a question, with the profile when that is ticked', async () => {
    await host.open();
    await pushRoles();
    await chooseInMenu(page, 'Audit', 'Remove');
    const dialog = page.getByRole('dialog', { name: 'Remove Audit?' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Production’s access key stays');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Remove' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await recorded()).at(-1)).toEqual({
      name: 'removeRole',
      input: { id: 'audit', removeProfile: true },
    });
    await expect.poll(focused).toBe('menu-production');
    await chooseInMenu(page, 'Production', 'Remove');
    const whole = page.getByRole('dialog', { name: 'Remove Production?' });
    expect(await whole.textContent()).toMatch(
      /Its 3 roles go with it[^]+honours the sessions until they expire/,
    );
    await whole.getByText('Also remove the profiles prod, audit, admin and refused').waitFor();
  });

  it('are added by keyboard alone, up to the first session', async () => {
    await host.open();
    await pushRoles();
    const ofRoot = await openMenu(page, 'Root of the test account');
    expect(await ofRoot.getByRole('menuitem', { name: 'Add role' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector<HTMLElement>('#view-title')?.focus());
    await tabTo('menu-production');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('ad');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('field-label');
    expect(await page.title()).toBe('Add role – Latchkey');
    await page.keyboard.type('Deploy EU');
    await tabTo('field-roleArn');
    await page.keyboard.type('arn:aws:iam::210987654321:role/Deploy');
    expect(await page.getByLabel('Profile', { exact: true }).inputValue()).toBe('deploy-eu');
    await tabTo('field-durationSeconds');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const outcome = page.locator('#way-outcome');
    expect(await outcome.innerText()).toContain('renewed every hour, no code');
    await tabTo('auto-refresh');
    await page.keyboard.press('Space');
    expect(await outcome.innerText()).toContain('With the access key and a code');
    await tabTo('way-auto');
    await page.keyboard.press('ArrowDown');
    await tabTo('more-fields');
    await page.keyboard.press('Enter');
    await tabTo('field-sessionName');
    expect(await page.getByLabel('Session name').inputValue()).toBe('alice');
    await tabTo('field-tags');
    await page.keyboard.type('project=apollo');
    await page.keyboard.press('Enter');
    await page.keyboard.type('team=core');
    await tabTo('save-role');
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
      const snapshot = window.fake.snapshot();
      const [first, ...rest] = snapshot.identities;
      if (first === undefined) return;
      const role = window.samples.sampleRole({ id: 'new-role', identityId: first.id, label: 'Deploy EU' });
      window.fake.pushSnapshot({
        ...snapshot,
        identities: [{ ...first, roles: [...first.roles, role] }, ...rest],
      });
    });
    await expect.poll(focused).toBe('primary-new-role');
    const saved: Input<'saveRole'> = {
      identityId: 'production',
      form: {
        label: 'Deploy EU',
        roleArn: 'arn:aws:iam::210987654321:role/Deploy',
        way: 'key',
        profile: 'deploy-eu',
        alsoTo: [],
        durationSeconds: 14_400,
        autoRefresh: false,
        renewBeforeSeconds: 1200,
        sessionName: 'alice',
        externalId: '',
        sourceIdentity: '',
        tags: 'project=apollo\nteam=core',
        policyArns: '',
      },
    };
    expect((await recorded()).at(-1)).toEqual({ name: 'saveRole', input: saved });
  });

  it('say at the field what is wrong, even at one that was folded away', async () => {
    await host.open();
    await pushRoles();
    await chooseInMenu(page, 'Production', 'Add role');
    await page.getByLabel('Name', { exact: true }).fill('Read');
    await page.evaluate(() => {
      window.fake.answers.saveRole = () => ({
        ok: false,
        error: { ...window.samples.sampleProblem('external-id-malformed'), field: 'externalId' },
      });
    });
    await button('Save').click();
    await expect.poll(focused).toBe('field-externalId');
    const field = page.getByLabel('External ID');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toBe('field-externalId-error field-externalId-hint');
    expect(await page.locator('#field-externalId-error').isVisible()).toBe(true);
    await field.fill('partner-7');
    expect(await field.getAttribute('aria-invalid')).toBe('false');
    await button('Cancel').click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByLabel('External ID').inputValue()).toBe('partner-7');
  });

  it('show what is seldom needed when it is set, and fold it away again', async () => {
    await host.open();
    await pushRoles();
    await page.evaluate(() => window.fake.show({ name: 'edit', id: 'audit' }));
    expect(await page.getByLabel('Session tags').inputValue()).toBe('project=apollo\nteam=security');
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Session tags').waitFor({ state: 'hidden' });
    await pushRoles();
    expect(await page.getByLabel('Session tags').isVisible()).toBe(false);
    await page.evaluate(() => window.fake.show({ name: 'edit', id: 'admin' }));
    await page.getByRole('heading', { name: 'Edit Administrator' }).waitFor();
    expect(await page.getByLabel('Session tags').isVisible()).toBe(false);
  });
});

describe('roles in the config file', () => {
  const row = (profile: string) => page.getByRole('article', { name: profile, exact: true });

  it('are reached from the settings and from the form, and left again', async () => {
    await host.open();
    await pushRoles();
    await button('Settings').click();
    await button('Import roles').press('Enter');
    await page.getByText('No roles in the config file').waitFor();
    await expect.poll(focused).toBe('view-title');
    expect(await page.title()).toBe('Roles in your config file – Latchkey');
    await button('Back').press('Enter');
    await expect.poll(focused).toBe('import-roles');
    await button('Identities').click();
    await chooseInMenu(page, 'Production', 'Add role');
    await button('Import from the config file').press('Enter');
    await button('Back').press('Enter');
    await page.getByRole('heading', { name: 'Add role to Production' }).waitFor();
    await expect.poll(focused).toBe('import-roles');
  });

  it('are added by keyboard, with the identity that the file names or the user chooses', async () => {
    await host.open();
    await showFoundRoles();
    await page.getByText('writes its session to a profile of its own').waitFor();
    expect(await row('audit').textContent()).toContain('Is there already');
    expect(await row('audit').getByRole('combobox').count()).toBe(0);
    await button('Add deploy').press('Enter');
    await expect.poll(focused).toBe('imported-deploy');
    await button('Add legacy').press('Enter');
    await expect.poll(focused).toBe('role-holder-legacy');
    await row('legacy').getByRole('alert').getByText('Which identity?').waitFor();
    const select = row('legacy').getByRole('combobox');
    expect(await select.getByRole('option').allTextContents()).toHaveLength(3);
    await select.selectOption('production');
    expect(await row('legacy').getByRole('alert').count()).toBe(0);
    await button('Add legacy').press('Enter');
    await row('legacy').getByText('Added.').waitFor();
    expect((await recorded()).filter(({ name }) => name === 'importRole')).toEqual([
      { name: 'importRole', input: { profile: 'deploy', identityId: 'staging' } },
      { name: 'importRole', input: { profile: 'legacy', identityId: 'production' } },
    ]);
    await button('Show Audit').press('Enter');
    await expect.poll(focused).toBe('primary-audit');
  });
});

describe('the prompt', () => {
  const openPrompt = async (): Promise<void> => {
    await host.open('#prompt/needs-code');
    await pushFull();
    await expect.poll(focused).toBe('code');
  };

  it('takes a pasted code with spaces, and sends it with Enter', async () => {
    await openPrompt();
    expect(await button('Send code').isDisabled()).toBe(true);
    await host.copy('Your code: 123 456');
    await page.keyboard.press('ControlOrMeta+V');
    expect(await page.getByLabel('Six-digit MFA code').inputValue()).toBe('123456');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await recorded()).at(-1))
      .toEqual({ name: 'submitCode', input: { id: 'needs-code', code: '123456' } });
  });

  it('ignores letters, and selects a refused code for typing over', async () => {
    await openPrompt();
    await page.evaluate(() => {
      window.fake.answers.submitCode = () => ({
        ok: false,
        error: window.samples.sampleProblem('mfa-code-used'),
      });
    });
    await page.keyboard.type('12x34-56');
    await page.keyboard.press('Enter');
    await page.getByText('This code was used already').waitFor();
    await page.keyboard.type('9');
    expect(await page.getByLabel('Six-digit MFA code').inputValue()).toBe('9');
  });

  it('of a role names the identity whose device gives the code', async () => {
    await host.open('#prompt/asks');
    await pushRoles();
    await expect.poll(focused).toBe('code');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /^Night shift\s+profile asks, code of Staging’s device$/,
    );
  });

  it('cancels with Escape, and is done when main says so', async () => {
    await openPrompt();
    await page.keyboard.press('Escape');
    expect((await recorded()).at(-1)).toEqual({ name: 'cancel', input: { id: 'needs-code' } });
    await page.evaluate(() => window.fake.pushSnapshot(window.samples.emptySnapshot()));
    await page.getByText('Done').waitFor();
  });
});

describe('every view', () => {
  const views: readonly (readonly [name: string, hash: string, reach: () => Promise<void>])[] = [
    ['empty list', '', async () => {}],
    ['list', '', pushFull],
    [
      'first page of the add form',
      '',
      async () => {
        await answerKeys();
        await button('Add identity').click();
        await page.getByText('Step 1').waitFor();
      },
    ],
    [
      'last page of the add form',
      '',
      async () => {
        await openRest();
        await page.getByLabel('Code for the first session').fill('123456');
        await page.keyboard.press('Enter');
        await button('Done').waitFor();
      },
    ],
    [
      'add form with everything shown',
      '',
      async () => {
        await openRest();
        await page.getByLabel('Another device').check();
        await page.getByLabel('MFA serial').fill('GAHT12345678');
        await page.getByLabel('Latchkey computes it').check();
        await page.getByLabel('MFA seed').fill('JBSWY3DPEHPK3PXP');
        await page.locator('.more-fields > summary').click();
        await page.getByRole('radio', { name: 'Other', exact: true }).check();
        await page.locator('.preview').waitFor();
        await button('Add a file').click();
        await page.keyboard.type('/a/path/that/is/rather/long/for/a/narrow/window/credentials');
        await button('Add a file').click();
      },
    ],
    [
      'add form with a program that prints the codes',
      '',
      async () => {
        await openRest();
        await page.getByLabel('A program prints it').check();
        await page.getByLabel('Start from').selectOption('ykman');
        await button('Try it').click();
        await page.locator('.preview').waitFor();
      },
    ],
    ['list of files in every state', '', pushCases],
    ['changes', '', showChanges],
    ['keys', '', showKeys],
    ['roles', '', pushRoles],
    [
      'form of a role with everything shown',
      '',
      async () => {
        await pushRoles();
        await page.evaluate(() => window.fake.show({ name: 'edit', id: 'audit' }));
        await page.getByLabel('Session tags').waitFor();
        await page
          .getByLabel('Policy ARNs')
          .fill('arn:aws:iam::aws:policy/a/rather/long/path/ReadOnlyAccess');
      },
    ],
    ['roles of the config file', '', showFoundRoles],
    [
      'settings',
      '',
      async () => {
        await pushFull();
        await button('Settings').click();
      },
    ],
    [
      'activity',
      '',
      async () => {
        await pushFull();
        await button('Activity').click();
      },
    ],
    ['prompt', '#prompt/needs-code', pushFull],
  ];

  it.each(views)(
    '%s: all controls have names, ids are unique, nothing has an inline style',
    async (_, hash, reach) => {
      await host.open(hash);
      await reach();
      const flaws = await page.evaluate(() => {
        const text = (node: Element | null): string => node?.textContent?.trim() ?? '';
        const named = (control: Element): boolean =>
          (control.getAttribute('aria-label') ?? '') !== '' ||
          (control instanceof HTMLButtonElement && text(control) !== '') ||
          ((control instanceof HTMLInputElement ||
            control instanceof HTMLSelectElement ||
            control instanceof HTMLTextAreaElement) &&
            [...(control.labels ?? [])].some((label) => text(label) !== ''));
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const referred = [...document.querySelectorAll('[aria-labelledby], [aria-describedby]')].flatMap(
          (node) =>
            `${node.getAttribute('aria-labelledby') ?? ''} ${node.getAttribute('aria-describedby') ?? ''}`
              .split(' ')
              .filter((id) => id !== '' && node.id !== 'dialog'),
        );
        return {
          unnamed: [...document.querySelectorAll('button, input, select, textarea')]
            .filter((each) => !named(each))
            .map((e) => e.outerHTML),
          twice: ids.filter((id, at) => ids.indexOf(id) !== at),
          dangling: referred.filter((id) => document.getElementById(id) === null),
          styled: document.querySelectorAll('[style]').length,
          headings: document.querySelectorAll('h1').length,
          mains: document.querySelectorAll('main').length,
        };
      });
      expect(flaws).toEqual({ unnamed: [], twice: [], dangling: [], styled: 0, headings: 1, mains: 1 });
    },
  );

  it.each([
    [420, 520],
    [440, 320],
    [320, 480],
  ])('fits into %d × %d without scrolling sideways', async (width, height) => {
    await host.resize(width, height);
    const tooWide: string[] = [];
    for (const [name, hash, reach] of views) {
      await host.open(hash);
      await reach();
      const excess = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main')].map(
          (box) => box.scrollWidth - box.clientWidth,
        ),
      );
      if (Math.max(...excess) > 0) tooWide.push(name);
    }
    expect(tooWide).toEqual([]);
    await host.resize(880, 640);
  });
});

it('is held by its content security policy', async () => {
  await host.open();
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>'));
  await expect.poll(() => host.complaints.join()).toContain('Content Security Policy');
  host.complaints.length = 0;
});

it('follows the theme that is set', async () => {
  await host.open();
  await page.evaluate(() =>
    window.fake.pushSnapshot(
      window.samples.emptySnapshot({
        preferences: { ...window.samples.emptySnapshot().preferences, theme: 'dark' },
      }),
    ),
  );
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(background).toBe('rgb(22, 24, 29)');
});
