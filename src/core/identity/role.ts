import type { Identity, IdentityId } from './identity.ts';

/** Stable name of a role in settings, keychain and commands; a UUID, never that of an identity. */
export type RoleId = string;

/** A session tag (AWS STS API reference, AssumeRole, `Tags`). */
export interface SessionTag {
  readonly key: string;
  readonly value: string;
}

/**
 * How a role's session is got: signed with the long-term key, with a code where there is an MFA device; or with the
 * identity's own session, which needs no code and lives for an hour at most. `auto` takes what needs fewer codes.
 */
export type RoleWay = 'key' | 'session';

/** A role that an identity assumes, and the session that is kept alive for it. Holds no secret. */
export interface Role {
  readonly id: RoleId;
  /** Whose key or session is used. */
  readonly identityId: IdentityId;
  readonly label: string;
  readonly roleArn: string;
  /** `RoleSessionName`: how the session is called in AWS's logs. */
  readonly sessionName: string;
  readonly externalId?: string;
  readonly sourceIdentity?: string;
  readonly tags?: readonly SessionTag[];
  /** Managed policies that narrow what the session may do. */
  readonly policyArns?: readonly string[];
  readonly way: 'auto' | RoleWay;
  /** Name of the section of the credentials file that the session is written to. */
  readonly profile: string;
  /** Other credentials files that the session is written to as well: absolute paths. */
  readonly alsoTo?: readonly string[];
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
}

/** AssumeRole accepts 15 minutes to 12 hours, and what the role allows (AWS STS API reference). */
export const roleDurationLimits = { minSeconds: 900, maxSeconds: 43_200, defaultSeconds: 3600 } as const;

/** With temporary credentials AssumeRole gives an hour at most (AWS STS API reference, "role chaining"). */
export const chainedMaxSeconds = 3600;

/** The way that a role's session is got: the one with fewer codes, unless the user chose. */
export const wayOf = (
  { way, durationSeconds, autoRefresh }: Pick<Role, 'way' | 'durationSeconds' | 'autoRefresh'>,
  { mfaSerial }: Pick<Identity, 'mfaSerial'>,
): RoleWay => {
  if (way !== 'auto') return way;
  // Without a device neither needs a code, and the key's session may live longer.
  if (mfaSerial === undefined) return 'key';
  // What is renewed every hour without a code is as good as long; else who wants longer than that has a reason.
  return autoRefresh || durationSeconds <= chainedMaxSeconds ? 'session' : 'key';
};
