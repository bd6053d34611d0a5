import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/core/result.ts';
import type { DeletionChoice } from '../../../src/core/rotation/rotation.ts';
import { printKey } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import {
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  sampleRole,
  testCaller,
  testKey,
  type CoreWorld,
} from './core-world.ts';
import { dayMs, keyInUse, keyItems, keysAtAws, rotation, watchKey } from './rotation-world.ts';
import { atEachPowerCut, turns } from './power-cut.ts';

let world: CoreWorld;
const begin = (identity = sampleIdentity, more: Parameters<typeof coreWorld>[0] = {}): void => {
  world = coreWorld({ identities: [identity], ...more });
  watchKey(world);
  world.sessions.start();
  world.engine.rotation.start();
};

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
/** Lets a rotation, which waits here and there, come to rest. */
const atRest = async (work: Promise<Result<void>>): Promise<string> => {
  const seen: string[] = [];
  void work.then((result) => seen.push(codeOf(result)));
  for (let second = 0; seen.length === 0 && second < 400; second += 1) await world.clock.advance(1000);
  await turns();
  return seen[0] ?? 'still under way';
};
const rotate = (deletion: DeletionChoice = 7, makesRoomOf?: string): Promise<string> =>
  atRest(world.engine.rotation.begin({ id: 'ann', deletion, makesRoomOf }));
const decide = (...[decision]: [Parameters<typeof world.engine.rotation.decide>[1]]): Promise<string> =>
  atRest(world.engine.rotation.decide('ann', decision));
const actions = (): readonly string[] =>
  world.sts.calls.map(({ action }) => action).filter((action) => action !== 'GetSessionToken');
const givenSecondKey = (isActive: boolean): void => {
  const other = { secretAccessKey: 'other', caller: testCaller };
  if (isActive) world.sts.users.set('AKIAOTHERKEYAAAA9999', other);
  else world.iam.inactive.set('AKIAOTHERKEYAAAA9999', other);
};

