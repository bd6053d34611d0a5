import type { SessionId } from '../session/session.ts';
import type { Message } from '../../texts/message.ts';

/** Where a click on a notice leads. */
export type NoticeTarget =
  | { readonly kind: 'get-session'; readonly id: SessionId }
  | { readonly kind: 'edit'; readonly id: SessionId }
  | { readonly kind: 'show'; readonly id: SessionId }
  | { readonly kind: 'unlock-keychain' }
  | { readonly kind: 'open-window' };

/** What a notice is about. */
export type NoticeKind = 'expiring' | 'expired' | 'failing' | 'needs-you' | 'keychain' | 'file';

/** A desktop notification. The key is stable for one event, so that it is shown once. */
export interface Notice {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: Message;
  readonly body: Message;
  readonly urgency: 'normal' | 'critical';
  readonly target: NoticeTarget;
}
