import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import type { Result } from '../../../src/core/result.ts';
import type { SaveRequest } from '../../../src/core/identity/identity-registry.ts';
import type { CopyFacts } from '../../../src/core/session/session-facts.ts';
import { coreWorld, hourMs, minuteMs, plainIdentity, settle, testKey, type CoreWorld } from './core-world.ts';

const wsl = '/mnt/wsl/home/ann/.aws/credentials';
const box = '/srv/box/aws/credentials';
const ann: Identity = { ...plainIdentity, alsoTo: [wsl, box] };
const foreign =
  '[work]\naws_access_key_id = ASIAFOREIGN0000\naws_secret_access_key = s\naws_session_token = t\n';

let world: CoreWorld;
const begin = (...identities: readonly Identity[]): void => {
  world = coreWorld({ identities });
  world.sessions.start();
};
beforeEach(() => begin(ann));

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await settle();
};
const get = async (id = 'ann'): Promise<void> => {
  expect((await world.sessions.getSession(id, 'user')).ok).toBe(true);
  await turns();
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const keyIn = (path: string, profile = 'work'): string | undefined =>
  world.copy(path).profile(profile)?.['aws_access_key_id'];
const copyOf = (path: string): CopyFacts | undefined => world.facts().copies?.[path];
const texts = (): readonly string[] => world.activity.map(({ text }) => text);
const save = async (change: Partial<SaveRequest['form']>): Promise<void> => {
  const { accessKeyIdEnd: _a, keyRef: _k, caller: _c, id, adopted: _d, ...form } = world.identity();
  const saved = await world.registry.save({
    id,
    form: { mfaSerial: '', alsoTo: [], ...form, codeCommand: '', ...change },
    seedRiskAccepted: false,
    unchecked: false,
  });
  expect(codeOf(saved)).toBe('ok');
  await turns();
};

describe('writing to several files', () => {
  it('puts the same session into all of them, and every renewal too', async () => {
    await get();
    expect([keyIn(wsl), keyIn(box)]).toEqual([world.keyInFile(), world.keyInFile()]);
    const first = world.keyInFile();
    await world.clock.advance(hourMs);
    expect(world.keyInFile()).not.toBe(first);
    expect([keyIn(wsl), keyIn(box)]).toEqual([world.keyInFile(), world.keyInFile()]);
    expect(world.state.changes).toHaveLength(3);
  });

  it('waits for a folder that is not there, without hindering the rest or the log', async () => {
    world.copy(wsl).textFile.absent = true;
    await get();
    expect(keyIn(box)).toBe(world.keyInFile());
    expect(copyOf(wsl)?.problem?.code).toBe('file-absent');
    const [saves, lines] = [world.savedState.saves, world.activity.length];
    const reads = world.secrets.calls.length;
    await world.clock.advance(10 * minuteMs);
    expect([world.savedState.saves, world.activity.length]).toEqual([saves, lines]);
    expect(world.secrets.calls.length).toBe(reads);
    world.copy(wsl).textFile.absent = false;
    await world.clock.advance(minuteMs);
    expect(keyIn(wsl)).toBe(world.keyInFile());
    expect(copyOf(wsl)).toEqual({
      section: world.facts().section,
      obtainedAt: world.facts().current?.obtainedAt,
    });
    expect(texts()[0]).toBe(`Written to profile work in ${wsl}.`);
  });

  it('writes at once when a look finds the folder back', async () => {
    world.copy(wsl).textFile.absent = true;
    await get();
    await world.engine.fileWatch.look();
    await turns();
    expect(keyIn(wsl)).toBeUndefined();

    world.copy(wsl).textFile.absent = false;
    await world.engine.fileWatch.look();
    await turns();
    expect(keyIn(wsl)).toBe(world.keyInFile());
    expect(copyOf(wsl)?.problem).toBeUndefined();
  });

  it('writes what came while another write was under way', async () => {
    world.copy(wsl).hang('write');
    await get();
    await world.clock.advance(1000);
    await get();
    world.copy(wsl).release();
    await turns();
    expect(world.sts.sessionCalls).toHaveLength(2);
    expect(keyIn(wsl)).toBe(world.keyInFile());
  });

  it('goes on after a restart, from the keychain', async () => {
    world.copy(wsl).textFile.absent = true;
    await get();
    world.restart();
    world.copy(wsl).textFile.absent = false;
    await world.clock.advance(minuteMs);
    expect(keyIn(wsl)).toBe(world.keyInFile());
    expect(world.sts.sessionCalls).toHaveLength(1);
  });

  it('waits for a locked keychain, and never asks for its password', async () => {
    world.copy(wsl).textFile.absent = true;
    await get();
    world.restart();
    world.secrets.locked = true;
    world.copy(wsl).textFile.absent = false;
    world.secrets.calls.length = 0;
    await world.clock.advance(minuteMs);
    expect(copyOf(wsl)?.problem?.code).toBe('keychain-locked');
    expect(world.secrets.calls.some(({ mayPrompt }) => mayPrompt)).toBe(false);
    world.secrets.locked = false;
    await world.clock.advance(minuteMs);
    expect(keyIn(wsl)).toBe(world.keyInFile());
  });

  it('gets over a session that the keychain lost with the next one', async () => {
    world.copy(wsl).textFile.absent = true;
    await get();
    world.restart();
    world.secrets.items.delete(sessionAccount('ann'));
    world.copy(wsl).textFile.absent = false;
    await world.clock.advance(minuteMs);
    expect(copyOf(wsl)?.problem?.code).toBe('session-missing');
    await get();
    expect(keyIn(wsl)).toBe(world.keyInFile());
  });

  it('does not write a session that has ended', async () => {
    begin({ ...ann, autoRefresh: false });
    world.copy(wsl).textFile.absent = true;
    await get();
    await world.clock.advance(2 * hourMs);
    world.copy(wsl).textFile.absent = false;
    await world.clock.advance(10 * minuteMs);
    expect(world.copy(wsl).text).toBe('');
    expect(codeOf(await world.engine.copies.writeAgain('ann', wsl))).toBe('session-missing');
    expect(world.copy(wsl).text).toBe('');
  });

  it('is not confused by a clock that is set back', async () => {
    await get();
    world.clock.jump(-12 * hourMs);
    await world.clock.advance(minuteMs);
    const { current } = world.facts();
    expect(copyOf(wsl)).toEqual({ section: world.facts().section, obtainedAt: current?.obtainedAt });
    world.copy(wsl).textFile.absent = true;
    await world.clock.advance(hourMs);
    world.clock.jump(-12 * hourMs);
    world.copy(wsl).textFile.absent = false;
    await world.clock.advance(2 * minuteMs);
    expect(keyIn(wsl)).toBe(world.keyInFile());
  });

  it('keeps two identities in one file apart', async () => {
    const bob = {
      ...plainIdentity,
      id: 'bob',
      label: 'Bob',
      profile: 'bob',
      keyRef: 'key:bob',
      alsoTo: [wsl],
    };
    begin(ann, bob);
    await Promise.all([get('ann'), get('bob')]);
    expect([keyIn(wsl), keyIn(wsl, 'bob')]).toEqual([world.keyInFile(), world.keyInFile('bob')]);
    expect(keyIn(wsl)).not.toBe(keyIn(wsl, 'bob'));
  });
});

describe('another program in one of the files', () => {
  beforeEach(async () => {
    await get();
    world.copy(wsl).text = foreign;
    await world.engine.fileWatch.look();
  });

  it('is noticed, and nothing is overwritten by itself', async () => {
    expect(copyOf(wsl)?.problem?.code).toBe('section-changed');
    await world.clock.advance(2 * hourMs);
    expect(world.copy(wsl).text).toBe(foreign);
    expect(keyIn(box)).toBe(world.keyInFile());
    expect(world.facts().failure).toBeUndefined();
  });

  it('may be written over by the user, without a new code', async () => {
    expect(codeOf(await world.engine.copies.writeAgain('ann', wsl))).toBe('ok');
    expect(keyIn(wsl)).toBe(world.keyInFile());
    expect(world.sts.sessionCalls).toHaveLength(1);
    await world.clock.advance(hourMs);
    expect(keyIn(wsl)).toBe(world.keyInFile());
  });

  it('is no more overwritten by the user’s word when it is a long-term key', async () => {
    const key = `[work]\naws_access_key_id = AKIAX\naws_secret_access_key = s\n`;
    world.copy(wsl).text = key;
    expect(codeOf(await world.engine.copies.writeAgain('ann', wsl))).toBe('long-term-key-in-section');
    expect(world.copy(wsl).text).toBe(key);
  });

  it('may be left alone', async () => {
    world.engine.copies.leave('ann', wsl);
    await world.clock.advance(hourMs);
    expect(copyOf(wsl)).toEqual({ left: true });
    expect(world.copy(wsl).text).toBe(foreign);
  });

  it('is right again when it puts back what was there', async () => {
    world.copy(wsl).text = world.copy(box).text;
    await world.engine.fileWatch.look();
    expect(copyOf(wsl)?.problem).toBeUndefined();
    await world.clock.advance(hourMs);
    expect(keyIn(wsl)).toBe(world.keyInFile());
  });

  it('is not blamed for a folder that went away', async () => {
    world.copy(box).textFile.absent = true;
    await world.engine.fileWatch.look();
    expect(copyOf(box)?.problem).toBeUndefined();
  });
});

describe('paths', () => {
  it('that are none of the identity’s are refused', async () => {
    await get();
    expect(codeOf(await world.engine.copies.writeAgain('ann', '/etc/passwd'))).toBe('identity-changed');
    expect(codeOf(await world.engine.copies.writeAgain('nobody', wsl))).toBe('identity-gone');
    world.engine.copies.leave('ann', '/etc/passwd');
    expect(copyOf('/etc/passwd')).toBeUndefined();
    expect(world.copy('/etc/passwd').text).toBe('');
  });

  it('that are dropped lose the session, and those that come get it', async () => {
    await get();
    await save({ alsoTo: [box, '/new/credentials'] });
    expect(world.copy(wsl).text).toBe('');
    expect(copyOf(wsl)).toBeUndefined();
    expect(keyIn('/new/credentials')).toBe(world.keyInFile());
    expect(world.sts.sessionCalls).toHaveLength(1);
  });

  it('that are dropped while they are written are rid of it all the same', async () => {
    world.copy(wsl).hang('inspect');
    await get();
    const saving = save({ alsoTo: [box] });
    await turns();
    world.copy(wsl).release();
    await saving;
    expect(world.copy(wsl).text).toBe('');
    expect(copyOf(wsl)).toBeUndefined();
  });

  it('follow the profile’s name', async () => {
    await get();
    await save({ profile: 'renamed' });
    await world.clock.advance(minuteMs);
    expect(world.copy(wsl).log.filter((line) => line === 'write renamed')).toHaveLength(1);
    expect([keyIn(wsl), keyIn(box)]).toEqual([undefined, undefined]);
    expect([keyIn(wsl, 'renamed'), keyIn(box, 'renamed')]).toEqual([
      world.keyInFile('renamed'),
      world.keyInFile('renamed'),
    ]);
  });

  it('do not hold up a renaming while the watch looks', async () => {
    await get();
    world.copy(wsl).hang('remove');
    const saving = save({ profile: 'renamed' });
    await turns();
    await world.engine.fileWatch.look();
    world.copy(wsl).release();
    await saving;
    await world.clock.advance(1000);
    expect(world.facts().failure).toBeUndefined();
    expect(world.keyInFile('renamed')).toMatch(/^ASIA/);
  });

  it.each([true, false])(
    'of an identity that is removed: profiles go with it if wished: %s',
    async (removeProfile) => {
      await get();
      await world.registry.remove('ann', { removeProfile });
      await world.clock.advance(minuteMs);
      const left = removeProfile ? undefined : 'ASIASESSION000000001';
      expect([world.keyInFile(), keyIn(wsl), keyIn(box)]).toEqual([left, left, left]);
      expect(world.state.sessions).toEqual({});
    },
  );

  it('of another user’s key are emptied', async () => {
    await get();
    const caller = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/bob' };
    const key = { ...testKey, accessKeyId: 'AKIABOBKEYAAAAAA4321' };
    world.sts.users.set(key.accessKeyId, { ...key, caller });
    const { accessKeyIdEnd: _a, keyRef: _k, caller: _c, id, ...form } = ann;
    await world.registry.save({
      id,
      form: { ...form, codeCommand: '', mfaSerial: '', alsoTo: [wsl, box] },
      key,
      seedRiskAccepted: false,
      unchecked: false,
    });
    await world.clock.advance(minuteMs);
    expect([world.keyInFile(), keyIn(wsl), keyIn(box)]).toEqual([undefined, undefined, undefined]);
  });
});
