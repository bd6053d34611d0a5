import type { Key } from '../../src/texts/catalogue.ts';
import type { Slots, Translator } from '../../src/texts/translator.ts';

/** A text with elements, or words that are at hand already, in its places: for `Run {command} now.` */
export const rich = <K extends Key>(t: Translator, key: K, slots: Slots<K, unknown>): readonly unknown[] => {
  const filled: Readonly<Record<string, unknown>> = slots;
  const { count } = filled;
  return t
    .stretches(key, typeof count === 'number' ? count : undefined)
    .map((part) => ('words' in part ? part.words : filled[part.name]));
};
