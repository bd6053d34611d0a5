import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { focusIds } from '../focus-ids.ts';
import { mayBeSavedUnchecked } from '../form/draft.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { formHead, section, topError } from './form-parts.ts';
import { keyFields } from './key-fields.ts';
import { mfaFields } from './mfa-fields.ts';
import { proxyRemedy } from './proxy-login.ts';
import { remedyButtons } from './remedies.ts';
import { sessionFields } from './session-fields.ts';

const proxyButtons = ({ error }: FormState, context: ViewContext) => {
  const forProxy = error && proxyRemedy(error, context);
  return remedyButtons(forProxy === undefined ? [] : [forProxy]);
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
  const { t, actions } = context;
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
      ${formHead(t, form.id === undefined ? 'Add identity' : html`Edit ${form.pristine.label}`, () =>
        actions.navigation.back(),
      )}
      ${topError(t, form, proxyButtons(form, context))}
      ${section(
        'identity',
        'Identity',
        textField(t, form, {
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
