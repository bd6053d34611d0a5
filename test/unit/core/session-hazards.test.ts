import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/notice/problem.ts';
import { fail } from '../../../src/core/result.ts';
import {
  askingIdentity,
  commandIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  sampleRole,
  settle,
  testCaller,
  testKey,
  testSeed,
  type CoreWorld,
} from './core-world.ts';
import { turns } from './power-cut.ts';

const noNewItems = (world: CoreWorld): void => {
  const set = world.secrets.set.bind(world.secrets);
  world.secrets.set = async (account, value, access) =>
    account.startsWith('session') ? fail(problem('keychain-failed')) : set(account, value, access);
};

it('one unreachable region starves nobody', async () => {
  const a = { ...plainIdentity, id: 'aa', profile: 'aa', keyRef: 'key:aa', region: 'us-iso-east-1' };
  const world = coreWorld({ identities: [a, plainIdentity] });
  const real = world.sts.getSessionToken.bind(world.sts);
  world.sts.getSessionToken = async (request, c) =>
    request.region === 'us-iso-east-1' ? { result: fail(problem('network-unreachable')) } : real(request, c);
  world.chance = 0.5;
  await world.givenSession(5 * minuteMs, a);
  await world.givenSession(40 * minuteMs, plainIdentity);
  world.sessions.start();
  let dead = 0;
  for (let m = 0; m < 300; m += 1) {
    await world.clock.advance(minuteMs);
    if (world.phase('ann').validity === 'expired') dead += 1;
  }
  expect(dead).toBe(0);
});

it.each([
  ['no MFA', plainIdentity, { ...sampleRole, way: 'session' as const }],
  ['seed', sampleIdentity, sampleRole],
])('a keychain that takes no items is no reason for a storm: %s', async (_n, identity, role) => {
  const world = coreWorld({ identities: [identity], roles: [role] });
  await world.givenSession(hourMs, role);
  noNewItems(world);
  world.sessions.start();
  await world.clock.advance(50 * minuteMs);
  expect(world.sts.calls.length).toBeLessThan(20);
});

it('a session that the file alone holds stays there when the screen locks', async () => {
  const world = coreWorld({ identities: [askingIdentity] });
  world.sessions.start();
  await world.registry.setPreferences({ ...world.state.settings.preferences, onLock: 'remove' });
  noNewItems(world);
  const getting = world.sessions.getSession('ann', 'user');
  await settle();
  world.sessions.submitCode('ann', world.digits());
  expect((await getting).ok).toBe(true);
  world.engine.screenLock.locked();
  await turns();
  await world.engine.screenLock.unlocked();
  await turns();
  expect(world.keyInFile()).toBeDefined();
});

it.each([
  ['same user', testCaller],
  ['another user', { accountId: '999999999999', arn: 'arn:aws:iam::999999999999:user/bob' }],
])('a role under way ends with the old key: %s', async (_n, caller) => {
  const role = { ...sampleRole, way: 'key' as const };
  const world = coreWorld({ identities: [sampleIdentity], roles: [role] });
  const newKey = {
    accessKeyId: 'AKIANEWKEYAAAAAA9999',
    secretAccessKey: 'abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJ+99',
  };
  world.sts.users.set(newKey.accessKeyId, { ...newKey, caller });
  await world.givenSession(21 * minuteMs - 20_000, role);
  await world.givenSession(hourMs, sampleIdentity);
  world.sessions.start();
  await world.clock.advance(35_000);
  await world.codes.copied(sampleIdentity.mfaSerial ?? '', testSeed);
  await world.clock.advance(6000);
  expect(world.facts('admin').operation?.kind).toBe('waiting-for-code');
  const i = sampleIdentity;
  await world.registry.save({
    id: 'ann',
    key: newKey,
    seedRiskAccepted: true,
    unchecked: false,
    form: {
      label: i.label,
      region: i.region,
      mfaSerial: i.mfaSerial ?? '',
      codeSource: 'seed',
      codeCommand: '',
      profile: i.profile,
      alsoTo: [],
      durationSeconds: 3600,
      autoRefresh: true,
      renewBeforeSeconds: 1200,
    },
  });
  if (caller === testCaller) world.sts.users.delete(testKey.accessKeyId);
  await world.clock.advance(2 * minuteMs);
  expect(
    world.sts.calls.filter(({ action }) => action === 'AssumeRole').map(({ accessKeyId }) => accessKeyId),
  ).not.toContain(testKey.accessKeyId);
});

