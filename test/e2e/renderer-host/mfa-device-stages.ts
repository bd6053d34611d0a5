import type { Page } from 'playwright';
import type { DeviceWork } from '../../../src/core/mfa-device/device-note.ts';
import type { CallName } from '../../../src/shared/contract.ts';
import type { IdentityView } from '../../../src/shared/snapshot.ts';
import type { Stage } from './stage.ts';

// The dialogs about MFA devices, in each of their states.

const serial = 'arn:aws:iam::123456789012:mfa/alice-a-rather-long-name-of-a-laptop';

const push = (page: Page, extra: Partial<IdentityView>): Promise<void> =>
  page.evaluate((more) => {
    const { emptySnapshot, sampleIdentity } = window.samples;
    const phase = { validity: 'active', activity: 'idle' } as const;
    const expiresAt = Date.now() + 3_600_000;
    window.fake.pushSnapshot(emptySnapshot({ identities: [sampleIdentity({ phase, expiresAt, ...more })] }));
  }, extra);

const choose = async (page: Page, entry: string): Promise<void> => {
  await page.locator('.menu-button').first().click();
  await page.locator(`.menu [data-entry=${entry}]`).click();
  await page.locator('#dialog[open] h2').waitFor();
};

/** What a call answers from now on: a refusal, or nothing yet. */
const answer = (page: Page, call: CallName, code: 'iam-denied' | 'mfa-session-needed' | undefined) =>
  page.evaluate(
    ([name, refusal]) => {
      const detail =
        'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:CreateVirtualMFADevice';
      Object.assign(window.fake.answers, {
        [name]: () =>
          refusal === undefined
            ? new Promise(() => {})
            : { ok: false, error: { ...window.samples.sampleProblem(refusal), detail } },
      });
    },
    [call, code] as const,
  );

const enrol = async (page: Page, code: Parameters<typeof answer>[2]): Promise<void> => {
  await push(page, { codeSource: 'ask' });
  await answer(page, 'enrolMfaDevice', code);
  await choose(page, 'device-enrol');
  await page.locator('#mfa-device-yes').click();
};

const underWay = (name: string, work: DeviceWork, until: string): Stage => ({
  name,
  reach: async (page) => {
    await enrol(page, undefined);
    await push(page, { codeSource: 'ask', deviceWork: work });
    await page.locator(until).first().waitFor();
  },
});

const refused = (name: string, code: 'iam-denied' | 'mfa-session-needed'): Stage => ({
  name,
  reach: async (page) => {
    await enrol(page, code);
    await page.locator('.dialog .problem').waitFor();
  },
});

const resync = (name: string, codeSource: 'ask' | 'seed'): Stage => ({
  name,
  reach: async (page) => {
    await push(page, { codeSource });
    await choose(page, 'device-resync');
  },
});

const removal = (name: string, others: number): Stage => ({
  name,
  reach: async (page) => {
    await push(page, { codeSource: 'seed' });
    await page.evaluate((count) => {
      const device = { serial: 'GAHT12345678', kind: 'hardware', enabledAt: 0 } as const;
      const devices = Array.from({ length: count }, () => device);
      window.fake.answers.listMfaDevices = () => ({ ok: true, value: { devices } });
    }, others);
    await choose(page, 'device-remove');
    await page.locator('#mfa-device-yes').waitFor();
  },
});

const card = (name: string, extra: Partial<IdentityView>, until: string): Stage => ({
  name,
  reach: async (page) => {
    await push(page, { codeSource: 'ask', ...extra });
    await page.locator(until).first().waitFor();
  },
});

/** Every state of the dialogs and notes about MFA devices. */
export const mfaDeviceStages: readonly Stage[] = [
  {
    name: 'question whether to make this computer an MFA device',
    reach: async (page) => {
      await push(page, { codeSource: 'ask' });
      await choose(page, 'device-enrol');
    },
  },
  underWay(
    'this computer becomes an MFA device',
    { kind: 'enrol', step: 'waiting', until: Date.now() + 3_600_000 },
    '.device-wait .number',
  ),
  underWay('an MFA device is taken back', { kind: 'enrol', step: 'undoing' }, '.device-step-before'),
  refused('AWS does not allow an MFA device', 'iam-denied'),
  refused('AWS wants a session with MFA for a device', 'mfa-session-needed'),
  {
    name: 'this computer is an MFA device',
    reach: async (page) => {
      await push(page, { codeSource: 'ask' });
      await choose(page, 'device-enrol');
      await page.locator('#mfa-device-yes').click();
      await push(page, { codeSource: 'seed', hasDeviceQr: true });
      await page.locator('.dialog code').waitFor();
    },
  },
  resync('resync by computed codes', 'seed'),
  resync('resync by typed codes', 'ask'),
  removal('question whether to remove an MFA device', 2),
  removal('question whether to remove the last MFA device', 0),
  card('card while an MFA device is made', { deviceWork: { kind: 'enrol', step: 'asking' } }, '.note-busy'),
  card('card with an MFA device left in AWS', { deviceLeft: { serial, step: 'making' } }, '.device-left'),
  card('card with an MFA device half made', { deviceLeft: { serial, step: 'enabling' } }, '.device-left'),
  card('card with an MFA device half removed', { deviceLeft: { serial, step: 'removing' } }, '.device-left'),
];
