import { z } from 'zod';
import type { Caller, IdentityId } from '../core/identity/identity.ts';
import type { SessionId } from '../core/session/session.ts';
import type { LoginItemState, MfaDevice } from '../core/ports.ts';
import type { Field, ProblemCode } from '../core/notice/problem.ts';
import { deletionChoices } from '../core/rotation/rotation.ts';
import type { ImportOutcome } from '../core/transfer/transfer.ts';
import { languages } from '../texts/language.ts';
import { greyPicture, screenArea, type FoundSeed } from './inputs/found-seed.ts';
import { shells } from './shell-lines.ts';
import type { DoctorView } from './doctor-view.ts';
import type { ImportView } from './import-view.ts';
import type { Snapshot } from './snapshot.ts';
import { noticeKinds } from '../core/notice/notice.ts';
import { activityFormats } from './activity-format.ts';

/** What a failed call answers: a code to act on and words to show. */
export interface CallError {
  readonly code: ProblemCode;
  readonly field?: Field;
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
}

/** What every call answers. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError };

/** A call of the window to main: how its argument is decoded, and what it answers. */
export interface Call<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Only for the type checker: never set. */
  readonly output?: Output;
}

const call = <Output = void>() => ({
  taking: <Input>(input: z.ZodType<Input>): Call<Input, Output> => ({ input }),
});

const id: z.ZodType<IdentityId> = z.string().min(1).max(64);
const text = z.string().max(4096);
const longText = z.string().max(32_768);
const nothing = z.undefined();
const only = z.strictObject({ id });

const inFile = z.strictObject({ id, path: text.optional() });

const activityFilter = z.strictObject({
  label: text.optional(),
  tone: z.enum(['good', 'neutral', 'bad']).optional(),
  text,
});

const accessKey = z.strictObject({ accessKeyId: text, secretAccessKey: text });

/** The identity form as it is sent; main validates what the fields mean. Secrets only ever go this way. */
export const identityForm = z.strictObject({
  label: text,
  region: text,
  mfaSerial: text,
  codeSource: z.enum(['ask', 'seed', 'command']),
  /** The command line of the program that prints the codes; empty for the other sources. */
  codeCommand: text,
  profile: text,
  /** Other credentials files to write to: absolute paths. */
  alsoTo: z.array(text).max(8),
  durationSeconds: z.number().int(),
  autoRefresh: z.boolean(),
  renewBeforeSeconds: z.number().int(),
});

/** The form of a role as it is sent; main validates what the fields mean. */
export const roleForm = z.strictObject({
  label: text,
  roleArn: text,
  sessionName: text,
  externalId: text,
  sourceIdentity: text,
  /** One `key=value` per line. */
  tags: longText,
  /** One ARN per line. */
  policyArns: longText,
  way: z.enum(['auto', 'key', 'session']),
  profile: text,
  alsoTo: z.array(text).max(8),
  durationSeconds: z.number().int(),
  autoRefresh: z.boolean(),
  renewBeforeSeconds: z.number().int(),
});

/** What the form of a role sends. */
export type RoleForm = z.infer<typeof roleForm>;

/** A role that the AWS config file tells of. */
export interface FoundRoleView {
  readonly profile: string;
  readonly roleArn: string;
  readonly sourceProfile?: string;
  readonly mfaSerial?: string;
  /** The identity that it is assumed with, where that is known. */
  readonly identityId?: IdentityId;
  /** Set when that role is there already. */
  readonly roleId?: SessionId;
}

/** What the form sends besides secrets. */
export type IdentityForm = z.infer<typeof identityForm>;

/** Answer of a check of a key. */
export interface CheckedKey {
  readonly caller: Caller;
  readonly isRoot: boolean;
  /** Set when this computer's clock is off by more than a minute; milliseconds, STS minus here. */
  readonly clockSkewMs?: number;
}

/** The code that a seed gives now. Not a seed: it is shown so that the user can compare it with the phone. */
export interface CodePreview {
  readonly code: string;
  /** Milliseconds since the epoch at which the next one starts. */
  readonly validUntil: number;
  /** For an otpauth:// link: the label in it. */
  readonly label?: string;
}

/** A profile of the credentials file that holds a long-term key in the clear. */
export interface FoundKeyView {
  readonly profile: string;
  /** The last four characters of the access key ID. */
  readonly accessKeyIdEnd: string;
  /** From the config file, where it says so. */
  readonly region?: string;
  readonly mfaSerial?: string;
  readonly roleArn?: string;
  /** Set when an identity writes to this profile already. */
  readonly identityId?: IdentityId;
}

