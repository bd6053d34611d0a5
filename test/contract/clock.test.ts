import { expect, it, vi } from 'vitest';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { clockContract } from './clock.contract.ts';

clockContract('in memory', () => {
  const clock = new FakeClock();
  return { clock, advance: (ms) => clock.advance(ms), close: () => {} };
});

clockContract('this computer, on virtual time', () => {
  vi.useFakeTimers();
  return {
    clock: systemClock,
    advance: async (ms) => {
      await vi.advanceTimersByTimeAsync(ms);
    },
    close: () => {
      vi.useRealTimers();
    },
  };
});

it('runs on the time of this computer', async () => {
  const before = Date.now();
  await new Promise<void>((resolve) => {
    systemClock.after(20, resolve);
  });
  // Node's timers count whole milliseconds, so one may run a fraction early.
  expect(Date.now() - before).toBeGreaterThanOrEqual(19);
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
});
