import { beforeEach, describe, expect, it } from 'vitest';
import { livingKeys, noticesFor } from '../../../src/core/notice/notices.ts';
import { problem, type ProblemCode } from '../../../src/core/notice/problem.ts';
import { problemTable, remedyOf } from '../../../src/core/notice/problem-table.ts';
import { nextStepInWords, problemInWords, textOf, titleOf } from '../../../src/core/notice/words.ts';
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
import { english } from '../../fakes/english.ts';

let world: CoreWorld;
const begin = (identities = [sampleIdentity]): void => {
  world = coreWorld({ identities });
  world.sessions.start();
};
beforeEach(() => begin());

const visibleKinds = (): readonly string[] => [...world.notifier.visible.values()].map(({ kind }) => kind);

describe('the end of a session that needs the user', () => {
  beforeEach(async () => {
    begin([askingIdentity]);
    await world.givenSession();
  });

  it('is told once ahead and once when it comes', async () => {
    await world.clock.advance(40 * minuteMs);
    expect(world.notifier.shown).toMatchObject([
      {
        kind: 'expiring',
        title: 'Ann at work: session expires in 20\u00A0min',
        body: 'Click to enter a code, so that profile work goes on working.',
        urgency: 'normal',
        target: { kind: 'get-session', id: 'ann' },
      },
    ]);
    await world.clock.advance(20 * minuteMs);
    expect(world.notifier.shown[1]).toMatchObject({ kind: 'expired', urgency: 'normal' });
    expect(visibleKinds()).toEqual(['expired']);
    await world.clock.advance(10 * hourMs);
    expect(world.notifier.shown).toHaveLength(2);
  });

  it('is told although an attempt failed long before', async () => {
    world.sts.failNext('network-unreachable');
    const attempt = world.sessions.getSession('ann', 'user');
    await settle();
    world.sessions.submitCode('ann', '123456');
    await attempt;
    expect(world.facts().failure?.problem.code).toBe('network-unreachable');
    await world.clock.advance(45 * minuteMs);
    expect(visibleKinds()).toEqual(['expiring']);
    expect(world.facts().failure).toBeUndefined();
  });

  it('is not told again after a restart', async () => {
    await world.clock.advance(hourMs);
    world.restart();
    await world.clock.advance(hourMs);
    expect(world.notifier.shown).toEqual([]);
  });

  it('is taken back while the user is at it, and when it is mended', async () => {
    await world.clock.advance(45 * minuteMs);
    const session = world.sessions.getSession('ann', 'user');
    await settle();
    expect(visibleKinds()).toEqual([]);
    world.sessions.submitCode('ann', world.digits());
    await session;
    await world.clock.advance(40 * minuteMs);
    expect(world.notifier.kinds).toEqual(['expiring', 'expiring']);
  });

  it('is not told to who wants no notifications', async () => {
    const { preferences } = world.state.settings;
    await world.registry.setPreferences({ ...preferences, notifications: false });
    await world.clock.advance(2 * hourMs);
    expect(world.notifier.shown).toEqual([]);
    await world.registry.setPreferences(preferences);
    expect(world.notifier.kinds).toEqual(['expired']);
  });
});

