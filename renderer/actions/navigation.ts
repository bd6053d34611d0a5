import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { View } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import { isDirty } from '../form/draft.ts';
import type { WindowStore } from '../state.ts';
import type { FormActions } from './form-actions.ts';

const formTarget = (view: View): { readonly id: IdentityId | undefined } | undefined => {
  if (view.name === 'add') return { id: undefined };
  return view.name === 'edit' ? { id: view.id } : undefined;
};

const firstFocus = (view: View): string => {
  if (formTarget(view) !== undefined) return focusIds.field('label');
  return view.name === 'list' && view.focusId !== undefined ? focusIds.primary(view.focusId) : focusIds.title;
};

/** Moves between the views, and lets nothing that was typed get lost on the way. */
export class Navigation {
  readonly #store: WindowStore;
  readonly #form: FormActions;

  constructor(store: WindowStore, form: FormActions) {
    this.#store = store;
    this.#form = form;
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

  /** Opens the form that was asked for before its identity was known; leaves one whose identity is gone. */
  reconcile(): void {
    const { view, form, dialog, snapshot } = this.#store.state;
    if (snapshot === undefined) return;
    const known = (id: IdentityId): boolean => snapshot.identities.some((identity) => identity.id === id);
    if (dialog !== undefined && dialog.kind !== 'discard' && !known(dialog.id)) this.closeDialog();
    if (view.name !== 'edit') return;
    if (!known(view.id)) this.#enter({ name: 'list' }, focusIds.title);
    else if (form === undefined) this.#enter(view, firstFocus(view));
  }

  #enter(view: View, focusOn: string): void {
    this.#form.close();
    this.#store.update({ view, focusOn, dialog: undefined });
    const target = formTarget(view);
    if (target !== undefined) this.#form.open(target.id);
  }
}
