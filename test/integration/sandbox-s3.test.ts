import AWS from 'aws-sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { assumeRole, getSession, keysOf, sampleMfa, whoAmI, type Keys } from '../sandbox/harness.ts';
import { makeUser, sampleBuckets, sampleUser, startSandbox, type Sandbox } from '../sandbox/sandbox.ts';

// The sandbox's bit of S3. The AWS SDK for JavaScript v2 is the judge, because it brings S3 along.

// Before the SDK is loaded: it says that it gets no more updates.
vi.hoisted(() => {
  process.env['AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE'] = '1';
});

let sandbox: Sandbox;

afterEach(async () => {
  await sandbox.close();
});

/** The sample user, whose policy denies what is asked for without MFA. */
const careful = { ...sampleUser, policyAsksForMfa: true };

const s3Client = (keys: Keys = sampleUser): AWS.S3 =>
  new AWS.S3({
    credentials: new AWS.Credentials(keys.accessKeyId, keys.secretAccessKey, keys.sessionToken),
    endpoint: sandbox.url,
    region: 'eu-central-1',
    s3ForcePathStyle: true,
    signatureVersion: 'v4',
    maxRetries: 0,
  });

/** ListBuckets: the names, or code, status and words of the refusal. `change` is applied before signing. */
const list = (keys?: Keys, change: (headers: Record<string, string>) => void = () => undefined) => {
  const request = s3Client(keys).listBuckets();
  request.on('afterBuild', () => change(request.httpRequest.headers));
  return request.promise().then(({ Buckets = [] }) => Buckets.map(({ Name }) => Name), refusal);
};

const refusal = ({ code, statusCode, message }: AWS.AWSError) => [code, statusCode, message];

const denied = [
  'AccessDenied',
  403,
  'User: arn:aws:iam::111122223333:user/sam.sample is not authorized to perform: s3:ListAllMyBuckets with an ' +
    'explicit deny in an identity-based policy',
];

describe('ListBuckets', () => {
  test('is answered to whom no policy denies it, and logged', async () => {
    sandbox = await startSandbox();
    expect(await list()).toEqual(sampleBuckets);
    expect(await list(await getSession(sandbox))).toEqual(sampleBuckets);
    expect(sandbox.calls.filter(({ action }) => action === 'ListBuckets')).toMatchObject([
      { accessKeyId: sampleUser.accessKeyId, region: 'eu-central-1', status: 200, errorCode: undefined },
      { status: 200 },
    ]);
  });

  test('is denied without MFA where the policy asks for it: with a key, and with a session without', async () => {
    sandbox = await startSandbox({ users: [careful] });
    expect(await list()).toEqual(denied);
    expect(await list(await getSession(sandbox))).toEqual(denied);
    expect(await list(await getSession(sandbox, sampleMfa(sandbox.unusedCode())))).toEqual(sampleBuckets);
    expect(sandbox.calls.filter(({ action }) => action === 'ListBuckets')).toMatchObject([
      { status: 403, errorCode: 'AccessDenied' },
      { status: 403, errorCode: 'AccessDenied' },
      { status: 200 },
    ]);
  });

  test('a role is not bound by the policy of the user who assumed it', async () => {
    sandbox = await startSandbox({ users: [careful] });
    const mfa = sampleMfa(sandbox.unusedCode());
    expect(await list(keysOf((await assumeRole(sandbox, mfa)).Credentials))).toEqual(sampleBuckets);
  });

  test('STS answers a user whose policy asks for MFA', async () => {
    sandbox = await startSandbox({ users: [careful] });
    await expect(whoAmI(sandbox)).resolves.toMatchObject({ Account: '111122223333' });
  });

  test('may be asked for with a presigned address', async () => {
    sandbox = await startSandbox({ users: [careful] });
    const session = await getSession(sandbox, sampleMfa(sandbox.unusedCode()));
    const fetched = async (keys?: Keys) => {
      const answer = await fetch(s3Client(keys).getSignedUrl('listBuckets', {}));
      return [answer.status, await answer.text()];
    };
    expect(await fetched(session)).toEqual([
      200,
      expect.stringMatching(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<ListAllMyBucketsResult xmlns="http:\/\/s3/,
      ),
    ]);
    expect(await fetched()).toEqual([
      403,
      expect.stringMatching(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error>\s*<Code>AccessDenied<\/Code>/,
      ),
    ]);
  });
});

describe('refusals in the words of S3', () => {
  test('keys and signatures', async () => {
    sandbox = await startSandbox();
    const session = await getSession(sandbox);
    const wrong = { ...sampleUser, secretAccessKey: 'wrong' };
    expect(await list(wrong)).toMatchObject([
      'SignatureDoesNotMatch',
      403,
      expect.stringMatching(/^The request/),
    ]);
    expect(await list(makeUser('nobody'))).toMatchObject(['InvalidAccessKeyId', 403, expect.any(String)]);
    expect(await list({ ...session, sessionToken: 'wrong' })).toMatchObject([
      'InvalidToken',
      400,
      expect.any(String),
    ]);
    sandbox.endSessions();
    expect(await list(session)).toMatchObject(['ExpiredToken', 400, expect.any(String)]);
    sandbox.clockOffsetMs = 16 * 60_000;
    expect(await list()).toMatchObject(['RequestTimeTooSkewed', 403, expect.any(String)]);
  });

  test('the hash of the body must be told and be right, or be left out of the signature openly', async () => {
    sandbox = await startSandbox();
    const header = 'X-Amz-Content-Sha256';
    const hash = (value: string) => (headers: Record<string, string>) => {
      headers[header] = value;
    };
    expect(await list(sampleUser, hash('UNSIGNED-PAYLOAD'))).toEqual(sampleBuckets);
    expect(await list(sampleUser, hash('0'.repeat(64)))).toMatchObject([
      'XAmzContentSHA256Mismatch',
      400,
      expect.any(String),
    ]);
    const unsigned = await fetch(sandbox.url, {
      headers: {
        'x-amz-date': '20250102T030405Z',
        authorization:
          `AWS4-HMAC-SHA256 Credential=${sampleUser.accessKeyId}/20250102/eu-central-1/s3/aws4_request, ` +
          'SignedHeaders=host;x-amz-date, Signature=00',
      },
    });
    expect([unsigned.status, await unsigned.text()]).toEqual([
      400,
      expect.stringContaining('<Code>InvalidRequest</Code>'),
    ]);
  });

  test('every other operation', async () => {
    sandbox = await startSandbox();
    expect(
      await s3Client().listObjectsV2({ Bucket: 'sample-letters' }).promise().catch(refusal),
    ).toMatchObject(['NotImplemented', 501, expect.any(String)]);
    expect(sandbox.calls).toMatchObject([{ action: undefined, status: 501 }]);
  });
});
