import type { Problem } from '../notice/problem.ts';

/** Who or what asked for a session. */
export type Cause = 'user' | 'deadline' | 'retry' | 'start';

/** The session that is in force for an identity, without its secrets (those are in the keychain and the file). */
export interface CurrentSession {
  /** Milliseconds since the epoch by this computer's clock, from STS's own `Expiration` and the measured skew. */
  readonly expiresAt: number;
  readonly obtainedAt: number;
  /** The profile it was obtained for. */
  readonly profile: string;
  /** False from the moment STS answered until the credentials file holds it. */
  readonly written: boolean;
}

/** What is under way for an identity. */
export type Operation =
  /** `typed`: with a code that the user typed, whose prompt stays open until AWS has answered. */
  | { readonly kind: 'refreshing'; readonly cause: Cause; readonly typed?: true }
  /** Waits until `until` because the present code was used or is about to change. */
  | { readonly kind: 'waiting-for-code'; readonly cause: Cause; readonly until: number }
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

/** What is known about an identity's session. Phases are derived from it, never stored. */
export interface SessionFacts {
  readonly current?: CurrentSession;
  readonly operation?: Operation;
  readonly failure?: Failure;
}

/** The facts of an identity that never had a session. */
export const noSession: SessionFacts = {};
