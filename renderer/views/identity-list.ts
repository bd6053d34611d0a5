import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { getAllTargets } from '../../src/shared/get-all.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { identityCard } from './identity-card.ts';

const addButton = ({ actions }: ViewContext, primary: boolean): TemplateResult => html`
  <button
    type="button"
    class="button ${primary ? 'button-primary' : ''}"
    id=${focusIds.add}
    @click=${() => actions.navigation.go({ name: 'add' })}
  >
    ${icon('plus')}Add identity
  </button>
`;

const emptyView = (context: ViewContext): TemplateResult => html`
  <section class="empty">
    <span class="empty-picture">${icon('key')}</span>
    <h1 id=${focusIds.title} tabindex="-1">Add your first identity</h1>
    <p>
      An identity is the access key of an IAM user. Latchkey keeps it in the keychain, gets sessions with it,
      and writes them to your credentials file.
    </p>
    ${addButton(context, true)}
  </section>
`;

const getAllButton = ({ identities }: Snapshot, { state, actions }: ViewContext) => {
  if (identities.length < 2) return nothing;
  const targets = getAllTargets(identities);
  const renewing = targets.length > 0 && targets.every((one) => validityNow(one, state.now) === 'active');
  return html`
    <button
      type="button"
      class="button"
      aria-disabled=${targets.length === 0 ? 'true' : 'false'}
      @click=${() => void actions.sessions.getAll()}
    >
      ${icon('sync')}${renewing ? 'Renew all sessions' : 'Get all sessions'}
    </button>
  `;
};

/** The identities with their sessions. */
export const identityListView = (snapshot: Snapshot, context: ViewContext): TemplateResult =>
  snapshot.identities.length === 0
    ? emptyView(context)
    : html`
        <div class="view-head">
          <h1 id=${focusIds.title} tabindex="-1">Identities</h1>
          <div class="view-actions">${getAllButton(snapshot, context)} ${addButton(context, false)}</div>
        </div>
        <ul class="cards">
          ${repeat(
            snapshot.identities,
            ({ id }) => id,
            (identity) => identityCard(identity, context),
          )}
        </ul>
      `;
