import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  plainIdentity,
  sampleIdentity,
  sampleRole,
  settle,
  type CoreWorld,
} from './core-world.ts';
import { atEachPowerCut, turns } from './power-cut.ts';

const copyPath = '/srv/box/aws/credentials';
const before = '# top\n[work]\n# mine\nregion = x\n\n[other]\nk = 1\n';

let world: CoreWorld;
const begin = async (identity: Identity, roles = [sampleRole].slice(1)): Promise<void> => {
  world = coreWorld({ identities: [identity], roles, fileText: before });
  world.sessions.start();
  for (const id of [identity.id, ...roles.map((role) => role.id)]) {
    const getting = world.sessions.getSession(id, 'user');
    await settle();
    world.sessions.submitCode(id, world.digits());
    expect((await getting).ok).toBe(true);
  }
  await turns();
};
const forget = (id = 'ann') => world.engine.forgetting.forget(id);
const ok = { ok: true, value: undefined };

describe('a forgotten session', () => {
  it('is gone from files and keychain, and nothing else is', async () => {
    await begin({ ...plainIdentity, alsoTo: [copyPath] });
    expect(await forget()).toEqual(ok);
    expect([world.file.text, world.copy(copyPath).text.trim()]).toEqual([before, '']);
    expect([...world.secrets.items.keys()]).toEqual(['key:ann']);
    expect(world.facts()).toEqual({ forgotten: true });
    expect(world.savedState.saved.sessions['ann']).toEqual({ forgotten: true });
    expect(world.activity[0]?.text).toBe('The session was forgotten.');
  });

  it('is not fetched anew by itself, but by the user, and renewed from then on', async () => {
    await begin(plainIdentity);
    await forget();
    await world.clock.advance(3 * hourMs);
    expect(world.sts.calls).toHaveLength(1);
    world.restart();
    await world.clock.advance(3 * hourMs);
    expect(world.sts.calls).toHaveLength(1);
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
    await world.clock.advance(hourMs);
    expect(world.sts.calls).toHaveLength(3);
  });

  it('of a role leaves the identity’s own alone', async () => {
    await begin(sampleIdentity, [sampleRole]);
    expect(await forget('admin')).toEqual(ok);
    expect([world.keyInFile(), world.keyInFile('admin')]).toEqual(['ASIASESSION000000001', undefined]);
    expect(world.secrets.items.has(sessionAccount('admin'))).toBe(false);
    expect(world.facts().current?.written).toBe(true);
  });

  it('of nobody is a failure', async () => {
    await begin(plainIdentity);
    expect(await forget('nobody')).toMatchObject({ ok: false, error: { code: 'identity-gone' } });
  });

  it('stays whole when the file cannot be written', async () => {
    await begin(plainIdentity);
    const [facts, { text }] = [world.facts(), world.file];
    world.file.failWith('remove', 'file-read-only');
    expect(await forget()).toMatchObject({ ok: false, error: { code: 'file-read-only' } });
    expect([world.file.text, world.facts()]).toEqual([text, facts]);
    expect(world.secrets.items.has(sessionAccount('ann'))).toBe(true);
    expect(world.savedState.saved.sessions['ann']).toEqual(facts);
    await world.clock.advance(hourMs);
    expect(world.sts.calls.length).toBeGreaterThan(1);
  });

  it('tells which other file still holds it', async () => {
    await begin({ ...plainIdentity, alsoTo: [copyPath] });
    world.copy(copyPath).failWith('remove', 'file-absent');
    expect(await forget()).toEqual(ok);
    expect(world.activity.some(({ tone, text }) => tone === 'bad' && text.includes(copyPath))).toBe(true);
    expect(world.facts()).toEqual({ forgotten: true });
  });

  it('does not take along what another program put there', async () => {
    await begin(plainIdentity);
    const foreign = world.file.text.replace(/ASIA\w+/, 'ASIAFOREIGN');
    world.file.text = foreign;
    expect(await forget()).toEqual(ok);
    expect(world.file.text).toBe(foreign);
    expect(world.secrets.items.has(sessionAccount('ann'))).toBe(false);
  });
});

describe('what is under way', () => {
  beforeEach(() => begin(askingIdentity));

  it('is cancelled, and a late answer changes nothing', async () => {
    world.sts.hang();
    const getting = world.sessions.getSession('ann', 'user');
    await settle();
    await world.clock.advance(30_000);
    world.sessions.submitCode('ann', world.digits());
    await turns();
    expect(await forget()).toEqual(ok);
    world.sts.release();
    expect(await getting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await turns();
    expect([world.file.text, world.facts()]).toEqual([before, { forgotten: true }]);
    expect(world.secrets.items.has(sessionAccount('ann'))).toBe(false);
  });

  it('in the file ends first', async () => {
    world.file.hang('write');
    const getting = world.sessions.getSession('ann', 'user');
    await settle();
    await world.clock.advance(30_000);
    world.sessions.submitCode('ann', world.digits());
    await turns();
    const forgetting = forget();
    await turns();
    world.file.release();
    expect(await forgetting).toEqual(ok);
    await getting;
    expect([world.file.text, world.facts()]).toEqual([before, { forgotten: true }]);
    expect(world.secrets.items.has(sessionAccount('ann'))).toBe(false);
  });

  it('of forgetting is joined by a second wish', async () => {
    world.file.hang('remove');
    const both = [forget(), forget()];
    await turns();
    world.file.release();
    expect(await Promise.all(both)).toEqual([ok, ok]);
    expect(world.activity.filter(({ text }) => text.includes('forgotten'))).toHaveLength(1);
  });

  it('leaves a session alone that was got meanwhile', async () => {
    await begin(plainIdentity);
    world.file.hang('remove');
    const forgetting = forget();
    await turns();
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
    world.file.release();
    expect(await forgetting).toEqual(ok);
    await turns();
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    expect(world.secrets.items.get(sessionAccount('ann'))).toContain('ASIASESSION000000002');
    expect(world.facts()).toMatchObject({ current: { written: true } });
    expect(world.facts().forgetting).toBeUndefined();
  });
});

it.each([false, true])('a power cut (after the call: %s) leaves all or nothing of it', async (after) => {
  const cuts = async (): Promise<CoreWorld> => {
    await begin({ ...plainIdentity, autoRefresh: false });
    return world;
  };
  let next = await cuts();
  const { text } = next.file;
  const seen = new Set<string>();
  const count = await atEachPowerCut({
    after,
    begin: () => next,
    work: () => forget(),
    atDeath: () => {},
    afterRestart: async () => {
      await turns();
      const isForgotten = world.facts().current === undefined;
      seen.add(isForgotten ? 'forgotten' : 'whole');
      expect(world.file.text).toBe(isForgotten ? before : text);
      expect(world.secrets.items.has(sessionAccount('ann'))).toBe(!isForgotten);
      expect(world.facts().forgetting).toBeUndefined();
      expect(world.facts().failure).toBeUndefined();
      next = await cuts();
    },
  });
  expect(count).toBeGreaterThan(3);
  expect(seen).toContain('forgotten');
});
