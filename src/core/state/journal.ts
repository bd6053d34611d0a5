import { problem } from '../notice/problem.ts';
import type { Clock, DocumentStore, Logger } from '../ports.ts';
import type { Result } from '../result.ts';
import { savedPart, type ActivityEntry, type SavedState } from './app-state.ts';
import type { Store } from './store.ts';
import type { Message } from '../../texts/message.ts';

/** What happened longer ago, or before so many other things, is forgotten; in milliseconds, and lines. */
const activityLifeMs = 90 * 86_400_000;
const activityLimit = 300;

/** Keeps what a restart must know on disk, and the list of what happened. */
export class Journal {
  readonly #store: Store;
  readonly #document: DocumentStore<SavedState>;
  readonly #clock: Clock;
  readonly #log: Logger;

  constructor(store: Store, document: DocumentStore<SavedState>, clock: Clock, log: Logger) {
    this.#store = store;
    this.#document = document;
    this.#clock = clock;
    this.#log = log;
  }

  /** Saves the present state. A failure is shown to the user as an alert, and answered. */
  async save(): Promise<Result<void>> {
    const saved = await this.#document.save(savedPart(this.#store.state));
    const unwritable = problem('settings-unwritable', saved.ok ? undefined : saved.error.detail);
    this.#store.update((state) => {
      const others = state.alerts.filter(({ code }) => code !== unwritable.code);
      if (!saved.ok) return { ...state, alerts: [...others, unwritable] };
      return others.length === state.alerts.length ? state : { ...state, alerts: others };
    });
    if (!saved.ok) this.#log.error('state-not-saved', { code: saved.error.code });
    return saved;
  }

  /** Adds a line to the activity list; saved with the next save. */
  record(entry: Omit<ActivityEntry, 'at' | 'text'> & { readonly text: Message }): void {
    const at = this.#clock.now();
    this.#store.update((state) => ({
      ...state,
      activity: [{ ...entry, at }, ...state.activity]
        .filter((line) => at - line.at <= activityLifeMs)
        .slice(0, activityLimit),
    }));
  }
}
