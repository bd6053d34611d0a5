import type { DocumentStore } from '../ports.ts';
import type { Result } from '../result.ts';
import type { Settings } from './app-state.ts';
import type { Store } from './store.ts';

/** Changes the settings: on disk first, then in the state, one change after the other. */
export class SettingsBook {
  readonly #store: Store;
  readonly #document: DocumentStore<Settings>;
  #lastChange: Promise<unknown> = Promise.resolve();

  constructor(store: Store, document: DocumentStore<Settings>) {
    this.#store = store;
    this.#document = document;
  }

  /** Saves what `change` makes of the settings as the change before left them; it may refuse. */
  change(change: (settings: Settings) => Result<Settings>): Promise<Result<void>> {
    const turn = this.#lastChange.then(async (): Promise<Result<void>> => {
      const next = change(this.#store.state.settings);
      if (!next.ok) return next;
      const saved = await this.#document.save(next.value);
      if (saved.ok) this.#store.update((state) => ({ ...state, settings: next.value }));
      return saved;
    });
    // One that crashes is a fault of ours, and must not take all that follow along.
    this.#lastChange = turn.catch(() => {});
    return turn;
  }
}
