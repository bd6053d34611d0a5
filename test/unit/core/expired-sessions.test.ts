import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { coreWorld, hourMs, minuteMs, plainIdentity, settle, type CoreWorld } from './core-world.ts';

const copyPath = '/srv/box/aws/credentials';
const manual: Identity = { ...plainIdentity, autoRefresh: false };
const before = '# top\n[work]\n# mine\nregion = x\n\n[other]\nk = 1\n';

let world: CoreWorld;
const begin = async (identity = manual, fileText = before): Promise<void> => {
  world = coreWorld({ identities: [identity], fileText });
  world.sessions.start();
  expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
  await settle();
};
beforeEach(() => begin());

const day = 24 * hourMs;

describe('a session that has ended', () => {
  it('is taken out a day after its end, and nothing else', async () => {
    await world.clock.advance(day + hourMs - 1000);
    expect(world.keyInFile()).toMatch(/^ASIA/);
    await world.clock.advance(2 * minuteMs);
    expect(world.file.text).toBe(before);
    expect(world.facts().current?.cleared).toBe(true);
    expect(world.state.changes[0]?.kind).toBe('session-removed');
    const [saves, changes] = [world.savedState.saves, world.state.changes.length];
    await world.clock.advance(day);
    expect([world.savedState.saves, world.state.changes.length]).toEqual([saves, changes]);
  });

  it('stays when the user likes it so', async () => {
    await world.registry.setPreferences({ ...world.state.settings.preferences, removesExpired: false });
    await world.clock.advance(3 * day);
    expect(world.keyInFile()).toMatch(/^ASIA/);
    await world.registry.setPreferences({ ...world.state.settings.preferences, removesExpired: true });
    await world.clock.advance(minuteMs);
    expect(world.file.text).toBe(before);
  });

  it('is taken out after a restart, and after sleep', async () => {
    await world.clock.advance(hourMs);
    world.clock.jump(2 * day);
    world.restart();
    await settle();
    await world.clock.advance(minuteMs);
    expect(world.file.text).toBe(before);
  });

  it('is not taken out early by a clock that was set back', async () => {
    world.clock.jump(-12 * hourMs);
    world.sts.offsetMs = 12 * hourMs;
    await world.clock.advance(day + hourMs - minuteMs);
    expect(world.keyInFile()).toMatch(/^ASIA/);
    await world.clock.advance(2 * minuteMs);
    expect(world.file.text).toBe(before);
  });

  it('is tried again when the file could not be written', async () => {
    world.file.failWith('remove', 'disk-full');
    await world.clock.advance(day + hourMs + minuteMs);
    expect(world.keyInFile()).toMatch(/^ASIA/);
    expect(world.facts().current?.cleared).toBeUndefined();
    world.file.failWith('remove', undefined);
    await world.clock.advance(11 * minuteMs);
    expect(world.file.text).toBe(before);
  });

  it('is gone from the other files as well', async () => {
    await begin({ ...manual, alsoTo: [copyPath] });
    await settle();
    world.copy(copyPath).text += '\n[theirs]\n';
    await world.clock.advance(day + 2 * hourMs);
    expect(world.copy(copyPath).text).toBe('[theirs]\n');
    expect(world.facts().copies).toEqual({});
  });

  it('is not taken out of the hands of another program', async () => {
    const foreign = world.file.text.replace(/ASIA\w+/, 'ASIAFOREIGN');
    world.file.text = foreign;
    await world.clock.advance(3 * day);
    expect(world.file.text).toBe(foreign);
    expect(world.activity.some(({ text }) => text.includes('taken out'))).toBe(false);
  });
});

describe('after that', () => {
  it('the user gets a session as ever', async () => {
    await world.clock.advance(3 * day);
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    expect(world.facts().current?.cleared).toBeUndefined();
  });

  it('auto-refresh gets one when it can again', async () => {
    await begin(plainIdentity);
    world.secrets.failWith('keychain-failed');
    await world.clock.advance(2 * day);
    expect(world.file.text).toBe(before);
    world.secrets.failWith(undefined);
    await world.clock.advance(hourMs);
    expect(world.keyInFile()).toMatch(/^ASIA/);
    expect(world.facts().failure).toBeUndefined();
  });

  it.each(['before', 'after'])('auto-refresh does not overwrite what was put there %s', async (when) => {
    await begin(plainIdentity);
    world.secrets.failWith('keychain-failed');
    const foreign =
      '[work]\naws_access_key_id = ASIAFOREIGN\naws_secret_access_key = s\naws_session_token = t\n';
    if (when === 'before') world.file.text = foreign;
    await world.clock.advance(2 * day);
    world.file.text = foreign;
    world.secrets.failWith(undefined);
    await world.clock.advance(hourMs);
    expect(world.file.text).toBe(foreign);
    expect(world.facts().failure?.problem.code).toBe('section-changed');
  });
});
