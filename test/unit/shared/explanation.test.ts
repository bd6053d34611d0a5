import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/notice/problem.ts';
import type { AppState } from '../../../src/core/state/app-state.ts';
import { explain, type Surroundings } from '../../../src/shared/explanation.ts';
import { masked, maskedPath } from '../../../src/shared/masking.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  sampleIdentity,
  sampleRole,
  testKey,
  testSeed,
  type CoreWorld,
} from '../core/core-world.ts';
import { english } from '../../fakes/english.ts';

const around: Surroundings = {
  version: '0.1.0',
  electron: '33.3.0',
  platform: 'linux x64 6.1.0',
  home: '/home/test',
  credentialsFile: '/home/test/.aws/credentials',
  usesProxy: false,
  overridesEndpoint: false,
  documents: { settings: 1, state: 1 },
};

let world: CoreWorld;
beforeEach(async () => {
  world = coreWorld({ identities: [sampleIdentity], roles: [sampleRole] });
  world.sessions.start();
  await world.sessions.getSession('ann', 'user');
  await world.sessions.getSession('admin', 'user');
});

const text = (id = 'ann', change: (state: AppState) => AppState = (state) => state): string => {
  const told = explain(change(world.state), id, around, world.clock.now(), english);
  if (told === undefined) throw new Error('nothing explained');
  return told;
};
const withFailure =
  (detail: string, retryAt?: number) =>
  (state: AppState): AppState => ({
    ...state,
    sessions: {
      ...state.sessions,
      ann: {
        ...state.sessions['ann'],
        failure: {
          problem: problem('access-denied', detail),
          since: world.clock.now() - 60_000,
          attempts: 2,
          byUser: false,
          ...(retryAt !== undefined && { retryAt }),
        },
      },
    },
  });

describe('an explanation', () => {
  it('tells the facts of an identity’s own session', () => {
    expect(text().split('\n')).toEqual([
      'Latchkey: 0.1.0, Electron 33.3.0, linux x64 6.1.0',
      'Now: 2026-03-01T12:00:00Z',
      'Session: Ann at work, an identity’s own (GetSessionToken)',
      'Profile: work',
      'Asked for: 60 min, renewed 20 min before the end',
      'Region: eu-central-1',
      'Access key: …1234',
      'Account: …9012',
      'Codes: seed',
      'State: active, idle',
      'Obtained: 2026-03-01T12:00:00Z (in 0 s)',
      'Ends: 2026-03-01T13:00:00Z (in 60 min)',
      'In the file: yes',
      'Next by itself: refresh, 2026-03-01T12:40:00Z (in 40 min)',
      'Why: by itself, with a code from the seed',
      'Other files: none',
      'MFA device: …/ann, last used step 2026-03-01T12:00:00Z',
      'Clock: AWS minus this computer 0.0 s',
      'Keychain: no problem known',
      'Credentials file: ~/.aws/credentials',
      'Endpoint: FIPS off, dual-stack off',
      'Proxy: no',
      'Settings: paused off, on lock nothing, on quit keep, removes ended on',
      'Screen: not known to be locked',
      'Documents: settings 1, state 1',
    ]);
  });

  it('of a role tells what it lives on', () => {
    expect(text('admin')).toContain('Session: Admin, a role of Ann at work (AssumeRole)');
    expect(text('admin')).toContain('Assumed with: the identity’s session (set to auto)');
    expect(text('admin')).toContain('Why: fed by Ann at work’s session');
  });

  it('of nobody is none', () => {
    expect(explain(world.state, 'nobody', around, 0, english)).toBeUndefined();
  });

  const patched =
    (patch: Partial<AppState['settings']['preferences']>, rest: Partial<AppState> = {}) =>
    (state: AppState): AppState => {
      const preferences = { ...state.settings.preferences, ...patch };
      return { ...state, ...rest, settings: { ...state.settings, preferences } };
    };
  it.each([
    ['auto-refresh is paused', patched({ paused: true })],
    ['auto-refresh is paused while the screen is locked', patched({ onLock: 'pause' }, { locked: true })],
    ['the screen is locked, so it is kept out of the files', patched({ onLock: 'remove' }, { locked: true })],
    [
      'it needs your code',
      (state: AppState): AppState => ({
        ...state,
        settings: { ...state.settings, identities: [askingIdentity] },
      }),
    ],
    [
      'there is no session yet: Latchkey waits until you get one',
      (state: AppState) => ({ ...state, sessions: {} }),
    ],
  ])('says why: %s', (why, change) => {
    expect(text('ann', change).split('\n')).toContain(`Why: ${why}`);
  });

  it('tells the last problem, and when it is tried again', () => {
    const told = text('ann', withFailure('User is not\nauthorized', world.clock.now() + 40_000));
    expect(told).toContain('Why: retry in 40 s, attempt 3');
    expect(told).toContain('Problem: access-denied: ');
    expect(told).toContain('Detail: User is not authorized');
    expect(text('ann', withFailure('no'))).toContain('Why: it waits for you because of the problem below');
  });
});

describe('no secret', () => {
  const secrets = (): readonly string[] => [
    testKey.accessKeyId,
    testKey.secretAccessKey,
    testSeed.reveal(),
    world.digits(),
    '123456789012',
    'ASIASESSION000000001',
    'session-secret-1',
    'session-token-1',
    '/home/test',
    'arn:aws:iam::123456789012:mfa/ann',
  ];

  it.each(['ann', 'admin'])('is in an explanation of %s', (id) => {
    for (const secret of secrets()) expect(text(id)).not.toContain(secret);
  });

  it('comes in by what another side said', () => {
    const said = `${testKey.accessKeyId} ${testKey.secretAccessKey} ${testSeed.reveal()} ${world.digits()} arn:aws:iam::123456789012:user/ann https://joe:pass@proxy:3128 /home/test/x ASIASESSION000000001 jbsw y3dp ehpk 3pxp`;
    const told = text('ann', withFailure(said));
    for (const secret of [...secrets(), 'joe:pass', 'jbsw y3dp']) expect(told).not.toContain(secret);
    expect(told).toContain('…9012:user/ann');
  });
});

describe('masking', () => {
  it.each([
    ['AKIAIOSFODNN7EXAMPLE', '…MPLE'],
    ['account 123456789012.', 'account …9012.'],
    ['IQoJb3JpZ2luX2VjEBcaCXVzLWVhc3QtMSJHMEUCIQ==', '(left out)'],
    ['a'.repeat(20), '(left out)'],
    ['code 123456', 'code ……'],
    ['/home/ann/key and /home/ann', '~/key and ~'],
    [
      'the profile my-own-long-profile-name-for-work stays',
      'the profile my-own-long-profile-name-for-work stays',
    ],
  ])('makes of %s: %s', (given, shown) => {
    expect(masked(given, '/home/ann')).toBe(shown);
  });

  it('leaves paths readable', () => {
    const path = '/home/ann/mnt/wsl/Ubuntu/home/someone/aws/credentials';
    expect(maskedPath(path, '/home/ann')).toBe('~/mnt/wsl/Ubuntu/home/someone/aws/credentials');
    expect(maskedPath(`/a/${'1'.repeat(12)}/b`, '')).toBe('/a/…1111/b');
  });
});

it('does not depend on how long the session still has', () => {
  world.clock.jump(2 * hourMs);
  expect(text()).toContain('State: expired, idle');
  expect(text()).toContain('(60 min ago)');
});
