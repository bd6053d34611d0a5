import { expect, test } from 'vitest';
import { keyPairIn } from '../../../src/shared/inputs/key-text.ts';

const id = 'AKIAMADEUPSAMPLEKEY2';
const secret = 'made+up/Sample/secret/key/not/for/use+00';
const pair = { kind: 'pair', pair: { accessKeyId: id, secretAccessKey: secret } };
const other = {
  accessKeyId: 'AKIAMADEUPOTHERKEY22',
  secretAccessKey: 'made+up/Other/secret/key/not/for/use++00',
};
const temporary = 'ASIAMADEUPSESSION222';

test.each([
  ['on two lines', `${id}\n${secret}`],
  ['the other way round', `${secret}\n${id}`],
  ['on one line', `${id} ${secret}`],
  ['with a tab between', `${secret}\t${id}`],
  ['with Windows line ends', `${id}\r\n${secret}\r\n`],
  ['with characters nobody sees', `\uFEFF${id}\u200b\n\u200b${secret}`],
  ['as a line of a CSV file', `${id},${secret}`],
  ['in quotes', `"${id}","${secret}"`],
  ['from the console', `Access key\n${id}\nSecret access key\n${secret}\nHide`],
  ['from a table of the console', `Access key\tSecret access key\n${id}\t${secret} Show`],
  ['in Japanese', `アクセスキー: ${id}\nシークレットアクセスキー: ${secret}`],
  ['in Spanish', `Clave de acceso: ${id}\nClave de acceso secreta: ${secret}`],
  ['in Chinese, in words unknown here', `访问密钥：${id}\n私人钥匙：${secret}`],
  [
    'from the CLI',
    `{\n    "AccessKey": {\n        "UserName": "ann",\n        "AccessKeyId": "${id}",\n        "Status": "Active",\n        "SecretAccessKey": "${secret}",\n        "CreateDate": "2026-01-01T00:00:00+00:00"\n    }\n}`,
  ],
  [
    'from the CLI on one line',
    `{"AccessKey":{"SecretAccessKey":"${secret}","AccessKeyId":"${id}","UserName":"ann"}}`,
  ],
  ['in JSON with escaped slashes', `{"k":"${id}","SecretAccessKey":"${secret.replaceAll('/', '\\/')}"}`],
  ['from the CLI as text', `ACCESSKEY\t${id}\t2026-01-01T00:00:00+00:00\t${secret}\tActive\tann`],
  ['from the CLI as a table', `||  AccessKeyId     |  ${id}  ||\n||  SecretAccessKey |  ${secret}  ||`],
  ['from the CLI as YAML', `AccessKey:\n  AccessKeyId: ${id}\n  SecretAccessKey: ${secret}\n  UserName: ann`],
  ['for bash', `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY="${secret}"`],
  ['for bash on one line', `AWS_SECRET_ACCESS_KEY='${secret}' AWS_ACCESS_KEY_ID=${id} aws s3 ls`],
  ['for PowerShell', `$env:AWS_ACCESS_KEY_ID="${id}"; $env:AWS_SECRET_ACCESS_KEY="${secret}"`],
  ['for cmd', `set AWS_ACCESS_KEY_ID=${id}\r\nset AWS_SECRET_ACCESS_KEY=${secret}`],
  [
    'for aws configure',
    `aws configure set aws_secret_access_key ${secret}\naws configure set aws_access_key_id ${id}`,
  ],
  ['as aws configure asks', `AWS Access Key ID [None]: ${id}\nAWS Secret Access Key [None]: ${secret}`],
  ['from Terraform', `  access_key = "${id}"\n  secret_key = "${secret}"`],
  ['from the root key’s file of old', `AWSAccessKeyId=${id}\r\nAWSSecretKey=${secret}`],
  ['from a chat', `Hi! Your key is ${id}, and the secret, don't share it: ${secret}.`],
  ['from a web page’s source', `<td>${id}</td><td>${secret}</td>`],
  ['in Markdown', `- key: \`${id}\`\n- secret: \`${secret}\``],
  ['twice', `${id} ${secret}\n${id} ${secret}`],
])('a key %s', (_, text) => {
  expect(keyPairIn(text)).toEqual(pair);
});

