import type { Message } from '../../texts/message.ts';
import type { IdentityId } from '../identity/identity.ts';
import type { SessionId } from '../session/session.ts';

/** Where a click on a notice leads. */
export type NoticeTarget =
  | { readonly kind: 'get-session'; readonly id: SessionId }
  | { readonly kind: 'edit'; readonly id: SessionId }
  | { readonly kind: 'show'; readonly id: SessionId }
  | { readonly kind: 'rotate'; readonly id: IdentityId }
  | { readonly kind: 'unlock-keychain' }
  | { readonly kind: 'open-window' };

/** What notices are about, each with a switch of its own. */
export const noticeKinds = [
  'expiring',
  'expired',
  'needs-you',
  'touch',
  'failing',
  'keychain',
  'file',
  'key-age',
] as const;

/** What a notice is about. */
export type NoticeKind = (typeof noticeKinds)[number];

/** Which kinds the user wants to be told of. */
export type NoticeSwitches = Readonly<Record<NoticeKind, boolean>>;

/** Something to do that a notice offers, where the platform can show it. */
export type NoticeAction =
  | { readonly kind: 'renew'; readonly id: SessionId }
  | { readonly kind: 'snooze'; readonly key: string };

/** A desktop notification. The key is stable for one event, so that it is shown once. */
export interface Notice {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: Message;
  readonly body: Message;
  readonly urgency: 'normal' | 'low';
  readonly target: NoticeTarget;
  readonly actions: readonly NoticeAction[];
  /** The session that a code typed as a reply is for, where the platform takes replies. */
  readonly takesCodeFor?: SessionId;
}
