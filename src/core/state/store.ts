import type { Dispose } from '../ports.ts';
import type { AppState } from './app-state.ts';

/** Holds the state and tells who subscribed when it changed. */
export class Store {
  #state: AppState;
  readonly #listeners = new Set<() => void>();

  constructor(initial: AppState) {
    this.#state = initial;
  }

  get state(): AppState {
    return this.#state;
  }

  /** Replaces the state by what `change` makes of it. */
  update(change: (state: AppState) => AppState): void {
    const next = change(this.#state);
    if (next === this.#state) return;
    this.#state = next;
    this.touch();
  }

  /** Tells subscribers that what they derive may have changed, as when time has passed. */
  touch(): void {
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): Dispose {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
