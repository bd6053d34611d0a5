import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { getAllTargets } from '../../src/shared/get-all.ts';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { movableCount } from '../adoption.ts';
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

const lookButton = ({ actions }: ViewContext, found: number): TemplateResult => html`
  <button
    type="button"
    class="button ${found > 0 ? 'button-primary' : ''}"
    id=${focusIds.lookForKeys}
    @click=${() => actions.navigation.go({ name: 'adopt' })}
  >
    ${icon('key')}${found === 0 ? 'Look in the credentials file' : `Move ${found === 1 ? 'it' : 'them'} to the keychain…`}
  </button>
`;

const invitation = (found: number): TemplateResult => html`
  <div class="invitation" role="status">
    ${
      found === 0
        ? nothing
        : html`<p class="note note-warn">
            ${icon('alert')}
            <span>
              <strong>${found === 1 ? '1 key' : `${found} keys`} found in your credentials file.</strong>
              ${found === 1 ? 'It lies' : 'They lie'} there in the clear, where any program can read
              ${found === 1 ? 'it' : 'them'}.
            </span>
          </p>`
    }
  </div>
`;

const emptyView = (context: ViewContext): TemplateResult => {
  const found = movableCount(context.state.adoption);
  return html`
    <section class="empty">
      <span class="empty-picture">${icon('key')}</span>
      <h1 id=${focusIds.title} tabindex="-1">Add your first identity</h1>
      <p>
        An identity is the access key of an IAM user. Latchkey keeps it in the keychain, gets sessions with
        it, and writes them to your credentials file.
      </p>
      ${invitation(found)}
      <div class="empty-actions">${addButton(context, found === 0)} ${lookButton(context, found)}</div>
    </section>
  `;
};

const getAllButton = (snapshot: Snapshot, { state, actions }: ViewContext) => {
  const sessions = sessionsIn(snapshot);
  if (sessions.length < 2) return nothing;
  const targets = getAllTargets(sessions);
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
