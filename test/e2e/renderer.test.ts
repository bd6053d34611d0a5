import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import type { Input } from '../../src/shared/contract.ts';
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

describe('adding an identity', () => {
  it('works by keyboard alone, up to the first session', async () => {
    await host.open();
    await button('Add identity').waitFor();
    await tabTo('add-identity');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('field-label');
    const secretField = await page.evaluateHandle(() =>
      document.querySelector<HTMLInputElement>('#field-secretAccessKey'),
    );

    await page.keyboard.type('Work');
    await tabTo('field-accessKeyId');
    await page.keyboard.type('AKIAIOSFODNN7EXAMPLE');
    await tabTo('field-secretAccessKey');
    await page.keyboard.type('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
    await tabTo('field-region');
    await page.keyboard.type('eu-central-1');
    await tabTo('check-key');
    await page.keyboard.press('Enter');
    await page.getByText('arn:aws:iam::123456789012:user/alice').waitFor();
    await tabTo('field-mfaSerial');
    await page.keyboard.type('arn:aws:iam::123456789012:mfa/alice');
    await tabTo('source-ask');
    await page.keyboard.press('ArrowDown');
    await tabTo('field-seed');
    await page.keyboard.type('JBSWY3DPEHPK3PXP');
    await page.locator('[data-code="123456"]').waitFor();
    await tabTo('field-seedRisk');
    await page.keyboard.press('Space');
    await tabTo('field-profile');
    await page.keyboard.type('work');
    await page.keyboard.press('Enter');

    await button('Add identity').waitFor();
    await page.evaluate(() =>
      window.fake.pushSnapshot(
        window.samples.emptySnapshot({ identities: [window.samples.sampleIdentity({ id: 'new-identity' })] }),
      ),
    );
    await expect.poll(focused).toBe('primary-new-identity');
    await page.keyboard.press('Enter');

    const calls = await recorded();
    const saved: Input<'saveIdentity'> = {
      form: {
        label: 'Work',
        region: 'eu-central-1',
        mfaSerial: 'arn:aws:iam::123456789012:mfa/alice',
        codeSource: 'seed',
        profile: 'work',
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
    };
    expect(calls).toContainEqual({ name: 'saveIdentity', input: saved });
    expect(calls.at(-1)).toEqual({ name: 'getSession', input: { id: 'new-identity' } });
    // The field is gone, and was emptied before it went.
    expect(await secretField.evaluate((field) => [field?.isConnected, field?.value])).toEqual([false, '']);
  });

  it('moves the focus to the field that is wrong, says why, and keeps what was typed', async () => {
    await host.open();
    await button('Add identity').click();
    await page.getByLabel('Name').fill('Work');
    await page.getByLabel('Secret access key').fill('secret');
    await page.getByLabel('Profile').fill('taken');
    await refuseSave('profile-in-use', 'profile');
    await button('Save').click();
    await expect.poll(focused).toBe('field-profile');
    const profile = page.getByLabel('Profile');
    expect(await profile.getAttribute('aria-invalid')).toBe('true');
    const described = await profile.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(described).toContain('Profile in use');
    expect(await page.getByLabel('Secret access key').inputValue()).toBe('secret');
    await profile.fill('free');
    expect(await profile.getAttribute('aria-invalid')).toBe('false');
  });

  it('offers to save without checking when AWS cannot be reached', async () => {
    await host.open();
    await button('Add identity').click();
    await refuseSave('network-unreachable');
    await button('Save').click();
    await expect.poll(focused).toBe('field-top');
    await page.evaluate(() => {
      delete window.fake.answers.saveIdentity;
    });
    await button('Save without checking').click();
    await button('Add identity').waitFor();
    expect((await recorded()).at(-1)).toMatchObject({ name: 'saveIdentity', input: { unchecked: true } });
  });

  it('keeps focus, caret and text through a snapshot, and asks before they are lost', async () => {
    await host.open();
    await button('Add identity').click();
    await page.getByLabel('Name').fill('Worrk');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await pushFull();
    await page.keyboard.press('Backspace');
    expect(await page.getByLabel('Name').inputValue()).toBe('Work');
    await page.evaluate(() => window.fake.show({ name: 'settings' }));
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('field-label');
    await button('Back').click();
    await button('Leave').click();
    await expect.poll(focused).toBe('add-identity');
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
    const card = page.getByRole('article', { name: 'Production' });
    await card.getByRole('button', { name: 'Remove' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Remove Production?' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('AWS honours the session until it expires');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Remove');
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
    await button('Replace it…').click();
    await page.getByRole('dialog', { name: 'Replace the key in “default”?' }).waitFor();
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
      'add form with everything shown',
      '',
      async () => {
        await button('Add identity').click();
        await page.getByLabel('MFA serial').fill('GAHT12345678');
        await page.getByLabel('Latchkey computes it').check();
        await page.getByLabel('MFA seed').fill('JBSWY3DPEHPK3PXP');
        await page.getByRole('radio', { name: 'Other' }).check();
        await page.locator('.preview').waitFor();
      },
    ],
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
          (control instanceof HTMLInputElement &&
            [...(control.labels ?? [])].some((label) => text(label) !== ''));
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const referred = [...document.querySelectorAll('[aria-labelledby], [aria-describedby]')].flatMap(
          (node) =>
            `${node.getAttribute('aria-labelledby') ?? ''} ${node.getAttribute('aria-describedby') ?? ''}`
              .split(' ')
              .filter((id) => id !== '' && node.id !== 'dialog'),
        );
        return {
          unnamed: [...document.querySelectorAll('button, input')]
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
      window.samples.emptySnapshot({ preferences: { paused: false, notifications: true, theme: 'dark' } }),
    ),
  );
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(background).toBe('rgb(22, 24, 29)');
});
