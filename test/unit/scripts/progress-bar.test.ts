import { expect, test } from 'vitest';
import { progressLine } from '../../../scripts/lib/progress-bar.mjs';

test('half of it', () => {
  expect(progressLine('it', 50e6, 100e6)).toBe(`it [${'#'.repeat(15)}${'.'.repeat(15)}]  50 % of 100 MB`);
});

test('a server that does not tell the size', () => {
  expect(progressLine('it', 12e6, undefined)).toBe('it 12 MB');
});

test('never more than all of it', () => {
  expect(progressLine('it', 3e6, 2e6)).toContain('100 %');
});
