import { beforeEach, describe, expect, it } from 'vitest';
import type { SaveRequest } from '../../../src/core/identity/identity-registry.ts';
import { sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import type { ProblemCode } from '../../../src/core/notice/problem.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  sampleIdentity,
  settle,
  testCaller,
  testKey,
  testSeed,
  testSerial,
  type CoreWorld,
} from './core-world.ts';

const otherKey = { accessKeyId: 'AKIAOTHERKEYAAAA5678', secretAccessKey: 'z'.repeat(40) };
const otherCaller = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/bob' };
const root = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:root' };

const request: SaveRequest = {
  form: {
    label: 'Ann at work',
    region: 'eu-central-1',
    mfaSerial: testSerial,
    codeSource: 'seed',
    codeCommand: '',
    profile: 'work',
    alsoTo: [],
    durationSeconds: 3600,
    autoRefresh: true,
    renewBeforeSeconds: 1200,
  },
  key: testKey,
  seed: testSeed.reveal(),
  seedRiskAccepted: true,
  unchecked: false,
};
/** A change of the sample identity that leaves its secrets as they are. */
const { key: _key, seed: _seed, ...noSecrets } = request;
const edit: SaveRequest = { ...noSecrets, id: 'ann' };

let world: CoreWorld;
const begin = (identities = [sampleIdentity]): void => {
  world = coreWorld({ identities });
  world.sts.users.set(otherKey.accessKeyId, { ...otherKey, caller: otherCaller });
  world.sessions.start();
};
beforeEach(() => begin([]));

const save = async (change: Partial<SaveRequest> = {}, base = request): Promise<unknown> => {
  const saved = await world.registry.save({ ...base, ...change });
  return saved.ok ? saved.value.id : [saved.error.code, saved.error.field].filter(Boolean).join(' ');
};
const form = (change: Partial<SaveRequest['form']>): Pick<SaveRequest, 'form'> => ({
  form: { ...request.form, ...change },
});
const items = (): readonly string[] => [...world.secrets.items.keys()].toSorted();
const identities = () => world.settings.saved.identities;

