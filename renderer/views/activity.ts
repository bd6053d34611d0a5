import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { activityFormats } from '../../src/shared/activity-format.ts';
import { filterActivity } from '../../src/shared/activity-filter.ts';
import type { ActivityView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import { activityDays } from '../text/activity-days.ts';
import { activityTools } from './activity-tools.ts';
import type { ViewContext } from './context.ts';

const toneIcons: Readonly<Record<ActivityView['tone'], IconName>> = {
  good: 'check',
  neutral: 'info',
  bad: 'alert',
};

const exportButtons = ({ t, actions }: ViewContext): TemplateResult => html`
  <div class="view-actions activity-export" role="group" aria-label=${t('activity.takeAlong')}>
    <button type="button" class="button" @click=${() => void actions.activity.copy()}>
      ${icon('copy')}${t('activity.copy')}
    </button>
    <span class="filter-name">${t('activity.export')}</span>
    ${activityFormats.map(
      (format) => html`
        <button
          type="button"
          class="button"
          aria-label=${t('activity.exportAs', { format: t(`activity.format.${format}`) })}
          @click=${() => void actions.activity.export(format)}
        >
          ${t(`activity.format.${format}`)}
        </button>
      `,
    )}
  </div>
`;

const lineView = (line: ActivityView, { t }: ViewContext): TemplateResult => html`
  <li class="activity-line">
    <time class="number" datetime=${new Date(line.at).toISOString()}>${t.times.time(line.at)}</time>
    <span class="activity-icon ink-${line.tone}">
      ${icon(toneIcons[line.tone])}<span class="only-spoken">${t(`activity.tone.${line.tone}`)}</span>
    </span>
    <span class="activity-words">
      ${line.label === undefined ? nothing : html`<strong>${line.label}</strong>`} ${line.text}
      ${line.why === undefined ? nothing : html`<span class="activity-why">${line.why}</span>`}
    </span>
  </li>
`;

const daysView = (lines: readonly ActivityView[], context: ViewContext) =>
  activityDays(lines, context.state.now, context.t.times).map(
    (day) => html`
      <section class="panel">
        <h2 class="panel-title">${day.name}</h2>
        <ol class="activity">
          ${day.lines.map((line) => lineView(line, context))}
        </ol>
      </section>
    `,
  );

const nothingFound = ({ t, actions }: ViewContext): TemplateResult => html`
  <section class="panel activity-none">
    <p>${t('activity.nothingFound')}</p>
    <button
      type="button"
      class="button"
      @click=${() => actions.activity.filter({ label: undefined, tone: undefined, text: '' })}
    >
      ${t('activity.showAll')}
    </button>
  </section>
`;

/** What happened when, to which session and why, in words: to be searched, and taken along. */
export const activityView = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { t, state } = context;
  const lines = filterActivity(snapshot.activity, state.activityFilter);
  const isEmpty = snapshot.activity.length === 0;
  return html`
    <div class="view-head">
      <h1 id=${focusIds.title} tabindex="-1">${t('window.activity')}</h1>
      ${isEmpty ? nothing : exportButtons(context)}
    </div>
    ${
      isEmpty
        ? html`<section class="empty">
            <span class="empty-picture">${icon('history')}</span>
            <h2>${t('activity.nothingYet')}</h2>
            <p>${t('activity.nothingYetText')}</p>
          </section>`
        : html`
            ${activityTools(snapshot.activity, lines.length, context)}
            ${lines.length === 0 ? nothingFound(context) : daysView(lines, context)}
          `
    }
  `;
};
