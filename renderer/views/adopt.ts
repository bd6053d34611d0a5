import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallError } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { formHead } from './form-parts.ts';
import { keyRow } from './key-row.ts';
import { pathView } from './path.ts';
import { regionList } from './region-list.ts';
import { rich } from './rich.ts';

const mendButton = ({ t, actions }: ViewContext): TemplateResult => html`
  <button type="button" class="button button-primary" @click=${() => void actions.adopt.mend()}>
    ${t('adopt.mend')}
  </button>
`;

const failedView = (error: CallError, context: ViewContext): TemplateResult => html`
  <div class="problem problem-bad" role="alert">
    ${icon('stop')}
    <div class="problem-words">
      <p class="problem-title">${error.title}</p>
      <p>${error.text}</p>
      ${error.detail === undefined ? nothing : html`<p class="problem-detail">${error.detail}</p>`}
    </div>
    <div class="remedies">
      <button type="button" class="button" @click=${() => void context.actions.adopt.look()}>
        ${context.t('adopt.lookAgain')}
      </button>
      ${error.code === 'file-repairable' ? mendButton(context) : nothing}
    </div>
  </div>
`;

const noneView = (path: string, t: Translator): TemplateResult => html`
  <section class="empty">
    <span class="empty-picture">${icon('check')}</span>
    <h2>${t('adopt.none')}</h2>
    <p>${rich(t, 'adopt.noneHint', { file: pathView(path) })}</p>
  </section>
`;

const intro = (path: string, t: Translator): TemplateResult => html`
  <div class="view-intro">
    <p>${rich(t, 'adopt.intro', { file: pathView(path) })}</p>
    <p>${t('adopt.afterwards')}</p>
  </div>
`;

const content = ({ credentialsFile }: Snapshot, context: ViewContext) => {
  const { look, error, rows } = context.state.adoption;
  if (error !== undefined) return failedView(error, context);
  if (rows.length > 0) {
    return html`
      ${intro(credentialsFile, context.t)}
      <ul class="key-rows">
        ${repeat(
          rows,
          ({ key }) => key.profile,
          (row) => keyRow(row, context),
        )}
      </ul>
      ${regionList()}
    `;
  }
  if (look === 'done') return noneView(credentialsFile, context.t);
  return html`<p class="note note-busy">${icon('sync')}<span>${context.t('adopt.looking')}</span></p>`;
};

/** Long-term keys that lie in the credentials file, to be moved to the keychain. */
export const adoptView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  ${formHead(context.t, context.t('adopt.title'), () => context.actions.navigation.leave())}
  ${content(snapshot, context)}
`;
