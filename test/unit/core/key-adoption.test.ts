import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import type { Result } from '../../../src/core/result.ts';
import { coreWorld, hourMs, plainIdentity, testKey, testSerial, type CoreWorld } from './core-world.ts';
import { atEachPowerCut, turns } from './power-cut.ts';

const textOf = ({ accessKeyId, secretAccessKey } = testKey): string =>
  `[temp]\naws_access_key_id = ASIAX\naws_session_token = t\n\n[work]\n# mine\naws_access_key_id = ${accessKeyId}\n` +
  `aws_secret_access_key = ${secretAccessKey}\noutput = json\n\n[half]\naws_access_key_id = AKIAHALF\n`;
const config = `[profile work]\nregion = eu-west-1\nmfa_serial = ${testSerial}\nrole_arn = arn:aws:iam::1:role/x\n`;

let world: CoreWorld;
const begin = (fileText = textOf(), identities: readonly Identity[] = []): void => {
  world = coreWorld({ identities, fileText });
  world.config.text = config;
  world.sessions.start();
};
beforeEach(() => begin());

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const adopt = (profile = 'work', mfaSerial = ''): Promise<Result<{ readonly id: string }>> =>
  world.engine.adoption.adopt({ profile, region: 'eu-west-1', mfaSerial });
const isInKeychain = (): boolean =>
  [...world.secrets.items.values()].some((item) => item.includes(JSON.stringify(testKey.secretAccessKey)));
const isInFile = (): boolean => world.file.text.includes(testKey.secretAccessKey);

describe('finding keys in the clear', () => {
  it('tells each whole one with what the config file says of it', async () => {
    expect(await world.engine.adoption.find()).toEqual({
      ok: true,
      value: [
        {
          profile: 'work',
          accessKeyIdEnd: '1234',
          region: 'eu-west-1',
          mfaSerial: testSerial,
          roleArn: 'arn:aws:iam::1:role/x',
        },
      ],
    });
  });

  it('knows the identity that writes to the profile already', async () => {
    begin(textOf(), [plainIdentity]);
    const found = await world.engine.adoption.find();
    expect(found.ok && found.value[0]?.identityId).toBe('ann');
    expect(codeOf(await adopt())).toBe('profile-in-use');
  });

  it('does without a config file that cannot be read', async () => {
    world.config.failure = 'file-unreadable';
    expect(await world.engine.adoption.find()).toEqual({
      ok: true,
      value: [{ profile: 'work', accessKeyIdEnd: '1234' }],
    });
  });

  it('says why the credentials file cannot be read', async () => {
    begin('[a]\n[a]\n');
    expect(codeOf(await world.engine.adoption.find())).toBe('file-repairable');
  });
});

describe('saving with a key that was found', () => {
  const form = {
    label: 'Ann',
    region: 'eu-west-1',
    mfaSerial: '',
    codeSource: 'ask',
    codeCommand: '',
    alsoTo: [],
    durationSeconds: 3600,
    autoRefresh: true,
    renewBeforeSeconds: 1200,
  } as const;
  const save = (found: string, profile: string) =>
    world.engine.adoption.save(found, {
      form: { ...form, profile },
      seedRiskAccepted: false,
      unchecked: false,
    });

  it('lets the key make way for a session in its own profile only', async () => {
    expect(codeOf(await save('work', 'work'))).toBe('ok');
    expect(world.state.settings.identities[0]?.adopted).toBe(true);
    begin();
    expect(codeOf(await save('work', 'other'))).toBe('ok');
    expect(world.state.settings.identities[0]?.adopted).toBeUndefined();
    expect(isInKeychain()).toBe(true);
  });

  it('says when the key is gone from the profile', async () => {
    expect(codeOf(await save('gone', 'gone'))).toBe('file-changed');
    expect(world.state.settings.identities).toEqual([]);
  });
});

