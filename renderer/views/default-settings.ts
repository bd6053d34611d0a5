import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Preferences } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { durationPresets } from '../form/draft.ts';
import { mostPaths } from '../form/session-draft.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { typed } from './input-events.ts';
import { regionList, regionListId } from './region-list.ts';
import { selectRow, switchRow } from './setting-rows.ts';

const fileRows = (alsoTo: readonly string[], { actions, t }: ViewContext): TemplateResult => html`
  <div class="row row-stack">
    <div class="row-words">
      <p class="row-label" id="setting-files-label">${t('settings.otherFiles')}</p>
      <p class="hint">${t('settings.otherFilesHint')}</p>
    </div>
    ${
      alsoTo.length === 0
        ? nothing
        : html`<ul class="path-fields" aria-labelledby="setting-files-label">
            ${alsoTo.map(
              (path) => html`
                <li class="path-field">
                  <code class="path-set">${path}</code>
                  <button
                    type="button"
                    class="button button-quiet button-icon"
                    aria-label=${t('settings.otherFileRemove', { path })}
                    @click=${() => void actions.settings.removeFile(path)}
                  >
                    ${icon('close')}
                  </button>
                </li>
              `,
            )}
          </ul>`
    }
    ${
      alsoTo.length >= mostPaths
        ? nothing
        : html`<form
            class="path-add"
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              void actions.settings.addFile();
            }}
          >
            <input
              id=${focusIds.defaultFile}
              class="input input-code"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              aria-label=${t('settings.otherFileNew')}
            />
            <button type="submit" class="button">${icon('plus')}${t('settings.otherFileAdd')}</button>
          </form>`
    }
  </div>
`;

/** What the form of a new identity starts with. */
export const defaultRows = ({ newIdentity }: Preferences, context: ViewContext): TemplateResult => {
  const { actions, t } = context;
  const durations = [...new Set<number>([...durationPresets, newIdentity.durationSeconds])].sort(
    (a, b) => a - b,
  );
  return html`
    <p class="hint">${t('settings.newIdentitiesHint')}</p>
    <div class="row">
      <div class="row-words">
        <label for="setting-region">${t('settings.region')}</label>
        <p class="hint" id="setting-region-hint">${t('settings.regionHint')}</p>
      </div>
      <input
        id="setting-region"
        class="input input-code row-input"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        list=${regionListId}
        aria-describedby="setting-region-hint"
        .value=${live(newIdentity.region)}
        @change=${typed((region) => void actions.settings.preset({ region }))}
      />
      ${regionList()}
    </div>
    ${selectRow({
      name: 'duration',
      label: t('settings.duration'),
      options: durations.map((seconds) => ({ value: `${seconds}`, label: t.times.duration(seconds) })),
      chosen: `${newIdentity.durationSeconds}`,
      choose: (seconds) => void actions.settings.preset({ durationSeconds: Number(seconds) }),
    })}
    ${switchRow({
      name: 'auto-refresh',
      label: t('settings.autoRefresh'),
      hint: t('settings.autoRefreshHint'),
      on: newIdentity.autoRefresh,
      set: (autoRefresh) => void actions.settings.preset({ autoRefresh }),
    })}
    <div class="row">
      <div class="row-words">
        <label for="setting-renew">${t('settings.renewBefore')}</label>
        <p class="hint" id="setting-renew-hint">${t('settings.renewBeforeHint')}</p>
      </div>
      <input
        id="setting-renew"
        class="input input-number"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-describedby="setting-renew-hint"
        .value=${live(`${newIdentity.renewBeforeSeconds / 60}`)}
        @change=${typed((minutes) => {
          const renewBeforeSeconds = Math.round(Number(minutes.replace(',', '.')) * 60) || 0;
          void actions.settings.preset({ renewBeforeSeconds });
        })}
      />
    </div>
    ${fileRows(newIdentity.alsoTo, context)}
  `;
};
