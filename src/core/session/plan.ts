import { remedyOf } from '../notice/problem-table.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import { holdOf, type Hold } from './hold.ts';
import { renewAt } from './refresh-policy.ts';
import type { SessionFacts } from './session-facts.ts';
import { feedsUntil, isRole, isUnattended, type Session } from './session.ts';

/** What Latchkey does by itself for a session, and when (milliseconds since the epoch, may be past). */
export interface Plan {
  readonly task: 'refresh' | 'deliver';
  readonly at: number;
}

/** A plan, and all that it was made of. */
interface KnownPlan {
  readonly plan: Plan | undefined;
  readonly session: Session;
  readonly holderFacts: SessionFacts;
  readonly settings: AppState['settings'];
  readonly hold: Hold;
  /** It is the same from then on, in milliseconds since the epoch, */
  readonly from: number;
  /** and until then. */
  readonly until: number;
}

// Facts are never changed in place, and plans of all sessions are asked for several times at each change of the state:
// of a thousand sessions all but one are the same as before.
const known = new WeakMap<SessionFacts, KnownPlan>();

/** What is to be done at `now` without anyone asking; undefined when nothing is. `facts`: as if they were these. */
export const planFor = (
  state: AppState,
  session: Session,
  now: number,
  facts: SessionFacts = factsOf(state, session.id),
): Plan | undefined => {
  const { settings } = state;
  const hold = holdOf(state);
  // Of all other sessions, it is that of the identity alone that counts.
  const holderFacts = factsOf(state, isRole(session) ? session.identityId : session.id);
  const before = known.get(facts);
  const isSame =
    before !== undefined &&
    before.session === session &&
    before.holderFacts === holderFacts &&
    before.settings === settings &&
    before.hold === hold &&
    before.from <= now &&
    now < before.until;
  if (isSame) return before.plan;
  const plan = newPlan(state, session, now, facts);
  // What `newPlan` asks of the clock is answered otherwise from one of these on.
  const ends = facts.current?.expiresAt ?? 0;
  const feeds = holderFacts.current === undefined ? 0 : feedsUntil(holderFacts.current);
  const until = Math.min(ends > now ? ends : Infinity, feeds > now ? feeds : Infinity);
  known.set(facts, { plan, session, holderFacts, settings, hold, from: now, until });
  return plan;
};

const newPlan = (state: AppState, session: Session, now: number, facts: SessionFacts): Plan | undefined => {
  const { current, operation, failure, left } = facts;
  const hold = holdOf(state);
  if (operation !== undefined || left === true || hold === 'remove') return undefined;
  const retryAt = failure?.retryAt;
  if (current !== undefined && !current.written && now < current.expiresAt) {
    // STS has answered but the file does not hold it yet: that needs no new session.
    if (failure !== undefined && retryAt === undefined) return undefined;
    return { task: 'deliver', at: retryAt ?? now };
  }
  const { paused } = state.settings.preferences;
  if (paused || hold === 'pause' || !isUnattended(state, session, now)) return undefined;
  if (retryAt !== undefined) return { task: 'refresh', at: retryAt };
  if (current === undefined || !session.autoRefresh) return undefined;
  const at = renewAt(session, current);
  // What was wrong once, when nobody needed it, is no reason not to try when it is needed; but once only.
  const mayTry = failure === undefined || (remedyOf(failure.problem).retry === 'user' && failure.since < at);
  return mayTry ? { task: 'refresh', at } : undefined;
};

/** When the phase of a session changes by itself next; undefined when it will not. */
export const nextBoundary = (session: Session, facts: SessionFacts, now: number): number | undefined => {
  if (facts.current === undefined) return undefined;
  const at = renewAt(session, facts.current);
  if (at > now) return at;
  const { expiresAt } = facts.current;
  return expiresAt > now ? expiresAt : undefined;
};
