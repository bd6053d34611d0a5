import type { CodeCommand } from '../code/code-command.ts';

/** Stable name of an identity in settings, keychain and commands; a UUID. */
export type IdentityId = string;

/**
 * Where the six digits come from: typed by the user, computed from a seed in the keychain, or printed by an external
 * program.
 */
export type CodeSourceKind = 'ask' | 'seed' | 'command';

/** Who AWS says that a key belongs to (GetCallerIdentity). */
export interface Caller {
  readonly accountId: string;
  readonly arn: string;
}

/** An IAM user's (or root's) long-term access key and the session that is kept alive with it. Holds no secret. */
export interface Identity {
  readonly id: IdentityId;
  readonly label: string;
  /** The last four characters of the access key ID: all of it that is shown or kept outside the keychain. */
  readonly accessKeyIdEnd: string;
  /** Keychain account of the long-term key. A changed key gets a new one, so that a change is all or nothing. */
  readonly keyRef: string;
  /** Keychain account of the seed; absent when the user types the codes. */
  readonly seedRef?: string;
  readonly region: string;
  /** ARN or hardware serial of the MFA device; absent when GetSessionToken is called without MFA. */
  readonly mfaSerial?: string;
  readonly codeSource: CodeSourceKind;
  /** The program that prints the codes; present when the code source is `command`. */
  readonly codeCommand?: CodeCommand;
  /** Name of the section of the credentials file that the session is written to. */
  readonly profile: string;
  /** Other credentials files that the session is written to as well: absolute paths. */
  readonly alsoTo?: readonly string[];
  /** True when the key was taken over from this profile: that key, and no other, may make way for the session. */
  readonly adopted?: true;
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
  /** Absent until a check of the key succeeded. */
  readonly caller?: Caller;
}

/** The long-term key pair, as the keychain holds it. */
export interface LongTermKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Temporary credentials as STS gives them. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** End of life, in milliseconds since the epoch, as STS said it. */
  readonly expiresAt: number;
}

/** True for the root user of an account, whose sessions live for an hour at most. */
export const isRoot = (caller: Caller): boolean => /^arn:[^:]+:iam::\d{12}:root$/.test(caller.arn);

/** True when a session of this identity can be had without anyone typing digits. A program may want its key touched. */
export const needsNobody = (identity: Identity): boolean =>
  identity.mfaSerial === undefined || identity.codeSource !== 'ask';
