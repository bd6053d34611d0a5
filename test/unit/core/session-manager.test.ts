import { beforeEach, describe, expect, it } from 'vitest';
import { sessionAccount } from '../../../src/core/identity/keychain-items.ts';
import type { Result } from '../../../src/core/result.ts';
import {
  askingIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  settle,
  testSeed,
  testSerial,
  type CoreWorld,
} from './core-world.ts';

let world: CoreWorld;
const begin = (identities = [sampleIdentity], fileText = ''): void => {
  world = coreWorld({ identities, fileText });
  world.sessions.start();
};
beforeEach(() => begin());

const get = (id = 'ann'): Promise<Result<void>> => world.sessions.getSession(id, 'user');
const failureOf = (result: Result<void>): string | undefined => (result.ok ? undefined : result.error.code);
const ok = { ok: true, value: undefined };

describe('getting a session', () => {
  it('puts it into file, keychain and state', async () => {
    expect(await get()).toEqual(ok);
    expect(world.file.profile('work')).toEqual({
      aws_access_key_id: 'ASIASESSION000000001',
      aws_secret_access_key: 'session-secret-1-aaaaaaaaaaaaaaaaaaaaaa',
      aws_session_token: 'session-token-1==',
      x_security_token_expires: '2026-03-01T13:00:00Z',
      manager: 'latchkey',
    });
    expect(world.secrets.items.get(sessionAccount('ann'))).toContain('ASIASESSION000000001');
    expect(world.facts()).toEqual({
      current: {
        expiresAt: world.clock.now() + hourMs,
        obtainedAt: world.clock.now(),
        profile: 'work',
        written: true,
      },
      section: { profile: 'work', fingerprint: expect.any(String) },
    });
    expect(world.savedState.saved.sessions['ann']).toEqual(world.facts());
    expect(world.activity.map(({ text }) => text)).toEqual(['New session, written to profile work.']);
  });

  it('asks STS what the identity says', async () => {
    await get();
    expect(world.sts.calls).toEqual([
      {
        action: 'GetSessionToken',
        accessKeyId: 'AKIATESTKEYAAAAA1234',
        region: 'eu-central-1',
        durationSeconds: 3600,
        serial: testSerial,
        code: world.digits(),
        at: world.clock.now(),
        inTime: true,
      },
    ]);
  });

  it('without a device sends no code', async () => {
    begin([plainIdentity]);
    expect(await get()).toEqual(ok);
    expect(world.sts.calls[0]).not.toHaveProperty('code');
    expect(world.state.ledger).toEqual({});
  });

  it('may open the keychain’s dialog for a user, and not for a timer', async () => {
    await get();
    expect(new Set(world.secrets.calls.map(({ mayPrompt }) => mayPrompt))).toEqual(new Set([true]));
    world.secrets.calls.length = 0;
    await world.clock.advance(hourMs);
    expect(new Set(world.secrets.calls.map(({ mayPrompt }) => mayPrompt))).toEqual(new Set([false]));
  });

  it('of an identity that is gone does nothing', async () => {
    expect(failureOf(await get('nobody'))).toBe('identity-gone');
  });

  it('for all asks for each', async () => {
    const bob = { ...plainIdentity, id: 'bob', profile: 'bob', keyRef: 'key:bob' };
    begin([sampleIdentity, bob]);
    await Promise.all(world.state.settings.identities.map(({ id }) => world.sessions.getSession(id, 'user')));
    expect([world.keyInFile('work'), world.keyInFile('bob')].every((key) => key?.startsWith('ASIA'))).toBe(
      true,
    );
  });

  it('looks at the file before it spends a code', async () => {
    world.file.failWith('inspect', 'file-read-only');
    expect(failureOf(await get())).toBe('file-read-only');
    expect([world.sts.calls, world.state.ledger]).toEqual([[], {}]);
  });

  it('tells which secret is missing', async () => {
    world.secrets.items.delete('seed:ann');
    expect(failureOf(await get())).toBe('seed-missing');
    world.secrets.items.set('key:ann', 'nonsense');
    expect(failureOf(await get())).toBe('key-missing');
    expect(world.sts.calls).toEqual([]);
  });

  it('never loses a secret because it could not be read', async () => {
    world.secrets.locked = true;
    const before = new Map(world.secrets.items);
    expect(failureOf(await get())).toBe('keychain-locked');
    expect(world.secrets.items).toEqual(before);
  });
});

