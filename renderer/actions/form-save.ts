import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { CallError, LatchkeyApi } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import { fieldToMend, saveInputOf, usesTyping, wantsDevice, withoutSecrets } from '../form/draft.ts';
import { noSeedInput } from '../inputs/seed-input.ts';
import type { Draft } from '../form/draft.ts';
import type { WindowStore } from '../state.ts';
import type { FormHolder } from './form-holder.ts';

/** What the form leads to. */
export interface FormHooks {
  /** An identity was saved, and nothing is left to do in the form. */
  readonly saved: (id: IdentityId, isNew: boolean) => void;
  /** This computer is to become an MFA device of a new identity. */
  readonly enrol: (id: IdentityId) => void;
}

/** How a form is saved. */
export interface SaveOptions {
  /** Without asking AWS about the key. */
  readonly unchecked: boolean;
  /** Get the first session of a new identity at once. */
  readonly withSession: boolean;
}

/** Digits of a code as people copy them, in one piece. */
const sixDigits = /^\d{3}\s?\d{3}$/;

/** Saves the identity form, and gets the first session of a new identity. */
export class FormSave {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #holder: FormHolder;
  readonly #hooks: FormHooks;

  constructor(api: LatchkeyApi, store: WindowStore, holder: FormHolder, hooks: FormHooks) {
    this.#api = api;
    this.#store = store;
    this.#holder = holder;
    this.#hooks = hooks;
  }

  /** Saves the draft. What fails is told where it can be mended, and all that was typed stays. */
  async save({ unchecked, withSession }: SaveOptions): Promise<void> {
    const { form } = this.#holder;
    // A picture that is looked at just now may bring the seed that is to be saved.
    if (form === undefined || form.saving || form.part === 'done' || form.seedInput.kind === 'busy') return;
    const { draft, pristine, stored } = form;
    const isNew = form.part !== 'all';
    if (isNew && withSession && usesTyping(draft) && !sixDigits.test(draft.code.trim())) {
      this.#holder.refuse(this.#codeMissing());
      return;
    }
    this.#holder.patch({ saving: true, error: undefined });
    const isUnchecked = unchecked || form.unchecked;
    const reply = await this.#api.saveIdentity(
      saveInputOf(draft, form.id, isUnchecked, isNew ? stored : undefined),
    );
    if (this.#holder.form?.pristine !== pristine) return;
    if (!reply.ok) this.#holder.refuse(reply.error, { saving: false });
    else if (!isNew) this.#hooks.saved(reply.value.id, false);
    else if (withSession && !wantsDevice(draft)) await this.#first(reply.value.id, draft);
    else this.#done(reply.value.id, draft);
    // The session waits for the device: without it, it might be refused what MFA is asked for.
    if (reply.ok && isNew && withSession && wantsDevice(draft)) this.#hooks.enrol(reply.value.id);
  }

  /** Stops getting the first session; the identity is saved. */
  stop(): void {
    const { form } = this.#holder;
    if (form?.id !== undefined && form.getting) void this.#api.cancel({ id: form.id });
  }

  /** Leaves the last page for the list. */
  finish(): void {
    const { form } = this.#holder;
    if (form?.part === 'done' && form.id !== undefined) this.#hooks.saved(form.id, true);
  }

  /** Gets the session that is still missing on the last page, with a prompt where a code is asked for. */
  async getSession(): Promise<void> {
    const { form } = this.#holder;
    if (form?.part !== 'done' || form.id === undefined || form.getting) return;
    this.#holder.patch({ getting: true, error: undefined });
    const reply = await this.#api.getSession({ id: form.id });
    if (this.#holder.form?.id !== form.id) return;
    const isTold = reply.ok || reply.error.code === 'cancelled';
    this.#holder.patch({ getting: false, ...(isTold ? {} : { error: reply.error }) });
  }

  async #first(id: IdentityId, draft: Draft): Promise<void> {
    this.#holder.patch({ id, stored: draft, getting: true });
    const typedCode = usesTyping(draft) ? draft.code.trim().replaceAll(/\s/g, '') : '';
    const reply = await this.#api.getSession({ id, typedCode });
    if (this.#holder.form?.id !== id) return;
    if (reply.ok || reply.error.code === 'cancelled') {
      this.#done(id, draft);
      return;
    }
    const { field: _, ...error } = reply.error;
    const field = fieldToMend(error.code, draft);
    this.#holder.refuse(field === undefined ? error : { ...error, field }, {
      saving: false,
      getting: false,
      // A code is good for once.
      ...(field === 'code' && { draft: { ...draft, code: '' } }),
    });
  }

  /** SECURITY: what was typed is emptied in a rendering of its own, before its fields leave the document. */
  #done(id: IdentityId, draft: Draft): void {
    if (draft.seedHandle !== '') void this.#api.dropSeed({ handle: draft.seedHandle });
    this.#holder.patch({
      id,
      stored: undefined,
      saving: false,
      getting: false,
      finding: undefined,
      preview: { kind: 'none' },
      seedInput: noSeedInput,
      draft: withoutSecrets(draft),
    });
    this.#holder.patch({ part: 'done' });
    this.#holder.focus(focusIds.setupDone);
  }

  #codeMissing(): CallError {
    const { t } = this.#store.state;
    return {
      code: 'mfa-code-malformed',
      field: 'code',
      title: t('setup.codeMissing'),
      text: t('setup.codeMissingText'),
    };
  }
}
