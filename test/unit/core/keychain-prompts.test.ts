import { describe, expect, test } from 'vitest';
import {
  coreWorld,
  hourMs,
  minuteMs,
  sampleIdentity,
  sampleRole,
  settle,
  testSerial,
  type CoreWorld,
  type CoreWorldOptions,
} from './core-world.ts';

// Only what a person does may open the keychain's dialog, whatever else Latchkey is about.

const prompts = ({ secrets }: CoreWorld) => secrets.calls.filter(({ mayPrompt }) => mayPrompt);

const bob = {
  ...sampleIdentity,
  id: 'bob',
  label: 'Bob',
  keyRef: 'key:bob',
  seedRef: 'seed:bob',
  mfaSerial: `${testSerial}-bob`,
  profile: 'bob',
  durationSeconds: 12 * 3600,
  alsoTo: ['/copy'],
};
const fed = { ...sampleRole, id: 'fed', identityId: 'bob', way: 'session' as const, profile: 'fed' };
const keyed = { ...sampleRole, id: 'keyed', way: 'key' as const, profile: 'keyed', alsoTo: ['/copy'] };
const everything: CoreWorldOptions = { identities: [sampleIdentity, bob], roles: [sampleRole, fed, keyed] };

/** Everybody's sessions, as the user has them. */
const started = async (): Promise<CoreWorld> => {
  const world = coreWorld(everything);
  world.sts.devices.set(bob.mfaSerial, world.sts.devices.get(testSerial) ?? never());
  world.sessions.start();
  const ids = ['ann', 'bob', 'admin', 'fed', 'keyed'];
  const all = Promise.all(ids.map((id) => world.sessions.getSession(id, 'user')));
  await world.clock.advance(5 * minuteMs);
  await all;
  for (const id of ids) expect([id, world.phase(id).validity]).toEqual([id, 'active']);
  expect(prompts(world).length).toBeGreaterThan(0);
  return world;
};
const never = (): never => {
  throw new Error('no device');
};
/** From here on nobody does anything. */
const leaveAlone = (world: CoreWorld): void => {
  world.secrets.calls.length = 0;
};

describe('nobody is asked for the keychain’s password', () => {
  test.each([false, true])('by renewals of identities and roles over a day (locked: %s)', async (locked) => {
    const world = await started();
    leaveAlone(world);
    world.secrets.locked = locked;
    await world.clock.advance(24 * hourMs);
    expect(world.secrets.calls.length).toBeGreaterThan(20);
    expect(prompts(world)).toEqual([]);
  });

  test('by a keyring that is locked and unlocked all the time', async () => {
    const world = await started();
    await world.watch.start();
    leaveAlone(world);
    for (let turn = 0; turn < 40; turn += 1) {
      world.secrets.locked = turn % 2 === 0;
      await world.clock.advance(17 * minuteMs);
      world.sessions.wake((['resume', 'network', 'keychain', 'clock-jump'] as const)[turn % 4] ?? 'resume');
      await settle();
    }
    world.watch.dispose();
    expect(world.secrets.calls.length).toBeGreaterThan(20);
    expect(prompts(world)).toEqual([]);
  });

  test('by a restart, with what was left undone', async () => {
    const world = await started();
    world.file.failWith('write', 'disk-full');
    await world.clock.advance(2 * hourMs);
    world.file.failWith('write', undefined);
    world.store.update((state) => ({ ...state, orphans: ['key:old'] }));
    world.secrets.items.set('key:old', 'x');
    await world.journal.save();
    leaveAlone(world);
    world.restart();
    await world.watch.start();
    await world.registry.deleteOrphans({ mayPrompt: false });
    await world.clock.advance(13 * hourMs);
    world.watch.dispose();
    expect(world.secrets.items.has('key:old')).toBe(false);
    expect(prompts(world)).toEqual([]);
  });

  test('by a proxy that asks for a password', async () => {
    const world = await started();
    leaveAlone(world);
    world.store.update((state) => ({ ...state, settings: { ...state.settings, proxies: ['proxy:80'] } }));
    await world.engine.proxyLogins.borrow('proxy:80');
    expect(world.secrets.calls).toHaveLength(1);
    expect(prompts(world)).toEqual([]);
  });
});
