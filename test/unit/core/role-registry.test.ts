import { beforeEach, describe, expect, it } from 'vitest';
import type { RoleDraft } from '../../../src/core/identity/role-draft.ts';
import { sessionNameFrom } from '../../../src/core/identity/role-draft.ts';
import {
  coreWorld,
  hourMs,
  minuteMs,
  sampleIdentity,
  sampleRole,
  settle,
  testCaller,
  type CoreWorld,
} from './core-world.ts';

const form: RoleDraft = {
  label: 'Admin',
  roleArn: sampleRole.roleArn,
  sessionName: 'ann',
  externalId: '',
  sourceIdentity: '',
  tags: '',
  policyArns: '',
  way: 'auto',
  profile: 'admin',
  alsoTo: [],
  durationSeconds: 3600,
  autoRefresh: true,
  renewBeforeSeconds: 1200,
};

let world: CoreWorld;
beforeEach(() => {
  world = coreWorld();
});
const save = (change: Partial<RoleDraft> = {}, id?: string) =>
  world.engine.roles.save({ id, identityId: 'ann', form: { ...form, ...change } });
const saved = async (change: Partial<RoleDraft> = {}): Promise<string> => {
  const result = await save(change);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.id;
};
const roles = () => world.state.settings.roles;

describe('a role is saved', () => {
  it('with nothing but what was given', async () => {
    const id = await saved();
    expect(roles()).toEqual([{ ...sampleRole, id }]);
    expect(world.settings.saved.roles).toEqual(roles());
    expect(world.activity[0]).toMatchObject({ label: 'Admin', text: 'Role added.' });
  });

  it('with all that AssumeRole takes', async () => {
    await saved({
      externalId: ' vendor:4711 ',
      sourceIdentity: 'ann@example.com',
      tags: 'team = payments\ncost center=4711=a\n\nempty=',
      policyArns: 'arn:aws:iam::aws:policy/ReadOnlyAccess\narn:aws:iam::123456789012:policy/mine\n',
      durationSeconds: 43_200,
      way: 'key',
    });
    expect(roles()[0]).toMatchObject({
      externalId: 'vendor:4711',
      sourceIdentity: 'ann@example.com',
      tags: [
        { key: 'team', value: 'payments' },
        { key: 'cost center', value: '4711=a' },
        { key: 'empty', value: '' },
      ],
      policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::123456789012:policy/mine'],
    });
  });

  it.each<[string, Partial<RoleDraft>, string]>([
    ['label', { label: ' ' }, 'label-empty'],
    ['roleArn', { roleArn: 'admin' }, 'role-arn-malformed'],
    ['roleArn', { roleArn: 'arn:aws:iam::123456789012:user/ann' }, 'role-arn-malformed'],
    ['roleArn', { roleArn: 'arn:aws:iam::1234:role/admin' }, 'role-arn-malformed'],
    ['sessionName', { sessionName: 'a' }, 'session-name-malformed'],
    ['sessionName', { sessionName: 'ann smith' }, 'session-name-malformed'],
    ['externalId', { externalId: 'x' }, 'external-id-malformed'],
    ['sourceIdentity', { sourceIdentity: 'aws:ann' }, 'source-identity-malformed'],
    ['tags', { tags: 'payments' }, 'tags-malformed'],
    ['tags', { tags: 'a=1\nA=2' }, 'tags-malformed'],
    ['tags', { tags: 'aws:a=1' }, 'tags-malformed'],
    ['tags', { tags: Array.from({ length: 51 }, (_, at) => `k${at}=v`).join('\n') }, 'tags-malformed'],
    ['policyArns', { policyArns: 'ReadOnlyAccess' }, 'policies-malformed'],
    ['profile', { profile: 'a b' }, 'profile-name-illegal'],
    ['profile', { profile: 'work' }, 'profile-in-use'],
    ['durationSeconds', { durationSeconds: 899 }, 'role-duration-out-of-range'],
    ['durationSeconds', { durationSeconds: 43_201 }, 'role-duration-out-of-range'],
    ['renewBeforeSeconds', { renewBeforeSeconds: 1 }, 'renew-before-out-of-range'],
    ['alsoTo', { alsoTo: ['relative'] }, 'path-malformed'],
  ])('not with a %s such as %j', async (field, change, code) => {
    expect(await save(change)).toMatchObject({ ok: false, error: { code, field } });
    expect(roles()).toEqual([]);
  });

  it('in any partition', async () => {
    await saved({ roleArn: 'arn:aws-cn:iam::123456789012:role/path/to/admin' });
    expect(roles()).toHaveLength(1);
  });

  it('not for root, who cannot assume any', async () => {
    const root = { ...sampleIdentity, caller: { ...testCaller, arn: 'arn:aws:iam::123456789012:root' } };
    world = coreWorld({ identities: [root] });
    expect(await save()).toMatchObject({ error: { code: 'role-of-root' } });
  });

  it('not to an identity that is gone', async () => {
    const request = { identityId: 'bob', form };
    expect(await world.engine.roles.save(request)).toMatchObject({ error: { code: 'identity-gone' } });
  });

  it('not when the disk is full, and then there is none', async () => {
    world.settings.failWith('disk-full');
    expect(await save()).toMatchObject({ error: { code: 'disk-full' } });
    expect(roles()).toEqual([]);
  });

  it('not under a profile for which AWS tools assume a role themselves', async () => {
    world.config.text = `[profile admin]\nrole_arn = ${sampleRole.roleArn}\nsource_profile = work\n`;
    expect(await save()).toMatchObject({ error: { code: 'profile-assumes-role', field: 'profile' } });
  });

  it('and its profile is refused to an identity', async () => {
    await saved();
    const { id } = sampleIdentity;
    const draft = {
      ...sampleIdentity,
      mfaSerial: sampleIdentity.mfaSerial ?? '',
      codeCommand: '',
      alsoTo: [],
      profile: 'admin',
    };
    const request = { id, form: draft, seedRiskAccepted: true, unchecked: false };
    expect(await world.registry.save(request)).toMatchObject({ error: { code: 'profile-in-use' } });
  });
});

