import { expect, test } from 'vitest';
import { parseSeed } from '../../../src/core/code/seed.ts';

const plain = 'JBSWY3DPEHPK3PXP';
const link = 'otpauth://totp/Amazon%20Web%20Services:ann@123456789012';

test.each([
  ['as AWS shows it', plain],
  ['with spaces round it', ` \t${plain}\n`],
  ['in lower case and groups', 'jbsw y3dp ehpk 3pxp'],
  ['with dashes', 'JBSW-Y3DP-EHPK-3PXP'],
  ['with padding', `${plain}======`],
  ['in an otpauth link', `${link}?secret=${plain}&issuer=Amazon%20Web%20Services`],
  ['in a link that says what is so anyway', `${link}?secret=${plain}&algorithm=SHA1&digits=6&period=30`],
  ['in a link with spaces and lower case', `${link}?secret=jbsw%20y3dp%20ehpk%203pxp`],
  ['in a link in capitals', `OTPAUTH://TOTP/ann?secret=${plain}`],
])('a seed %s is read', (_, input) => {
  const seed = parseSeed(input);
  expect(seed.ok && seed.value.base32.reveal()).toBe(plain);
});

test('a link’s label is kept, a bare seed has none', () => {
  const linked = parseSeed(`${link}?secret=${plain}`);
  expect(linked.ok && linked.value.label).toBe('Amazon Web Services:ann@123456789012');
  const bare = parseSeed(plain);
  expect(bare.ok && 'label' in bare.value).toBe(false);
});

test.each([
  ['nothing', ''],
  ['digits of a code', '123456'],
  ['too short', 'JBSWY3DP'],
  ['the digits 0, 1, 8 and 9', 'JBSWY3DPEHPK3PX1'],
  ['a length that no bytes give', `${plain}A`],
  ['a link without a seed', link],
  ['a link with an empty seed', `${link}?secret=`],
  ['a link with something else as seed', `${link}?secret=hello%21`],
  ['a link with broken escapes', `otpauth://totp/%E0%A4%A?secret=${plain}`],
  ['a link alone', 'otpauth:'],
])('%s is malformed', (_, input) => {
  expect(parseSeed(input)).toEqual({ ok: false, error: { code: 'seed-malformed', field: 'seed' } });
});

test.each([
  ['SHA-256', `${link}?secret=${plain}&algorithm=SHA256`],
  ['eight digits', `${link}?secret=${plain}&digits=8`],
  ['a minute', `${link}?secret=${plain}&period=60`],
  ['a counter', `otpauth://hotp/ann?secret=${plain}&counter=1`],
])('a link for codes with %s is not AWS’s', (_, input) => {
  expect(parseSeed(input)).toEqual({ ok: false, error: { code: 'seed-unsupported', field: 'seed' } });
});
