import type { FindingView } from '../../src/shared/doctor-view.ts';
import type { LatchkeyApi } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { Navigation } from './navigation.ts';
import type { ProxyActions } from './proxy-actions.ts';
import type { Toaster } from './toaster.ts';

/** What can be done on the page that checks everything. */
export class DoctorActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;
  readonly #proxies: ProxyActions;
  readonly #navigation: () => Navigation;

  constructor(
    api: LatchkeyApi,
    store: WindowStore,
    toaster: Toaster,
    proxies: ProxyActions,
    navigation: () => Navigation,
  ) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
    this.#proxies = proxies;
    this.#navigation = navigation;
  }

  /** Looks at everything anew. What is found comes by itself. */
  async run(): Promise<void> {
    const reply = await this.#api.runDoctor(undefined);
    if (!reply.ok) this.#toaster.warn(reply.error);
  }

  /** Does what one click on a finding does, or leads to where it is done; then looks anew. */
  async remedy({ id, remedy }: FindingView): Promise<void> {
    if (remedy?.kind === 'rotate') return this.#navigation().go({ name: 'rotate', id: remedy.id });
    if (remedy?.kind === 'edit') return this.#navigation().go({ name: 'edit', id: remedy.id });
    if (remedy?.kind === 'adopt-keys') return this.#navigation().go({ name: 'adopt' });
    if (remedy?.kind === 'proxy-login') return this.#proxies.ask(remedy.proxy, remedy.id);
    const reply = await this.#api.remedyFinding({ id });
    if (!reply.ok) {
      this.#toaster.warn(reply.error);
      return;
    }
    // An editor that was opened says so itself, and what is done in it is not done yet.
    if (remedy?.kind === 'open-file') return;
    this.#toaster.say(this.#store.state.t('doctor.done'));
    await this.run();
    // The button is gone with what it was for.
    if (this.#store.state.view.name === 'doctor' && document.activeElement === document.body) {
      this.#store.update({ focusOn: focusIds.title });
    }
  }

  /** Puts the report on the clipboard. */
  async copyReport(): Promise<void> {
    const reply = await this.#api.copyFinding({});
    if (reply.ok) this.#toaster.say(this.#store.state.t('doctor.copied'));
    else this.#toaster.warn(reply.error);
  }

  /** Puts the command of a finding on the clipboard. */
  async copyCommand(id: string): Promise<void> {
    const reply = await this.#api.copyFinding({ id });
    if (reply.ok) this.#toaster.say(this.#store.state.t('doctor.commandCopied'));
    else this.#toaster.warn(reply.error);
  }
}
