/** How long a letter counts as typed together with the one before it, in milliseconds. */
const togetherMs = 700;

/** What was typed in a menu, and when last. */
export interface Typed {
  readonly text: string;
  /** On whatever clock events have, in milliseconds. */
  readonly at: number;
}

/** What counts as typed after one more letter. */
export const typedOn = (before: Typed | undefined, letter: string, at: number): Typed => ({
  text: `${before !== undefined && at - before.at < togetherMs ? before.text : ''}${letter}`.toLowerCase(),
  at,
});

/**
 * Where the focus goes in a menu for a key, by place; undefined when the key moves it nowhere. Arrows go round. From
 * the menu pattern of WAI-ARIA's authoring practices.
 */
export const placeAfterKey = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
};

/** Where typed letters lead in a menu: the next label that begins with them; one letter again and again goes on. */
export const placeOfTyped = (typed: string, at: number, labels: readonly string[]): number | undefined => {
  const isRepeated = typed === typed.charAt(0).repeat(typed.length);
  const wanted = isRepeated ? typed.slice(0, 1) : typed;
  // A longer word may still be that of the present place.
  const from = typed.length > 1 && !isRepeated ? at : at + 1;
  const places = labels.map((_, step) => (Math.max(0, from) + step) % labels.length);
  return places.find((place) => labels[place]?.trim().toLowerCase().startsWith(wanted) === true);
};
