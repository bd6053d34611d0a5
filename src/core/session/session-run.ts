import { CancellationSource } from '../cancellation.ts';
import type { Identity, IdentityId } from '../identity/identity.ts';
import type { Problem } from '../notice/problem.ts';
import { factsOf, identityOf, withFacts } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Cause, Operation, SessionFacts } from './session-facts.ts';

/** Changes the facts of an identity's session, if the identity still exists. */
export const changeFacts = (
  store: Store,
  id: IdentityId,
  change: (facts: SessionFacts) => SessionFacts,
): void => {
  store.update((state) =>
    identityOf(state, id) === undefined ? state : withFacts(state, id, change(factsOf(state, id))),
  );
};

/** One operation for one identity: what is under way, its prompt, and its cancellation. */
export class SessionRun {
  readonly identity: Identity;
  readonly cause: Cause;
  /** Once cancelled the run is nobody's: whatever it still answers changes nothing. */
  readonly cancellation = new CancellationSource();
  readonly #store: Store;
  #answer: ((code: string | undefined) => void) | undefined;
  #asked = false;

  constructor(identity: Identity, cause: Cause, store: Store) {
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

  /** Asks the user for a code; undefined when the run is cancelled. `refused` says why the last one would not do. */
  ask(refused: Problem | undefined): Promise<string | undefined> {
    return new Promise((resolve) => {
      const settle = (code: string | undefined): void => {
        this.#answer = undefined;
        if (code !== undefined) this.showRefreshing();
        resolve(code);
      };
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
    changeFacts(this.#store, this.identity.id, (facts) => ({ ...facts, operation }));
  }
}
