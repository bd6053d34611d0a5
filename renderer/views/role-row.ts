import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { SessionView, Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { RoleRow } from '../role-import.ts';
import type { ViewContext } from './context.ts';
import { chosen } from './input-events.ts';
import { problemWords } from './problem-words.ts';
import { rich } from './rich.ts';

const errorId = (profile: string): string => `${focusIds.roleHolder(profile)}-error`;

const errorView = ({ error, lacksIdentity, found }: RoleRow, t: Translator) => {
  if (error === undefined && !lacksIdentity) return nothing;
  return html`<p class="note note-bad" role="alert" id=${errorId(found.profile)}>
    ${icon('stop')}
    ${
      error === undefined
        ? html`<span
            ><strong>${t('roleImport.whichIdentity')}</strong> ${t('roleImport.whichIdentityHint')}</span
          >`
        : html`<span>${problemWords(t, error)}</span>`
    }
  </p>`;
};

const addForm = (row: RoleRow, { identities }: Snapshot, { t, actions }: ViewContext): TemplateResult => {
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
          <label for=${id}
            >${t('roleImport.identity')}
            <span class="only-spoken">${t('roleImport.forProfile', { profile })}</span></label
          >
          <select
            id=${id}
            class="input"
            aria-invalid=${row.lacksIdentity ? 'true' : 'false'}
            aria-describedby=${ifDefined(wrong ? errorId(profile) : undefined)}
            ?disabled=${row.adding}
            .value=${live(row.identityId ?? '')}
            @change=${chosen((value) => actions.roleImport.choose(profile, value))}
          >
            <option value="" ?selected=${row.identityId === undefined}>${t('roleImport.choose')}</option>
            ${identities
              .filter(({ isRoot }) => !isRoot)
              .map(
                (identity) =>
                  html`<option value=${identity.id} ?selected=${identity.id === row.identityId}>
                    ${t('roleImport.option', { identity: identity.label, profile: identity.profile })}
                  </option>`,
              )}
          </select>
        </div>
        <button
          type="submit"
          class="button button-primary"
          aria-label=${t(row.adding ? 'roleImport.addingSpoken' : 'roleImport.addSpoken', { profile })}
          aria-disabled=${row.adding ? 'true' : 'false'}
        >
          ${row.adding ? html`${icon('sync')}${t('roleImport.adding')}` : html`${icon('plus')}${t('roleImport.add')}`}
        </button>
      </div>
      ${errorView(row, t)}
    </form>
  `;
};

const thereWords = (isNew: boolean, role: SessionView | undefined, t: Translator): unknown =>
  role === undefined
    ? t(isNew ? 'roleImport.added' : 'roleImport.there')
    : rich(t, isNew ? 'roleImport.addedTo' : 'roleImport.thereIn', {
        profile: html`<code>${role.profile}</code>`,
      });

const thereNote = (
  { found, addedAs }: RoleRow,
  id: string,
  role: SessionView | undefined,
  { t, actions }: ViewContext,
): TemplateResult => html`
  <div class="note note-good" role=${ifDefined(addedAs === undefined ? undefined : 'status')}>
    ${icon('check')}
    <p class="note-words">${thereWords(addedAs !== undefined, role, t)}</p>
    <button
      type="button"
      class="button"
      id=${focusIds.imported(found.profile)}
      aria-label=${t('roleImport.showSpoken', { role: role?.label ?? found.profile })}
      @click=${() => actions.navigation.go({ name: 'list', focusId: id })}
    >
      ${t('roleImport.show')}
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
            ${sourceProfile === undefined ? nothing : html`<span>${rich(context.t, 'roleImport.from', { profile: html`<code>${sourceProfile}</code>` })}</span>`}
          </p>
        </div>
        ${thereAs === undefined ? addForm(row, snapshot, context) : thereNote(row, thereAs, role, context)}
      </article>
    </li>
  `;
};