describe('a rotation', () => {
  beforeEach(() => begin());

  it('makes a key, checks it, switches over, turns the old one off, and deletes it a week later', async () => {
    expect(await rotate()).toBe('ok');
    expect(actions()).toEqual([
      'ListAccessKeys',
      'CreateAccessKey',
      'GetCallerIdentity',
      'GetCallerIdentity',
      'ListAccessKeys',
      'UpdateAccessKey',
    ]);
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    expect([keyInUse(world)?.slice(-4), world.identity().accessKeyIdEnd]).toEqual(['2221', '2221']);
    expect(rotation(world)).toMatchObject({ stage: 'waiting', from: { end: '1234' } });
    expect(keyItems(world)).toHaveLength(2);
    await world.clock.advance(7 * dayMs - hourMs);
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    await world.clock.advance(2 * hourMs);
    expect(keysAtAws(world)).toEqual(['2221']);
    expect([rotation(world), keyItems(world), world.state.orphans]).toEqual([undefined, ['key:new1'], []]);
    expect(world.activity.map(({ text }) => text).filter((text) => text.includes('key'))).toEqual([
      'The old access key …1234 was deleted.',
      'The old access key …1234 was turned off, and will be deleted in 7 days.',
      'A new access key is in use: …2221, in place of …1234.',
    ]);
  });

  it('deletes the old key at once, where that is wanted', async () => {
    expect(await rotate(0)).toBe('ok');
    expect([keysAtAws(world), keyItems(world), rotation(world)]).toEqual([['2221'], ['key:new1'], undefined]);
  });

  it('never deletes the old key by itself, where that is wanted', async () => {
    await rotate('never');
    await world.clock.advance(400 * dayMs);
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    expect(await decide('delete-old')).toBe('ok');
    expect(keysAtAws(world)).toEqual(['2221']);
  });

  it('waits for AWS to know the new key everywhere', async () => {
    world.iam.newKeyRefusals = 5;
    expect(await rotate()).toBe('ok');
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
  });

  it('keeps the old key in use while AWS does not accept the new one, tries again, and can be given up', async () => {
    world.iam.newKeyRefusals = 1000;
    expect(await rotate()).toBe('new-key-not-ready');
    expect([keyInUse(world)?.slice(-4), keysAtAws(world)]).toEqual(['1234', ['1234', '2221']]);
    expect(rotation(world)).toMatchObject({ stage: 'verifying', problem: { code: 'new-key-not-ready' } });
    world.sts.newKeys.clear();
    await world.clock.advance(2 * minuteMs);
    expect([keyInUse(world)?.slice(-4), keysAtAws(world)]).toEqual(['2221', ['2221', '(1234)']]);

    begin();
    world.iam.newKeyRefusals = 1000;
    await rotate();
    expect(await decide('give-up')).toBe('ok');
    expect([keysAtAws(world), keyItems(world), rotation(world)]).toEqual([['1234'], ['key:ann'], undefined]);
  });

  it('can be given up while it waits for AWS', async () => {
    world.iam.newKeyRefusals = 1000;
    const work = world.engine.rotation.begin({ id: 'ann', deletion: 7 });
    await world.clock.advance(10_000);
    expect(rotation(world)).toMatchObject({ stage: 'verifying', running: true });
    expect(await decide('give-up')).toBe('ok');
    expect(codeOf(await work)).toBe('cancelled');
    expect([keysAtAws(world), keyItems(world), rotation(world)]).toEqual([['1234'], ['key:ann'], undefined]);
  });

  it('goes back to the old key while that is only off', async () => {
    await rotate();
    expect(await decide('go-back')).toBe('ok');
    expect([keyInUse(world)?.slice(-4), keysAtAws(world)]).toEqual(['1234', ['1234', '(2221)']]);
    expect(rotation(world)).toMatchObject({ stage: 'waiting', from: { end: '2221' }, back: true });
    // And once more, for whoever changes their mind.
    expect(await decide('go-back')).toBe('ok');
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    await world.clock.advance(8 * dayMs);
    expect([keysAtAws(world), keyItems(world)]).toEqual([['2221'], ['key:new1']]);
  });

  it('says that there is no way back when the old key is gone', async () => {
    await rotate();
    world.iam.inactive.clear();
    expect(await decide('go-back')).toBe('ok');
    expect([keyInUse(world)?.slice(-4), rotation(world)]).toEqual(['2221', undefined]);
    expect(world.activity[0]?.text).toBe('The old access key …1234 is gone from AWS.');
  });

  it('leaves an old key alone that somebody has turned on again', async () => {
    await rotate(1);
    const old = world.iam.inactive.get(testKey.accessKeyId);
    world.iam.inactive.clear();
    if (old) world.sts.users.set(testKey.accessKeyId, old);
    await world.clock.advance(40 * dayMs);
    expect(keysAtAws(world)).toEqual(['2221', '1234']);
    expect(rotation(world)).toMatchObject({ stage: 'waiting', problem: { code: 'old-key-in-use' } });
    // Turned off again by the user's word, it has its grace again.
    expect(await decide('go-on')).toBe('ok');
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    await world.clock.advance(2 * dayMs);
    expect(keysAtAws(world)).toEqual(['2221']);
  });

  it('goes by AWS’s clock, whatever this computer’s says', async () => {
    await rotate();
    world.clock.jump(30 * dayMs);
    world.sts.offsetMs = -30 * dayMs;
    await world.clock.advance(2 * hourMs);
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    await world.clock.advance(7 * dayMs);
    expect(keysAtAws(world)).toEqual(['2221']);
  });

  it('keeps its word across restarts', async () => {
    await rotate();
    world.restart();
    await world.clock.advance(3 * dayMs);
    world.restart();
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
    await world.clock.advance(5 * dayMs);
    expect(keysAtAws(world)).toEqual(['2221']);
  });

  it('is one at a time, and no new one begins before the old key is gone', async () => {
    const both = [rotate(), rotate()];
    expect(await Promise.all(both)).toEqual(['ok', 'ok']);
    expect(actions().filter((action) => action === 'CreateAccessKey')).toHaveLength(1);
    expect(await rotate()).toBe('rotation-under-way');
    expect(await decide('leave')).toBe('ok');
    expect(world.activity[0]?.text).toContain('…1234 is left turned off');
    expect([keyItems(world), rotation(world)]).toEqual([['key:new1'], undefined]);
  });
});

