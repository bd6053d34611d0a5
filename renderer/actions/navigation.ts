import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { View } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { isDirty } from '../form/draft.ts';
import type { Dialog, WindowStore } from '../state.ts';
import type { AdoptActions } from './adopt-actions.ts';
import type { FormActions } from './form-actions.ts';

const formTarget = (view: View): { readonly id: IdentityId | undefined } | undefined => {
  if (view.name === 'add') return { id: undefined };
  return view.name === 'edit' ? { id: view.id } : undefined;
};

const firstFocus = (view: View): string => {
  if (formTarget(view) !== undefined) return focusIds.field('label');
  return view.name === 'list' && view.focusId !== undefined ? focusIds.primary(view.focusId) : focusIds.title;
};

/** False when what a question is about is gone, or was done meanwhile. */
const isOpenQuestion = (dialog: Dialog, { identities, changes }: Snapshot): boolean => {
  if (dialog.kind === 'discard') return true;
  return dialog.kind === 'undo-change'
    ? changes.some(({ id, undo }) => id === dialog.change && undo !== undefined)
    : identities.some(({ id }) => id === dialog.id);
};

/** Moves between the views, and lets nothing that was typed get lost on the way. */
export class Navigation {
  readonly #store: WindowStore;
  readonly #form: FormActions;
  readonly #adopt: AdoptActions;

  constructor(store: WindowStore, form: FormActions, adopt: AdoptActions) {
    this.#store = store;
    this.#form = form;
    this.#adopt = adopt;
  }

  /** Goes to a view; asks first when that would lose something typed. */
  go(view: View, focusOn: string = firstFocus(view)): void {
    const { form, dialog } = this.#store.state;
    // What is being saved cannot be taken back.
    if (form?.saving === true) return;
    if (form !== undefined) {
      const target = formTarget(view);
      if (target !== undefined && target.id === form.id) return;
      if (isDirty(form.draft, form.pristine)) {
        if (dialog === undefined) this.#store.update({ dialog: { kind: 'discard', to: view } });
        return;
      }
    }
    this.#enter(view, focusOn);
  }

  /** Goes where main says. A bare list means that the window was raised: a half-filled form stays then. */
  follow(view: View): void {
    const { form } = this.#store.state;
    const raised = view.name === 'list' && view.focusId === undefined;
    if (raised && form !== undefined && isDirty(form.draft, form.pristine)) return;
    this.go(view);
  }

  /** Leaves the form for the list. */
  back(): void {
    const id = this.#store.state.form?.id;
    this.go({ name: 'list' }, id === undefined ? focusIds.add : focusIds.edit(id));
  }

  /** Leaves the keys in the file, or the changes, for where the way to them is. */
  leave(): void {
    const { view, snapshot } = this.#store.state;
    if (view.name === 'changes') this.go({ name: 'settings' }, focusIds.showChanges);
    else if (snapshot?.identities.length === 0) this.go({ name: 'list' }, focusIds.lookForKeys);
    else this.go({ name: 'settings' }, focusIds.lookForKeys);
  }

  /** Answers the question of `go` with yes. */
  discard(): void {
    const { dialog, form } = this.#store.state;
    if (dialog?.kind !== 'discard') return;
    this.#store.update({ dialog: undefined });
    const bareList = dialog.to.name === 'list' && dialog.to.focusId === undefined;
    const from = form?.id === undefined ? focusIds.add : focusIds.edit(form.id);
    this.#enter(dialog.to, bareList ? from : firstFocus(dialog.to));
  }

  /** Takes the question away without an answer. */
  closeDialog(): void {
    if (this.#store.state.dialog !== undefined) this.#store.update({ dialog: undefined });
  }

  /** Goes to the list after a save, to the identity that was saved. */
  saved(id: IdentityId, isNew: boolean): void {
    this.#enter(
      isNew ? { name: 'list', focusId: id } : { name: 'list' },
      isNew ? focusIds.primary(id) : focusIds.edit(id),
    );
  }

  /**
   * Follows a new snapshot: opens the form that was asked for before its identity was known, leaves one whose identity
   * is gone, and looks for keys where that is of use.
   */
  reconcile(): void {
    const { view, form, dialog, snapshot } = this.#store.state;
    if (snapshot === undefined) return;
    const known = (id: IdentityId): boolean => snapshot.identities.some((identity) => identity.id === id);
    if (dialog !== undefined && !isOpenQuestion(dialog, snapshot)) this.closeDialog();
    if (view.name === 'adopt') this.#adopt.follow();
    this.#invite();
    if (view.name !== 'edit') return;
    if (!known(view.id)) this.#enter({ name: 'list' }, focusIds.title);
    else if (form === undefined) this.#enter(view, firstFocus(view));
  }

  #enter(view: View, focusOn: string): void {
    this.#form.close();
    this.#store.update({ view, focusOn, dialog: undefined });
    const target = formTarget(view);
    if (target !== undefined) this.#form.open(target.id);
    if (view.name === 'adopt') void this.#adopt.open();
    this.#invite();
  }

  /** Whoever has no identity yet may have keys in the file. */
  #invite(): void {
    const { view, snapshot } = this.#store.state;
    if (view.name === 'list' && snapshot?.identities.length === 0) this.#adopt.lookOnce();
  }
}