it('a role whose source ended during a failed try follows when the source is back', async () => {
  const world = coreWorld({ identities: [askingIdentity], roles: [sampleRole] });
  await world.givenSession(21 * minuteMs, askingIdentity);
  await world.givenSession(22 * minuteMs, sampleRole);
  world.sts.failWith('network-unreachable');
  world.chance = 0;
  world.sessions.start();
  await world.clock.advance(19 * minuteMs + 55_000);
  world.sts.hang();
  for (let s = 0; s < 10; s += 1) await world.clock.advance(1000);
  world.sts.release();
  await settle();
  world.sts.failWith(undefined);
  const getting = world.sessions.getSession('ann', 'user');
  await settle();
  world.sessions.submitCode('ann', world.digits());
  await getting;
  world.sessions.wake('network');
  await world.clock.advance(5 * minuteMs);
  expect(world.phase('admin')).toEqual({ validity: 'active', activity: 'idle' });
});

it('a clock set back is corrected once', async () => {
  const world = coreWorld({
    identities: [askingIdentity, { ...plainIdentity, id: 'b', profile: 'b', keyRef: 'key:b' }],
  });
  await world.givenSession(50 * minuteMs, askingIdentity);
  world.sessions.start();
  await world.clock.advance(10_000);
  world.clock.jump(-hourMs);
  world.sts.offsetMs += hourMs;
  await world.sessions.getSession('b', 'user');
  world.sts.failWith('network-unreachable');
  await world.clock.advance(30_000);
  expect([world.phase().validity, world.state.clockSkewMs]).toEqual(['active', hourMs]);
});

it('another ARN leaves other programs’ credentials alone', async () => {
  const world = coreWorld({ identities: [sampleIdentity], roles: [sampleRole] });
  await world.sessions.getSession('admin', 'user');
  await turns();
  world.file.textFile.text = world.file.text.replace(world.keyInFile('admin') ?? '', 'ASIAFOREIGN000000000');
  const r = sampleRole;
  await world.engine.roles.save({
    id: 'admin',
    identityId: 'ann',
    form: {
      label: r.label,
      roleArn: `${r.roleArn}2`,
      sessionName: r.sessionName,
      externalId: '',
      sourceIdentity: '',
      tags: '',
      policyArns: '',
      way: 'auto',
      profile: r.profile,
      alsoTo: [],
      durationSeconds: 3600,
      autoRefresh: true,
      renewBeforeSeconds: 1200,
    },
  });
  expect(world.keyInFile('admin')).toBe('ASIAFOREIGN000000000');
});

it('a forgotten session stays forgotten although a role lives on it', async () => {
  const world = coreWorld({ identities: [sampleIdentity], roles: [sampleRole] });
  world.sessions.start();
  await world.sessions.getSession('admin', 'user');
  await turns();
  await world.engine.forgetting.forget('ann');
  await world.clock.advance(hourMs);
  expect(world.keyInFile('work')).toBeUndefined();
});

it('a rejected key is not tried by ten roles', async () => {
  const roles = Array.from({ length: 10 }, (_, n) => ({
    ...sampleRole,
    id: `r${n}`,
    profile: `r${n}`,
    way: 'key' as const,
  }));
  const world = coreWorld({ identities: [plainIdentity], roles });
  await world.givenSession(21 * minuteMs, plainIdentity);
  for (const role of roles) await world.givenSession(25 * minuteMs, role);
  world.sts.users.clear();
  world.sessions.start();
  await world.clock.advance(10 * minuteMs);
  expect(world.sts.calls.length).toBe(1);
});

it('a rejected key is not sent to ask for the time', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  await world.givenSession(21 * minuteMs, plainIdentity);
  world.sts.users.clear();
  world.sts.tellsTime = false;
  world.sessions.start();
  await world.clock.advance(10 * minuteMs);
  for (let n = 0; n < 5; n += 1) {
    world.clock.jump(-10_000);
    await world.clock.advance(minuteMs);
  }
  expect(world.sts.calls.length).toBe(1);
});

it('a rejected key is not tried because another program touched the profile', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  await world.givenSession(21 * minuteMs, plainIdentity);
  world.sts.users.clear();
  world.sessions.start();
  await world.clock.advance(2 * minuteMs);
  expect(world.facts().failure?.problem.code).toBe('key-rejected');
  const { text } = world.file;
  for (let n = 0; n < 3; n += 1) {
    world.file.textFile.text = text
      .replaceAll('ASIAEARLIERSESSION00', 'ASIAFOREIGN000000000')
      .replaceAll('earlier-secret', 'foreignsecret');
    await world.engine.fileWatch.look();
    world.file.textFile.text = text;
    await world.engine.fileWatch.look();
    await world.clock.advance(minuteMs);
  }
  expect(world.sts.calls.length).toBe(1);
});

it('a cancelled renewal for a role’s sake rests', async () => {
  const world = coreWorld({ identities: [{ ...sampleIdentity, autoRefresh: false }], roles: [sampleRole] });
  await world.givenSession(15 * minuteMs, sampleRole);
  await world.codes.copied(sampleIdentity.mfaSerial ?? '', testSeed);
  world.sessions.start();
  await world.clock.advance(1000);
  world.sessions.cancel('ann');
  await world.clock.advance(1000);
  expect(world.facts('ann').operation).toBeUndefined();
});

