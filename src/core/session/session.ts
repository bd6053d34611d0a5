import { needsNobody, type Identity, type IdentityId } from '../identity/identity.ts';
import { wayOf, type Role } from '../identity/role.ts';
import { factsOf, type AppState, type Settings } from '../state/app-state.ts';
import type { CurrentSession, SessionFacts } from './session-facts.ts';

/** What names a session: the identity's id for its own one, else the role's. */
export type SessionId = string;

/**
 * What is kept alive in one profile: an identity's own session (GetSessionToken), or a role's (AssumeRole). How it
 * stands is in its facts.
 */
export type Session = Identity | Role;

/** Whether a session is a role's. */
export const isRole = (session: Session): session is Role => 'roleArn' in session;

/** All sessions: each identity's own, and behind it those of its roles. */
export const sessionsOf = (settings: Settings): readonly Session[] => indexOf(settings).all;

/** The session with that id, if it (still) exists. */
export const sessionOf = ({ settings }: AppState, id: SessionId): Session | undefined =>
  indexOf(settings).byId.get(id);

/** The sessions of some settings, in order and by id. */
interface SessionIndex {
  readonly all: readonly Session[];
  readonly byId: ReadonlyMap<SessionId, Session>;
}

// Settings are never changed in place, and are asked for at each change of the state: with a thousand sessions that shows.
const known = new WeakMap<Settings, SessionIndex>();

const indexOf = (settings: Settings): SessionIndex => {
  const before = known.get(settings);
  if (before !== undefined) return before;
  const rolesOf = new Map<IdentityId, readonly Role[]>();
  for (const role of settings.roles) {
    rolesOf.set(role.identityId, [...(rolesOf.get(role.identityId) ?? []), role]);
  }
  const all = settings.identities.flatMap((identity) => [identity, ...(rolesOf.get(identity.id) ?? [])]);
  const index = { all, byId: new Map(all.map((session): [SessionId, Session] => [session.id, session])) };
  known.set(settings, index);
  return index;
};

/** Whose key and MFA device stand behind a session. */
export const holderOf = (state: AppState, session: Session): Identity | undefined => {
  if (!isRole(session)) return session;
  const holder = sessionOf(state, session.identityId);
  return holder === undefined || isRole(holder) ? undefined : holder;
};

/** Whether a role's session is got with the identity's own one. */
export const isFed = (role: Role, identity: Identity): boolean => wayOf(role, identity) === 'session';

/** The identity whose own session another one is got with; undefined for what is signed with the key. */
export const sourceOf = (state: AppState, session: Session): Identity | undefined => {
  if (!isRole(session)) return undefined;
  const holder = holderOf(state, session);
  return holder !== undefined && isFed(session, holder) ? holder : undefined;
};

/** A session with less left than this, in milliseconds, is not relied on for getting another. */
const marginMs = 60_000;

/** Until when an identity's own session is relied on for assuming roles, in milliseconds since the epoch. */
export const feedsUntil = ({ expiresAt }: CurrentSession): number => expiresAt - marginMs;

/** Whether an identity's own session can be used to assume roles at `now`. */
export const canFeed = (identity: Identity, { current }: SessionFacts, now: number): boolean =>
  current !== undefined &&
  now < feedsUntil(current) &&
  current.revoked !== true &&
  current.lost !== true &&
  // One from before there was an MFA device would be refused where a role asks for MFA.
  (current.withoutMfa === true) === (identity.mfaSerial === undefined);

/** Whether a session can be had without anyone typing digits, at `now`. */
export const isUnattended = (state: AppState, session: Session, now: number): boolean => {
  const holder = holderOf(state, session);
  if (holder === undefined) return false;
  if (!isRole(session) || !isFed(session, holder)) return needsNobody(holder);
  const facts = factsOf(state, holder.id);
  if (canFeed(holder, facts, now)) return true;
  // While the identity's own session cannot be had, its roles do not knock as well: it is tried again by itself.
  return (
    needsNobody(holder) && facts.failure === undefined && facts.left !== true && facts.forgotten !== true
  );
};

/** Whether a session is to be tried again after a failure: for itself, or because roles live on it. */
export const isKeptAlive = (state: AppState, session: Session): boolean =>
  session.autoRefresh ||
  (!isRole(session) &&
    state.settings.roles.some(
      (role) => role.identityId === session.id && role.autoRefresh && isFed(role, session),
    ));
