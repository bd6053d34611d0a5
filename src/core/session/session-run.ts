import { CancellationSource } from '../cancellation.ts';
import type { Identity } from '../identity/identity.ts';
import type { Problem } from '../notice/problem.ts';
import type { Dispose } from '../ports.ts';
import { factsOf, withFacts } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Cause, Operation, SessionFacts } from './session-facts.ts';
import { sessionOf, type Session, type SessionId } from './session.ts';

/** Changes the facts of a session, if it still exists. */
export const changeFacts = (
  store: Store,
  id: SessionId,
  change: (facts: SessionFacts) => SessionFacts,
): void => {
  store.update((state) =>
    sessionOf(state, id) === undefined ? state : withFacts(state, id, change(factsOf(state, id))),
  );
};

/** One operation for one session: what is under way, its prompt, and its cancellation. */
export class SessionRun {
  readonly session: Session;
  /** Whose key and MFA device are used. */
  readonly identity: Identity;
  readonly cause: Cause;
  /** Once cancelled the run is nobody's: whatever it still answers changes nothing. */
  readonly cancellation = new CancellationSource();
  readonly #store: Store;
  #answer: ((code: string | undefined) => void) | undefined;
  #asked = false;

  constructor(session: Session, identity: Identity, cause: Cause, store: Store) {
    this.session = session;
    this.identity = identity;
    this.cause = cause;
    this.#store = store;
  }

  /** Shows that work goes on. */
  showRefreshing(): void {
    this.#show({ kind: 'refreshing', cause: this.cause, ...(this.#asked && { typed: true }) });
  }

  /** Shows that the next code is waited for, until when in milliseconds since the epoch. */
  showWaiting(until: number): void {
    this.#show({ kind: 'waiting-for-code', cause: this.cause, until });
  }

  /** Shows that a program takes its time over a code, since when in milliseconds since the epoch. */
  showWaitingForTouch(since: number): void {
    this.#show({ kind: 'waiting-for-touch', cause: this.cause, since });
  }

  /** Shows that the identity's own session is waited for. */
  showWaitingForSource(): void {
    this.#show({ kind: 'waiting-for-source', cause: this.cause });
  }

  /**
   * Asks the user for a code; undefined when the run is cancelled, or `limit` is over. `refused` says why the last one
   * would not do.
   */
  ask(refused: Problem | undefined, limit?: (end: () => void) => Dispose): Promise<string | undefined> {
    return new Promise((resolve) => {
      const settle = (code: string | undefined): void => {
        this.#answer = undefined;
        stopLimit?.();
        if (code !== undefined) this.showRefreshing();
        resolve(code);
      };
      const stopLimit = limit?.(() => settle(undefined));
      this.#answer = settle;
      this.#asked = true;
      this.cancellation.onCancel(() => settle(undefined));
      this.#show({ kind: 'needs-code', cause: this.cause, ...(refused && { refused }) });
    });
  }

  /** Takes the digits that were asked for; false when none were. */
  submit(code: string): boolean {
    if (this.#answer === undefined) return false;
    this.#answer(code);
    return true;
  }

  #show(operation: Operation): void {
    if (this.cancellation.cancelled) return;
    changeFacts(this.#store, this.session.id, (facts) => ({ ...facts, operation }));
  }
}
