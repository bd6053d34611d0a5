import { GetFederationTokenCommand, GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from 'vitest';
import { assumeRole, getSession, keysOf, refusal, sampleMfa, sdkClient, whoAmI } from '../sandbox/harness.ts';
import { makeUser, sampleUser, startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.ts';

// The AWS SDK is the judge here: what it signs must be accepted, and what the sandbox answers must mean to it what
// AWS's own answer would.

let sandbox: Sandbox;

afterEach(async () => {
  await sandbox.close();
});

async function start(options: SandboxOptions = {}): Promise<void> {
  sandbox = await startSandbox(options);
}

describe('identities', () => {
  test('a user, a root user and a user of another account and partition are told apart', async () => {
    const root = makeUser('boss', { account: '444455556666', root: true });
    const abroad = makeUser('abroad', { account: '777788889999', partition: 'aws-cn' });
    await start({ users: [sampleUser, root, abroad] });

    expect(await whoAmI(sandbox)).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:iam::111122223333:user/sam.sample',
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{16}$/),
      $metadata: { httpStatusCode: 200, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(await whoAmI(sandbox, root)).toMatchObject({
      Arn: 'arn:aws:iam::444455556666:root',
      UserId: '444455556666',
    });
    expect(await whoAmI(sandbox, abroad)).toMatchObject({ Arn: 'arn:aws-cn:iam::777788889999:user/abroad' });
  });

  test('a session is its user, a role is itself', async () => {
    await start();
    const session = await getSession(sandbox, sampleMfa(sandbox.unusedCode()));
    expect(session.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(await whoAmI(sandbox, session)).toMatchObject({
      Arn: 'arn:aws:iam::111122223333:user/sam.sample',
    });

    const role = await assumeRole(sandbox, {}, session);
    expect(role.AssumedRoleUser).toEqual({
      Arn: 'arn:aws:sts::111122223333:assumed-role/sample-admin/sample',
      AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{16}:sample$/),
    });
    expect(await whoAmI(sandbox, keysOf(role.Credentials))).toMatchObject({
      Arn: role.AssumedRoleUser?.Arn,
      UserId: role.AssumedRoleUser?.AssumedRoleId,
    });
  });
});

describe('keys and signatures', () => {
  const notKnown = {
    name: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid.',
    $metadata: { httpStatusCode: 403 },
  };

  test('a key that is unknown or switched off is not a key', async () => {
    await start();
    expect(await refusal(whoAmI(sandbox, makeUser('nobody')))).toMatchObject(notKnown);
    sandbox.addUser({ ...sampleUser, active: false });
    expect(await refusal(whoAmI(sandbox))).toMatchObject(notKnown);
  });

  test('a session token must be the one that came with the key', async () => {
    await start();
    const first = await getSession(sandbox);
    const second = await getSession(sandbox);
    const { accessKeyId, secretAccessKey } = first;
    expect(await refusal(whoAmI(sandbox, { ...first, sessionToken: second.sessionToken }))).toMatchObject(
      notKnown,
    );
    expect(await refusal(whoAmI(sandbox, { accessKeyId, secretAccessKey }))).toMatchObject(notKnown);
    expect(await refusal(whoAmI(sandbox, { ...sampleUser, sessionToken: first.sessionToken }))).toMatchObject(
      notKnown,
    );
  });

  test('a wrong secret is a wrong signature, for both kinds of keys', async () => {
    await start();
    const session = await getSession(sandbox);
    for (const keys of [sampleUser, session]) {
      expect(await refusal(whoAmI(sandbox, { ...keys, secretAccessKey: 'wrong' }))).toMatchObject({
        name: 'SignatureDoesNotMatch',
        message: expect.stringMatching(
          /^The request signature we calculated does not match the signature you provided\. Check your AWS/,
        ),
        $metadata: { httpStatusCode: 403 },
      });
    }
  });

  test('a request that was changed on its way is refused', async () => {
    await start();
    const tampered = sdkClient(sandbox);
    tampered.middlewareStack.add(
      (next) => (args) => {
        const { request } = args;
        if (typeof request === 'object' && request !== null && 'body' in request) {
          request.body = String(request.body).replace('DurationSeconds=900', 'DurationSeconds=999');
        }
        return next(args);
      },
      { step: 'deserialize', priority: 'high' },
    );
    const send = (seconds: number) => tampered.send(new GetSessionTokenCommand({ DurationSeconds: seconds }));
    await expect(send(901)).resolves.toBeDefined();
    expect(await refusal(send(900))).toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  test('the scope must name a region', async () => {
    await start();
    expect(await refusal(whoAmI(sandbox, sampleUser, { region: 'aws-global' }))).toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: "Credential should be scoped to a valid region, not 'aws-global'. ",
    });
    for (const region of ['us-gov-west-1', 'eusc-de-east-1', 'cn-north-1']) {
      await whoAmI(sandbox, sampleUser, { region });
      expect(sandbox.calls.at(-1)).toMatchObject({ region, status: 200 });
    }
  });

  test.each([
    [
      3_600_000,
      /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 15 min\.\)$/,
    ],
    [
      -3_600_000,
      /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 15 min\.\)$/,
    ],
  ])('a clock %i ms off is told, and the SDK corrects itself by the Date header', async (offsetMs, text) => {
    await start({ clockOffsetMs: offsetMs });
    const error = await refusal(whoAmI(sandbox));
    expect(error).toMatchObject({ name: 'SignatureDoesNotMatch', message: expect.stringMatching(text) });
    const date: unknown = error.$response?.headers['date'];
    expect(Math.abs(Date.parse(String(date)) - offsetMs - Date.now())).toBeLessThan(60_000);

    await expect(whoAmI(sandbox, sampleUser, { maxAttempts: 2 })).resolves.toBeDefined();
    expect(sandbox.calls.slice(1).map((call) => call.errorCode)).toEqual([
      'SignatureDoesNotMatch',
      undefined,
    ]);
  });

  test('fourteen minutes are still within what AWS tolerates', async () => {
    await start({ clockOffsetMs: 14 * 60_000 });
    await expect(whoAmI(sandbox)).resolves.toBeDefined();
    sandbox.clockOffsetMs = -14 * 60_000;
    await expect(whoAmI(sandbox)).resolves.toBeDefined();
  });

  test('a session ends at its time, or when it is ended', async () => {
    let now = Date.now();
    await start({ now: () => now, sessionSeconds: 2 });
    const ended = {
      name: 'ExpiredToken',
      message: 'The security token included in the request is expired',
      $metadata: { httpStatusCode: 403 },
    };
    const session = await getSession(sandbox);
    expect(session.expiresAt - now).toBeGreaterThanOrEqual(2000);
    expect(session.expiresAt - now).toBeLessThan(3000);

    now = session.expiresAt - 1;
    await expect(whoAmI(sandbox, session)).resolves.toBeDefined();
    now = session.expiresAt;
    expect(await refusal(whoAmI(sandbox, session))).toMatchObject(ended);

    const another = await getSession(sandbox);
    sandbox.endSessions();
    expect(await refusal(whoAmI(sandbox, another))).toMatchObject(ended);
    await expect(whoAmI(sandbox, await getSession(sandbox))).resolves.toBeDefined();
  });

  test('tokens may be very long', async () => {
    await start({ tokenBytes: 60_000 });
    const session = await getSession(sandbox);
    expect(session.sessionToken).toHaveLength(60_000);
    await expect(whoAmI(sandbox, session)).resolves.toBeDefined();
  });
});

