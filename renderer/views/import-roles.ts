import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallError } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { formHead } from './form-parts.ts';
import { rich } from './rich.ts';
import { roleRow } from './role-row.ts';

const failedView = (error: CallError, { t, actions }: ViewContext): TemplateResult => html`
  <div class="problem problem-bad" role="alert">
    ${icon('stop')}
    <div class="problem-words">
      <p class="problem-title">${error.title}</p>
      <p>${error.text}</p>
      ${error.detail === undefined ? nothing : html`<p class="problem-detail">${error.detail}</p>`}
    </div>
    <div class="remedies">
      <button type="button" class="button" @click=${() => void actions.roleImport.look()}>
        ${t('roleImport.lookAgain')}
      </button>
    </div>
  </div>
`;

const noneView = (t: Translator): TemplateResult => html`
  <section class="empty">
    <span class="empty-picture">${icon('folder')}</span>
    <h2>${t('roleImport.none')}</h2>
    <p>
      ${rich(t, 'roleImport.noneHint', {
        file: html`<code>~/.aws/config</code>`,
        setting: html`<code>role_arn</code>`,
      })}
    </p>
  </section>
`;

const content = (snapshot: Snapshot, context: ViewContext) => {
  const { look, error, rows } = context.state.roleImport;
  if (error !== undefined) return failedView(error, context);
  if (rows.length === 0) {
    return look === 'done'
      ? noneView(context.t)
      : html`<p class="note note-busy">${icon('sync')}<span>${context.t('roleImport.looking')}</span></p>`;
  }
  return html`
    <div class="view-intro">
      <p>
        ${rich(context.t, 'roleImport.intro', {
          setting: html`<code>role_arn</code>`,
          profile: html`<code>${rows[0]?.found.profile}</code>`,
          own: html`<code>${rows[0]?.found.profile}-session</code>`,
        })}
      </p>
    </div>
    ${
      snapshot.identities.some(({ isRoot }) => !isRoot)
        ? nothing
        : html`<p class="note note-warn">
            ${icon('alert')}<span>${context.t('roleImport.needsIdentity')}</span>
          </p>`
    }
    <ul class="key-rows">
      ${repeat(
        rows,
        ({ found }) => found.profile,
        (row) => roleRow(row, snapshot, context),
      )}
    </ul>
  `;
};

/** Roles that the AWS config file tells of, to be added. */
export const importRolesView = (snapshot: Snapshot, context: ViewContext): TemplateResult => html`
  ${formHead(context.t, context.t('roleImport.title'), () => context.actions.navigation.leave())}
  ${content(snapshot, context)}
`;
