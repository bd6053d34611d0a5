import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/core/ports.ts';

/** A clock, and the means to let time pass. */
export interface ClockSubject {
  readonly clock: Clock;
  /** Lets time pass, in milliseconds; timers that are due run. */
  advance(ms: number): Promise<void>;
  close(): void;
}

const dayMs = 86_400_000;

/** What every Clock does. */
export function clockContract(name: string, open: () => ClockSubject): void {
  describe(`Clock: ${name}`, () => {
    let subject: ClockSubject;
    let ran: string[];

    beforeEach(() => {
      subject = open();
      ran = [];
    });
    afterEach(() => subject.close());

    const after = (delayMs: number, name = 'timer') => subject.clock.after(delayMs, () => ran.push(name));

    it('tells the time in milliseconds', async () => {
      const before = subject.clock.now();
      expect(before).toBeGreaterThan(Date.UTC(2020, 0));
      await subject.advance(1500);
      expect(subject.clock.now()).toBe(before + 1500);
    });

    it('runs a timer once, when it is due', async () => {
      after(1000);
      await subject.advance(999);
      expect(ran).toEqual([]);
      await subject.advance(1);
      expect(ran).toEqual(['timer']);
      await subject.advance(dayMs);
      expect(ran).toEqual(['timer']);
    });

    it.each([0, -1, -dayMs])('takes a delay of %i ms for "at once", but not for "now"', async (delayMs) => {
      after(delayMs);
      expect(ran).toEqual([]);
      await subject.advance(1);
      expect(ran).toEqual(['timer']);
    });

    // 2^31 ms are 24.8 days: more than a timer of the system holds.
    it.each([2 ** 31 - 1, 2 ** 31, 40 * dayMs, 400 * dayMs])('holds a delay of %i ms', async (delayMs) => {
      after(delayMs);
      await subject.advance(delayMs - 1);
      expect(ran).toEqual([]);
      await subject.advance(1);
      expect(ran).toEqual(['timer']);
    });

    it('runs timers in the order of their times', async () => {
      after(300, 'third');
      after(100, 'first');
      after(200, 'second');
      await subject.advance(1000);
      expect(ran).toEqual(['first', 'second', 'third']);
    });

    it.each([10, 40 * dayMs])('takes a timer of %i ms back, also twice', async (delayMs) => {
      const stop = after(delayMs);
      after(delayMs, 'other');
      // Beyond the first nap of a long timer.
      await subject.advance(delayMs - 5);
      stop();
      stop();
      await subject.advance(dayMs);
      expect(ran).toEqual(['other']);
      stop();
    });

    it('runs timers that timers set', async () => {
      subject.clock.after(10, () => after(10));
      await subject.advance(19);
      expect(ran).toEqual([]);
      await subject.advance(1);
      expect(ran).toEqual(['timer']);
    });
  });
}