describe('one operation at a time', () => {
  it('is joined by a second request', async () => {
    world.sts.hang();
    const both = [get(), world.sessions.getSession('ann', 'deadline')];
    await settle();
    expect(world.phase().activity).toBe('refreshing');
    world.sts.release();
    expect(await Promise.all(both)).toEqual([ok, ok]);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('per identity: others go on', async () => {
    const bob = { ...plainIdentity, id: 'bob', profile: 'bob', keyRef: 'key:bob' };
    begin([askingIdentity, bob]);
    void get('ann');
    expect(await get('bob')).toEqual(ok);
    expect(world.phase('ann').activity).toBe('needs-code');
  });
});

describe('a prompt', () => {
  beforeEach(() => begin([askingIdentity]));

  it('waits for digits and sends them', async () => {
    const session = get();
    await settle();
    expect(world.facts().operation).toEqual({ kind: 'needs-code', cause: 'user' });
    expect(world.sessions.submitCode('ann', world.digits())).toEqual(ok);
    expect(await session).toEqual(ok);
    expect(world.sts.calls[0]?.code).toBe(world.digits());
  });

  it('asks again, and says why, until the digits will do', async () => {
    const session = get();
    await settle();
    const refusals: unknown[] = [];
    for (const digits of ['12345', '000000', '000000', world.digits()]) {
      world.sessions.submitCode('ann', digits);
      await settle();
      const { operation } = world.facts();
      refusals.push(operation?.kind === 'needs-code' ? operation.refused : operation);
    }
    expect(refusals).toEqual([
      { code: 'mfa-code-malformed', field: 'code' },
      { code: 'mfa-code-rejected', field: 'code' },
      { code: 'mfa-code-used', field: 'code' },
      undefined,
    ]);
    expect(await session).toEqual(ok);
    expect(world.sts.calls.map(({ code }) => code)).toEqual(['000000', world.digits()]);
  });

  it('ends for another reason than the code', async () => {
    const session = get();
    await settle();
    world.sts.failNext('mfa-serial-rejected');
    world.sessions.submitCode('ann', world.digits());
    expect(failureOf(await session)).toBe('mfa-serial-rejected');
  });

  it('ends when the code cannot be noted, and sends nothing', async () => {
    const session = get();
    await settle();
    world.savedState.failWith('settings-unwritable');
    world.sessions.submitCode('ann', world.digits());
    expect(failureOf(await session)).toBe('settings-unwritable');
    expect(world.sts.calls).toEqual([]);
  });

  it('takes no digits when none are waited for', async () => {
    expect(failureOf(world.sessions.submitCode('ann', '123456'))).toBe('cancelled');
    const session = get();
    await settle();
    world.sts.hang();
    world.sessions.submitCode('ann', world.digits());
    expect(failureOf(world.sessions.submitCode('ann', '123456'))).toBe('cancelled');
    world.sts.release();
    expect(await session).toEqual(ok);
  });

  it('closes on cancel, and leaves no failure', async () => {
    const session = get();
    await settle();
    world.sessions.cancel('ann');
    expect(failureOf(await session)).toBe('cancelled');
    expect(world.facts()).toEqual({});
  });

  it('is never opened by time alone', async () => {
    await world.givenSession();
    await world.clock.advance(2 * hourMs);
    world.sessions.wake('resume');
    await world.clock.advance(minuteMs);
    expect(world.facts().operation).toBeUndefined();
    expect(world.phase()).toEqual({ validity: 'expired', activity: 'idle' });
  });
});

describe('digits that came with the wish', () => {
  beforeEach(() => begin([askingIdentity]));
  const getWith = (typedCode: string) => world.sessions.getSession('ann', 'user', { typedCode });

  it('are sent without a prompt', async () => {
    const shown: unknown[] = [];
    world.store.subscribe(() => shown.push(world.facts().operation?.kind));
    expect(await getWith(world.digits())).toEqual(ok);
    expect(world.sts.calls.map(({ code }) => code)).toEqual([world.digits()]);
    expect(shown).not.toContain('needs-code');
  });

  it.each([
    ['000000', 'mfa-code-rejected', 1],
    ['12345', 'mfa-code-malformed', 0],
    ['', 'cancelled', 0],
  ])('%j end the run with the reason, and ask nobody', async (typed, reason, sent) => {
    expect(failureOf(await getWith(typed))).toBe(reason);
    expect(world.facts().operation).toBeUndefined();
    expect(world.sts.calls).toHaveLength(sent);
  });

  it('are no way out where the seed gives wrong codes', async () => {
    begin([sampleIdentity]);
    world.sts.failNext('mfa-code-rejected', 'mfa-code-rejected');
    const session = getWith('');
    await world.clock.advance(minuteMs);
    expect(failureOf(await session)).toBe('mfa-code-rejected');
  });
});

describe('a computed code that AWS refuses', () => {
  it('is followed by one more, of the next step', async () => {
    world.sts.failNext('mfa-code-rejected');
    const session = get();
    await settle();
    expect(world.facts().operation).toMatchObject({ kind: 'waiting-for-code' });
    await world.clock.advance(30_000);
    expect(await session).toEqual(ok);
    expect(world.sts.calls.map(({ code }) => code)).toEqual([world.digits(-1), world.digits()]);
  });

  it('is not followed by a third: whoever waits is asked for the digits of the device', async () => {
    world.sts.failNext('mfa-code-rejected', 'mfa-code-rejected');
    const session = get();
    await world.clock.advance(minuteMs);
    expect(world.sts.calls).toHaveLength(2);
    expect(world.facts().operation).toMatchObject({
      kind: 'needs-code',
      refused: { code: 'mfa-code-rejected' },
    });
    await world.clock.advance(minuteMs);
    world.sessions.submitCode('ann', world.digits());
    expect(await session).toEqual(ok);
  });

  it('blocks where nobody waits', async () => {
    world.sts.failWith('mfa-code-rejected');
    const session = world.sessions.getSession('ann', 'deadline');
    await world.clock.advance(hourMs);
    expect(failureOf(await session)).toBe('mfa-code-rejected');
    expect(world.sts.calls).toHaveLength(2);
    expect(world.phase()).toEqual({ validity: 'none', activity: 'blocked' });
  });

  it('shows that it is being sent after the wait', async () => {
    world.sts.failNext('mfa-code-rejected');
    const session = get();
    await settle();
    world.sts.hang();
    await world.clock.advance(30_000);
    expect(world.facts().operation).toEqual({ kind: 'refreshing', cause: 'user' });
    world.sts.release();
    expect(await session).toEqual(ok);
  });
});

describe('a clock that is off', () => {
  it.each([hourMs, -hourMs])('by %i ms is corrected, and the call made once more', async (offsetMs) => {
    world.sts.offsetMs = offsetMs;
    expect(await get()).toEqual(ok);
    expect(world.sts.calls).toHaveLength(2);
    expect(world.state.clockSkewMs).toBe(offsetMs);
    expect(world.file.profile('work')?.['x_security_token_expires']).toBe(
      new Date(world.sts.now() + hourMs).toISOString().replace('.000', ''),
    );
  });

  it.each([hourMs, -hourMs, 13 * hourMs, -13 * hourMs])(
    'by %i ms changes nothing about when a session is renewed',
    async (offsetMs) => {
      world.sts.offsetMs = offsetMs;
      await get();
      const before = world.sts.calls.length;
      expect(world.phase().validity).toBe('active');
      await world.clock.advance(39 * minuteMs);
      expect(world.sts.calls).toHaveLength(before);
      await world.clock.advance(minuteMs);
      expect(world.sts.calls).toHaveLength(before + 1);
      expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
    },
  );

  it('is measured once: an answer without a date ends the attempt', async () => {
    world.sts.offsetMs = hourMs;
    world.sts.tellsTime = false;
    expect(failureOf(await get())).toBe('clock-off');
    expect(world.sts.calls).toHaveLength(1);
  });

  it('does not use up typed digits', async () => {
    begin([askingIdentity]);
    world.sts.offsetMs = hourMs;
    const session = get();
    await settle();
    const digits = world.digits();
    world.sessions.submitCode('ann', digits);
    expect(await session).toEqual(ok);
    expect(world.sts.calls.map(({ code }) => code)).toEqual([digits, digits]);
  });
});

describe('a cancel', () => {
  /** Brings a run to one of its waits. */
  const waits: Readonly<Record<string, () => Promise<void>>> = {
    'the look at the file': async () => world.file.hang('inspect'),
    'the keychain’s key': async () => world.secrets.hang(),
    'the keychain’s seed': async () => {
      world.secrets.hang();
      void get();
      await settle();
      world.secrets.release();
      world.secrets.hang();
      await settle();
    },
    'the note of the step': async () => world.savedState.hang(),
    'the next code': async () => {
      await world.codes.copied(testSerial, testSeed);
    },
    STS: async () => world.sts.hang(),
  };
  const releaseAll = async (): Promise<void> => {
    world.file.release();
    world.secrets.release();
    world.savedState.release();
    world.sts.release();
    await settle();
  };

  it.each(Object.keys(waits))('during %s: the late answer changes nothing', async (name) => {
    await waits[name]?.();
    const session = get();
    await settle();
    expect(world.facts().operation).toBeDefined();
    world.sessions.cancel('ann');
    await releaseAll();
    await world.clock.advance(minuteMs);
    expect(failureOf(await session)).toBe('cancelled');
    expect(world.facts()).toEqual({});
    expect([world.file.text, world.secrets.items.has(sessionAccount('ann'))]).toEqual(['', false]);
  });

  it('lets a new operation start while the old answer is on its way', async () => {
    world.sts.hang();
    const first = get();
    await settle();
    world.sessions.cancel('ann');
    const second = get();
    await world.clock.advance(30_000);
    world.sts.release();
    expect([failureOf(await first), await second]).toEqual(['cancelled', ok]);
    expect(world.keyInFile()).toBe('ASIASESSION000000002');
    expect(world.facts().current?.written).toBe(true);
  });

  it('while the file is written: the late write does not make the next session a written one', async () => {
    begin([askingIdentity]);
    // Written to before, so that nothing is to be noted first.
    world.file.text = '[work]\nmanager = latchkey\n';
    const typeIn = async (): Promise<void> => {
      await settle();
      world.sessions.submitCode('ann', world.digits());
      await settle();
    };
    world.file.hang('write');
    const first = get();
    await typeIn();
    world.sessions.cancel('ann');
    world.clock.jump(50 * minuteMs);
    const second = get();
    await settle();
    world.sts.hang();
    await typeIn();
    world.savedState.hang();
    world.sts.release();
    await settle();
    expect(world.facts().current?.obtainedAt).toBe(world.clock.now());
    world.file.release();
    expect(failureOf(await first)).toBe('cancelled');
    expect(world.facts().current?.written).toBe(false);
    world.savedState.release();
    expect(await second).toEqual(ok);
    expect([world.keyInFile(), world.facts().current?.written]).toEqual(['ASIASESSION000000002', true]);
  });

  it('of a write does not lose the session that cost a code', async () => {
    world.file.failWith('write', 'disk-full');
    await get();
    world.file.hang('write');
    const delivery = get();
    await settle();
    world.sessions.cancel('ann');
    world.file.release();
    expect(failureOf(await delivery)).toBe('cancelled');
    expect(world.facts().current?.written).toBe(false);
    world.file.failWith('write', undefined);
    await world.clock.advance(5 * minuteMs);
    expect(world.keyInFile()).toBe('ASIASESSION000000001');
    expect(world.facts().current?.written).toBe(true);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('of a renewal that is due lets it rest for five minutes', async () => {
    await world.givenSession();
    world.sts.hang();
    await world.clock.advance(40 * minuteMs);
    expect(world.phase()).toEqual({ validity: 'expiring', activity: 'refreshing' });
    world.sessions.cancel('ann');
    world.sts.release();
    await world.clock.advance(5 * minuteMs - 1);
    expect(world.sts.calls).toHaveLength(1);
    expect(world.phase()).toEqual({ validity: 'expiring', activity: 'failing' });
    expect(world.notifier.shown).toEqual([]);
    await world.clock.advance(1);
    expect(world.phase()).toEqual({ validity: 'active', activity: 'idle' });
  });

  it('with nothing under way does nothing', () => {
    const before = world.state;
    world.sessions.cancel('ann');
    world.sessions.cancel('nobody');
    expect(world.state).toBe(before);
  });
});

describe('a disposed manager', () => {
  it('runs no timer, and late answers change nothing', async () => {
    await world.givenSession();
    world.sts.hang();
    await world.clock.advance(40 * minuteMs);
    world.sessions.dispose();
    world.sessions.dispose();
    expect(world.clock.pending).toBe(0);
    const { file, state } = world;
    const text = file.text;
    world.sts.release();
    await settle();
    expect(file.text).toBe(text);
    expect(world.state.sessions).toEqual(state.sessions);
    await world.clock.advance(hourMs);
    expect(world.sts.calls).toHaveLength(1);
  });

  it('closes a prompt', async () => {
    begin([askingIdentity]);
    const session = get();
    await settle();
    world.sessions.dispose();
    expect(failureOf(await session)).toBe('cancelled');
  });
});

describe('a fault of our own', () => {
  it('does not leave the identity at work for ever', async () => {
    world.file.inspect = () => Promise.reject(new Error('a bug'));
    expect(failureOf(await get())).toBe('bug');
    expect(world.phase().activity).toBe('failing');
    expect(world.log.entries.some(({ event }) => event === 'operation-crashed')).toBe(true);
  });
});

it('tries once more for a user who joined a renewal that had no right to ask', async () => {
  begin();
  await world.givenSession(hourMs);
  world.secrets.locked = true;
  world.secrets.unlocksWhenAsked = true;
  world.secrets.hang();
  await world.clock.advance(40 * minuteMs);
  expect(world.facts().operation?.kind).toBe('refreshing');
  const joined = world.sessions.getSession('ann', 'user');
  world.secrets.release();
  expect(await joined).toEqual({ ok: true, value: undefined });
});

it('starts afresh those that need nobody, when the history is lost', async () => {
  begin();
  world.sessions.startAfresh();
  await settle();
  expect(world.keyInFile('work')).toMatch(/^ASIA/);
});
