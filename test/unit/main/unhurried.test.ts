import { expect, it } from 'vitest';
import { Unhurried } from '../../../src/main/unhurried.ts';
import { FakeClock, settle } from '../../fakes/fake-clock.ts';

const world = (tookMs: number) => {
  const clock = new FakeClock();
  const startMs = clock.now();
  let runs = 0;
  let workedMs = 0;
  const unhurried = new Unhurried(
    () => {
      runs += 1;
      workedMs += tookMs;
    },
    clock,
    () => clock.now() - startMs + workedMs,
  );
  return { clock, unhurried, runs: () => runs };
};

it('runs once for all that ask in one turn', async () => {
  const { unhurried, runs } = world(1);
  unhurried.ask();
  unhurried.ask();
  expect(runs()).toBe(0);
  await settle();
  expect(runs()).toBe(1);
});

it('runs again at once when it is quick', async () => {
  const { unhurried, runs } = world(20);
  for (let time = 1; time <= 3; time += 1) {
    unhurried.ask();
    await settle();
    expect(runs()).toBe(time);
  }
});

it('rests nine times as long as it took when it is slow, and then runs', async () => {
  const { clock, unhurried, runs } = world(100);
  unhurried.ask();
  await settle();
  unhurried.ask();
  await clock.advance(899);
  expect(runs()).toBe(1);
  await clock.advance(1);
  expect(runs()).toBe(2);
});

it('rests for two seconds at most', async () => {
  const { clock, unhurried, runs } = world(10_000);
  unhurried.ask();
  await settle();
  unhurried.ask();
  await clock.advance(2000);
  expect(runs()).toBe(2);
});

it('drops what was asked for when it is disposed of, also while it rests', async () => {
  const { clock, unhurried, runs } = world(100);
  unhurried.ask();
  unhurried.dispose();
  await settle();
  expect(runs()).toBe(0);
  unhurried.ask();
  await settle();
  unhurried.ask();
  unhurried.dispose();
  unhurried.dispose();
  await clock.advance(5000);
  expect([runs(), clock.pending]).toEqual([1, 0]);
});
