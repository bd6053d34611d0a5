import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { userNameOf } from '../text/user-name.ts';
import { renewalWords } from './card-time.ts';
import type { ViewContext } from './context.ts';
import { mfaDeviceNotes } from './mfa-device-notes.ts';
import { roleCard } from './role-card.ts';
import { rotationNote } from './rotation-note.ts';
import { fact, sessionCard } from './session-card.ts';

const factsOf = (identity: IdentityView, context: ViewContext): TemplateResult => {
  const { caller } = identity;
  return html`
    ${fact('Profile', html`<code>${identity.profile}</code>`)}
    ${
      caller === undefined
        ? fact('Account', 'Not checked yet')
        : html`${fact('Account', caller.accountId)} ${fact('User', userNameOf(caller.arn))}`
    }
    ${fact('Access key', `…${identity.accessKeyIdEnd}`)}
    ${fact('Next renewal', renewalWords(identity, identity, context))}
  `;
};

const rolesView = (identity: IdentityView, context: ViewContext) =>
  identity.roles.length === 0
    ? nothing
    : html`
        <ul class="role-cards" aria-label="Roles of ${identity.label}">
          ${repeat(
            identity.roles,
            ({ id }) => id,
            (role) => html`<li>${roleCard(role, identity, context)}</li>`,
          )}
        </ul>
      `;

/** One identity of the list, with its roles. */
export const identityCard = (identity: IdentityView, context: ViewContext): TemplateResult => {
  const { id, label } = identity;
  const { navigation } = context.actions;
  return html`
    <li>
      ${sessionCard(
        identity,
        {
          kind: 'identity',
          heading: html`<h2 id="label-${id}">${label}</h2>`,
          edit: { label: 'Edit identity', run: () => navigation.go({ name: 'edit', id }) },
          notes: html`${rotationNote(identity, context)} ${mfaDeviceNotes(identity, context)}`,
          facts: factsOf(identity, context),
        },
        context,
      )}
      ${rolesView(identity, context)}
    </li>
  `;
};
