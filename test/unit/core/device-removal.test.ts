import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import type { ProblemCode } from '../../../src/core/notice/problem.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  sampleIdentity,
  settle,
  testCaller,
  testSeed,
  testSerial,
  type CoreWorld,
} from './core-world.ts';
import { atEachPowerCut, turns } from './power-cut.ts';

const known = (identity: Identity): Identity => ({ ...identity, caller: testCaller });
const phone = { serial: 'arn:aws:iam::123456789012:mfa/phone', kind: 'virtual', enabledAt: 0 } as const;
const fido = { serial: 'arn:aws:iam::123456789012:u2f/user/ann/key', kind: 'fido', enabledAt: 0 } as const;
const own = { serial: testSerial, kind: 'virtual', enabledAt: 0 } as const;

let world: CoreWorld;

const begin = (
  others: readonly (typeof phone | typeof fido)[] = [phone],
  identity = known(sampleIdentity),
) => {
  const made = coreWorld({ identities: [identity] });
  made.iam.devices.set(testCaller.arn, [own, ...others]);
  made.iam.virtual.set(testSerial, { seed: testSeed, owner: testCaller.arn });
  return made;
};
const remove = (acceptsLast = false, of = world) => of.engine.devices.remove('ann', { acceptsLast });
const refused = (code: ProblemCode) => ({ ok: false, error: { code } });
const devices = (of = world) => (of.iam.devices.get(testCaller.arn) ?? []).map(({ serial }) => serial);
const seeds = (of = world) => [...of.secrets.items.keys()].filter((account) => account.startsWith('seed:'));

beforeEach(() => {
  world = begin();
});

describe('removing the device that this computer is', () => {
  it('takes it from the user, from AWS, and its seed from the keychain, and goes on with another', async () => {
    expect(await remove()).toMatchObject({ ok: true });
    expect(devices()).toEqual([phone.serial]);
    expect([...world.iam.virtual.keys()]).toEqual([]);
    expect(seeds()).toEqual([]);
    expect(world.identity()).toMatchObject({ mfaSerial: phone.serial, codeSource: 'ask' });
    expect(world.state.devices).toEqual([]);
  });

  it('asks first when it is the last one, or when nobody knows', async () => {
    world = begin([]);
    expect(await remove()).toMatchObject(refused('device-last'));
    expect([devices(), seeds()]).toEqual([[testSerial], ['seed:ann']]);
    expect(await remove(true)).toMatchObject({ ok: true });
    expect(world.identity().mfaSerial).toBeUndefined();

    world = begin();
    world.iam.denied.add('ListMFADevices');
    expect(await remove()).toMatchObject(refused('device-last'));
    expect(await remove(true)).toMatchObject({ ok: true });
  });

  it('does not go on with a security key, which STS cannot use', async () => {
    world = begin([fido]);
    expect(await remove()).toMatchObject({ ok: true });
    expect(world.identity().mfaSerial).toBeUndefined();
  });

  it('is for devices of this computer’s own only', async () => {
    world = begin([], known(askingIdentity));
    expect(await remove(true)).toMatchObject(refused('seed-missing'));
    expect(devices()).toEqual([testSerial]);
  });

  it.each(['iam-denied', 'mfa-session-needed', 'throttled'] as const)(
    'changes nothing when AWS refuses (%s)',
    async (code) => {
      world.iam.failNext('DeactivateMFADevice', code);
      expect(await remove()).toMatchObject(refused(code));
      expect(world.identity()).toEqual(known(sampleIdentity));
      expect([devices(), seeds()]).toEqual([[testSerial, phone.serial], ['seed:ann']]);
      expect(world.state.devices).toEqual([]);
    },
  );

  it('keeps the seed until AWS has said so', async () => {
    world.iam.loseAnswer('DeactivateMFADevice');
    expect(await remove()).toMatchObject(refused('timed-out'));
    expect(seeds()).toEqual(['seed:ann']);
    expect(world.state.devices).toMatchObject([{ step: 'removing', problem: { code: 'timed-out' } }]);
    expect(await world.engine.devices.mend('ann')).toMatchObject({ ok: true });
    expect([devices(), seeds(), world.state.devices]).toEqual([[phone.serial], [], []]);
  });

  it('names the device when it cannot be deleted', async () => {
    world.iam.denied.add('DeleteVirtualMFADevice');
    expect(await remove()).toMatchObject({ ok: true });
    expect(seeds()).toEqual([]);
    expect(world.state.devices).toMatchObject([{ serial: testSerial, problem: { code: 'iam-denied' } }]);
  });

  it.each([false, true])('goes on after a crash at any step (after it: %s)', async (after) => {
    const cuts = await atEachPowerCut({
      after,
      begin: () => (world = begin()),
      work: (of) => remove(false, of),
      atDeath: () => {},
      afterRestart: async (of) => {
        await of.registry.deleteOrphans({ mayPrompt: false });
        expect(of.state.devices).toEqual([]);
        const isOwned = devices(of).includes(testSerial);
        // Never a device without its seed, nor a seed without its device.
        expect(seeds(of)).toEqual(isOwned ? ['seed:ann'] : []);
        expect(of.identity().mfaSerial).toBe(isOwned ? testSerial : phone.serial);
        expect(of.iam.virtual.has(testSerial)).toBe(isOwned);
      },
    });
    expect(cuts).toBeGreaterThan(6);
  });
});

