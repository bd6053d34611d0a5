import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { ProxyDialog, WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What can be done about proxies that ask for a password. */
export class ProxyActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Asks for the login of a proxy; `id` is the identity whose session it stands in the way of. */
  ask(proxy: string, id?: IdentityId): void {
    const empty = { user: '', password: '', error: undefined, saving: false };
    this.#store.update({ dialog: { kind: 'proxy-login', proxy, id, ...empty } });
  }

  /** Takes what is typed into the open question. */
  edit(patch: Partial<Pick<ProxyDialog, 'user' | 'password'>>): void {
    this.#change((dialog) => ({ ...dialog, ...patch, error: undefined }));
  }

  /** Saves what was typed; a refused one can be corrected. */
  async save(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'proxy-login' || dialog.saving) return;
    const { proxy, user, password, id } = dialog;
    this.#change((open) => ({ ...open, saving: true }));
    const reply = await this.#api.saveProxyLogin({ proxy, user, password });
    if (!reply.ok) {
      this.#change((open) => ({ ...open, saving: false, error: reply.error }));
      return;
    }
    const now = this.#store.state.dialog;
    // Whoever closed the question meanwhile may have opened another one.
    if (now?.kind === 'proxy-login' && now.proxy === proxy) this.#store.update({ dialog: undefined });
    this.#toaster.say(this.#store.state.t('proxy.saved', { proxy }));
    if (id !== undefined) await this.#again(id);
  }

  /** Forgets the login of a proxy. */
  async forget(proxy: string): Promise<void> {
    const reply = await this.#api.forgetProxyLogin({ proxy });
    if (reply.ok) this.#toaster.say(this.#store.state.t('proxy.forgotten', { proxy }));
    else this.#toaster.warn(reply.error);
  }

  /** What Latchkey tries again by itself was woken by main; what waits for the user goes on with this click. */
  async #again(id: IdentityId): Promise<void> {
    const identity = this.#store.state.snapshot?.identities.find((one) => one.id === id);
    if (identity?.phase.activity !== 'blocked') return;
    // What comes of it is seen on the identity's card.
    await this.#api.getSession({ id });
  }

  #change(change: (dialog: ProxyDialog) => ProxyDialog): void {
    const { dialog } = this.#store.state;
    if (dialog?.kind === 'proxy-login') this.#store.update({ dialog: change(dialog) });
  }
}
