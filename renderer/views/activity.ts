import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ActivityView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import { activityDays } from '../text/activity-days.ts';
import type { ViewContext } from './context.ts';

const toneIcons: Readonly<Record<ActivityView['tone'], IconName>> = {
  good: 'check',
  neutral: 'info',
  bad: 'alert',
};

/** What happened when, in words. */
export const activityView = (snapshot: Snapshot, { state, moments }: ViewContext): TemplateResult => html`
  <div class="view-head">
    <h1 id=${focusIds.title} tabindex="-1">Activity</h1>
  </div>
  ${
    snapshot.activity.length === 0
      ? html`<section class="empty">
          <span class="empty-picture">${icon('history')}</span>
          <h2>Nothing happened yet</h2>
          <p>Sessions, renewals and problems show up here.</p>
        </section>`
      : activityDays(snapshot.activity, state.now, moments).map(
          (day) => html`
            <section class="panel">
              <h2 class="panel-title">${day.name}</h2>
              <ol class="activity">
                ${day.lines.map(
                  (line) => html`
                    <li class="activity-line">
                      <time class="number" datetime=${new Date(line.at).toISOString()}
                        >${moments.time(line.at)}</time
                      >
                      <span class="activity-icon ink-${line.tone}">${icon(toneIcons[line.tone])}</span>
                      <span class="activity-words">
                        ${line.label === undefined ? nothing : html`<strong>${line.label}</strong>`}
                        ${line.text}
                      </span>
                    </li>
                  `,
                )}
              </ol>
            </section>
          `,
        )
  }
`;