describe('a changed role', () => {
  it('under another profile takes its session along', async () => {
    const id = await saved();
    world.sts.roles.set(sampleRole.roleArn, { maxDurationSeconds: 3600, asksForMfa: true });
    await world.sessions.getSession(id, 'user');
    const key = world.keyInFile('admin');
    world.sessions.start();
    await save({ profile: 'root' }, id);
    await settle();
    expect(world.keyInFile('admin')).toBeUndefined();
    expect(world.keyInFile('root')).toBe(key);
  });

  it('with another ARN loses its session: it was another role’s', async () => {
    const id = await saved();
    world.sts.roles.set(sampleRole.roleArn, { maxDurationSeconds: 3600, asksForMfa: true });
    await world.sessions.getSession(id, 'user');
    await save({ roleArn: 'arn:aws:iam::123456789012:role/other' }, id);
    expect(world.keyInFile('admin')).toBeUndefined();
    expect(world.secrets.items.has(`session:${id}`)).toBe(false);
    expect(world.facts(id).current).toBeUndefined();
  });

  it('is tried again after what had stopped it', async () => {
    const id = await saved();
    expect(await world.sessions.getSession(id, 'user')).toMatchObject({ error: { code: 'role-refused' } });
    await save({ externalId: 'right' }, id);
    expect(world.phase(id)).toEqual({ validity: 'none', activity: 'idle' });
  });
});

