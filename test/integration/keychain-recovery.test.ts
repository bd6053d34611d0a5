import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChunkedSecretStore } from '../../src/adapters/keychain/chunked-secret-store.ts';
import { KeychainStore } from '../../src/adapters/keychain/keychain-store.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { KeychainWatch } from '../../src/core/identity/keychain-watch.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { emptySavedState, emptySettings, initialState } from '../../src/core/state/app-state.ts';
import { Store } from '../../src/core/state/store.ts';
import { Prompter } from '../contract/secret-store.prompter.ts';
import { buildKeychainProgram, forkKeychain } from '../contract/secret-store.real.ts';
import type { KeychainProgram } from '../contract/secret-store.real.ts';
import { Bus } from '../desktop/bus.ts';
import { startPrivateSession } from '../desktop/private-session.ts';
import type { PrivateSession } from '../desktop/private-session.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

const PASSWORD = 'the password of the keyring';
const quiet = { mayPrompt: false };
const asking = { mayPrompt: true };
const SECRETS = 'org.freedesktop.secrets';
const SECRETS_API = 'org.freedesktop.Secret';

let program: KeychainProgram;
let session: PrivateSession;
let keychain: KeychainStore;

beforeAll(async () => {
  program = await buildKeychainProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
  session = await startPrivateSession({ keyringPassword: PASSWORD });
  keychain = new KeychainStore({ spawn: () => forkKeychain(program, session.env), clock: systemClock });
});
afterEach(async () => {
  keychain.dispose();
  await session.close();
});

const set = (value: string) => keychain.set('alice', new Secret(value), quiet);
const read = async (store: Pick<KeychainStore, 'get'> = keychain) => {
  const result = await store.get('alice', quiet);
  return result.ok ? result.value?.reveal() : result.error.code;
};

/** Deletes an item as another program does, such as Seahorse. */
const deleteByHand = async (account: string): Promise<void> => {
  const bus = await Bus.connect(session.busAddress);
  try {
    const search = {
      destination: SECRETS,
      path: '/org/freedesktop/secrets',
      interface: `${SECRETS_API}.Service`,
    };
    const attributes = { service: 'Latchkey', account };
    const [found] = await bus.call(
      { ...search, member: 'SearchItems' },
      { signature: 'a{ss}', values: [attributes] },
    );
    if (!Array.isArray(found) || found.length !== 1) throw new Error(`No single item ${account}`);
    const item = { destination: SECRETS, path: String(found[0]), interface: `${SECRETS_API}.Item` };
    await bus.call({ ...item, member: 'Delete' });
  } finally {
    bus.close();
  }
};

describe('an item that somebody deleted by hand', () => {
  it('is missing, not a failure, and can be stored again', async () => {
    await set('one');
    await deleteByHand('alice');
    expect(await read()).toBeUndefined();
    expect(await keychain.delete('alice', quiet)).toEqual({ ok: true, value: undefined });
    expect((await set('two')).ok).toBe(true);
    expect(await read()).toBe('two');
  });

  it('was part of a secret, which is missing then', async () => {
    const parts = new ChunkedSecretStore(keychain, 100);
    await parts.set('alice', new Secret('x'.repeat(250)), quiet);
    await deleteByHand('alice#a1');
    expect(await read(parts)).toBeUndefined();
    expect((await parts.delete('alice', quiet)).ok).toBe(true);
    await expect(deleteByHand('alice#a2')).rejects.toThrow('No single item');
  });
});

describe('a keyring daemon that is killed', () => {
  it('while it stores, has the old or the new value afterwards', async () => {
    const bus = await Bus.connect(session.busAddress);
    for (let turn = 0; turn < 6; turn += 1) {
      const before = `value ${turn}`;
      const after = `value ${turn}, new`;
      expect((await set(before)).ok).toBe(true);
      const pid = await bus.processOf(SECRETS);
      const storing = set(after);
      if (turn > 0) for (let wait = 0; wait < turn * 40; wait += 1) await new Promise(setImmediate);
      process.kill(pid, 'SIGKILL');
      const stored = await storing;
      await session.keyring.stop();
      await session.keyring.start();
      expect(stored.ok ? [after] : [before, after]).toContain(await read());
    }
    bus.close();
  });
});

describe('the watch over a real keyring', () => {
  let clock: FakeClock;
  let state: Store;
  let recoveries: number;
  let watch: KeychainWatch;
  let dialogs: Prompter;

  beforeEach(async () => {
    clock = new FakeClock();
    state = new Store(initialState(emptySettings, emptySavedState, []));
    recoveries = 0;
    watch = new KeychainWatch(state, keychain, clock, () => {
      recoveries += 1;
    });
    dialogs = await Prompter.start(session.busAddress, { password: PASSWORD });
  });
  afterEach(() => {
    watch.dispose();
    dialogs.close();
  });

  /** The next look of the watch's timer, and what it told. */
  const look = async (): Promise<string | undefined> => {
    const pending = keychain.probe(quiet);
    await clock.advance(20_000);
    await pending;
    // One call at a time and in order: when this one is answered, so was the watch's.
    await keychain.probe(quiet);
    await clock.advance(0);
    return state.state.keychain?.problem.code;
  };

  it('sees it locked without asking for its password, and by a user’s wish asks once', async () => {
    await watch.start();
    expect(state.state.keychain).toBeUndefined();
    await session.keyring.lock();
    await watch.check(quiet);
    expect(state.state.keychain?.problem.code).toBe('keychain-locked');
    for (let turn = 0; turn < 5; turn += 1) expect(await look()).toBe('keychain-locked');
    expect([dialogs.events, recoveries]).toEqual([[], 0]);

    expect((await watch.check(asking)).ok).toBe(true);
    expect([dialogs.events, recoveries]).toEqual([['opened', 'closed'], 1]);
    expect(state.state.keychain).toBeUndefined();
    expect(clock.pending).toBe(0);
  });

  it('does not ask again by itself when the user refused', async () => {
    await session.keyring.lock();
    await watch.start();
    dialogs.seat('cancels');
    expect(await watch.check(asking)).toMatchObject({ ok: false, error: { code: 'keychain-locked' } });
    for (let turn = 0; turn < 3; turn += 1) expect(await look()).toBe('keychain-locked');
    expect(dialogs.events).toEqual(['opened', 'closed']);
  });

  it('goes through absent, locked and usable as the daemon does, by itself', async () => {
    await session.keyring.stop();
    await watch.start();
    expect(state.state.keychain?.problem.code).toBe('keychain-absent');
    await session.keyring.start({ locked: true });
    expect(await look()).toBe('keychain-locked');
    await session.keyring.stop();
    expect(await look()).toBe('keychain-absent');
    await session.keyring.start();
    expect(await look()).toBeUndefined();
    expect([dialogs.events, recoveries, clock.pending]).toEqual([[], 1, 0]);
  });

  it('calls a frozen daemon failed, and finds it again when it goes on', async () => {
    keychain.dispose();
    keychain = new KeychainStore({
      spawn: () => forkKeychain(program, session.env),
      clock: systemClock,
      limits: { callMs: 700 },
    });
    watch = new KeychainWatch(state, keychain, clock, () => {
      recoveries += 1;
    });
    session.keyring.freeze();
    await watch.start();
    expect(state.state.keychain?.problem.code).toBe('keychain-failed');
    session.keyring.thaw();
    expect(await look()).toBeUndefined();
    expect(recoveries).toBe(1);
  });
});
