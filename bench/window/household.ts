import type { Snapshot } from '../../src/shared/snapshot.ts';
import { emptySnapshot, sampleIdentity, sampleRole } from '../../test/fakes/sample-snapshot.ts';

const minuteMs = 60_000;

/** A snapshot with so many identities, every fifth with a role, in some thirty accounts, all with sessions; at `now`. */
export const household = (count: number, now: number): Snapshot =>
  emptySnapshot({
    overall: 'well',
    identities: Array.from({ length: count }, (_, at) => {
      const id = `i${at}`;
      const accountId = String(100_000_000_000 + (at % 30));
      // Ends spread over a day, some in the minutes whose seconds are counted.
      const expiresAt = now + (at % 720) * 2 * minuteMs + (at % 60) * 1000 + minuteMs;
      const session = {
        phase: { validity: 'active', activity: 'idle' },
        obtainedAt: expiresAt - 720 * minuteMs,
        expiresAt,
        renewsAt: expiresAt - 20 * minuteMs,
      } as const;
      return sampleIdentity({
        id,
        label: `Project ${at}`,
        profile: `project-${at}`,
        caller: { accountId, arn: `arn:aws:iam::${accountId}:user/person-${at % 40}` },
        ...session,
        roles:
          at % 5 === 0
            ? [
                sampleRole({
                  id: `r${at}`,
                  identityId: id,
                  label: `Role ${at}`,
                  profile: `role-${at}`,
                  ...session,
                }),
              ]
            : [],
      });
    }),
  });
