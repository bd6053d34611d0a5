import { describe, expect, it } from 'vitest';
import { placeAfterKey, placeOfTyped, typedOn } from '../../../renderer/text/menu-keys.ts';

describe('arrows, Home and End', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', 2, 1],
    ['ArrowUp', -1, 2],
    ['ArrowDown', -1, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 0, undefined],
  ])('%s at %d leads to %s', (key, at, place) => {
    expect(placeAfterKey(key, at, 3)).toBe(place);
  });

  it('lead nowhere where there is nothing', () => {
    expect(placeAfterKey('End', -1, 0)).toBeUndefined();
  });
});

describe('letters', () => {
  const labels = ['Copy code', 'Copy profile command', 'Edit', 'Explain'];

  it.each([
    ['c', 0, 1],
    ['c', 1, 0],
    ['cc', 0, 1],
    ['ex', 2, 3],
    ['copy p', 1, 1],
    ['e', 3, 2],
    ['x', 0, undefined],
  ])('“%s” at %d lead to %s', (typed, at, place) => {
    expect(placeOfTyped(typed, at, labels)).toBe(place);
  });

  it('belong together while they follow each other', () => {
    const first = typedOn(undefined, 'E', 1000);
    expect(typedOn(first, 'x', 1600).text).toBe('ex');
    expect(typedOn(first, 'x', 1800).text).toBe('x');
  });
});
