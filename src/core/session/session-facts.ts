import type { Problem } from '../notice/problem.ts';

/** Who or what asked for a session. */
export type Cause = 'user' | 'deadline' | 'retry' | 'start';

/** A session that is in force, without its secrets (those are in the keychain and the file). */
export interface CurrentSession {
  /** Milliseconds since the epoch by this computer's clock, from STS's own `Expiration` and the measured skew. */
  readonly expiresAt: number;
  readonly obtainedAt: number;
  /** The `obtainedAt` that the keychain's item has, where this computer's clock was set back since. */
  readonly keptAs?: number;
  /** The profile it was obtained for. */
  readonly profile: string;
  /** False from the moment STS answered until the credentials file holds it. */
  readonly written: boolean;
  /** True when the file held it before, and it is to be written there again. */
  readonly rewrites?: true;
  /** True when it was removed from the file, having expired. */
  readonly cleared?: true;
  /** True when AWS took it no more before its end, as when the user's key was deleted. */
  readonly revoked?: true;
  /** True when the keychain does not have it any more, so that no role can be assumed with it. */
  readonly lost?: true;
  /** True when no MFA code was given for it. */
  readonly withoutMfa?: true;
}

/** The section of the credentials file as Latchkey last wrote it. */
export interface WrittenSection {
  readonly profile: string;
  /** Tells its credentials from those that another program may put there. */
  readonly fingerprint: string;
  /** True when there was such a section before Latchkey wrote to it: its header is the user's. */
  readonly found?: true;
  /** True when Latchkey took its session out for a while, or was about to: it is put back. */
  readonly withheld?: true;
}

/** How the session stands in another file than the main one. */
export interface CopyFacts {
  /** The section there as Latchkey last wrote it. */
  readonly section?: WrittenSection;
  /** Which session it holds: when that was obtained. */
  readonly obtainedAt?: number;
  /** Why it does not hold the present one. */
  readonly problem?: Problem;
  /** When that is tried again; absent when it waits for the user. */
  readonly retryAt?: number;
  /** True when the user left the profile there to another program. */
  readonly left?: true;
}

/** What is under way for a session. */
export type Operation =
  /** `typed`: with a code that the user typed, whose prompt stays open until AWS has answered. */
  | { readonly kind: 'refreshing'; readonly cause: Cause; readonly typed?: true }
  /** Waits until `until` because the present code was used or is about to change. */
  | { readonly kind: 'waiting-for-code'; readonly cause: Cause; readonly until: number }
  /** The program that prints the code may want its key touched. */
  | { readonly kind: 'waiting-for-touch'; readonly cause: Cause; readonly since: number }
  /** A role's session waits for the identity's own one, which it is got with. */
  | { readonly kind: 'waiting-for-source'; readonly cause: Cause }
  | { readonly kind: 'needs-code'; readonly cause: Cause; readonly refused?: Problem };

/** A failure that has not been mended yet. */
export interface Failure {
  readonly problem: Problem;
  /** When the first of an unbroken row of failures happened, or the user last tried in vain. */
  readonly since: number;
  /** How many attempts failed in that row. */
  readonly attempts: number;
  /** Whether a user's action ran into it: then it is told at once. */
  readonly byUser: boolean;
  /** When the next automatic attempt is due; absent when none will be made. */
  readonly retryAt?: number;
}

/** What is known about a session. Phases are derived from it, never stored. */
export interface SessionFacts {
  readonly current?: CurrentSession;
  readonly operation?: Operation;
  readonly failure?: Failure;
  readonly section?: WrittenSection;
  /** True from when the user had it forgotten until they get a new one. */
  readonly forgotten?: true;
  /** True when the user left the profile to another program: Latchkey writes to it on their word only. */
  readonly left?: true;
  /** True while the user's wish to forget it is under way: what is left of it is still to be removed. */
  readonly forgetting?: true;
  /** By path: the other files that the session is written to. */
  readonly copies?: Readonly<Record<string, CopyFacts>>;
}

/** The facts where there never was a session. */
export const noSession: SessionFacts = {};