/** The MFA devices of a user, or what can be said without knowing them. */
export interface FoundDevicesView {
  readonly devices: readonly MfaDevice[];
  /** The serial that a virtual device of this user mostly has, when IAM does not tell. */
  readonly guess?: string;
  /** Why IAM does not tell. */
  readonly refused?: CallError;
}

/** Which view the window should show. */
export type View =
  | { readonly name: 'list'; readonly focusId?: IdentityId }
  | { readonly name: 'add' }
  /** Of an identity or a role. */
  | { readonly name: 'edit'; readonly id: SessionId }
  | { readonly name: 'add-role'; readonly identityId: IdentityId }
  /** The change of an identity's access key. */
  | { readonly name: 'rotate'; readonly id: IdentityId }
  | { readonly name: 'import-roles' }
  | { readonly name: 'adopt' }
  | { readonly name: 'activity' }
  | { readonly name: 'changes' }
  | { readonly name: 'settings' }
  | { readonly name: 'doctor' }
  | { readonly name: 'import-settings' };

/**
 * Everything that windows may ask of main. Preload API, handlers in main and the tests' fake derive from this value.
 * SECURITY: no call answers a secret.
 */
export const calls = {
  getSnapshot: call<Snapshot>().taking(nothing),
  /**
   * Asks AWS whom a key belongs to; with `id` and no key, the stored one; with `found`, the one that lies in that profile
   * of the credentials file. Saves nothing.
   */
  checkKey: call<CheckedKey>().taking(
    z.strictObject({ id: id.optional(), key: accessKey.optional(), found: text.optional(), region: text }),
  ),
  /**
   * The MFA devices of the user that a typed or found key, or else the stored key of `id`, belongs to. Succeeds with a guess where
   * only the list is refused; fails where the key does not work. Saves nothing.
   */
  listMfaDevices: call<FoundDevicesView>().taking(
    z.strictObject({ id: id.optional(), key: accessKey.optional(), found: text.optional(), region: text }),
  ),
  /**
   * Makes this computer an MFA device of the identity's user, and lets the identity use it; answers the device's ARN. Takes
   * up to a minute; how far it is stands in the snapshot.
   */
  enrolMfaDevice: call<{ readonly serial: string }>().taking(
    z.strictObject({ id, seedRiskAccepted: z.boolean() }),
  ),
  /** Puts the identity's device in step with AWS: by two codes that are computed, or, with `codes`, by those. */
  resyncMfaDevice: call().taking(z.strictObject({ id, codes: z.tuple([text, text]).optional() })),
  /** Removes the device that this computer is; `acceptsLast`: also when the user has, or may have, no other. */
  removeMfaDevice: call().taking(z.strictObject({ id, acceptsLast: z.boolean() })),
  /** Stops what is under way with the identity's device, and undoes it. */
  cancelMfaDevice: call().taking(only),
  /** Ends what was begun with a device of the identity and could not be ended so far. */
  mendMfaDevice: call().taking(only),
  /** Forgets that a device was left in AWS: the user sees to it. */
  letMfaDeviceGo: call().taking(only),
  /** Shows the QR picture of the identity's new device in a window of main's own, once. SECURITY: it answers nothing. */
  showDeviceQr: call().taking(only),
  /** Computes the present code of a found or typed seed, or of the stored one of `id`. Saves nothing. */
  previewCode: call<CodePreview>().taking(
    z.strictObject({ id: id.optional(), seed: text.optional(), seedHandle: id.optional() }),
  ),
  /** Reads the seeds in the QR codes of a picture: at least one, or why there is none. */
  readSeedPicture: call<readonly FoundSeed[]>().taking(z.strictObject({ picture: greyPicture })),
  /** The same with what is on the clipboard: a picture, a link or a bare seed. */
  seedFromClipboard: call<readonly FoundSeed[]>().taking(nothing),
  /** Hides the window, lets the user pick a part of a screen, and reads the seeds in it; `cancelled` when they do not. */
  captureSeed: call<readonly FoundSeed[]>().taking(nothing),
  /** The part of a screen that was picked; without `area` all of it. Only the window that shows the screen knows `token`. */
  pickScreenArea: call().taking(z.strictObject({ token: id, area: screenArea.optional() })),
  /** No part of a screen is to be picked. */
  cancelCapture: call().taking(z.strictObject({ token: id })),
  /** Forgets a seed that was found: it is saved, or is not to be. */
  dropSeed: call().taking(z.strictObject({ handle: id })),
  /** Runs a program that prints codes, and shows what it printed. One at a time: another try stops the one before. */
  tryCodeCommand: call<{ readonly code: string }>().taking(z.strictObject({ codeCommand: text })),
  /** Stops the try that is under way. */
  stopCodeCommand: call().taking(nothing),
  /**
   * Adds an identity, or changes the one with `id`. A new key is checked with AWS first; `unchecked` saves it all the
   * same when AWS cannot be reached. Absent key or seed: the stored one stays. With `found`, the key is that of a profile
   * of the credentials file, which it leaves when a session takes its place.
   */
  saveIdentity: call<{ readonly id: IdentityId }>().taking(
    z.strictObject({
      id: id.optional(),
      form: identityForm,
      key: accessKey.optional(),
      found: text.optional(),
      seed: text.optional(),
      /** A seed that was found in a picture, in place of a typed one. */
      seedHandle: id.optional(),
      seedRiskAccepted: z.boolean(),
      unchecked: z.boolean(),
      /** Also set the region of the profile in the config file, where it has none. */
      setsRegion: z.boolean(),
    }),
  ),
  /** Removes an identity with its keychain items, and with its profile when `removeProfile`. */
  removeIdentity: call().taking(z.strictObject({ id, removeProfile: z.boolean() })),
  /** Adds a role to an identity, or changes the one with `id`. */
  saveRole: call<{ readonly id: SessionId }>().taking(
    z.strictObject({ id: id.optional(), identityId: id, form: roleForm }),
  ),
  /** Removes a role, and its profile when `removeProfile`. */
  removeRole: call().taking(z.strictObject({ id, removeProfile: z.boolean() })),
  /** Roles that the AWS config file tells of. */
  findRoles: call<readonly FoundRoleView[]>().taking(nothing),
  /** Adds the role that a profile of the config file tells of to an identity. */
  importRole: call<{ readonly id: SessionId }>().taking(z.strictObject({ profile: text, identityId: id })),
  /** Gets or renews a session. With `typedCode` (may be empty) no prompt opens: what it would ask is answered as a failure. */
  getSession: call().taking(
    z.strictObject({ id, replaceLongTermKey: z.boolean().optional(), typedCode: text.optional() }),
  ),
  /** Writes the present session again to a profile that another program changed or removed; `path`: of another file. */
  writeAgain: call().taking(inFile),
  /** Leaves a profile to the other program that changed it. */
  leaveProfile: call().taking(inFile),
  /** Mends a file that some readers cannot read, where nothing is lost by it. */
  repairFile: call().taking(z.strictObject({ path: text.optional() })),
  /** Profiles of the credentials file with a long-term key in the clear. */
  findKeys: call<readonly FoundKeyView[]>().taking(nothing),
  /**
   * Moves a profile's long-term key to the keychain: checks it with AWS, stores it, reads it back, adds an identity, and
   * asks for a session that takes the key's place in the file.
   */
  adoptKey: call<{ readonly id: IdentityId }>().taking(
    z.strictObject({ profile: text, region: text, mfaSerial: text }),
  ),
  /**
   * Changes an identity's access key for a new one. How it goes is in the snapshot; this answers when it rests. The
   * inactive key whose ID ends in `makesRoomOf` is deleted first.
   */
  rotateKey: call().taking(
    z.strictObject({
      id,
      deletion: z.literal(deletionChoices),
      makesRoomOf: z.string().length(4).optional(),
    }),
  ),
  /** What the user decided about the change of a key. */
  decideRotation: call().taking(
    z.strictObject({
      id,
      decision: z.enum(['go-on', 'give-up', 'go-back', 'delete-old', 'delete-lost', 'leave']),
    }),
  ),
  /** Goes back behind a change of a file. */
  undoChange: call().taking(z.strictObject({ change: z.string().min(1).max(64) })),
  /** Stops what is under way for the identity; closes its prompt. */
  cancel: call().taking(only),
  /** Takes a session out of files and keychain, and fetches no new one until the user does. AWS honours it to its end. */
  forgetSession: call().taking(only),
  /** Facts about a session for a bug report, as text without secrets. */
  explain: call<{ readonly text: string }>().taking(only),
  /** Puts those facts on the clipboard. */
  copyExplanation: call().taking(only),
  submitCode: call().taking(z.strictObject({ id, code: text })),
  copyCode: call().taking(only),
  /** Copies the command that shows whom the profile belongs to. */
  copyTryCommand: call().taking(only),
  /** Copies the line that selects the profile in a shell; without one, in the platform's. */
  copyProfileCommand: call().taking(z.strictObject({ id, shell: z.enum(shells).optional() })),
  /** Copies the lines that hand the present session to a shell. SECURITY: main copies them, the window never sees them. */
  copySession: call().taking(z.strictObject({ id, shell: z.enum(shells) })),
  /** Moves an identity, or a role among those of its identity, before another; without one, to the end of the list. */
  moveInList: call().taking(z.strictObject({ id, before: id.optional() })),
  /** Tries the keychain again and lets the system ask for its password. */
  unlockKeychain: call().taking(nothing),
  setPreferences: call().taking(
    z.strictObject({
      paused: z.boolean(),
      notifications: z.boolean(),
      notices: z.record(z.enum(noticeKinds), z.boolean()),
      theme: z.enum(['system', 'light', 'dark']),
      language: z.enum(['system', ...languages]),
      removesExpired: z.boolean(),
      endpoints: z.strictObject({ fips: z.boolean(), dualStack: z.boolean() }),
      onLock: z.enum(['nothing', 'pause', 'remove']),
      onQuit: z.enum(['keep', 'remove']),
      startHidden: z.boolean(),
      logLevel: z.enum(['info', 'warn', 'error']),
      groupsByAccount: z.boolean(),
      newIdentity: z.strictObject({
        region: text,
        durationSeconds: z.number().int(),
        autoRefresh: z.boolean(),
        renewBeforeSeconds: z.number().int(),
        alsoTo: z.array(text).max(8).readonly(),
      }),
    }),
  ),
  /** Keeps in the keychain what a proxy (`host:port`) asks for, and tries again what it stood in the way of. */
  saveProxyLogin: call().taking(z.strictObject({ proxy: text, user: text, password: text })),
  forgetProxyLogin: call().taking(z.strictObject({ proxy: text })),
  /** Whether Latchkey starts when the user signs in to the computer, as the system says now. */
  getLoginItem: call<LoginItemState>().taking(nothing),
  setLoginItem: call<LoginItemState>().taking(z.strictObject({ on: z.boolean() })),
  /** Looks at everything that Latchkey stands on; what is found comes as `doctor`. Answers when all is known. */
  runDoctor: call().taking(nothing),
  /** Does what one click on a finding of the last run does. */
  remedyFinding: call().taking(z.strictObject({ id: text })),
  /** Puts the command of a finding, or with no `id` the whole report, on the clipboard. */
  copyFinding: call().taking(z.strictObject({ id: text.optional() })),
  /** Writes all settings but secrets to a file that the user chooses; answers where, nothing when none was chosen. */
  exportSettings: call<{ readonly path?: string }>().taking(nothing),
  /** Shows what a file of settings that the user chooses would add and change; nothing when none was chosen. */
  openImport: call<ImportView | undefined>().taking(nothing),
  /** Takes over what was chosen of the file that was shown last. */
  applyImport: call<ImportOutcome>().taking(
    z.strictObject({ profiles: z.array(text).max(1000), preferences: z.boolean() }),
  ),
  /** Writes the lines of what happened that pass into a file that the user is asked for. */
  exportActivity: call<{ readonly saved: boolean }>().taking(
    z.strictObject({ format: z.enum(activityFormats), filter: activityFilter }),
  ),
  /** Puts them on the clipboard. */
  copyActivity: call().taking(z.strictObject({ filter: activityFilter })),
  dismissAlert: call().taking(z.strictObject({ code: z.string().max(64) })),
  showLogFolder: call().taking(nothing),
} as const;

/** What main tells windows without being asked. */
export interface Events {
  readonly snapshot: Snapshot;
  readonly show: View;
  readonly doctor: DoctorView;
}

/** Names of the events, for preload. */
export const events = ['snapshot', 'show', 'doctor'] as const satisfies readonly (keyof Events)[];

/** The calls' names. */
export type CallName = keyof typeof calls;
type InputOf<C> = C extends Call<infer I, infer _O> ? I : never;
type OutputOf<C> = C extends Call<infer _I, infer O> ? O : never;
/** What a call takes. */
export type Input<N extends CallName> = InputOf<(typeof calls)[N]>;
/** What a call answers when it succeeds. */
export type Output<N extends CallName> = OutputOf<(typeof calls)[N]>;

/** What preload puts on `window.latchkey`. */
export type LatchkeyApi = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Reply<Output<N>>>;
} & {
  /** Subscribes to an event; the answer unsubscribes. */
  readonly on: <E extends keyof Events>(event: E, listener: (value: Events[E]) => void) => () => void;
};

/** Channel of all calls and prefix of all events, so that nothing else is reachable. */
export const callChannel = 'latchkey:call';
/** Channel of an event. */
export const eventChannel = (event: keyof Events): string => `latchkey:event:${event}`;
