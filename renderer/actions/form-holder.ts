import type { CallError } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import { isFolded, isOfTheKey, placeOf } from '../form/draft.ts';
import { wrongPath } from '../form/session-draft.ts';
import type { FormState, WindowStore } from '../state.ts';

/** The identity form that is open, for the actions that change it. */
export class FormHolder {
  readonly #store: WindowStore;

  constructor(store: WindowStore) {
    this.#store = store;
  }

  /** The form, while one is open. */
  get form(): FormState | undefined {
    return this.#store.state.form;
  }

  /** Changes the form, when it is still open. */
  patch(patch: Partial<FormState>): void {
    const { form } = this;
    if (form !== undefined) this.#store.update({ form: { ...form, ...patch } });
  }

  /** Moves the focus as soon as that element is there. */
  focus(id: string): void {
    this.#store.update({ focusOn: id });
  }

  /** Shows an error at the field that mends it, on the page that has the field. */
  refuse(error: CallError, patch: Partial<FormState> = {}): void {
    this.patch({ ...patch, error });
    const { form } = this;
    if (form === undefined) return;
    const place = placeOf(error, form.draft);
    if (form.part !== 'all' && place !== 'top') {
      const part = isOfTheKey(place) ? 'key' : 'rest';
      // What the key's page said of the key is not true any more.
      this.patch(part === 'key' ? { part, check: { kind: 'none' } } : { part });
    }
    if (isFolded(place)) this.patch({ unfolded: true });
    this.focus(place === 'alsoTo' ? focusIds.path(wrongPath(error, form.draft)) : focusIds.field(place));
  }
}
