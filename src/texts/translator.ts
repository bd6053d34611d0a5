import { loadCatalogue, type Catalogue, type Key, type NamesIn, type ValuesOf } from './catalogue.ts';
import { localeFor, type Language } from './language.ts';
import type { Message, Value } from './message.ts';
import { stretchesOf, type Stretch, type Template } from './template.ts';
import { timesIn, type MomentFormat, type Times } from './times.ts';

/**
 * Puts texts into the words of one language:
 *
 *     t('list.signedInAs', { user: 'alice' })
 *     t.say(message('activity.renewed', { profile }))
 *
 * A text is a template with `{name}` where a value goes; its names, and with them the values that a call must give, are
 * those of the English one. A text with a number in it has a form per plural category and takes `count`.
 *
 * Why no library: ICU messages are parsed while the app runs and leave the values unchecked; compilers for them add a
 * step to every build. What is needed above `Intl` fits in this folder.
 */
export interface Translator {
  <K extends Key>(key: K, ...values: ValuesOf<K>): string;
  readonly language: Language;
  /** Times and durations in this language. */
  readonly times: Times;
  /** A message in words. `now` (milliseconds since the epoch) decides how much of a date is written. */
  readonly say: (said: Message, now?: number) => string;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** Compares names as readers of the language sort them. */
  readonly compare: (a: string, b: string) => number;
  /** The text of a key, cut at its placeholders: for views that put elements there. */
  readonly stretches: (key: Key, count?: number) => readonly Stretch[];
}

/** The translator for a catalogue at hand. */
export const translatorOf = (
  language: Language,
  catalogue: Catalogue,
  format: MomentFormat = {},
): Translator => {
  const times = timesIn(language, catalogue, format);
  const locale = localeFor(language);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

  const templateOf = (key: Key, count: unknown): Template => {
    const entry = catalogue[key];
    if (typeof entry === 'string') return entry;
    return entry[plurals.select(typeof count === 'number' ? count : 0)] ?? entry.other;
  };
  const filled = (key: Key, values: Readonly<Record<string, Value>> | undefined, now: number): string =>
    stretchesOf(templateOf(key, values?.['count']))
      .map((part) => ('words' in part ? part.words : written(values?.[part.name] ?? '', now, key)))
      .join('');
  const written = (value: Value, now: number, within: Key): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return numbers.format(value);
    if (isList(value)) {
      const items = value.map((item) => written(item, now, within));
      return within === 'common.sentences' ? sentences(items) : lists.format(items);
    }
    if ('spanMs' in value) return times.span(value.spanMs);
    if ('at' in value) return times.moment(value.at, now);
    return say(value, now);
  };
  // Chinese and Japanese put no space between sentences.
  const gap = language === 'ja' || language === 'zh-CN' ? '' : ' ';
  const sentences = (items: readonly string[]): string => items.filter((item) => item !== '').join(gap);
  const say = (said: Message, now = 0): string =>
    // What an earlier or later Latchkey noted may have no text here.
    Object.hasOwn(catalogue, said.key) ? filled(said.key, said.values, now) : said.key;

  const translate = <K extends Key>(key: K, ...[values]: ValuesOf<K>): string => filled(key, values, 0);
  return Object.assign(translate, {
    language,
    times,
    say,
    number: (value: number) => numbers.format(value),
    list: (items: readonly string[]) => lists.format(items),
    compare: (a: string, b: string) => collator.compare(a, b),
    stretches: (key: Key, count?: number) => stretchesOf(templateOf(key, count)),
  });
};

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Loads a language's texts and makes its translator. */
export const loadTranslator = async (language: Language, format: MomentFormat = {}): Promise<Translator> =>
  translatorOf(language, await loadCatalogue(language), format);

/** Names of the values in the text of a key, for code that fills it with elements. */
export type Slots<K extends Key, T> = Readonly<Record<NamesIn<K>, T>>;
