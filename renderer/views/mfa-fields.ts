import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { hasMfa, usesCommand, usesSeed, usesTyping } from '../form/draft.ts';
import type { FormState } from '../state.ts';
import { commandFields } from './command-fields.ts';
import type { ViewContext } from './context.ts';
import { deviceFields } from './device-fields.ts';
import { textField } from './form-field.ts';
import { seedFields } from './seed-fields.ts';
import { sourceField } from './source-fields.ts';

/** The code for the first session of a new identity: it is got as soon as the identity is saved. */
const codeField = (form: FormState, { t, actions }: ViewContext): TemplateResult =>
  textField(t, form, {
    place: 'code',
    label: t('setup.code'),
    value: form.draft.code,
    edit: (code) => actions.form.edit({ code }),
    placeholder: '000000',
    hint: t('setup.codeHint'),
    digits: 6,
  });

/** The MFA device of the identity and where its codes come from. */
export const mfaFields = (form: FormState, context: ViewContext): TemplateResult => html`
  ${deviceFields(form, context)} ${hasMfa(form.draft) ? sourceField(form, context) : nothing}
  ${usesTyping(form.draft) && form.part !== 'all' ? codeField(form, context) : nothing}
  ${usesSeed(form.draft) ? seedFields(form, context) : nothing}
  ${usesCommand(form.draft) ? commandFields(form, context) : nothing}
`;
