import type { DeviceNote, DeviceWork } from '../core/mfa-device/device-note.ts';
import type { Caller, CodeSourceKind, IdentityId } from '../core/identity/identity.ts';
import type { Role, RoleWay, SessionTag } from '../core/identity/role.ts';
import type { ProblemCode } from '../core/notice/problem.ts';
import type { Preferences } from '../core/state/app-state.ts';
import type { Remedy, Retry } from '../core/notice/problem-table.ts';
import type { Phase } from '../core/session/phase.ts';
import type { SessionId } from '../core/session/session.ts';
import type { RotationView } from './rotation-view.ts';
import type { Language } from '../texts/language.ts';

export type { Preferences };

/** How all identities together stand: what the tray icon shows. */
export type Overall = 'empty' | 'well' | 'expiring' | 'needs-you' | 'failing';

/** A problem in words. */
export interface ProblemView {
  readonly code: ProblemCode;
  readonly title: string;
  readonly text: string;
  /** What the other side said, or a path. */
  readonly detail?: string;
  readonly remedy: Remedy;
  readonly retry: Retry;
  /** Milliseconds since the epoch of the next automatic attempt. */
  readonly retryAt?: number;
}

/** The prompt for a code, as the prompt window shows it. */
export interface PromptView {
  /** Why the code is asked for, in words. */
  readonly reason: string;
  /** Why the last one was refused. */
  readonly refused?: ProblemView;
  /** Set while AWS is asked with the typed code. */
  readonly sending?: true;
}

/** One session and how it stands, free of secrets: an identity's own or a role's. */
export interface SessionView {
  readonly id: SessionId;
  readonly label: string;
  readonly profile: string;
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
  readonly phase: Phase;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
  readonly obtainedAt?: number;
  /** When Latchkey renews it by itself; absent when it will not. */
  readonly renewsAt?: number;
  /** Whether a renewal needs someone to type a code. */
  readonly needsCode: boolean;
  /** While it waits for the next code: until when. */
  readonly waitingUntil?: number;
  /** Set while the program that prints the code may want its key touched. */
  readonly waitsForTouch?: true;
  /** Set while a role waits for the identity's own session. */
  readonly waitsForSource?: true;
  readonly problem?: ProblemView;
  readonly prompt?: PromptView;
  /** Other files that the session is written to. */
  readonly copies: readonly CopyView[];
  /** Set when the user left the profile to another program. */
  readonly left?: true;
  /** Set when the ended session was taken out of the credentials file. */
  readonly cleared?: true;
  /** Set while the session is kept out of the credentials file, as when the screen is locked. */
  readonly withheld?: true;
}

/** One identity with its own session and its roles. */
export interface IdentityView extends SessionView {
  readonly accessKeyIdEnd: string;
  readonly region: string;
  readonly mfaSerial?: string;
  readonly codeSource: CodeSourceKind;
  /** The program that prints the codes, as a command line. */
  readonly codeCommand?: string;
  readonly caller?: Caller;
  readonly isRoot: boolean;
  /** What is under way with its MFA device. */
  readonly deviceWork?: DeviceWork;
  /** A device that something was begun with which could not be ended: its ARN, what it was, and why. */
  readonly deviceLeft?: {
    readonly serial: string;
    readonly step: DeviceNote['step'];
    readonly problem?: ProblemView;
  };
  /** Set while its new device can be shown to a phone. */
  readonly hasDeviceQr?: true;
  /** Set while the identity uses a key that was found in the clear: it should be replaced by a new one. */
  readonly adopted?: true;
  /** The change of its access key, while there is one. */
  readonly rotation?: RotationView;
  /** How old the key is, in days, where that is known and more than is good. */
  readonly oldKeyDays?: number;
  readonly roles: readonly RoleView[];
}

/** One role of an identity. */
export interface RoleView extends SessionView {
  readonly identityId: IdentityId;
  readonly roleArn: string;
  readonly sessionName: string;
  readonly externalId?: string;
  readonly sourceIdentity?: string;
  readonly tags: readonly SessionTag[];
  readonly policyArns: readonly string[];
  /** How the user wants it assumed, and how it is. */
  readonly way: Role['way'];
  readonly wayNow: RoleWay;
}

/** All sessions, each identity's own and behind it those of its roles. */
export const sessionsIn = ({ identities }: Pick<Snapshot, 'identities'>): readonly SessionView[] =>
  identities.flatMap((identity) => [identity, ...identity.roles]);

/** How the session stands in a file besides the main one. */
export interface CopyView {
  readonly path: string;
  readonly state: 'written' | 'waiting' | 'trouble' | 'left';
  /** For `waiting` (the folder is not there, or it is tried again) and `trouble` (it waits for the user). */
  readonly problem?: ProblemView;
}

/** A change that Latchkey made in a file of the user's. */
export interface ChangeView {
  readonly id: string;
  readonly at: number;
  /** In words, as "Session written to a new profile". */
  readonly title: string;
  readonly path: string;
  readonly profile?: string;
  /** What went (`-`) and what came (`+`): keys and shortened values, in the order of the file. */
  readonly lines: readonly { readonly sign: '-' | '+'; readonly key: string; readonly value: string }[];
  /** When the user went back. */
  readonly undoneAt?: number;
  /** Whether there is a way back, and what it does in words. */
  readonly undo?: string;
}

/** One line of "what happened". */
export interface ActivityView {
  readonly at: number;
  readonly tone: 'good' | 'neutral' | 'bad';
  /** Label of the identity concerned; absent for the app itself. */
  readonly label?: string;
  /** The profile concerned. */
  readonly profile?: string;
  readonly text: string;
  readonly why?: string;
}

/** The whole state as windows and tray see it. SECURITY: holds no secret and never will. */
export interface Snapshot {
  readonly version: string;
  /** The language that Latchkey speaks now. */
  readonly language: Language;
  readonly preferences: Preferences;
  /** Proxies that a login is kept for, as `host:port`. */
  readonly proxies: readonly string[];
  readonly overall: Overall;
  readonly identities: readonly IdentityView[];
  readonly activity: readonly ActivityView[];
  /** What Latchkey changed in the user's files, newest first. */
  readonly changes: readonly ChangeView[];
  readonly credentialsFile: string;
  /** Folder of the log. */
  readonly logFolder: string;
  /** Set when AWS_ENDPOINT_URL_STS is: where requests go, or why it is not used. */
  readonly endpoint?: { readonly url: string; readonly problem?: ProblemView };
  /** The same for AWS_ENDPOINT_URL_IAM, where that is another address. */
  readonly iamEndpoint?: { readonly url: string; readonly problem?: ProblemView };
  readonly keychain?: ProblemView;
  /** Things the user should know about the app itself, such as settings moved aside. */
  readonly alerts: readonly ProblemView[];
  /** STS's clock minus this computer's in milliseconds, once known. */
  readonly clockSkewMs: number;
  /** Set while nothing is renewed because the screen is locked. */
  readonly held?: true;
}
