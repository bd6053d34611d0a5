import { describe, expect, it } from 'vitest';
import type { KeychainChild } from '../../src/adapters/keychain/keychain-child.ts';
import { keychainEnvironment } from '../../src/adapters/keychain/keychain-environment.ts';
import { KeychainStore } from '../../src/adapters/keychain/keychain-store.ts';
import { decodeKeychainRequest } from '../../src/core/keychain-protocol.ts';
import type { KeychainRequest } from '../../src/core/keychain-protocol.ts';
import type { Clock } from '../../src/core/ports.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { keytarFault } from '../../src/keychain/keytar-fault.ts';
import { message } from '../../src/texts/message.ts';

const quiet = { mayPrompt: false };
const asking = { mayPrompt: true };

/** A clock that a test winds. */
class WoundClock implements Clock {
  #nowMs = 0;
  readonly #timers = new Set<{ readonly atMs: number; readonly run: () => void }>();

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  get timers(): number {
    return this.#timers.size;
  }

  wind(byMs: number): void {
    this.#nowMs += byMs;
    const due = [...this.#timers].filter(({ atMs }) => atMs <= this.#nowMs);
    for (const timer of due) if (this.#timers.delete(timer)) timer.run();
  }
}

/** A keychain process that does what a test says. */
class ScriptedChild implements KeychainChild {
  readonly requests: KeychainRequest[] = [];
  killed = false;
  #say: (message: unknown) => void = () => {};
  #exit = (): void => {};

  post(message: unknown): void {
    const request = decodeKeychainRequest(message);
    if (request === undefined) throw new Error('not a request');
    this.requests.push(request);
  }
  onMessage(run: (message: unknown) => void): void {
    this.#say = run;
  }
  onExit(run: () => void): void {
    this.#exit = run;
  }
  kill(): void {
    this.killed = true;
    this.#exit();
  }

  say(message: unknown): void {
    this.#say(message);
  }
  /** Answers the latest request. */
  answer(answer: object = { ok: true }): void {
    this.#say({ id: this.requests.at(-1)?.id, ...answer });
  }
  crash(): void {
    this.#exit();
  }
}

function open() {
  const clock = new WoundClock();
  const children: ScriptedChild[] = [];
  const spawn = () => {
    const child = new ScriptedChild();
    children.push(child);
    return child;
  };
  const child = (index: number): ScriptedChild => {
    const one = children[index];
    if (one === undefined) throw new Error(`There are only ${children.length} processes`);
    return one;
  };
  return { store: new KeychainStore({ spawn, clock }), clock, children, child };
}

/** Lets everything happen that waits for nothing. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('KeychainStore', () => {
  it('starts nothing before the first call', () => {
    expect(open().children).toHaveLength(0);
  });

  it('asks for one thing at a time', async () => {
    const { store, child } = open();
    const calls = Promise.all([store.get('alice', quiet), store.probe(asking)]);
    await settle();
    expect(child(0).requests).toEqual([{ id: 1, op: 'get', account: 'alice', mayPrompt: false }]);
    child(0).answer({ ok: true, value: 'one' });
    await settle();
    expect(child(0).requests.slice(1)).toEqual([{ id: 2, op: 'probe', mayPrompt: true }]);
    child(0).answer();
    expect((await calls).map((result) => result.ok)).toEqual([true, true]);
  });

  it('gives a call five seconds, and a new process to the next', async () => {
    const { store, clock, children, child } = open();
    const late = store.get('alice', asking);
    await settle();
    clock.wind(4_999);
    expect(child(0).killed).toBe(false);
    clock.wind(1);
    expect(child(0).killed).toBe(true);
    expect(await late).toEqual({
      ok: false,
      error: { code: 'keychain-failed', note: message('detail.keychainSilent', { seconds: '5' }) },
    });
    expect(children).toHaveLength(1);
    const next = store.get('alice', quiet);
    await settle();
    child(0).answer({ ok: true, value: 'too late' });
    child(1).answer({ ok: true });
    expect(await next).toEqual({ ok: true, value: undefined });
  });

  it('gives a person two minutes, and five seconds again after the dialog', async () => {
    const { store, clock, child } = open();
    const call = store.get('alice', asking);
    await settle();
    clock.wind(4_000);
    child(0).answer({ prompting: true });
    clock.wind(119_999);
    expect(child(0).killed).toBe(false);
    child(0).answer({ prompting: false });
    clock.wind(4_999);
    expect(child(0).killed).toBe(false);
    clock.wind(1);
    expect(await call).toMatchObject({ ok: false, error: { code: 'keychain-failed' } });
  });

  it('calls it locked when nobody answers the dialog', async () => {
    const { store, clock, child } = open();
    const call = store.get('alice', asking);
    await settle();
    child(0).answer({ prompting: true });
    clock.wind(120_000);
    expect(child(0).killed).toBe(true);
    expect(await call).toMatchObject({ ok: false, error: { code: 'keychain-locked' } });
  });

  it.each([
    ['crashed', (child: ScriptedChild) => child.crash()],
    [
      'failed for no known reason',
      (child: ScriptedChild) => child.answer({ ok: false, code: 'keychain-failed', detail: '' }),
    ],
    ['answered another request', (child: ScriptedChild) => child.say({ id: 77, ok: true })],
    ['said something odd', (child: ScriptedChild) => child.say('hello')],
    ['gave something odd', (child: ScriptedChild) => child.answer({ ok: true, value: 5 })],
    [
      'named an unknown fault',
      (child: ScriptedChild) => child.answer({ ok: false, code: 'oops', detail: '' }),
    ],
  ])('tries once more in a new process when the first %s', async (_, go) => {
    const { store, children, child } = open();
    const call = store.set('alice', new Secret('one'), quiet);
    await settle();
    go(child(0));
    await settle();
    expect(child(0).killed).toBe(true);
    expect(child(1).requests).toMatchObject([{ op: 'set', account: 'alice', value: 'one' }]);
    go(child(1));
    expect(await call).toMatchObject({ ok: false, error: { code: 'keychain-failed' } });
    expect(child(1).killed).toBe(true);
    expect(children).toHaveLength(2);
  });

  it.each(['keychain-locked', 'keychain-absent'])('passes on %s at once', async (code) => {
    const { store, children, child } = open();
    const call = store.probe(quiet);
    await settle();
    child(0).answer({ ok: false, code, detail: 'so' });
    expect(await call).toEqual({ ok: false, error: { code, detail: 'so' } });
    expect(children).toHaveLength(1);
    expect(child(0).killed).toBe(false);
  });

  it('survives a process that cannot be started', async () => {
    const spawn = () => {
      throw new Error('no memory');
    };
    const store = new KeychainStore({ spawn, clock: new WoundClock() });
    expect(await store.probe(quiet)).toMatchObject({ ok: false, error: { code: 'keychain-failed' } });
  });

  it('ends the process after ten seconds without calls, and no timer is left', async () => {
    const { store, clock, child } = open();
    for (let round = 0; round < 2; round += 1) {
      const call = store.probe(quiet);
      await settle();
      child(0).answer();
      await call;
      clock.wind(9_999);
    }
    expect(child(0).killed).toBe(false);
    clock.wind(1);
    expect(child(0).killed).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it('does not count a process that ended by itself while idle as a failure', async () => {
    const { store, clock, child } = open();
    const first = store.probe(quiet);
    await settle();
    child(0).answer();
    await first;
    child(0).crash();
    expect(clock.timers).toBe(0);
    const second = store.probe(quiet);
    await settle();
    child(1).answer();
    expect((await second).ok).toBe(true);
  });

  it('leaves no process and no timer behind when disposed', async () => {
    const { store, clock, child, children } = open();
    const calls = [store.probe(quiet), store.probe(quiet)];
    await settle();
    store.dispose();
    store.dispose();
    expect(child(0).killed).toBe(true);
    expect(await Promise.all(calls)).toMatchObject([
      { error: { code: 'cancelled' } },
      { error: { code: 'cancelled' } },
    ]);
    expect(clock.timers).toBe(0);
    expect(children).toHaveLength(1);
  });
});

describe('the environment of the keychain process', () => {
  it('has no AWS settings in it', () => {
    const parent = {
      HOME: '/home/zoe',
      AWS_SECRET_ACCESS_KEY: 'x',
      aws_profile: 'y',
      LAWS_X: '1',
      EMPTY: undefined,
    };
    expect(keychainEnvironment(parent)).toEqual({ HOME: '/home/zoe', LAWS_X: '1' });
  });

  it('is on the bus that is named for it', () => {
    const parent = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/a' };
    expect(keychainEnvironment(parent)).toEqual(parent);
    expect(keychainEnvironment({ ...parent, LATCHKEY_KEYCHAIN_BUS_ADDRESS: 'unix:path=/b' })).toEqual({
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/b',
    });
  });
});

describe('the errors of keytar', () => {
  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-absent'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'keychain-absent'],
    ['Object does not exist at path "/org/freedesktop/secrets/collection/login"', 'keychain-absent'],
    ['Cannot create an item in a locked collection', 'keychain-locked'],
    ['User interaction is not allowed.', 'keychain-locked'],
    ['The user canceled the operation.', 'keychain-locked'],
    // After a restart of the daemon: healed by a new process, so it must not be taken for an absent service.
    ['The name :1.0 was not provided by any .service files', 'keychain-failed'],
    ['The session wrapping the secret does not exist', 'keychain-failed'],
    ['Timeout was reached', 'keychain-failed'],
  ])('%s', (text, code) => {
    expect(keytarFault(new Error(text))).toEqual({ code, detail: text });
  });

  it('never repeat the secret', () => {
    expect(keytarFault(new Error('cannot store "hunter2"'), 'hunter2').detail).not.toContain('hunter2');
  });

  it('are kept short', () => {
    expect(keytarFault(new Error('x'.repeat(10_000))).detail).toHaveLength(200);
  });
});
