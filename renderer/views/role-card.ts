import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { roleParts, wayText } from '../../src/shared/role-words.ts';
import type { IdentityView, RoleView } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import type { ViewContext } from './context.ts';
import type { RemedyButton } from './remedies.ts';
import { fact, heading, sessionCard } from './session-card.ts';

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

const editRemedy = (role: RoleView, identity: IdentityView, { t, actions }: ViewContext): RemedyButton => {
  const isOfIdentity = role.problem !== undefined && ofIdentity.has(role.problem.code);
  const { id, label } = isOfIdentity ? identity : role;
  return {
    label: t(isOfIdentity ? 'list.editIdentity' : 'list.editRole'),
    spoken: t('list.editFor', { label }),
    run: () => actions.navigation.go({ name: 'edit', id }),
  };
};

const factsOf = (role: RoleView, identity: IdentityView, t: Translator): TemplateResult => {
  const { name, account } = roleParts(role.roleArn);
  return html`
    ${fact(t('list.profile'), html`<code>${role.profile}</code>`)}
    ${fact(t('list.role'), html`<span title=${role.roleArn}>${name}</span>`)}
    ${fact(t('list.accountFact'), account)} ${fact(t('list.how'), t.say(wayText(role.wayNow, identity)))}
  `;
};

/** One role of an identity; `level` is that of its heading. */
export const roleCard = (
  role: RoleView,
  identity: IdentityView,
  level: 3 | 4,
  context: ViewContext,
): TemplateResult =>
  sessionCard(
    role,
    {
      kind: 'role',
      heading: heading(level, role),
      holder: identity,
      source: identity.label,
      edit: editRemedy(role, identity, context),
      facts: factsOf(role, identity, context.t),
    },
    context,
  );
