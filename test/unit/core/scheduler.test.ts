import { beforeEach, expect, test } from 'vitest';
import { longestNapMs, Scheduler } from '../../../src/core/session/scheduler.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';

const dayMs = 86_400_000;

let clock: FakeClock;
let start: number;
let ticks: { readonly at: number; readonly driftMs: number }[];
let deadline: number | undefined;
let scheduler: Scheduler;
beforeEach(() => {
  clock = new FakeClock();
  start = clock.now();
  ticks = [];
  scheduler = new Scheduler(clock, (driftMs) => {
    ticks.push({ at: clock.now() - start, driftMs });
    if (deadline !== undefined && clock.now() < deadline) scheduler.arm(deadline);
  });
  deadline = undefined;
});

const armFor = (ms: number): void => {
  deadline = start + ms;
  scheduler.arm(deadline);
};

test('ticks at the deadline', async () => {
  armFor(12_345);
  await clock.advance(12_344);
  expect(ticks).toEqual([]);
  await clock.advance(1);
  expect(ticks).toEqual([{ at: 12_345, driftMs: 0 }]);
});

test('ticks at once when the deadline has passed', async () => {
  armFor(-5000);
  await clock.advance(0);
  expect(ticks).toHaveLength(1);
});

test('naps on the way to a deadline further off than a timer holds', async () => {
  armFor(60 * dayMs);
  expect(clock.nextDelayMs).toBe(longestNapMs);
  await clock.advance(longestNapMs * 3 + 1);
  expect(ticks).toHaveLength(3);
  clock.jump(60 * dayMs);
  await clock.advance(longestNapMs);
  expect(ticks.at(-1)).toMatchObject({ driftMs: 60 * dayMs });
  expect(clock.pending).toBe(0);
});

test.each([3_600_000, -3_600_000])('notices a jump of %i ms within one nap', async (ms) => {
  armFor(dayMs);
  clock.jump(ms);
  await clock.advance(longestNapMs);
  expect(ticks.map(({ driftMs }) => driftMs)).toEqual([ms]);
});

test('takes a late timer for no jump', async () => {
  armFor(dayMs);
  clock.jump(4000);
  await clock.advance(longestNapMs);
  expect(ticks.map(({ driftMs }) => driftMs)).toEqual([0]);
});

test('has one timer for the last deadline that was set, and one that watches the clock', async () => {
  scheduler.arm(start + 1000);
  scheduler.arm(start + 2000);
  expect(clock.pending).toBe(2);
  await clock.advance(2000);
  expect(ticks).toEqual([{ at: 2000, driftMs: 0 }]);
});

test('notices a jump although the deadline is set anew meanwhile', async () => {
  scheduler.arm(start + 10 * 60_000);
  await clock.advance(20_000);
  clock.jump(-3_600_000);
  scheduler.arm(start + 10 * 60_000);
  await clock.advance(10_000);
  expect(ticks.map(({ driftMs }) => driftMs)).toEqual([-3_600_000]);
});

test('has none without a deadline', () => {
  armFor(1000);
  scheduler.arm(undefined);
  expect(clock.pending).toBe(0);
});

test('disposes, twice too, and arms no more', () => {
  armFor(1000);
  scheduler.dispose();
  scheduler.dispose();
  scheduler.arm(start + 1000);
  expect(clock.pending).toBe(0);
});
