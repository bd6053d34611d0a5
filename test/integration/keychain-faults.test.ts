import { once } from 'node:events';
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeychainStore } from '../../src/adapters/keychain/keychain-store.ts';
import type { KeychainLimits } from '../../src/adapters/keychain/keychain-store.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { buildKeychainProgram, forkKeychain } from '../contract/secret-store.real.ts';
import type { ForkedKeychain, KeychainProgram } from '../contract/secret-store.real.ts';
import { startPrivateSession } from '../desktop/private-session.ts';
import type { PrivateSession } from '../desktop/private-session.ts';
import { message } from '../../src/texts/message.ts';

const quiet = { mayPrompt: false };
const failed = { ok: false, error: { code: 'keychain-failed' } };

describe('the keychain process and the faults of a real keyring', () => {
  let program: KeychainProgram;
  let session: PrivateSession;
  let store: KeychainStore;
  /** Every process that was started, in order. */
  let children: ForkedKeychain[];
  /** Called with each process right after it was started. */
  let onStart: (child: ForkedKeychain) => void;

  const open = (limits: Partial<KeychainLimits> = {}): KeychainStore => {
    const spawn = () => {
      const child = forkKeychain(program, session.env);
      children.push(child);
      onStart(child);
      return child;
    };
    return new KeychainStore({ spawn, clock: systemClock, limits });
  };
  const set = (value: string) => store.set('alice', new Secret(value), quiet);
  const read = async () => {
    const result = await store.get('alice', quiet);
    return result.ok ? result.value?.reveal() : result.error.code;
  };

  beforeAll(async () => {
    program = await buildKeychainProgram();
  });
  afterAll(() => program.remove());
  beforeEach(async () => {
    children = [];
    onStart = () => {};
    session = await startPrivateSession();
    store = open();
  });
  afterEach(async () => {
    store.dispose();
    await session.close();
  });

  it('finds a keyring daemon that was stopped and started again', async () => {
    await set('one');
    await session.keyring.stop();
    await session.keyring.start();
    expect(await read()).toBe('one');
    await session.keyring.stop();
    await session.keyring.start();
    expect((await set('two')).ok).toBe(true);
    await session.keyring.stop();
    await session.keyring.start();
    expect((await store.delete('alice', quiet)).ok).toBe(true);
    expect(await read()).toBeUndefined();
  });

  it('gives up on a frozen keyring in time, and works again when it thaws', async () => {
    await set('one');
    store.dispose();
    store = open({ callMs: 700 });
    session.keyring.freeze();
    const startedAt = performance.now();
    expect(await store.get('alice', quiet)).toEqual({
      ok: false,
      error: { code: 'keychain-failed', note: message('detail.keychainSilent', { seconds: '0.7' }) },
    });
    expect(await store.set('alice', new Secret('two'), { mayPrompt: true })).toMatchObject(failed);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    await Promise.all(children.map((child) => child.ended));
    session.keyring.thaw();
    expect((await set('three')).ok).toBe(true);
    expect(await read()).toBe('three');
  });

  it.each(['get', 'set', 'delete'] as const)('makes a %s again whose process was killed', async (op) => {
    await set('one');
    session.keyring.freeze();
    onStart = () => session.keyring.thaw();
    const calls = {
      get: () => store.get('alice', quiet),
      set: () => set('two'),
      delete: () => store.delete('alice', quiet),
    };
    const call = calls[op]();
    // Calls are handed over in a later turn, and nothing can come back from a frozen keyring before it.
    await new Promise<void>((resolve) => setImmediate(resolve));
    children[0]?.kill();
    expect((await call).ok).toBe(true);
    expect(children).toHaveLength(2);
    expect(await read()).toBe({ get: 'one', set: 'two', delete: undefined }[op]);
  });

  it('gives up on a call whose process is killed twice', async () => {
    onStart = (child) => child.kill();
    expect(await store.get('alice', quiet)).toMatchObject(failed);
    expect(children).toHaveLength(2);
    onStart = () => {};
    expect(await read()).toBeUndefined();
  });

  it('ends a process that is stopped itself, and starts another', async () => {
    await set('one');
    store.dispose();
    store = open({ callMs: 700 });
    onStart = (child) => child.pid !== undefined && process.kill(child.pid, 'SIGSTOP');
    expect(await store.get('alice', quiet)).toMatchObject(failed);
    await children.at(-1)?.ended;
    onStart = () => {};
    expect(await read()).toBe('one');
  });

  it('ends the process when nobody calls, and starts another on the next call', async () => {
    store = open({ idleMs: 50 });
    await set('one');
    await children[0]?.ended;
    expect(await read()).toBe('one');
    expect(children).toHaveLength(2);
  });

  it('ends the process at once when disposed, and answers what was under way', async () => {
    await set('one');
    session.keyring.freeze();
    const calls = [store.get('alice', quiet), set('two'), store.probe(quiet)];
    store.dispose();
    store.dispose();
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    expect(await Promise.all(calls)).toEqual([cancelled, cancelled, cancelled]);
    await children[0]?.ended;
    expect(await store.get('alice', quiet)).toEqual(cancelled);
    expect(children).toHaveLength(1);
  });

  it('says so when there is no default keyring, and makes none unasked', async () => {
    await session.close();
    session = await startPrivateSession({ keyring: false });
    const daemon = await session.spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets'], {
      env: session.env,
      stdio: 'ignore',
    });
    const waiter = await session.spawn('gdbus', ['wait', '--session', 'org.freedesktop.secrets'], {
      env: session.env,
      stdio: 'ignore',
    });
    if (waiter.exitCode === null) await once(waiter, 'exit');
    const absent = {
      ok: false,
      error: { code: 'keychain-absent', detail: 'There is no default keyring yet.' },
    };
    expect(await store.probe(quiet)).toEqual(absent);
    expect(await store.get('alice', quiet)).toEqual(absent);
    expect(await set('one')).toEqual(absent);
    // Nobody is there to answer the dialog that would make one.
    expect(await store.set('alice', new Secret('one'), { mayPrompt: true })).toEqual(absent);
    daemon.kill('SIGKILL');
  });
});

describe('a machine without what the keychain needs', () => {
  let program: KeychainProgram;
  let store: KeychainStore;
  const start = (path: string, env: Record<string, string>) => {
    const spawn = () => forkKeychain({ ...program, path }, env);
    store = new KeychainStore({ spawn, clock: systemClock });
  };

  beforeAll(async () => {
    program = await buildKeychainProgram();
  });
  afterAll(() => program.remove());
  afterEach(() => store.dispose());

  it.each([
    ['no bus at its address', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }],
    ['an address that is none', { DBUS_SESSION_BUS_ADDRESS: 'nonsense' }],
    ['no address of a bus', {}],
  ])('says so when there is %s', async (_, address) => {
    start(program.path, { HOME: '/nonexistent', XDG_RUNTIME_DIR: '/nonexistent', ...address });
    for (const result of [await store.probe(quiet), await store.get('alice', { mayPrompt: true })]) {
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'keychain-absent', detail: expect.stringContaining('no D-Bus session') },
      });
    }
  });

  it('names the package when libsecret is missing', async () => {
    // keytar cannot be loaded from a folder without modules: the same failure, without taking libsecret away.
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-no-keytar-'));
    try {
      await cp(dirname(program.path), folder, { recursive: true });
      await copyFile(program.path, join(folder, 'index.mjs'));
      start(join(folder, 'index.mjs'), {});
      expect(await store.probe(quiet)).toEqual({
        ok: false,
        error: {
          code: 'keychain-absent',
          detail: 'libsecret is missing: install the package libsecret-1-0.',
        },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