describe('a rotation that cannot begin', () => {
  beforeEach(() => begin());

  it.each([
    ['a policy refuses', () => world.iam.denied.add('CreateAccessKey'), 'iam-denied'],
    ['the list is refused', () => world.iam.denied.add('ListAccessKeys'), 'iam-denied'],
    ['the keychain is locked', () => (world.secrets.locked = true), 'keychain-locked'],
    ['there is no network', () => world.sts.failWith('network-unreachable'), 'network-unreachable'],
    ['its state cannot be noted', () => world.savedState.failWith('disk-full'), 'disk-full'],
  ])('changes nothing when %s', async (_, spoil, code) => {
    spoil();
    expect(await rotate()).toBe(code);
    expect([keysAtAws(world), keyItems(world)]).toEqual([['1234'], ['key:ann']]);
    expect(rotation(world)).toMatchObject({ stage: 'checking', problem: { code } });
    expect(await decide('leave')).toBe('ok');
    expect(rotation(world)).toBeUndefined();
  });

  it('deletes the new key again when the keychain does not take it', async () => {
    world.secrets.garbles = true;
    expect(await rotate()).toBe('keychain-failed');
    expect([keysAtAws(world), keyInUse(world)?.slice(-4)]).toEqual([['1234'], '1234']);
  });

  it('names the key that is left when it cannot be deleted again either', async () => {
    world.secrets.garbles = true;
    world.iam.denied.add('DeleteAccessKey');
    expect(await rotate()).toBe('keychain-failed');
    expect(rotation(world)).toMatchObject({ stage: 'lost', to: { end: '2221' } });
    world.secrets.garbles = false;
    world.iam.denied.clear();
    expect(await decide('delete-lost')).toBe('ok');
    expect([keysAtAws(world), keyItems(world), rotation(world)]).toEqual([['1234'], ['key:ann'], undefined]);
  });

  it('tells which key is in the way, and deletes it by the user’s word only', async () => {
    givenSecondKey(false);
    expect(await rotate()).toBe('access-key-limit');
    expect(rotation(world)?.obstacle).toMatchObject({ end: '9999', isActive: false });
    expect(await rotate(7, '1111')).toBe('access-key-limit');
    expect(keysAtAws(world)).toEqual(['1234', '(9999)']);
    expect(await rotate(7, '9999')).toBe('ok');
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
  });

  it('never deletes an active key to make room', async () => {
    givenSecondKey(true);
    expect(await rotate(7, '9999')).toBe('access-key-limit');
    expect(keysAtAws(world)).toEqual(['1234', '9999']);
  });

  it('says what AWS advises for the root user', async () => {
    begin({ ...plainIdentity, caller: { ...testCaller, arn: 'arn:aws:iam::123456789012:root' } });
    expect(await rotate()).toBe('root-key');
    expect(world.sts.calls).toEqual([]);
  });

  it('finds the key whose answer never came, and offers to delete it', async () => {
    world.iam.loseAnswer('CreateAccessKey');
    expect(await rotate()).toBe('ok');
    expect(rotation(world)).toMatchObject({ stage: 'lost', to: { end: '2221' } });
    expect(keysAtAws(world)).toEqual(['1234', '2221']);
    expect(await decide('delete-lost')).toBe('ok');
    expect([keysAtAws(world), rotation(world)]).toEqual([['1234'], undefined]);
  });

  it('finds out that a request which timed out made no key', async () => {
    world.iam.failNext('CreateAccessKey', 'timed-out');
    expect(await rotate()).toBe('timed-out');
    expect([keysAtAws(world), rotation(world)?.stage]).toEqual([['1234'], 'checking']);
    expect(await rotate()).toBe('ok');
  });
});

