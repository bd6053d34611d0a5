import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxBetween, isBox, keyMoved, type ScreenBox } from '../../../renderer/inputs/screen-box.ts';

const screen = { width: 1000, height: 600 };
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

test('a box lies between two corners, whichever is first, and never beyond the screen', () => {
  expect(boxBetween({ x: 300, y: 200 }, { x: 100, y: 250 }, screen)).toEqual({
    left: 100,
    top: 200,
    width: 200,
    height: 50,
  });
  expect(boxBetween({ x: -20, y: 500 }, { x: 2000, y: 900 }, screen)).toEqual({
    left: 0,
    top: 500,
    width: 1000,
    height: 100,
  });
});

test('a hand that slips while it clicks draws no box', () => {
  expect(isBox(boxBetween({ x: 5, y: 5 }, { x: 100, y: 12 }, screen))).toBe(false);
  expect(isBox(boxBetween({ x: 5, y: 5 }, { x: 13, y: 13 }, screen))).toBe(true);
});

test('arrow keys show a box in the middle, move it and size it', () => {
  const first = keyMoved(undefined, key('ArrowUp'), screen);
  expect(first).toEqual({ left: 340, top: 140, width: 320, height: 320 });
  expect(keyMoved(first, key('ArrowLeft'), screen)).toMatchObject({ left: 324, top: 140 });
  expect(keyMoved(first, key('ArrowDown', true), screen)).toMatchObject({ top: 140, height: 336 });
  expect(keyMoved(first, key('a'), screen)).toBeUndefined();
});

test('however many keys are pressed, the box stays within the screen', () => {
  const presses = fc.array(
    fc.tuple(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), fc.boolean()),
    { minLength: 1, maxLength: 200 },
  );
  fc.assert(
    fc.property(presses, (keys) => {
      let box: ScreenBox | undefined;
      for (const [name, shift] of keys) box = keyMoved(box, key(name, shift), screen);
      expect(box).toBeDefined();
      if (box === undefined) return;
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(screen.width);
      expect(box.top + box.height).toBeLessThanOrEqual(screen.height);
      expect(isBox(box)).toBe(true);
    }),
  );
});