describe('the protocol', () => {
  const form = (body: string, headers: Record<string, string> = {}) =>
    fetch(sandbox.url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });

  test('an error has shape, request ID and time as those of AWS have', async () => {
    await start({ clockOffsetMs: 3_600_000 });
    const response = await form('Action=GetCallerIdentity&Version=2011-06-15');
    const requestId = response.headers.get('x-amzn-requestid') ?? 'none';
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('text/xml');
    expect(Date.parse(response.headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_500_000);
    expect(await response.text()).toBe(
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>MissingAuthenticationToken</Code>
    <Message>Request is missing Authentication Token</Message>
  </Error>
  <RequestId>${requestId}</RequestId>
</ErrorResponse>
`,
    );
  });

  test('an action that STS does not have is an InvalidAction', async () => {
    await start();
    expect(
      await refusal(sdkClient(sandbox).send(new GetFederationTokenCommand({ Name: 'sample' }))),
    ).toMatchObject({
      name: 'InvalidAction',
      message: 'Could not find operation GetFederationToken for version 2011-06-15',
    });
    expect(await (await form('Version=2011-06-15')).text()).toContain('<Code>MissingAction</Code>');
    expect(await (await form('Action=GetCallerIdentity&Version=1')).text()).toContain('InvalidAction');
  });

  test('half a signature is told as such', async () => {
    await start();
    const whole = 'AWS4-HMAC-SHA256 Credential=AKIA/20250101/eu-west-1/sts/aws4_request, SignedHeaders=host';
    const ask = async (authorization: string) => {
      const headers = { Authorization: authorization, 'X-Amz-Date': '20250101T000000Z' };
      const response = await form('Action=GetCallerIdentity&Version=2011-06-15', headers);
      return response.text();
    };
    expect(await ask(whole)).toContain("Authorization header requires 'Signature' parameter.");
    expect(await ask(whole)).toContain('<Code>IncompleteSignature</Code>');
    expect(await ask(`${whole}, Signature`)).toContain("'Signature' not a valid key=value pair");
    expect(await ask(`${whole}, Signature=00`)).toContain('<Code>InvalidClientTokenId</Code>');
    expect(await ask('Basic c2FtcGxl')).toContain('<Code>MissingAuthenticationToken</Code>');
  });

  test('control over HTTP is off unless asked for', async () => {
    await start();
    const response = await fetch(`${sandbox.url}/_control`, { method: 'POST', body: '{"command":"calls"}' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('MissingAction');
  });
});
