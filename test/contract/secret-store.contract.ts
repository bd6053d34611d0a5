import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '../../src/core/ports.ts';
import { Secret } from '../../src/core/identity/secret.ts';

/** A store, empty and unlocked, and the means to take its keychain away. */
export interface SecretStoreSubject {
  readonly store: SecretStore;
  /** Locks the keychain; nobody sits in front of its dialogs. */
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Stops the keychain's service altogether. */
  takeAway(): Promise<void>;
  /** Starts the service again, unlocked and with what it held. */
  bringBack(): Promise<void>;
  close(): Promise<void>;
}

const quiet = { mayPrompt: false };
const asking = { mayPrompt: true };

/** What every SecretStore does, whatever is behind it. */
export function secretStoreContract(name: string, open: () => Promise<SecretStoreSubject>): void {
  describe(`SecretStore: ${name}`, () => {
    let subject: SecretStoreSubject;
    let store: SecretStore;

    const set = (account: string, value: string) => store.set(account, new Secret(value), quiet);
    const read = async (account: string) => {
      const result = await store.get(account, quiet);
      return result.ok ? result.value?.reveal() : result.error.code;
    };

    beforeEach(async () => {
      subject = await open();
      ({ store } = subject);
    });
    afterEach(() => subject.close());

    it('knows nothing of a name that was never stored', async () => {
      expect(await store.get('alice', quiet)).toEqual({ ok: true, value: undefined });
    });

    it('gives back what was stored, each name its own', async () => {
      expect(await set('alice', 'one')).toEqual({ ok: true, value: undefined });
      await set('bob', 'two');
      expect([await read('alice'), await read('bob')]).toEqual(['one', 'two']);
    });

    it('replaces', async () => {
      await set('alice', 'one');
      expect((await set('alice', 'two')).ok).toBe(true);
      expect(await read('alice')).toBe('two');
    });

    it('deletes, and leaves the others', async () => {
      await set('alice', 'one');
      await set('bob', 'two');
      expect(await store.delete('alice', quiet)).toEqual({ ok: true, value: undefined });
      expect([await read('alice'), await read('bob')]).toEqual([undefined, 'two']);
    });

    it('replaces and deletes what is long, too', async () => {
      for (const length of [300, 5_000, 20, 700]) {
        expect((await set('alice', 'x'.repeat(length))).ok).toBe(true);
        expect(await read('alice')).toBe('x'.repeat(length));
      }
      expect((await store.delete('alice', quiet)).ok).toBe(true);
      expect(await read('alice')).toBeUndefined();
    });

    it('takes deleting what is not there for a success', async () => {
      expect(await store.delete('alice', quiet)).toEqual({ ok: true, value: undefined });
    });

    it.each([
      ['64 KiB', 'x'.repeat(65_536)],
      ['every kind of letter', 'Zoë 🔑 שלום \u{10FFFF} é é'],
      ['line ends and quotes', '{"a":"b"}\r\n\t\'$HOME %s \\'],
      ['blanks at both ends', '  x  '],
    ])('keeps a value of %s as it is', async (_, value) => {
      await set('alice', value);
      expect(await read('alice')).toBe(value);
    });

    it('takes every kind of letter in names too', async () => {
      await set('Zoë/🔑 a', 'one');
      await set('Zoë/🔑 b', 'two');
      expect([await read('Zoë/🔑 a'), await read('Zoë/🔑 b')]).toEqual(['one', 'two']);
    });

    it.each([
      ['an empty value', ''],
      ['a NUL', 'a\0b'],
      ['half a surrogate pair', 'a\uD83D'],
    ])('refuses %s and keeps what was there', async (_, value) => {
      await set('alice', 'one');
      expect(await set('alice', value)).toMatchObject({ ok: false, error: { code: 'bug' } });
      expect(await read('alice')).toBe('one');
    });

    it.each(['', 'a\0b'])('refuses %j as a name', async (account) => {
      expect(await store.get(account, quiet)).toMatchObject({ ok: false, error: { code: 'bug' } });
      expect(await set(account, 'one')).toMatchObject({ ok: false, error: { code: 'bug' } });
      expect(await store.delete(account, quiet)).toMatchObject({ ok: false, error: { code: 'bug' } });
    });

    it('makes parallel calls in the order in which they came', async () => {
      const turns = Array.from({ length: 25 }, (_, turn) => turn);
      const answers = await Promise.all(
        turns.flatMap((turn) => [set('alice', `value ${turn}`), read('alice')]),
      );
      expect(answers).toEqual(turns.flatMap((turn) => [{ ok: true, value: undefined }, `value ${turn}`]));
    });

    it.each([quiet, asking])('says so when it is locked, and loses nothing (%j)', async (access) => {
      await set('alice', 'one');
      await subject.lock();
      const locked = { ok: false, error: { code: 'keychain-locked' } };
      expect(await store.probe(access)).toMatchObject(locked);
      expect(await store.get('alice', access)).toMatchObject(locked);
      expect(await store.get('nobody', access)).toMatchObject(locked);
      expect(await store.set('alice', new Secret('two'), access)).toMatchObject(locked);
      expect(await store.delete('alice', access)).toMatchObject(locked);
      await subject.unlock();
      expect(await store.probe(quiet)).toEqual({ ok: true, value: undefined });
      expect(await read('alice')).toBe('one');
    });

    it.each([quiet, asking])(
      'says so when it is not there, and goes on when it is back (%j)',
      async (access) => {
        await set('alice', 'one');
        await subject.takeAway();
        const absent = { ok: false, error: { code: 'keychain-absent' } };
        expect(await store.probe(access)).toMatchObject(absent);
        expect(await store.get('alice', access)).toMatchObject(absent);
        expect(await store.set('alice', new Secret('two'), access)).toMatchObject(absent);
        expect(await store.delete('alice', access)).toMatchObject(absent);
        await subject.bringBack();
        expect(await store.probe(quiet)).toEqual({ ok: true, value: undefined });
        expect(await read('alice')).toBe('one');
        expect((await set('alice', 'two')).ok).toBe(true);
        expect((await store.delete('alice', quiet)).ok).toBe(true);
      },
    );
  });
}
