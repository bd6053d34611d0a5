import type { SessionView, Snapshot } from '../../src/shared/snapshot.ts';
import { isUsable, lookOf, validityNow } from './phase-look.ts';
import type { Moments } from './moment.ts';

/** Each session with the word for its phase. */
const told = ({ identities }: Snapshot, now: number): readonly (readonly [SessionView, string])[] =>
  identities.flatMap((identity) =>
    [identity, ...identity.roles].map(
      (session) => [session, lookOf(session, now, identity.label).word] as const,
    ),
  );

/** What a screen reader is told when phases change between two snapshots; empty when none did. */
export const announcementOf = (
  before: Snapshot | undefined,
  after: Snapshot,
  now: number,
  moments: Moments,
): string => {
  if (before === undefined) return '';
  const old = new Map(told(before, now).map(([{ id }, word]) => [id, word]));
  return told(after, now)
    .filter(([{ id }, word]) => old.has(id) && old.get(id) !== word)
    .map(([session, word]) => {
      const until =
        session.expiresAt !== undefined && isUsable(validityNow(session, now))
          ? ` until ${moments.moment(session.expiresAt, now)}`
          : '';
      const why = session.problem === undefined ? '' : ` ${session.problem.title}.`;
      return `${session.label}: ${word}${until}.${why}`;
    })
    .join(' ');
};
