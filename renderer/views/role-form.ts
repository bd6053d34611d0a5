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
import { rich } from './rich.ts';
import { wayField } from './way-field.ts';

const roleFields = (form: RoleFormState, { t, actions }: ViewContext): TemplateResult => html`
  ${textField(t, form, {
    place: 'label',
    label: t('role.name'),
    value: form.draft.label,
    edit: (label) => actions.roleForm.edit({ label }),
    placeholder: t('role.nameExample'),
    hint: t('role.nameHint'),
  })}
  ${textField(t, form, {
    place: 'roleArn',
    label: t('role.arn'),
    value: form.draft.roleArn,
    edit: (roleArn) => actions.roleForm.edit({ roleArn }),
    placeholder: 'arn:aws:iam::123456789012:role/name',
    hint: t('role.arnHint'),
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
    durationHint: hour === undefined ? t('role.durationHint') : t.say(hour),
  };
  return html`
    ${textField(t, form, {
      place: 'profile',
      label: t('role.profile'),
      value: profile,
      edit: (typed) => actions.roleForm.edit({ profile: typed }),
      placeholder: 'read-only',
      hint: rich(t, 'role.profileHint', {
        command: html`<code>aws --profile ${profile.trim() || 'read-only'}</code>`,
        setting: html`<code>role_arn</code>`,
      }),
      mono: true,
    })}
    ${pathFields(t, form, actions.roleForm.paths)} ${durationField(t, form, lifetime)}
    ${refreshFields(t, form, lifetime)}
  `;
};

const seldomFields = (form: RoleFormState, { t, actions }: ViewContext): TemplateResult => html`
  ${textField(t, form, {
    place: 'sessionName',
    label: t('role.sessionName'),
    value: form.draft.sessionName,
    edit: (sessionName) => actions.roleForm.edit({ sessionName }),
    hint: t('role.sessionNameHint'),
    mono: true,
  })}
  ${textField(t, form, {
    place: 'externalId',
    label: t('role.externalId'),
    value: form.draft.externalId,
    edit: (externalId) => actions.roleForm.edit({ externalId }),
    hint: t('role.externalIdHint'),
    mono: true,
    optional: true,
  })}
  ${textField(t, form, {
    place: 'sourceIdentity',
    label: t('role.sourceIdentity'),
    value: form.draft.sourceIdentity,
    edit: (sourceIdentity) => actions.roleForm.edit({ sourceIdentity }),
    hint: t('role.sourceIdentityHint'),
    mono: true,
    optional: true,
  })}
  ${linesField(t, form, {
    place: 'tags',
    label: t('role.tags'),
    value: form.draft.tags,
    edit: (tags) => actions.roleForm.edit({ tags }),
    placeholder: 'project=apollo',
    hint: t('role.tagsHint'),
    mono: true,
    optional: true,
  })}
  ${linesField(t, form, {
    place: 'policyArns',
    label: t('role.policies'),
    value: form.draft.policyArns,
    edit: (policyArns) => actions.roleForm.edit({ policyArns }),
    placeholder: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    hint: t('role.policiesHint'),
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
      <h2 class="panel-title">${context.t('role.more')}</h2>
      <span class="hint">${context.t('role.moreHint')}</span>
    </summary>
    <div class="fields">${seldomFields(form, context)}</div>
  </details>
`;

const importButton = (form: RoleFormState, { t, actions }: ViewContext) =>
  form.id === undefined
    ? html`<div class="view-actions">
        <button
          type="button"
          class="button"
          id=${focusIds.importRoles}
          @click=${() => actions.navigation.go({ name: 'import-roles' })}
        >
          ${icon('folder')}${t('role.import')}
        </button>
      </div>`
    : nothing;

const footer = ({ saving }: RoleFormState, { t, actions }: ViewContext): TemplateResult => html`
  <div class="form-foot">
    <button type="button" class="button" @click=${() => actions.navigation.back()}>
      ${t('common.cancel')}
    </button>
    <button
      type="submit"
      class="button button-primary"
      id="save-role"
      aria-disabled=${saving ? 'true' : 'false'}
    >
      ${saving ? html`${icon('sync')}${t('form.saving')}` : t('common.save')}
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
        form.id === undefined
          ? t('role.addTo', { identity: identity.label })
          : t('role.edit', { role: form.pristine.label }),
        () => navigation.back(),
        importButton(form, context),
      )}
      ${topError(t, form)} ${section('role', t('role.role'), roleFields(form, context))}
      ${section('session', t('role.session'), sessionFields(form, identity, context))}
      ${section('way', t('role.codes'), wayField(form, identity, context))} ${seldomSection(form, context)}
      ${footer(form, context)}
    </form>
  `;
};
