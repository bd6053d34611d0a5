import type { Caller, CodeSourceKind, IdentityId } from '../core/identity/identity.ts';
import type { ProblemCode } from '../core/notice/problem.ts';
import type { Preferences } from '../core/state/app-state.ts';
import type { Remedy, Retry } from '../core/notice/problem-table.ts';
import type { Phase } from '../core/session/phase.ts';

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

/** One identity with its session, free of secrets. */
export interface IdentityView {
  readonly id: IdentityId;
  readonly label: string;
  readonly accessKeyIdEnd: string;
  readonly region: string;
  readonly mfaSerial?: string;
  readonly codeSource: CodeSourceKind;
  readonly profile: string;
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
  readonly caller?: Caller;
  readonly isRoot: boolean;
  readonly phase: Phase;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
  readonly obtainedAt?: number;
  /** When Latchkey renews it by itself; absent when it will not. */
  readonly renewsAt?: number;
  /** While it waits for the next code: until when. */
  readonly waitingUntil?: number;
  readonly problem?: ProblemView;
  readonly prompt?: PromptView;
}

/** One line of "what happened". */
export interface ActivityView {
  readonly at: number;
  readonly tone: 'good' | 'neutral' | 'bad';
  /** Label of the identity concerned; absent for the app itself. */
  readonly label?: string;
  readonly text: string;
}

/** The whole state as windows and tray see it. SECURITY: holds no secret and never will. */
export interface Snapshot {
  readonly version: string;
  readonly preferences: Preferences;
  readonly overall: Overall;
  readonly identities: readonly IdentityView[];
  readonly activity: readonly ActivityView[];
  readonly credentialsFile: string;
  /** Folder of the log. */
  readonly logFolder: string;
  /** Set when AWS_ENDPOINT_URL_STS is: where requests go, or why it is not used. */
  readonly endpoint?: { readonly url: string; readonly problem?: ProblemView };
  readonly keychain?: ProblemView;
  /** Things the user should know about the app itself, such as settings moved aside. */
  readonly alerts: readonly ProblemView[];
  /** STS's clock minus this computer's in milliseconds, once known. */
  readonly clockSkewMs: number;
}
