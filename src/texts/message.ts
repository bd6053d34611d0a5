import type { Catalogue, Key, ValuesOf } from './catalogue.ts';

/** A span of time, in milliseconds: written as "3 h 10 min". */
export interface Span {
  readonly spanMs: number;
}

/** A moment, in milliseconds since the epoch: written as a clock time, with as much of the date as is needed. */
export interface Moment {
  readonly at: number;
}

/** What can stand in a text: a name as it is, a number, a time, another text, or a list of those. */
export type Value = string | number | Span | Moment | Message | readonly Value[];

/**
 * A text to be, in no language yet: it is put into words where it is shown, so that what was noted in one language is
 * read in another. Holds nothing secret, and can be kept in a file.
 */
export interface Message {
  readonly key: Key;
  readonly values?: Readonly<Record<string, Value>>;
}

/** Makes a message; the type checker sees to it that it has the values that its text asks for. */
export const message = <K extends Key>(key: K, ...[values]: ValuesOf<K>): Message => ({
  key,
  ...(values !== undefined && { values }),
});

/** Several sentences as one. */
export const inSentences = (...parts: readonly Message[]): Message => ({
  key: 'common.sentences',
  values: { sentences: parts },
});

/** Whether a key from a file is one of the catalogue: an earlier or later Latchkey may have had others. */
export const isKeyOf = (catalogue: Catalogue, key: string): key is Key => Object.hasOwn(catalogue, key);
