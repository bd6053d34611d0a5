import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import type { Result } from '../../../src/core/result.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  settle,
  type CoreWorld,
} from './core-world.ts';

let world: CoreWorld;
const begin = async (identity: Identity = plainIdentity): Promise<void> => {
  world = coreWorld({ identities: [identity] });
  world.sessions.start();
  const getting = world.sessions.getSession('ann', 'user');
  await settle();
  world.sessions.submitCode('ann', world.digits());
  expect(codeOf(await getting)).toBe('ok');
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const look = (): Promise<void> => world.engine.fileWatch.look();
const failure = (): string | undefined => world.facts().failure?.problem.code;
const lines = (): number => world.activity.length;
beforeEach(() => begin());

const foreign = (text: string): string => text.replace(/ASIA\w+/, 'ASIAFOREIGN0000');
const spoilt = [
  ['changed', foreign, 'section-changed'],
  ['removed', () => '', 'section-removed'],
  ['emptied', () => '[work]\nregion = x\n', 'section-removed'],
  ['given a long-term key', (text: string) => text.replace(/ASIA\w+/, 'AKIAX'), 'long-term-key-in-section'],
  ['doubled', (text: string) => `${text}[work]\n`, 'file-repairable'],
  ['spoilt', (text: string) => `${text}nonsense\n`, 'file-malformed'],
] as const;

describe('a profile that another program has', () => {
  it.each(spoilt)('%s is told once, and forgotten when it is right again', async (_, change, code) => {
    const { text } = world.file;
    const before = lines();
    world.file.text = change(text);
    await look();
    expect(failure()).toBe(code);
    expect(lines()).toBe(before + 1);
    expect(world.notifier.kinds).toEqual(['needs-you']);
    await look();
    await world.clock.advance(20 * minuteMs);
    await look();
    expect(failure()).toBe(code);
    expect(lines()).toBe(before + 1);
    expect(world.notifier.kinds).toEqual(['needs-you']);
    expect(world.savedState.saved.sessions['ann']?.failure?.problem.code).toBe(code);
    world.file.text = text;
    await look();
    expect(failure()).toBeUndefined();
    expect(world.notifier.visible.size).toBe(0);
    await world.clock.advance(hourMs);
    expect(world.sts.sessionCalls.length).toBeGreaterThan(1);
  });

  it.each(spoilt)(
    '%s is not overwritten by renewals, whether it was seen or not',
    async (_, change, code) => {
      world.file.text = change(world.file.text);
      const { text } = world.file;
      await world.clock.advance(45 * minuteMs);
      expect(failure()).toBe(code);
      await look();
      await world.clock.advance(3 * hourMs);
      world.restart();
      await look();
      await world.clock.advance(3 * hourMs);
      expect(world.file.text).toBe(text);
      expect(world.sts.sessionCalls).toHaveLength(1);
    },
  );

  it('changed while AWS is asked for a renewal is not overwritten', async () => {
    world.sts.hang();
    await world.clock.advance(41 * minuteMs);
    expect(world.sts.sessionCalls).toHaveLength(2);
    world.file.text = foreign(world.file.text);
    const { text } = world.file;
    world.sts.release();
    await world.clock.advance(minuteMs);
    expect(world.file.text).toBe(text);
    expect(failure()).toBe('section-changed');
    // What that session cost is not lost: the user may have it written.
    expect(codeOf(await world.sessions.writeAgain('ann'))).toBe('ok');
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('changed while something was under way is noticed after that', async () => {
    await begin(askingIdentity);
    const asking = world.sessions.getSession('ann', 'user');
    await settle();
    world.file.text = '';
    await look();
    expect(failure()).toBeUndefined();
    world.sessions.cancel('ann');
    await asking;
    await settle();
    await settle();
    expect(failure()).toBe('section-removed');
  });

  it('changed when the session had ended is no news', async () => {
    await begin({ ...plainIdentity, autoRefresh: false });
    await world.clock.advance(2 * hourMs);
    world.file.text = '';
    await look();
    expect(failure()).toBeUndefined();
  });

  it('changed is seen by all who ask meanwhile', async () => {
    const first = look();
    world.file.text = '';
    await Promise.all([first, look()]);
    expect(failure()).toBe('section-removed');
  });

  it('cannot be told of a file that cannot be read now', async () => {
    world.file.textFile.failure = 'file-unreadable';
    await look();
    expect(failure()).toBeUndefined();
  });
});

describe('a file that was mended', () => {
  it('is no trouble any more to an identity without a session', async () => {
    world = coreWorld({ identities: [askingIdentity], fileText: '[a]\n[a]\n' });
    world.sessions.start();
    expect(codeOf(await world.sessions.getSession('ann', 'user'))).toBe('file-repairable');
    await world.engine.undo.repair(world.file.path);
    await look();
    expect(failure()).toBeUndefined();
  });

  it('gets the session that waited for that, at no further code', async () => {
    world = coreWorld({ identities: [plainIdentity] });
    world.sessions.start();
    world.sts.hang();
    const getting = world.sessions.getSession('ann', 'user');
    await settle();
    world.file.text = '[a]\n[a]\n';
    world.sts.release();
    expect(codeOf(await getting)).toBe('file-repairable');
    await world.engine.undo.repair(world.file.path);
    await look();
    await settle();
    await settle();
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.sts.sessionCalls).toHaveLength(1);
  });
});

describe('writing again', () => {
  it.each(['at once', 'after a restart'])('puts the same session back without a code, %s', async (when) => {
    await begin(askingIdentity);
    const { text } = world.file;
    world.file.text = foreign(text);
    await look();
    if (when !== 'at once') world.restart();
    expect(codeOf(await world.sessions.writeAgain('ann'))).toBe('ok');
    expect(world.file.text).toBe(text);
    expect(world.sts.sessionCalls).toHaveLength(1);
    expect(failure()).toBeUndefined();
    await look();
    expect(failure()).toBeUndefined();
  });

  it('twice at the same time writes once', async () => {
    world.file.text = '';
    await look();
    const both = await Promise.all([world.sessions.writeAgain('ann'), world.sessions.writeAgain('ann')]);
    expect(both.map((result) => codeOf(result))).toEqual(['ok', 'ok']);
    expect(world.sts.sessionCalls).toHaveLength(1);
  });

  it('knows the session of the keychain when the clock was set back', async () => {
    world.file.text = '';
    await world.clock.advance(minuteMs);
    world.clock.jump(-12 * hourMs);
    await world.clock.advance(minuteMs);
    expect(codeOf(await world.sessions.writeAgain('ann'))).toBe('ok');
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('gets a new one when the keychain has lost it', async () => {
    world.file.text = '';
    world.restart();
    world.secrets.items.delete(sessionAccount('ann'));
    expect(codeOf(await world.sessions.writeAgain('ann'))).toBe('ok');
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('leaves a long-term key alone', async () => {
    world.file.text = '[work]\naws_access_key_id = AKIAX\naws_secret_access_key = s\n';
    const { text } = world.file;
    await look();
    expect(codeOf(await world.sessions.writeAgain('ann'))).toBe('long-term-key-in-section');
    expect(world.file.text).toBe(text);
  });

  it('of a session whose run was cancelled in the last moment leaves the file as it was', async () => {
    world.file.hang('write');
    const getting = world.sessions.getSession('ann', 'user');
    for (let turn = 0; turn < 5; turn += 1) await settle();
    world.sessions.cancel('ann');
    world.file.release();
    await getting;
    await settle();
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    await look();
    expect(failure()).not.toBe('section-changed');
    expect(world.facts().section?.fingerprint).toBe(
      ((await world.file.look('work').then((r) => r.ok && r.value)) || undefined)?.fingerprint,
    );
  });
});

describe('leaving it', () => {
  beforeEach(async () => {
    world.file.text = foreign(world.file.text);
    await look();
    world.sessions.leave('ann');
  });

  it('ends renewals and nagging, also after a restart', async () => {
    const { text } = world.file;
    expect(world.notifier.visible.size).toBe(0);
    await look();
    await world.clock.advance(3 * hourMs);
    world.restart();
    await look();
    await world.clock.advance(3 * hourMs);
    expect(world.file.text).toBe(text);
    expect(world.sts.sessionCalls).toHaveLength(1);
    expect(world.notifier.shown).toEqual([]);
    expect(failure()).toBeUndefined();
  });

  it('lasts until the user asks for a session', async () => {
    expect(codeOf(await world.sessions.getSession('ann', 'user'))).toBe('ok');
    expect(world.facts().left).toBeUndefined();
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('outlasts an attempt of the user’s that fails', async () => {
    const { text } = world.file;
    world.sts.failNext('network-unreachable');
    expect(codeOf(await world.sessions.getSession('ann', 'user'))).toBe('network-unreachable');
    expect(world.facts().failure?.retryAt).toBeUndefined();
    await world.clock.advance(3 * hourMs);
    expect(world.facts().left).toBe(true);
    expect(world.file.text).toBe(text);
  });
});
