import { beforeEach, describe, expect, it } from 'vitest';
import { canUndo, withRecord, type ChangeRecord } from '../../../src/core/credentials/change-record.ts';
import type { Identity } from '../../../src/core/identity/identity.ts';
import type { Result } from '../../../src/core/result.ts';
import { coreWorld, hourMs, plainIdentity, settle, testKey, type CoreWorld } from './core-world.ts';
import { atEachPowerCut } from './power-cut.ts';

const copyPath = '/mnt/wsl/home/ann/.aws/credentials';
const otherKey = {
  accessKeyId: 'AKIAOTHERKEYAAAA9876',
  secretAccessKey: 'zyxwvutsrqponmlkjihgfedcba/ZYXWVUTSRQP99',
};
const keyed = ({ accessKeyId, secretAccessKey } = otherKey): string =>
  `# mine\n[work]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key=${secretAccessKey}\nregion = x`;
const doubled = '\uFEFF[a]\r\nk = 1\r\n[b]\r\n[a]\r\nl = 2';

let world: CoreWorld;
const begin = (fileText = '', identity: Identity = plainIdentity): void => {
  world = coreWorld({ identities: [identity], fileText });
  world.sessions.start();
};
beforeEach(() => begin());

const get = (replaceLongTermKey = false): Promise<Result<void>> =>
  world.sessions.getSession('ann', 'user', { replaceLongTermKey });
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const undo = async (id = world.state.changes[0]?.id ?? ''): Promise<string> =>
  codeOf(await world.engine.undo.undo(id));
const repair = async (path = world.file.path): Promise<string> =>
  codeOf(await world.engine.undo.repair(path));
const keptItems = (): readonly string[] =>
  [...world.secrets.items.keys()].filter((name) => name.startsWith('kept:'));

describe('going back behind a session', () => {
  it.each(['', '[a]\r\nk = 1\r\n', '# only a comment', '[a]\nk = 1'])(
    'in a new section gives back the bytes of %j',
    async (text) => {
      begin(text);
      await get();
      expect(world.file.text).not.toBe(text);
      expect(await undo()).toBe('ok');
      expect(world.file.text).toBe(text);
      expect(world.savedState.saved.changes[0]?.undoneAt).toBe(world.clock.now());
    },
  );

  it('is left so by all timers, also after a restart, until the user asks', async () => {
    await get();
    await undo();
    const { calls } = world.sts;
    const before = calls.length;
    await world.clock.advance(3 * hourMs);
    world.restart();
    await world.clock.advance(3 * hourMs);
    expect(calls.length).toBe(before);
    expect(world.file.text).toBe('');
    expect(world.notifier.shown).toEqual([]);
    expect(world.facts()).toMatchObject({ left: true });
    expect(world.facts().failure).toBeUndefined();
    expect(codeOf(await get())).toBe('ok');
    await world.clock.advance(hourMs);
    expect(calls.length).toBeGreaterThan(before + 1);
  });

  it('can be done once', async () => {
    await get();
    const [record] = world.state.changes;
    expect(await undo()).toBe('ok');
    expect(await undo(record?.id)).toBe('change-gone');
    expect(await undo('nobody')).toBe('change-gone');
  });

  it('takes nothing of another program’s', async () => {
    await get();
    const text =
      '[work]\naws_access_key_id = ASIAFOREIGN\naws_secret_access_key = s\naws_session_token = t\n';
    world.file.text = text;
    expect(await undo()).toBe('file-changed');
    expect(world.file.text).toBe(text);
    expect(world.state.changes[0]?.undoneAt).toBeUndefined();
    // Not even when the other program left the rest of Latchkey's lines as they were.
    world.file.text = `${text}manager = latchkey\n`;
    expect(await undo()).toBe('file-changed');
    expect(world.file.text).toBe(`${text}manager = latchkey\n`);
  });

  it('says what hinders it, and changes nothing', async () => {
    await get();
    const { text } = world.file;
    world.file.failWith('remove', 'file-read-only');
    expect(await undo()).toBe('file-read-only');
    expect(world.file.text).toBe(text);
    expect(world.facts().left).toBeUndefined();
    expect(world.state.changes[0]?.undoneAt).toBeUndefined();
  });

  it('of a profile that the identity no longer writes to does not stop its renewals', async () => {
    await get();
    const [record] = world.state.changes;
    const { accessKeyIdEnd: _a, keyRef: _k, caller: _c, id, ...form } = plainIdentity;
    const saved = await world.registry.save({
      id,
      form: { ...form, codeCommand: '', mfaSerial: '', alsoTo: [], profile: 'renamed' },
      seedRiskAccepted: false,
      unchecked: false,
    });
    expect(codeOf(saved)).toBe('ok');
    await world.clock.advance(1000);
    expect(await undo(record?.id)).toBe('ok');
    expect(world.facts().left).toBeUndefined();
    expect(world.keyInFile('renamed')).toMatch(/^ASIA/);
  });

  it('of an identity that is gone leaves the profile of the one that has it now', async () => {
    await get();
    const [record] = world.state.changes;
    await world.registry.remove('ann', { removeProfile: false });
    const { accessKeyIdEnd: _a, keyRef: _k, caller: _c, id: _i, ...form } = plainIdentity;
    const saved = await world.registry.save({
      form: { ...form, codeCommand: '', mfaSerial: '', alsoTo: [] },
      key: testKey,
      seedRiskAccepted: false,
      unchecked: false,
    });
    const { id } = saved.ok ? saved.value : { id: '' };
    expect(codeOf(await world.sessions.getSession(id, 'user'))).toBe('ok');
    expect(await undo(record?.id)).toBe('ok');
    expect(world.file.text).toBe('');
    expect(world.facts(id).left).toBe(true);
  });

  it('twice at the same time goes back once', async () => {
    await get();
    const id = world.state.changes[0]?.id;
    expect(await Promise.all([undo(id), undo(id)])).toContain('ok');
    expect(world.file.text).toBe('');
  });

  it('in another file takes it out there only', async () => {
    begin('', { ...plainIdentity, alsoTo: [copyPath] });
    await get();
    await settle();
    const record = world.state.changes.find(({ path }) => path === copyPath);
    expect(world.copy(copyPath).profile('work')).toBeDefined();
    expect(await undo(record?.id)).toBe('ok');
    expect(world.copy(copyPath).text).toBe('');
    expect(world.keyInFile()).toMatch(/^ASIA/);
    await world.clock.advance(3 * hourMs);
    expect(world.copy(copyPath).text).toBe('');
    expect(world.facts().left).toBeUndefined();
  });
});

