import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ChangeView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { changeLines } from './change-lines.ts';
import type { ViewContext } from './context.ts';
import { pathView } from './path.ts';

const wayBack = (change: ChangeView, { state, actions, moments }: ViewContext) => {
  if (change.undoneAt !== undefined) {
    return html`<p class="change-undone">
      ${icon('check')}Gone back ${moments.moment(change.undoneAt, state.now)}
    </p>`;
  }
  if (change.undo === undefined) return nothing;
  const about = change.profile === undefined ? change.title : `${change.title}, ${change.profile}`;
  return html`<button
    type="button"
    class="button"
    aria-label="Go back: ${about}"
    @click=${() => actions.files.askUndo(change.id)}
  >
    ${icon('undo')}Go back
  </button>`;
};

const changeView = (change: ChangeView, context: ViewContext): TemplateResult => {
  const { state, moments } = context;
  const titleId = focusIds.change(change.id);
  return html`
    <li>
      <article class="panel change" aria-labelledby=${titleId}>
        <div class="change-head">
          <div class="change-words">
            <h2 id=${titleId} tabindex="-1">${change.title}</h2>
            <p class="change-facts">
              <time class="number" datetime=${new Date(change.at).toISOString()}
                >${moments.moment(change.at, state.now)}</time
              >
              ${change.profile === undefined ? nothing : html`<span>Profile <code>${change.profile}</code></span>`}
              ${pathView(change.path)}
            </p>
          </div>
          ${wayBack(change, context)}
        </div>
        ${change.lines.length === 0 ? nothing : changeLines(change.lines)}
      </article>
    </li>
  `;
};

/** What Latchkey changed in the user's files, newest first, with the ways back. */
export const changesView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  <div class="view-head">
    <button type="button" class="button button-quiet" @click=${() => context.actions.navigation.leave()}>
      ${icon('back')}Back
    </button>
    <h1 id=${focusIds.title} tabindex="-1">What did Latchkey change?</h1>
  </div>
  ${
    snapshot.changes.length === 0
      ? html`<section class="empty">
          <span class="empty-picture">${icon('history')}</span>
          <h2>Nothing was changed yet</h2>
          <p>
            What Latchkey changes in your files shows up here, with a way back. Renewals of a session do not.
          </p>
        </section>`
      : html`
          <p class="view-intro">Newest first; secrets are shortened. Renewals of a session are left out.</p>
          <ol class="changes">
            ${repeat(
              snapshot.changes,
              ({ id }) => id,
              (change) => changeView(change, context),
            )}
          </ol>
        `
  }
`;
