import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/notice/problem.ts';
import { paceMs, StartPace } from '../../../src/core/session/start-pace.ts';
import { coreWorld, hourMs, minuteMs, sampleIdentity, plainIdentity } from './core-world.ts';

const throttled = problem('throttled');
const one = { account: 'one', region: 'eu-central-1' };
const two = { account: 'two', region: 'eu-central-1' };
const elsewhere = { account: 'one', region: 'us-iso-east-1' };

describe('the pace of automatic requests', () => {
  it('lets one follow the other', () => {
    const pace = new StartPace(() => 1);
    expect(pace.startFor(one, 900, 1000)).toBe(900);
    pace.take(one, 1000);
    expect(pace.startFor(two, 900, 1000)).toBe(1000 + paceMs);
    expect(pace.startFor(two, 900, 1000 + paceMs)).toBe(1000 + paceMs);
  });

  it('leaves an account in peace for as long as AWS asked', () => {
    const pace = new StartPace(() => 1);
    pace.note(one, throttled, 1, 1000);
    expect(pace.startFor(one, 900, 1000)).toBe(11_000);
    expect(pace.startFor(two, 900, 1000)).toBe(900);
    expect(pace.startFor(one, 900, 11_000)).toBe(900);
  });

  it('takes no other failure for a wish for peace', () => {
    const pace = new StartPace(() => 1);
    pace.note(one, problem('timed-out'), 1, 1000);
    expect(pace.startFor(one, 900, 1000)).toBe(900);
  });

  it('lets one session try for all of a region that cannot be reached, and for no other', () => {
    const pace = new StartPace(() => 1);
    pace.note(elsewhere, problem('network-unreachable'), 1, 1000);
    expect(pace.startFor({ ...two, region: elsewhere.region }, 900, 1000)).toBe(11_000);
    expect(pace.startFor(one, 900, 1000)).toBe(900);
    pace.take(elsewhere, 11_000);
    expect(pace.startFor(elsewhere, 900, 11_500)).toBeGreaterThan(20_000);
    expect(pace.reached(elsewhere.region)).toBe(true);
    expect(pace.startFor(elsewhere, 900, 12_000)).toBe(11_200);
    expect(pace.reached(elsewhere.region)).toBe(false);
  });

  it('is not held up by a clock that was set back', () => {
    const pace = new StartPace(() => 1);
    pace.note(one, throttled, 1, 10 * hourMs);
    pace.take(one, 10 * hourMs);
    expect(pace.startFor(one, 900, 1000)).toBe(900);
  });
});

// No MFA devices: codes would keep the requests apart anyway.
const people = Array.from({ length: 20 }, (_, at) => ({
  ...plainIdentity,
  id: `p${at}`,
  profile: `p${at}`,
}));

describe('after a wake-up', () => {
  it('what is due does not come as a storm', async () => {
    const world = coreWorld({ identities: people });
    for (const person of people) await world.givenSession(hourMs, person);
    world.sessions.start();
    world.clock.jump(2 * hourMs);
    world.sessions.wake('resume');
    await world.clock.advance(1000);
    expect(world.sts.calls.length).toBeLessThanOrEqual(1 + 1000 / paceMs);
    await world.clock.advance(people.length * paceMs);
    expect(people.map(({ id }) => world.phase(id).validity)).toEqual(people.map(() => 'active'));
    expect(world.sts.calls).toHaveLength(people.length);
  });

  it('what ends first comes first', async () => {
    const world = coreWorld({ identities: people });
    for (const [at, person] of people.entries()) await world.givenSession(hourMs - at * minuteMs, person);
    world.sessions.start();
    world.clock.jump(2 * hourMs);
    world.sessions.wake('resume');
    await world.clock.advance(minuteMs);
    const order = people.map(({ profile }) => world.keyInFile(profile) ?? '');
    expect(order).toEqual(order.toSorted().toReversed());
  });

  it('what had failed is tried again at that pace', async () => {
    const world = coreWorld({ identities: people });
    for (const person of people) await world.givenSession(hourMs, person);
    world.sts.failWith('network-unreachable');
    world.sessions.start();
    await world.clock.advance(2 * hourMs);
    world.sts.failWith(undefined);
    const before = world.sts.calls.length;
    world.sessions.wake('resume');
    await world.clock.advance(1000);
    expect(world.sts.calls.length - before).toBeLessThanOrEqual(1 + 1000 / paceMs);
    await world.clock.advance(people.length * paceMs);
    expect(people.map(({ id }) => world.phase(id).validity)).toEqual(people.map(() => 'active'));
  });
});

describe('an account that AWS throttles', () => {
  it('is asked by none of its identities until the wait is over, unless a user asks', async () => {
    const pair = [sampleIdentity, { ...plainIdentity, id: 'bob', profile: 'bob' }];
    const world = coreWorld({ identities: pair });
    await world.givenSession(hourMs, pair[0]);
    await world.givenSession(hourMs, pair[1]);
    world.sts.failNext('throttled');
    world.sessions.start();
    await world.clock.advance(40 * minuteMs + 5000);
    expect(world.sts.calls).toHaveLength(1);
    const user = world.sessions.getSession('bob', 'user');
    expect(await user).toEqual({ ok: true, value: undefined });
    await world.clock.advance(minuteMs);
    expect(world.phase('ann').validity).toBe('active');
  });
});
