import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallError } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { keyRow } from './key-row.ts';
import { pathView } from './path.ts';
import { regionList } from './region-list.ts';

const mendButton = ({ actions }: ViewContext): TemplateResult => html`
  <button type="button" class="button button-primary" @click=${() => void actions.adopt.mend()}>
    Mend the file
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
        Look again
      </button>
      ${error.code === 'file-repairable' ? mendButton(context) : nothing}
    </div>
  </div>
`;

const noneView = (path: string): TemplateResult => html`
  <section class="empty">
    <span class="empty-picture">${icon('check')}</span>
    <h2>No long-term keys in the file</h2>
    <p>Nothing in ${pathView(path)} has to be moved.</p>
  </section>
`;

const intro = (path: string): TemplateResult => html`
  <div class="view-intro">
    <p>
      These keys lie in ${pathView(path)} in the clear, where any program can read them. Latchkey checks a key
      with AWS, puts it in the keychain and reads it back; only then does a session take its place in the
      file.
    </p>
    <p>Afterwards make a new key in the AWS console and enter it here, for this one lay in the clear.</p>
  </div>
`;

const content = ({ credentialsFile }: Snapshot, context: ViewContext) => {
  const { look, error, rows } = context.state.adoption;
  if (error !== undefined) return failedView(error, context);
  if (rows.length > 0) {
    return html`
      ${intro(credentialsFile)}
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
  if (look === 'done') return noneView(credentialsFile);
  return html`<p class="note note-busy">${icon('sync')}<span>Looking in the credentials file…</span></p>`;
};

/** Long-term keys that lie in the credentials file, to be moved to the keychain. */
export const adoptView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  <div class="view-head">
    <button type="button" class="button button-quiet" @click=${() => context.actions.navigation.leave()}>
      ${icon('back')}Back
    </button>
    <h1 id=${focusIds.title} tabindex="-1">Keys in your credentials file</h1>
  </div>
  ${content(snapshot, context)}
`;
