import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { Translator } from '../../src/texts/translator.ts';
import type { KeyRow } from '../adoption.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { typed } from './input-events.ts';
import { problemWords } from './problem-words.ts';
import { regionListId } from './region-list.ts';
import { rich } from './rich.ts';

const labelOf = (id: string, { state }: ViewContext): string | undefined =>
  state.snapshot?.identities.find((identity) => identity.id === id)?.label;

interface RowField {
  readonly name: 'region' | 'mfaSerial';
  readonly label: 'adopt.region' | 'adopt.mfaSerial';
  readonly optional: boolean;
  readonly placeholder: string;
  readonly list?: string;
}

const fields: readonly RowField[] = [
  { name: 'region', label: 'adopt.region', optional: false, placeholder: 'eu-central-1', list: regionListId },
  {
    name: 'mfaSerial',
    label: 'adopt.mfaSerial',
    optional: true,
    placeholder: 'arn:aws:iam::123456789012:mfa/name',
  },
];

const errorId = (profile: string): string => `${focusIds.keyField(profile, 'region')}-error`;

const field = (row: KeyRow, at: RowField, { t, actions }: ViewContext): TemplateResult => {
  const { profile } = row.key;
  const id = focusIds.keyField(profile, at.name);
  const wrong = row.error?.field === at.name;
  return html`
    <div class="field key-${at.name}">
      <label for=${id}>
        ${t(at.label)}${at.optional ? html` <span class="optional">${t('form.optional')}</span>` : nothing}
        <span class="only-spoken">${t('adopt.forProfile', { profile })}</span>
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

const errorView = ({ error, key }: KeyRow, t: Translator) =>
  error === undefined
    ? nothing
    : html`<p class="note note-bad" role="alert" id=${errorId(key.profile)}>
        ${icon('stop')}<span>${problemWords(t, error)}</span>
      </p>`;

const moveForm = (row: KeyRow, context: ViewContext): TemplateResult => {
  const { t } = context;
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
          aria-label=${t(row.moving ? 'adopt.movingSpoken' : 'adopt.moveSpoken', { profile })}
          aria-disabled=${row.moving ? 'true' : 'false'}
        >
          ${row.moving ? html`${icon('sync')}${t('adopt.moving')}` : html`${icon('lock')}${t('adopt.move')}`}
        </button>
      </div>
      ${errorView(row, t)}
    </form>
  `;
};

const showWords = (id: string, context: ViewContext): string => {
  const identity = labelOf(id, context);
  return identity === undefined ? context.t('adopt.showUnknown') : context.t('adopt.show', { identity });
};

const takenWords = (id: string, context: ViewContext): string => {
  const identity = labelOf(id, context);
  return identity === undefined ? context.t('adopt.takenByUnknown') : context.t('adopt.taken', { identity });
};

const movedNote = ({ key, inFile }: KeyRow, id: string, context: ViewContext): TemplateResult => html`
  <div class="note note-good" role="status">
    ${icon('check')}
    <p class="note-words">${context.t(inFile ? 'adopt.movedAsks' : 'adopt.movedDone')}</p>
    <button
      type="button"
      class="button"
      id=${focusIds.moved(key.profile)}
      @click=${() => context.actions.navigation.go({ name: 'list', focusId: id })}
    >
      ${showWords(id, context)}
    </button>
  </div>
`;

const takenNote = (id: string, context: ViewContext): TemplateResult => html`
  <div class="note note-warn">
    ${icon('alert')}
    <p class="note-words">${takenWords(id, context)}</p>
    <button type="button" class="button" @click=${() => context.actions.sessions.askReplace(id)}>
      ${context.t('adopt.replace')}
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
          <span class="key-end">${context.t('adopt.keyEnd', { end: accessKeyIdEnd })}</span>
        </h2>
        ${
          roleArn === undefined
            ? nothing
            : html`<p class="hint">
                ${rich(context.t, 'adopt.roleGoesOn', { role: html`<code>${roleArn}</code>` })}
              </p>`
        }
        ${outcome(row, context)}
      </article>
    </li>
  `;
};
