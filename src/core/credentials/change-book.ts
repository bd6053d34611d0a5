import type { Problem } from '../notice/problem.ts';
import type { Clock } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { holdsKept, withRecord, type ChangeRecord } from './change-record.ts';

/** What is known of a change before it is made. */
export type PlannedChange = Omit<ChangeRecord, 'id' | 'at' | 'undoneAt'>;

/** Keeps on disk what Latchkey changed in files of the user's: noted before the change, struck out if it fails. */
export class ChangeBook {
  readonly #store: Store;
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #newId: () => string;

  constructor(store: Store, journal: Journal, clock: Clock, newId: () => string) {
    this.#store = store;
    this.#journal = journal;
    this.#clock = clock;
    this.#newId = newId;
  }

  /**
   * Makes a change, which is to call `note` with what it is about to do before it does it. When it fails, `stands` tells
   * whether it was made all the same, as when only the last step failed: then its record stays.
   */
  async around<T>(
    change: (note: (planned: PlannedChange) => Promise<Result<void>>) => Promise<Result<T>>,
    stands: (reason: Problem) => Promise<boolean> = async () => false,
  ): Promise<Result<T>> {
    const id = this.#newId();
    const result = await change((planned) => {
      const record = { ...planned, id, at: this.#clock.now() };
      this.#update((records) => withRecord(records, record));
      return this.#journal.save();
    });
    if (!result.ok && this.find(id) !== undefined && !(await stands(result.error))) {
      this.#update((records) => records.filter((record) => record.id !== id));
      await this.#journal.save();
    }
    return result;
  }

  /** The record with that id, if it is still kept. */
  find(id: string): ChangeRecord | undefined {
    return this.#store.state.changes.find((record) => record.id === id);
  }

  /** Notes that the user went back. */
  async markUndone(id: string): Promise<Result<void>> {
    this.#update((records) =>
      records.map((record) => (record.id === id ? { ...record, undoneAt: this.#clock.now() } : record)),
    );
    await this.#journal.save();
    return ok(undefined);
  }

  #update(change: (records: readonly ChangeRecord[]) => readonly ChangeRecord[]): void {
    this.#store.update((state) => {
      const changes = change(state.changes);
      const gone = state.changes.filter((one) => holdsKept(one) && !changes.some(({ id }) => id === one.id));
      // What such a record kept in the keychain is deleted with the next change there, or at the next start.
      const orphans = [...state.orphans, ...gone.map(({ keptRef = '' }) => keptRef)];
      return { ...state, changes, orphans: gone.length === 0 ? state.orphans : orphans };
    });
  }
}
