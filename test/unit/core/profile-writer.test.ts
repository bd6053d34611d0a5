import { beforeEach, describe, expect, it } from 'vitest';
import { printKey } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import type { Identity } from '../../../src/core/identity/identity.ts';
import type { Result } from '../../../src/core/result.ts';
import { coreWorld, hourMs, minuteMs, plainIdentity, settle, testKey, type CoreWorld } from './core-world.ts';
import { atEachPowerCut } from './power-cut.ts';

const otherKey = {
  accessKeyId: 'AKIAOTHERKEYAAAA9876',
  secretAccessKey: 'zyxwvutsrqponmlkjihgfedcba/ZYXWVUTSRQP99',
};
const withKey = ({ accessKeyId, secretAccessKey } = otherKey): string =>
  `# mine\r\n[work]\r\naws_access_key_id = ${accessKeyId}\r\nregion = eu-west-1\r\n` +
  `aws_secret_access_key=${secretAccessKey}\r\n\r\n[other]\r\naws_access_key_id = AKIAX`;

let world: CoreWorld;
const begin = (fileText = '', identity: Identity = plainIdentity): void => {
  world = coreWorld({ identities: [identity], fileText });
  world.sessions.start();
};
beforeEach(() => begin());

const get = (replaceLongTermKey = false): Promise<Result<void>> =>
  world.sessions.getSession('ann', 'user', { replaceLongTermKey });
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const keptItems = (): readonly string[] =>
  [...world.secrets.items.keys()].filter((name) => name.startsWith('kept:'));
const kinds = (): readonly string[] => world.state.changes.map(({ kind }) => kind);
const isSomewhere = (key = otherKey): boolean =>
  world.file.text.includes(key.secretAccessKey) ||
  [...world.secrets.items].some(
    ([name, item]) => name.startsWith('kept:') && item === printKey(new Secret(key)).reveal(),
  );

describe('what is noted', () => {
  it('is the first session in a new section, and no renewal', async () => {
    await get();
    expect(world.state.changes).toEqual([
      {
        id: expect.any(String),
        at: world.clock.now(),
        kind: 'session-written',
        path: world.file.path,
        profile: 'work',
        identityId: 'ann',
        after: expect.arrayContaining([{ key: 'aws_access_key_id', value: 'ASIA…0001' }]),
      },
    ]);
    await get();
    await world.clock.advance(3 * hourMs);
    expect(world.sts.sessionCalls.length).toBeGreaterThan(3);
    expect(kinds()).toEqual(['session-written']);
  });

  it('is a session over credentials of another program', async () => {
    begin(
      '[work]\naws_access_key_id = ASIAFOREIGN000001234\naws_secret_access_key = s3\naws_session_token = t\n',
    );
    expect(codeOf(await get())).toBe('ok');
    expect(world.state.changes[0]?.before?.[0]).toEqual({ key: 'aws_access_key_id', value: 'ASIA…1234' });
  });

  it('is noted on disk before the file changes, and struck out when that fails', async () => {
    world.file.textFile.meddler = (text) => {
      expect(world.savedState.saved.changes).toHaveLength(1);
      world.file.textFile.failure = 'disk-full';
      return `${text}# other\n`;
    };
    expect(codeOf(await get())).toBe('disk-full');
    expect(world.file.textFile.meddler).toBeUndefined();
    expect(world.savedState.saved.changes).toEqual([]);
  });

  it('stops the change when it cannot be noted', async () => {
    world.savedState.failWith('disk-full');
    await get();
    expect(world.file.text).toBe('');
  });

  it('holds no secret', async () => {
    begin(withKey());
    await get(true);
    await world.engine.undo.undo(world.state.changes[0]?.id ?? '');
    await get(true);
    await world.journal.save();
    const saved = JSON.stringify([world.savedState.saved, world.settings.saved, world.log]);
    const session = world.file.profile('work') ?? {};
    const secrets = [
      otherKey.secretAccessKey,
      otherKey.accessKeyId,
      testKey.secretAccessKey,
      testKey.accessKeyId,
      session['aws_secret_access_key'],
      session['aws_session_token'],
      session['aws_access_key_id'],
    ];
    for (const secret of secrets) {
      expect(secret).toMatch(/.{10}/);
      expect(saved).not.toContain(secret);
    }
  });
});

