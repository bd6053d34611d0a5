import type { Snapshot } from '../src/shared/snapshot.ts';

// Both are data that came as a copy of main's, with their keys in one order.
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

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
