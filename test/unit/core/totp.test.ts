import { describe, expect, it, test } from 'vitest';
import { codeOf, parseCode, startOf, stepAt } from '../../../src/core/code/totp.ts';
import { Secret } from '../../../src/core/identity/secret.ts';

// RFC 6238 appendix B: the seed is the ASCII text "12345678901234567890", here in base32.
const rfcSeed = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238 appendix B at %i s gives the last six digits of %s', (seconds, eightDigits) => {
  expect(codeOf(rfcSeed, stepAt(seconds * 1000)).reveal()).toBe(eightDigits.slice(-6));
});

test('a seed shorter than the library’s minimum works', () => {
  expect(codeOf(new Secret('GEZDGNBVGY3TQOJQ'), 1).reveal()).toMatch(/^\d{6}$/);
});

test('a text that is no seed throws', () => {
  expect(() => codeOf(new Secret('not base32!'), 1)).toThrow(/base32/i);
});

test('steps begin every 30 seconds', () => {
  expect([stepAt(0), stepAt(29_999), stepAt(30_000)]).toEqual([0, 0, 1]);
  expect(startOf(stepAt(45_000))).toBe(30_000);
});

describe('typed digits', () => {
  it.each([' 123456 ', '123 456', '12-34-56', '123 456'])('%j are 123456', (input) => {
    expect(parseCode(input)).toBe('123456');
  });

  it.each(['', '12345', '1234567', '12345a', '١٢٣٤٥٦', '123456.'])('%j are no code', (input) => {
    expect(parseCode(input)).toBeUndefined();
  });
});
