import { describe, expect, test } from 'vitest';
import { printItem, readItem, type ItemLayout } from '../../../src/core/identity/item-layout.ts';
import { printKey, printSession, readKey, readSession } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import { LimitedSecretStore } from '../../fakes/limited-secret-store.ts';
import { MemorySecretStore } from '../../fakes/memory-secret-store.ts';

const quiet = { mayPrompt: false };
const key = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };
const session = { ...key, sessionToken: 'token', expiresAt: 2_000 };

describe('items as every version has stored them', () => {
  // Literally: what lies in people's keychains must be read for ever.
  const storedKey = '{"accessKeyId":"AKIAEXAMPLE","secretAccessKey":"secret"}';
  const storedSession =
    '{"accessKeyId":"AKIAEXAMPLE","secretAccessKey":"secret","sessionToken":"token","expiresAt":2000,"obtainedAt":1000}';

  test('are read', () => {
    expect(readKey(new Secret(storedKey))?.reveal()).toEqual(key);
    expect(readSession(new Secret(storedSession), 1_000)?.reveal()).toEqual(session);
    expect(readSession(new Secret(storedSession), 1_001)).toBeUndefined();
  });

  test('are written', () => {
    expect(printKey(new Secret(key)).reveal()).toBe(storedKey);
    expect(printSession(new Secret(session), 1_000).reveal()).toBe(storedSession);
  });

  test.each(['', 'null', '[]', '"x"', '{"accessKeyId":1}', '{'])('are not %j', (item) => {
    expect(readKey(new Secret(item))).toBeUndefined();
    expect(readSession(new Secret(item), 1_000)).toBeUndefined();
  });

  test('of a later layout pass for none', () => {
    const later = JSON.stringify({ layout: 2, ...key });
    expect(readKey(new Secret(later))).toBeUndefined();
  });
});

describe('a layout that changed twice', () => {
  // A made-up past: first a pair, then long names, now short ones.
  const layout: ItemLayout = [
    ({ pair }) => {
      const [user, password] = String(pair).split(':');
      return { user, password };
    },
    ({ user, password, ...rest }) => ({ u: user, p: password, ...rest }),
  ];
  const present = { u: 'ann', p: 'secret' };

  test.each([
    ['the first', '{"pair":"ann:secret"}'],
    ['the second', '{"layout":2,"user":"ann","password":"secret"}'],
    ['the present one', '{"layout":3,"u":"ann","p":"secret"}'],
  ])('is read in %s', (_, item) => {
    expect(readItem(layout, new Secret(item))).toEqual(present);
  });

  test('is written in the present one', () => {
    expect(printItem(layout, present).reveal()).toBe('{"layout":3,"u":"ann","p":"secret"}');
  });

  test.each([
    '{"layout":4,"u":"ann"}',
    '{"layout":0,"u":"ann"}',
    '{"layout":"3","u":"ann"}',
    '{"layout":1.5}',
  ])('is not %s', (item) => {
    expect(readItem(layout, new Secret(item))).toEqual({});
  });

  test('a step that cannot be made costs no more than the item', () => {
    const throws: ItemLayout = [
      () => {
        throw new Error('odd');
      },
    ];
    expect(readItem(throws, new Secret('{"a":1}'))).toEqual({});
    expect(readItem(throws, new Secret('{"layout":2,"a":1}'))).toEqual({ a: 1 });
  });

  test.each([false, true])(
    'loses nothing when its rewriting is interrupted (after it took effect: %s)',
    async (after) => {
      const memory = new MemorySecretStore();
      const store = new LimitedSecretStore(memory, 1_000);
      memory.items.set('key:1', '{"pair":"ann:secret"}');
      const rewrite = async () => {
        const item = await store.get('key:1', quiet);
        if (!item.ok || item.value === undefined) return item;
        return store.set('key:1', printItem(layout, readItem(layout, item.value)), quiet);
      };
      store.cutAt(2, after);
      expect((await rewrite()).ok).toBe(false);
      store.cutAt(undefined);
      expect(readItem(layout, new Secret(memory.items.get('key:1') ?? ''))).toEqual(present);
      for (let turn = 0; turn < 2; turn += 1) expect((await rewrite()).ok).toBe(true);
      expect(memory.items.get('key:1')).toBe('{"layout":3,"u":"ann","p":"secret"}');
    },
  );
});
