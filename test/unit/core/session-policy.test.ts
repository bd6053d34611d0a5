import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/core/identity/identity.ts';
import { problem } from '../../../src/core/notice/problem.ts';
import { phaseAt, validityAt } from '../../../src/core/session/phase.ts';
import { nextBoundary, planFor } from '../../../src/core/session/plan.ts';
import { backoffMs, renewAt } from '../../../src/core/session/refresh-policy.ts';
import type { CurrentSession, Failure, SessionFacts } from '../../../src/core/session/session-facts.ts';
import {
  defaultPreferences,
  emptySavedState,
  emptySettings,
  initialState,
  type AppState,
} from '../../../src/core/state/app-state.ts';
import { askingIdentity, hourMs, minuteMs, plainIdentity, sampleIdentity } from './core-world.ts';

const start = 1_000_000_000_000;
const current: CurrentSession = {
  obtainedAt: start,
  expiresAt: start + hourMs,
  profile: 'work',
  written: true,
};
const facts: SessionFacts = { current };
const renewal = start + 40 * minuteMs;
const failing: Failure = {
  problem: problem('network-unreachable'),
  since: start,
  attempts: 1,
  byUser: false,
  retryAt: start + minuteMs,
};
const { retryAt: _, ...blocked } = failing;

const stateOf = (identity: Identity, facts: SessionFacts, paused: boolean): AppState => ({
  ...initialState(
    { ...emptySettings, identities: [identity], preferences: { ...defaultPreferences, paused } },
    emptySavedState,
    [],
  ),
  sessions: { [identity.id]: facts },
});

describe('a session is renewed', () => {
  it('renew-before ahead of its end', () => {
    expect(renewAt(sampleIdentity, current)).toBe(renewal);
  });

  it('never in the first half of its life', () => {
    const short = { ...current, expiresAt: start + 10_000 };
    expect(renewAt(sampleIdentity, short)).toBe(start + 5000);
  });

  it('at its end when it ended before it began, as with a clock that is off', () => {
    const odd = { ...current, expiresAt: start - 1 };
    expect(renewAt(sampleIdentity, odd)).toBe(start - 1);
  });
});

describe('waits after failures', () => {
  it.each([
    [1, 10_000],
    [2, 20_000],
    [3, 40_000],
    [6, 300_000],
    [1000, 300_000],
  ])('after %i failures are between a second and %i ms', (attempts, longest) => {
    expect(backoffMs(attempts, () => 0)).toBe(1000);
    expect(backoffMs(attempts, () => 1)).toBe(longest);
  });
});

describe('validity', () => {
  it.each([
    [start, 'active'],
    [renewal - 1, 'active'],
    [renewal, 'expiring'],
    [start + hourMs - 1, 'expiring'],
    [start + hourMs, 'expired'],
  ])('at %i is %s', (now, validity) => {
    expect(validityAt(sampleIdentity, facts, now)).toBe(validity);
  });

  it('of no session is none', () => {
    expect(validityAt(sampleIdentity, {}, start)).toBe('none');
  });
});

describe('activity', () => {
  it.each<[string, SessionFacts]>([
    ['idle', facts],
    ['refreshing', { ...facts, operation: { kind: 'refreshing', cause: 'user' }, failure: failing }],
    ['refreshing', { operation: { kind: 'waiting-for-code', cause: 'user', until: start } }],
    ['needs-code', { operation: { kind: 'needs-code', cause: 'user' }, failure: blocked }],
    ['failing', { failure: failing }],
    ['blocked', { failure: blocked }],
  ])('%s', (activity, facts) => {
    expect(phaseAt(sampleIdentity, facts, start).activity).toBe(activity);
  });
});

describe('what Latchkey does by itself', () => {
  const unwritten: SessionFacts = { current: { ...current, written: false } };
  const after = start + 2 * hourMs;

  it.each<[string, Identity, SessionFacts, boolean, number, unknown]>([
    ['nothing before the first session', sampleIdentity, {}, false, start, undefined],
    ['a renewal', sampleIdentity, facts, false, start, { task: 'refresh', at: renewal }],
    ['a renewal that is overdue', sampleIdentity, facts, false, after, { task: 'refresh', at: renewal }],
    ['a renewal without a device', plainIdentity, facts, false, start, { task: 'refresh', at: renewal }],
    ['nothing that needs a person', askingIdentity, facts, false, start, undefined],
    ['nothing while paused', sampleIdentity, facts, true, start, undefined],
    ['nothing when it is off', { ...sampleIdentity, autoRefresh: false }, facts, false, start, undefined],
    [
      'nothing beside what is under way',
      sampleIdentity,
      { ...facts, operation: { kind: 'refreshing', cause: 'user' } },
      false,
      after,
      undefined,
    ],
    [
      'another attempt',
      sampleIdentity,
      { ...facts, failure: failing },
      false,
      start,
      { task: 'refresh', at: start + minuteMs },
    ],
    [
      'another attempt without a session',
      sampleIdentity,
      { failure: failing },
      false,
      start,
      { task: 'refresh', at: start + minuteMs },
    ],
    ['nothing that was given up', sampleIdentity, { ...facts, failure: blocked }, false, after, undefined],
    ['no retry while paused', sampleIdentity, { ...facts, failure: failing }, true, after, undefined],
    ['a delivery', sampleIdentity, unwritten, false, start, { task: 'deliver', at: start }],
    ['a delivery for anyone', askingIdentity, unwritten, true, start, { task: 'deliver', at: start }],
    [
      'another delivery',
      askingIdentity,
      { ...unwritten, failure: failing },
      true,
      start,
      { task: 'deliver', at: start + minuteMs },
    ],
    [
      'no delivery that was given up',
      sampleIdentity,
      { ...unwritten, failure: blocked },
      false,
      start,
      undefined,
    ],
    [
      'no delivery of what has expired',
      sampleIdentity,
      unwritten,
      false,
      after,
      { task: 'refresh', at: renewal },
    ],
  ])('%s', (_, identity, facts, paused, now, plan) => {
    expect(planFor(stateOf(identity, facts, paused), identity, now)).toEqual(plan);
  });
});

describe('the next change of phase', () => {
  it.each([
    [start, renewal],
    [renewal, start + hourMs],
    [start + hourMs, undefined],
  ])('seen from %i is %s', (now, at) => {
    expect(nextBoundary(sampleIdentity, facts, now)).toBe(at);
  });

  it('is never without a session', () => {
    expect(nextBoundary(sampleIdentity, {}, start)).toBeUndefined();
  });
});
