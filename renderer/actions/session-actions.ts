import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { CallError, LatchkeyApi } from '../../src/shared/contract.ts';
import { getAllTargets } from '../../src/shared/get-all.ts';
import { answer } from '../answer.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What can be done with an identity in the list. */
export class SessionActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Gets or renews a session; brings up its prompt when a code is needed. */
  async get(id: IdentityId, replaceLongTermKey = false): Promise<void> {
    const reply = await answer(
      this.#api.getSession(replaceLongTermKey ? { id, replaceLongTermKey } : { id }),
    );
    if (!reply.ok) this.#failed(id, reply.error);
  }

  /** Gets a session for everyone who lacks one, or renews all. */
  async getAll(): Promise<void> {
    const { snapshot } = this.#store.state;
    await Promise.all(getAllTargets(snapshot?.identities ?? []).map(({ id }) => this.get(id)));
  }

  /** Stops what is under way. */
  async cancel(id: IdentityId): Promise<void> {
    const reply = await answer(this.#api.cancel({ id }));
    if (!reply.ok) this.#failed(id, reply.error);
  }

  /** Puts the present code on the clipboard. */
  async copyCode(id: IdentityId): Promise<void> {
    const reply = await answer(this.#api.copyCode({ id }));
    if (reply.ok) this.#toaster.say('Code copied. Latchkey clears it from the clipboard after 30 seconds.');
    else this.#toaster.warn(reply.error);
  }

  /** Puts the command that selects the profile on the clipboard. */
  async copyProfileCommand(id: IdentityId): Promise<void> {
    const reply = await answer(this.#api.copyProfileCommand({ id }));
    if (reply.ok) this.#toaster.say('Profile command copied. Paste it into a terminal.');
    else this.#toaster.warn(reply.error);
  }

  /** Asks whether to remove an identity. */
  askRemove(id: IdentityId): void {
    this.#store.update({ dialog: { kind: 'remove', id, removeProfile: false } });
  }

  /** Notes in the open question whether the profile goes too. */
  chooseRemoveProfile(removeProfile: boolean): void {
    const { dialog } = this.#store.state;
    if (dialog?.kind === 'remove') this.#store.update({ dialog: { ...dialog, removeProfile } });
  }

  /** Removes the identity that the open question is about. */
  async remove(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'remove') return;
    this.#store.update({ dialog: undefined });
    const reply = await answer(
      this.#api.removeIdentity({ id: dialog.id, removeProfile: dialog.removeProfile }),
    );
    if (!reply.ok) {
      this.#toaster.warn(reply.error);
      return;
    }
    this.#toaster.say('Identity removed.');
    this.#store.update({ focusOn: focusIds.title });
  }

  /** Asks whether the session may take the place of a long-term key. */
  askReplace(id: IdentityId): void {
    this.#store.update({ dialog: { kind: 'replace-long-term-key', id } });
  }

  /** Gets the session that the open question is about. */
  async replace(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'replace-long-term-key') return;
    this.#store.update({ dialog: undefined });
    await this.get(dialog.id, true);
  }

  #failed(id: IdentityId, error: CallError): void {
    const shown = this.#store.state.snapshot?.identities.find((identity) => identity.id === id)?.problem
      ?.code;
    // What the card says already is not said twice; whoever cancelled knows.
    if (error.code !== 'cancelled' && error.code !== shown) this.#toaster.warn(error);
  }
}
