import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { sharing } from '../snapshot-sharing.ts';
import type { WindowStore } from '../state.ts';
import { announcementOf } from '../text/announcement.ts';
import type { Navigation } from './navigation.ts';

/** Brings main's snapshots and wishes into the store. */
export class SnapshotFeed {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #navigation: Navigation;

  constructor(api: LatchkeyApi, store: WindowStore, navigation: Navigation) {
    this.#api = api;
    this.#store = store;
    this.#navigation = navigation;
  }

  /** Subscribes and asks for the first snapshot; the answer unsubscribes. */
  start(): () => void {
    const offs = [
      this.#api.on('snapshot', (snapshot) => this.#take(snapshot)),
      this.#api.on('show', (view) => this.#navigation.follow(view)),
      this.#api.on('doctor', (doctor) => this.#store.update({ doctor })),
    ];
    void this.load();
    return () => {
      for (const off of offs) off();
    };
  }

  /** Asks for the snapshot, at the start and when that failed. */
  async load(): Promise<void> {
    const reply = await this.#api.getSnapshot(undefined);
    if (!reply.ok) this.#store.update({ loadError: reply.error });
    // One that was pushed in the meantime is newer.
    else if (this.#store.state.snapshot === undefined) this.#take(reply.value);
  }

  #take(pushed: Snapshot): void {
    const now = Date.now();
    const snapshot = sharing(this.#store.state.snapshot, pushed);
    const { snapshot: before, announcement, t } = this.#store.state;
    this.#store.update({
      now,
      snapshot,
      loadError: undefined,
      announcement: announcementOf(before, snapshot, now, t) || announcement,
    });
    this.#navigation.reconcile();
  }
}
