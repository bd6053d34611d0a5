import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { roleParts, wayWords } from '../../src/shared/role-words.ts';
import type { IdentityView, RoleView } from '../../src/shared/snapshot.ts';
import { renewalWords } from './card-time.ts';
import type { ViewContext } from './context.ts';
import type { RemedyButton } from './remedies.ts';
import { fact, sessionCard } from './session-card.ts';

/** What is wrong with the identity rather than with the role: its form has what mends it. */
const ofIdentity: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'key-rejected',
  'secret-key-wrong',
  'key-missing',
  'mfa-serial-rejected',
  'mfa-required',
  'region-disabled',
  'command-not-found',
  'command-silent',
  'command-answer-odd',
]);

const editRemedy = (role: RoleView, identity: IdentityView, { actions }: ViewContext): RemedyButton => {
  const isOfIdentity = role.problem !== undefined && ofIdentity.has(role.problem.code);
  const id = isOfIdentity ? identity.id : role.id;
  return {
    label: isOfIdentity ? 'Edit identity' : 'Edit role',
    spoken: `Edit ${isOfIdentity ? identity.label : role.label}`,
    run: () => actions.navigation.go({ name: 'edit', id }),
  };
};

const factsOf = (role: RoleView, identity: IdentityView, context: ViewContext): TemplateResult => {
  const { name, account } = roleParts(role.roleArn);
  return html`
    ${fact('Profile', html`<code>${role.profile}</code>`)}
    ${fact('Role', html`<code title=${role.roleArn}>${name}</code>`)} ${fact('Account', account)}
    ${fact('How', wayWords(role.wayNow, identity))}
    ${fact('Next renewal', renewalWords(role, identity, context))}
  `;
};

/** One role of an identity. */
export const roleCard = (role: RoleView, identity: IdentityView, context: ViewContext): TemplateResult =>
  sessionCard(
    role,
    {
      kind: 'role',
      heading: html`<h3 id="label-${role.id}">${role.label}</h3>`,
      source: identity.label,
      edit: editRemedy(role, identity, context),
      facts: factsOf(role, identity, context),
    },
    context,
  );
