import type { Message } from '../../texts/message.ts';

/** Everything that can go wrong, by cause. The table in `problem-table.ts` says what follows from each. */
export type ProblemCode =
  // what the user typed
  | 'label-empty'
  | 'key-id-malformed'
  | 'key-temporary'
  | 'secret-key-malformed'
  | 'region-malformed'
  | 'mfa-serial-malformed'
  | 'seed-malformed'
  | 'seed-unsupported'
  | 'seed-missing'
  | 'seed-dropped'
  | 'qr-not-found'
  | 'qr-not-otpauth'
  | 'clipboard-empty'
  | 'screen-refused'
  | 'screen-not-allowed'
  | 'mfa-code-malformed'
  | 'mfa-code-used'
  | 'mfa-code-late'
  | 'profile-name-illegal'
  | 'profile-in-use'
  | 'path-malformed'
  | 'proxy-login-malformed'
  | 'duration-out-of-range'
  | 'renew-before-out-of-range'
  | 'role-arn-malformed'
  | 'role-duration-out-of-range'
  | 'session-name-malformed'
  | 'external-id-malformed'
  | 'source-identity-malformed'
  | 'tags-malformed'
  | 'policies-malformed'
  | 'role-of-root'
  | 'profile-assumes-role'
  | 'seed-risk-not-accepted'
  | 'command-malformed'
  | 'command-holds-seed'
  // the program that prints the codes
  | 'command-not-found'
  | 'command-failed'
  | 'command-silent'
  | 'command-answer-odd'
  | 'command-timed-out'
  // what STS answered
  | 'mfa-code-rejected'
  | 'mfa-serial-rejected'
  | 'mfa-required'
  | 'key-rejected'
  | 'secret-key-wrong'
  | 'access-denied'
  | 'role-refused'
  | 'role-duration'
  | 'source-ended'
  | 'source-failed'
  | 'region-disabled'
  | 'request-refused'
  | 'clock-off'
  | 'throttled'
  | 'sts-unavailable'
  | 'unexpected-answer'
  // what IAM answered
  | 'iam-denied'
  | 'mfa-session-needed'
  | 'device-exists'
  | 'device-limit'
  | 'device-in-use'
  | 'device-gone'
  | 'codes-rejected'
  | 'device-of-root'
  | 'device-last'
  | 'seed-in-use'
  | 'picture-gone'
  | 'access-key-limit'
  | 'access-key-gone'
  | 'iam-limit'
  | 'iam-busy'
  | 'iam-unavailable'
  // the change of an access key
  | 'root-key'
  | 'new-key-not-ready'
  | 'old-key-in-use'
  | 'rotation-under-way'
  // the way to STS
  | 'network-unreachable'
  | 'timed-out'
  | 'certificate-refused'
  | 'proxy-failed'
  | 'proxy-login'
  | 'proxy-login-refused'
  | 'endpoint-not-offered'
  | 'endpoint-refused'
  | 'iam-endpoint-refused'
  // the keychain
  | 'keychain-locked'
  | 'keychain-absent'
  | 'keychain-failed'
  | 'key-missing'
  | 'session-missing'
  // the credentials file
  | 'file-is-directory'
  | 'file-unreadable'
  | 'file-read-only'
  | 'file-absent'
  | 'file-malformed'
  | 'file-repairable'
  | 'file-busy'
  | 'file-mounted'
  | 'file-changed'
  | 'file-tightened'
  | 'file-failed'
  | 'disk-full'
  | 'config-malformed'
  | 'change-gone'
  | 'section-has-process'
  | 'section-changed'
  | 'section-removed'
  | 'long-term-key-in-section'
  | 'key-in-the-clear'
  // Latchkey's own files, and itself
  | 'settings-moved-aside'
  | 'state-moved-aside'
  | 'settings-unreadable'
  | 'settings-newer'
  | 'settings-unwritable'
  | 'login-item-failed'
  | 'import-file-odd'
  | 'import-file-newer'
  | 'identity-gone'
  | 'identity-changed'
  | 'tray-missing'
  | 'export-failed'
  | 'cancelled'
  | 'bug';

/** Fields of the identity form that a problem can belong to. */
export type Field =
  | 'label'
  | 'accessKeyId'
  | 'secretAccessKey'
  | 'region'
  | 'mfaSerial'
  | 'seed'
  | 'codeCommand'
  | 'code'
  | 'profile'
  | 'alsoTo'
  | 'durationSeconds'
  | 'renewBeforeSeconds'
  | 'roleArn'
  | 'sessionName'
  | 'externalId'
  | 'sourceIdentity'
  | 'tags'
  | 'policyArns';

/** One thing that went wrong: a value, never thrown across a port. Carries no secret. */
export interface Problem {
  readonly code: ProblemCode;
  /** The field of the form that mends it. */
  readonly field?: Field;
  /** What the other side said, or the path concerned: shown behind the text, free of secrets. */
  readonly detail?: string;
  /** What Latchkey adds in words of its own; shown in the detail's place. */
  readonly note?: Message;
}

/** Makes a problem; leaves out what is undefined. `detail`: words of others, or a message of Latchkey's own. */
export const problem = (code: ProblemCode, detail?: string | Message, field?: Field): Problem => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(typeof detail === 'string' && { detail }),
  ...(typeof detail === 'object' && { note: detail }),
});

/** Whether the access key itself does not work, whatever is asked with it. */
export const isKeyFault = ({ code }: Problem): boolean =>
  code === 'key-rejected' || code === 'secret-key-wrong' || code === 'key-missing';
