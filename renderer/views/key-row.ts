import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { KeyRow } from '../adoption.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { typed } from './input-events.ts';
import { regionListId } from './region-list.ts';

const labelOf = (id: string, { state }: ViewContext): string | undefined =>
  state.snapshot?.identities.find((identity) => identity.id === id)?.label;

interface RowField {
  readonly name: 'region' | 'mfaSerial';
  readonly label: string;
  readonly optional: boolean;
  readonly placeholder: string;
  readonly list?: string;
}

const fields: readonly RowField[] = [
  { name: 'region', label: 'Region', optional: false, placeholder: 'eu-central-1', list: regionListId },
  {
    name: 'mfaSerial',
    label: 'MFA serial',
    optional: true,
    placeholder: 'arn:aws:iam::123456789012:mfa/name',
  },
];

const errorId = (profile: string): string => `${focusIds.keyField(profile, 'region')}-error`;

const field = (row: KeyRow, at: RowField, { actions }: ViewContext): TemplateResult => {
  const { profile } = row.key;
  const id = focusIds.keyField(profile, at.name);
  const wrong = row.error?.field === at.name;
  return html`
    <div class="field key-${at.name}">
      <label for=${id}>
        ${at.label}${at.optional ? html` <span class="optional">optional</span>` : nothing}
        <span class="only-spoken">for ${profile}</span>
      </label>
      <input
        id=${id}
        class="input input-code"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${at.placeholder}
        list=${ifDefined(at.list)}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${ifDefined(wrong ? errorId(profile) : undefined)}
        ?readonly=${row.moving}
        .value=${live(row[at.name])}
        @input=${typed((text) => actions.adopt.edit(profile, { [at.name]: text }))}
      />
    </div>
  `;
};

const errorView = ({ error, key }: KeyRow) =>
  error === undefined
    ? nothing
    : html`<p class="note note-bad" role="alert" id=${errorId(key.profile)}>
        ${icon('stop')}<span><strong>${error.title}.</strong> ${error.text} ${error.detail ?? ''}</span>
      </p>`;

const moveForm = (row: KeyRow, context: ViewContext): TemplateResult => {
  const { profile } = row.key;
  return html`
    <form
      novalidate
      autocomplete="off"
      aria-busy=${row.moving ? 'true' : 'false'}
      @submit=${(event: Event) => {
        event.preventDefault();
        void context.actions.adopt.adopt(profile);
      }}
    >
      <div class="key-fields">
        ${fields.map((at) => field(row, at, context))}
        <button
          type="submit"
          class="button button-primary"
          aria-label="${row.moving ? 'Moving…' : 'Move to keychain'} for ${profile}"
          aria-disabled=${row.moving ? 'true' : 'false'}
        >
          ${row.moving ? html`${icon('sync')}Moving…` : html`${icon('lock')}Move to keychain`}
        </button>
      </div>
      ${errorView(row)}
    </form>
  `;
};

const movedNote = ({ key, inFile }: KeyRow, id: string, context: ViewContext): TemplateResult => html`
  <div class="note note-good" role="status">
    ${icon('check')}
    <p class="note-words">
      In the keychain.
      ${inFile ? 'Latchkey asks for a session now.' : 'A session has taken its place in the file.'}
    </p>
    <button
      type="button"
      class="button"
      id=${focusIds.moved(key.profile)}
      @click=${() => context.actions.navigation.go({ name: 'list', focusId: id })}
    >
      Show ${labelOf(id, context) ?? 'identity'}
    </button>
  </div>
`;

const takenNote = (id: string, context: ViewContext): TemplateResult => html`
  <div class="note note-warn">
    ${icon('alert')}
    <p class="note-words">
      ${labelOf(id, context) ?? 'An identity'} writes to this profile. Its session can take the key’s place.
    </p>
    <button type="button" class="button" @click=${() => context.actions.sessions.askReplace(id)}>
      Replace with session…
    </button>
  </div>
`;

const outcome = (row: KeyRow, context: ViewContext): TemplateResult => {
  if (row.movedTo !== undefined) return movedNote(row, row.movedTo, context);
  return row.key.identityId === undefined ? moveForm(row, context) : takenNote(row.key.identityId, context);
};

/** One profile with a long-term key, and what can be done about it. */
export const keyRow = (row: KeyRow, context: ViewContext): TemplateResult => {
  const { profile, accessKeyIdEnd, roleArn } = row.key;
  const titleId = `${focusIds.keyField(profile, 'region')}-title`;
  return html`
    <li>
      <article class="panel key-row" aria-labelledby=${titleId}>
        <h2 id=${titleId}>
          ${profile}
          <span class="key-end">key …${accessKeyIdEnd}</span>
        </h2>
        ${
          roleArn === undefined
            ? nothing
            : html`<p class="hint">
                The role <code>${roleArn}</code> in your config file goes on using this profile.
              </p>`
        }
        ${outcome(row, context)}
      </article>
    </li>
  `;
};