test.each([
  ['a hash', `commit: da39a3ee5e6b4b0d3255bfef95601890afd80709`],
  ['a bare hash', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['a path', 'path = made/up/Path/with/exactly/forty/letters1'],
  ['a bare path', '/home/ann/Projects/made/up/forty/letters'],
  ['a value with another name', '"etag": "Made0Up0Entity0Tag0With0Forty0Letters000"'],
  ['a password', 'password=Made0Up0Password0With0Forty0Letters00000'],
  ['a longer value', `${'Made0Up0Token/'.repeat(20)}==`],
  ['a file’s name', 'Made0Up0File0Name0With0Forty0Letters0000.txt'],
])('%s is no secret', (_, line) => {
  expect(keyPairIn(`${id}\n${line}`)).toEqual({ kind: 'id-only', accessKeyId: id });
  expect(keyPairIn(`${id}\n${line}\n${secret}`)).toEqual(pair);
});

test('what the label calls the secret wins over what only looks like one', () => {
  const looks = 'Made0Up0Thing0With0Forty0Letters00000000';
  expect(keyPairIn(`${id} ${looks}\nSecret access key: ${secret}`)).toEqual(pair);
  expect(keyPairIn(`${looks}\nSecret access key\n${secret}\n${id}`)).toEqual(pair);
  expect(keyPairIn(`${id}\nclient_secret: ${looks}\naws_secret_access_key: ${secret}`)).toEqual(pair);
  expect(keyPairIn(`${id} ${looks} ${secret}`)).toEqual({ kind: 'ambiguous' });
});

test('a labelled secret may have another length and other signs', () => {
  const odd = 'made-up!secret_of.another~kind%00000000000000000';
  expect(keyPairIn(`aws_access_key_id=${id}\naws_secret_access_key=${odd}`)).toEqual({
    kind: 'pair',
    pair: { accessKeyId: id, secretAccessKey: odd },
  });
});

test('two profiles of a credentials file are a choice', () => {
  const text = `[work]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n\n[profile home]\naws_access_key_id = ${other.accessKeyId}\naws_secret_access_key = ${other.secretAccessKey}\n`;
  expect(keyPairIn(text)).toEqual({
    kind: 'several',
    pairs: [
      { accessKeyId: id, secretAccessKey: secret, name: 'work' },
      { ...other, name: 'home' },
    ],
  });
});

test('two IDs whose secrets are in another order are left to nobody’s guess', () => {
  const text = `${id} ${secret}\n${other.secretAccessKey} ${other.accessKeyId}`;
  expect(keyPairIn(text)).toEqual({ kind: 'ambiguous' });
  expect(keyPairIn(`${id} ${other.accessKeyId} ${secret}`)).toEqual({ kind: 'ambiguous' });
  expect(keyPairIn(`${id} ${other.accessKeyId}`)).toEqual({ kind: 'ambiguous' });
});

test('a temporary key is named, and left out beside a lasting one', () => {
  const token = `aws_session_token=${'Made/Up/Token+'.repeat(20)}`;
  const session = `[s]\naws_access_key_id=${temporary}\naws_secret_access_key=${other.secretAccessKey}\n${token}\n`;
  expect(keyPairIn(session)).toEqual({ kind: 'temporary' });
  expect(keyPairIn(temporary)).toEqual({ kind: 'temporary' });
  const lasting = `[work]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\n`;
  expect(keyPairIn(session + lasting)).toEqual({ ...pair, pair: { ...pair.pair, name: 'work' } });
});

test('says what is missing', () => {
  expect(keyPairIn('')).toEqual({ kind: 'nothing' });
  expect(keyPairIn('Good morning')).toEqual({ kind: 'nothing' });
  expect(keyPairIn(` ${id} `)).toEqual({ kind: 'id-only', accessKeyId: id });
  expect(keyPairIn(`\n${secret}\n`)).toEqual({ kind: 'secret-only', secretAccessKey: secret });
});
