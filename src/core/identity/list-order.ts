import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Settings } from '../state/app-state.ts';
import type { SessionId } from '../session/session.ts';

/** A move in a list: the one that moves, and the one it comes to stand before; absent: it goes to the end. */
export interface Move {
  readonly id: SessionId;
  readonly before?: SessionId | undefined;
}

/** The list with one of it moved; as it was when either is not in it. */
export const moved = <T extends { readonly id: string }>(list: readonly T[], move: Move): readonly T[] => {
  const mover = list.find(({ id }) => id === move.id);
  if (mover === undefined || move.before === move.id) return list;
  const others = list.filter((one) => one !== mover);
  const to = move.before === undefined ? others.length : others.findIndex(({ id }) => id === move.before);
  return to < 0 ? list : [...others.slice(0, to), mover, ...others.slice(to)];
};

/** The settings with an identity moved among identities, or a role among the roles of its identity. */
export const withMove = (settings: Settings, move: Move): Result<Settings> => {
  const { identities, roles } = settings;
  if (identities.some(({ id }) => id === move.id)) {
    return ok({ ...settings, identities: moved(identities, move) });
  }
  const role = roles.find(({ id }) => id === move.id);
  if (role === undefined) return fail(problem('identity-gone'));
  // All roles are in one list: those of one identity move among themselves, and the others keep their places.
  const own = moved(
    roles.filter(({ identityId }) => identityId === role.identityId),
    move,
  ).values();
  const next = roles.map((one) => (one.identityId === role.identityId ? (own.next().value ?? one) : one));
  return ok({ ...settings, roles: next });
};
