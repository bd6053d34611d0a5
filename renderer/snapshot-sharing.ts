import type { Snapshot } from '../src/shared/snapshot.ts';

const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  const others: ReadonlyMap<string, unknown> = new Map(Object.entries(b));
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
};

/**
 * The new snapshot, with the identities of the one before where they say the same: what comes from main is always a copy,
 * and a card is drawn anew only for an identity that is another one.
 */
export const sharing = (before: Snapshot | undefined, after: Snapshot): Snapshot => {
  if (before === undefined) return after;
  const old = new Map(before.identities.map((identity) => [identity.id, identity]));
  return {
    ...after,
    identities: after.identities.map((identity) => {
      const known = old.get(identity.id);
      return known !== undefined && isSame(known, identity) ? known : identity;
    }),
  };
};
