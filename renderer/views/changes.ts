import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ChangeView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { changeLines } from './change-lines.ts';
import type { ViewContext } from './context.ts';
import { formHead } from './form-parts.ts';
import { pathView } from './path.ts';
import { rich } from './rich.ts';

const wayBack = (change: ChangeView, { t, state, actions }: ViewContext) => {
  if (change.undoneAt !== undefined) {
    return html`<p class="change-undone">
      ${icon('check')}${t('changes.undone', { moment: t.times.moment(change.undoneAt, state.now) })}
    </p>`;
  }
  if (change.undo === undefined) return nothing;
  const { title, profile } = change;
  const spoken =
    profile === undefined
      ? t('changes.undoSpoken', { change: title })
      : t('changes.undoInProfileSpoken', { change: title, profile });
  return html`<button
    type="button"
    class="button"
    aria-label=${spoken}
    @click=${() => actions.files.askUndo(change.id)}
  >
    ${icon('undo')}${t('changes.undo')}
  </button>`;
};

const changeView = (change: ChangeView, context: ViewContext): TemplateResult => {
  const { t, state } = context;
  const titleId = focusIds.change(change.id);
  return html`
    <li>
      <article class="panel change" aria-labelledby=${titleId}>
        <div class="change-head">
          <div class="change-words">
            <h2 id=${titleId} tabindex="-1">${change.title}</h2>
            <p class="change-facts">
              <time class="number" datetime=${new Date(change.at).toISOString()}
                >${t.times.moment(change.at, state.now)}</time
              >
              ${change.profile === undefined ? nothing : html`<span>${rich(t, 'changes.profile', { profile: html`<code>${change.profile}</code>` })}</span>`}
              ${pathView(change.path)}
            </p>
          </div>
          ${wayBack(change, context)}
        </div>
        ${change.lines.length === 0 ? nothing : changeLines(change.lines, t)}
      </article>
    </li>
  `;
};

/** What Latchkey changed in the user's files, newest first, with the ways back. */
export const changesView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  ${formHead(context.t, context.t('changes.title'), () => context.actions.navigation.leave())}
  ${
    snapshot.changes.length === 0
      ? html`<section class="empty">
          <span class="empty-picture">${icon('history')}</span>
          <h2>${context.t('changes.none')}</h2>
          <p>${context.t('changes.noneHint')}</p>
        </section>`
      : html`
          <p class="view-intro">${context.t('changes.intro')}</p>
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
