import type { Page } from 'playwright';
import type { IdentityForm } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { findItem, type MenuItem } from '../desktop/tray-menu.ts';
import { sampleUser, type SandboxUser } from '../sandbox/sandbox.ts';
import type { RunningApp } from './app.ts';

/** An identity for tests that are not about the form. */
export interface NewIdentity extends Partial<Omit<IdentityForm, 'codeSource' | 'mfaSerial'>> {
  readonly user?: SandboxUser;
  /** `none`: without MFA, so that sessions can follow each other faster than codes do. */
  readonly codes: 'none' | 'ask' | 'seed' | 'command';
}

/** Saves an identity through the window's own door, and closes the window. Answers its id. */
export const addIdentity = async (
  app: RunningApp,
  { user = sampleUser, codes, ...form }: NewIdentity,
): Promise<string> => {
  const page = await app.window();
  const reply = await page.evaluate((request) => window.latchkey.saveIdentity(request), {
    form: {
      label: 'Work',
      region: 'eu-central-1',
      mfaSerial: codes === 'none' ? '' : (user.mfa?.serial ?? ''),
      codeSource: codes === 'none' ? ('ask' as const) : codes,
      codeCommand: '',
      profile: 'work',
      alsoTo: [],
      durationSeconds: 43_200,
      autoRefresh: true,
      renewBeforeSeconds: 1200,
      ...form,
    },
    key: { accessKeyId: user.accessKeyId, secretAccessKey: user.secretAccessKey },
    ...(codes === 'seed' && user.mfa !== undefined && { seed: user.mfa.seed }),
    seedRiskAccepted: true,
    unchecked: false,
    setsRegion: false,
  });
  if (!reply.ok) throw new Error(`The identity was not saved: ${reply.error.title}`);
  await app.closeWindow();
  return reply.value.id;
};

/** What the window knows. */
export const snapshotOf = async (page: Page): Promise<Snapshot> => {
  const reply = await page.evaluate(() => window.latchkey.getSnapshot(undefined));
  if (!reply.ok) throw new Error(`There is no snapshot: ${reply.error.title}`);
  return reply.value;
};

/** Label of an identity's submenu in the tray, once there is more than one identity and this one is not busy. */
export const submenuOf = async ({ item }: RunningApp, label: string): Promise<string> => {
  const isMeant = (entry: MenuItem): boolean =>
    entry.label.startsWith(`${label}: `) && findItem(entry, 'Get session')?.enabled === true;
  const { children } = await item.waitForMenu((menu) => menu.children.some(isMeant));
  return children.find(isMeant)?.label ?? '';
};
