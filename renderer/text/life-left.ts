import type { SessionView } from '../../src/shared/snapshot.ts';
import { isUsable, validityNow } from './phase-look.ts';

/** How much of a session's life is left, in whole hundredths; 0 when there is none. The last hundredth is never empty. */
export const lifeLeft = (session: SessionView, now: number): number => {
  const { obtainedAt, expiresAt } = session;
  if (expiresAt === undefined || !isUsable(validityNow(session, now))) return 0;
  const whole = expiresAt - (obtainedAt ?? now);
  if (whole <= 0) return 0;
  return Math.min(100, Math.max(1, Math.round(((expiresAt - now) / whole) * 100)));
};
