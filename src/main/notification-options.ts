import type { NotificationConstructorOptions } from 'electron';
import type { Notice, NoticeAction } from '../core/notice/notice.ts';
import type { Translator } from '../texts/translator.ts';

/** A notification as the platform takes it, and what its buttons do, in their order. */
export interface PlatformNotification {
  readonly options: NotificationConstructorOptions;
  readonly buttons: readonly NoticeAction[];
}

/**
 * What Electron is told to show.
 *
 * - macOS has buttons, and takes a code as a reply.
 * - Windows has buttons by its own markup. Electron hears of a click only, whichever button it was on, so there is one
 *   for what the click does, and one for putting off, which Windows does by itself.
 * - Linux has none in Electron (https://www.electronjs.org/docs/latest/api/notification): the click is all there is.
 */
export const platformNotification = (
  notice: Notice,
  icon: string,
  platform: NodeJS.Platform,
  t: Translator,
): PlatformNotification => {
  const [title, body] = [t.say(notice.title), t.say(notice.body)];
  const options = { title, body, icon, urgency: notice.urgency };
  if (platform === 'darwin') return withMacButtons(options, notice, t);
  const isToast = platform === 'win32' && notice.actions.length > 0;
  return { options: isToast ? { ...options, toastXml: toastXml(notice, t) } : options, buttons: [] };
};

const buttonTexts = { renew: 'notice.renew', snooze: 'notice.snooze' } as const;

const withMacButtons = (
  options: NotificationConstructorOptions,
  { actions, takesCodeFor }: Notice,
  t: Translator,
): PlatformNotification => {
  // A code that is typed is the renewal: macOS shows a reply or a first button, not both.
  const buttons = takesCodeFor === undefined ? actions : actions.filter(({ kind }) => kind !== 'renew');
  return {
    options: {
      ...options,
      actions: buttons.map(({ kind }) => ({ type: 'button' as const, text: t(buttonTexts[kind]) })),
      ...(takesCodeFor !== undefined && { hasReply: true, replyPlaceholder: t('notice.code') }),
    },
    buttons,
  };
};

/** https://learn.microsoft.com/windows/apps/design/shell/tiles-and-notifications/toast-schema */
const toastXml = ({ title, body, actions }: Notice, t: Translator): string => {
  const renew = actions.some(({ kind }) => kind === 'renew');
  const snooze = actions.some(({ kind }) => kind === 'snooze');
  return [
    '<toast><visual><binding template="ToastGeneric">',
    `<text>${escaped(t.say(title))}</text><text>${escaped(t.say(body))}</text>`,
    '</binding></visual><actions>',
    // For how long is a list in which the user chooses: ours has one entry.
    snooze ? '<input id="time" type="selection" defaultInput="10">' : '',
    snooze ? `<selection id="10" content="${escaped(t.times.span(600_000))}"/></input>` : '',
    renew ? `<action content="${escaped(t('notice.renew'))}" arguments="renew"/>` : '',
    snooze
      ? `<action content="${escaped(t('notice.snooze'))}" activationType="system" arguments="snooze" hint-inputId="time"/>`
      : '',
    '</actions></toast>',
  ].join('');
};

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** SECURITY: names and other programs' words must not become markup. Control characters are not allowed in XML at all. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- those are meant
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"']/gu, (mark) => marks[mark] ?? '');
