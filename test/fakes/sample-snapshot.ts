import { problemTable } from '../../src/core/notice/problem-table.ts';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import type { IdentityView, ProblemView, Snapshot } from '../../src/shared/snapshot.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A problem in the app's own words. */
export const sampleProblem = (code: ProblemCode, extra: Partial<ProblemView> = {}): ProblemView => ({
  code,
  title: problemTable[code].title,
  text: problemTable[code].text,
  remedy: problemTable[code].remedy,
  retry: problemTable[code].retry,
  ...extra,
});

/** An identity without a session. */
export const sampleIdentity = (extra: Partial<IdentityView> = {}): IdentityView => ({
  id: 'work',
  label: 'Work',
  accessKeyIdEnd: 'MPLE',
  region: 'eu-central-1',
  mfaSerial: 'arn:aws:iam::123456789012:mfa/alice',
  codeSource: 'seed',
  profile: 'work',
  durationSeconds: 43_200,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
  caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/alice' },
  isRoot: false,
  phase: { validity: 'none', activity: 'idle' },
  ...extra,
});

/** An app with nothing set up. */
export const emptySnapshot = (extra: Partial<Snapshot> = {}): Snapshot => ({
  version: '0.1.0',
  preferences: { paused: false, notifications: true, theme: 'system' },
  overall: 'empty',
  identities: [],
  activity: [],
  credentialsFile: '/home/alice/.aws/credentials',
  logFolder: '/home/alice/.config/Latchkey/logs',
  alerts: [],
  clockSkewMs: 0,
  ...extra,
});

/** One identity in every phase that there is, as seen at `now`. */
export const everyPhase = (now: number): readonly IdentityView[] => {
  const session = (leftMs: number) => ({
    obtainedAt: now + leftMs - 12 * hour,
    expiresAt: now + leftMs,
  });
  return [
    sampleIdentity({
      id: 'active',
      label: 'Production',
      profile: 'prod',
      phase: { validity: 'active', activity: 'idle' },
      ...session(11 * hour + 59 * minute + 30_000),
      renewsAt: now + 11 * hour + 39 * minute,
    }),
    sampleIdentity({
      id: 'expiring',
      label: 'Staging',
      profile: 'staging',
      codeSource: 'ask',
      caller: { accountId: '210987654321', arn: 'arn:aws:iam::210987654321:user/team/bob' },
      phase: { validity: 'expiring', activity: 'idle' },
      ...session(minute + 42_000),
    }),
    sampleIdentity({
      id: 'none',
      label: 'Side project',
      profile: 'side',
      mfaSerial: 'GAHT12345678',
      codeSource: 'ask',
    }),
    sampleIdentity({
      id: 'expired',
      label: 'Archive',
      profile: 'archive',
      autoRefresh: false,
      phase: { validity: 'expired', activity: 'idle' },
      ...session(-3 * hour),
    }),
    sampleIdentity({
      id: 'refreshing',
      label: 'Billing',
      profile: 'billing',
      phase: { validity: 'none', activity: 'refreshing' },
    }),
    sampleIdentity({
      id: 'waiting',
      label: 'Data lake',
      profile: 'lake',
      phase: { validity: 'expiring', activity: 'refreshing' },
      waitingUntil: now + 18_000,
      ...session(14 * minute),
    }),
    sampleIdentity({
      id: 'needs-code',
      label: 'Customer portal',
      profile: 'portal',
      codeSource: 'ask',
      phase: { validity: 'expired', activity: 'needs-code' },
      prompt: { reason: 'You asked for a new session.' },
      ...session(-10 * minute),
    }),
    sampleIdentity({
      id: 'failing',
      label: 'Backups',
      profile: 'backup',
      phase: { validity: 'expiring', activity: 'failing' },
      problem: sampleProblem('network-unreachable', {
        detail: 'net::ERR_NAME_NOT_RESOLVED',
        retryAt: now + 74_000,
      }),
      ...session(9 * minute),
    }),
    sampleIdentity({
      id: 'blocked',
      label: 'Old contractor key with a rather long name that has to wrap somewhere',
      profile: 'contractor/a-very-long-profile-name.with-dots@and+signs',
      phase: { validity: 'none', activity: 'blocked' },
      problem: sampleProblem('key-rejected', {
        detail: 'InvalidClientTokenId: The security token included in the request is invalid.',
      }),
    }),
    sampleIdentity({
      id: 'long-term',
      label: 'Root of the test account',
      profile: 'default',
      isRoot: true,
      durationSeconds: 3600,
      caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:root' },
      phase: { validity: 'none', activity: 'blocked' },
      problem: sampleProblem('long-term-key-in-section'),
    }),
  ];
};

/** An app that a lot happened in, as seen at `now`. */
export const fullSnapshot = (now: number, extra: Partial<Snapshot> = {}): Snapshot =>
  emptySnapshot({
    overall: 'failing',
    identities: everyPhase(now),
    activity: [
      {
        at: now - 2 * minute,
        tone: 'good',
        label: 'Production',
        text: 'Session renewed until tomorrow 02:14.',
      },
      { at: now - 8 * minute, tone: 'bad', label: 'Backups', text: 'Could not renew: no connection to AWS.' },
      { at: now - 40 * minute, tone: 'neutral', text: 'This computer woke up. All deadlines were checked.' },
      { at: now - 26 * hour, tone: 'bad', label: 'Old contractor key', text: 'AWS rejected the access key.' },
      { at: now - 27 * hour, tone: 'good', label: 'Staging', text: 'Got a session.' },
      { at: now - 75 * hour, tone: 'neutral', label: 'Production', text: 'Identity added.' },
    ],
    ...extra,
  });
