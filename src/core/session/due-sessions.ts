import type { Clock } from '../ports.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { nextBoundary, planFor, type Plan } from './plan.ts';
import { holderOf, sessionsOf, type Session } from './session.ts';
import type { Party, StartPace } from './start-pace.ts';

/** Knows what is due for sessions by itself, in which order, and when the next of it is. */
export class DueSessions {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #pace: StartPace;

  constructor(store: Store, clock: Clock, pace: StartPace) {
    this.#store = store;
    this.#clock = clock;
    this.#pace = pace;
  }

  /** What is planned for a session and may start now. */
  planOf(session: Session, now: number): Plan | undefined {
    const plan = planFor(this.#store.state, session, now);
    return plan !== undefined && plan.at <= now && this.#startOf(plan, session, now) <= now
      ? plan
      : undefined;
  }

  /** When a plan may start. */
  #startOf({ task, at }: Plan, session: Session, now: number): number {
    if (task !== 'refresh') return at;
    return this.#pace.startFor(partyOf(this.#store.state, session), at, now);
  }

  /** The sessions that something is due for by `now`, those first that end first. */
  byUrgency(now: number): readonly Session[] {
    const { state } = this.#store;
    const due = sessionsOf(state.settings).filter((session) => this.planOf(session, now) !== undefined);
    const endOf = ({ id }: Session): number => factsOf(state, id).current?.expiresAt ?? Infinity;
    return due.toSorted((one, other) => {
      const [first, second] = [endOf(one), endOf(other)];
      return first === second ? 0 : first - second;
    });
  }

  /** When something is due or changes by itself next, in milliseconds since the epoch; no later than `other`. */
  nextAt(other: number | undefined): number | undefined {
    const { state } = this.#store;
    const now = this.#clock.now();
    let nearest = other;
    for (const session of sessionsOf(state.settings)) {
      const facts = factsOf(state, session.id);
      const plan = planFor(state, session, now);
      // What could not be the nearest one anyhow is not asked further.
      if (plan !== undefined && (nearest === undefined || plan.at < nearest)) {
        nearest = earlierOf(nearest, this.#startOf(plan, session, now));
      }
      nearest = earlierOf(nearest, nextBoundary(session, facts, now));
      // A session without a deadline may have one again after the clock was set back: keep an eye on the clock.
      if (facts.current !== undefined) nearest = earlierOf(nearest, Infinity);
    }
    return nearest;
  }
}

/** The earlier of two times, of which either may be none. */
export const earlierOf = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** Whose request it is, and where it goes. */
export const partyOf = (state: AppState, session: Session): Party => {
  const holder = holderOf(state, session);
  return { account: holder?.caller?.accountId ?? holder?.id ?? session.id, region: holder?.region ?? '' };
};
