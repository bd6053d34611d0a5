import { beforeEach, expect, test } from 'vitest';
import { askingIdentity, coreWorld, hourMs, minuteMs, settle, type CoreWorld } from './core-world.ts';

let world: CoreWorld;
beforeEach(async () => {
  world = coreWorld();
  world.sessions.start();
});
const probes = (): number => world.secrets.calls.filter(({ op }) => op === 'probe').length;

test('a keychain that works is looked at once, without a dialog', async () => {
  await world.watch.start();
  await world.clock.advance(hourMs);
  expect(world.secrets.calls).toEqual([{ op: 'probe', mayPrompt: false }]);
});

test('one that is locked is looked at every 20 s until it works', async () => {
  world.secrets.locked = true;
  await world.watch.start();
  expect(world.state.keychain).toEqual({
    problem: { code: 'keychain-locked' },
    since: world.clock.now(),
  });
  await world.clock.advance(20_000);
  await world.clock.advance(20_000);
  expect(probes()).toBe(3);
  world.secrets.locked = false;
  await world.clock.advance(20_000);
  expect(world.state.keychain).toBeUndefined();
  await world.clock.advance(hourMs);
  expect(probes()).toBe(4);
});

test('trouble that a session ran into is watched too, and mends the session', async () => {
  await world.watch.start();
  await world.givenSession();
  world.secrets.locked = true;
  await world.clock.advance(45 * minuteMs);
  expect(world.phase()).toEqual({ validity: 'expiring', activity: 'failing' });
  world.secrets.locked = false;
  await world.clock.advance(20_000);
  expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
});

test('a user’s attempt that the keychain alone stood in the way of is not blocked for ever', async () => {
  world = coreWorld({ identities: [askingIdentity] });
  world.sessions.start();
  await world.watch.start();
  world.secrets.locked = true;
  await world.sessions.getSession('ann', 'user');
  expect(world.phase().activity).toBe('blocked');
  world.secrets.locked = false;
  await world.clock.advance(20_000);
  expect(world.facts()).toEqual({});
});

test('an unlock that a session brought about is not overlooked', async () => {
  await world.watch.start();
  const bob = { ...askingIdentity, id: 'bob', profile: 'bob' };
  world.store.update((state) => ({
    ...state,
    settings: { ...state.settings, identities: [...state.settings.identities, bob] },
  }));
  world.secrets.locked = true;
  await world.sessions.getSession('bob', 'user');
  expect(world.phase('bob').activity).toBe('blocked');
  world.secrets.unlocksWhenAsked = true;
  await world.sessions.getSession('ann', 'user');
  expect([world.phase('bob').activity, world.state.keychain]).toEqual(['idle', undefined]);
});

test('a user may be asked for the password', async () => {
  world.secrets.locked = true;
  world.secrets.unlocksWhenAsked = true;
  await world.watch.start();
  expect(world.state.keychain).toBeDefined();
  expect((await world.watch.check({ mayPrompt: true })).ok).toBe(true);
  expect(world.state.keychain).toBeUndefined();
});

test('trouble of another kind goes on since the first', async () => {
  world.secrets.locked = true;
  await world.watch.start();
  const since = world.clock.now();
  world.secrets.failWith('keychain-absent');
  await world.clock.advance(20_000);
  expect(world.state.keychain).toEqual({ problem: { code: 'keychain-absent' }, since });
});

test('a disposed watch looks no more', async () => {
  world.secrets.locked = true;
  await world.watch.start();
  world.watch.dispose();
  world.watch.dispose();
  const before = probes();
  world.sessions.dispose();
  await world.clock.advance(hourMs);
  expect([probes(), world.clock.pending]).toEqual([before, 0]);
});

test('a watch that is disposed while it looks sets no timer', async () => {
  world.secrets.locked = true;
  await world.watch.start();
  world.secrets.hang();
  await world.clock.advance(20_000);
  world.watch.dispose();
  world.secrets.release();
  await settle();
  world.sessions.dispose();
  expect(world.clock.pending).toBe(0);
});
