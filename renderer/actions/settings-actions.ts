import type { LatchkeyApi, Reply } from '../../src/shared/contract.ts';
import type { LoginItemState } from '../../src/core/ports.ts';
import type { Preferences } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { AppActions } from './app-actions.ts';
import type { Toaster } from './toaster.ts';

/** What is set in the settings beyond plain preferences. */
export class SettingsActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;
  readonly #app: AppActions;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster, app: AppActions) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
    this.#app = app;
  }

  /** Asks what the system says, when the settings are entered and when the window is looked at again. */
  async look(): Promise<void> {
    this.#take(await this.#api.getLoginItem(undefined));
  }

  /** Lets Latchkey start with the user's session, or no longer. */
  async startAtLogin(on: boolean): Promise<void> {
    const reply = await this.#api.setLoginItem({ on });
    this.#take(reply);
    if (!reply.ok) this.#toaster.warn(reply.error);
  }

  /** Changes what the form of a new identity starts with. */
  async preset(patch: Partial<Preferences['newIdentity']>): Promise<void> {
    const { snapshot } = this.#store.state;
    if (snapshot === undefined) return;
    await this.#app.prefer({ newIdentity: { ...snapshot.preferences.newIdentity, ...patch } });
  }

  /** Adds the file that was typed to those that new identities write to; what is refused stays to be mended. */
  async addFile(): Promise<void> {
    const field = document.getElementById(focusIds.defaultFile);
    const { snapshot } = this.#store.state;
    if (!(field instanceof HTMLInputElement) || snapshot === undefined || field.value.trim() === '') return;
    const { alsoTo } = snapshot.preferences.newIdentity;
    const done = await this.#app.prefer({
      newIdentity: { ...snapshot.preferences.newIdentity, alsoTo: [...alsoTo, field.value.trim()] },
    });
    if (done) field.value = '';
    field.focus();
  }

  /** Takes a file out of those. */
  async removeFile(path: string): Promise<void> {
    const alsoTo = this.#store.state.snapshot?.preferences.newIdentity.alsoTo ?? [];
    await this.preset({ alsoTo: alsoTo.filter((one) => one !== path) });
    this.#store.update({ focusOn: focusIds.defaultFile });
  }

  #take(reply: Reply<LoginItemState>): void {
    // A new rendering lets a switch that was refused jump back.
    this.#store.update(reply.ok ? { loginItem: reply.value } : { now: Date.now() });
  }
}
