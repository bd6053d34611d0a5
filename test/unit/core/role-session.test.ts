import { describe, expect, it } from 'vitest';
import { wayOf } from '../../../src/core/identity/role.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  sampleRole,
  settle,
  testKey,
  type CoreWorld,
} from './core-world.ts';

const roles = [sampleRole];
const longIdentity = { ...sampleIdentity, durationSeconds: 12 * 3600 };
const longAsking = { ...askingIdentity, durationSeconds: 12 * 3600 };
const actionsOf = ({ sts }: CoreWorld): readonly string[] => sts.calls.map(({ action }) => action);
const roleCalls = ({ sts }: CoreWorld) => sts.calls.filter(({ action }) => action === 'AssumeRole');
const ok = { ok: true, value: undefined };

describe('the way of a role', () => {
  it.each([
    ['an hour', {}, sampleIdentity, 'session'],
    ['longer, kept alive by itself', { durationSeconds: 8 * 3600 }, sampleIdentity, 'session'],
    ['longer, without renewal', { durationSeconds: 8 * 3600, autoRefresh: false }, sampleIdentity, 'key'],
    ['an hour without an MFA device', {}, plainIdentity, 'key'],
    ['forced to the key', { way: 'key' as const }, sampleIdentity, 'key'],
    ['forced to the session', { way: 'session' as const }, plainIdentity, 'session'],
  ])('that is to last %s', (_, change, identity, way) => {
    expect(wayOf({ ...sampleRole, ...change }, identity)).toBe(way);
  });
});

