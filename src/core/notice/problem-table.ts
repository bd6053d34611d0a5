import type { Problem, ProblemCode } from './problem.ts';

/** What the user can do about a problem with one click. */
export type Remedy =
  | 'edit-identity'
  | 'get-session'
  | 'unlock-keychain'
  | 'replace-long-term-key'
  | 'repair-file'
  | 'write-again'
  | 'proxy-password'
  | 'show-window'
  | 'none';

/**
 * Whether Latchkey tries again by itself: `backoff` yes; `user` no, until the user acts;
 * `never` no, until the identity was changed (a rejected key must not be hammered).
 */
export type Retry = 'backoff' | 'user' | 'never';

/** What follows from a problem. What people read of it stands in the catalogue of texts. */
export interface ProblemEntry {
  readonly retry: Retry;
  readonly remedy: Remedy;
}

const entry = (retry: Retry, remedy: Remedy): ProblemEntry => ({ retry, remedy });

const untilEdited = entry('never', 'edit-identity');

/** Cause → whether it is retried, and the remedy. */
export const problemTable: Readonly<Record<ProblemCode, ProblemEntry>> = {
  'label-empty': untilEdited,
  'key-id-malformed': untilEdited,
  'key-temporary': untilEdited,
  'secret-key-malformed': untilEdited,
  'region-malformed': untilEdited,
  'mfa-serial-malformed': untilEdited,
  'seed-malformed': untilEdited,
  'seed-unsupported': untilEdited,
  'seed-missing': untilEdited,
  'seed-dropped': untilEdited,
  'qr-not-found': untilEdited,
  'qr-not-otpauth': untilEdited,
  'clipboard-empty': untilEdited,
  'screen-refused': untilEdited,
  'screen-not-allowed': untilEdited,
  'mfa-code-malformed': entry('user', 'get-session'),
  'mfa-code-used': entry('user', 'get-session'),
  'mfa-code-late': entry('backoff', 'get-session'),
  'profile-name-illegal': untilEdited,
  'profile-in-use': untilEdited,
  'path-malformed': untilEdited,
  'proxy-login-malformed': entry('never', 'none'),
  'duration-out-of-range': untilEdited,
  'renew-before-out-of-range': untilEdited,
  'role-arn-malformed': untilEdited,
  'role-duration-out-of-range': untilEdited,
  'session-name-malformed': untilEdited,
  'external-id-malformed': untilEdited,
  'source-identity-malformed': untilEdited,
  'tags-malformed': untilEdited,
  'policies-malformed': untilEdited,
  'role-of-root': untilEdited,
  'profile-assumes-role': untilEdited,
  'seed-risk-not-accepted': untilEdited,
  'command-malformed': untilEdited,
  'command-holds-seed': untilEdited,
  // A program is started again only by the user: it may show a dialog, or wait for a key to be touched.
  'command-not-found': entry('user', 'edit-identity'),
  'command-failed': entry('user', 'get-session'),
  'command-silent': entry('user', 'edit-identity'),
  'command-answer-odd': entry('user', 'edit-identity'),
  'command-timed-out': entry('user', 'get-session'),
  'mfa-code-rejected': entry('user', 'get-session'),
  'mfa-serial-rejected': untilEdited,
  'mfa-required': untilEdited,
  'key-rejected': untilEdited,
  'secret-key-wrong': untilEdited,
  'access-denied': untilEdited,
  'role-refused': untilEdited,
  'role-duration': untilEdited,
  'source-ended': entry('user', 'get-session'),
  'source-failed': entry('user', 'get-session'),
  'region-disabled': untilEdited,
  'request-refused': untilEdited,
  'clock-off': entry('backoff', 'get-session'),
  throttled: entry('backoff', 'get-session'),
  'sts-unavailable': entry('backoff', 'get-session'),
  'unexpected-answer': entry('backoff', 'get-session'),
  'iam-denied': entry('user', 'none'),
  'mfa-session-needed': entry('user', 'get-session'),
  'device-exists': entry('user', 'none'),
  'device-limit': entry('user', 'none'),
  'device-in-use': entry('user', 'none'),
  'device-gone': entry('user', 'edit-identity'),
  'codes-rejected': entry('user', 'none'),
  'device-of-root': entry('user', 'none'),
  'device-last': entry('user', 'none'),
  'seed-in-use': entry('user', 'none'),
  'picture-gone': entry('user', 'none'),
  'access-key-limit': entry('user', 'none'),
  'access-key-gone': entry('user', 'none'),
  'iam-limit': entry('user', 'none'),
  'iam-busy': entry('backoff', 'none'),
  'iam-unavailable': entry('backoff', 'none'),
  'root-key': entry('user', 'none'),
  'new-key-not-ready': entry('backoff', 'none'),
  'old-key-in-use': entry('user', 'none'),
  'rotation-under-way': entry('user', 'none'),
  'network-unreachable': entry('backoff', 'get-session'),
  'timed-out': entry('backoff', 'get-session'),
  'certificate-refused': entry('backoff', 'get-session'),
  'proxy-failed': entry('backoff', 'get-session'),
  'proxy-login': entry('backoff', 'proxy-password'),
  'proxy-login-refused': entry('backoff', 'proxy-password'),
  'endpoint-not-offered': entry('backoff', 'get-session'),
  'endpoint-refused': entry('never', 'show-window'),
  'iam-endpoint-refused': entry('never', 'show-window'),
  'keychain-locked': entry('backoff', 'unlock-keychain'),
  'keychain-absent': entry('backoff', 'unlock-keychain'),
  'keychain-failed': entry('backoff', 'unlock-keychain'),
  'key-missing': untilEdited,
  'session-missing': entry('backoff', 'get-session'),
  'file-is-directory': entry('backoff', 'get-session'),
  'file-unreadable': entry('backoff', 'get-session'),
  'file-read-only': entry('backoff', 'get-session'),
  'file-malformed': entry('backoff', 'get-session'),
  'file-repairable': entry('backoff', 'repair-file'),
  'file-absent': entry('backoff', 'get-session'),
  'file-busy': entry('backoff', 'get-session'),
  'file-mounted': entry('backoff', 'get-session'),
  'file-changed': entry('never', 'none'),
  'config-malformed': entry('never', 'none'),
  'change-gone': entry('never', 'none'),
  'file-tightened': entry('never', 'none'),
  'file-failed': entry('backoff', 'get-session'),
  'disk-full': entry('backoff', 'get-session'),
  'section-has-process': untilEdited,
  'section-changed': entry('user', 'write-again'),
  'section-removed': entry('user', 'write-again'),
  'key-in-the-clear': entry('never', 'show-window'),
  'long-term-key-in-section': entry('user', 'replace-long-term-key'),
  'settings-moved-aside': entry('never', 'show-window'),
  'state-moved-aside': entry('never', 'show-window'),
  'settings-unreadable': entry('never', 'show-window'),
  'settings-newer': entry('never', 'show-window'),
  'settings-unwritable': entry('backoff', 'get-session'),
  'login-item-failed': entry('user', 'none'),
  'import-file-odd': entry('user', 'none'),
  'import-file-newer': entry('user', 'none'),
  'identity-gone': entry('never', 'none'),
  'identity-changed': entry('never', 'none'),
  'tray-missing': entry('never', 'none'),
  'export-failed': entry('user', 'none'),
  cancelled: entry('user', 'get-session'),
  bug: entry('backoff', 'get-session'),
};

/** What follows from a problem: retry and remedy. */
export const remedyOf = ({ code }: Problem): ProblemEntry => problemTable[code];
