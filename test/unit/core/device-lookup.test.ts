import { expect, test } from 'vitest';
import { type CoreWorld, coreWorld, sampleIdentity, testCaller, testKey, testSerial } from './core-world.ts';

const device = { serial: testSerial, kind: 'virtual' as const, enabledAt: 5 };
const region = 'eu-central-1';

const withDevice = (world: CoreWorld): CoreWorld => {
  world.iam.devices.set(testCaller.arn, [device]);
  return world;
};
const typed = { key: testKey, region };
const signers = (world: CoreWorld) => world.sts.calls.map(({ action, accessKeyId }) => [action, accessKeyId]);

test('lists the devices of a typed key’s user with one request', async () => {
  const world = withDevice(coreWorld({ identities: [] }));
  expect(await world.engine.deviceLookup.find(typed)).toEqual({ ok: true, value: { devices: [device] } });
  expect(signers(world)).toEqual([['ListMFADevices', testKey.accessKeyId]]);
});

test('guesses the usual serial where a policy keeps the list back, and says why', async () => {
  const world = withDevice(coreWorld({ identities: [] }));
  world.iam.denied.add('ListMFADevices');
  expect(await world.engine.deviceLookup.find(typed)).toMatchObject({
    ok: true,
    value: {
      devices: [],
      guess: `arn:aws:iam::${testCaller.accountId}:mfa/${testCaller.arn.split('/').at(-1)}`,
      refused: { code: 'iam-denied' },
    },
  });
});

test('asks for a stored identity with its session, and with the key when AWS takes that no more', async () => {
  const world = withDevice(coreWorld());
  await world.givenSession();
  expect(await world.engine.deviceLookup.find({ id: 'ann', region })).toMatchObject({ ok: true });
  world.sts.endSessions();
  expect(await world.engine.deviceLookup.find({ id: 'ann', region })).toMatchObject({ ok: true });
  expect(signers(world).map(([, key]) => key)).toEqual([
    'ASIAEARLIERSESSION00',
    'ASIAEARLIERSESSION00',
    testKey.accessKeyId,
  ]);
});

test('asks with the key where the session was got without MFA', async () => {
  const world = withDevice(coreWorld({ identities: [sampleIdentity] }));
  await world.givenSession();
  world.store.update((state) => {
    const facts = state.sessions['ann'];
    return facts?.current === undefined
      ? state
      : { ...state, sessions: { ann: { ...facts, current: { ...facts.current, withoutMfa: true } } } };
  });
  await world.engine.deviceLookup.find({ id: 'ann', region });
  expect(signers(world)).toEqual([['ListMFADevices', testKey.accessKeyId]]);
});

test('fails where the key does not work', async () => {
  const world = coreWorld({ identities: [] });
  const key = { ...testKey, secretAccessKey: 'made+up/wrong/secret/key/not/for/use+000' };
  expect(await world.engine.deviceLookup.find({ key, region })).toMatchObject({
    error: { code: 'secret-key-wrong' },
  });
  expect(await world.engine.deviceLookup.find({ id: 'gone', region })).toMatchObject({
    error: { code: 'identity-gone' },
  });
});

test('asks once more with a clock that it has learnt is off', async () => {
  const world = withDevice(coreWorld({ identities: [] }));
  world.sts.offsetMs = 3_600_000;
  expect(await world.engine.deviceLookup.find(typed)).toMatchObject({ ok: true });
  expect(world.state.clockSkewMs).toBe(3_600_000);
});
