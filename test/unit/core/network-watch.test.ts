import { beforeEach, expect, test } from 'vitest';
import { NetworkWatch } from '../../../src/core/network/network-watch.ts';
import type { ProblemCode } from '../../../src/core/notice/problem.ts';
import { Store } from '../../../src/core/state/store.ts';
import { emptySavedState, emptySettings, initialState } from '../../../src/core/state/app-state.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';

const hourMs = 3_600_000;

let clock: FakeClock;
let store: Store;
let watch: NetworkWatch;
let here: string;
let looks: number;
let changes: number;
beforeEach(() => {
  clock = new FakeClock();
  store = new Store(initialState(emptySettings, emptySavedState, []));
  here = 'eth0 10.0.0.2';
  looks = 0;
  changes = 0;
  const network = {
    look: () => {
      looks += 1;
      return here;
    },
  };
  watch = new NetworkWatch(store, network, clock, () => (changes += 1));
  watch.start();
});

const failWith = (code: ProblemCode, retried = true): void => {
  const failure = { problem: { code }, since: 0, attempts: 1, byUser: false };
  const facts = { failure: { ...failure, ...(retried && { retryAt: clock.now() + hourMs }) } };
  store.update((state) => ({ ...state, sessions: { ann: facts } }));
};
const work = (): void => store.update((state) => ({ ...state, sessions: {} }));

test('while nothing fails, nothing is looked at', async () => {
  await clock.advance(hourMs);
  store.touch();
  expect([looks, clock.pending]).toEqual([0, 0]);
});

test.each<ProblemCode>([
  'network-unreachable',
  'timed-out',
  'unexpected-answer',
  'certificate-refused',
  'proxy-failed',
  'proxy-login',
  'endpoint-not-offered',
  'sts-unavailable',
])('%s is tried again within 3 s of another network', async (code) => {
  failWith(code);
  await clock.advance(60_000);
  expect(changes).toBe(0);
  here = 'wlan0 192.168.1.2';
  await clock.advance(3000);
  expect(changes).toBe(1);
  await clock.advance(60_000);
  expect(changes).toBe(1);
});

test('no network is no news, and its return is', async () => {
  failWith('network-unreachable');
  here = '';
  await clock.advance(60_000);
  expect(changes).toBe(0);
  here = 'eth0 10.0.0.2';
  await clock.advance(3000);
  expect(changes).toBe(1);
});

test('a network that went before the session failed is waited for', async () => {
  here = '';
  failWith('network-unreachable');
  here = 'eth0 10.0.0.2';
  await clock.advance(3000);
  expect(changes).toBe(1);
});

test.each<[ProblemCode, boolean]>([
  ['key-rejected', true],
  ['throttled', true],
  ['keychain-locked', true],
  ['network-unreachable', false],
])('%s (tried again: %s) is nothing that a network mends', async (code, retried) => {
  failWith(code, retried);
  here = 'wlan0 192.168.1.2';
  await clock.advance(hourMs);
  expect([looks, changes, clock.pending]).toEqual([0, 0, 0]);
});

test('once the session works, nothing is looked at any more', async () => {
  failWith('timed-out');
  await clock.advance(9000);
  work();
  const before = looks;
  here = 'wlan0 192.168.1.2';
  await clock.advance(hourMs);
  expect([looks - before, changes, clock.pending]).toEqual([0, 0, 0]);
});

test('a failure of before the start is watched from the start', async () => {
  watch.dispose();
  failWith('timed-out');
  watch.start();
  here = 'wlan0 192.168.1.2';
  await clock.advance(3000);
  expect(changes).toBe(1);
});

test('a disposed watch looks no more, though it is disposed twice', async () => {
  failWith('timed-out');
  watch.dispose();
  watch.dispose();
  store.touch();
  await clock.advance(hourMs);
  expect([looks, clock.pending]).toEqual([1, 0]);
});

test('a change that is disposed of by what it brings about sets no timer', async () => {
  const network = { look: () => here };
  const once = new NetworkWatch(store, network, clock, () => once.dispose());
  watch.dispose();
  once.start();
  failWith('timed-out');
  here = 'wlan0 192.168.1.2';
  await clock.advance(3000);
  expect(clock.pending).toBe(0);
});