describe('a long-term key in the profile', () => {
  beforeEach(() => begin(withKey()));

  it('is not touched without the user’s word, and costs no code', async () => {
    expect(codeOf(await get())).toBe('long-term-key-in-section');
    expect(world.file.text).toBe(withKey());
    expect(world.sts.calls).toEqual([]);
    expect(keptItems()).toEqual([]);
  });

  it('makes way with it, into the keychain', async () => {
    expect(codeOf(await get(true))).toBe('ok');
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.file.text).not.toContain(otherKey.secretAccessKey);
    expect(isSomewhere()).toBe(true);
    expect(world.state.changes[0]?.keptRef).toBe(keptItems()[0]);
  });

  it('is in the keychain before it is gone from the file', async () => {
    world.file.textFile.meddler = (text) => {
      expect(keptItems()).toHaveLength(1);
      return text;
    };
    await get(true);
    expect(world.file.textFile.meddler).toBeUndefined();
  });

  it('stays when the keychain does not give it back as it was', async () => {
    world.secrets.garbles = true;
    expect(codeOf(await get(true))).toBe('keychain-failed');
    expect(world.file.text).toBe(withKey());
    await settle();
    expect(keptItems()).toEqual([]);
    expect(world.state.orphans).toEqual([]);
  });

  it('stays when another program puts yet another one there in that moment', async () => {
    const third = 'AKIATHIRDKEYAAAA5555';
    world.file.textFile.meddler = (text) => text.replace(otherKey.accessKeyId, third);
    expect(codeOf(await get(true))).toBe('long-term-key-in-section');
    expect(world.file.text).toContain(third);
    expect(keptItems()).toEqual([]);
    expect(world.state.changes).toEqual([]);
  });

  it('is kept when the file was replaced though the call failed', async () => {
    world.file.textFile.failureAfterwards = 'file-failed';
    expect(codeOf(await get(true))).toBe('file-failed');
    expect(world.file.text).not.toContain(otherKey.secretAccessKey);
    expect(isSomewhere()).toBe(true);
    world.restart();
    await world.registry.deleteOrphans({ mayPrompt: true });
    expect(isSomewhere()).toBe(true);
    expect(codeOf(await world.engine.undo.undo(world.state.changes.at(-1)?.id ?? ''))).toBe('ok');
    expect(world.file.text).toBe(withKey());
  });

  it('needs no second item when it is the identity’s own', async () => {
    begin(withKey(testKey));
    expect(codeOf(await get())).toBe('long-term-key-in-section');
    expect(codeOf(await get(true))).toBe('ok');
    expect(keptItems()).toEqual([]);
    expect(world.state.changes[0]?.keptRef).toBe('key:ann');
  });

  it.each([
    ['half a key', '[work]\naws_secret_access_key = abcdef\n'],
    [
      'a key that goes on in another line',
      `${withKey().slice(0, withKey().indexOf('\r\n\r\n'))}\r\n  more\r\n`,
    ],
  ])('is not replaced at all when it is %s', async (_, text) => {
    begin(text);
    expect(codeOf(await get(true))).toBe('long-term-key-in-section');
    expect(world.file.text).toBe(text);
  });

  it('needs the user’s word each time', async () => {
    world.sts.failNext('key-rejected');
    expect(codeOf(await get(true))).toBe('key-rejected');
    expect(codeOf(await get())).toBe('long-term-key-in-section');
  });

  it('makes way when Latchkey tries again by itself what the user agreed to', async () => {
    world.sts.failNext('network-unreachable');
    expect(codeOf(await get(true))).toBe('network-unreachable');
    await world.clock.advance(minuteMs);
    expect(world.keyInFile()).toMatch(/^ASIA/);
  });

  it('does not make way for what the user said of another one', async () => {
    world.sts.failNext('network-unreachable');
    expect(codeOf(await get(true))).toBe('network-unreachable');
    const text = withKey({ ...otherKey, accessKeyId: 'AKIATHIRDKEYAAAA5555' });
    world.file.text = text;
    await world.clock.advance(hourMs);
    expect(world.file.text).toBe(text);
    expect(keptItems()).toEqual([]);
  });

  it('makes way without a word if it is the adopted one, and no other', async () => {
    begin(withKey(testKey), { ...plainIdentity, adopted: true });
    expect(codeOf(await get())).toBe('ok');
    expect(keptItems()).toEqual([]);
    begin(withKey(), { ...plainIdentity, adopted: true });
    expect(codeOf(await get())).toBe('long-term-key-in-section');
    expect(world.file.text).toBe(withKey());
  });

  it('is kept while a change refers to it, and deleted once the user went back', async () => {
    await get(true);
    await world.registry.deleteOrphans({ mayPrompt: true });
    world.restart();
    await world.registry.deleteOrphans({ mayPrompt: true });
    expect(keptItems()).toHaveLength(1);
    expect(codeOf(await world.engine.undo.undo(world.state.changes[0]?.id ?? ''))).toBe('ok');
    expect(keptItems()).toEqual([]);
    expect(world.file.text).toBe(withKey());
  });

  it.each([
    ['before', false],
    ['after', true],
  ])('is nowhere lost when the power goes %s any step', async (_, after) => {
    const cuts = await atEachPowerCut({
      after,
      begin: () => {
        begin(withKey());
        return world;
      },
      work: () => get(true),
      atDeath: () => expect(isSomewhere()).toBe(true),
      afterRestart: async () => {
        expect(isSomewhere()).toBe(true);
        await world.registry.deleteOrphans({ mayPrompt: true });
        expect(isSomewhere()).toBe(true);
        // And all can be gone on with, and gone back behind.
        expect(codeOf(await get(true))).toBe('ok');
        const records = world.state.changes.filter(({ keptRef }) => keptRef !== undefined);
        expect(records.length).toBeGreaterThan(0);
        for (const { id } of records) expect(codeOf(await world.engine.undo.undo(id))).toBe('ok');
        expect(world.file.profile('work')?.['aws_secret_access_key']).toBe(otherKey.secretAccessKey);
        expect(keptItems()).toEqual([]);
      },
    });
    expect(cuts).toBeGreaterThan(8);
  });
});