describe('a rotation that stops half-way', () => {
  beforeEach(() => begin());

  it('leaves both keys on when the old one may not be turned off, and says so', async () => {
    world.iam.denied.add('UpdateAccessKey');
    expect(await rotate()).toBe('iam-denied');
    expect([keyInUse(world)?.slice(-4), keysAtAws(world)]).toEqual(['2221', ['1234', '2221']]);
    expect(rotation(world)).toMatchObject({ stage: 'deactivating', problem: { code: 'iam-denied' } });
    world.iam.denied.clear();
    expect(await decide('go-on')).toBe('ok');
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
  });

  it('tells what is left when it is left', async () => {
    world.iam.denied.add('UpdateAccessKey');
    await rotate();
    await decide('leave');
    expect(world.activity[0]).toMatchObject({ tone: 'bad' });
    expect(world.activity[0]?.text).toContain('Access key …1234 is left active');
  });

  it('goes on by itself when the settings can be saved again', async () => {
    world.settings.failWith('settings-unwritable');
    expect(await rotate()).toBe('settings-unwritable');
    expect([keyInUse(world)?.slice(-4), rotation(world)?.stage]).toEqual(['1234', 'switching']);
    world.settings.failWith(undefined);
    await world.clock.advance(5 * minuteMs);
    expect([keyInUse(world)?.slice(-4), keysAtAws(world)]).toEqual(['2221', ['2221', '(1234)']]);
  });

  it('goes on by itself though the clock was set back since it failed', async () => {
    world.settings.failWith('settings-unwritable');
    expect(await rotate()).toBe('settings-unwritable');
    world.settings.failWith(undefined);
    world.clock.jump(-365 * dayMs);
    await world.clock.advance(2 * hourMs);
    expect(rotation(world)?.stage).toBe('waiting');
  });

  it('stops when another key is entered meanwhile, and says which key is left', async () => {
    world.iam.newKeyRefusals = 1000;
    await rotate();
    world.sts.users.set('AKIATYPEDKEYAAAA5555', { ...testKey, caller: testCaller });
    const saved = await world.registry.save({
      id: 'ann',
      form: { ...sampleIdentity, codeCommand: '', alsoTo: [], mfaSerial: '', codeSource: 'ask' },
      key: { ...testKey, accessKeyId: 'AKIATYPEDKEYAAAA5555' },
      seedRiskAccepted: true,
      unchecked: false,
    });
    expect(codeOf(saved)).toBe('ok');
    await turns();
    expect([rotation(world), keyItems(world)]).toEqual([undefined, ['key:new2']]);
    expect(world.activity.some(({ text }) => text.includes('…2221 is left active'))).toBe(true);
  });

  it('forgets about the keys of an identity that was removed, and says which is left', async () => {
    world = coreWorld();
    world.engine.rotation.start();
    await rotate();
    await world.registry.remove('ann', { removeProfile: false });
    await turns();
    expect([rotation(world), keyItems(world)]).toEqual([undefined, []]);
    expect(world.activity.some(({ text }) => text.includes('…1234 is left turned off'))).toBe(true);
  });
});

describe('who signs', () => {
  it('is the session where it was got with MFA', async () => {
    begin();
    world.iam.asksForMfa = true;
    await world.givenSession();
    expect(await rotate()).toBe('ok');
    expect(world.sts.calls.map(({ action }) => action)).not.toContain('GetSessionToken');
  });

  it('is a session that is got first, where AWS wants MFA', async () => {
    begin();
    world.iam.asksForMfa = true;
    expect(await rotate()).toBe('ok');
    expect(world.sts.calls.filter(({ action }) => action === 'GetSessionToken')).toHaveLength(1);
    expect(keysAtAws(world)).toEqual(['2221', '(1234)']);
  });

  it('is nobody where AWS wants MFA and there is no device', async () => {
    begin(plainIdentity);
    world.iam.asksForMfa = true;
    expect(await rotate()).toBe('mfa-session-needed');
  });

  it('is the key when AWS ended the session early', async () => {
    begin();
    await world.givenSession();
    world.sts.endSessions();
    expect(await rotate()).toBe('ok');
  });
});

