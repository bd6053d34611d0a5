import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { focusIds } from '../focus-ids.ts';
import type { FormPlace } from '../form/draft.ts';
import { placeOf } from '../form/draft.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import { typed } from './input-events.ts';

/** The error of the form, when it belongs to this place. */
export const errorAt = (form: FormState, place: FormPlace): FormState['error'] =>
  form.error !== undefined && placeOf(form.error, form.draft) === place ? form.error : undefined;

/** Ids that describe a field: its hint and its error. */
export const describedBy = (form: FormState, place: FormPlace, hasHint: boolean): string | undefined => {
  const id = focusIds.field(place);
  const ids = [errorAt(form, place) === undefined ? '' : `${id}-error`, hasHint ? `${id}-hint` : ''];
  return ids.filter((each) => each !== '').join(' ') || undefined;
};

/** The error under a field. */
export const fieldError = (form: FormState, place: FormPlace) => {
  const error = errorAt(form, place);
  if (error === undefined) return nothing;
  return html`<p class="field-error" id="${focusIds.field(place)}-error">
    ${icon('alert')}<span><strong>${error.title}.</strong> ${error.text} ${error.detail ?? ''}</span>
  </p>`;
};

/** One text field with label, hint and error. */
export interface TextField {
  readonly place: FormPlace;
  readonly label: string;
  readonly value: string;
  readonly edit: (value: string) => void;
  readonly hint?: unknown;
  readonly placeholder?: string;
  readonly secret?: boolean;
  readonly mono?: boolean;
  readonly list?: string;
  readonly optional?: boolean;
}

/** Draws a text field. */
export const textField = (form: FormState, field: TextField): TemplateResult => {
  const id = focusIds.field(field.place);
  const hasHint = field.hint !== undefined;
  return html`
    <div class="field">
      <label for=${id}>
        ${field.label}${field.optional === true ? html` <span class="optional">optional</span>` : nothing}
      </label>
      <input
        id=${id}
        class="input ${field.mono === true ? 'input-code' : ''}"
        type=${field.secret === true ? 'password' : 'text'}
        autocomplete=${field.secret === true ? 'new-password' : 'off'}
        autocapitalize="off"
        spellcheck="false"
        placeholder=${ifDefined(field.placeholder)}
        list=${ifDefined(field.list)}
        aria-invalid=${errorAt(form, field.place) === undefined ? 'false' : 'true'}
        aria-describedby=${ifDefined(describedBy(form, field.place, hasHint))}
        ?readonly=${form.saving}
        .value=${live(field.value)}
        @input=${typed(field.edit)}
      />
      ${fieldError(form, field.place)}
      ${hasHint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : nothing}
    </div>
  `;
};
