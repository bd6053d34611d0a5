import type { LatchkeyApi } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import { importable, type WindowStore } from '../state.ts';
import type { Navigation } from './navigation.ts';
import type { Toaster } from './toaster.ts';

/** Takes the settings along in a file, and takes over those of one. */
export class TransferActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;
  readonly #navigation: () => Navigation;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster, navigation: () => Navigation) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
    this.#navigation = navigation;
  }

  /** Writes the settings to a file that the user chooses. */
  async export(): Promise<void> {
    const reply = await this.#api.exportSettings(undefined);
    if (!reply.ok) this.#toaster.warn(reply.error);
    else if (reply.value.path !== undefined) {
      this.#toaster.say(this.#store.state.t('transfer.exported', { path: reply.value.path }));
    }
  }

  /** Lets the user choose a file, and shows what it would change. */
  async open(): Promise<void> {
    const reply = await this.#api.openImport(undefined);
    if (!reply.ok) return this.#toaster.warn(reply.error);
    const { value: shown } = reply;
    if (shown === undefined) return;
    // What is new is meant to come; what replaces something here is for the user to say.
    const chosen = shown.rows.filter(({ standing }) => standing === 'new').map(({ profile }) => profile);
    this.#store.update({ transfer: { shown, chosen, preferences: false, saving: false, error: undefined } });
    this.#navigation().go({ name: 'import-settings' });
  }

  /** Notes whether an identity is to be taken over. */
  choose(profile: string, on: boolean): void {
    const { transfer } = this.#store.state;
    if (transfer === undefined || transfer.saving) return;
    const others = transfer.chosen.filter((one) => one !== profile);
    this.#store.update({ transfer: { ...transfer, chosen: on ? [...others, profile] : others } });
  }

  /** Notes whether the settings of the app are to be taken over. */
  choosePreferences(preferences: boolean): void {
    const { transfer } = this.#store.state;
    if (transfer !== undefined && !transfer.saving) {
      this.#store.update({ transfer: { ...transfer, preferences } });
    }
  }

  /** Takes over what was chosen, and goes to the list, where new identities ask for their keys. */
  async apply(): Promise<void> {
    const { transfer, t } = this.#store.state;
    if (transfer === undefined || transfer.saving || !importable(transfer)) return;
    this.#store.update({ transfer: { ...transfer, saving: true, error: undefined } });
    const { chosen, preferences } = transfer;
    const reply = await this.#api.applyImport({ profiles: [...chosen], preferences });
    if (!reply.ok) {
      this.#store.update({ transfer: { ...transfer, error: reply.error } });
      return;
    }
    this.#store.update({ transfer: undefined });
    this.#toaster.say(reply.value.added > 0 ? t('transfer.done') : t('transfer.doneReplaced'));
    this.#navigation().go({ name: 'list' }, focusIds.title);
  }
}
