import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/texts/catalogue.ts';
import { en } from '../../../src/texts/en/index.ts';
import { inSentences, message } from '../../../src/texts/message.ts';
import { translatorOf } from '../../../src/texts/translator.ts';
import { english } from '../../fakes/english.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 23, 12);

/** The English catalogue with other texts under a key of its own choice. */
const withTexts = (texts: Readonly<Record<string, Catalogue[keyof Catalogue]>>): Catalogue => ({
  ...en,
  ...texts,
});

describe('a text', () => {
  it('has its values in their places', () => {
    expect(english('common.minutes', { number: 5 })).toBe('5 min');
  });

  it('takes the plural of its language', () => {
    const t = translatorOf(
      'en',
      withTexts({ 'common.cancel': { one: '{count} key', other: '{count} keys' } }),
    );
    const words = [0, 1, 2].map((count) => t.say({ key: 'common.cancel', values: { count } }));
    expect(words).toEqual(['0 keys', '1 key', '2 keys']);
  });

  it('does not take braces of a value for a place', () => {
    expect(english('common.minutes', { number: '{number}' })).toBe('{number} min');
  });

  it('writes lists, times and texts within texts as its language does', () => {
    const say = (value: Parameters<typeof english.say>[0]['values']): string =>
      english.say({ key: 'common.minutes', values: value ?? {} }, now);
    expect(say({ number: ['a', 'b', 'c'] })).toBe('a, b and c min');
    expect(say({ number: { spanMs: 3 * hour + 10 * minute } })).toBe('3\u00A0h 10\u00A0min min');
    expect(say({ number: { at: now + 20 * hour } })).toBe('tomorrow 08:00 min');
    expect(say({ number: message('common.cancel') })).toBe('Cancel min');
    expect(say({ number: 1234.5 })).toBe('1,234.5 min');
  });

  it('joins sentences with a space where the language has one', () => {
    const both = inSentences(message('common.save'), message('common.cancel'));
    expect(english.say(both)).toBe('Save Cancel');
    expect(translatorOf('ja', en).say(both)).toBe('SaveCancel');
  });

  it('of another version is shown by its name rather than not at all', () => {
    const { key } = JSON.parse('{"key":"gone.text"}');
    expect(english.say({ key })).toBe('gone.text');
  });
});

describe('times', () => {
  const { times } = english;

  it.each([
    [45_000, '45\u00A0s'],
    [20 * minute, '20\u00A0min'],
    [3 * hour + 10 * minute, '3\u00A0h 10\u00A0min'],
    [50 * hour, '2\u00A0d 2\u00A0h'],
    [-5, '0\u00A0s'],
  ])('writes a span of %d ms as %s', (span, words) => {
    expect(times.span(span)).toBe(words);
  });

  it('counts the last two minutes down in seconds', () => {
    expect([119_999, 120_000, 0, -1].map((left) => times.timeLeft(left))).toEqual([
      '1\u00A0min 59\u00A0s',
      '2\u00A0min',
      '0\u00A0s',
      '0\u00A0s',
    ]);
  });

  it('adds as much of the date as is needed', () => {
    expect([0, -24, 48].map((hours) => times.moment(now + hours * hour, now))).toEqual([
      '12:00',
      'yesterday 12:00',
      'Wed 25 Nov 12:00',
    ]);
    expect([0, -24, -48].map((hours) => times.day(now + hours * hour, now))).toEqual([
      'Today',
      'Yesterday',
      'Saturday 21 November',
    ]);
  });

  it('speaks other languages', () => {
    const { times: spanish } = translatorOf('es', en, { hourCycle: 'h23', timeZone: 'UTC' });
    expect(spanish.moment(now + 24 * hour, now)).toBe('mañana 12:00');
    expect(translatorOf('pt-BR', en).list(['a', 'b'])).toBe('a e b');
  });
});
