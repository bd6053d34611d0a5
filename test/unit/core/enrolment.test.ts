import { beforeEach, describe, expect, it } from 'vitest';
import { stepMs } from '../../../src/core/code/totp.ts';
import type { Identity } from '../../../src/core/identity/identity.ts';
import type { ProblemCode } from '../../../src/core/notice/problem.ts';
import { withoutSettings } from '../../../src/core/state/app-state.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  plainIdentity,
  sampleIdentity,
  settle,
  testCaller,
  testKey,
  testSerial,
  type CoreWorld,
} from './core-world.ts';
import { atEachPowerCut, turns } from './power-cut.ts';

const serial = 'arn:aws:iam::123456789012:mfa/ann-Sam-s-laptop';

/** The caller is known, as after a check. */
const known = (identity: Identity): Identity => ({ ...identity, caller: testCaller });

let world: CoreWorld;

/** A world in which the wait for the second code passes as it comes. */
const begin = (identity: Identity = known(askingIdentity)): CoreWorld => {
  const made = coreWorld({ identities: [identity] });
  made.iam.devices.set(testCaller.arn, [{ serial: testSerial, kind: 'virtual', enabledAt: 0 }]);
  return made;
};
const passWaits = (of: CoreWorld): void => {
  let passed = 0;
  of.store.subscribe(() => {
    const until = of.state.deviceWork?.['ann']?.until ?? 0;
    if (until <= passed) return;
    passed = until;
    // The timer is set right after the wait was told.
    void settle().then(() => of.clock.advance(until - of.clock.now()));
  });
};
const enrol = (of = world) => of.engine.devices.enrol('ann', { seedRiskAccepted: true });
const actions = () => world.sts.calls.map(({ action }) => action);
const refused = (code: ProblemCode) => ({ ok: false, error: { code } });
/** What AWS and this computer hold of a device. */
const left = (of = world) => ({
  inAws: [...of.iam.virtual.keys()],
  notes: of.state.devices.map(({ step }) => step),
  seeds: [...of.secrets.items.keys()].filter((account) => account.startsWith('seed:')),
  saved: of.savedState.saved.devices,
});
const nothing = { inAws: [], notes: [], seeds: [], saved: [] };

beforeEach(() => {
  world = begin();
  passWaits(world);
});

