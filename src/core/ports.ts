import type { CodeCommand } from './code/code-command.ts';
import type { Caller, LongTermKey, SessionCredentials } from './identity/identity.ts';
import type { Role } from './identity/role.ts';
import type { Secret } from './identity/secret.ts';
import type { Notice } from './notice/notice.ts';
import type { Result } from './result.ts';
import type { Cancellation } from './cancellation.ts';

/** Stops what registering started; may be called twice. */
export type Dispose = () => void;

/** Wall-clock time and timers. */
export interface Clock {
  /** Milliseconds since the epoch; may jump in either direction. */
  now(): number;
  /** Runs `run` once after about `delayMs`; any finite delay is allowed, negative means at once. */
  after(delayMs: number, run: () => void): Dispose;
}

/** How far a keychain call may go. */
export interface KeychainAccess {
  /** Whether the system may show its unlock dialog: true only when a user's action started the call. */
  readonly mayPrompt: boolean;
}

/** Secrets by account name, in the keychain of the operating system. Calls never throw and always end. */
export interface SecretStore {
  /** The secret, or undefined when the (unlocked) keychain has none under that name. */
  get(account: string, access: KeychainAccess): Promise<Result<Secret<string> | undefined>>;
  /** Stores or replaces a secret; the value must be non-empty and without NUL. */
  set(account: string, value: Secret<string>, access: KeychainAccess): Promise<Result<void>>;
  /** Deletes a secret; one that is not there is a success. */
  delete(account: string, access: KeychainAccess): Promise<Result<void>>;
  /** Whether the keychain can be used now, without prompting. */
  probe(access: KeychainAccess): Promise<Result<void>>;
}

/** What every STS call needs. */
export interface StsRequest {
  /** What the request is signed with. */
  readonly key: Secret<LongTermKey | SessionCredentials>;
  readonly region: string;
  /** STS's clock minus this machine's, as last measured, in milliseconds. */
  readonly clockSkewMs: number;
}

/** A GetSessionToken request. */
export interface SessionTokenRequest extends StsRequest {
  readonly durationSeconds: number;
  readonly mfa?: { readonly serial: string; readonly code: Secret<string> };
}

/** An AssumeRole request. */
export interface AssumeRoleRequest extends SessionTokenRequest {
  readonly role: Pick<
    Role,
    'roleArn' | 'sessionName' | 'externalId' | 'sourceIdentity' | 'tags' | 'policyArns'
  >;
}

/** An answer of STS together with what it tells about the clock. */
export interface StsAnswer<T> {
  readonly result: Result<T>;
  /** STS's clock minus this machine's, in milliseconds; absent when no answer carried a date. */
  readonly clockSkewMs?: number;
}

