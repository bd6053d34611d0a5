import { needsNobody, type Identity } from '../identity/identity.ts';
import { renewAt } from './refresh-policy.ts';
import type { SessionFacts } from './session-facts.ts';

/** What Latchkey does by itself for an identity, and when (milliseconds since the epoch, may be past). */
export interface Plan {
  readonly task: 'refresh' | 'deliver';
  readonly at: number;
}

/** What is to be done without anyone asking; undefined when nothing is. */
export const planFor = (
  identity: Identity,
  facts: SessionFacts,
  paused: boolean,
  now: number,
): Plan | undefined => {
  const { current, operation, failure, left } = facts;
  if (operation !== undefined || left === true) return undefined;
  const retryAt = failure?.retryAt;
  const mayRefresh = !paused && identity.autoRefresh && needsNobody(identity);
  if (current !== undefined && !current.written && now < current.expiresAt) {
    // STS has answered but the file does not hold it yet: that needs no new session.
    if (failure !== undefined && retryAt === undefined) return undefined;
    return { task: 'deliver', at: retryAt ?? now };
  }
  if (!mayRefresh) return undefined;
  if (failure !== undefined) return retryAt === undefined ? undefined : { task: 'refresh', at: retryAt };
  return current === undefined ? undefined : { task: 'refresh', at: renewAt(identity, current) };
};

/** When the phase of a session changes by itself next; undefined when it will not. */
export const nextBoundary = (identity: Identity, facts: SessionFacts, now: number): number | undefined => {
  if (facts.current === undefined) return undefined;
  return [renewAt(identity, facts.current), facts.current.expiresAt].find((at) => at > now);
};
