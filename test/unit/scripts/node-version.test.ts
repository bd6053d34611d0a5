import { expect, test } from 'vitest';
import { nodeIsRecentEnough } from '../../../scripts/lib/node-version.mjs';

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.3.0', true],
  ['100.0.0', true],
])('Node %s: %s', (version, expected) => {
  expect(nodeIsRecentEnough(version)).toBe(expected);
});
