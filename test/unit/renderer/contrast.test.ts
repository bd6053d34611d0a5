import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);
colours.set('on-accent', { light: '#ffffff', dark: '#ffffff' });

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

type Pair = readonly [ink: string, ground: string];

const texts: readonly Pair[] = [
  ...['page', 'surface', 'sunken', 'hover'].flatMap((ground): Pair[] => [
    ['text', ground],
    ['text-soft', ground],
  ]),
  ...['good', 'warn', 'bad', 'busy', 'neutral'].flatMap((tone): Pair[] => [
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    ['text-soft', `${tone}-soft`],
    [tone, 'surface'],
    [tone, 'page'],
  ]),
  ['accent', 'surface'],
  ['accent', 'page'],
  ['accent', 'busy-soft'],
  ...['accent-fill', 'accent-fill-hover', 'danger-fill', 'danger-fill-hover'].map((fill): Pair => [
    'on-accent',
    fill,
  ]),
];
const edges = ['page', 'surface', 'sunken'].map((ground) => ['edge', ground] as const);

it.each([
  ...texts.map(([ink, ground]) => [ink, ground, 4.5] as const),
  ...edges.map(([ink, ground]) => [ink, ground, 3] as const),
  ['accent-fill', 'surface', 3] as const,
])('%s on %s has a contrast of at least %d', (ink, ground, least) => {
  const ratios = (['light', 'dark'] as const).map((scheme) =>
    contrast(colours.get(ink)?.[scheme] ?? '', colours.get(ground)?.[scheme] ?? ''),
  );
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(least);
});
