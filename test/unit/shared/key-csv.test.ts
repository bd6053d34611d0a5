import { expect, test } from 'vitest';
import { keyFileLimit, keysIn } from '../../../src/shared/inputs/key-csv.ts';

const id = 'AKIAMADEUPSAMPLEKEY2';
const secret = 'made+up/Sample/secret/key/not/for/use+00';
const pair = { accessKeyId: id, secretAccessKey: secret };

test.each([
  ['of a key', `Access key ID,Secret access key\r\n${id},${secret}\r\n`, pair],
  ['with a byte order mark', `\uFEFFAccess key ID,Secret access key\r\n${id},${secret}`, pair],
  ['with quotes', `"Access key ID","Secret access key"\n"${id}","${secret}"\n`, pair],
  ['that a spreadsheet saved', `Access key ID;Secret access key\n${id};${secret}\n;\n`, pair],
  ['with tabs', `Access key ID\tSecret access key\n${id}\t${secret}\n`, pair],
  [
    'of a new user',
    `User name,Password,Access key ID,Secret access key,Console login link\r\nann,Made-Up"1,${id},${secret},https://111122223333.signin.aws.amazon.com/console\r\n`,
    { ...pair, name: 'ann' },
  ],
  ['of old', `User Name,Access Key Id,Secret Access Key\n"ann",${id},${secret}`, { ...pair, name: 'ann' }],
  ['of the root user of old', `AWSAccessKeyId=${id}\r\nAWSSecretKey=${secret}\r\n`, pair],
])('a file %s', (_, text, found) => {
  expect(keysIn(text)).toEqual({ kind: 'pair', pair: found });
});

test('several users are a choice, and those without a key are none', () => {
  const text = `User name,Password,Access key ID,Secret access key,Console login link\nann,,${id},${secret},x\nbob,pass,,,x\neve,,AKIAMADEUPOTHERKEY22,${secret.toUpperCase()},x\n`;
  expect(keysIn(text)).toEqual({
    kind: 'several',
    pairs: [
      { ...pair, name: 'ann' },
      { accessKeyId: 'AKIAMADEUPOTHERKEY22', secretAccessKey: secret.toUpperCase(), name: 'eve' },
    ],
  });
});

test('a user name may hold a comma and what looks like a secret', () => {
  const text = `User name,Access key ID,Secret access key\n"Made0Up0User0With0Forty0Letters00000000,x",${id},${secret}\n`;
  expect(keysIn(text)).toMatchObject({ kind: 'pair', pair });
});

test.each([
  ['User name,Password,Console sign-in URL\nann,Made-Up-1,https://example.com\n'],
  ['User name,Password,Access key ID,Secret access key,Console login link\nann,Made-Up-1,,,x\n'],
])('a file with a console password alone says so', (text) => {
  expect(keysIn(text)).toEqual({ kind: 'password-only' });
});

test('a temporary key in a file is named', () => {
  const text = `Access key ID,Secret access key\nASIAMADEUPSESSION222,${secret}\n`;
  expect(keysIn(text)).toEqual({ kind: 'temporary' });
});

test('other texts are read as pasted ones, and what is far too long not at all', () => {
  expect(keysIn(`${secret}\n${id}`)).toEqual({ kind: 'pair', pair });
  expect(keysIn('')).toEqual({ kind: 'nothing' });
  expect(keysIn(`${secret}\n${id}`.padEnd(keyFileLimit + 1))).toEqual({ kind: 'nothing' });
});
