import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { SessionView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { RoleRow } from '../role-import.ts';
import type { ViewContext } from './context.ts';
import { chosen } from './input-events.ts';

const errorId = (profile: string): string => `${focusIds.roleHolder(profile)}-error`;

const errorView = ({ error, lacksIdentity, found }: RoleRow) => {
  if (error === undefined && !lacksIdentity) return nothing;
  return html`<p class="note note-bad" role="alert" id=${errorId(found.profile)}>
    ${icon('stop')}
    ${
      error === undefined
        ? html`<span><strong>Which identity?</strong> Choose the one whose key may assume this role.</span>`
        : html`<span><strong>${error.title}.</strong> ${error.text} ${error.detail ?? ''}</span>`
    }
  </p>`;
};

const addForm = (row: RoleRow, { identities }: Snapshot, { actions }: ViewContext): TemplateResult => {
  const { profile } = row.found;
  const id = focusIds.roleHolder(profile);
  const wrong = row.lacksIdentity || row.error !== undefined;
  return html`
    <form
      novalidate
      aria-busy=${row.adding ? 'true' : 'false'}
      @submit=${(event: Event) => {
        event.preventDefault();
        void actions.roleImport.add(profile);
      }}
    >
      <div class="key-fields">
        <div class="field role-holder">
          <label for=${id}>Identity <span class="only-spoken">for ${profile}</span></label>
          <select
            id=${id}
            class="input"
            aria-invalid=${row.lacksIdentity ? 'true' : 'false'}
            aria-describedby=${ifDefined(wrong ? errorId(profile) : undefined)}
            ?disabled=${row.adding}
            .value=${live(row.identityId ?? '')}
            @change=${chosen((value) => actions.roleImport.choose(profile, value))}
          >
            <option value="" ?selected=${row.identityId === undefined}>Choose…</option>
            ${identities
              .filter(({ isRoot }) => !isRoot)
              .map(
                (identity) =>
                  html`<option value=${identity.id} ?selected=${identity.id === row.identityId}>
                    ${identity.label} (${identity.profile})
                  </option>`,
              )}
          </select>
        </div>
        <button
          type="submit"
          class="button button-primary"
          aria-label="${row.adding ? 'Adding…' : 'Add'} ${profile}"
          aria-disabled=${row.adding ? 'true' : 'false'}
        >
          ${row.adding ? html`${icon('sync')}Adding…` : html`${icon('plus')}Add`}
        </button>
      </div>
      ${errorView(row)}
    </form>
  `;
};

const thereNote = (
  { found, addedAs }: RoleRow,
  id: string,
  role: SessionView | undefined,
  { actions }: ViewContext,
): TemplateResult => html`
  <div class="note note-good" role=${ifDefined(addedAs === undefined ? undefined : 'status')}>
    ${icon('check')}
    <p class="note-words">
      ${addedAs === undefined ? 'Is there already.' : 'Added.'}
      ${role === undefined ? nothing : html`Its session goes to the profile <code>${role.profile}</code>.`}
    </p>
    <button
      type="button"
      class="button"
      id=${focusIds.imported(found.profile)}
      aria-label="Show ${role?.label ?? found.profile}"
      @click=${() => actions.navigation.go({ name: 'list', focusId: id })}
    >
      Show
    </button>
  </div>
`;

/** One role of the config file, and the way to add it. */
export const roleRow = (row: RoleRow, snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { profile, roleArn, roleId, sourceProfile } = row.found;
  const titleId = `${focusIds.roleHolder(profile)}-title`;
  const thereAs = row.addedAs ?? roleId;
  const role = sessionsIn(snapshot).find(({ id }) => id === thereAs);
  return html`
    <li>
      <article class="panel key-row" aria-labelledby=${titleId}>
        <div>
          <h2 id=${titleId}>${profile}</h2>
          <p class="hint role-facts">
            <code>${roleArn}</code>
            ${sourceProfile === undefined ? nothing : html`<span>from <code>${sourceProfile}</code></span>`}
          </p>
        </div>
        ${thereAs === undefined ? addForm(row, snapshot, context) : thereNote(row, thereAs, role, context)}
      </article>
    </li>
  `;
};
