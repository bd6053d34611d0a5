import { expect, it } from 'vitest';
import { digitsOf, isCode, spacedCode } from '../../../renderer/text/digits.ts';

it.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456\n', '123456'],
  ['Your code: 123 456.', '123456'],
  ['１２３４５６', '123456'],
  ['12a34b', '1234'],
  ['1234567', '123456'],
  ['abc', ''],
])('keeps the digits of %j', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});

it('lets only six digits be sent', () => {
  expect(['12345', '123456', '1234567', '12345a'].map((text) => isCode(text))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it('spaces a code for reading', () => {
  expect(spacedCode('123456')).toBe('123\u00A0456');
});
