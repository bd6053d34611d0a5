import { beforeEach, describe, expect, it } from 'vitest';
import { isKeyOld, keyAgeDays } from '../../../src/core/rotation/key-age.ts';
import { livingKeyNotices } from '../../../src/core/rotation/key-notices.ts';
import { coreWorld, minuteMs, testKey, type CoreWorld } from './core-world.ts';
import { dayMs } from './rotation-world.ts';

let world: CoreWorld;
beforeEach(() => {
  world = coreWorld();
  world.sessions.start();
  world.engine.keyAges.start();
});

const asked = (): number => world.sts.calls.filter(({ action }) => action === 'ListAccessKeys').length;
const look = (): Promise<void> => world.engine.keyAges.look();
const ageNow = (): number | undefined => keyAgeDays(world.state, world.identity(), world.clock.now());
/** AWS says that the key was made that many days ago. */
const givenAge = (days: number): void => {
  const { keyRef } = world.identity();
  const age = { keyRef, createdAt: world.clock.now() - days * dayMs, askedAt: world.clock.now() };
  world.store.update((state) => ({ ...state, keyAges: { ann: age } }));
};
const told = () => world.notifier.shown.filter(({ kind }) => kind === 'key-age');

describe('the age of a key', () => {
  it('is asked for with a session that is at hand, once a week, and kept across restarts', async () => {
    await look();
    expect(asked()).toBe(0);
    await world.givenSession();
    await world.clock.advance(2 * minuteMs);
    expect(asked()).toBe(1);
    const call = world.sts.calls.find(({ action }) => action === 'ListAccessKeys');
    expect(call?.accessKeyId).not.toBe(testKey.accessKeyId);
    expect(world.state.keyAges['ann']?.createdAt).toBe(0);
    world.clock.jump(6 * dayMs);
    await world.givenSession();
    world.restart();
    await look();
    expect(asked()).toBe(1);
    world.clock.jump(2 * dayMs);
    await world.givenSession();
    await look();
    expect(asked()).toBe(2);
  });

  it('stays unknown where AWS does not tell, and is not asked for again and again', async () => {
    world.iam.denied.add('ListAccessKeys');
    await world.givenSession();
    await look();
    await look();
    // With the session, and no second time with the key.
    expect(asked()).toBe(1);
    expect([ageNow(), world.facts().failure]).toEqual([undefined, undefined]);
  });

  it('opens no dialog of the keychain', async () => {
    await world.givenSession();
    await look();
    expect(world.secrets.calls.some(({ mayPrompt }) => mayPrompt)).toBe(false);
  });

  it('is not asked for while auto-refresh is paused', async () => {
    await world.registry.setPreferences({ ...world.state.settings.preferences, paused: true });
    await world.givenSession();
    await look();
    expect(asked()).toBe(0);
  });

  it('counts from 90 days on, and for the present key only', () => {
    givenAge(90);
    expect(isKeyOld(world.state, world.identity(), world.clock.now())).toBe(false);
    givenAge(91);
    expect(isKeyOld(world.state, world.identity(), world.clock.now())).toBe(true);
    const other = { ...world.identity(), keyRef: 'key:other' };
    expect(isKeyOld(world.state, other, world.clock.now())).toBe(false);
  });
});

describe('the reminder', () => {
  it('comes once for an old key, and again a month later', async () => {
    givenAge(91);
    expect(told()).toMatchObject([
      { title: 'Ann at work: the access key is old', target: { kind: 'rotate', id: 'ann' }, urgency: 'low' },
    ]);
    await world.clock.advance(20 * dayMs);
    world.restart();
    world.engine.keyAges.start();
    await world.clock.advance(2 * minuteMs);
    expect(told()).toHaveLength(0);
    await world.clock.advance(12 * dayMs);
    expect(told()).toHaveLength(1);
  });

  it('does not come for a young key, or where it is switched off', async () => {
    givenAge(90);
    expect(told()).toEqual([]);
    const { preferences } = world.state.settings;
    await world.registry.setPreferences({
      ...preferences,
      notices: { ...preferences.notices, 'key-age': false },
    });
    givenAge(91);
    expect(told()).toEqual([]);
  });

  it('does not come while the key is rotated', () => {
    world.store.update((state) => ({
      ...state,
      rotations: {
        ann: {
          stage: 'waiting',
          startedAt: 0,
          deletion: 7,
          from: { keyRef: 'key:old', end: '1234' },
          to: { keyRef: world.identity().keyRef, end: '2221' },
        },
      },
    }));
    givenAge(91);
    expect(told()).toEqual([]);
  });

  it('tells of a key whose secret was lost, which only the user can delete', () => {
    world.store.update((state) => ({
      ...state,
      rotations: {
        ann: {
          stage: 'lost',
          startedAt: 5,
          deletion: 7,
          from: { keyRef: world.identity().keyRef, end: '1234' },
          to: { keyRef: 'key:new', end: '2221' },
        },
      },
    }));
    expect(world.notifier.shown).toMatchObject([
      {
        kind: 'needs-you',
        title: 'Ann at work: an access key that nobody uses',
        target: { kind: 'rotate', id: 'ann' },
      },
    ]);
  });

  it('of five hundred keys is not compared with each of them at each change', () => {
    const sample = world.identity();
    let looks = 0;
    const identities = Array.from({ length: 500 }, (_, at) => ({
      ...sample,
      id: `id${at}`,
      get keyRef(): string {
        looks += 1;
        return `key:${at}`;
      },
    }));
    const announced = identities.map(({ id }, at) => `key-age:${id}:key:${at}:0`);
    const { settings } = world.state;
    const state = { ...world.state, settings: { ...settings, identities }, announced };
    expect(livingKeyNotices(state)).toEqual(announced);
    expect(looks).toBeLessThanOrEqual(500);
    const gone = { ...state, settings: { ...settings, identities: identities.slice(1) } };
    expect(livingKeyNotices(gone)).toEqual(announced.slice(1));
  });
});