describe('resync', () => {
  it('gives AWS two unused codes that follow each other, and forgives what failed', async () => {
    world.sessions.start();
    world.sts.devices.delete(testSerial);
    const failing = world.sessions.getSession('ann', 'user');
    await settle();
    await failing;
    expect(world.facts().failure?.problem.code).toBe('mfa-serial-rejected');
    const resyncing = world.engine.devices.resync('ann');
    await turns();
    const { until = 0 } = world.state.deviceWork?.['ann'] ?? {};
    expect(world.state.deviceWork?.['ann']).toMatchObject({ kind: 'resync', step: 'waiting' });
    await world.clock.advance(until - world.clock.now());
    expect(await resyncing).toMatchObject({ ok: true });
    expect(world.facts().failure).toBeUndefined();
    const getting = world.sessions.getSession('ann', 'user');
    await world.clock.advance(90_000);
    expect(await getting).toMatchObject({ ok: true });
    const used = world.sts.sessionCalls.map(({ code }) => code);
    expect(new Set(used).size).toBe(used.length);
  });

  it('takes typed codes of a device that Latchkey does not compute for', async () => {
    world = begin([], known(askingIdentity));
    const codes = [world.digits(-1), world.digits()] as const;
    expect(await world.engine.devices.resync('ann', ['12', codes[1]])).toMatchObject(
      refused('mfa-code-malformed'),
    );
    expect(await world.engine.devices.resync('ann', [codes[1], codes[0]])).toMatchObject(
      refused('codes-rejected'),
    );
    expect(await world.engine.devices.resync('ann', codes)).toMatchObject({ ok: true });
    // They are used up.
    expect(await world.codes.typed(testSerial, codes[1])).toMatchObject(refused('mfa-code-used'));
  });

  it('can be stopped while it waits', async () => {
    const resyncing = world.engine.devices.resync('ann');
    await turns();
    world.engine.devices.cancel('ann');
    expect(await resyncing).toMatchObject(refused('cancelled'));
    expect(world.sts.calls).toEqual([]);
  });

  it('wants a device and an IAM user', async () => {
    world = begin([], { ...known(sampleIdentity), caller: { ...testCaller, arn: 'arn:aws:iam::1:root' } });
    expect(await world.engine.devices.resync('ann')).toMatchObject(refused('device-of-root'));
  });
});

it('asks with the session where there is one with MFA', async () => {
  await world.givenSession(hourMs, known(sampleIdentity));
  world.iam.asksForMfa = true;
  expect(await remove()).toMatchObject({ ok: true });
  expect(world.sts.calls.every(({ accessKeyId }) => accessKeyId === 'ASIAEARLIERSESSION00')).toBe(true);
});

it('asks AWS whose the key is where that is not known', async () => {
  world = begin([phone], sampleIdentity);
  expect(await remove()).toMatchObject({ ok: true });
  world = begin([phone], askingIdentity);
  const codes = [world.digits(-1), world.digits()] as const;
  expect(await world.engine.devices.resync('ann', codes)).toMatchObject({ ok: true });
});

it('leaves what AWS refused to the user, and tries what passed by itself', async () => {
  world.iam.denied.add('DeleteVirtualMFADevice');
  await remove();
  const before = world.sts.calls.length;
  await world.engine.devices.resume();
  expect(world.sts.calls).toHaveLength(before);
  world.iam.denied.clear();
  world.restart();
  await turns();
  expect(world.state.devices).toEqual([]);
});

it('notes both steps of two codes before the second is there, so that no restart uses one again', async () => {
  const step = Math.floor(world.codes.now() / 30_000);
  void world.engine.devices.resync('ann');
  await turns();
  expect(world.savedState.saved.ledger[testSerial]).toEqual([step, step + 1]);
});
