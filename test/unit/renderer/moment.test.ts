import { expect, it } from 'vitest';
import { momentsIn } from '../../../renderer/text/moment.ts';

const berlin = momentsIn({ hourCycle: 'h23', timeZone: 'Europe/Berlin' });
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
  const words = momentsIn({ hourCycle: 'h12', timeZone: 'UTC' }).time(at('2024-03-30T18:05:00Z'));
  expect(words.replaceAll(/\s/g, ' ').toLowerCase()).toBe('6:05 pm');
});