describe('removing', () => {
  const givenRole = async (): Promise<string> => {
    const id = await saved();
    world.sts.roles.set(sampleRole.roleArn, { maxDurationSeconds: 3600, asksForMfa: true });
    await world.sessions.getSession(id, 'user');
    await settle();
    return id;
  };

  it('a role takes its session out of file and keychain, and leaves the identity', async () => {
    const id = await givenRole();
    expect(await world.engine.roles.remove(id, { removeProfile: true })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(roles()).toEqual([]);
    expect(world.keyInFile('admin')).toBeUndefined();
    expect(world.keyInFile('work')).toBeDefined();
    expect(world.secrets.items.has(`session:${id}`)).toBe(false);
    expect(world.state.sessions[id]).toBeUndefined();
  });

  it('an identity takes its roles along', async () => {
    const id = await givenRole();
    expect(await world.registry.remove('ann', { removeProfile: true })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(roles()).toEqual([]);
    expect(world.file.text).not.toContain('ASIA');
    expect([...world.secrets.items.keys()]).toEqual([]);
    expect(Object.keys(world.state.sessions)).toEqual([]);
    expect(id).not.toBe('ann');
  });

  it('an identity whose profiles cannot be cleared takes nothing along', async () => {
    await givenRole();
    world.file.failWith('remove', 'disk-full');
    expect(await world.registry.remove('ann', { removeProfile: true })).toMatchObject({
      error: { code: 'disk-full' },
    });
    expect(roles()).toHaveLength(1);
    expect(world.state.settings.identities).toHaveLength(1);
  });
});

describe('roles of the config file', () => {
  const config = `[profile admin]
role_arn = arn:aws:iam::123456789012:role/admin
source_profile = work
mfa_serial = arn:aws:iam::123456789012:mfa/ann
external_id = 4711
role_session_name = ann-cli
duration_seconds = 7200

[profile elsewhere]
role_arn = arn:aws:iam::999988887777:role/audit
source_profile = unknown

[profile plain]
region = eu-west-1
`;

  it('are found, with the identity that they are assumed with', async () => {
    world.config.text = config;
    expect(await world.engine.roleImport.find()).toEqual({
      ok: true,
      value: [
        {
          profile: 'admin',
          roleArn: 'arn:aws:iam::123456789012:role/admin',
          sourceProfile: 'work',
          mfaSerial: 'arn:aws:iam::123456789012:mfa/ann',
          externalId: '4711',
          sessionName: 'ann-cli',
          durationSeconds: 7200,
          identityId: 'ann',
        },
        {
          profile: 'elsewhere',
          roleArn: 'arn:aws:iam::999988887777:role/audit',
          sourceProfile: 'unknown',
        },
      ],
    });
  });

  it('are added under a profile of their own, and known from then on', async () => {
    world.config.text = config;
    const added = await world.engine.roleImport.adopt({ profile: 'admin', identityId: 'ann' });
    expect(added.ok).toBe(true);
    expect(roles()[0]).toMatchObject({
      label: 'admin',
      profile: 'admin-session',
      externalId: '4711',
      sessionName: 'ann-cli',
      durationSeconds: 7200,
    });
    expect(world.config.text).toBe(config);
    const found = await world.engine.roleImport.find();
    expect(found.ok && found.value[0]?.roleId).toBe(roles()[0]?.id);
  });

  it('are not added when the file has changed', async () => {
    const adopting = world.engine.roleImport.adopt({ profile: 'admin', identityId: 'ann' });
    expect(await adopting).toMatchObject({ error: { code: 'file-changed' } });
  });
});

it.each([
  ['Ann Smith', 'Ann-Smith'],
  ['ann@example.com', 'ann@example.com'],
  ['Ä', 'latchkey'],
  ['x'.repeat(100), 'x'.repeat(64)],
])('a session name is made of %j', (from, name) => {
  expect(sessionNameFrom(from)).toBe(name);
});

it('a role’s session is renewed after a restart', async () => {
  world = coreWorld({ roles: [sampleRole] });
  await world.sessions.getSession('admin', 'user');
  await settle();
  world.restart();
  await world.clock.advance(hourMs + minuteMs);
  expect(world.phase('admin')).toEqual({ validity: 'active', activity: 'idle' });
});
