import { beforeEach, describe, expect, it } from 'vitest';
import { printSession, sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  settle,
  type CoreWorld,
} from './core-world.ts';

let world: CoreWorld;
const begin = (identities = [sampleIdentity], fileText = ''): void => {
  world = coreWorld({ identities, fileText });
  world.sessions.start();
};
beforeEach(() => begin());

const setPaused = (paused: boolean): Promise<unknown> =>
  world.registry.setPreferences({ ...world.state.settings.preferences, paused });

describe('a renewal', () => {
  beforeEach(() => world.givenSession());

  it('happens renew-before ahead of the end, and again and again', async () => {
    await world.clock.advance(40 * minuteMs - 1);
    expect(world.sts.calls).toEqual([]);
    await world.clock.advance(1);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.facts().current?.expiresAt).toBe(world.clock.now() + hourMs);
    await world.clock.advance(40 * minuteMs);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    expect(world.notifier.shown).toEqual([]);
    expect(world.activity[0]?.text).toBe('Session renewed and written to profile work.');
  });

  it('that fails keeps what is valid, and comes again after a growing wait', async () => {
    world.sts.failWith('network-unreachable');
    await world.clock.advance(40 * minuteMs);
    expect([world.keyInFile(), world.phase()]).toEqual([
      'ASIAEARLIERSESSION00',
      { validity: 'expiring', activity: 'failing' },
    ]);
    await world.clock.advance(9000);
    expect(world.phase().activity).toBe('failing');
    await world.clock.advance(1000);
    // The code of this step is used, so the second attempt waits for the next one.
    expect(world.facts().operation?.kind).toBe('waiting-for-code');
    await world.clock.advance(20_000);
    expect(world.sts.calls).toHaveLength(2);
    await world.clock.advance(19_000);
    expect(world.phase().activity).toBe('failing');
    world.sts.failWith(undefined);
    await world.clock.advance(minuteMs);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('goes on to be tried after the end', async () => {
    world.sts.failWith('sts-unavailable');
    await world.clock.advance(3 * hourMs);
    expect(world.phase()).toEqual({ validity: 'expired', activity: 'failing' });
    const { length } = world.sts.calls;
    expect(length).toBeGreaterThan(20);
    expect(length).toBeLessThan(50);
    expect(world.keyInFile()).toBe('ASIAEARLIERSESSION00');
  });

  it.each(['key-rejected', 'secret-key-wrong', 'mfa-serial-rejected', 'access-denied'] as const)(
    'that AWS refuses with %s is not tried again until the identity was changed',
    async (code) => {
      world.sts.failWith(code);
      await world.clock.advance(2 * hourMs);
      expect(world.sts.calls).toHaveLength(1);
      expect(world.phase()).toEqual({ validity: 'expired', activity: 'blocked' });
      world.sessions.wake('resume');
      world.restart();
      await world.clock.advance(hourMs);
      expect(world.sts.calls).toHaveLength(1);
      world.sts.failWith(undefined);
      world.sessions.forgive('ann');
      await world.clock.advance(minuteMs);
      expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
    },
  );

  it('waits while paused, and is made up for', async () => {
    await setPaused(true);
    await world.clock.advance(50 * minuteMs);
    expect(world.sts.calls).toEqual([]);
    await setPaused(false);
    await world.clock.advance(0);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('is of use to a user even while paused', async () => {
    await setPaused(true);
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
  });

  it('comes at once on resume when the computer slept through it', async () => {
    world.clock.jump(2 * hourMs);
    expect(world.phase().validity).toBe('expired');
    world.sessions.wake('resume');
    await settle();
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
    expect(world.notifier.shown).toEqual([]);
  });

  it('comes within half a minute when nobody tells of the sleep', async () => {
    world.clock.jump(2 * hourMs);
    await world.clock.advance(30_000);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('is not forgotten when the clock is set back', async () => {
    world.clock.jump(-2 * hourMs);
    world.sts.offsetMs = 2 * hourMs;
    await world.clock.advance(2 * hourMs + 40 * minuteMs);
    expect(world.sts.sessionCalls.length).toBeGreaterThan(0);
    expect(world.phase().validity).toBe('active');
  });

  it('is not put off by a clock that is set back: AWS ends the session all the same', async () => {
    await setPaused(true);
    const { expiresAt } = world.facts().current ?? { expiresAt: 0 };
    world.clock.jump(-30 * minuteMs);
    world.sts.offsetMs = 30 * minuteMs;
    await world.clock.advance(30_000);
    expect(world.facts().current?.expiresAt).toBe(expiresAt - 30 * minuteMs);
    expect(world.state.clockSkewMs).toBe(30 * minuteMs);
  });

  it('is not taken back when the clock is set back over the end of a session', async () => {
    await setPaused(true);
    await world.clock.advance(2 * hourMs);
    expect(world.notifier.kinds).toEqual(['expiring', 'expired']);
    world.clock.jump(-90 * minuteMs);
    world.sts.offsetMs = 90 * minuteMs;
    await world.clock.advance(30_000);
    expect(world.phase().validity).toBe('expired');
  });

  it('is known to have ended in a sleep that the clock, set back meanwhile, hid', async () => {
    await setPaused(true);
    // Two hours of sleep, and a clock that was set back by three: an hour less than before.
    world.clock.jump(2 * hourMs - 3 * hourMs);
    world.sts.offsetMs = 3 * hourMs;
    await world.clock.advance(minuteMs);
    expect(world.phase().validity).toBe('expired');
  });

  it('without a device spends no code', async () => {
    begin([plainIdentity]);
    await world.givenSession(hourMs, plainIdentity);
    await world.clock.advance(40 * minuteMs);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('is left to the user when the identity says so', async () => {
    begin([{ ...sampleIdentity, autoRefresh: false }]);
    await world.givenSession();
    await world.clock.advance(2 * hourMs);
    expect(world.sts.calls).toEqual([]);
  });
});

describe('a wake', () => {
  it('retries at once, one after the other', async () => {
    const bob = { ...plainIdentity, id: 'bob', profile: 'bob', keyRef: 'key:bob' };
    begin([plainIdentity, bob]);
    await world.givenSession(hourMs, plainIdentity);
    await world.givenSession(hourMs, bob);
    world.sts.failWith('network-unreachable');
    await world.clock.advance(hourMs);
    world.sts.failWith(undefined);
    world.sts.calls.length = 0;
    world.sessions.wake('resume');
    await settle();
    expect(world.sts.calls).toHaveLength(1);
    await world.clock.advance(400);
    expect(world.sts.calls).toHaveLength(2);
    expect([world.phase('ann').validity, world.phase('bob').validity]).toEqual(['active', 'active']);
  });
});

describe('a failure', () => {
  it('is not waited out after a sleep that nobody told of', async () => {
    begin([plainIdentity]);
    await world.givenSession(hourMs, plainIdentity);
    world.sts.failWith('network-unreachable');
    await world.clock.advance(hourMs);
    const retryInMs = (): number => (world.facts().failure?.retryAt ?? 0) - world.clock.now();
    await world.clock.advance(retryInMs());
    expect(retryInMs()).toBeGreaterThan(100_000);
    world.sts.failWith(undefined);
    world.clock.jump(10_000);
    await world.clock.advance(30_000);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });
});

describe('a delivery', () => {
  it('comes again without another call when the disk was full', async () => {
    world.file.failWith('write', 'disk-full');
    expect(await world.sessions.getSession('ann', 'user')).toMatchObject({ error: { code: 'disk-full' } });
    expect(world.facts().current?.written).toBe(false);
    world.file.failWith('write', undefined);
    await world.clock.advance(10_000);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.sts.calls).toHaveLength(1);
    expect(world.facts().failure).toBeUndefined();
  });

  it('is made at once when the user asks again', async () => {
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    world.file.failWith('write', undefined);
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('is made up for after a restart, from the keychain', async () => {
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    world.file.failWith('write', undefined);
    world.restart();
    await world.clock.advance(10_000);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.sts.calls).toHaveLength(1);
  });

  it('by itself opens no dialog', async () => {
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    world.restart();
    world.secrets.calls.length = 0;
    await world.clock.advance(minuteMs);
    expect(world.secrets.calls.length).toBeGreaterThan(0);
    expect(world.secrets.calls.filter(({ mayPrompt }) => mayPrompt)).toEqual([]);
  });

  it('is made although the keychain could not keep the session', async () => {
    const { secrets } = world;
    const set = secrets.set.bind(secrets);
    secrets.set = (...args) => {
      secrets.failWith('keychain-failed');
      return set(...args);
    };
    expect((await world.sessions.getSession('ann', 'user')).ok).toBe(true);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.state.keychain?.problem.code).toBe('keychain-failed');
  });

  it('never writes the session before it, when the keychain could not be written', async () => {
    const earlier = {
      accessKeyId: 'ASIAEARLIERSESSION00',
      secretAccessKey: 'x'.repeat(40),
      sessionToken: 't',
      expiresAt: world.clock.now() + 5 * minuteMs,
    };
    world.secrets.items.set(sessionAccount('ann'), printSession(new Secret(earlier), 7).reveal());
    world.secrets.set = async () => ({ ok: false, error: { code: 'keychain-failed' } });
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    world.file.failWith('write', undefined);
    world.restart();
    await world.clock.advance(minuteMs);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('without anything to deliver leads to a new session', async () => {
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    world.file.failWith('write', undefined);
    world.secrets.items.delete(sessionAccount('ann'));
    world.restart();
    await world.clock.advance(minuteMs);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('without anything to deliver does not send a user away', async () => {
    world.file.failWith('write', 'disk-full');
    await world.sessions.getSession('ann', 'user');
    world.file.failWith('write', undefined);
    world.secrets.items.delete(sessionAccount('ann'));
    world.restart();
    const session = world.sessions.getSession('ann', 'user');
    await world.clock.advance(30_000);
    expect((await session).ok).toBe(true);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
  });

  it('to another profile follows a change of its name', async () => {
    await world.givenSession();
    world.store.update((state) => ({
      ...state,
      settings: { ...state.settings, identities: [{ ...sampleIdentity, profile: 'other' }] },
    }));
    world.sessions.redeliver('ann');
    await settle();
    expect(world.keyInFile('other')).toBe('ASIAEARLIERSESSION00');
    expect(world.facts().current).toMatchObject({ profile: 'other', written: true });
    expect(world.sts.calls).toEqual([]);
    world.sessions.redeliver('nobody');
  });
});

describe('a long-term key in the section', () => {
  const longTerm = '[work]\naws_access_key_id = AKIAUSERSOWNKEY00000\naws_secret_access_key = abc\n';

  it('stays, and no code is spent', async () => {
    begin([sampleIdentity], longTerm);
    expect(await world.sessions.getSession('ann', 'user')).toMatchObject({
      error: { code: 'long-term-key-in-section', detail: 'work' },
    });
    expect([world.file.text, world.sts.calls]).toEqual([longTerm, []]);
    expect(world.phase().activity).toBe('blocked');
  });

  it('is replaced with the user’s consent', async () => {
    begin([sampleIdentity], longTerm);
    const options = { replaceLongTermKey: true };
    expect((await world.sessions.getSession('ann', 'user', options)).ok).toBe(true);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
  });

  it('is never replaced by a timer: a session that was got meanwhile waits', async () => {
    await world.givenSession();
    world.sts.hang();
    await world.clock.advance(40 * minuteMs);
    world.file.text = longTerm;
    world.sts.release();
    await world.clock.advance(minuteMs);
    expect(world.file.text).toBe(longTerm);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'blocked' });
    expect((await world.sessions.getSession('ann', 'user', { replaceLongTermKey: true })).ok).toBe(true);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.sts.calls).toHaveLength(1);
  });

  it('is not the only thing that stands in the way: a program’s line does too', async () => {
    begin([sampleIdentity], '[work]\ncredential_process = /bin/x\n');
    expect(await world.sessions.getSession('ann', 'user')).toMatchObject({
      error: { code: 'section-has-process' },
    });
    expect(world.sts.calls).toEqual([]);
  });
});

describe('a restart', () => {
  it('keeps session, ledger, failure and what was told', async () => {
    begin([askingIdentity]);
    await world.givenSession(10 * minuteMs);
    await world.codes.typed('device', '123456');
    await settle();
    const { ledger, announced, activity } = world.state;
    const facts = world.facts();
    expect(announced).toHaveLength(1);
    world.restart();
    await settle();
    expect(world.state).toMatchObject({ ledger, announced, activity });
    expect(world.facts()).toEqual(facts);
    expect(world.notifier.shown).toEqual([]);
  });

  it('needs no new session while the old one is good', async () => {
    await world.givenSession();
    world.restart();
    await world.clock.advance(39 * minuteMs);
    expect(world.sts.calls).toEqual([]);
    await world.clock.advance(minuteMs);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('forgets what was under way: it died with the process', async () => {
    world.sts.hang();
    void world.sessions.getSession('ann', 'user');
    await settle();
    await world.journal.save();
    world.restart();
    expect(world.facts()).toEqual({});
  });

  it('makes up for a renewal that was due while Latchkey was closed', async () => {
    await world.givenSession();
    world.sessions.dispose();
    world.clock.jump(3 * hourMs);
    world.restart();
    await settle();
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });
});

describe('a forgotten session', () => {
  it('is gone with what was under way for it', async () => {
    await world.givenSession();
    world.sessions.forget('ann');
    await world.clock.advance(2 * hourMs);
    expect([world.facts(), world.sts.calls]).toEqual([{}, []]);
  });

  it('is not delivered after all when it came from STS a moment ago', async () => {
    world.sts.hang();
    void world.sessions.getSession('ann', 'user');
    await settle();
    world.savedState.hang();
    world.sts.release();
    await settle();
    expect(world.facts().current?.written).toBe(false);
    world.sessions.forget('ann');
    world.savedState.release();
    await world.clock.advance(hourMs);
    expect([world.file.text, world.facts()]).toEqual(['', {}]);
  });
});
