import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeychainStore } from '../../src/adapters/keychain/keychain-store.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import type { KeychainLimits } from '../../src/adapters/keychain/keychain-store.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { Prompter } from '../contract/secret-store.prompter.ts';
import type { Person } from '../contract/secret-store.prompter.ts';
import { buildKeychainProgram, forkKeychain } from '../contract/secret-store.real.ts';
import type { KeychainProgram } from '../contract/secret-store.real.ts';
import { startPrivateSession } from '../desktop/private-session.ts';
import type { PrivateSession } from '../desktop/private-session.ts';

const PASSWORD = 'the password of the keyring';
const asking = { mayPrompt: true };
const quiet = { mayPrompt: false };

describe('the unlock dialog of gnome-keyring', () => {
  let program: KeychainProgram;
  let session: PrivateSession;
  let store: KeychainStore;
  let prompter: Prompter | undefined;

  const open = (limits: Partial<KeychainLimits> = {}) =>
    new KeychainStore({ spawn: () => forkKeychain(program, session.env), clock: systemClock, limits });
  const seat = async (person: Person): Promise<Prompter> => {
    prompter = await Prompter.start(session.busAddress, person);
    return prompter;
  };

  beforeAll(async () => {
    program = await buildKeychainProgram();
  });
  afterAll(() => program.remove());
  beforeEach(async () => {
    session = await startPrivateSession({ keyringPassword: PASSWORD });
    store = open();
    await store.set('alice', new Secret('one'), quiet);
    await session.keyring.lock();
  });
  afterEach(async () => {
    store.dispose();
    prompter?.close();
    prompter = undefined;
    await session.close();
  });

  it('opens when it may, and the call goes on with the right password', async () => {
    const dialogs = await seat({ password: PASSWORD });
    const read = await store.get('alice', asking);
    expect(read.ok && read.value?.reveal()).toBe('one');
    expect(dialogs.events).toEqual(['opened', 'closed']);
  });

  it('stays closed when it may not open', async () => {
    const dialogs = await seat({ password: PASSWORD });
    expect(await store.get('alice', quiet)).toMatchObject({ ok: false, error: { code: 'keychain-locked' } });
    expect(dialogs.events).toEqual([]);
  });

  it('tells of a dialog that was cancelled', async () => {
    const dialogs = await seat('cancels');
    expect(await store.set('alice', new Secret('two'), asking)).toMatchObject({
      ok: false,
      error: { code: 'keychain-locked' },
    });
    expect(dialogs.events).toEqual(['opened', 'closed']);
    await session.keyring.unlock();
    const read = await store.get('alice', quiet);
    expect(read.ok && read.value?.reveal()).toBe('one');
  });

  it('does not hold up the next call when nobody answers, and a late answer still unlocks', async () => {
    store.dispose();
    store = open({ promptMs: 300 });
    const dialogs = await seat('is away');
    const locked = { ok: false, error: { code: 'keychain-locked' } };
    expect(await store.get('alice', asking)).toMatchObject(locked);
    expect(await store.get('alice', quiet)).toMatchObject(locked);
    dialogs.seat({ password: PASSWORD });
    await dialogs.happened(2);
    expect(dialogs.events).toEqual(['opened', 'closed']);
    const read = await store.get('alice', quiet);
    expect(read.ok && read.value?.reveal()).toBe('one');
  });

  it('may wait longer than a call without a dialog', async () => {
    store.dispose();
    store = open({ callMs: 600, promptMs: 1_200 });
    await seat('is away');
    const startedAt = performance.now();
    expect(await store.get('alice', asking)).toMatchObject({ ok: false, error: { code: 'keychain-locked' } });
    expect(performance.now() - startedAt).toBeGreaterThan(1_200);
  });

  it('makes the default keyring where there is none, for what is stored by a person', async () => {
    store.dispose();
    await session.close();
    session = await startPrivateSession({ keyring: false });
    await session.spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets'], {
      env: session.env,
      stdio: 'ignore',
    });
    const arrival = await session.spawn('gdbus', ['wait', '--session', 'org.freedesktop.secrets'], {
      env: session.env,
      stdio: 'ignore',
    });
    if (arrival.exitCode === null) await once(arrival, 'exit');
    store = open();
    const dialogs = await seat({ password: 'a new one' });
    const absent = { ok: false, error: { code: 'keychain-absent' } };
    expect(await store.get('alice', asking)).toMatchObject(absent);
    expect(await store.set('alice', new Secret('one'), quiet)).toMatchObject(absent);
    expect(dialogs.events).toEqual([]);
    expect((await store.set('alice', new Secret('one'), asking)).ok).toBe(true);
    // One dialog, which asks for the new password more than once.
    expect(dialogs.events.filter((event) => event === 'closed')).toHaveLength(1);
    const read = await store.get('alice', quiet);
    expect(read.ok && read.value?.reveal()).toBe('one');
  });
});