describe('a session that renews itself', () => {
  beforeEach(() => world.givenSession());

  it('is not told about while all goes well', async () => {
    await world.clock.advance(10 * hourMs);
    expect(world.notifier.shown).toEqual([]);
  });

  it('is told about when paused, with another word', async () => {
    await world.registry.setPreferences({ ...world.state.settings.preferences, paused: true });
    await world.clock.advance(40 * minuteMs);
    expect(world.notifier.shown[0]?.body).toMatch(/^Click to renew it,/);
  });

  it('is told about at the second failure, not at each retry, and taken back when mended', async () => {
    world.sts.failWith('network-unreachable');
    await world.clock.advance(40 * minuteMs);
    expect(world.notifier.shown).toEqual([]);
    await world.clock.advance(30_000);
    expect(world.notifier.shown).toMatchObject([
      {
        kind: 'failing',
        title: 'Ann at work: No connection to AWS',
        body: 'Check the network. Latchkey tries again in a moment.',
        urgency: 'normal',
      },
    ]);
    await world.clock.advance(15 * minuteMs);
    expect(world.sts.calls.length).toBeGreaterThan(5);
    expect([world.notifier.kinds, visibleKinds()]).toEqual([['failing'], ['failing']]);
    world.sts.failWith(undefined);
    await world.clock.advance(5 * minuteMs);
    expect(visibleKinds()).toEqual([]);
  });

  it('stays told about while a retry is under way', async () => {
    world.sts.failWith('network-unreachable');
    await world.clock.advance(41 * minuteMs);
    world.sts.hang();
    await world.clock.advance(5 * minuteMs);
    expect(world.phase().activity).toBe('refreshing');
    expect(visibleKinds()).toEqual(['failing']);
  });

  it('is told about as expired too when the failures outlast it', async () => {
    world.sts.failWith('network-unreachable');
    await world.clock.advance(hourMs + minuteMs);
    expect(world.notifier.kinds).toEqual(['failing', 'expired']);
  });

  it('is not told about as expired while the renewal after a long sleep is under way', async () => {
    world.clock.jump(2 * hourMs);
    world.sts.hang();
    world.sessions.wake('resume');
    await settle();
    expect(world.notifier.shown).toEqual([]);
    world.sts.release();
    await settle();
    expect(world.notifier.shown).toEqual([]);
  });

  it.each<[ProblemCode, string]>([
    ['key-rejected', 'edit'],
    ['mfa-serial-rejected', 'edit'],
    ['mfa-code-rejected', 'get-session'],
    ['endpoint-refused', 'show'],
  ])('that AWS refuses with %s is told about at once, and a click leads to %s', async (code, target) => {
    world.sts.failWith(code);
    await world.clock.advance(41 * minuteMs);
    expect(world.notifier.shown).toMatchObject([
      { kind: 'needs-you', urgency: 'normal', target: { kind: target, id: 'ann' } },
    ]);
    expect(world.notifier.shown[0]?.body).toMatch(/Latchkey waits for you\.$/);
    world.restart();
    await world.clock.advance(0);
    expect(world.notifier.shown).toEqual([]);
  });
});

describe('a user’s own attempt', () => {
  it('is told about at its first failure, and each time', async () => {
    begin([plainIdentity]);
    world.sts.failWith('network-unreachable');
    await world.sessions.getSession('ann', 'user');
    expect(world.notifier.kinds).toEqual(['failing']);
    await world.clock.advance(1000);
    await world.sessions.getSession('ann', 'user');
    expect(world.notifier.kinds).toEqual(['failing', 'failing']);
    expect(visibleKinds()).toEqual(['failing']);
  });

  it('that is cancelled is not told about', async () => {
    begin([askingIdentity]);
    void world.sessions.getSession('ann', 'user');
    await settle();
    world.sessions.cancel('ann');
    await settle();
    expect(world.notifier.shown).toEqual([]);
  });
});

describe('the keychain', () => {
  it('is told about once for ten identities, and taken back when it works', async () => {
    const ten = Array.from({ length: 10 }, (_, n) => ({
      ...plainIdentity,
      id: `id${n}`,
      profile: `profile${n}`,
    }));
    begin(ten);
    for (const identity of ten) await world.givenSession(hourMs, identity);
    world.secrets.locked = true;
    await world.clock.advance(50 * minuteMs);
    expect(world.notifier.shown).toMatchObject([
      { kind: 'keychain', title: 'The keychain is locked', target: { kind: 'unlock-keychain' } },
    ]);
    expect(ten.every(({ id }) => world.phase(id).activity === 'failing')).toBe(true);
    world.secrets.locked = false;
    await world.watch.check({ mayPrompt: false });
    expect(visibleKinds()).toEqual([]);
    await world.clock.advance(10_000);
    expect(ten.map(({ id }) => world.phase(id).validity)).toEqual(ten.map(() => 'active'));
    expect(world.notifier.shown).toHaveLength(1);
  });
});

describe('notices', () => {
  it('have keys that the same facts keep alive', async () => {
    begin([askingIdentity]);
    await world.givenSession();
    world.store.update((state) => ({
      ...state,
      keychain: { problem: problem('keychain-locked'), since: 5 },
      sessions: {
        ann: {
          ...state.sessions['ann'],
          failure: { problem: problem('access-denied'), since: 7, attempts: 1, byUser: false },
        },
      },
    }));
    for (const now of [world.clock.now(), world.clock.now() + 50 * minuteMs, world.clock.now() + hourMs]) {
      const notices = noticesFor(world.state, now);
      const keys = notices.map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys).size).toBe(keys.length);
      const living = livingKeys(world.state);
      expect(keys.filter((key) => !living.has(key))).toEqual([]);
    }
  });

  it('are forgotten with the identity they were about', async () => {
    begin([askingIdentity]);
    await world.givenSession();
    await world.clock.advance(hourMs);
    expect(world.state.announced).toHaveLength(2);
    await world.registry.remove('ann', { removeProfile: false });
    await settle();
    expect([world.state.announced, visibleKinds()]).toEqual([[], []]);
  });
});

