import { defaultPreferences } from '../../src/core/state/app-state.ts';
import { remedyOf } from '../../src/core/notice/problem-table.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import { textOf, titleOf } from '../../src/core/notice/words.ts';
import type { FoundKeyView, FoundRoleView } from '../../src/shared/contract.ts';
import type { ChangeView, IdentityView, ProblemView, RoleView, Snapshot } from '../../src/shared/snapshot.ts';
import { spoken } from './spoken.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A problem in the app's own words. */
export const sampleProblem = (code: ProblemCode, extra: Partial<ProblemView> = {}): ProblemView => ({
  code,
  title: spoken.t.say(titleOf(problem(code))),
  text: spoken.t.say(textOf(problem(code))),
  ...remedyOf(problem(code)),
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
  needsCode: extra.codeSource === 'ask',
  copies: [],
  roles: [],
  ...extra,
});

/** A role without a session. */
export const sampleRole = (extra: Partial<RoleView> = {}): RoleView => ({
  id: 'read-only',
  identityId: 'work',
  label: 'Read only',
  roleArn: 'arn:aws:iam::210987654321:role/ReadOnly',
  sessionName: 'alice',
  tags: [],
  policyArns: [],
  way: 'auto',
  wayNow: 'session',
  profile: 'read-only',
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
  phase: { validity: 'none', activity: 'idle' },
  needsCode: false,
  copies: [],
  ...extra,
});

