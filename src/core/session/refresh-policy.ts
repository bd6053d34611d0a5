import type { Random } from '../ports.ts';
import type { CurrentSession } from './session-facts.ts';
import type { Session } from './session.ts';

/** GetSessionToken accepts 15 minutes to 36 hours (AWS STS API reference, `DurationSeconds`). */
export const durationLimits = { minSeconds: 900, maxSeconds: 129_600, defaultSeconds: 43_200 } as const;

/** Sessions of the root user end after an hour, whatever was asked for (AWS STS API reference). */
export const rootMaxSeconds = 3600;

/** botocore asks for new credentials from 15 minutes before the end: be earlier than that. */
export const renewBeforeLimits = { minSeconds: 60, maxSeconds: 43_200, defaultSeconds: 1200 } as const;

/**
 * When a session is to be renewed, in milliseconds since the epoch: its renew-before ahead of the end, but
 * never in the first half of its life, so that a short session is not renewed the moment it was obtained.
 */
export const renewAt = (
  { renewBeforeSeconds }: Pick<Session, 'renewBeforeSeconds'>,
  current: CurrentSession,
): number => {
  const halfLifeMs = Math.max(0, current.expiresAt - current.obtainedAt) / 2;
  return current.expiresAt - Math.min(renewBeforeSeconds * 1000, halfLifeMs);
};

const backoffBaseMs = 5000;
const backoffCapMs = 5 * 60_000;
const backoffFloorMs = 1000;

/** How long Latchkey leaves a renewal alone that the user cancelled, in milliseconds. */
export const cancelledRestMs = 5 * 60_000;

/**
 * How long to wait after the `attempts`-th failure in a row, in milliseconds: exponential with full jitter
 * (AWS Architecture Blog, "Exponential Backoff And Jitter"), at least a second, at most five minutes.
 */
export const backoffMs = (attempts: number, random: Random): number => {
  const ceiling = Math.min(backoffCapMs, backoffBaseMs * 2 ** Math.min(attempts, 16));
  return backoffFloorMs + random() * (ceiling - backoffFloorMs);
};

/** How long a passing failure of a user's attempt is shown while the session works all the same, in milliseconds. */
export const failureLapseMs = 10 * 60_000;
