import type { Identity } from '../../src/core/identity/identity.ts';
import type { Role } from '../../src/core/identity/role.ts';
import type { SessionFacts } from '../../src/core/session/session-facts.ts';
import type { Session } from '../../src/core/session/session.ts';
import { makeUser } from '../../test/sandbox/sample.ts';
import type { SandboxRole, SandboxUser } from '../../test/sandbox/sandbox.ts';

/** Each identity has up to so many sessions: its own one, and those of its roles. */
const sessionsEach = 50;

/** A user with an MFA device whose seed Latchkey has, and the roles that are got with its session. */
export interface Member {
  readonly user: SandboxUser;
  readonly identity: Identity;
  readonly roles: readonly Role[];
}

/** So many sessions over as few users, all renewed without anyone typing. */
export const makeFleet = (sessions: number): readonly Member[] =>
  Array.from({ length: Math.ceil(sessions / sessionsEach) }, (_, index) => {
    const user = makeUser(wordOf(index));
    const own = Math.min(sessionsEach, sessions - index * sessionsEach);
    return {
      user,
      identity: identityOf(user),
      roles: Array.from({ length: own - 1 }, (_, place) => roleOf(user, place)),
    };
  });

/** All sessions of a fleet. */
export const sessionsIn = (fleet: readonly Member[]): readonly Session[] =>
  fleet.flatMap(({ identity, roles }) => [identity, ...roles]);

/** The roles as AWS knows them. */
export const sandboxRoles = (fleet: readonly Member[]): readonly SandboxRole[] =>
  fleet.flatMap(({ roles }) =>
    roles.map(({ roleArn }) => ({ arn: roleArn, maxDurationSeconds: 43_200, trustRequiresMfa: true })),
  );

/** What is known of a session that ends at `expiresAt` (milliseconds since the epoch), as its last renewal left it. */
export const factsUntil = (
  { profile, durationSeconds }: Session,
  expiresAt: number,
  fingerprint: string,
): SessionFacts => ({
  current: { expiresAt, obtainedAt: expiresAt - durationSeconds * 1000, profile, written: true },
  section: { profile, fingerprint },
});

/** Two letters for each user. */
const wordOf = (index: number): string =>
  [Math.floor(index / 26), index % 26].map((letter) => String.fromCodePoint(65 + letter)).join('');

const shared = { durationSeconds: 3600, autoRefresh: true, renewBeforeSeconds: 1200 } as const;

const identityOf = ({ account, name, accessKeyId, mfa }: SandboxUser): Identity => ({
  ...shared,
  id: name,
  label: `User ${name}`,
  accessKeyIdEnd: accessKeyId.slice(-4),
  keyRef: `key:${name}`,
  seedRef: `seed:${name}`,
  region: 'eu-central-1',
  mfaSerial: mfa?.serial ?? '',
  codeSource: 'seed',
  profile: name,
  caller: { accountId: account, arn: `arn:aws:iam::${account}:user/${name}` },
});

const roleOf = ({ account, name }: SandboxUser, place: number): Role => ({
  ...shared,
  id: `${name}-${place}`,
  identityId: name,
  label: `Role ${name} ${place}`,
  roleArn: `arn:aws:iam::${account}:role/${name}-${place}`,
  sessionName: name,
  way: 'auto',
  profile: `${name}-${place}`,
});
