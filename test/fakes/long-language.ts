import { stretchesOf, type Entry, type Plural } from '../../src/texts/template.ts';

/** How much longer than English a text of another language may be, at most. */
const factor = 1.4;

const plain = 'aceinosuyACEINOSUY';
const accented = 'åçëïñøšüýÅÇËÏÑØŠÜÝ';

const withAccent = (letter: string): string => accented.charAt(plain.indexOf(letter));

/** Each word grows, for it is single long words that break layouts. English has no letter of two code units. */
const longWord = (word: string): string => {
  const missing = Math.ceil(word.length * factor) - word.length;
  const middle = Math.floor(word.length / 2);
  const more = word.charAt(middle).toLowerCase().repeat(missing);
  return [word.slice(0, middle), more, word.slice(middle)].join('').replaceAll(/[aceinosuy]/giu, withAccent);
};

const longTemplate = (template: string): string =>
  stretchesOf(template)
    .map((part) => ('words' in part ? part.words.replaceAll(/\p{L}+/gu, longWord) : `{${part.name}}`))
    .join('');

const longPlural = (plural: Plural): Plural => ({
  other: longTemplate(plural.other),
  ...Object.fromEntries(Object.entries(plural).map(([category, form]) => [category, longTemplate(form)])),
});

/**
 * A catalogue in a language that nobody speaks, made from English: every word 40 % longer and with accents, so that a
 * window which is drawn in it shows where layouts do not hold, and which texts are in no catalogue.
 */
export const inLongLanguage = <C extends Readonly<Record<string, Entry>>>(
  catalogue: C,
): { readonly [K in keyof C]: Entry } => {
  const long = (entry: Entry): Entry => (typeof entry === 'string' ? longTemplate(entry) : longPlural(entry));
  return Object.assign(
    { ...catalogue },
    Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, long(entry)])),
  );
};