describe('words', () => {
  it('say what happens next', () => {
    const failure = { problem: problem('throttled'), since: 0, attempts: 1, byUser: false };
    expect(english.say(nextStepInWords(failure, 0))).toBe('Latchkey waits for you.');
    expect(english.say(nextStepInWords({ ...failure, retryAt: 59_999 }, 0))).toBe(
      'Latchkey tries again in a moment.',
    );
    expect(english.say(nextStepInWords({ ...failure, retryAt: 300_000 }, 0))).toBe(
      'Latchkey tries again in 5\u00A0min.',
    );
  });

  it('hold what the other side said', () => {
    expect(english.say(problemInWords(problem('disk-full', '/home')))).toMatch(/\. \(\/home\)$/);
  });
});

describe('the table of problems', () => {
  const codes = Object.keys(problemTable).filter((code): code is ProblemCode => code in problemTable);
  it.each(codes)('%s reads well', (code) => {
    const [title, text] = [english.say(titleOf({ code })), english.say(textOf({ code }))];
    expect(title).toMatch(/^[A-Z].*[^.\s]$/);
    expect(text).toMatch(/^[A-Z].*[^.\s]\.$/s);
    // Nothing is filled in: a text with a gap would show the gap.
    expect(`${title} ${text}`).not.toMatch(/undefined|\[secret\]|\$\{|%s|\{\}|\s{2}/);
    expect(text).not.toContain(code.includes('-') ? code : '\0');
  });

  it('retries nothing that AWS refused for good', () => {
    const refused: readonly ProblemCode[] = ['key-rejected', 'secret-key-wrong', 'mfa-serial-rejected'];
    expect(refused.map((code) => remedyOf(problem(code)).retry)).toEqual(['never', 'never', 'never']);
  });

  it('retries what passes by itself', () => {
    const passing: readonly ProblemCode[] = [
      'network-unreachable',
      'timed-out',
      'throttled',
      'sts-unavailable',
      'unexpected-answer',
      'disk-full',
      'keychain-locked',
    ];
    expect(passing.map((code) => remedyOf(problem(code)).retry)).toEqual(passing.map(() => 'backoff'));
  });
});

describe('a notice that is put off', () => {
  beforeEach(async () => {
    begin([askingIdentity]);
    await world.givenSession();
    await world.clock.advance(40 * minuteMs);
  });
  const snooze = async (): Promise<void> => {
    const [shown] = world.notifier.visible.values();
    if (shown === undefined) throw new Error('nothing to put off');
    expect(shown.actions).toContainEqual({ kind: 'snooze', key: shown.key });
    world.engine.notices.snooze(shown.key);
    await world.journal.save();
  };

  it('goes away, and comes again after ten minutes if it still holds', async () => {
    await snooze();
    expect(visibleKinds()).toEqual([]);
    await world.clock.advance(10 * minuteMs - 1000);
    expect(visibleKinds()).toEqual([]);
    await world.clock.advance(1000);
    expect(visibleKinds()).toEqual(['expiring']);
    expect(world.notifier.shown).toHaveLength(2);
    expect(world.state.snoozed).toEqual({});
  });

  it('comes again after a restart, too', async () => {
    await snooze();
    world.restart();
    world.sessions.start();
    await world.clock.advance(9 * minuteMs);
    expect(visibleKinds()).toEqual([]);
    await world.clock.advance(minuteMs);
    expect(visibleKinds()).toEqual(['expiring']);
  });

  it('does not come again when it no longer holds', async () => {
    await snooze();
    await world.clock.advance(20 * minuteMs);
    expect(visibleKinds()).toEqual(['expired']);
  });

  it('is not kept away by a clock that was set back', async () => {
    await snooze();
    world.clock.jump(-3 * hourMs);
    await world.clock.advance(30_000);
    expect(world.engine.notices.nextAt()).toBeUndefined();
  });
});

describe('a kind that the user does not want to be told of', () => {
  it('is not told, and the others are', async () => {
    begin([askingIdentity]);
    await world.givenSession();
    world.store.update((state) => {
      const { preferences } = state.settings;
      const notices = { ...preferences.notices, expiring: false };
      return { ...state, settings: { ...state.settings, preferences: { ...preferences, notices } } };
    });
    await world.clock.advance(2 * hourMs);
    expect(world.notifier.kinds).toEqual(['expired']);
  });
});

describe('a notice of an identity whose codes are typed', () => {
  it('takes a code where the platform can', async () => {
    begin([askingIdentity]);
    await world.givenSession();
    await world.clock.advance(40 * minuteMs);
    expect([...world.notifier.visible.values()]).toMatchObject([{ takesCodeFor: 'ann' }]);
  });
});

it('keeps that an alert was dismissed for good', () => {
  expect(livingKeys(world.state)).toContain('once:tray-missing');
});
