import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ActivityView } from '../../src/shared/snapshot.ts';
import type { ViewContext } from './context.ts';
import { chosen, typed } from './input-events.ts';

const tones: readonly ActivityView['tone'][] = ['good', 'neutral', 'bad'];

const toneOf = (value: string): ActivityView['tone'] | undefined => tones.find((tone) => tone === value);

interface Choice {
  readonly id: string;
  readonly label: string;
  /** The name of the first entry, which leaves nothing out. */
  readonly all: string;
  readonly entries: readonly (readonly [value: string, words: string])[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

const select = ({ id, label, all, entries, value, choose }: Choice): TemplateResult => html`
  <div class="filter">
    <label class="filter-name" for=${id}>${label}</label>
    <select id=${id} class="input" .value=${live(value)} @change=${chosen(choose)}>
      <option value="" ?selected=${value === ''}>${all}</option>
      ${entries.map(
        ([entry, words]) => html`<option value=${entry} ?selected=${value === entry}>${words}</option>`,
      )}
    </select>
  </div>
`;

/** Search and choices above the list, and how many lines are left. */
export const activityTools = (
  all: readonly ActivityView[],
  shown: number,
  { t, state, actions }: ViewContext,
): TemplateResult => {
  const { label = '', tone = '', text } = state.activityFilter;
  const labels = [...new Set(all.flatMap((line) => line.label ?? []))].toSorted(t.compare);
  return html`
    <div class="filters" role="search" aria-label=${t('activity.filter')}>
      <div class="filter filter-wide">
        <label class="filter-name" for="activity-text">${t('activity.search')}</label>
        <input
          id="activity-text"
          class="input"
          type="search"
          autocomplete="off"
          .value=${live(text)}
          @input=${typed((words) => actions.activity.filter({ text: words }))}
        />
      </div>
      ${select({
        id: 'activity-session',
        label: t('activity.session'),
        all: t('activity.allSessions'),
        entries: labels.map((one) => [one, one]),
        value: label,
        choose: (entry) => actions.activity.filter({ label: entry === '' ? undefined : entry }),
      })}
      ${select({
        id: 'activity-tone',
        label: t('activity.outcome'),
        all: t('activity.allOutcomes'),
        entries: tones.map((one) => [one, t(`activity.tone.${one}`)]),
        value: tone,
        choose: (entry) => actions.activity.filter({ tone: toneOf(entry) }),
      })}
    </div>
    <p class="filter-count" role="status">${t('activity.count', { count: shown })}</p>
  `;
};
