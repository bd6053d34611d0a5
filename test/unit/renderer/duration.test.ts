import { describe, expect, it } from 'vitest';
import { nextChangeMs, secondsLeft } from '../../../renderer/text/duration.ts';
import { english } from '../../fakes/english.ts';

const { timeLeft } = english.times;

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const hour = 3_600_000;

describe('time left', () => {
  it.each([
    [12 * hour, '12 h'],
    [12 * hour - 1, '11 h 59 min'],
    [36 * hour, '36 h'],
    [hour, '1 h'],
    [hour - 1, '59 min'],
    [120_000, '2 min'],
    [119_999, '1 min 59 s'],
    [60_000, '1 min'],
    [59_999, '59 s'],
    [999, '0 s'],
    [-5, '0 s'],
  ])('%d ms reads %s', (leftMs, words) => {
    expect(plain(timeLeft(leftMs))).toBe(words);
  });

  it.each([12 * hour, 3 * hour + 1234, 121_000, 120_000, 119_000, 61_500, 1001, 1000])(
    'with %d ms to go, it changes exactly when that is announced',
    (leftMs) => {
      const wait = nextChangeMs(leftMs) ?? Number.NaN;
      expect(timeLeft(leftMs - wait + 1)).toBe(timeLeft(leftMs));
      expect(timeLeft(leftMs - wait)).not.toBe(timeLeft(leftMs));
    },
  );

  it('announces its end', () => {
    expect([nextChangeMs(1), nextChangeMs(0)]).toEqual([2, 1]);
  });

  it('has no next change once it ended', () => {
    expect(nextChangeMs(-1)).toBeUndefined();
  });
});

it('counts whole seconds down to 1, and 0 only at the end', () => {
  expect([29_999, 1000, 1, 0, -1].map((ms) => secondsLeft(ms))).toEqual([30, 1, 1, 0, 0]);
});
