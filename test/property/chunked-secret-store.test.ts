import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChunkedSecretStore } from '../../src/adapters/keychain/chunked-secret-store.ts';
import { bytesOf, partAccount, readHead, splitText } from '../../src/adapters/keychain/secret-parts.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { isStorable } from '../../src/core/keychain-protocol.ts';
import { LimitedSecretStore } from '../fakes/limited-secret-store.ts';
import { MemorySecretStore } from '../fakes/memory-secret-store.ts';

const quiet = { mayPrompt: false };
const limitBytes = 100;

const wellFormed = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 400, size: 'max' })
  .filter(isStorable);
/** Values on both sides of the limit, and those that look like what the store writes itself. */
const value = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
  fc.integer({ min: limitBytes - 2, max: limitBytes + 2 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 1, max: 900 }).map((length) => '🔑é'.repeat(length)),
  fc.constant(`latchkey-parts 1 a 2 200 ${'A'.repeat(43)}`),
  wellFormed,
);

/** One call of somebody's; `cutAt`: the call to the keychain at which the power is cut. */
interface Step {
  readonly account: string;
  readonly value: string | undefined;
  readonly cutAt: number | undefined;
  readonly after: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  account: fc.constantFrom('alice', 'bob'),
  value: fc.option(value, { nil: undefined, freq: 4 }),
  cutAt: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 3 }),
  after: fc.boolean(),
});

/** The names of all items of an account. */
const namesOf = ({ items }: MemorySecretStore, account: string): readonly string[] =>
  [...items.keys()].filter((name) => name === account || name.startsWith(`${account}#`)).toSorted();

/** The names of those that its present value is made of. */
const neededFor = ({ items }: MemorySecretStore, account: string): readonly string[] => {
  const item = items.get(account);
  if (item === undefined) return [];
  const head = readHead(item);
  const parts = Array.from({ length: head?.count ?? 0 }, (_, index) =>
    partAccount(account, head?.slot ?? 'a', index),
  );
  return [account, ...parts].toSorted();
};

describe('a secret in parts', () => {
  test('is the old or the new one wherever the power is cut, and the next call tidies up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const memory = new MemorySecretStore();
        const items = new LimitedSecretStore(memory, limitBytes);
        const present = new Map<string, string | undefined>();
        for (const { account, value, cutAt, after } of steps) {
          // A new start: nothing is remembered but what the keychain holds.
          const store = new ChunkedSecretStore(items, limitBytes);
          items.cutAt(cutAt, after);
          const done =
            value === undefined
              ? await store.delete(account, quiet)
              : await store.set(account, new Secret(value), quiet);
          items.cutAt(undefined);

          for (const name of ['alice', 'bob']) {
            const read = await new ChunkedSecretStore(items, limitBytes).get(name, quiet);
            const text = read.ok ? read.value?.reveal() : read.error.code;
            const before = present.get(name);
            const allowed = name !== account ? [before] : done.ok ? [value] : [before, value];
            expect(allowed).toContain(text);
            present.set(name, text);
          }
          const needed = neededFor(memory, account);
          expect(cutAt === undefined ? namesOf(memory, account) : needed).toEqual(needed);
        }
      }),
      { numRuns: 400, interruptAfterTimeLimit: 4_000 },
    );
  });

  test('is cut between characters, into parts that fit', () => {
    fc.assert(
      fc.property(wellFormed, fc.integer({ min: 4, max: 50 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.isWellFormed()).toBe(true);
          expect(bytesOf(part)).toBeLessThanOrEqual(limit);
          expect(part).not.toBe('');
        }
        // And no more of them than that: two neighbours never fit into one.
        expect(parts.length).toBeLessThanOrEqual(1 + (2 * bytesOf(text)) / (limit - 3));
      }),
    );
  });
});
