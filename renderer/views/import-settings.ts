import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ImportStanding } from '../../src/core/transfer/import-plan.ts';
import type { ImportRow } from '../../src/shared/import-view.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import type { Key } from '../../src/texts/catalogue.ts';
import { icon } from '../icons.ts';
import { importable, type TransferState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { formHead } from './form-parts.ts';
import { ticked } from './input-events.ts';
import { problemWords } from './problem-words.ts';
import { rich } from './rich.ts';

const standings = {
  new: ['transfer.isNew', 'transfer.isNewHint', 'tone-good'],
  same: ['transfer.isSame', 'transfer.isSameHint', 'tone-neutral'],
  differs: ['transfer.differs', 'transfer.differsHint', 'tone-warn'],
  taken: ['transfer.taken', 'transfer.takenHint', 'tone-neutral'],
  odd: ['transfer.odd', 'transfer.oddHint', 'tone-neutral'],
} as const satisfies Readonly<Record<ImportStanding, readonly [Key, Key, string]>>;

const rowView = (row: ImportRow, state: TransferState, { t, actions }: ViewContext): TemplateResult => {
  const { profile, label, standing, roles, leftOut, codeCommand, files } = row;
  const [title, hint, tone] = standings[standing];
  const canBeChosen = standing === 'new' || standing === 'differs';
  const id = `import-${encodeURIComponent(profile)}`;
  const notes = [
    t(hint),
    ...(roles.length === 0 ? [] : [t('transfer.roles', { roles: [...roles] })]),
    ...(leftOut.length === 0 ? [] : [t('transfer.leftOut', { roles: [...leftOut] })]),
    ...(codeCommand === undefined ? [] : [t('transfer.command', { command: codeCommand })]),
    ...(files.length === 0 ? [] : [t('transfer.files', { files: [...files] })]),
  ];
  return html`
    <li class="row import-row">
      <input
        type="checkbox"
        id=${id}
        aria-describedby="${id}-notes"
        ?disabled=${!canBeChosen || state.saving}
        .checked=${live(state.chosen.includes(profile))}
        @change=${ticked((on) => actions.transfer.choose(profile, on))}
      />
      <div class="row-words">
        <label for=${id}>${label}</label>
        <p class="hint">${rich(t, 'transfer.profile', { profile: html`<code>${profile}</code>` })}</p>
        <div id="${id}-notes">${notes.map((note) => html`<p class="hint">${note}</p>`)}</div>
      </div>
      <span class="pill ${tone}">${t(title)}</span>
    </li>
  `;
};

const preferencesRow = (state: TransferState, { t, actions }: ViewContext) =>
  state.shown.hasPreferences
    ? html`<section class="panel" aria-labelledby="import-app">
        <div class="row">
          <div class="row-words">
            <label id="import-app" for="import-preferences">${t('transfer.preferences')}</label>
            <p class="hint" id="import-preferences-hint">${t('transfer.preferencesHint')}</p>
          </div>
          <input
            type="checkbox"
            role="switch"
            class="switch"
            id="import-preferences"
            aria-describedby="import-preferences-hint"
            ?disabled=${state.saving}
            .checked=${live(state.preferences)}
            @change=${ticked((on) => actions.transfer.choosePreferences(on))}
          />
        </div>
      </section>`
    : nothing;

const runWords = ({ chosen, saving }: TransferState, { t }: ViewContext): string => {
  if (saving) return t('transfer.running');
  return chosen.length === 0 ? t('transfer.runSettings') : t('transfer.run', { count: chosen.length });
};

const openView = (state: TransferState, context: ViewContext): TemplateResult => {
  const { t, actions } = context;
  const { shown, error, saving } = state;
  return html`
    <p class="view-intro">${t('transfer.from', { file: shown.file })}</p>
    <section class="panel" aria-labelledby="import-identities">
      <h2 class="panel-title" id="import-identities">${t('transfer.identities')}</h2>
      ${
        shown.rows.length === 0
          ? html`<p class="hint">${t('transfer.noIdentities')}</p>`
          : html`<ul>
              ${repeat(
                shown.rows,
                (_, at) => at,
                (row) => rowView(row, state, context),
              )}
            </ul>`
      }
    </section>
    ${preferencesRow(state, context)}
    ${
      error === undefined
        ? nothing
        : html`<div class="problem problem-bad" role="alert">
            ${icon('stop')}
            <div class="problem-words"><p>${problemWords(t, error)}</p></div>
          </div>`
    }
    <div class="import-foot">
      <button type="button" class="button" @click=${() => actions.navigation.leave()}>
        ${t('common.cancel')}
      </button>
      <button
        type="button"
        class="button button-primary"
        aria-disabled=${saving || !importable(state) ? 'true' : 'false'}
        @click=${() => void actions.transfer.apply()}
      >
        ${runWords(state, context)}
      </button>
    </div>
  `;
};

/** What a file of settings would add and change, to choose from. */
export const importSettingsView = (_snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { transfer } = context.state;
  const { t, actions } = context;
  return html`
    ${formHead(t, t('transfer.viewTitle'), () => actions.navigation.leave())}
    ${
      transfer === undefined
        ? html`<div class="row-buttons">
            <button type="button" class="button" @click=${() => void actions.transfer.open()}>
              ${icon('folder')}${t('transfer.import')}
            </button>
          </div>`
        : openView(transfer, context)
    }
  `;
};