/** An app with nothing set up. */
export const emptySnapshot = (extra: Partial<Snapshot> = {}): Snapshot => ({
  version: '0.1.0',
  language: spoken.t.language,
  preferences: defaultPreferences,
  proxies: [],
  overall: 'empty',
  identities: [],
  activity: [],
  changes: [],
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
      prompt: { reason: spoken.t('prompt.reason.active') },
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

/** Identities with roles in every state of their own, as seen at `now`. */
export const roleCases = (now: number): readonly IdentityView[] => {
  const active = (leftMs: number) =>
    ({
      phase: { validity: 'active', activity: 'idle' },
      obtainedAt: now + leftMs - hour,
      expiresAt: now + leftMs,
    }) as const;
  const own = { ...active(9 * hour), renewsAt: now + 8 * hour };
  const roles = (identityId: string, ...all: readonly Partial<RoleView>[]) =>
    all.map((role) => sampleRole({ identityId, profile: role.id ?? '', ...role }));
  return [
    sampleIdentity({
      ...own,
      id: 'production',
      label: 'Production',
      profile: 'prod',
      roles: roles(
        'production',
        {
          id: 'audit',
          label: 'Audit',
          roleArn: 'arn:aws:iam::210987654321:role/teams/security/ReadOnlyAuditor',
          durationSeconds: 14_400,
          externalId: 'partner-7',
          tags: [
            { key: 'project', value: 'apollo' },
            { key: 'team', value: 'security' },
          ],
          ...active(52 * minute + 30_000),
          renewsAt: now + 32 * minute,
        },
        {
          id: 'admin',
          label: 'Administrator',
          roleArn: 'arn:aws:iam::123456789012:role/Administrator',
          way: 'key',
          wayNow: 'key',
          durationSeconds: 7200,
          autoRefresh: false,
        },
        {
          id: 'refused',
          label: 'Billing',
          roleArn: 'arn:aws:iam::345678901234:role/Billing',
          phase: { validity: 'none', activity: 'blocked' },
          problem: sampleProblem('role-refused', {
            detail: 'AccessDenied: not authorized to perform sts:AssumeRole',
          }),
        },
      ),
    }),
    sampleIdentity({
      id: 'staging',
      label: 'Staging',
      profile: 'staging',
      codeSource: 'ask',
      phase: { validity: 'none', activity: 'needs-code' },
      prompt: { reason: spoken.t('prompt.reason.none') },
      roles: roles(
        'staging',
        {
          id: 'waits',
          label: 'Deploy',
          roleArn: 'arn:aws:iam::456789012345:role/Deploy',
          phase: { validity: 'none', activity: 'refreshing' },
          waitsForSource: true,
          needsCode: true,
        },
        {
          id: 'asks',
          label: 'Night shift',
          roleArn: 'arn:aws:iam::456789012345:role/NightShift',
          way: 'key',
          wayNow: 'key',
          needsCode: true,
          phase: { validity: 'expired', activity: 'needs-code' },
          expiresAt: now - 5 * minute,
          obtainedAt: now - hour,
          prompt: { reason: spoken.t('prompt.reason.expired') },
        },
        {
          id: 'rejected',
          label: 'With a rejected key',
          roleArn: 'arn:aws:iam::456789012345:role/Other',
          phase: { validity: 'none', activity: 'blocked' },
          problem: sampleProblem('key-rejected'),
          copies: [{ path: '/home/bob/.aws/credentials', state: 'left' }],
        },
      ),
    }),
    sampleIdentity({ id: 'root', label: 'Root of the test account', profile: 'root', isRoot: true }),
  ];
};

/** Identities whose credentials file, or another file, other programs had a hand in; as seen at `now`. */
export const fileCases = (now: number): readonly IdentityView[] => {
  const active = {
    phase: { validity: 'active', activity: 'idle' },
    obtainedAt: now - hour,
    expiresAt: now + 11 * hour,
  } as const;
  return [
    sampleIdentity({
      ...active,
      id: 'changed',
      label: 'Changed elsewhere',
      profile: 'shared',
      phase: { validity: 'active', activity: 'blocked' },
      problem: sampleProblem('section-changed', { detail: '/home/alice/.aws/credentials, line 12' }),
    }),
    sampleIdentity({
      ...active,
      id: 'malformed',
      label: 'With a mistake',
      profile: 'twice',
      phase: { validity: 'active', activity: 'failing' },
      problem: sampleProblem('file-repairable', {
        detail: 'Line 7: the profile “twice” is there twice.',
        retryAt: now + 74_000,
      }),
    }),
    sampleIdentity({
      ...active,
      id: 'copies',
      label: 'In many places',
      profile: 'work',
      renewsAt: now + 10 * hour,
      copies: [
        {
          path: '\\\\wsl.localhost\\Ubuntu-24.04\\home\\alice\\.aws\\credentials',
          state: 'written',
        },
        {
          path: '/run/media/alice/a-disk-with-a-long-name/containers/build/aws/credentials',
          state: 'waiting',
          problem: sampleProblem('file-absent'),
        },
        {
          path: '/srv/build/.aws/credentials',
          state: 'trouble',
          problem: sampleProblem('section-changed'),
        },
        {
          path: '/srv/deploy/.aws/credentials',
          state: 'trouble',
          problem: sampleProblem('file-repairable', { detail: 'Line 1: a byte order mark.' }),
        },
        { path: '/home/bob/.aws/credentials', state: 'left' },
      ],
    }),
    sampleIdentity({ ...active, id: 'left', label: 'Left alone', profile: 'other', left: true }),
    sampleIdentity({
      id: 'cleared',
      label: 'Cleared away',
      profile: 'archive',
      phase: { validity: 'expired', activity: 'idle' },
      obtainedAt: now - 42 * hour,
      expiresAt: now - 30 * hour,
      cleared: true,
    }),
    sampleIdentity({
      ...active,
      id: 'adopted',
      label: 'From the file',
      profile: 'legacy',
      adopted: true,
    }),
  ];
};

/** Changes of every kind, as seen at `now`, newest first. */
export const sampleChanges = (now: number): readonly ChangeView[] => [
  {
    id: 'c4',
    at: now - 5 * minute,
    title: spoken.t('change.keyReplaced'),
    path: '/home/alice/.aws/credentials',
    profile: 'legacy',
    lines: [
      { sign: '-', key: 'aws_access_key_id', value: 'AKIA…MPLE' },
      { sign: '-', key: 'aws_secret_access_key', value: 'wJa…' },
      { sign: '+', key: 'aws_access_key_id', value: 'ASIA…7QRS' },
      { sign: '+', key: 'aws_secret_access_key', value: 'n4b…' },
      { sign: '+', key: 'aws_session_token', value: 'IQo…' },
    ],
  },
  {
    id: 'c3',
    at: now - 2 * hour,
    title: spoken.t('change.writtenToNew'),
    path: '/run/media/alice/a-disk-with-a-long-name/containers/build/aws/credentials',
    profile: 'contractor/a-very-long-profile-name.with-dots@and+signs',
    lines: [
      { sign: '+', key: '[contractor/a-very-long-profile-name.with-dots@and+signs]', value: '' },
      { sign: '+', key: 'aws_access_key_id', value: 'ASIA…4TUV' },
      { sign: '+', key: 'aws_secret_access_key', value: 'k2p…' },
      { sign: '+', key: 'aws_session_token', value: 'FwoG…' },
    ],
    undo: spoken.t('change.undoWritten'),
  },
  {
    id: 'c2',
    at: now - 26 * hour,
    title: spoken.t('change.repaired'),
    path: '/home/alice/.aws/credentials',
    lines: [{ sign: '-', key: 'Byte order mark at the start of the file', value: '' }],
    undoneAt: now - 25 * hour,
  },
  {
    id: 'c1',
    at: now - 75 * hour,
    title: spoken.t('change.regionSet'),
    path: '/home/alice/.aws/config',
    profile: 'work',
    lines: [{ sign: '+', key: 'region', value: 'eu-central-1' }],
    undo: spoken.t('change.undoRegion'),
  },
];

/** Long-term keys as a credentials file may hold them. */
export const sampleKeys: readonly FoundKeyView[] = [
  {
    profile: 'default',
    accessKeyIdEnd: 'WXYZ',
    region: 'eu-west-1',
    mfaSerial: 'arn:aws:iam::123456789012:mfa/alice',
  },
  {
    profile: 'ops',
    accessKeyIdEnd: 'QRST',
    roleArn: 'arn:aws:iam::210987654321:role/teams/platform/OperationsAdministrator',
  },
  { profile: 'prod', accessKeyIdEnd: 'MPLE', region: 'eu-central-1', identityId: 'active' },
];

/** Roles as a config file may tell of them: one that is there already, one whose identity is known, one that is not. */
export const sampleRoles: readonly FoundRoleView[] = [
  {
    profile: 'audit',
    roleArn: 'arn:aws:iam::210987654321:role/teams/security/ReadOnlyAuditor',
    sourceProfile: 'prod',
    identityId: 'production',
    roleId: 'audit',
  },
  {
    profile: 'deploy',
    roleArn: 'arn:aws:iam::345678901234:role/Deploy',
    sourceProfile: 'staging',
    mfaSerial: 'arn:aws:iam::123456789012:mfa/alice',
    identityId: 'staging',
  },
  {
    profile: 'legacy',
    roleArn: 'arn:aws:iam::345678901234:role/a/rather/long/path/to/a/LegacyOperationsRole',
  },
];

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
        text: spoken.t('activity.renewed', { profile: 'prod' }),
      },
      {
        at: now - 8 * minute,
        tone: 'bad',
        label: 'Backups',
        text: spoken.t('activity.detail', {
          title: spoken.t('problem.network-unreachable.title'),
          detail: 'net::ERR_NAME_NOT_RESOLVED',
        }),
      },
      { at: now - 40 * minute, tone: 'neutral', text: spoken.t('activity.resumed') },
      {
        at: now - 26 * hour,
        tone: 'bad',
        label: 'Old contractor key',
        text: spoken.t('problem.key-rejected.title'),
      },
      {
        at: now - 27 * hour,
        tone: 'good',
        label: 'Staging',
        text: spoken.t('activity.got', { profile: 'staging' }),
      },
      { at: now - 75 * hour, tone: 'neutral', label: 'Production', text: spoken.t('activity.added') },
    ],
    changes: sampleChanges(now),
    ...extra,
  });
