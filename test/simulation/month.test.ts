import { beforeAll, describe, expect, it } from 'vitest';
import { minuteMs, secondMs } from './laptop-life.ts';
import { liveThrough, type Month } from './month.ts';
import { enoughMs, figuresOf, type MonthFigures, type OfflineSpell } from './month-figures.ts';

/** So many months, and the number of the first: more by `LATCHKEY_SIMULATE`, another by `LATCHKEY_SEED`. */
const months = Number(process.env['LATCHKEY_SIMULATE'] ?? 1);
const firstSeed = Number(process.env['LATCHKEY_SEED'] ?? 3);

/** Every test run lives through a fortnight, for the time it takes; whoever asks for months gets whole ones. */
const days = process.env['LATCHKEY_SIMULATE'] === undefined ? 14 : 30;

const faultRate = 0.03;

/**
 * How often it may be tried whether there is a network, for all sessions together: twice as AWS is lost or the computer
 * wakes up, then at growing distances, and every five minutes or so in the end.
 */
const triesIn = ({ lengthMs }: OfflineSpell): number =>
  2 + Math.log2(1 + lengthMs / (5 * secondMs)) + lengthMs / (5 * minuteMs);

/** Every other month the system tells when the network is back. */
const seeds = Array.from({ length: months }, (_, index) => firstSeed + index);

describe.each(seeds)('a month of a laptop with fifty identities, number %i', (seed) => {
  let month: Month;
  let figures: MonthFigures;

  beforeAll(async () => {
    month = await liveThrough({
      identities: 50,
      days,
      seed,
      faultRate,
      busyTimesPerDay: 4,
      tellsOfNetwork: seed % 2 === 0,
    });
    figures = figuresOf(month);
    const { offline, ...shown } = figures;
    const tries = offline.reduce((sum, { attempts }) => sum + attempts, 0);
    const told = { ...shown, spellsOffline: offline.length, tries };
    if (months > 1) process.stdout.write(`month ${seed}: ${JSON.stringify(told)}\n`);
  }, 600_000);

  it('takes the fewest sessions there can be, give or take a twentieth', () => {
    expect(figures.fewest).toBeGreaterThan(90 * days);
    expect(figures.sessions / figures.fewest).toBeGreaterThan(0.95);
    expect(figures.sessions / figures.fewest).toBeLessThan(1.05);
  });

  it('makes no more calls in vain than there are faults', () => {
    const { 'network-unreachable': offline = 0, throttled = 0, ...faults } = figures.failed;
    const inVain = Object.values(faults).reduce((sum, count) => sum + count, 0);
    const arrived = month.calls.length - offline;
    expect(inVain / arrived).toBeLessThan(faultRate * 1.3);
    expect(throttled / arrived).toBeLessThan(0.02);
  });

  it('tries for all sessions at once whether there is a network, ever more seldom', () => {
    const { offline } = figures;
    expect(offline.length).toBeGreaterThan(days);
    const tries = offline.reduce((sum, { attempts }) => sum + attempts, 0);
    const allowed = offline.reduce((sum, spell) => sum + triesIn(spell), 0);
    expect(tries).toBeLessThan(allowed);
    // The waits are drawn by lot, so one spell may have more than its share.
    expect(offline.filter((spell) => spell.attempts > 2 * triesIn(spell))).toEqual([]);
  });

  it('leaves no dead credentials in the file when AWS could be reached in time', () => {
    expect(figures.deadSeconds).toBe(0);
    expect(figures.slowestRecoverySeconds).toBeLessThan(enoughMs / 1000);
  });

  it('never has two operations for one identity, nor uses a code twice', () => {
    expect([month.mostOnTheWay, month.codesUsedTwice]).toEqual([1, 0]);
  });

  it('leaves nothing behind: neither in the state nor in memory', () => {
    const [first, ...later] = month.sizes;
    expect(later.length).toBeGreaterThan(2);
    for (const { stateBytes, timers, runs, secrets } of later) {
      expect(stateBytes).toBeLessThan((first?.stateBytes ?? 0) * 1.3);
      // The scheduler's, and one for each answer or code that is waited for as the lid closes.
      expect(timers).toBeLessThan(60);
      expect(runs).toBeLessThanOrEqual(timers);
      expect(secrets).toBeLessThan(10 + 5 * timers);
    }
  });
});
