import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { userNameOf } from '../text/user-name.ts';
import type { ViewContext } from './context.ts';
import { mfaDeviceNotes } from './mfa-device-notes.ts';
import { roleCard } from './role-card.ts';
import { rotationNote } from './rotation-note.ts';
import { fact, heading, sessionCard } from './session-card.ts';

const factsOf = ({ caller, isRoot, profile }: IdentityView, t: Translator): TemplateResult => html`
  ${fact(t('list.profile'), html`<code>${profile}</code>`)}
  ${
    caller === undefined
      ? fact(t('list.accountFact'), t('list.notChecked'))
      : html`${fact(t('list.accountFact'), caller.accountId)}
        ${fact(t('list.user'), isRoot ? t('list.rootUser') : userNameOf(caller.arn))}`
  }
`;

const rolesView = (identity: IdentityView, level: 3 | 4, context: ViewContext) =>
  identity.roles.length === 0
    ? nothing
    : html`
        <ul class="role-cards" aria-label=${context.t('list.rolesOf', { identity: identity.label })}>
          ${repeat(
            identity.roles,
            ({ id }) => id,
            (role) => html`<li data-id=${role.id}>${roleCard(role, identity, level, context)}</li>`,
          )}
        </ul>
      `;

/** One identity of the list, with its roles; `level` is that of its heading, `grip` what it is dragged by. */
export const identityCard = (
  identity: IdentityView,
  level: 2 | 3,
  grip: unknown,
  context: ViewContext,
): TemplateResult => {
  const { id } = identity;
  const { t, actions } = context;
  return html`
    ${sessionCard(
      identity,
      {
        kind: 'identity',
        heading: heading(level, identity),
        holder: identity,
        edit: { label: t('list.editIdentity'), run: () => actions.navigation.go({ name: 'edit', id }) },
        notes: html`${rotationNote(identity, context)} ${mfaDeviceNotes(identity, context)}`,
        facts: factsOf(identity, t),
        grip,
      },
      context,
    )}
    ${rolesView(identity, level === 2 ? 3 : 4, context)}
  `;
};
