import { describe, expect, test } from 'vitest';
import {
  longestTransfer,
  parseTransfer,
  printTransfer,
} from '../../../../src/adapters/files/transfer-format.ts';
import { defaultPreferences, type Settings } from '../../../../src/core/state/app-state.ts';
import { exportOf, type TransferDocument } from '../../../../src/core/transfer/transfer-document.ts';
import { projectImport } from '../../../../src/shared/import-view.ts';
import {
  commandIdentity,
  coreWorld,
  sampleIdentity,
  sampleRole,
  settle,
  testKey,
  testSeed,
} from '../core-world.ts';

const settingsOf = (settings: Partial<Settings>): Settings => ({
  identities: [],
  roles: [],
  preferences: defaultPreferences,
  proxies: ['proxy.example:3128'],
  ...settings,
});

const exported = exportOf(settingsOf({ identities: [sampleIdentity], roles: [sampleRole] }));
const [first] = exported.identities;
if (first === undefined) throw new Error('nothing was exported');
const all = { profiles: ['work'], preferences: false };

/** The exported identity with other fields. */
const changed = (patch: Partial<typeof first>): TransferDocument => ({
  identities: [{ ...first, ...patch }],
});

describe('a file of settings', () => {
  test('is read as it was written', () => {
    expect(parseTransfer(printTransfer(exported))).toEqual({ ok: true, value: exported });
    expect(parseTransfer(`\uFEFF${printTransfer(exported)}`)).toEqual({ ok: true, value: exported });
  });

  test('SECURITY: holds no secret, no part of a key, and no name of a keychain item', () => {
    const text = printTransfer(
      exportOf(settingsOf({ identities: [sampleIdentity, commandIdentity], roles: [sampleRole] })),
    );
    const { keyRef, seedRef = '', accessKeyIdEnd, caller } = sampleIdentity;
    const secrets = [
      testKey.secretAccessKey,
      testKey.accessKeyId,
      testSeed.reveal(),
      keyRef,
      seedRef,
      `"${accessKeyIdEnd}"`,
      caller?.arn ?? '',
      'proxy.example',
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test.each([
    ['no JSON', 'hello'],
    ['another file', '{"identities":[]}'],
    ['another app’s', '{"app":"other","version":1,"identities":[]}'],
    ['a list', '[]'],
    ['one that is too long', `{"app":"latchkey","version":1,"identities":[]}${' '.repeat(longestTransfer)}`],
    ['one with odd fields', '{"app":"latchkey","version":1,"identities":[{"label":7}]}'],
    [
      'one with too many',
      JSON.stringify({ app: 'latchkey', version: 1, identities: Array(1001).fill(first) }),
    ],
    [
      'one with a very long field',
      JSON.stringify({ app: 'latchkey', version: 1, identities: [{ ...first, label: 'x'.repeat(5000) }] }),
    ],
  ])('that is none is refused: %s', (_, text) => {
    expect(parseTransfer(text)).toMatchObject({ ok: false, error: { code: 'import-file-odd' } });
  });

  test('of a later version is refused', () => {
    const text = printTransfer(exported).replace('"version": 1', '"version": 2');
    expect(parseTransfer(text)).toMatchObject({ ok: false, error: { code: 'import-file-newer' } });
  });

  test('SECURITY: brings nothing that is not asked for', () => {
    const sly = { ...first, keyRef: 'key:of-another', seedRef: 'seed:of-another', id: 'ann', adopted: true };
    const text = JSON.stringify({ app: 'latchkey', version: 1, identities: [sly], proxies: ['evil:1'] });
    expect(parseTransfer(text)).toEqual({ ok: true, value: { identities: [first] } });
  });
});

describe('what an import would do', () => {
  const standing = (document: TransferDocument, world = coreWorld({ roles: [sampleRole] })) =>
    world.engine.transfer.plan(document).map((one) => one.standing);

  test('is told by the names of the profiles', () => {
    expect(standing(exported)).toEqual(['same']);
    expect(standing(changed({ label: 'Ann at home' }))).toEqual(['differs']);
    expect(standing(changed({ profile: 'other', roles: [] }))).toEqual(['new']);
    expect(standing(changed({ profile: 'admin', roles: [] }))).toEqual(['taken']);
    expect(standing(changed({ region: 'evil.example/' }))).toEqual(['odd']);
    expect(standing({ identities: [...exported.identities, first] })).toEqual(['same', 'taken']);
  });

  test('SECURITY: a profile that is only spelt like another’s by the rules of the form is none', () => {
    expect(standing(changed({ profile: ' work ', roles: [] }))).toEqual(['odd']);
    const [role] = first.roles;
    if (role === undefined) throw new Error('there is no role');
    const roles = [{ ...role, profile: ' work ' }];
    const [planned] = coreWorld().engine.transfer.plan(changed({ roles }));
    expect(planned).toMatchObject({ roles: [], leftOut: [' work '] });
  });

  test('roles whose profile another session has stay out', () => {
    const [role] = first.roles;
    if (role === undefined) throw new Error('there is no role');
    const roles = [role, { ...role, profile: 'work' }, { ...role, profile: 'new', roleArn: 'odd' }];
    const [planned] = coreWorld().engine.transfer.plan(changed({ profile: 'other', roles }));
    expect(planned).toMatchObject({ roles: ['admin'], leftOut: ['work', 'new'] });
  });

  test('SECURITY: the window is shown no name of a keychain item', () => {
    const planned = coreWorld().engine.transfer.plan(changed({ label: 'x' }));
    expect(JSON.stringify(projectImport('file', planned, true))).not.toMatch(/keyRef|key:ann|seed:ann/);
  });
});

describe('an import', () => {
  test('adds what is new without a key, says so at once, and sends nothing', async () => {
    const world = coreWorld({ identities: [] });
    expect(await world.engine.transfer.apply(exported, all)).toEqual({
      ok: true,
      value: { added: 1, replaced: 0 },
    });
    const [identity] = world.state.settings.identities;
    expect(identity).toMatchObject({
      label: 'Ann at work',
      profile: 'work',
      codeSource: 'seed',
      accessKeyIdEnd: '',
    });
    expect(identity?.seedRef).toBeUndefined();
    expect(identity?.caller).toBeUndefined();
    expect(world.state.settings.roles).toMatchObject([{ profile: 'admin', identityId: identity?.id }]);
    expect(world.phase(identity?.id)).toEqual({ validity: 'none', activity: 'blocked' });
    expect(world.facts(identity?.id).failure?.problem.code).toBe('key-missing');
    world.sessions.start();
    await settle();
    expect(world.sts.calls).toEqual([]);
    expect(world.notifier.shown).toEqual([]);
    expect(world.settings.saved).toEqual(world.state.settings);
  });

  test('a key that is entered afterwards makes a new identity work', async () => {
    const world = coreWorld({ identities: [] });
    await world.engine.transfer.apply(exported, all);
    const [identity] = world.state.settings.identities;
    if (identity === undefined) throw new Error('nothing was added');
    const saved = await world.registry.save({
      id: identity.id,
      form: { ...identity, mfaSerial: identity.mfaSerial ?? '', codeCommand: '', alsoTo: [] },
      key: testKey,
      seed: testSeed.reveal(),
      seedRiskAccepted: true,
      unchecked: false,
    });
    expect(saved.ok).toBe(true);
    expect(await world.sessions.getSession(identity.id, 'user')).toEqual({ ok: true, value: undefined });
    expect(world.keyInFile()).toMatch(/^ASIA/);
  });

  test('replaces what is chosen and keeps its key, its seed and its session', async () => {
    const world = coreWorld({ roles: [sampleRole] });
    await world.givenSession();
    const before = world.identity();
    const document = changed({ label: 'Ann at home', durationSeconds: 7200 });
    expect(await world.engine.transfer.apply(document, all)).toMatchObject({ value: { replaced: 1 } });
    expect(world.identity()).toEqual({ ...before, label: 'Ann at home', durationSeconds: 7200 });
    expect(world.phase()).toMatchObject({ validity: 'active' });
    expect(world.keyInFile()).toBe('ASIAEARLIERSESSION00');
  });

  test('takes the first of two with one profile', async () => {
    const world = coreWorld({ identities: [] });
    const twice = { identities: [...exported.identities, { ...first, label: 'Another' }] };
    expect(await world.engine.transfer.apply(twice, all)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(world.state.settings.identities).toMatchObject([{ label: 'Ann at work' }]);
  });

  test('leaves out what is not chosen', async () => {
    const world = coreWorld();
    const document = changed({ label: 'Ann at home' });
    await world.engine.transfer.apply(document, { profiles: [], preferences: false });
    expect(world.identity().label).toBe('Ann at work');
  });

  test('is all or nothing: what cannot be added any more changes nothing', async () => {
    const world = coreWorld({ identities: [] });
    const document = {
      identities: [
        { ...first, profile: 'other', roles: [] },
        { ...first, region: 'odd' },
      ],
    };
    const choice = { profiles: ['other', 'work'], preferences: false };
    expect(await world.engine.transfer.apply(document, choice)).toMatchObject({ ok: false });
    expect(world.state.settings.identities).toEqual([]);
  });

  test('SECURITY: a program that prints codes is neither added nor put in the place of ours', async () => {
    const evil = changed({ codeSource: 'command', codeCommand: 'rm -rf ~' });
    const fresh = coreWorld({ identities: [] });
    expect(fresh.engine.transfer.plan(evil)[0]?.codeCommand).toBe('rm -rf ~');
    await fresh.engine.transfer.apply(evil, all);
    expect(fresh.state.settings.identities[0]).toMatchObject({ codeSource: 'ask' });
    expect(JSON.stringify(fresh.state.settings)).not.toContain('rm');
    const mine = coreWorld({ identities: [commandIdentity] });
    await mine.engine.transfer.apply(evil, all);
    expect(mine.identity()).toMatchObject({
      codeSource: 'command',
      codeCommand: commandIdentity.codeCommand,
    });
  });

  test('takes over the settings of the app by choice, but not whether it is paused', async () => {
    const preferences = { ...defaultPreferences, theme: 'dark' as const, paused: true };
    const document = { identities: [], preferences };
    const world = coreWorld();
    await world.engine.transfer.apply(document, { profiles: [], preferences: false });
    expect(world.state.settings.preferences.theme).toBe('system');
    await world.engine.transfer.apply(document, { profiles: [], preferences: true });
    expect(world.state.settings.preferences).toEqual({ ...defaultPreferences, theme: 'dark' });
  });

  test('defaults that break a rule are left out', async () => {
    const newIdentity = { ...defaultPreferences.newIdentity, region: 'evil.example/' };
    const document = { identities: [], preferences: { ...defaultPreferences, newIdentity } };
    const world = coreWorld();
    await world.engine.transfer.apply(document, { profiles: [], preferences: true });
    expect(world.state.settings.preferences.newIdentity).toEqual(defaultPreferences.newIdentity);
  });
});
