import type { SessionId } from '../../core/session/session.ts';
import { canCopyCode } from '../../shared/projection.ts';
import { sessionsIn, type Overall, type SessionView, type Snapshot } from '../../shared/snapshot.ts';
import { clockTime, coarseTimeLeft } from './time-words.ts';

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
    }
  | {
      readonly type: 'checkbox';
      readonly label: string;
      readonly command: TrayCommand;
      readonly checked: boolean;
    }
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly TrayItem[] };

/** Everything that the tray shows. */
export interface TrayView {
  readonly overall: Overall;
  readonly toolTip: string;
  readonly menu: readonly TrayItem[];
}

const separator: TrayItem = { type: 'separator' };

const item = (label: string, command: TrayCommand, enabled = true): TrayItem => ({
  type: 'command',
  label,
  command,
  enabled,
});

/** The tray for a snapshot at `now`. */
export const trayView = (snapshot: Snapshot, now: number, locale?: string): TrayView => ({
  overall: snapshot.overall,
  toolTip: toolTip(snapshot, now, locale),
  menu: trayMenu(snapshot, now, locale),
});

const trayMenu = (snapshot: Snapshot, now: number, locale?: string): readonly TrayItem[] => [
  ...keychainItems(snapshot),
  ...sessionItems(sessionsIn(snapshot), now, locale),
  separator,
  item('Open Latchkey', { kind: 'open-window' }),
  {
    type: 'checkbox',
    label: 'Pause auto-refresh',
    command: { kind: 'set-paused', paused: !snapshot.preferences.paused },
    checked: snapshot.preferences.paused,
  },
  separator,
  item('Quit Latchkey', { kind: 'quit' }),
];

const keychainItems = ({ keychain }: Snapshot): readonly TrayItem[] =>
  keychain === undefined
    ? []
    : [
        { type: 'text', label: keychain.title },
        item('Unlock or retry', { kind: 'unlock-keychain' }),
        separator,
      ];

const sessionItems = (
  sessions: readonly SessionView[],
  now: number,
  locale: string | undefined,
): readonly TrayItem[] => {
  const [first, ...others] = sessions;
  if (first === undefined) return [item('Add an identity…', { kind: 'add-identity' })];
  if (others.length === 0) return [{ type: 'text', label: headline(first, now, locale) }, ...actions(first)];
  return [
    item('Get session for all', { kind: 'get-all-sessions' }),
    separator,
    ...sessions.map((view): TrayItem => ({
      type: 'submenu',
      label: headline(view, now, locale),
      items: actions(view),
    })),
  ];
};

const actions = (view: SessionView): readonly TrayItem[] => {
  const { id } = view;
  const busy = view.phase.activity === 'refreshing';
  return [
    item(
      view.phase.activity === 'needs-code' ? 'Enter code…' : 'Get session',
      { kind: 'get-session', id },
      !busy,
    ),
    ...(canCopyCode(view) ? [item('Copy code', { kind: 'copy-code', id })] : []),
    item('Copy profile export command', { kind: 'copy-profile-command', id }),
    ...(view.problem === undefined ? [] : [item('What is wrong?', { kind: 'show-session', id })]),
  ];
};

/** Label and state of a session in words, as in "Work: active until 18:42 (3 h left)". */
export const headline = (view: SessionView, now: number, locale?: string): string =>
  `${escapeMnemonic(view.label)}: ${stateInWords(view, now, locale)}`;

const stateInWords = (view: SessionView, now: number, locale: string | undefined): string => {
  const { activity, validity } = view.phase;
  if (activity === 'needs-code') return 'waiting for your code';
  if (activity === 'refreshing')
    return view.waitingUntil === undefined ? 'getting session…' : 'waiting for the next code…';
  const standing = validityInWords(view, now, locale);
  if (activity === 'blocked') return `${standing}, needs you`;
  if (activity === 'failing') return `${standing}, renewal failing`;
  return validity === 'expiring' ? `${standing}, expiring` : standing;
};

const validityInWords = (
  { phase, expiresAt }: SessionView,
  now: number,
  locale: string | undefined,
): string => {
  if (expiresAt === undefined || phase.validity === 'none') return 'no session';
  if (phase.validity === 'expired') return `expired at ${clockTime(expiresAt, now, locale)}`;
  return `active until ${clockTime(expiresAt, now, locale)} (${coarseTimeLeft(expiresAt - now)})`;
};

/** A menu reads `&` as the mark of an access key. */
const escapeMnemonic = (label: string): string => label.replaceAll('&', '&&');

const toolTip = (snapshot: Snapshot, now: number, locale: string | undefined): string => {
  if (snapshot.keychain !== undefined) return `Latchkey: ${snapshot.keychain.title}`;
  if (snapshot.identities.length === 0) return 'Latchkey: nothing set up yet';
  const sessions = sessionsIn(snapshot);
  const next = sessions
    .filter(({ expiresAt, phase }) => expiresAt !== undefined && phase.validity !== 'expired')
    .toSorted((a, b) => (a.expiresAt ?? 0) - (b.expiresAt ?? 0))[0];
  const troubled = sessions.find(({ phase }) => phase.activity === 'blocked' || phase.activity === 'failing');
  const parts = [
    troubled && `${troubled.label}: ${troubled.problem?.title ?? 'needs you'}`,
    next?.expiresAt !== undefined && `next expiry ${next.label} at ${clockTime(next.expiresAt, now, locale)}`,
    snapshot.preferences.paused && 'auto-refresh paused',
  ].filter((part) => typeof part === 'string');
  return `Latchkey: ${parts.length === 0 ? 'no active session' : parts.join(' · ')}`;
};
