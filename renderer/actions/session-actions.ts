import type { SessionId } from '../../src/core/session/session.ts';
import type { CallError, LatchkeyApi } from '../../src/shared/contract.ts';
import { getAllTargets } from '../../src/shared/get-all.ts';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { RoleView, SessionView } from '../../src/shared/snapshot.ts';
import type { Shell } from '../../src/shared/shell-lines.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What can be done with a session in the list: an identity's own or a role's. */
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
  async get(id: SessionId, replaceLongTermKey = false): Promise<void> {
    const reply = await this.#api.getSession(replaceLongTermKey ? { id, replaceLongTermKey } : { id });
    if (!reply.ok) this.#failed(id, reply.error);
  }

  /** Gets a session for everyone who lacks one, or renews all. */
  async getAll(): Promise<void> {
    await Promise.all(getAllTargets(this.#sessions).map(({ id }) => this.get(id)));
  }

  /** Stops what is under way. */
  async cancel(id: SessionId): Promise<void> {
    const reply = await this.#api.cancel({ id });
    if (!reply.ok) this.#failed(id, reply.error);
  }

  /** Puts the present code on the clipboard. */
  async copyCode(id: SessionId): Promise<void> {
    const reply = await this.#api.copyCode({ id });
    if (reply.ok) this.#toaster.say(this.#t('window.codeCopied'));
    else this.#toaster.warn(reply.error);
  }

  /** Puts the command that selects the profile on the clipboard. */
  async copyProfileCommand(id: SessionId, shell: Shell): Promise<void> {
    const reply = await this.#api.copyProfileCommand({ id, shell });
    if (reply.ok) this.#toaster.say(this.#t('list.copied.profileCommand', { shell: this.#nameOf(shell) }));
    else this.#toaster.warn(reply.error);
  }

  /** Lets main put the lines on the clipboard that hand the present session to a shell. */
  async copySession(id: SessionId, shell: Shell): Promise<void> {
    const reply = await this.#api.copySession({ id, shell });
    if (reply.ok) this.#toaster.say(this.#t('list.copied.session', { shell: this.#nameOf(shell) }));
    else this.#toaster.warn(reply.error);
  }

  /** Asks whether to remove an identity or a role. */
  askRemove(id: SessionId): void {
    this.#store.update({ dialog: { kind: 'remove', id, removeProfile: false } });
  }

  /** Notes in the open question whether the profile goes too. */
  chooseRemoveProfile(removeProfile: boolean): void {
    const { dialog } = this.#store.state;
    if (dialog?.kind === 'remove') this.#store.update({ dialog: { ...dialog, removeProfile } });
  }

  /** Removes the identity or role that the open question is about. */
  async remove(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'remove') return;
    this.#store.update({ dialog: undefined });
    const { id, removeProfile } = dialog;
    const role = this.#role(id);
    const reply = await (role === undefined
      ? this.#api.removeIdentity({ id, removeProfile })
      : this.#api.removeRole({ id, removeProfile }));
    if (!reply.ok) {
      this.#toaster.warn(reply.error);
      return;
    }
    this.#toaster.say(this.#t(role === undefined ? 'window.identityRemoved' : 'window.roleRemoved'));
    this.#store.update({
      focusOn: role === undefined ? focusIds.title : focusIds.menu(role.identityId),
    });
  }

  /** Asks whether to forget a session. */
  askForget(id: SessionId): void {
    this.#store.update({ dialog: { kind: 'forget', id } });
  }

  /** Forgets the session that the open question is about. */
  async forget(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'forget') return;
    this.#store.update({ dialog: undefined });
    const reply = await this.#api.forgetSession({ id: dialog.id });
    if (reply.ok) this.#toaster.say(this.#t('window.sessionForgotten'));
    else this.#toaster.warn(reply.error);
    // Its button is gone with it.
    this.#store.update({ focusOn: focusIds.primary(dialog.id) });
  }

  /** Shows the facts about a session for a bug report. */
  async explain(id: SessionId): Promise<void> {
    const reply = await this.#api.explain({ id });
    if (!reply.ok) this.#toaster.warn(reply.error);
    // Another question may have been opened meanwhile.
    else if (this.#store.state.dialog === undefined) {
      this.#store.update({ dialog: { kind: 'explain', id, text: reply.value.text } });
    }
  }

  /** Puts the facts that are shown on the clipboard. */
  async copyExplanation(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'explain') return;
    const reply = await this.#api.copyExplanation({ id: dialog.id });
    this.#store.update({ dialog: undefined });
    if (reply.ok) this.#toaster.say(this.#t('window.factsCopied'));
    else this.#toaster.warn(reply.error);
  }

  /** Asks whether the session may take the place of a long-term key. */
  askReplace(id: SessionId): void {
    this.#store.update({ dialog: { kind: 'replace-long-term-key', id } });
  }

  /** Gets the session that the open question is about. */
  async replace(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'replace-long-term-key') return;
    this.#store.update({ dialog: undefined });
    await this.get(dialog.id, true);
  }

  get #t(): Translator {
    return this.#store.state.t;
  }

  #nameOf(shell: Shell): string {
    return this.#t(`list.shell.${shell}`);
  }

  get #sessions(): readonly SessionView[] {
    const { snapshot } = this.#store.state;
    return snapshot === undefined ? [] : sessionsIn(snapshot);
  }

  #role(id: SessionId): RoleView | undefined {
    return this.#store.state.snapshot?.identities
      .flatMap(({ roles }) => roles)
      .find((role) => role.id === id);
  }

  #failed(id: SessionId, error: CallError): void {
    const shown = this.#sessions.find((session) => session.id === id)?.problem?.code;
    // What the card says already is not said twice; whoever cancelled knows.
    if (error.code !== 'cancelled' && error.code !== shown) this.#toaster.warn(error);
  }
}
