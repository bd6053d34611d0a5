import { expect, it } from 'vitest';
import { en } from '../../../src/texts/en/index.ts';
import { translatorOf } from '../../../src/texts/translator.ts';

const { times: berlin } = translatorOf('en', en, { hourCycle: 'h23', timeZone: 'Europe/Berlin' });
const at = (iso: string): number => Date.parse(iso);
const now = at('2024-03-30T20:00:00Z');

it.each([
  ['2024-03-30T22:30:00Z', '23:30'],
  // The clocks go forward in this night: the next day is 23 hours long.
  ['2024-03-31T21:30:00Z', 'tomorrow 23:30'],
  ['2024-03-29T23:30:00Z', '00:30'],
  ['2024-03-29T12:00:00Z', 'yesterday 13:00'],
  ['2024-04-02T04:40:00Z', 'Tue 2 Apr 06:40'],
])('%s is written with as much of the date as needed', (iso, words) => {
  expect(berlin.moment(at(iso), now)).toBe(words);
});

it('names days', () => {
  expect(berlin.day(now, now)).toBe('Today');
  expect(berlin.day(at('2024-03-29T12:00:00Z'), now)).toBe('Yesterday');
  expect(berlin.day(at('2024-03-24T12:00:00Z'), now)).toBe('Sunday 24 March');
});

it('follows the 12-hour clock of the user', () => {
  const { times } = translatorOf('en', en, { hourCycle: 'h12', timeZone: 'UTC' });
  expect(times.time(at('2024-03-30T18:05:00Z')).replaceAll(/\s/g, ' ').toLowerCase()).toBe('6:05 pm');
});

it('writes durations in hours and minutes', () => {
  const written = [3600, 9000, 900, 129_600].map((seconds) => berlin.duration(seconds));
  expect(written.map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
    '1 h',
    '2 h 30 min',
    '15 min',
    '36 h',
  ]);
});