describe('what uses the key besides', () => {
  it('is switched over together: another identity with the same key', async () => {
    const twin = { ...plainIdentity, id: 'twin', label: 'Twin', keyRef: 'key:twin', profile: 'twin' };
    const stranger = { ...plainIdentity, id: 'eve', label: 'Eve', keyRef: 'key:eve', profile: 'eve' };
    begin(sampleIdentity, { identities: [sampleIdentity, twin, stranger] });
    const others = { ...testKey, accessKeyId: 'AKIASTRANGERAAAA1234' };
    world.secrets.items.set('key:eve', printKey(new Secret(others)).reveal());
    expect(await rotate(0)).toBe('ok');
    expect(['ann', 'twin', 'eve'].map((id) => world.identity(id).accessKeyIdEnd)).toEqual([
      '2221',
      '2221',
      '1234',
    ]);
    expect(keyItems(world).toSorted()).toEqual(['key:eve', 'key:new1']);
  });

  it('goes on: sessions are renewed with the new key', async () => {
    begin(sampleIdentity, { roles: [sampleRole] });
    await world.sessions.getSession('ann', 'user');
    await rotate(0);
    await world.clock.advance(2 * hourMs);
    expect(world.phase()).toMatchObject({ validity: 'active', activity: 'idle' });
    expect(world.sts.sessionCalls.at(-1)?.accessKeyId).not.toBe(testKey.accessKeyId);
  });

  it('is begun anew when it was under way with the old key', async () => {
    begin({ ...sampleIdentity, codeSource: 'ask' });
    void world.sessions.getSession('ann', 'deadline');
    await turns();
    expect(world.phase().activity).toBe('needs-code');
    await rotate(0);
    expect(world.phase().activity).toBe('idle');
    expect(world.facts().failure).toBeUndefined();
  });

  it('no longer counts as a key that lay in the clear, unless one goes back to it', async () => {
    begin({ ...sampleIdentity, adopted: true });
    await rotate();
    expect(world.identity().adopted).toBeUndefined();
    await decide('go-back');
    expect(world.identity().adopted).toBe(true);
  });
});

describe('a rotation that a crash interrupts', () => {
  it.each([
    ['before', false],
    ['after', true],
  ])(
    'leaves a working key and can be brought to its end when the power goes %s any step',
    async (_, after) => {
      const cuts = await atEachPowerCut({
        after,
        begin: () => {
          begin();
          return world;
        },
        work: async () => {
          void world.engine.rotation.begin({ id: 'ann', deletion: 7 });
          for (let second = 0; second < 10; second += 1) await world.clock.advance(1000);
        },
        atDeath: () => expect(keyInUse(world)).toBeDefined(),
        afterRestart: async () => {
          watchKey(world);
          await world.clock.advance(2 * minuteMs);
          await turns();
          const isLost = rotation(world)?.stage === 'lost';
          expect(isLost ? await decide('delete-lost') : 'ok').toBe('ok');
          const isBegun = rotation(world) !== undefined;
          // What is over before it began has left nothing.
          expect(isBegun || keysAtAws(world).join(',') === '1234').toBe(true);
          expect(isBegun ? 'ok' : await rotate()).toBe('ok');
          expect(rotation(world)?.stage).toBe('waiting');
          await world.clock.advance(8 * dayMs);
          expect([keysAtAws(world).length, keyItems(world).length, world.state.orphans]).toEqual([1, 1, []]);
          expect(keyInUse(world)?.slice(-4)).toBe(keysAtAws(world)[0]);
        },
      });
      expect(cuts).toBeGreaterThan(20);
    },
  );
});
