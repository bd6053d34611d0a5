import type { NoticeKind } from './notice.ts';

/** What a notification offers to do besides its click. */
export type NoticeAct = 'renew' | 'snooze';

/** What follows from the kind of a notice. */
export interface NoticeEntry {
  /**
   * How much it presses. Never `critical`: desktops show what is critical even when the user asked for quiet, and nothing
   * here is worth that. `low` waits in the list of notifications where a desktop tells the two apart.
   */
  readonly urgency: 'normal' | 'low';
  /** What the key is made of besides kind and session: a notice with the same key replaces the one before. */
  readonly replaces:
    | 'one session of AWS'
    | 'one row of failures'
    | 'one problem'
    | 'one wait'
    | 'one file'
    | 'one key';
  /** Where a click leads: `remedy` to what the table of problems says. */
  readonly click: 'get-session' | 'show' | 'rotate' | 'remedy' | 'unlock-keychain' | 'open-window';
  readonly acts: readonly NoticeAct[];
}

/** Kind of notice → urgency, what it replaces, click and actions. The causes are in `notices.ts`, in this order. */
export const noticeTable: Readonly<Record<NoticeKind, NoticeEntry>> = {
  // The keychain cannot be used.
  keychain: { urgency: 'normal', replaces: 'one wait', click: 'unlock-keychain', acts: [] },
  // Something was done to the user's file beyond writing a session.
  file: { urgency: 'low', replaces: 'one file', click: 'open-window', acts: [] },
  // A program that prints codes may wait for its key to be touched.
  touch: { urgency: 'normal', replaces: 'one wait', click: 'show', acts: [] },
  // An access key is old.
  'key-age': { urgency: 'low', replaces: 'one key', click: 'rotate', acts: [] },
  // A session ends soon, and Latchkey will not renew it by itself.
  expiring: {
    urgency: 'normal',
    replaces: 'one session of AWS',
    click: 'get-session',
    acts: ['renew', 'snooze'],
  },
  // It has ended.
  expired: {
    urgency: 'normal',
    replaces: 'one session of AWS',
    click: 'get-session',
    acts: ['renew', 'snooze'],
  },
  // A renewal failed more than once, and is tried again.
  failing: {
    urgency: 'normal',
    replaces: 'one row of failures',
    click: 'remedy',
    acts: ['renew', 'snooze'],
  },
  // A renewal failed, and waits for the user.
  'needs-you': { urgency: 'normal', replaces: 'one problem', click: 'remedy', acts: ['snooze'] },
};
