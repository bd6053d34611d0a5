import { z } from 'zod';

/** An MFA device. Security keys (`arn:…:u2f/…`) have no seed. */
export const deviceSchema = z.strictObject({
  serial: z.string().min(9),
  seed: z
    .string()
    .regex(/^[A-Za-z2-7\s]+=*$/)
    .exactOptional(),
});

/** An IAM user or a root user, with one access key. A user with two keys is added twice, under the same name. */
export const userSchema = z.strictObject({
  account: z.string().regex(/^\d{12}$/),
  name: z.string().min(1),
  accessKeyId: z.string().regex(/^AKIA[A-Z2-7]{16}$/),
  secretAccessKey: z.string().min(1),
  /** The MFA device: serial as AWS shows it, seed in base32. */
  mfa: z
    .strictObject({ serial: z.string().min(9), seed: z.string().regex(/^[A-Za-z2-7\s]+=*$/) })
    .exactOptional(),
  /** The owner of the account: sessions of at most an hour, and no roles. */
  root: z.boolean().exactOptional(),
  /** `false`: the key exists but is switched off. */
  active: z.boolean().exactOptional(),
  /**
   * A policy that denies what was asked for without MFA, as AWS's guides propose. It concerns S3, and all of IAM but the
   * calls that make and list MFA devices: with STS, a user may always ask who they are and for a session.
   */
  policyAsksForMfa: z.boolean().exactOptional(),
  /** Actions that no policy allows this user, such as `iam:ListMFADevices`. */
  denied: z.array(z.string()).exactOptional(),
  /** More MFA devices of the user: hardware tokens, security keys, other apps. */
  otherDevices: z.array(deviceSchema).exactOptional(),
  /** `aws` when absent; for example `aws-cn`. */
  partition: z.string().exactOptional(),
});

/** A role that any user of the sandbox may assume who meets its conditions. */
export const roleSchema = z.strictObject({
  arn: z.string().regex(/^arn:[\w-]+:iam::\d{12}:role\/.+$/),
  /** The role's own maximum, 3600 to 43200. */
  maxDurationSeconds: z.number().int().min(3600).max(43_200),
  trustRequiresMfa: z.boolean(),
  externalId: z.string().exactOptional(),
  /** Conditions of the trust policy: what the request must carry. */
  sourceIdentity: z.string().exactOptional(),
  tags: z.record(z.string(), z.string()).exactOptional(),
});

export type SandboxUser = z.infer<typeof userSchema>;
export type SandboxDevice = z.infer<typeof deviceSchema>;
export type SandboxRole = z.infer<typeof roleSchema>;

/** One request that the sandbox received. */
export interface SandboxCall {
  /** Of STS or IAM, or `ListBuckets` of S3. */
  readonly action: string | undefined;
  readonly accessKeyId: string | undefined;
  /** The region that the request was signed for. */
  readonly region: string | undefined;
  /** The MFA code that the request carried, right or wrong. */
  readonly code: string | undefined;
  /** HTTP status; undefined when nothing was answered. */
  readonly status: number | undefined;
  /** Error code of the answer, for example `AccessDenied`. */
  readonly errorCode: string | undefined;
  /** The fault that was played, if one was. */
  readonly fault: Fault | undefined;
  /** Epoch milliseconds by the sandbox's `now`, without its clock offset. */
  readonly at: number;
}

/**
 * What the sandbox can be told to do instead of answering properly.
 *
 * - `throttle`, `500`, `503`, `region-disabled`: an error as AWS words it
 * - `timeout`: never answers
 * - `drop`: closes the connection without an answer and without doing anything
 * - `drop-after-work`: does the work, uses up the code, then closes the connection
 * - `half-answer`: does the work, sends half of the answer and closes politely
 * - `captive-portal`, `captive-redirect`: what a hotel's network answers
 * - `empty-200`: a success without a body
 */
export const faults = [
  'throttle',
  '500',
  '503',
  'region-disabled',
  'timeout',
  'drop',
  'drop-after-work',
  'half-answer',
  'captive-portal',
  'captive-redirect',
  'empty-200',
] as const;

export type Fault = (typeof faults)[number];
