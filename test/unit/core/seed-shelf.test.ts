import { expect, test } from 'vitest';
import { SeedShelf, shelfLifeMs } from '../../../src/core/code/seed-shelf.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { testSeed } from './core-world.ts';

const shelf = () => {
  let next = 0;
  const clock = new FakeClock();
  return { clock, seeds: new SeedShelf({ clock, newId: () => `handle-${(next += 1)}` }) };
};
const seed = { base32: testSeed };
const dropped = { ok: false, error: { code: 'seed-dropped', field: 'seed' } };

test('a seed is there under its handle, and under no other', () => {
  const { seeds } = shelf();
  const handle = seeds.keep(seed);
  expect(seeds.get(handle)).toEqual({ ok: true, value: seed });
  expect(seeds.get('another')).toEqual(dropped);
  expect(handle).not.toContain(testSeed.reveal());
});

test('a seed is gone after ten minutes', async () => {
  const { clock, seeds } = shelf();
  const handle = seeds.keep(seed);
  await clock.advance(shelfLifeMs - 1);
  expect(seeds.get(handle).ok).toBe(true);
  await clock.advance(1);
  expect(seeds.get(handle)).toEqual(dropped);
});

test('a seed is gone when it is dropped, and nothing is left to wait for', () => {
  const { clock, seeds } = shelf();
  const [one, other] = [seeds.keep(seed), seeds.keep(seed)];
  seeds.drop(one);
  seeds.drop(one);
  expect(seeds.get(one)).toEqual(dropped);
  expect(seeds.get(other).ok).toBe(true);
  seeds.dispose();
  seeds.dispose();
  expect(seeds.get(other)).toEqual(dropped);
  expect(clock.pending).toBe(0);
});
