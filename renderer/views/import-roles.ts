import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallError } from '../../src/shared/contract.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { formHead } from './form-parts.ts';
import { roleRow } from './role-row.ts';

const failedView = (error: CallError, { actions }: ViewContext): TemplateResult => html`
  <div class="problem problem-bad" role="alert">
    ${icon('stop')}
    <div class="problem-words">
      <p class="problem-title">${error.title}</p>
      <p>${error.text}</p>
      ${error.detail === undefined ? nothing : html`<p class="problem-detail">${error.detail}</p>`}
    </div>
    <div class="remedies">
      <button type="button" class="button" @click=${() => void actions.roleImport.look()}>Look again</button>
    </div>
  </div>
`;

const noneView = (): TemplateResult => html`
  <section class="empty">
    <span class="empty-picture">${icon('folder')}</span>
    <h2>No roles in the config file</h2>
    <p>
      No profile in <code>~/.aws/config</code> has a <code>role_arn</code>. “Add role” at an identity takes
      one by hand.
    </p>
  </section>
`;

const content = (snapshot: Snapshot, context: ViewContext) => {
  const { look, error, rows } = context.state.roleImport;
  if (error !== undefined) return failedView(error, context);
  if (rows.length === 0) {
    return look === 'done'
      ? noneView()
      : html`<p class="note note-busy">${icon('sync')}<span>Looking in the config file…</span></p>`;
  }
  return html`
    <div class="view-intro">
      <p>
        AWS tools assume the role of a profile with <code>role_arn</code> by themselves, so Latchkey writes
        its session to a profile of its own: for <code>${rows[0]?.found.profile}</code> that is
        <code>${rows[0]?.found.profile}-session</code>.
      </p>
    </div>
    ${
      snapshot.identities.some(({ isRoot }) => !isRoot)
        ? nothing
        : html`<p class="note note-warn">
            ${icon('alert')}<span>First add the identity whose key may assume these roles.</span>
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
  ${formHead(context.t, 'Roles in your config file', () => context.actions.navigation.leave())}
  ${content(snapshot, context)}
`;
