import { beforeEach, describe, expect, test } from 'vitest';
import { ChunkedSecretStore, windowsItemBytes } from '../../../src/adapters/keychain/chunked-secret-store.ts';
import { KeychainExchange } from '../../../src/core/identity/keychain-exchange.ts';
import { printSession, readSession } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import { problem } from '../../../src/core/notice/problem.ts';
import { fail } from '../../../src/core/result.ts';
import { emptySavedState, emptySettings, initialState } from '../../../src/core/state/app-state.ts';
import { Journal } from '../../../src/core/state/journal.ts';
import { Store } from '../../../src/core/state/store.ts';
import { systemSecrets } from '../../../src/main/platform/system-secrets.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { LimitedSecretStore } from '../../fakes/limited-secret-store.ts';
import { MemoryDocument } from '../../fakes/memory-document.ts';
import { MemorySecretStore } from '../../fakes/memory-secret-store.ts';
import { SilentLogger } from '../../fakes/silent-logger.ts';

const quiet = { mayPrompt: false };
const asking = { mayPrompt: true };
const long = (letter: string): string => letter.repeat(250);

let memory: MemorySecretStore;
let items: LimitedSecretStore;
let store: ChunkedSecretStore;
beforeEach(() => {
  memory = new MemorySecretStore();
  items = new LimitedSecretStore(memory, 100);
  store = new ChunkedSecretStore(items, 100);
});
const set = (value: string) => store.set('alice', new Secret(value), quiet);
const read = async () => {
  const result = await store.get('alice', quiet);
  return result.ok ? result.value?.reveal() : result.error.code;
};
const names = () => [...memory.items.keys()].toSorted();

test('what fits is one item, as before', async () => {
  await set('x'.repeat(100));
  expect([...memory.items]).toEqual([['alice', 'x'.repeat(100)]]);
});

test('what an earlier version stored is read', async () => {
  memory.items.set('alice', 'as it was');
  expect(await read()).toBe('as it was');
});

test('what does not fit lies in parts, and its successor in the other place', async () => {
  await set(long('x'));
  expect(names()).toEqual(['alice', 'alice#a0', 'alice#a1', 'alice#a2']);
  await set(long('y'));
  expect(names()).toEqual(['alice', 'alice#b0', 'alice#b1', 'alice#b2']);
  expect(await read()).toBe(long('y'));
  await set('small');
  expect(names()).toEqual(['alice']);
});

test('parts are written before the head, and old ones deleted after it', async () => {
  await set(long('x'));
  memory.calls.length = 0;
  await set(long('y'));
  const changes = memory.calls.filter(({ op }) => op === 'set' || op === 'delete');
  expect(changes.map(({ op, account }) => `${op} ${account}`)).toEqual([
    'set alice#b0',
    'set alice#b1',
    'set alice#b2',
    'set alice',
    'delete alice#a2',
    'delete alice#a1',
    'delete alice#a0',
  ]);
});

test.each([
  ['is gone', () => memory.items.delete('alice#a1')],
  ['is another', () => memory.items.set('alice#a1', 'y'.repeat(100))],
  ['is shorter', () => memory.items.set('alice#a2', 'x')],
])('a secret of which a part %s is none', async (_, harm) => {
  await set(long('x'));
  harm();
  expect(await read()).toBeUndefined();
  expect((await store.delete('alice', quiet)).ok).toBe(true);
  expect(names()).toEqual([]);
});

test.each(['latchkey-parts ', 'latchkey-parts 2 a 1 5 later', 'latchkey-parts 1 c 1 5 odd'])(
  'a head that is not understood is no secret (%s)',
  async (head) => {
    memory.items.set('alice', head);
    expect(await read()).toBeUndefined();
  },
);

test('a secret that looks like a head is kept as it is', async () => {
  const odd = 'latchkey-parts 1 a 1 5 x';
  await set(odd);
  expect(await read()).toBe(odd);
});