describe('adopting a key', () => {
  it('moves it to the keychain and puts a session in its place', async () => {
    expect(codeOf(await adopt())).toBe('ok');
    await turns();
    expect([isInKeychain(), isInFile()]).toEqual([true, false]);
    expect(world.file.text).toContain('# mine\n');
    expect(world.file.text).toContain('output = json\n');
    expect(world.keyInFile()).toMatch(/^ASIA/);
    const [identity] = world.state.settings.identities;
    expect(identity).toMatchObject({ profile: 'work', region: 'eu-west-1', adopted: true });
    expect(world.config.text).toBe(config);
    expect([...world.secrets.items.keys()].filter((name) => name.startsWith('kept:'))).toEqual([]);
  });

  it('asks for a code first, and leaves the key in the file till then', async () => {
    expect(codeOf(await adopt('work', testSerial))).toBe('ok');
    await turns();
    const id = world.state.settings.identities[0]?.id ?? '';
    expect(world.facts(id).operation?.kind).toBe('needs-code');
    expect([isInKeychain(), isInFile()]).toEqual([true, true]);
    world.sessions.submitCode(id, world.digits());
    await turns();
    expect([isInKeychain(), isInFile()]).toEqual([true, false]);
  });

  it('can be gone back behind, byte for byte', async () => {
    await adopt();
    await turns();
    expect(codeOf(await world.engine.undo.undo(world.state.changes[0]?.id ?? ''))).toBe('ok');
    expect(world.file.text).toBe(textOf());
    await world.clock.advance(3 * hourMs);
    expect(world.file.text).toBe(textOf());
    expect(isInKeychain()).toBe(true);
  });

  it.each([
    ['AWS refuses the key', () => world.sts.users.clear(), 'key-rejected'],
    ['AWS cannot be asked', () => world.sts.failWith('network-unreachable'), 'network-unreachable'],
    ['the keychain is locked', () => (world.secrets.locked = true), 'keychain-locked'],
    ['the keychain gives back something else', () => (world.secrets.garbles = true), 'keychain-failed'],
    ['the settings cannot be saved', () => world.settings.failWith('disk-full'), 'disk-full'],
    ['the key is gone', () => (world.file.text = ''), 'file-changed'],
  ])('changes nothing when %s', async (_, spoil, code) => {
    spoil();
    const { text } = world.file;
    expect(codeOf(await adopt())).toBe(code);
    await turns();
    expect(world.file.text).toBe(text);
    expect(world.state.settings.identities).toEqual([]);
    world.secrets.locked = false;
    await world.registry.deleteOrphans({ mayPrompt: true });
    expect(world.secrets.items.size).toBe(0);
  });

  it('does not overwrite a key that took its place meanwhile', async () => {
    const text = textOf({ ...testKey, accessKeyId: 'AKIANEWERKEYAAAA0000' });
    world.sts.hang();
    const adopting = adopt();
    await turns();
    world.file.text = text;
    world.sts.release();
    expect(codeOf(await adopting)).toBe('ok');
    await turns();
    expect(world.file.text).toBe(text);
    const id = world.state.settings.identities[0]?.id ?? '';
    expect(world.facts(id).failure?.problem.code).toBe('long-term-key-in-section');
  });

  it('twice at the same time makes one identity', async () => {
    const both = await Promise.all([adopt(), adopt()]);
    await turns();
    expect(both.map((result) => codeOf(result)).toSorted()).toEqual(['ok', 'profile-in-use']);
    expect(world.state.settings.identities).toHaveLength(1);
    expect([...world.secrets.items.keys()].filter((name) => name.startsWith('key:'))).toHaveLength(1);
    expect(isInFile()).toBe(false);
  });

  it.each([
    ['before', false],
    ['after', true],
  ])('has the key in one of the two places when the power goes %s any step', async (_, after) => {
    const cuts = await atEachPowerCut({
      after,
      begin: () => {
        begin();
        return world;
      },
      work: () => void adopt(),
      atDeath: () => expect(isInFile() || isInKeychain()).toBe(true),
      afterRestart: async () => {
        await world.registry.deleteOrphans({ mayPrompt: true });
        expect(isInFile() || isInKeychain()).toBe(true);
        // What was begun can be brought to its end.
        const [identity] = world.state.settings.identities;
        const going = identity ? world.sessions.getSession(identity.id, 'user') : adopt();
        expect(codeOf(await going)).toBe('ok');
        await turns();
        expect([isInFile(), isInKeychain()]).toEqual([false, true]);
        expect([...world.secrets.items.keys()].filter((name) => name.startsWith('key:'))).toHaveLength(1);
      },
    });
    expect(cuts).toBeGreaterThan(8);
  });
});
