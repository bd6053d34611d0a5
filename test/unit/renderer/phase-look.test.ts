import { expect, it } from 'vitest';
import { announcementOf } from '../../../renderer/text/announcement.ts';
import { lookOf } from '../../../renderer/text/phase-look.ts';
import { userNameOf } from '../../../renderer/text/user-name.ts';
import { english } from '../../fakes/english.ts';
import type { SessionView } from '../../../src/shared/snapshot.ts';
import { emptySnapshot, everyPhase, sampleIdentity, sampleProblem } from '../../fakes/sample-snapshot.ts';

const now = Date.parse('2024-03-30T12:00:00Z');

const wordOf = (session: SessionView, at: number): string => english.say(lookOf(session, at).word);

it('has a word for every phase', () => {
  expect(everyPhase(now).map((identity) => `${identity.id}: ${wordOf(identity, now)}`)).toEqual([
    'active: Active',
    'expiring: Expires soon',
    'none: No session',
    'expired: Expired',
    'refreshing: Getting a session',
    'waiting: Waiting for the next code',
    'needs-code: Needs a code',
    'failing: Active, cannot renew',
    'blocked: Needs you',
    'long-term: Needs you',
  ]);
});

it('shows a session as expired once its time is up, whatever an old snapshot says', () => {
  const active = sampleIdentity({ phase: { validity: 'active', activity: 'idle' }, expiresAt: now });
  expect(wordOf(active, now - 1)).toBe('Active');
  expect(wordOf(active, now)).toBe('Expired');
});

it('announces phases that changed, and nothing else', () => {
  const before = emptySnapshot({ identities: [sampleIdentity(), sampleIdentity({ id: 'b', label: 'B' })] });
  const active = sampleIdentity({
    phase: { validity: 'active', activity: 'idle' },
    expiresAt: now + 3_600_000,
  });
  const failing = sampleIdentity({
    id: 'b',
    label: 'B',
    phase: { validity: 'none', activity: 'failing' },
    problem: sampleProblem('timed-out'),
  });
  expect(announcementOf(before, before, now, english)).toBe('');
  expect(announcementOf(undefined, before, now, english)).toBe('');
  expect(announcementOf(before, emptySnapshot({ identities: [active, failing] }), now, english)).toBe(
    'Work: Active until 13:00. B: Trying again. AWS did not answer in time.',
  );
});

it('names users as people know them', () => {
  expect(userNameOf('arn:aws:iam::123456789012:user/team/alice')).toBe('alice');
  expect(userNameOf('arn:aws:iam::123456789012:root')).toBe('root');
});
