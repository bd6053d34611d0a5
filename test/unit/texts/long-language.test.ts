import { expect, it } from 'vitest';
import { en } from '../../../src/texts/en/index.ts';
import { translatorOf } from '../../../src/texts/translator.ts';
import { inLongLanguage } from '../../fakes/long-language.ts';

it('makes every word at least 40 % longer, and leaves the places for values', () => {
  const long = inLongLanguage({
    'a.save': 'Save',
    'a.edit': 'Edit {name}…',
    'a.roles': { one: '{count} role', other: '{count} roles' },
  });
  expect(long).toEqual({
    'a.save': 'Šåvvvë',
    'a.edit': 'Ëdïïït {name}…',
    'a.roles': { one: '{count} rølllë', other: '{count} rølllëš' },
  });
});

it('can be spoken like any other', () => {
  const t = translatorOf('en', inLongLanguage(en));
  expect(t('window.title', { view: 'x' })).toMatch(/^x – /);
  expect(t('window.title', { view: 'x' })).not.toBe('x – Latchkey');
});
