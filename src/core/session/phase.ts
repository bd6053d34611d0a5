import { renewAt } from './refresh-policy.ts';
import type { SessionFacts } from './session-facts.ts';
import type { Session } from './session.ts';

/** How the credentials themselves stand. */
export type Validity = 'none' | 'active' | 'expiring' | 'expired';

/** What is under way or in the way. */
export type Activity = 'idle' | 'refreshing' | 'needs-code' | 'failing' | 'blocked';

/** The state of a session as people see it. */
export interface Phase {
  readonly validity: Validity;
  readonly activity: Activity;
}

/** How the credentials stand at `now`: computed, so that sleep or a clock jump cannot leave it stale. */
export const validityAt = (session: Session, facts: SessionFacts, now: number): Validity => {
  const { current } = facts;
  if (current === undefined) return 'none';
  if (now >= current.expiresAt || current.revoked === true) return 'expired';
  return now >= renewAt(session, current) ? 'expiring' : 'active';
};

/** The phase at `now`. */
export const phaseAt = (session: Session, facts: SessionFacts, now: number): Phase => ({
  validity: validityAt(session, facts, now),
  activity: activityOf(facts),
});

const activityOf = ({ operation, failure }: SessionFacts): Activity => {
  if (operation !== undefined) return operation.kind === 'needs-code' ? 'needs-code' : 'refreshing';
  if (failure === undefined) return 'idle';
  return failure.retryAt === undefined ? 'blocked' : 'failing';
};