describe('adding', () => {
  it('puts secrets into the keychain and the rest into the settings', async () => {
    const id = await save();
    const [saved] = identities();
    expect(saved).toEqual({
      ...sampleIdentity,
      id,
      keyRef: expect.stringMatching(/^key:/),
      seedRef: expect.stringMatching(/^seed:/),
      caller: testCaller,
    });
    expect(items()).toEqual([saved?.keyRef, saved?.seedRef]);
    expect(JSON.stringify([world.settings.saved, world.savedState.saved, world.log.entries])).not.toMatch(
      /abcdefghij|JBSWY3DP|AKIATEST/,
    );
    expect([world.state.orphans, world.savedState.saved.orphans]).toEqual([[], []]);
  });

  it('leads to a session', async () => {
    const id = await save();
    expect((await world.sessions.getSession(String(id), 'user')).ok).toBe(true);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('drops the white space that was pasted round', async () => {
    await save({
      key: {
        accessKeyId: ` ${testKey.accessKeyId}\n`,
        secretAccessKey: `\t${testKey.secretAccessKey} `,
      },
      ...form({ profile: ' work ', label: ' Ann ' }),
    });
    expect(identities()[0]).toMatchObject({ profile: 'work', label: 'Ann', accessKeyIdEnd: '1234' });
  });

  it('stores a found seed like a typed one', async () => {
    const { seeds } = world.engine;
    const handle = seeds.keep({ base32: testSeed });
    const found = { seed: undefined, seedHandle: handle };
    expect(await save({ ...found, seedRiskAccepted: false })).toBe('seed-risk-not-accepted seed');
    expect(seeds.get(handle).ok).toBe(true);
    await save(found);
    const [saved] = identities();
    const stored = await world.secrets.get(saved?.seedRef ?? '', { mayPrompt: false });
    expect(stored.ok && stored.value?.reveal()).toBe(testSeed.reveal());
    // The form may have to save once more, when the first session fails.
    expect(seeds.get(handle).ok).toBe(true);
    seeds.drop(handle);
    expect(await save({ ...found, ...form({ profile: 'other' }) })).toBe('seed-dropped seed');
  });

  it('of one who types codes keeps no seed', async () => {
    await save(form({ codeSource: 'ask' }));
    expect(items()).toEqual([identities()[0]?.keyRef]);
    expect(identities()[0]).not.toHaveProperty('seedRef');
  });

  it.each<[string, Partial<SaveRequest>]>([
    ['key-id-malformed accessKeyId', { key: { ...testKey, accessKeyId: 'AKIA!' } }],
    ['key-id-malformed accessKeyId', { key: undefined }],
    ['key-temporary accessKeyId', { key: { ...testKey, accessKeyId: 'ASIATESTKEYAAAAA1234' } }],
    ['secret-key-malformed secretAccessKey', { key: { ...testKey, secretAccessKey: 'a b' } }],
    ['mfa-serial-malformed mfaSerial', form({ mfaSerial: 'arn:aws:iam::1:mfa/x' })],
    ['profile-name-illegal profile', form({ profile: 'my work' })],
    ['duration-out-of-range durationSeconds', form({ durationSeconds: 899 })],
    ['label-empty label', form({ label: '' })],
    ['seed-missing seed', { seed: undefined }],
    ['seed-missing seed', { seed: ' ' }],
    ['seed-malformed seed', { seed: 'not a seed' }],
    ['seed-risk-not-accepted seed', { seedRiskAccepted: false }],
    ['key-rejected accessKeyId', { key: { ...testKey, accessKeyId: 'AKIAUNKNOWNKEY000000' } }],
    ['secret-key-wrong secretAccessKey', { key: { ...testKey, secretAccessKey: 'w'.repeat(40) } }],
    ['identity-gone', { id: 'nobody' }],
  ])('with bad input answers %s, and nothing is half-saved', async (answer, change) => {
    expect(await save(change)).toBe(answer);
    expect([identities(), items(), world.state.orphans]).toEqual([[], [], []]);
  });

  it('names the region when AWS does', async () => {
    world.sts.failWith('region-disabled');
    expect(await save()).toBe('region-disabled region');
  });

  it.each<ProblemCode>(['network-unreachable', 'timed-out', 'unexpected-answer', 'throttled', 'clock-off'])(
    'unchecked is possible when AWS cannot tell (%s)',
    async (code) => {
      world.sts.failWith(code);
      expect(await save()).toBe(code);
      expect(identities()).toEqual([]);
      expect(await save({ unchecked: true })).toMatch(/^new/);
      expect(identities()[0]).not.toHaveProperty('caller');
    },
  );

  it.each<ProblemCode>(['key-rejected', 'secret-key-wrong', 'access-denied', 'region-disabled'])(
    'unchecked is not possible when AWS has told (%s)',
    async (code) => {
      world.sts.failWith(code);
      expect(await save({ unchecked: true })).toContain(code);
      expect([identities(), items()]).toEqual([[], []]);
    },
  );

  it('of root is limited to an hour', async () => {
    world.sts.users.set(testKey.accessKeyId, { ...testKey, caller: root });
    expect(await save(form({ durationSeconds: 43_200 }))).toBe('duration-out-of-range durationSeconds');
    expect([identities(), items()]).toEqual([[], []]);
    expect(await save()).toMatch(/^new/);
  });

  it('refuses a profile that another identity writes', async () => {
    await save();
    expect(await save({ key: otherKey })).toBe('profile-in-use profile');
    expect(identities()).toHaveLength(1);
  });

  it('twice at once, as with a double click, adds one', async () => {
    world.sts.hang();
    const both = [save(), save()];
    await settle();
    world.sts.release();
    const answers = await Promise.all(both);
    expect(answers).toContain('profile-in-use profile');
    expect(answers).toContainEqual(expect.stringMatching(/^new/));
    expect([identities().length, items().length, world.state.orphans]).toEqual([1, 2, []]);
  });
});

describe('a save that fails', () => {
  const nothing = (): void => {
    expect([identities(), world.state.settings.identities, items()]).toEqual([[], [], []]);
  };

  it('at the note of what is to be stored stores nothing', async () => {
    world.savedState.failWith('settings-unwritable');
    expect(await save()).toBe('settings-unwritable');
    nothing();
  });

  it.each([1, 2])('at item %i of the keychain leaves none behind', async (failing) => {
    const set = world.secrets.set.bind(world.secrets);
    let sets = 0;
    world.secrets.set = (...args) => {
      sets += 1;
      return sets === failing
        ? Promise.resolve({ ok: false, error: { code: 'keychain-failed' } })
        : set(...args);
    };
    expect(await save()).toBe('keychain-failed');
    nothing();
  });

  it('at the settings leaves nothing in the keychain', async () => {
    world.settings.failWith('settings-unwritable');
    expect(await save()).toBe('settings-unwritable');
    nothing();
    expect(world.state.orphans).toEqual([]);
  });

  it('with a keychain that then locks deletes at the next chance', async () => {
    world.settings.hang();
    const saved = save();
    await settle();
    world.secrets.locked = true;
    world.settings.failWith('settings-unwritable');
    world.settings.release();
    expect(await saved).toBe('settings-unwritable');
    expect(items()).toHaveLength(2);
    world.restart();
    expect(world.state.orphans).toHaveLength(2);
    world.secrets.locked = false;
    await world.registry.deleteOrphans({ mayPrompt: false });
    nothing();
  });

  it('for want of an unlocked keychain does not ask for the password twice', async () => {
    world.secrets.locked = true;
    expect(await save()).toBe('keychain-locked');
    const prompts = world.secrets.calls.filter(({ mayPrompt }) => mayPrompt);
    expect(prompts).toHaveLength(1);
  });
});

describe('a crash', () => {
  it.each(['settings', 'savedState'] as const)('while %s is saved leaves no secret behind', async (name) => {
    world[name].hang();
    void save();
    await settle();
    world.restart();
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect([identities(), items(), world.savedState.saved.orphans]).toEqual([[], [], []]);
  });

  it('in the middle of a change of key leaves the old key or the new one, and no other', async () => {
    begin();
    world.settings.hang();
    void save({ key: testKey }, edit);
    await settle();
    world.restart();
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(items()).toEqual(['key:ann', 'seed:ann']);
    expect(world.savedState.saved.orphans).toEqual([]);
  });

  it('after a change of key was saved leaves the new one', async () => {
    begin();
    const remove = world.secrets.delete.bind(world.secrets);
    world.secrets.delete = () => new Promise(() => {});
    void save({ key: testKey }, edit);
    await settle();
    world.secrets.delete = remove;
    world.restart();
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(items()).toEqual([identities()[0]?.keyRef, 'seed:ann']);
    expect(items()).not.toContain('key:ann');
  });

  it('in the middle of a removal keeps the session of the identity that stayed', async () => {
    begin();
    await world.givenSession();
    world.settings.hang();
    void world.registry.remove('ann', { removeProfile: false });
    await settle();
    world.restart();
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(items()).toEqual(['key:ann', 'seed:ann', sessionAccount('ann')]);
  });
});

describe('orphans', () => {
  it('that a save is about to use are not deleted by another', async () => {
    world.settings.hang();
    const saved = save();
    await settle();
    expect(items()).toHaveLength(2);
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(items()).toHaveLength(2);
    world.settings.release();
    expect(await saved).toMatch(/^new/);
    expect(items()).toHaveLength(2);
  });

  it('are not what is in use, even when the keychain refuses to delete the others', async () => {
    begin();
    world.store.update((state) => ({ ...state, orphans: ['key:gone', sampleIdentity.keyRef] }));
    world.secrets.locked = true;
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(world.savedState.saved.orphans).toEqual(['key:gone']);
  });

  it('wait for a keychain that can be used', async () => {
    world.store.update((state) => ({ ...state, orphans: ['key:old'] }));
    world.secrets.locked = true;
    await world.registry.deleteOrphans({ mayPrompt: false });
    expect(world.savedState.saved.orphans).toEqual(['key:old']);
  });
});

describe('changing', () => {
  beforeEach(() => begin());

  it('leaves the secrets that are not given', async () => {
    expect(await save(form({ label: 'New name' }), edit)).toBe('ann');
    expect(identities()).toEqual([{ ...sampleIdentity, label: 'New name' }]);
    expect(items()).toEqual(['key:ann', 'seed:ann']);
    expect(world.sts.calls).toEqual([]);
  });

  it('the key gives it a new place and deletes the old one', async () => {
    await save({ key: testKey }, edit);
    expect(items()).toEqual([identities()[0]?.keyRef, 'seed:ann']);
    expect(identities()[0]?.keyRef).not.toBe('key:ann');
  });

  it('from seed to typed codes deletes the seed', async () => {
    await save(form({ codeSource: 'ask' }), edit);
    expect(items()).toEqual(['key:ann']);
    expect(identities()[0]).not.toHaveProperty('seedRef');
  });

  it('a key in vain leaves all as it was', async () => {
    await world.givenSession();
    const before = [identities(), items(), world.file.text, world.facts()];
    world.settings.failWith('settings-unwritable');
    expect(await save({ key: otherKey }, edit)).toBe('settings-unwritable');
    expect([identities(), items(), world.file.text, world.facts()]).toEqual(before);
  });

  it('the profile’s name moves the session', async () => {
    await world.givenSession();
    await save(form({ profile: 'other' }), edit);
    await settle();
    expect([world.keyInFile('work'), world.keyInFile('other')]).toEqual([undefined, 'ASIAEARLIERSESSION00']);
    expect(world.sts.calls).toEqual([]);
    expect(world.facts().current).toMatchObject({ profile: 'other', written: true });
  });

  it('the profile’s name tells when the old one could not be removed', async () => {
    await world.givenSession();
    world.file.failWith('remove', 'file-read-only');
    expect(await save(form({ profile: 'other' }), edit)).toBe('ann');
    expect(world.activity.some(({ tone, text }) => tone === 'bad' && text.includes('work'))).toBe(true);
  });

  it('the key to another user’s drops the session everywhere', async () => {
    await world.givenSession();
    await save({ key: otherKey }, edit);
    await settle();
    expect([world.keyInFile(), world.facts()]).toEqual([undefined, {}]);
    expect(items()).not.toContain(sessionAccount('ann'));
  });

  it('key and profile at once does not carry another user’s session over', async () => {
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    expect(world.facts().current?.written).toBe(false);
    world.file.failWith('write', undefined);
    await save({ key: otherKey, ...form({ profile: 'other' }) }, edit);
    await world.clock.advance(minuteMs);
    expect([world.file.text, world.facts()]).toEqual(['', {}]);
  });

  it('an unchecked key drops the session too: whose it was, nobody knows', async () => {
    const { caller: _, ...unchecked } = sampleIdentity;
    begin([unchecked]);
    await world.givenSession();
    world.sts.failWith('network-unreachable');
    await save({ key: otherKey, unchecked: true }, edit);
    expect([world.keyInFile(), world.facts()]).toEqual([undefined, {}]);
  });

  it('the key to another one of the same user keeps the session', async () => {
    await world.givenSession();
    world.sts.users.set(otherKey.accessKeyId, { ...otherKey, caller: testCaller });
    await save({ key: otherKey }, edit);
    expect(world.keyInFile()).toBe('ASIAEARLIERSESSION00');
    expect(world.facts().current?.written).toBe(true);
  });

  it('root’s key to a user’s allows the longer sessions at once', async () => {
    begin([{ ...sampleIdentity, caller: root }]);
    expect(await save({ key: testKey, ...form({ durationSeconds: 43_200 }) }, edit)).toBe('ann');
    begin([{ ...sampleIdentity, caller: root }]);
    expect(await save(form({ durationSeconds: 43_200 }), edit)).toBe('duration-out-of-range durationSeconds');
  });

  it('ends what is under way, and what starts next knows the change', async () => {
    await world.givenSession();
    world.sts.hang();
    await world.clock.advance(40 * minuteMs);
    expect(world.phase().activity).toBe('refreshing');
    expect(await save(form({ region: 'us-east-1' }), edit)).toBe('ann');
    world.sts.release();
    await world.clock.advance(minuteMs);
    expect(world.sts.calls.map(({ region }) => region)).toEqual(['eu-central-1', 'us-east-1']);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('gives what was given up another try', async () => {
    await world.givenSession();
    world.sts.failWith('key-rejected');
    await world.clock.advance(hourMs);
    expect(world.phase().activity).toBe('blocked');
    world.sts.failWith(undefined);
    await save({ key: testKey }, edit);
    await world.clock.advance(minuteMs);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('an identity that is removed meanwhile changes nothing', async () => {
    world.sts.hang();
    const saved = save({ key: testKey }, edit);
    await settle();
    await world.registry.remove('ann', { removeProfile: false });
    world.sts.release();
    expect(await saved).toBe('identity-gone');
    expect([identities(), items()]).toEqual([[], []]);
  });

  it('preferences while an identity is saved loses neither', async () => {
    world.settings.hang();
    const saved = save(form({ label: 'New name' }), edit);
    await settle();
    const preferences = { ...world.state.settings.preferences, paused: true };
    const paused = world.registry.setPreferences(preferences);
    world.settings.release();
    await Promise.all([saved, paused]);
    expect(world.settings.saved).toMatchObject({ preferences, identities: [{ label: 'New name' }] });
    expect(world.state.settings).toEqual(world.settings.saved);
  });
});

describe('removing', () => {
  beforeEach(async () => {
    begin();
    await world.givenSession();
  });

  it('with the profile leaves nothing', async () => {
    world.file.text = `[mine]\nregion = eu-west-1\n\n${world.file.text}`;
    expect(await world.registry.remove('ann', { removeProfile: true })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(world.file.text).toBe('[mine]\nregion = eu-west-1\n');
    expect([identities(), items(), world.state.sessions, world.state.orphans]).toEqual([[], [], {}, []]);
    expect(world.savedState.saved).toMatchObject({ sessions: {}, orphans: [] });
  });

  it('without it leaves the session in the file', async () => {
    await world.registry.remove('ann', { removeProfile: false });
    expect(world.keyInFile()).toBe('ASIAEARLIERSESSION00');
    expect([identities(), items()]).toEqual([[], []]);
  });

  it('happens not at all when the profile cannot be removed', async () => {
    world.file.failWith('remove', 'file-read-only');
    expect(await world.registry.remove('ann', { removeProfile: true })).toMatchObject({
      error: { code: 'file-read-only' },
    });
    expect([identities().length, items().length]).toEqual([1, 3]);
  });

  it('happens not at all when the settings cannot be saved', async () => {
    world.settings.failWith('settings-unwritable');
    expect((await world.registry.remove('ann', { removeProfile: false })).ok).toBe(false);
    expect([identities().length, items().length, world.state.orphans]).toEqual([1, 3, []]);
  });

  it('with a locked keychain notes the items for another time', async () => {
    world.secrets.locked = true;
    expect((await world.registry.remove('ann', { removeProfile: false })).ok).toBe(true);
    expect([...world.savedState.saved.orphans].toSorted()).toEqual(items());
  });

  it('ends a session that is under way, and leaves none behind', async () => {
    world.sts.hang();
    const session = world.sessions.getSession('ann', 'user');
    await settle();
    await world.registry.remove('ann', { removeProfile: true });
    world.sts.release();
    expect(await session).toMatchObject({ ok: false });
    await world.clock.advance(hourMs);
    expect([world.file.text, items(), world.state.sessions]).toEqual(['', [], {}]);
  });

  it('what is gone already is a success', async () => {
    expect((await world.registry.remove('nobody', { removeProfile: true })).ok).toBe(true);
  });
});

describe('looking', () => {
  beforeEach(() => begin());

  it('tells whose a typed key is, and whose the stored one', async () => {
    const { registry } = world;
    expect(await registry.check({ key: otherKey, region: 'eu-central-1' })).toEqual({
      ok: true,
      value: otherCaller,
    });
    expect(await registry.check({ id: 'ann', region: 'us-east-1' })).toEqual({ ok: true, value: testCaller });
    expect(await registry.check({ region: 'us-east-1' })).toMatchObject({
      error: { code: 'key-id-malformed' },
    });
    expect(await registry.check({ id: 'ann', region: 'x' })).toMatchObject({ error: { field: 'region' } });
    expect(world.settings.saves).toBe(0);
  });

  it('corrects a clock that is an hour off', async () => {
    world.sts.offsetMs = hourMs;
    expect((await world.registry.check({ id: 'ann', region: 'us-east-1' })).ok).toBe(true);
    expect(world.state.clockSkewMs).toBe(hourMs);
  });

  it('shows the code of now and until when, and uses up no step', async () => {
    world.store.update((state) => ({ ...state, clockSkewMs: 10_000 }));
    const preview = await world.registry.previewCode({ id: 'ann' });
    expect(preview.ok && preview.value.validUntil).toBe(world.clock.now() + 20_000);
    expect(preview.ok && preview.value.code.reveal()).toBe(world.digits());
    expect(world.state.ledger).toEqual({});
    const link = await world.registry.previewCode({ seed: `otpauth://totp/Ann?secret=${testSeed.reveal()}` });
    expect(link.ok && [link.value.label, link.value.code.reveal()]).toEqual(['Ann', world.digits()]);
    const seedHandle = world.engine.seeds.keep({ base32: testSeed });
    const found = await world.registry.previewCode({ seedHandle });
    expect(found.ok && found.value.code.reveal()).toBe(world.digits());
    expect(await world.registry.previewCode({ id: 'ann', seedHandle: 'gone' })).toMatchObject({
      error: { code: 'seed-dropped' },
    });
    expect(await world.registry.previewCode({})).toMatchObject({ error: { code: 'seed-missing' } });
    expect(await world.registry.previewCode({ seed: 'x' })).toMatchObject({
      error: { code: 'seed-malformed' },
    });
  });

  it('gives a code for pasting, whose step is used then', async () => {
    const code = await world.registry.copyCode('ann');
    expect(code.ok && code.value.reveal()).toBe(world.digits());
    expect(Object.keys(world.state.ledger)).toEqual([testSerial]);
    begin([askingIdentity]);
    expect(await world.registry.copyCode('ann')).toMatchObject({ error: { code: 'seed-missing' } });
  });
});
