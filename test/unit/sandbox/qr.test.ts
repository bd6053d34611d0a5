import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { qrPng } from '../../sandbox/qr.ts';

const read = (png: Buffer): string | undefined => {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
};

test.each([
  'otpauth://totp/Amazon%20Web%20Services:sam@111122223333?secret=MADEUPSEED&issuer=Amazon%20Web%20Services',
  'x'.repeat(271),
  'é — 日本',
])('a decoder reads %j', (text) => {
  expect(read(qrPng(text))).toBe(text);
});

test('a text that does not fit is refused', () => {
  expect(() => qrPng('x'.repeat(272))).toThrow('too long');
});
