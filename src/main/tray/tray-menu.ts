import type { SessionId } from '../../core/session/session.ts';
import { byUrgency, canCopyCode, standingOf } from '../../shared/projection.ts';
import { sessionsIn, type Overall, type SessionView, type Snapshot } from '../../shared/snapshot.ts';
import type { Translator } from '../../texts/translator.ts';
import { headline } from './session-words.ts';
import { toolTip } from './tray-tool-tip.ts';

/** As many sessions as a menu shows: the rest is in the window. */
const mostShown = 10;

/** From so many on they stand under headings. */
const manySessions = 5;

/** What a menu item does. */
export type TrayCommand =
  | { readonly kind: 'get-session'; readonly id: SessionId }
  | { readonly kind: 'get-all-sessions' }
  | { readonly kind: 'copy-code'; readonly id: SessionId }
  | { readonly kind: 'copy-profile-command'; readonly id: SessionId }
  | { readonly kind: 'show-session'; readonly id: SessionId }
  | { readonly kind: 'unlock-keychain' }
  | { readonly kind: 'add-identity' }
  | { readonly kind: 'open-window' }
  | { readonly kind: 'show-list' }
  | { readonly kind: 'open-doctor' }
  | { readonly kind: 'set-paused'; readonly paused: boolean }
  | { readonly kind: 'quit' };

/** One item of the tray menu: plain data, so that it can be compared and tested without Electron. */
export type TrayItem =
  | { readonly type: 'separator' }
  | { readonly type: 'text'; readonly label: string }
  | {
      readonly type: 'command';
      readonly label: string;
      readonly command: TrayCommand;
      readonly enabled: boolean;
      /** Keys that choose it while the menu is open, where the platform shows them. */
      readonly keys?: string;
    }
  | {
      readonly type: 'checkbox';
      readonly label: string;
      readonly command: TrayCommand;
      readonly checked: boolean;
    }
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly TrayItem[] };

/** What the icon shows: how all stand, or that something is being fetched while nothing presses. */
export type TrayIcon = Overall | 'refreshing';

/** Everything that the tray shows. */
export interface TrayView {
  readonly icon: TrayIcon;
  readonly toolTip: string;
  readonly menu: readonly TrayItem[];
}

const separator: TrayItem = { type: 'separator' };

const item = (label: string, command: TrayCommand, enabled = true, keys?: string): TrayItem => ({
  type: 'command',
  label,
  command,
  enabled,
  ...(keys !== undefined && { keys }),
});

/** The tray for a snapshot at `now` (milliseconds since the epoch), in the words of a language. */
export const trayView = (snapshot: Snapshot, now: number, t: Translator): TrayView => ({
  icon: iconOf(snapshot),
  toolTip: toolTip(snapshot, now, t),
  menu: trayMenu(snapshot, now, t),
});

const iconOf = (snapshot: Snapshot): TrayIcon => {
  const { overall } = snapshot;
  // What needs the user must not be hidden by what does not.
  if (overall === 'needs-you' || overall === 'failing') return overall;
  return sessionsIn(snapshot).some(({ phase }) => phase.activity === 'refreshing') ? 'refreshing' : overall;
};

const trayMenu = (snapshot: Snapshot, now: number, t: Translator): readonly TrayItem[] => [
  ...keychainItems(snapshot, t),
  ...sessionItems(sessionsIn(snapshot), now, t),
  separator,
  item(t('tray.open'), { kind: 'open-window' }, true, 'Command+O'),
  item(t('tray.doctor'), { kind: 'open-doctor' }),
  {
    type: 'checkbox',
    label: t('tray.pause'),
    command: { kind: 'set-paused', paused: !snapshot.preferences.paused },
    checked: snapshot.preferences.paused,
  },
  separator,
  item(t('tray.quit'), { kind: 'quit' }, true, 'Command+Q'),
];

const keychainItems = ({ keychain }: Snapshot, t: Translator): readonly TrayItem[] =>
  keychain === undefined
    ? []
    : [
        { type: 'text', label: keychain.title },
        item(t('tray.unlock'), { kind: 'unlock-keychain' }),
        separator,
      ];

const sessionItems = (sessions: readonly SessionView[], now: number, t: Translator): readonly TrayItem[] => {
  const [first, ...others] = sessions;
  if (first === undefined) return [item(t('tray.addIdentity'), { kind: 'add-identity' })];
  if (others.length === 0) return [{ type: 'text', label: headline(first, now, t) }, ...actions(first, t)];
  const sorted = mostUrgentFirst(sessions);
  const left = sessions.length - mostShown;
  return [
    item(t('tray.getAll'), { kind: 'get-all-sessions' }),
    separator,
    ...shownItems(sorted.slice(0, mostShown), sessions.length >= manySessions, now, t),
    ...(left > 0 ? [item(t('tray.more', { count: left }), { kind: 'show-list' })] : []),
  ];
};

interface Standing {
  readonly view: SessionView;
  readonly standing: Overall;
}

const mostUrgentFirst = (sessions: readonly SessionView[]): readonly Standing[] =>
  sessions
    .map((view) => ({ view, standing: standingOf(view, view.renewsAt !== undefined) }))
    // Where two press alike, the user's own order stands.
    .toSorted((a, b) => byUrgency.indexOf(a.standing) - byUrgency.indexOf(b.standing));

const shownItems = (
  shown: readonly Standing[],
  underHeadings: boolean,
  now: number,
  t: Translator,
): readonly TrayItem[] => {
  const items: TrayItem[] = [];
  let heading: Overall | undefined;
  for (const { view, standing } of shown) {
    if (underHeadings && standing !== heading) {
      items.push({ type: 'text', label: t(`tray.section.${standing}`) });
      heading = standing;
    }
    items.push({ type: 'submenu', label: headline(view, now, t), items: actions(view, t) });
  }
  return items;
};

const actions = (view: SessionView, t: Translator): readonly TrayItem[] => {
  const { id } = view;
  const busy = view.phase.activity === 'refreshing';
  return [
    item(
      t(view.phase.activity === 'needs-code' ? 'tray.enterCode' : 'tray.getSession'),
      { kind: 'get-session', id },
      !busy,
    ),
    ...(canCopyCode(view) ? [item(t('tray.copyCode'), { kind: 'copy-code', id })] : []),
    item(t('tray.copyCommand'), { kind: 'copy-profile-command', id }),
    ...(view.problem === undefined ? [] : [item(t('tray.whatIsWrong'), { kind: 'show-session', id })]),
  ];
};