describe('a role that lives on its identity’s session', () => {
  it('is assumed with it, without a code', async () => {
    const world = coreWorld({ identities: [longIdentity], roles });
    await world.sessions.getSession('ann', 'user');
    expect(await world.sessions.getSession('admin', 'user')).toEqual(ok);
    expect(actionsOf(world)).toEqual(['GetSessionToken', 'AssumeRole']);
    expect(world.sts.calls[1]).toMatchObject({ accessKeyId: world.keyInFile('work'), durationSeconds: 3600 });
    expect(world.sts.calls[1]?.code).toBeUndefined();
    expect(world.phase('admin')).toEqual({ validity: 'active', activity: 'idle' });
    expect(world.keyInFile('admin')).toMatch(/^ASIASESSION/);
    expect(world.keyInFile('admin')).not.toBe(world.keyInFile('work'));
  });

  it('gets the identity’s session first where there is none', async () => {
    const world = coreWorld({ identities: [longIdentity], roles });
    expect(await world.sessions.getSession('admin', 'user')).toEqual(ok);
    expect(actionsOf(world)).toEqual(['GetSessionToken', 'AssumeRole']);
    expect(world.phase('ann').validity).toBe('active');
  });

  it('shows what it waits for', async () => {
    const world = coreWorld({ identities: [longAsking], roles });
    const session = world.sessions.getSession('admin', 'user');
    await settle();
    expect(world.facts('admin').operation).toEqual({ kind: 'waiting-for-source', cause: 'user' });
    expect(world.facts('ann').operation).toMatchObject({ kind: 'needs-code' });
    world.sessions.submitCode('ann', world.digits());
    expect(await session).toEqual(ok);
  });

  it('needs one code for three roles', async () => {
    const names = ['admin', 'audit', 'billing'];
    const three = names.map((id) => ({
      ...sampleRole,
      id,
      profile: id,
      roleArn: `arn:aws:iam::123456789012:role/${id}`,
    }));
    const world = coreWorld({ identities: [longAsking], roles: three });
    const all = names.map((id) => world.sessions.getSession(id, 'user'));
    await settle();
    world.sessions.submitCode('ann', world.digits());
    expect(await Promise.all(all)).toEqual([ok, ok, ok]);
    expect(actionsOf(world).filter((action) => action === 'GetSessionToken')).toHaveLength(1);
  });

  it('is renewed for a working day without a second code', async () => {
    const world = coreWorld({ identities: [longAsking], roles });
    const session = world.sessions.getSession('admin', 'user');
    await settle();
    world.sessions.submitCode('ann', world.digits());
    await session;
    world.sessions.start();
    for (let minutes = 0; minutes < 11 * 60; minutes += 1) {
      await world.clock.advance(minuteMs);
      expect(world.phase('admin').validity).not.toBe('expired');
    }
    // Every forty minutes: twenty before the end of an hour.
    expect(roleCalls(world)).toHaveLength(1 + 16);
    expect(actionsOf(world).filter((action) => action === 'GetSessionToken')).toHaveLength(1);
  });

  it('is not kept from an hour by a longer wish', async () => {
    const world = coreWorld({
      identities: [longIdentity],
      roles: [{ ...sampleRole, durationSeconds: 8 * 3600 }],
    });
    expect(await world.sessions.getSession('admin', 'user')).toEqual(ok);
    expect(roleCalls(world)[0]?.durationSeconds).toBe(3600);
  });

  it('is assumed after a restart with the session from the keychain', async () => {
    const world = coreWorld({ identities: [longIdentity], roles });
    await world.sessions.getSession('ann', 'user');
    await settle();
    world.restart();
    expect(await world.sessions.getSession('admin', 'user')).toEqual(ok);
    expect(actionsOf(world)).toEqual(['GetSessionToken', 'AssumeRole']);
  });

  it('gets the identity’s session anew when AWS ended it early, once', async () => {
    const world = coreWorld({ identities: [longIdentity], roles });
    await world.sessions.getSession('ann', 'user');
    world.sts.endSessions();
    const session = world.sessions.getSession('admin', 'user');
    await world.clock.advance(minuteMs);
    expect(await session).toEqual(ok);
    expect(actionsOf(world)).toEqual(['GetSessionToken', 'AssumeRole', 'GetSessionToken', 'AssumeRole']);
  });

  it('asks nobody for a code by itself', async () => {
    const world = coreWorld({ identities: [askingIdentity], roles });
    await world.givenSession(hourMs, askingIdentity);
    await world.givenSession(hourMs, sampleRole);
    world.sessions.start();
    await world.clock.advance(2 * hourMs);
    // At forty minutes, with what was left of the identity's session.
    expect(actionsOf(world)).toEqual(['AssumeRole']);
    expect(world.phase('admin')).toEqual({ validity: 'expired', activity: 'idle' });
  });

  it('takes a session that AWS ended early for expired, and asks for a code once', async () => {
    const world = coreWorld({ identities: [longAsking], roles });
    await world.givenSession(10 * hourMs, longAsking);
    await world.givenSession(hourMs, sampleRole);
    world.sts.endSessions();
    world.sessions.start();
    await world.clock.advance(hourMs);
    expect(actionsOf(world)).toEqual(['AssumeRole']);
    expect(world.phase('ann')).toEqual({ validity: 'expired', activity: 'idle' });
    expect(world.phase('admin').activity).toBe('blocked');
    expect(world.notifier.shown.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'expired Ann at work: session expired',
    ]);
  });

  it('gets the identity’s session anew when the keychain lost it, if a user asks', async () => {
    const world = coreWorld({ identities: [longAsking], roles });
    await world.givenSession(10 * hourMs, longAsking);
    await world.givenSession(hourMs, sampleRole);
    world.secrets.items.delete('session:ann');
    world.sessions.start();
    await world.clock.advance(hourMs);
    expect(actionsOf(world)).toEqual([]);
    const session = world.sessions.getSession('admin', 'user');
    await settle();
    world.sessions.submitCode('ann', world.digits());
    expect(await session).toEqual(ok);
  });

  it('tells of a missing code once, not for each role', async () => {
    const world = coreWorld({ identities: [askingIdentity], roles });
    await world.givenSession(hourMs, askingIdentity);
    await world.givenSession(hourMs, sampleRole);
    world.sessions.start();
    await world.clock.advance(2 * hourMs);
    const told = world.notifier.shown.map(({ title }) => title);
    expect(told.filter((title) => title.startsWith('Admin'))).toEqual([]);
    expect(told.filter((title) => title.startsWith('Ann at work'))).not.toEqual([]);
  });

  it('follows as soon as the identity’s session is there again', async () => {
    const world = coreWorld({ identities: [askingIdentity], roles });
    await world.givenSession(hourMs, askingIdentity);
    await world.givenSession(hourMs, sampleRole);
    world.sessions.start();
    await world.clock.advance(2 * hourMs);
    const session = world.sessions.getSession('ann', 'user');
    await settle();
    world.sessions.submitCode('ann', world.digits());
    await session;
    await world.clock.advance(minuteMs);
    expect(world.phase('admin')).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('does not knock while the identity’s session is tried again, and follows then', async () => {
    const world = coreWorld({ roles });
    await world.givenSession(hourMs);
    await world.givenSession(hourMs, sampleRole);
    world.sts.failWith('network-unreachable');
    world.sessions.start();
    await world.clock.advance(2 * hourMs);
    const before = world.sts.calls.length;
    await world.clock.advance(hourMs);
    // One retry of one session, at most every five minutes: had the role one of its own, there would be twice as many.
    expect(world.sts.calls.length - before).toBeLessThanOrEqual(13);
    world.sts.failWith(undefined);
    await world.clock.advance(6 * minuteMs);
    expect(world.phase('admin')).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('keeps its identity’s session alive though that one is not renewed for itself', async () => {
    const world = coreWorld({ identities: [{ ...sampleIdentity, autoRefresh: false }], roles });
    await world.sessions.getSession('admin', 'user');
    world.sessions.start();
    world.sts.failNext('network-unreachable');
    await world.clock.advance(5 * hourMs);
    expect(world.phase('admin').validity).toBe('active');
  });

  it('is blocked, without a word of its own, when the identity’s key is rejected', async () => {
    const world = coreWorld({ roles });
    world.sts.failWith('key-rejected');
    world.sessions.start();
    expect(await world.sessions.getSession('admin', 'user')).toMatchObject({
      error: { code: 'source-failed', detail: 'Ann at work' },
    });
    expect(world.phase('admin').activity).toBe('blocked');
    expect(world.notifier.shown.map(({ title }) => title)).toEqual([
      'Ann at work: AWS rejected the access key',
    ]);
    await world.clock.advance(2 * hourMs);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('leaves alone what the user left to another program, and is assumed all the same', async () => {
    const world = coreWorld({ identities: [longIdentity], roles });
    await world.sessions.getSession('ann', 'user');
    world.sessions.leave('ann');
    world.store.update((state) => ({
      ...state,
      sessions: { ...state.sessions, ann: { left: true } },
    }));
    const before = world.keyInFile('work');
    const session = world.sessions.getSession('admin', 'user');
    await world.clock.advance(minuteMs);
    expect(await session).toEqual(ok);
    expect(world.keyInFile('work')).toBe(before);
    expect(world.facts('ann').left).toBe(true);
  });

  it('is cancelled without the identity’s session', async () => {
    const world = coreWorld({ identities: [longAsking], roles });
    const session = world.sessions.getSession('admin', 'user');
    await settle();
    world.sessions.cancel('admin');
    world.sessions.submitCode('ann', world.digits());
    expect(await session).toMatchObject({ error: { code: 'cancelled' } });
    await settle();
    expect(world.phase('ann').validity).toBe('active');
    expect(world.phase('admin').validity).toBe('none');
  });
});

describe('a role that is assumed with the key', () => {
  const own = [{ ...sampleRole, way: 'key' as const, durationSeconds: 8 * 3600 }];

  it('takes a code, and lasts as long as is asked for', async () => {
    const world = coreWorld({ roles: own });
    expect(await world.sessions.getSession('admin', 'user')).toEqual(ok);
    expect(roleCalls(world)).toMatchObject([
      { accessKeyId: testKey.accessKeyId, durationSeconds: 8 * 3600, code: world.digits() },
    ]);
    expect(actionsOf(world)).toEqual(['AssumeRole']);
  });

  it('asks for its own code where the user types them', async () => {
    const world = coreWorld({ identities: [askingIdentity], roles: own });
    const session = world.sessions.getSession('admin', 'user');
    await settle();
    expect(world.facts('admin').operation).toMatchObject({ kind: 'needs-code' });
    world.sessions.submitCode('admin', world.digits());
    expect(await session).toEqual(ok);
  });

  it('shares no code with the identity’s own session', async () => {
    const world = coreWorld({ roles: own });
    const both = ['ann', 'admin'].map((id) => world.sessions.getSession(id, 'user'));
    await world.clock.advance(minuteMs);
    expect(await Promise.all(both)).toEqual([ok, ok]);
    const codes = world.sts.calls.map(({ code }) => code);
    expect(new Set(codes).size).toBe(2);
  });

  it('needs no code without an MFA device', async () => {
    const world = coreWorld({ identities: [plainIdentity], roles: own });
    world.sts.roles.set(sampleRole.roleArn, { maxDurationSeconds: 43_200, asksForMfa: false });
    expect(await world.sessions.getSession('admin', 'user')).toEqual(ok);
    expect(roleCalls(world)[0]?.code).toBeUndefined();
  });

  it.each([
    ['role-duration', { maxDurationSeconds: 3600, asksForMfa: true }],
    ['role-refused', { maxDurationSeconds: 43_200, asksForMfa: true, externalId: 'other' }],
  ])('stops at %s until it is changed', async (code, rules) => {
    const world = coreWorld({ roles: own });
    world.sts.roles.set(sampleRole.roleArn, rules);
    world.sessions.start();
    expect(await world.sessions.getSession('admin', 'user')).toMatchObject({ error: { code } });
    await world.clock.advance(5 * hourMs);
    expect(roleCalls(world)).toHaveLength(1);
  });
});
