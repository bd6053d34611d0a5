import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import type { FormPlace } from '../form/draft.ts';
import { placeOf } from '../form/draft.ts';
import { rolePlaceOf } from '../form/role-draft.ts';
import { icon } from '../icons.ts';
import type { FormState, RoleFormState } from '../state.ts';
import { emptiedWhenGone } from './emptied.ts';
import { typed } from './input-events.ts';
import { problemWords } from './problem-words.ts';

/** The form of an identity or of a role. */
export type AnyForm = FormState | RoleFormState;

const errorPlace = (form: AnyForm): FormPlace | undefined => {
  if (form.error === undefined) return undefined;
  return 'identityId' in form ? rolePlaceOf(form.error, form.draft) : placeOf(form.error, form.draft);
};

/** The error of the form, when it belongs to this place. */
export const errorAt = (form: AnyForm, place: FormPlace): AnyForm['error'] =>
  errorPlace(form) === place ? form.error : undefined;

/** Ids that describe a field: its hint and its error. */
export const describedBy = (form: AnyForm, place: FormPlace, hasHint: boolean): string | undefined => {
  const id = focusIds.field(place);
  const ids = [errorAt(form, place) === undefined ? '' : `${id}-error`, hasHint ? `${id}-hint` : ''];
  return ids.filter((each) => each !== '').join(' ') || undefined;
};

/** The error under a field. */
export const fieldError = (t: Translator, form: AnyForm, place: FormPlace) => {
  const error = errorAt(form, place);
  if (error === undefined) return nothing;
  return html`<p class="field-error" id="${focusIds.field(place)}-error">
    ${icon('alert')}<span>${problemWords(t, error)}</span>
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
  /** Set for a code of that many digits. */
  readonly digits?: number;
}

const frame = (t: Translator, form: AnyForm, field: TextField, control: TemplateResult): TemplateResult => {
  const id = focusIds.field(field.place);
  return html`
    <div class="field">
      <label for=${id}>
        ${field.label}${field.optional === true ? html` <span class="optional">${t('form.optional')}</span>` : nothing}
      </label>
      ${control} ${fieldError(t, form, field.place)}
      ${field.hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${field.hint}</p>`}
    </div>
  `;
};

/** Draws a text field. */
export const textField = (t: Translator, form: AnyForm, field: TextField): TemplateResult =>
  frame(
    t,
    form,
    field,
    html`<input
      ${field.secret === true ? emptiedWhenGone() : nothing}
      id=${focusIds.field(field.place)}
      class="input ${field.mono === true ? 'input-code' : ''} ${field.digits === undefined ? '' : 'input-digits number'}"
      type=${field.secret === true ? 'password' : 'text'}
      inputmode=${ifDefined(field.digits === undefined ? undefined : 'numeric')}
      autocomplete=${field.secret === true ? 'new-password' : 'off'}
      autocapitalize="off"
      spellcheck="false"
      placeholder=${ifDefined(field.placeholder)}
      list=${ifDefined(field.list)}
      aria-invalid=${errorAt(form, field.place) === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(describedBy(form, field.place, field.hint !== undefined))}
      ?readonly=${form.saving}
      .value=${live(field.value)}
      @input=${typed(field.edit)}
    />`,
  );

/** Draws a field for several lines, which are never broken: each is one entry. */
export const linesField = (t: Translator, form: AnyForm, field: TextField): TemplateResult =>
  frame(
    t,
    form,
    field,
    html`<textarea
      id=${focusIds.field(field.place)}
      class="input input-lines ${field.mono === true ? 'input-code' : ''}"
      rows="3"
      wrap="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder=${ifDefined(field.placeholder)}
      aria-invalid=${errorAt(form, field.place) === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(describedBy(form, field.place, field.hint !== undefined))}
      ?readonly=${form.saving}
      .value=${live(field.value)}
      @input=${typed(field.edit)}
    ></textarea>`,
  );
