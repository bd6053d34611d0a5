import type { IdentityView, Snapshot } from '../../src/shared/snapshot.ts';
import { isUsable, lookOf, validityNow } from './phase-look.ts';
import type { Moments } from './moment.ts';

/** What a screen reader is told when phases change between two snapshots; empty when none did. */
export const announcementOf = (
  before: Snapshot | undefined,
  after: Snapshot,
  now: number,
  moments: Moments,
): string => {
  if (before === undefined) return '';
  const words = (identity: IdentityView): string => lookOf(identity, now).word;
  const old = new Map(before.identities.map((identity) => [identity.id, words(identity)]));
  return after.identities
    .filter((identity) => old.has(identity.id) && old.get(identity.id) !== words(identity))
    .map((identity) => {
      const until =
        identity.expiresAt !== undefined && isUsable(validityNow(identity, now))
          ? ` until ${moments.moment(identity.expiresAt, now)}`
          : '';
      const why = identity.problem === undefined ? '' : ` ${identity.problem.title}.`;
      return `${identity.label}: ${words(identity)}${until}.${why}`;
    })
    .join(' ');
};
