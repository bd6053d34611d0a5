import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { noticeKinds, type NoticeKind } from '../../src/core/notice/notice.ts';
import type { Preferences } from '../../src/shared/snapshot.ts';
import type { Key } from '../../src/texts/catalogue.ts';
import type { ViewContext } from './context.ts';
import { ticked } from './input-events.ts';
import { switchRow } from './setting-rows.ts';

const labels = {
  expiring: 'settings.noticeExpiring',
  expired: 'settings.noticeExpired',
  'needs-you': 'settings.noticeNeedsYou',
  touch: 'settings.noticeTouch',
  failing: 'settings.noticeFailing',
  keychain: 'settings.noticeKeychain',
  file: 'settings.noticeFile',
  'key-age': 'settings.noticeKeyAge',
} as const satisfies Readonly<Record<NoticeKind, Key>>;

const kindRow = (
  kind: keyof typeof labels,
  { notifications, notices }: Preferences,
  { actions, t }: ViewContext,
): TemplateResult => html`
  <li class="switch-line">
    <label for="notice-${kind}">${t(labels[kind])}</label>
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id="notice-${kind}"
      ?disabled=${!notifications}
      .checked=${live(notices[kind])}
      @change=${ticked((on) => void actions.app.prefer({ notices: { ...notices, [kind]: on } }))}
    />
  </li>
`;

/** The switch for all notifications, and below it one for each kind. */
export const noticeRows = (preferences: Preferences, context: ViewContext): TemplateResult => {
  const { actions, t } = context;
  return html`
    ${switchRow({
      name: 'notifications',
      label: t('settings.notificationsAll'),
      hint: t('settings.notificationsHint'),
      on: preferences.notifications,
      set: (notifications) => void actions.app.prefer({ notifications }),
    })}
    <ul class="row row-stack" aria-label=${t('settings.notificationKinds')}>
      ${noticeKinds.map((kind) => kindRow(kind, preferences, context))}
    </ul>
  `;
};