/** The calls of AWS STS that Latchkey makes. Each sends at most one request and ends within its time limit. */
export interface StsGateway {
  getCallerIdentity(request: StsRequest, cancellation: Cancellation): Promise<StsAnswer<Caller>>;
  getSessionToken(
    request: SessionTokenRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>>;
  assumeRole(
    request: AssumeRoleRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>>;
}

/** What every IAM call needs. Each is about the user whose key signs it, unless it says whom else. */
export interface IamRequest {
  /** What the request is signed with. */
  readonly key: Secret<LongTermKey | SessionCredentials>;
  /** The region of the identity: it tells the partition, which has one IAM. */
  readonly region: string;
  /** AWS's clock minus this machine's, as last measured, in milliseconds. */
  readonly clockSkewMs: number;
}

/** What an MFA device is. STS takes codes of all but `fido` (security keys and passkeys). */
export type MfaDeviceKind = 'virtual' | 'hardware' | 'fido';

/** An MFA device of an IAM user. */
export interface MfaDevice {
  /** ARN, or the serial number of a hardware token. */
  readonly serial: string;
  readonly kind: MfaDeviceKind;
  /** Milliseconds since the epoch. */
  readonly enabledAt: number;
}

/** What IAM tells about an access key. */
export interface AccessKeyInfo {
  readonly accessKeyId: string;
  readonly isActive: boolean;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** A virtual MFA device that was just made and belongs to nobody yet. AWS tells its seed this once. */
export interface NewVirtualDevice {
  readonly serial: string;
  /** The seed in base32. */
  readonly seed: Secret<string>;
  /** A PNG with the seed as a QR picture; empty when AWS sent none. */
  readonly qrPng: Secret<Uint8Array>;
}

/** A request for a virtual device, named by the last part of its ARN. */
export interface NewDeviceRequest extends IamRequest {
  readonly name: string;
}

/** A request about a user's device. */
export interface UserDeviceRequest extends IamRequest {
  readonly userName: string;
  readonly serial: string;
}

/** A request that proves that the device is at hand: by two codes of it, one of the step after the other's. */
export interface DeviceCodesRequest extends UserDeviceRequest {
  readonly codes: readonly [Secret<string>, Secret<string>];
}

/** A request about one of the user's access keys. */
export interface AccessKeyRequest extends IamRequest {
  readonly accessKeyId: string;
}

/**
 * The calls of AWS IAM that Latchkey makes. None throws, none is sent twice, and each ends within its time limit. One that
 * timed out, or whose answer was lost, may have been carried out.
 */
export interface IamGateway {
  /** The user's MFA devices, all pages of them. */
  listMfaDevices(request: IamRequest, cancellation: Cancellation): Promise<StsAnswer<readonly MfaDevice[]>>;
  createVirtualMfaDevice(
    request: NewDeviceRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<NewVirtualDevice>>;
  enableMfaDevice(request: DeviceCodesRequest, cancellation: Cancellation): Promise<StsAnswer<void>>;
  resyncMfaDevice(request: DeviceCodesRequest, cancellation: Cancellation): Promise<StsAnswer<void>>;
  deactivateMfaDevice(request: UserDeviceRequest, cancellation: Cancellation): Promise<StsAnswer<void>>;
  /** Deletes a device that no user has enabled. */
  deleteVirtualMfaDevice(
    request: IamRequest & { readonly serial: string },
    cancellation: Cancellation,
  ): Promise<StsAnswer<void>>;
  /** The user's access keys, all pages of them. */
  listAccessKeys(
    request: IamRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<readonly AccessKeyInfo[]>>;
  createAccessKey(request: IamRequest, cancellation: Cancellation): Promise<StsAnswer<Secret<LongTermKey>>>;
  updateAccessKey(
    request: AccessKeyRequest & { readonly isActive: boolean },
    cancellation: Cancellation,
  ): Promise<StsAnswer<void>>;
  deleteAccessKey(request: AccessKeyRequest, cancellation: Cancellation): Promise<StsAnswer<void>>;
}

/** External programs that print the code of an MFA device. */
export interface CodeProgram {
  /**
   * Runs a program until it ends, its time limit passes, or it is cancelled, and answers the six digits that it printed.
   * `onSlow` is called once when it takes longer than a second: it may wait for a person to touch a key. Never throws
   * and always ends.
   */
  run(command: CodeCommand, cancellation: Cancellation, onSlow: () => void): Promise<Result<Secret<string>>>;
}

/** What a change makes of a text, and what the one who asked for it wants to know. */
export interface TextEdit<T> {
  readonly text: string;
  readonly value: T;
}

/** What came of an edit. */
export interface Edited<T> {
  readonly value: T;
  /** True when others were able to read the file, and no longer are. */
  readonly tightened: boolean;
}

/** A text file that other programs write to as well. Calls never throw and always end. */
export interface TextFile {
  /** Path of the file, as configured (symlinks not resolved). */
  readonly path: string;
  /** The text; empty when there is no file. */
  read(): Promise<Result<string>>;
  /** Finds out whether the file, or the folder that it would be in, can be written. */
  checkWritable(): Promise<Result<void>>;
  /**
   * Replaces the text, atomically, by what `change` makes of it; what others write at the same time is kept, for which
   * `change` may be asked again. `keep` hears what is about to be written; its failure stops it.
   */
  edit<T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep?: (value: T) => Promise<Result<void>>,
  ): Promise<Result<Edited<T>>>;
}

/** What loading a document gave; `moved` names where a file that could not be read was put. */
export interface Loaded<T> {
  readonly value: T;
  readonly movedTo?: string;
}

/** One document of Latchkey's own, kept across restarts. Saves are atomic and happen in order. */
export interface DocumentStore<T> {
  /** The stored value, or the default when there is none or it cannot be read (then it is moved aside). */
  load(): Promise<Result<Loaded<T>>>;
  save(value: T): Promise<Result<void>>;
}

/** The network that this computer is in. */
export interface Network {
  /** A text that stays the same while the network does; empty while there is none. Asks nobody. */
  look(): string;
}

/**
 * Whether Latchkey starts when the user signs in to the computer: `elsewhere` when another copy of it does, and
 * `unsupported` where nothing can be set.
 */
export type LoginItemState = 'on' | 'off' | 'elsewhere' | 'unsupported';

/** The system's list of programs that start with the user's session. Calls never throw. */
export interface LoginItem {
  /** What the system says now: the user may have changed it outside of Latchkey. */
  read(): Promise<Result<LoginItemState>>;
  set(on: boolean): Promise<Result<void>>;
}

/** Desktop notifications. */
export interface Notifier {
  /** Shows a notice; one with the same key replaces the earlier one. */
  show(notice: Notice): void;
  /** Takes a notice back; unknown keys are ignored. */
  dismiss(key: string): void;
}

/** Values that are safe to log: never a secret, a payload, a URL or an environment. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The log for people who look for a fault. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;
