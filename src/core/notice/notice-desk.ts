import type { Clock, Notifier } from '../ports.ts';
import type { Store } from '../state/store.ts';
import { livingKeys, noticesFor } from './notices.ts';

/** How long a notice that was put off stays away, in milliseconds. */
export const snoozeMs = 600_000;

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

  /**
   * Brings the notifications in line with the state. Answers whether what was announced or put off changed (and is to be
   * saved).
   */
  reconcile(): boolean {
    const { state } = this.#store;
    const now = this.#clock.now();
    const due = noticesFor(state, now).filter(({ key }) => !isPutOff(state.snoozed[key], now));
    const announced = new Set(state.announced);
    const holding = new Set(due.map(({ key }) => key));
    for (const key of this.#shown) if (!holding.has(key)) this.#notifier.dismiss(key);
    const fresh = due.filter(({ key }) => !announced.has(key));
    this.#shown = new Set([...holding].filter((key) => this.#shown.has(key) || !announced.has(key)));
    for (const notice of fresh) this.#notifier.show(notice);

    const snoozes = Object.entries(state.snoozed);
    // Nothing was announced and nothing is to be: so it is nearly always.
    if (fresh.length === 0 && state.announced.length === 0 && snoozes.length === 0) return false;
    const living = livingKeys(state);
    const next = [...state.announced.filter((key) => living.has(key)), ...fresh.map(({ key }) => key)];
    const putOff = snoozes.filter(([key, until]) => living.has(key) && isPutOff(until, now));
    const isSame = fresh.length === 0 && next.length === state.announced.length;
    if (isSame && putOff.length === snoozes.length) return false;
    this.#store.update((current) => ({
      ...current,
      announced: next,
      snoozed: Object.fromEntries(putOff),
    }));
    return true;
  }

  /** Puts a notice off for a while: if it still holds then, it is shown again, also after a restart. To be saved. */
  snooze(key: string): void {
    this.#notifier.dismiss(key);
    const until = this.#clock.now() + snoozeMs;
    this.#store.update((state) => ({
      ...state,
      announced: state.announced.filter((one) => one !== key),
      snoozed: { ...state.snoozed, [key]: until },
    }));
  }

  /** When the first notice that was put off is due again; undefined when none was. */
  nextAt(): number | undefined {
    const ends = Object.values(this.#store.state.snoozed);
    return ends.length === 0 ? undefined : Math.min(...ends);
  }
}

/** An end that is further away than it ever was at first comes from a clock that was set since. */
const isPutOff = (until: number | undefined, now: number): boolean =>
  until !== undefined && until > now && until - now <= snoozeMs;
