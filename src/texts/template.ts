/** A text with `{name}` where a value goes. */
export type Template = string;

/**
 * A text that depends on a number, by CLDR's plural categories: the one for `{count}` in the catalogue's language is
 * taken. `other` serves for all that are not named.
 */
export interface Plural {
  readonly zero?: Template;
  readonly one?: Template;
  readonly two?: Template;
  readonly few?: Template;
  readonly many?: Template;
  readonly other: Template;
}

/** What the catalogue has under a key. */
export type Entry = Template | Plural;

/** Names of the values that a template asks for. */
export type PlaceholdersOf<T> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** One stretch of a template: words as they are, or the name of a value. */
export type Stretch = { readonly words: string } | { readonly name: string };

/** A template, cut at its placeholders. */
export const stretchesOf = (template: Template): readonly Stretch[] =>
  template
    .split(/\{(\w+)\}/u)
    .map((part, index): Stretch => (index % 2 === 0 ? { words: part } : { name: part }))
    .filter((stretch) => !('words' in stretch) || stretch.words !== '');
