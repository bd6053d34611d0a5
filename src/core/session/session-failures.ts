import { needsNobody } from '../identity/identity.ts';
import { isKeyFault, problem, type Problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Clock } from '../ports.ts';
import { factsOf, withFacts } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { partyOf } from './due-sessions.ts';
import { byOthers } from './file-watch.ts';
import { validityAt } from './phase.ts';
import { planFor } from './plan.ts';
import { cancelledRestMs, failureLapseMs } from './refresh-policy.ts';
import type { Cause, Failure, SessionFacts } from './session-facts.ts';
import { changeFacts } from './session-run.ts';
import {
  holderOf,
  isKeptAlive,
  isRole,
  sessionOf,
  sessionsOf,
  sourceOf,
  type Session,
  type SessionId,
} from './session.ts';
import type { StartPace } from './start-pace.ts';
import { textOf, titleOf } from '../notice/words.ts';
import { message } from '../../texts/message.ts';

/** What is needed to keep failures. */
export interface SessionFailuresPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly journal: Journal;
}

/** Keeps what went wrong with sessions: when each is tried again, and when it is wrong no more. */
export class SessionFailures {
  readonly #ports: SessionFailuresPorts;
  readonly #pace: StartPace;

  constructor(ports: SessionFailuresPorts, pace: StartPace) {
    this.#ports = ports;
    this.#pace = pace;
  }

  /** Notes why an operation failed, and that it is over; answers whether it is tried again by itself. */
  note(session: Session, cause: Cause, reason: Problem): boolean {
    const { journal, store, clock } = this.#ports;
    const { id, label, profile } = session;
    if (reason.code === 'cancelled') {
      changeFacts(store, id, ({ operation: _, ...facts }) => this.rested(id, facts));
      return true;
    }
    const before = factsOf(store.state, id).failure;
    const attempts = (before?.attempts ?? 0) + 1;
    if (before?.problem.code !== reason.code || cause === 'user') {
      const text = message('activity.problem', { title: titleOf(reason), text: textOf(reason) });
      journal.record({ tone: 'bad', label, profile, text });
    }
    const now = clock.now();
    const pause = this.#pace.note(partyOf(store.state, session), reason, attempts, now);
    const retryAt = this.#willRetry(session, reason) ? pause : undefined;
    const failure: Failure = {
      problem: reason,
      // A user who tries again is told again, and so is one whose session ends now.
      since: cause === 'user' || before?.retryAt === undefined ? now : before.since,
      attempts,
      byUser: cause === 'user' || before?.byUser === true,
      ...(retryAt === undefined ? {} : { retryAt }),
    };
    const others = isKeyFault(reason) ? this.#signedLike(session) : [];
    // In one go, so that nobody sees half of it: it is told of once.
    store.update((state) => {
      const { operation: _, ...facts } = factsOf(state, id);
      return others.reduce(
        (next, other) => withFacts(next, other.id, heldUp(factsOf(next, other.id), reason, now)),
        withFacts(state, id, { ...facts, failure }),
      );
    });
    return retryAt !== undefined;
  }

  #willRetry(session: Session, reason: Problem): boolean {
    if (remedyOf(reason).retry !== 'backoff') return false;
    const { state } = this.#ports.store;
    const { current, left } = factsOf(state, session.id);
    // The user's word held for the one attempt.
    if (left === true) return false;
    const undelivered = current?.written === false;
    // Whether a role's source is there when it is time is seen then.
    const isFedRole = isRole(session) && sourceOf(state, session) !== undefined;
    const holder = holderOf(state, session);
    const isUp = isFedRole || (holder !== undefined && needsNobody(holder));
    return undelivered || (isKeptAlive(state, session) && isUp);
  }

  /**
   * Notes that a session was written. A new one (`isNew`) shows that its key works: for all that is signed with it; one that
   * was there already says nothing of the key.
   */
  mended(session: Session, isNew: boolean): void {
    const { store } = this.#ports;
    const mended = isNew ? this.#signedLike(session) : [];
    store.update((state) => {
      const { operation: _, failure, ...facts } = factsOf(state, session.id);
      const stays = !isNew && failure !== undefined && isKeyFault(failure.problem);
      return mended.reduce(
        (next, other) => withFacts(next, other.id, withoutKeyFault(factsOf(next, other.id))),
        withFacts(state, session.id, stays ? { ...facts, failure } : facts),
      );
    });
  }

  /** What went wrong in passing, when a user tried, is no news after a while if the session works all the same. */
  lapse(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const session of sessionsOf(store.state.settings)) {
      const facts = factsOf(store.state, session.id);
      const { current, failure } = facts;
      if (failure === undefined) continue;
      const source = sourceOf(store.state, session);
      const since = source && factsOf(store.state, source.id).current?.obtainedAt;
      if (failure.problem.code === 'source-failed' && since !== undefined && since >= failure.since) {
        // What it waited for is there.
        changeFacts(store, session.id, ({ failure: _, ...rest }) => rest);
        continue;
      }
      const passing = failure.retryAt === undefined && remedyOf(failure.problem).retry === 'backoff';
      const works = current?.written === true && validityAt(session, facts, now) === 'active';
      // What is wrong with the file itself holds until the file is right again.
      if (!passing || !works || byOthers.has(failure.problem.code)) continue;
      if (now - failure.since >= failureLapseMs) {
        changeFacts(store, session.id, ({ failure: _, ...rest }) => rest);
      }
    }
  }

  /** The facts after a cancel: what would start again in the same moment rests for a while. */
  rested(id: SessionId, facts: SessionFacts): SessionFacts {
    const { store, clock } = this.#ports;
    const session = sessionOf(store.state, id);
    const now = clock.now();
    const plan = session && planFor(store.state, session, now, facts);
    if (plan === undefined || plan.at > now) return facts;
    const cancelled = { problem: problem('cancelled'), since: now, attempts: 0, byUser: false };
    return { ...facts, failure: { ...(facts.failure ?? cancelled), retryAt: now + cancelledRestMs } };
  }

  /** The other sessions that are signed with the same key; none for one that another session is the source of. */
  #signedLike(session: Session): readonly Session[] {
    const { state } = this.#ports.store;
    const holder = holderOf(state, session);
    if (holder === undefined || sourceOf(state, session) !== undefined) return [];
    return sessionsOf(state.settings).filter(
      (other) =>
        other.id !== session.id && holderOf(state, other) === holder && sourceOf(state, other) === undefined,
    );
  }
}

/** What is wrong with the key is wrong with all that is signed with it: none of it is to try for itself. */
const heldUp = (facts: SessionFacts, reason: Problem, since: number): SessionFacts => {
  // What is under way finds out for itself; what waits for something else goes on waiting for that.
  const { operation, failure } = facts;
  if (operation !== undefined || (failure !== undefined && failure.retryAt === undefined)) return facts;
  return { ...facts, failure: { problem: reason, since, attempts: 0, byUser: false } };
};

const withoutKeyFault = ({ failure, ...facts }: SessionFacts): SessionFacts =>
  failure === undefined || isKeyFault(failure.problem) ? facts : { ...facts, failure };