describe('making this computer an MFA device', () => {
  it('makes, keeps, enables and uses it', async () => {
    expect(await enrol()).toEqual({ ok: true, value: { serial } });
    expect(actions()).toEqual(['GetCallerIdentity', 'CreateVirtualMFADevice', 'EnableMFADevice']);
    expect(world.identity()).toMatchObject({ mfaSerial: serial, codeSource: 'seed', seedRef: 'seed:new1' });
    expect(left()).toMatchObject({ inAws: [serial], notes: [], seeds: ['seed:new1'] });
    expect(world.state.orphans).toEqual([]);
    expect(world.state.deviceWork).toEqual({});
    expect(world.settings.saved.identities[0]).toMatchObject({ mfaSerial: serial });
  });

  it('gets a session with it by itself from then on, and uses no code twice', async () => {
    await enrol();
    world.sessions.start();
    const getting = world.sessions.getSession('ann', 'user');
    await world.clock.advance(2 * stepMs);
    expect(await getting).toMatchObject({ ok: true });
    await world.clock.advance(hourMs);
    expect(world.phase().validity).toBe('active');
    const codes = world.sts.sessionCalls.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('tells how long it waits for the second code', async () => {
    world = begin();
    await world.clock.advance(4000);
    const enrolling = enrol();
    await turns();
    const { until = 0 } = world.state.deviceWork?.['ann'] ?? {};
    expect(world.state.deviceWork?.['ann']).toMatchObject({ kind: 'enrol', step: 'waiting' });
    expect(until % stepMs).toBe(0);
    expect(until - world.clock.now()).toBeLessThanOrEqual(stepMs);
    await world.clock.advance(until - world.clock.now());
    expect(await enrolling).toMatchObject({ ok: true });
  });

  it('survives sleep while it waits', async () => {
    world = begin();
    const enrolling = enrol();
    await turns();
    await world.clock.advance(5 * hourMs);
    await turns();
    await world.clock.advance(stepMs);
    expect(await enrolling).toMatchObject({ ok: true });
  });

  it.each([-20_000, 90_000, 3_600_000])(
    'takes codes by AWS’s clock, which is %i ms off',
    async (offsetMs) => {
      world.sts.offsetMs = offsetMs;
      expect(await enrol()).toMatchObject({ ok: true });
    },
  );

  it('asks with the session where there is one with MFA', async () => {
    await world.givenSession(hourMs, known(askingIdentity));
    world.iam.asksForMfa = true;
    expect(await enrol()).toMatchObject({ ok: true });
    expect(world.sts.calls.slice(1).map(({ accessKeyId }) => accessKeyId)).toEqual([
      'ASIAEARLIERSESSION00',
      'ASIAEARLIERSESSION00',
    ]);
    expect(world.sts.calls[0]).toMatchObject({ accessKeyId: testKey.accessKeyId });
  });

  it('takes another name where the first is taken, and the user’s where a policy wants that', async () => {
    await enrol();
    const second = begin();
    second.iam.virtual.set(serial, { seed: await seedOf(world) });
    passWaits(second);
    expect(await enrol(second)).toEqual({ ok: true, value: { serial: `${serial}-2` } });

    const strict = begin(known(plainIdentity));
    strict.sts.devices.clear();
    strict.iam.devices.clear();
    strict.iam.failNext('CreateVirtualMFADevice', 'iam-denied');
    passWaits(strict);
    expect(await enrol(strict)).toEqual({ ok: true, value: { serial: testSerial } });
  });

  it('keeps the picture for one look', async () => {
    await enrol();
    expect(world.state.devicePictures).toEqual(['ann']);
    expect(world.engine.devices.takePicture('ann')?.reveal().length).toBeGreaterThan(0);
    expect(world.engine.devices.takePicture('ann')).toBeUndefined();
    expect(world.state.devicePictures).toEqual([]);
  });

  it('SECURITY: keeps the picture no longer than ten minutes, and not for a device that is removed', async () => {
    await enrol();
    await world.clock.advance(599_000);
    expect(world.state.devicePictures).toEqual(['ann']);
    await world.clock.advance(1000);
    expect(world.state.devicePictures).toEqual([]);
    expect(world.engine.devices.takePicture('ann')).toBeUndefined();

    world = begin();
    passWaits(world);
    await enrol();
    expect(await world.engine.devices.remove('ann', { acceptsLast: false })).toMatchObject({ ok: true });
    expect(world.engine.devices.takePicture('ann')).toBeUndefined();
    expect(world.state.devicePictures).toEqual([]);
  });

  it('wants the risk accepted, no seed in use, and an IAM user', async () => {
    expect(await world.engine.devices.enrol('ann', { seedRiskAccepted: false })).toMatchObject(
      refused('seed-risk-not-accepted'),
    );
    expect(await world.engine.devices.enrol('gone', { seedRiskAccepted: true })).toMatchObject(
      refused('identity-gone'),
    );
    expect(await enrol(begin(known(sampleIdentity)))).toMatchObject(refused('seed-in-use'));
    const root = begin();
    root.sts.users.set(testKey.accessKeyId, {
      ...testKey,
      caller: { ...testCaller, arn: 'arn:aws:iam::123456789012:root' },
    });
    expect(await enrol(root)).toMatchObject(refused('device-of-root'));
    expect(left(root)).toEqual(nothing);
  });

  it('runs once at a time', async () => {
    const first = enrol();
    expect(await enrol()).toMatchObject(refused('iam-busy'));
    expect(await first).toMatchObject({ ok: true });
  });
});

const seedOf = async (of: CoreWorld) => {
  const device = of.iam.virtual.get(serial);
  if (device === undefined) throw new Error('no device');
  return device.seed;
};

describe('what fails', () => {
  it.each([
    'iam-denied',
    'mfa-session-needed',
    'device-limit',
    'throttled',
    'key-rejected',
    'iam-unavailable',
  ] as const)('when it is made (%s) leaves nothing', async (code) => {
    world.iam.failNext('CreateVirtualMFADevice', code, code);
    expect(await enrol()).toMatchObject(refused(code));
    expect(left()).toEqual(nothing);
    expect(world.identity()).toEqual(known(askingIdentity));
  });

  it('without a network begins nothing', async () => {
    world.sts.failWith('network-unreachable');
    expect(await enrol()).toMatchObject(refused('network-unreachable'));
    expect(world.savedState.saves).toBe(0);
  });

  it.each(['timed-out', 'unexpected-answer'] as const)(
    'when the answer with the seed is lost (%s) deletes the device',
    async (code) => {
      world.iam.loseAnswer('CreateVirtualMFADevice', code);
      expect(await enrol()).toMatchObject(refused(code));
      expect(left()).toEqual(nothing);
    },
  );

  it.each(['iam-denied', 'device-limit', 'iam-unavailable', 'throttled'] as const)(
    'when it is enabled (%s) deletes it again',
    async (code) => {
      world.iam.failNext('EnableMFADevice', code);
      expect(await enrol()).toMatchObject(refused(code));
      expect(left()).toEqual(nothing);
      expect(world.identity()).toEqual(known(askingIdentity));
    },
  );

  it('when the codes are refused is tried once more with the next two', async () => {
    world.iam.failNext('EnableMFADevice', 'codes-rejected');
    expect(await enrol()).toMatchObject({ ok: true });
    world = begin();
    passWaits(world);
    world.iam.failNext('EnableMFADevice', 'codes-rejected', 'codes-rejected');
    expect(await enrol()).toMatchObject(refused('codes-rejected'));
    expect(left()).toEqual(nothing);
  });

  it('when the answer that it is enabled is lost finds out, and uses it', async () => {
    world.iam.loseAnswer('EnableMFADevice');
    expect(await enrol()).toMatchObject({ ok: true, value: { serial } });
    expect(world.identity()).toMatchObject({ mfaSerial: serial, codeSource: 'seed' });
    expect(left()).toMatchObject({ notes: [] });
  });

  it('finds that out without the right to list, too', async () => {
    world.iam.denied.add('ListMFADevices');
    world.iam.loseAnswer('EnableMFADevice');
    expect(await enrol()).toMatchObject({ ok: true, value: { serial } });
  });

  it('in the keychain deletes the device', async () => {
    world.secrets.failWith('keychain-locked');
    expect(await enrol()).toMatchObject(refused('keychain-locked'));
    expect([...world.iam.virtual.keys()]).toEqual([]);
  });

  it('on the disk begins nothing', async () => {
    world.savedState.failWith('disk-full');
    expect(await enrol()).toMatchObject(refused('disk-full'));
    expect(actions()).toEqual(['GetCallerIdentity']);
    expect(world.state.devices).toEqual([]);
  });

  it('when the settings cannot be saved keeps the device for another time', async () => {
    world.settings.failWith('disk-full');
    expect(await enrol()).toMatchObject(refused('disk-full'));
    expect(left()).toMatchObject({ inAws: [serial], notes: ['enabling'], seeds: ['seed:new1'] });
    world.settings.failWith(undefined);
    expect(await world.engine.devices.mend('ann')).toMatchObject({ ok: true });
    expect(world.identity()).toMatchObject({ mfaSerial: serial, seedRef: 'seed:new1' });
    expect(left()).toMatchObject({ notes: [], seeds: ['seed:new1'] });
  });

  it('and cannot be undone is named, and undone when the user may', async () => {
    world.iam.failNext('EnableMFADevice', 'device-limit');
    world.iam.denied.add('DeleteVirtualMFADevice');
    expect(await enrol()).toMatchObject(refused('device-limit'));
    expect(world.state.devices).toMatchObject([{ serial, problem: { code: 'iam-denied' } }]);
    expect(left().seeds).toEqual(['seed:new1']);
    world.iam.denied.clear();
    expect(await world.engine.devices.mend('ann')).toMatchObject({ ok: true });
    expect(left()).toEqual(nothing);
  });

  it('and is let go leaves no seed', async () => {
    world.iam.failNext('EnableMFADevice', 'device-limit');
    world.iam.denied.add('DeleteVirtualMFADevice');
    await enrol();
    await world.engine.devices.letGo('ann');
    expect(left()).toEqual({ ...nothing, inAws: [serial] });
  });

  it('by the user’s will is undone', async () => {
    world = begin();
    const enrolling = enrol();
    await turns();
    expect(left()).toMatchObject({ inAws: [serial], notes: ['making'] });
    world.engine.devices.cancel('ann');
    expect(await enrolling).toMatchObject(refused('cancelled'));
    expect(left()).toEqual(nothing);
    expect(actions()).not.toContain('EnableMFADevice');
  });
});

describe('a crash', () => {
  it.each([false, true])('at any step (after it: %s) leaves a device in use, or none', async (after) => {
    const ends = new Set<string>();
    const cuts = await atEachPowerCut({
      after,
      begin: () => {
        world = begin();
        passWaits(world);
        return world;
      },
      work: (of) => enrol(of),
      atDeath: () => {},
      afterRestart: async (of) => {
        await of.registry.deleteOrphans({ mayPrompt: false });
        const { mfaSerial, seedRef } = of.identity();
        const used = mfaSerial === serial;
        ends.add(used ? 'used' : 'none');
        expect(left(of)).toEqual(
          used ? { inAws: [serial], notes: [], seeds: [seedRef], saved: [] } : nothing,
        );
        expect(of.state.orphans).toEqual([]);
      },
    });
    expect(cuts).toBeGreaterThan(10);
    expect([...ends].toSorted()).toEqual(['none', 'used']);
  });

  it('is mended later when there is no network at the start', async () => {
    world = begin();
    const enrolling = enrol();
    await turns();
    expect(left().notes).toEqual(['making']);
    void enrolling;
    world.sts.failWith('network-unreachable');
    world.restart();
    await turns();
    expect(world.state.devices).toMatchObject([{ problem: { code: 'network-unreachable' } }]);
    world.sts.failWith(undefined);
    await world.engine.devices.resume();
    expect(left()).toEqual(nothing);
  });

  it('of an identity that is gone names the device', async () => {
    world = begin();
    void enrol();
    await turns();
    await world.registry.remove('ann', { removeProfile: false });
    world.restart();
    await turns();
    expect(world.state.devices).toEqual([]);
    expect(JSON.stringify(world.activity[0])).toContain(serial);
  });

  it('SECURITY: gives the device of one user to no other whose key the identity has by now', async () => {
    world.settings.failWith('disk-full');
    await enrol();
    world.settings.failWith(undefined);
    const other = { ...testCaller, arn: 'arn:aws:iam::123456789012:user/bob' };
    world.store.update((state) => ({
      ...state,
      settings: {
        ...state.settings,
        identities: state.settings.identities.map((identity) => ({ ...identity, caller: other })),
      },
    }));
    expect(await world.engine.devices.mend('ann')).toMatchObject(refused('device-gone'));
    expect(world.identity().mfaSerial).not.toBe(serial);
    expect(left()).toMatchObject({ inAws: [serial], notes: ['enabling'] });
  });

  it('SECURITY: keeps note and seed while nobody can read which identities there are', async () => {
    world.settings.failWith('disk-full');
    await enrol();
    expect(left()).toMatchObject({ notes: ['enabling'], seeds: ['seed:new1'] });
    const { identities } = world.state.settings;
    const without = (unknown: boolean): void =>
      world.store.update(({ isSettingsUnknown: _, ...state }) => ({
        ...state,
        settings: { ...state.settings, identities: unknown ? [] : identities },
        ...(unknown && { isSettingsUnknown: true as const }),
      }));
    without(true);
    await world.engine.devices.resume();
    expect(left()).toMatchObject({ notes: ['enabling'], seeds: ['seed:new1'] });
    world.settings.failWith(undefined);
    without(false);
    await world.engine.devices.mend('ann');
    expect(world.identity()).toMatchObject({ mfaSerial: serial, seedRef: 'seed:new1' });
  });

  it('SECURITY: names the device, and keeps its seed, when the settings were put aside', async () => {
    world.settings.failWith('disk-full');
    await enrol();
    await world.journal.save();
    await world.savedState.save(withoutSettings(world.savedState.saved));
    world.settings.failWith(undefined);
    await world.settings.save({ ...world.settings.saved, identities: [] });
    world.restart();
    await turns();
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(left()).toMatchObject({ notes: [], seeds: ['seed:new1'] });
    expect(JSON.stringify(world.activity)).toContain(serial);
  });

  it('names the device of an identity that was removed meanwhile without a new start', async () => {
    world = begin();
    const enrolling = enrol();
    await turns();
    await world.registry.remove('ann', { removeProfile: false });
    passWaits(world);
    const { until = 0 } = world.state.deviceWork?.['ann'] ?? {};
    await world.clock.advance(until - world.clock.now());
    expect(await enrolling).toMatchObject({ ok: false });
    expect(world.state.devices).toEqual([]);
    expect(JSON.stringify(world.activity)).toContain(serial);
  });
});
