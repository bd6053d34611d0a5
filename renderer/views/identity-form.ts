import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { focusIds } from '../focus-ids.ts';
import { mayBeSavedUnchecked } from '../form/draft.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { formHead, section, topError } from './form-parts.ts';
import { keyFields } from './key-fields.ts';
import { mfaFields } from './mfa-fields.ts';
import { proxyRemedy } from './proxy-login.ts';
import { remedyButtons } from './remedies.ts';
import { rich } from './rich.ts';
import { lifeFields, nameField, profileField } from './session-fields.ts';
import { setupPage } from './setup-page.ts';

const proxyButtons = ({ error }: FormState, context: ViewContext) => {
  const forProxy = error && proxyRemedy(error, context);
  return remedyButtons(forProxy === undefined ? [] : [forProxy]);
};

const uncheckedButton = ({ error, saving }: FormState, { t, actions }: ViewContext) =>
  error !== undefined && !saving && mayBeSavedUnchecked(error.code)
    ? html`<button
        type="button"
        class="button"
        id="save-unchecked"
        @click=${() => void actions.form.save(true)}
      >
        ${t('setup.saveUnchecked')}
      </button>`
    : nothing;

const footer = (form: FormState, context: ViewContext): TemplateResult => html`
  <div class="form-foot">
    <button type="button" class="button" @click=${() => context.actions.navigation.back()}>
      ${context.t('common.cancel')}
    </button>
    ${uncheckedButton(form, context)}
    <button
      type="submit"
      class="button button-primary"
      id="save-identity"
      aria-disabled=${form.saving ? 'true' : 'false'}
    >
      ${form.saving ? html`${icon('sync')}${context.t('setup.savingIdentity')}` : context.t('setup.save')}
    </button>
  </div>
`;

/** All of an identity that exists, on one page. */
const editPage = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, actions } = context;
  return html`
    ${formHead(t, rich(t, 'setup.edit', { identity: form.pristine.label }), () => actions.navigation.back())}
    ${topError(t, form, proxyButtons(form, context))}
    ${section('identity', t('setup.identity'), nameField(form, context))}
    ${section('key', t('setup.key'), keyFields(form, context))}
    ${section('mfa', t('setup.mfa'), mfaFields(form, context))}
    ${section(
      'session',
      t('setup.session'),
      html`${profileField(form, context)} ${lifeFields(form, context)}`,
    )}
    ${footer(form, context)}
  `;
};

/** Sets an identity up step by step, or changes one. */
export const identityFormView = (form: FormState, context: ViewContext): TemplateResult => html`
  <form
    novalidate
    autocomplete="off"
    aria-labelledby=${focusIds.title}
    aria-busy=${form.saving || form.check.kind === 'busy' ? 'true' : 'false'}
    @submit=${(event: Event) => {
      event.preventDefault();
      void context.actions.form.submit();
    }}
  >
    ${form.part === 'all' ? editPage(form, context) : setupPage(form, context)}
  </form>
`;
