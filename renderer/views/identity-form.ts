import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { focusIds } from '../focus-ids.ts';
import { mayBeSavedUnchecked } from '../form/draft.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { errorAt, textField } from './form-field.ts';
import { keyFields } from './key-fields.ts';
import { mfaFields } from './mfa-fields.ts';
import { sessionFields } from './session-fields.ts';

const section = (id: string, title: string, fields: unknown): TemplateResult => html`
  <section class="panel form-section" aria-labelledby="section-${id}">
    <h2 class="panel-title" id="section-${id}">${title}</h2>
    <div class="fields">${fields}</div>
  </section>
`;

const topError = (form: FormState) => {
  const error = errorAt(form, 'top');
  if (error === undefined) return nothing;
  return html`
    <div class="problem problem-bad" id=${focusIds.field('top')} tabindex="-1" role="alert">
      ${icon('stop')}
      <div class="problem-words">
        <p class="problem-title">${error.title}</p>
        <p>${error.text}</p>
        ${error.detail === undefined ? nothing : html`<p class="problem-detail">${error.detail}</p>`}
        <p>Nothing was saved. What you typed is still here.</p>
      </div>
    </div>
  `;
};

const uncheckedButton = ({ error, saving }: FormState, { actions }: ViewContext) =>
  error !== undefined && !saving && mayBeSavedUnchecked(error.code)
    ? html`<button
        type="button"
        class="button"
        id="save-unchecked"
        @click=${() => void actions.form.save(true)}
      >
        Save without checking
      </button>`
    : nothing;

const footer = (form: FormState, context: ViewContext): TemplateResult => html`
  <div class="form-foot">
    <button type="button" class="button" @click=${() => context.actions.navigation.back()}>Cancel</button>
    ${uncheckedButton(form, context)}
    <button
      type="submit"
      class="button button-primary"
      id="save-identity"
      aria-disabled=${form.saving ? 'true' : 'false'}
    >
      ${form.saving ? html`${icon('sync')}Checking with AWS…` : 'Save'}
    </button>
  </div>
`;

/** Adds an identity or changes one. */
export const identityFormView = (form: FormState, context: ViewContext): TemplateResult => {
  const { actions } = context;
  return html`
    <form
      novalidate
      autocomplete="off"
      aria-labelledby=${focusIds.title}
      aria-busy=${form.saving ? 'true' : 'false'}
      @submit=${(event: Event) => {
        event.preventDefault();
        void actions.form.save(false);
      }}
    >
      <div class="view-head">
        <button type="button" class="button button-quiet" @click=${() => actions.navigation.back()}>
          ${icon('back')}Back
        </button>
        <h1 id=${focusIds.title} tabindex="-1">
          ${form.id === undefined ? 'Add identity' : html`Edit ${form.pristine.label}`}
        </h1>
      </div>
      ${topError(form)}
      ${section(
        'identity',
        'Identity',
        textField(form, {
          place: 'label',
          label: 'Name',
          value: form.draft.label,
          edit: (label) => actions.form.edit({ label }),
          placeholder: 'Work',
          hint: 'How this identity is called in the tray and here.',
        }),
      )}
      ${section('key', 'Access key', keyFields(form, context))}
      ${section('mfa', 'MFA', mfaFields(form, context))}
      ${section('session', 'Session', sessionFields(form, context))} ${footer(form, context)}
    </form>
  `;
};
