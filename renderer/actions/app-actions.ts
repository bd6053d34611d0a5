import type { LatchkeyApi, Reply } from '../../src/shared/contract.ts';
import type { Preferences } from '../../src/shared/snapshot.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What can be done with the app as a whole. */
export class AppActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Changes some of the preferences; answers whether that was done. */
  async prefer(patch: Partial<Preferences>): Promise<boolean> {
    const { snapshot } = this.#store.state;
    if (snapshot === undefined) return false;
    const done = await this.#tell(this.#api.setPreferences({ ...snapshot.preferences, ...patch }));
    // A refused switch jumps back: rendering again shows what is really set.
    if (!done) this.#store.update({ now: Date.now() });
    return done;
  }

  /** Tries the keychain again. */
  async unlockKeychain(): Promise<void> {
    await this.#tell(this.#api.unlockKeychain(undefined));
  }

  /** Takes an alert away for good. */
  async dismissAlert(code: string): Promise<void> {
    await this.#tell(this.#api.dismissAlert({ code }));
  }

  /** Opens the folder of the log. */
  async showLogFolder(): Promise<void> {
    await this.#tell(this.#api.showLogFolder(undefined));
  }

  async #tell(reply: Promise<Reply<void>>): Promise<boolean> {
    const told = await reply;
    if (!told.ok) this.#toaster.warn(told.error);
    return told.ok;
  }
}
