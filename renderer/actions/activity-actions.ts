import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { ActivityFormat } from '../../src/shared/activity-format.ts';
import type { ActivityFilter } from '../../src/shared/activity-filter.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What can be done with the list of what happened. */
export class ActivityActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Shows other lines. */
  filter(patch: Partial<ActivityFilter>): void {
    this.#store.update({ activityFilter: { ...this.#store.state.activityFilter, ...patch } });
  }

  /** Writes the lines that are shown into a file that the user chooses. */
  async export(format: ActivityFormat): Promise<void> {
    const { activityFilter: filter, t } = this.#store.state;
    const told = await this.#api.exportActivity({ format, filter });
    if (!told.ok) this.#toaster.warn(told.error);
    else if (told.value.saved) this.#toaster.say(t('activity.exported'));
  }

  /** Copies the lines that are shown. */
  async copy(): Promise<void> {
    const { activityFilter: filter, t } = this.#store.state;
    const told = await this.#api.copyActivity({ filter });
    if (told.ok) this.#toaster.say(t('activity.copied'));
    else this.#toaster.warn(told.error);
  }
}