describe('going back behind a key that made way', () => {
  beforeEach(async () => {
    begin(keyed());
    await get(true);
  });

  it('puts it back, byte for byte, and leaves it alone', async () => {
    expect(await undo()).toBe('ok');
    expect(world.file.text).toBe(keyed());
    expect(keptItems()).toEqual([]);
    await world.clock.advance(3 * hourMs);
    expect(world.file.text).toBe(keyed());
    expect(codeOf(await get())).toBe('long-term-key-in-section');
  });

  it('says that there is no way once the keychain has lost it', async () => {
    const { text } = world.file;
    for (const name of keptItems()) world.secrets.items.delete(name);
    expect(await undo()).toBe('change-gone');
    expect(world.file.text).toBe(text);
  });

  it('waits for a locked keychain', async () => {
    world.secrets.locked = true;
    expect(await undo()).toBe('keychain-locked');
    world.secrets.locked = false;
    expect(await undo()).toBe('ok');
    expect(world.file.text).toBe(keyed());
  });

  it('does not overwrite what another program has put there', async () => {
    const text = keyed({ ...otherKey, accessKeyId: 'AKIATHIRDKEYAAAA5555' });
    world.file.text = text;
    expect(await undo()).toBe('file-changed');
    expect(world.file.text).toBe(text);
    expect(keptItems()).toHaveLength(1);
  });

  it('appends it where the profile is gone', async () => {
    world.file.text = '[a]\nk = 1\n';
    expect(await undo()).toBe('ok');
    expect(world.file.profile('work')).toEqual({
      aws_access_key_id: otherKey.accessKeyId,
      aws_secret_access_key: otherKey.secretAccessKey,
    });
  });

  it.each([
    ['before', false],
    ['after', true],
  ])('loses nothing when the power goes %s any step', async (_, after) => {
    const cuts = await atEachPowerCut({
      after,
      begin: () => world,
      work: () => undo(),
      atDeath: () => {},
      afterRestart: async () => {
        await world.registry.deleteOrphans({ mayPrompt: true });
        for (const { id } of world.state.changes.filter((record) => canUndo(record))) {
          expect(await undo(id)).toBe('ok');
        }
        expect(world.file.text).toBe(keyed());
        expect(keptItems()).toEqual([]);
        begin(keyed());
        expect(codeOf(await get(true))).toBe('ok');
      },
    });
    expect(cuts).toBeGreaterThan(4);
    expect(world.file.text).toBe(keyed());
  });

  it('with odd values puts those back as they were', async () => {
    const odd = '[work]\naws_access_key_id = AKIAODD # mine\naws_secret_access_key = "quöted \'= value"\n';
    begin(odd);
    expect(codeOf(await get(true))).toBe('ok');
    expect(await undo()).toBe('ok');
    expect(world.file.text).toBe(odd);
  });

  it('of the identity’s own key takes it from where it is', async () => {
    begin(keyed(testKey));
    await get(true);
    expect(await undo()).toBe('ok');
    expect(world.file.text).toBe(keyed(testKey));
    expect(world.secrets.items.has('key:ann')).toBe(true);
  });
});