test('calls for one account do not get in each other’s way', async () => {
  const values = Array.from({ length: 8 }, (_, turn) => long(String(turn)));
  const answers = await Promise.all(values.flatMap((value) => [set(value), read()]));
  expect(answers).toEqual(values.flatMap((value) => [{ ok: true, value: undefined }, value]));
  expect(names()).toHaveLength(4);
});

test('a failure in the middle leaves the old one, and no dialog comes of tidying up', async () => {
  await set(long('x'));
  items.cutAt(3);
  expect(await set(long('y'))).toMatchObject({ ok: false, error: { code: 'keychain-failed' } });
  items.cutAt(undefined);
  expect(await read()).toBe(long('x'));
  memory.calls.length = 0;
  await store.set('alice', new Secret('small'), asking);
  const changes = memory.calls.filter(({ op }) => op === 'delete');
  expect(changes.map(({ mayPrompt }) => mayPrompt)).toEqual(changes.map(() => false));
  expect(changes.length).toBeGreaterThan(3);
});

test('a session of AWS’s with a long token fits into the Credential Manager', async () => {
  items = new LimitedSecretStore(memory, windowsItemBytes);
  const windows = systemSecrets(items, 'win32');
  const session = {
    accessKeyId: 'ASIAEXAMPLEEXAMPLE01',
    secretAccessKey: 'x'.repeat(40),
    sessionToken: 'T'.repeat(4096),
    expiresAt: 1_900_000_000_000,
  };
  const item = printSession(new Secret(session), 1);
  expect(await systemSecrets(items, 'linux').set('session:ann', item, quiet)).toMatchObject({ ok: false });
  expect((await windows.set('session:ann', item, quiet)).ok).toBe(true);
  const kept = await windows.get('session:ann', quiet);
  expect(kept.ok && kept.value && readSession(kept.value, 1)?.reveal()).toEqual(session);
  expect(names()).toEqual(['session:ann', 'session:ann#a0', 'session:ann#a1']);
});

describe('what nothing refers to any more', () => {
  const start = (orphans: readonly string[] = []) => {
    const state = new Store(initialState(emptySettings, { ...emptySavedState, orphans }, []));
    const journal = new Journal(
      state,
      new MemoryDocument(emptySavedState),
      new FakeClock(),
      new SilentLogger(),
    );
    return { state, exchange: new KeychainExchange(state, new ChunkedSecretStore(items, 100), journal) };
  };

  test('goes with all its parts wherever the power is cut', async () => {
    let calls = 1;
    for (let ended = false; !ended; calls += 1) {
      memory.items.clear();
      items.cutAt(calls);
      const { state, exchange } = start();
      await exchange.around(['key:1'], { mayPrompt: true }, async () => {
        const stored = await exchange.store('key:1', new Secret(long('x')), quiet);
        return stored.ok ? fail(problem('settings-unwritable')) : stored;
      });
      items.cutAt(undefined);
      // The note outlives every cut: as long as there is a part, somebody knows its account.
      expect(memory.items.size === 0 || state.state.orphans.includes('key:1')).toBe(true);
      ended = state.state.orphans.length === 0;
      await start(state.state.orphans).exchange.deleteOrphans(quiet);
      expect(names()).toEqual([]);
    }
    expect(calls).toBeGreaterThan(15);
  });

  test('is forgotten only when the last part is gone', async () => {
    await store.set('key:1', new Secret(long('x')), quiet);
    const { state, exchange } = start(['key:1']);
    items.cutAt(6);
    await exchange.deleteOrphans(quiet);
    items.cutAt(undefined);
    expect(memory.items.has('key:1')).toBe(false);
    expect(memory.items.size).toBeGreaterThan(0);
    expect(state.state.orphans).toEqual(['key:1']);
    expect((await exchange.store('key:1', new Secret('x'), quiet)).ok).toBe(true);
    await exchange.deleteOrphans(quiet);
    expect([names(), state.state.orphans]).toEqual([[], []]);
  });
});
