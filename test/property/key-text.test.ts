import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysIn } from '../../src/shared/inputs/key-csv.ts';
import { keyPairIn } from '../../src/shared/inputs/key-text.ts';

const signs = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: length, maxLength: length });
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const id = signs(capitals, 16).map((end) => `AKIA${end}`);
const secret = signs(base64, 40).filter((value) => !/^[0-9a-f]+$|^\/|AKIA|ASIA/i.test(value));

const quote = fc.constantFrom('', '"', "'", '`');
const gap = fc.constantFrom('', ' ', '  ', '\t');
const idLabels = [
  'Access key ID:',
  'AccessKeyId =',
  'aws_access_key_id=',
  'export AWS_ACCESS_KEY_ID=',
  '',
  'ID',
];
const secretLabels = [
  'Secret access key:',
  'SecretAccessKey =',
  'aws_secret_access_key=',
  'export AWS_SECRET_ACCESS_KEY=',
  '',
];
const noise = fc.constantFrom(
  '',
  'region = eu-central-1',
  'UserName: ann',
  'sha1: da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'path = made/up/Path/with/exactly/forty/letters1',
  'Best wishes, your administrator',
  'arn:aws:iam::111122223333:user/ann',
);

const dressed = (value: string, labels: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...labels), gap, quote)
    .map(([label, space, mark]) => `${label}${/[=:]$|^$/.test(label) ? space : ' '}${mark}${value}${mark}`);

test('a pair is found whatever is written round it, in either order', () => {
  const scene = fc.tuple(id, secret).chain(([accessKeyId, secretAccessKey]) =>
    fc.record({
      accessKeyId: fc.constant(accessKeyId),
      secretAccessKey: fc.constant(secretAccessKey),
      parts: fc.tuple(dressed(accessKeyId, idLabels), dressed(secretAccessKey, secretLabels)),
      turned: fc.boolean(),
      end: fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t'),
      noises: fc.tuple(noise, noise, noise),
    }),
  );
  fc.assert(
    fc.property(scene, ({ accessKeyId, secretAccessKey, parts, turned, end, noises }) => {
      const [one, other] = turned ? [parts[1], parts[0]] : parts;
      const text = [noises[0], one, noises[1], other, noises[2]].join(end);
      expect(keyPairIn(text)).toEqual({ kind: 'pair', pair: { accessKeyId, secretAccessKey } });
    }),
    { numRuns: 1000 },
  );
});

test('what is answered stood in the text, and the ID is a lasting one', () => {
  const piece = fc.oneof(
    id,
    id.map((value) => value.replace('AKIA', 'ASIA')),
    secret,
    noise,
    fc.string(),
  );
  const joined = fc.array(fc.tuple(piece, fc.constantFrom(' ', '\n', ',', '=', ': ', '')), { maxLength: 12 });
  fc.assert(
    fc.property(joined, (parts) => {
      const text = parts.flat().join('');
      const found = keysIn(text);
      const pairs = found.kind === 'pair' ? [found.pair] : found.kind === 'several' ? found.pairs : [];
      for (const { accessKeyId, secretAccessKey } of pairs) {
        expect(accessKeyId).toMatch(/^AKIA/);
        expect(text).toContain(accessKeyId);
        expect(text.replaceAll('\\/', '/')).toContain(secretAccessKey);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a CSV file gives back who is in it', () => {
  const name = fc.stringMatching(/^[\w+=,.@-]{1,20}$/);
  const rows = fc.uniqueArray(fc.tuple(name, id, secret), {
    selector: ([, value]) => value,
    minLength: 1,
    maxLength: 5,
  });
  const form = fc.record({
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.constantFrom('\n', '\r\n'),
    sign: fc.constantFrom(',', ';'),
  });
  fc.assert(
    fc.property(rows, form, (rows, { mark, end, sign }) => {
      const cells = [['User name', 'Access key ID', 'Secret access key'], ...rows];
      const text = mark + cells.map((row) => row.map((cell) => `"${cell}"`).join(sign)).join(end) + end;
      const pairs = rows.map(([name, accessKeyId, secretAccessKey]) => ({
        accessKeyId,
        secretAccessKey,
        name,
      }));
      const [first] = pairs;
      expect(keysIn(text)).toEqual(
        pairs.length === 1 ? { kind: 'pair', pair: first } : { kind: 'several', pairs },
      );
    }),
  );
});
