import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { hourText } from '../../src/shared/role-words.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { choiceOf, rolePresets } from '../form/role-draft.ts';
import { icon } from '../icons.ts';
import type { RoleFormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { linesField, textField } from './form-field.ts';
import { formHead, section, topError } from './form-parts.ts';
import { durationField, refreshFields } from './lifetime-fields.ts';
import type { Lifetime } from './lifetime-fields.ts';
import { pathFields } from './path-fields.ts';
import { wayField } from './way-field.ts';

const roleFields = (form: RoleFormState, { t, actions }: ViewContext): TemplateResult => html`
  ${textField(t, form, {
    place: 'label',
    label: 'Name',
    value: form.draft.label,
    edit: (label) => actions.roleForm.edit({ label }),
    placeholder: 'Read only',
    hint: 'How this role is called in the tray and here.',
  })}
  ${textField(t, form, {
    place: 'roleArn',
    label: 'Role ARN',
    value: form.draft.roleArn,
    edit: (roleArn) => actions.roleForm.edit({ roleArn }),
    placeholder: 'arn:aws:iam::123456789012:role/name',
    hint: 'As the AWS console shows it on the page of the role.',
    mono: true,
  })}
`;

const sessionFields = (
  form: RoleFormState,
  identity: IdentityView,
  { t, actions }: ViewContext,
): TemplateResult => {
  const { profile } = form.draft;
  const hour = hourText(choiceOf(form.draft), identity);
  const lifetime: Lifetime = {
    edit: (patch) => actions.roleForm.edit(patch),
    presets: rolePresets,
    durationHint:
      hour === undefined
        ? '15 minutes to 12 hours, and no longer than the role’s own maximum in AWS.'
        : t.say(hour),
  };
  return html`
    ${textField(t, form, {
      place: 'profile',
      label: 'Profile',
      value: profile,
      edit: (typed) => actions.roleForm.edit({ profile: typed }),
      placeholder: 'read-only',
      hint: html`Section of the credentials file that the session is written to. Use it with
        <code>aws --profile ${profile.trim() || 'read-only'}</code>. Not one that has a
        <code>role_arn</code> in the config file: AWS tools assume that role themselves.`,
      mono: true,
    })}
    ${pathFields(t, form, actions.roleForm.paths)} ${durationField(t, form, lifetime)}
    ${refreshFields(t, form, lifetime)}
  `;
};

const seldomFields = (form: RoleFormState, { t, actions }: ViewContext): TemplateResult => html`
  ${textField(t, form, {
    place: 'sessionName',
    label: 'Session name',
    value: form.draft.sessionName,
    edit: (sessionName) => actions.roleForm.edit({ sessionName }),
    hint: 'How your session is called in the logs of the account. Some accounts ask for your user name.',
    mono: true,
  })}
  ${textField(t, form, {
    place: 'externalId',
    label: 'External ID',
    value: form.draft.externalId,
    edit: (externalId) => actions.roleForm.edit({ externalId }),
    hint: 'When the owner of the role gave you one.',
    mono: true,
    optional: true,
  })}
  ${textField(t, form, {
    place: 'sourceIdentity',
    label: 'Source identity',
    value: form.draft.sourceIdentity,
    edit: (sourceIdentity) => actions.roleForm.edit({ sourceIdentity }),
    hint: 'Stays in the logs through every further role. The role’s trust policy has to allow it.',
    mono: true,
    optional: true,
  })}
  ${linesField(t, form, {
    place: 'tags',
    label: 'Session tags',
    value: form.draft.tags,
    edit: (tags) => actions.roleForm.edit({ tags }),
    placeholder: 'project=apollo',
    hint: 'One key=value per line.',
    mono: true,
    optional: true,
  })}
  ${linesField(t, form, {
    place: 'policyArns',
    label: 'Policy ARNs',
    value: form.draft.policyArns,
    edit: (policyArns) => actions.roleForm.edit({ policyArns }),
    placeholder: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    hint: 'Managed policies that narrow what the session may do, one per line, at most 10.',
    mono: true,
    optional: true,
  })}
`;

const seldomSection = (form: RoleFormState, context: ViewContext): TemplateResult => html`
  <details
    class="panel form-more"
    ?open=${form.unfolded}
    @toggle=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLDetailsElement) context.actions.roleForm.unfold(currentTarget.open);
    }}
  >
    <summary id="more-fields">
      <h2 class="panel-title">More</h2>
      <span class="hint">Session name, external ID, source identity, tags, policies</span>
    </summary>
    <div class="fields">${seldomFields(form, context)}</div>
  </details>
`;

const importButton = (form: RoleFormState, { actions }: ViewContext) =>
  form.id === undefined
    ? html`<div class="view-actions">
        <button
          type="button"
          class="button"
          id=${focusIds.importRoles}
          @click=${() => actions.navigation.go({ name: 'import-roles' })}
        >
          ${icon('folder')}Import from the config file
        </button>
      </div>`
    : nothing;

const footer = ({ saving }: RoleFormState, { actions }: ViewContext): TemplateResult => html`
  <div class="form-foot">
    <button type="button" class="button" @click=${() => actions.navigation.back()}>Cancel</button>
    <button
      type="submit"
      class="button button-primary"
      id="save-role"
      aria-disabled=${saving ? 'true' : 'false'}
    >
      ${saving ? html`${icon('sync')}Saving…` : 'Save'}
    </button>
  </div>
`;

/** Adds a role to an identity, or changes one. */
export const roleFormView = (
  form: RoleFormState,
  identity: IdentityView,
  context: ViewContext,
): TemplateResult => {
  const { t } = context;
  const { navigation, roleForm } = context.actions;
  return html`
    <form
      novalidate
      autocomplete="off"
      aria-labelledby=${focusIds.title}
      aria-busy=${form.saving ? 'true' : 'false'}
      @submit=${(event: Event) => {
        event.preventDefault();
        void roleForm.save();
      }}
    >
      ${formHead(
        t,
        form.id === undefined ? html`Add role to ${identity.label}` : html`Edit ${form.pristine.label}`,
        () => navigation.back(),
        importButton(form, context),
      )}
      ${topError(t, form)} ${section('role', 'Role', roleFields(form, context))}
      ${section('session', 'Session', sessionFields(form, identity, context))}
      ${section('way', 'Codes', wayField(form, identity, context))} ${seldomSection(form, context)}
      ${footer(form, context)}
    </form>
  `;
};