describe('mending a file', () => {
  beforeEach(() => begin(doubled));

  it('can be gone back behind, byte for byte', async () => {
    expect(await repair()).toBe('ok');
    expect(world.file.text).toBe('[a]\r\nk = 1\r\nl = 2\r\n[b]');
    expect(keptItems()).toHaveLength(1);
    expect(JSON.stringify(world.savedState.saved)).not.toContain('k = 1');
    expect(await undo()).toBe('ok');
    expect(world.file.text).toBe(doubled);
    expect(keptItems()).toEqual([]);
  });

  it('is not gone back behind when the file has changed since', async () => {
    await repair();
    world.file.text += '\r\nnew = 1';
    const { text } = world.file;
    expect(await undo()).toBe('file-changed');
    expect(world.file.text).toBe(text);
    expect(keptItems()).toHaveLength(1);
  });

  it('a second time does nothing, and says nothing', async () => {
    await repair();
    expect(await repair()).toBe('ok');
    expect(world.state.changes).toHaveLength(1);
    expect(keptItems()).toHaveLength(1);
    expect(world.activity.filter(({ text }) => text.startsWith('Mended'))).toHaveLength(1);
  });

  it('is not done when the keychain cannot keep what was there', async () => {
    world.secrets.garbles = true;
    expect(await repair()).toBe('keychain-failed');
    expect(world.file.text).toBe(doubled);
    expect(world.state.changes).toEqual([]);
    expect(keptItems()).toEqual([]);
  });

  it('takes in what another program writes at that moment', async () => {
    world.file.textFile.meddler = (text) => `${text}\r\nnew = 1`;
    expect(await repair()).toBe('ok');
    expect(world.file.text).toBe('[a]\r\nk = 1\r\nl = 2\r\nnew = 1\r\n[b]');
    await undo();
    expect(world.file.text).toBe(`${doubled}\r\nnew = 1`);
  });

  it.each([
    ['before', false],
    ['after', true],
  ])('and going back lose nothing when the power goes %s any step', async (_, after) => {
    const cuts = await atEachPowerCut({
      after,
      begin: () => {
        begin(doubled);
        return world;
      },
      work: async () => {
        await repair();
        await undo();
      },
      atDeath: () => {},
      afterRestart: async () => {
        await world.registry.deleteOrphans({ mayPrompt: true });
        for (const { id } of world.state.changes.filter((record) => canUndo(record))) {
          expect(await undo(id)).toBe('ok');
        }
        expect(world.file.text).toBe(doubled);
        expect(keptItems()).toEqual([]);
      },
    });
    expect(cuts).toBeGreaterThan(8);
  });

  it('is refused where two values differ', async () => {
    begin('[a]\nk = 1\nk = 2\n');
    expect(await repair()).toBe('file-malformed');
    expect(world.file.text).toBe('[a]\nk = 1\nk = 2\n');
  });

  it('is for Latchkey’s files only', async () => {
    world.copy(copyPath).text = doubled;
    expect(await repair(copyPath)).toBe('identity-changed');
    expect(world.copy(copyPath).text).toBe(doubled);
    begin('', { ...plainIdentity, alsoTo: [copyPath] });
    world.copy(copyPath).text = doubled;
    expect(await repair(copyPath)).toBe('ok');
    expect(await undo()).toBe('ok');
    expect(world.copy(copyPath).text).toBe(doubled);
  });
});

describe('the list of changes', () => {
  const record = (id: number, more: Partial<ChangeRecord> = {}): ChangeRecord => ({
    id: String(id),
    at: id,
    path: '/p',
    kind: 'session-written',
    ...more,
  });

  it('is bounded, and keeps what a key hangs on', () => {
    let list: readonly ChangeRecord[] = [record(0, { keptRef: 'kept:x' }), record(1, { keptRef: 'key:ann' })];
    for (let id = 2; id < 200; id += 1) list = withRecord(list, record(id));
    expect(list).toHaveLength(51);
    expect(list[0]?.id).toBe('199');
    expect(list.at(-1)?.id).toBe('0');
    list = withRecord(
      list.map((one) => (one.id === '0' ? { ...one, undoneAt: 1 } : one)),
      record(200),
    );
    expect(list).toHaveLength(50);
  });

  it('holds a change once, however often it is noted', () => {
    expect(withRecord([record(1), record(0)], record(1, { at: 5 }))).toEqual([
      record(1, { at: 5 }),
      record(0),
    ]);
  });
});