it('a key that is touched late several times does not end renewal', async () => {
  const world = coreWorld({ identities: [commandIdentity] });
  await world.givenSession(20 * minuteMs + 10_000, commandIdentity);
  world.sessions.start();
  world.programs.takesMs = 18_000;
  await world.clock.advance(19_000);
  world.programs.takesMs = 28_500;
  await world.clock.advance(2 * minuteMs);
  world.programs.takesMs = 0;
  await world.clock.advance(hourMs);
  expect(world.phase().validity).toBe('active');
});

it('a start without a state is no storm', async () => {
  const identities = Array.from({ length: 30 }, (_, n) => ({
    ...plainIdentity,
    id: `i${n}`,
    profile: `p${n}`,
    keyRef: `key:${n}`,
  }));
  const world = coreWorld({ identities });
  world.sessions.start();
  world.sessions.startAfresh();
  await turns();
  expect(world.sts.calls.length).toBeLessThan(5);
});

it('nothing is taken out that could not be noted', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  world.sessions.start();
  await world.registry.setPreferences({ ...world.state.settings.preferences, onLock: 'remove' });
  await world.sessions.getSession('ann', 'user');
  await turns();
  world.savedState.failWith('settings-unwritable');
  world.engine.screenLock.locked();
  await turns();
  expect(world.keyInFile()).toBeDefined();
});

it('an odd proxy address holds up no other deletion', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  await world.engine.proxyLogins.forget('x\u0000');
  await world.registry.remove('ann', { removeProfile: false });
  expect([...world.secrets.items.keys()]).toEqual([]);
});

it('a failure is tried again in time although the clock was set back and an answer told it', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  await world.givenSession(10 * minuteMs, plainIdentity);
  world.sts.failWith('sts-unavailable');
  world.sessions.start();
  await world.clock.advance(minuteMs);
  world.clock.jump(-hourMs);
  world.sts.offsetMs += hourMs;
  await world.sessions.getSession('ann', 'user');
  world.sts.failWith(undefined);
  await world.clock.advance(6 * minuteMs);
  expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
});

describe('a key that AWS rejects', () => {
  const roles = Array.from({ length: 3 }, (_, n) => ({
    ...sampleRole,
    id: `r${n}`,
    profile: `r${n}`,
    way: 'key' as const,
  }));

  it('is told of once, however many roles are signed with it, and comes back for all of them', async () => {
    const world = coreWorld({ identities: [plainIdentity], roles });
    for (const { roleArn } of roles) {
      world.sts.roles.set(roleArn, { maxDurationSeconds: 43_200, asksForMfa: false });
    }
    await world.givenSession(21 * minuteMs, plainIdentity);
    for (const role of roles) await world.givenSession(25 * minuteMs, role);
    const user = world.sts.users.get(testKey.accessKeyId);
    world.sts.users.clear();
    world.sessions.start();
    await world.clock.advance(10 * minuteMs);
    expect(world.notifier.shown.map(({ title }) => title)).toEqual([
      'Ann at work: AWS rejected the access key',
    ]);
    expect(world.phase('r1')).toEqual({ validity: 'expiring', activity: 'blocked' });
    // The account's administrator has made it active again, and the user tries once.
    if (user !== undefined) world.sts.users.set(testKey.accessKeyId, user);
    await world.sessions.getSession('ann', 'user');
    await world.clock.advance(minuteMs);
    expect(['ann', ...roles.map(({ id }) => id)].map((id) => world.phase(id).activity)).toEqual([
      'idle',
      'idle',
      'idle',
      'idle',
    ]);
    expect(world.phase('r1').validity).toBe('active');
  });

  it('takes the place of no other thing that waits for the user', async () => {
    const world = coreWorld({ identities: [plainIdentity], roles });
    const other = { problem: problem('section-changed'), since: 0, attempts: 0, byUser: false };
    world.store.update((state) => ({ ...state, sessions: { r0: { failure: other } } }));
    world.sts.users.clear();
    await world.sessions.getSession('ann', 'user');
    expect(world.facts('r0').failure).toEqual(other);
    expect(world.facts('r1').failure?.problem.code).toBe('key-rejected');
  });
});

it('a rejected key is not tried because the session was written again', async () => {
  const world = coreWorld({ identities: [plainIdentity] });
  await world.givenSession(hourMs, plainIdentity);
  world.sts.users.clear();
  world.sessions.start();
  await world.sessions.getSession('ann', 'user');
  expect(await world.sessions.writeAgain('ann')).toEqual({ ok: true, value: undefined });
  expect(world.facts().failure?.problem.code).toBe('key-rejected');
  await world.clock.advance(2 * hourMs);
  expect(world.sts.calls.length).toBe(1);
});
