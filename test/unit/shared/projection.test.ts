import { english } from '../../fakes/english.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../src/core/notice/problem.ts';
import type { SessionFacts } from '../../../src/core/session/session-facts.ts';
import { canCopyCode, projectSnapshot, type AppFacts } from '../../../src/shared/projection.ts';
import type { IdentityView, Snapshot } from '../../../src/shared/snapshot.ts';
import {
  askingIdentity,
  commandIdentity,
  coreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  settle,
  type CoreWorld,
} from '../core/core-world.ts';

const facts: AppFacts = { version: '1.2.3', credentialsFile: '/c', logFolder: '/l' };

let world: CoreWorld;
beforeEach(() => {
  world = coreWorld();
  world.sessions.start();
});

const project = (more: Partial<AppFacts> = {}): Snapshot =>
  projectSnapshot(world.state, { ...facts, ...more }, world.clock.now(), english);
const view = (): IdentityView => {
  const [first] = project().identities;
  if (first === undefined) throw new Error('no identity');
  return first;
};
const setFacts = (facts: SessionFacts): void =>
  world.store.update((state) => ({ ...state, sessions: { ann: facts } }));

/** Every name and every text in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
};

describe('a snapshot', () => {
  it('of a full life holds neither a secret nor the name of a keychain item', async () => {
    await world.sessions.getSession('ann', 'user');
    world.sts.failWith('key-rejected');
    await world.clock.advance(hourMs);
    world.secrets.locked = true;
    await world.watch.check({ mayPrompt: false });
    const texts = textsIn(project());
    expect(texts.length).toBeGreaterThan(50);
    const secret =
      /AKIATEST|ASIASESS|abcdefghij|session-secret|session-token|JBSWY3DP|^(key|seed|session):|Ref$/;
    expect(texts.filter((text) => secret.test(text))).toEqual([]);
  });

  it('survives the way to a window', async () => {
    await world.sessions.getSession('ann', 'user');
    expect(structuredClone(project())).toEqual(project());
  });

  it('says what surrounds the app', () => {
    world.store.update((state) => ({
      ...state,
      clockSkewMs: 7,
      keychain: { problem: problem('keychain-locked'), since: 0 },
      alerts: [problem('settings-moved-aside', '/old')],
    }));
    const endpoint = { url: 'http://x', problem: problem('endpoint-refused') };
    expect(project({ endpoint })).toMatchObject({
      ...facts,
      clockSkewMs: 7,
      overall: 'needs-you',
      endpoint: { url: 'http://x', problem: { code: 'endpoint-refused' } },
      keychain: { code: 'keychain-locked', title: 'The keychain is locked', remedy: 'unlock-keychain' },
      alerts: [{ code: 'settings-moved-aside', detail: '/old' }],
    });
    expect(project({ endpoint: { url: 'http://x' } }).endpoint).toEqual({ url: 'http://x' });
  });
});

describe('an identity', () => {
  it('without a session', () => {
    const { keyRef: _k, seedRef: _s, ...shown } = sampleIdentity;
    expect(view()).toEqual({
      ...shown,
      isRoot: false,
      phase: { validity: 'none', activity: 'idle' },
      needsCode: false,
      copies: [],
      roles: [],
    });
  });

  it('whose codes a program prints shows the command as one types it', () => {
    world = coreWorld({
      identities: [{ ...commandIdentity, codeCommand: { program: 'pass', args: ['otp', 'my aws'] } }],
    });
    expect(view()).toMatchObject({ codeSource: 'command', codeCommand: "pass otp 'my aws'" });
    expect(canCopyCode(view())).toBe(false);
  });

  it('with one says when it ends and when it is renewed', async () => {
    await world.sessions.getSession('ann', 'user');
    const now = world.clock.now();
    expect(view()).toMatchObject({
      obtainedAt: now,
      expiresAt: now + hourMs,
      renewsAt: now + 40 * minuteMs,
      phase: { validity: 'active', activity: 'idle' },
    });
  });

  it('that fails says why, and when it is tried again', async () => {
    world.sts.failWith('throttled');
    await world.sessions.getSession('ann', 'user');
    expect(view()).toMatchObject({
      problem: { code: 'throttled', title: 'AWS asks for patience', retry: 'backoff' },
      phase: { activity: 'failing' },
    });
    expect(view().problem?.retryAt).toBe(world.facts().failure?.retryAt);
    expect(view()).not.toHaveProperty('renewsAt');
  });

  it('that waits for the next code says until when', async () => {
    await world.sessions.getSession('ann', 'user');
    void world.sessions.getSession('ann', 'user');
    await settle();
    expect(view().waitingUntil).toBe(world.clock.now() + 30_000);
  });

  it('that asks for a code says why, and what was wrong with the last one', async () => {
    world = coreWorld({ identities: [askingIdentity] });
    world.sessions.start();
    void world.sessions.getSession('ann', 'user');
    await settle();
    expect(view().prompt).toEqual({ reason: 'You asked for a session.' });
    world.sessions.submitCode('ann', '12');
    await settle();
    expect(view().prompt).toMatchObject({ refused: { code: 'mfa-code-malformed' } });
    world.sts.hang();
    world.sessions.submitCode('ann', world.digits());
    await settle();
    expect(view().prompt).toEqual({ reason: 'You asked for a session.', sending: true });
    world.sts.release();
    await settle();
    expect(view()).not.toHaveProperty('prompt');
  });

  it('of root is known as such', () => {
    const caller = { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:root' };
    world = coreWorld({ identities: [{ ...sampleIdentity, caller }] });
    expect(view().isRoot).toBe(true);
  });

  it('offers its code when there is a seed for its device', () => {
    const offers = [sampleIdentity, askingIdentity, plainIdentity].map((identity) => {
      world = coreWorld({ identities: [identity] });
      return canCopyCode(view());
    });
    expect(offers).toEqual([true, false, false]);
  });
});

describe('all identities together', () => {
  const failure = {
    problem: problem('throttled'),
    since: Date.parse('2100-01-01'),
    attempts: 1,
    byUser: false,
  };
  const session = (leftMs: number): SessionFacts => ({
    current: {
      obtainedAt: world.clock.now() + leftMs - hourMs,
      expiresAt: world.clock.now() + leftMs,
      profile: 'work',
      written: true,
    },
  });
  const overall = (): string => project().overall;

  it('are empty when nothing is set up, and when nobody has a session', () => {
    expect(overall()).toBe('empty');
    world = coreWorld({ identities: [] });
    expect(overall()).toBe('empty');
  });

  it('stand as the most urgent one', () => {
    setFacts(session(hourMs));
    expect(overall()).toBe('well');
    setFacts(session(minuteMs));
    expect(overall()).toBe('expiring');
    setFacts({ ...session(minuteMs), failure: { ...failure, retryAt: 1 } });
    expect(overall()).toBe('failing');
    setFacts({ ...session(hourMs), failure });
    expect(overall()).toBe('needs-you');
    setFacts({ operation: { kind: 'needs-code', cause: 'user' } });
    expect(overall()).toBe('needs-you');
    const { failure: _, ...expired } = { ...session(-minuteMs), failure };
    setFacts(expired);
    expect(overall()).toBe('expiring');
  });

  it('need the user when a session has expired that does not renew itself', () => {
    world = coreWorld({ identities: [askingIdentity] });
    setFacts(session(-minuteMs));
    expect(overall()).toBe('needs-you');
  });

  it('are troubled by one', () => {
    const bob = { ...sampleIdentity, id: 'bob', profile: 'bob' };
    world = coreWorld({ identities: [sampleIdentity, bob] });
    world.store.update((state) => ({
      ...state,
      sessions: { ann: session(hourMs), bob: { failure: { ...failure, retryAt: 1 } } },
    }));
    expect(overall()).toBe('failing');
  });
});
