import type { IdentityId } from '../identity/identity.ts';

/** Where a click on a notice leads. */
export type NoticeTarget =
  | { readonly kind: 'get-session'; readonly identityId: IdentityId }
  | { readonly kind: 'edit-identity'; readonly identityId: IdentityId }
  | { readonly kind: 'show-identity'; readonly identityId: IdentityId }
  | { readonly kind: 'unlock-keychain' }
  | { readonly kind: 'open-window' };

/** What a notice is about. */
export type NoticeKind = 'expiring' | 'expired' | 'failing' | 'needs-you' | 'keychain' | 'file';

/** A desktop notification. The key is stable for one event, so that it is shown once. */
export interface Notice {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  readonly urgency: 'normal' | 'critical';
  readonly target: NoticeTarget;
}
