import type { Clock, Notifier } from '../ports.ts';
import type { Store } from '../state/store.ts';
import { livingKeys, noticesFor } from './notices.ts';

/** Shows each notice once, also across restarts, and takes back those that no longer hold. */
export class NoticeDesk {
  readonly #store: Store;
  readonly #notifier: Notifier;
  readonly #clock: Clock;
  #shown: ReadonlySet<string> = new Set();

  constructor(store: Store, notifier: Notifier, clock: Clock) {
    this.#store = store;
    this.#notifier = notifier;
    this.#clock = clock;
  }

  /** Brings the notifications in line with the state. Answers whether what was announced changed (and is to be saved). */
  reconcile(): boolean {
    const { state } = this.#store;
    const due = noticesFor(state, this.#clock.now());
    const announced = new Set(state.announced);
    const holding = new Set(due.map(({ key }) => key));
    for (const key of this.#shown) if (!holding.has(key)) this.#notifier.dismiss(key);
    const fresh = due.filter(({ key }) => !announced.has(key));
    this.#shown = new Set([...holding].filter((key) => this.#shown.has(key) || !announced.has(key)));
    for (const notice of fresh) this.#notifier.show(notice);

    // Nothing was announced and nothing is to be: so it is nearly always.
    if (fresh.length === 0 && state.announced.length === 0) return false;
    const living = livingKeys(state);
    const next = [...state.announced.filter((key) => living.has(key)), ...fresh.map(({ key }) => key)];
    if (fresh.length === 0 && next.length === state.announced.length) return false;
    this.#store.update((current) => ({ ...current, announced: next }));
    return true;
  }
}
