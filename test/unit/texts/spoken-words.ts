import type { Literal } from './sources.ts';

/** Attributes of elements that people read, or hear. */
const readAttributes = /\s(?:aria-label|aria-description|title|placeholder|alt)="([^"]*)"/gu;

/** Two letters in a row: less is no word. */
const word = /\p{L}{2}/u;

/** Stands for a value in a template. */
const hole = '\uFFFC';

/** Words that a literal would put before people's eyes, as far as its looks tell. */
export const wordsIn = ({ parts, tag, isForProgrammers }: Literal): readonly string[] => {
  if (isForProgrammers) return [];
  if (tag === 'html' || tag === 'svg') return wordsInElements(parts.join(hole));
  return looksSpoken(parts.join(hole)) ? [parts.join('…')] : [];
};

const wordsInElements = (markup: string): readonly string[] => {
  const attributes = [...markup.matchAll(readAttributes)].map(([, value = '']) => value);
  const texts = markup
    // What stands in `code` is code.
    .replaceAll(/<code[^>]*>[^<]*<\/code>/gu, '')
    // Values of attributes may hold what looks like an end of the tag.
    .replaceAll(/<!--[\s\S]*?-->|<\/?[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/giu, '\n')
    .split('\n');
  return [...attributes, ...texts]
    .map((text) => text.replaceAll(hole, ' ').trim())
    .filter((text) => word.test(text) && !codeLike.test(text));
};

/** A capital, and another word behind: as sentences and labels begin, and code does not. */
const looksSpoken = (text: string): boolean => /^\p{Lu}[\p{L}’']*(?:\s|\uFFFC\s)\p{L}/u.test(text);

/** What programs call things is no text: `arn:aws:…`, `aws sts …`, `key=value`, `.aws/credentials`. */
const codeLike = /^(?:arn:|aws |otpauth:|\S*[=/:_]\S*$|[a-z0-9]+(?:-[a-z0-9]+)+$)/u;
