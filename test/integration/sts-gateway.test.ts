import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AwsStsGateway } from '../../src/adapters/sts/aws-sts-gateway.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { CancellationSource, neverCancelled } from '../../src/core/cancellation.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { faults, type Fault } from '../sandbox/model.ts';
import { sampleUser, startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { startOther, type OtherServer } from './sts-gateway.server.ts';

// The gateway against what STS, and what is not STS, may answer.

let sandbox: Sandbox;
let other: OtherServer | undefined;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(async () => {
  await sandbox.close();
  await other?.close();
  other = undefined;
});

const { accessKeyId, secretAccessKey } = sampleUser;
const request = { key: new Secret({ accessKeyId, secretAccessKey }), region: 'eu-west-1', clockSkewMs: 0 };
const gatewayAt = (url: string, clock = systemClock) =>
  new AwsStsGateway({ clock, endpoint: { url }, timeLimitMs: 10_000 });
const whoAmI = (url = sandbox.url, cancellation = neverCancelled) =>
  gatewayAt(url).getCallerIdentity(request, cancellation);
const getSession = (url = sandbox.url, code = sandbox.unusedCode()) =>
  gatewayAt(url).getSessionToken(
    { ...request, durationSeconds: 900, mfa: { serial: sampleUser.mfa.serial, code: new Secret(code) } },
    neverCancelled,
  );
const failing = (code: string, detail?: unknown) => ({
  result: { ok: false, error: detail === undefined ? { code } : { code, detail } },
});

/** What `answer` gets across, on both calls. */
const bothFrom = async (answer: (response: ServerResponse) => void) => {
  other = await startOther((_, response) => answer(response));
  const answers = [await whoAmI(other.url), await getSession(other.url)];
  expect(other.requests).toBe(2);
  return answers;
};

const errorXml = (code: string, message: string) =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code>` +
  `<Message>${message}</Message></Error><RequestId>made-up</RequestId></ErrorResponse>`;

describe('what STS refuses', () => {
  test.each([
    [
      403,
      'AccessDenied',
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
      'mfa-code-rejected',
    ],
    [
      403,
      'AccessDenied',
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid ' +
        'and associated with this user.',
      'mfa-serial-rejected',
    ],
    [403, 'AccessDenied', 'Cannot call GetSessionToken with session credentials', 'key-temporary'],
    [403, 'InvalidClientTokenId', 'The security token included in the request is invalid.', 'key-rejected'],
    [
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key.',
      'secret-key-wrong',
    ],
    [
      403,
      'SignatureDoesNotMatch',
      'Signature expired: 20310102T030405Z is now earlier than 20310102T040405Z (20310102T040905Z - 5 min.)',
      'clock-off',
    ],
    [
      403,
      'SignatureDoesNotMatch',
      'Signature not yet current: 20310102T050405Z is still later than 20310102T040905Z',
      'clock-off',
    ],
    [400, 'RequestExpired', 'Request has expired.', 'clock-off'],
    [403, 'RegionDisabledException', 'STS is not activated in this region for account:1.', 'region-disabled'],
    [400, 'Throttling', 'Rate exceeded', 'throttled'],
    [400, 'ThrottlingException', 'Rate exceeded', 'throttled'],
    [503, 'RequestLimitExceeded', 'Request limit exceeded.', 'throttled'],
    [429, 'SlowDown', 'Too many', 'throttled'],
    [500, 'InternalFailure', 'The request processing has failed', 'sts-unavailable'],
    [503, 'ServiceUnavailable', 'temporary failure of the server', 'sts-unavailable'],
  ])('%i %s: %s', async (status, name, message, code) => {
    const answers = await bothFrom((response) => response.writeHead(status).end(errorXml(name, message)));
    expect(answers).toMatchObject([failing(code), failing(code)]);
  });

  test.each([
    [403, 'AccessDenied', 'User: arn:aws:iam::1:user/a is not authorized to perform: sts:X', 'access-denied'],
    [403, 'AccessDenied', 'not authorized without multi-factor authentication', 'mfa-required'],
    [400, 'ValidationError', 'The requested DurationSeconds exceeds the maximum', 'request-refused'],
  ])('%i %s in its own words: %s', async (status, name, message, code) => {
    const answers = await bothFrom((response) => response.writeHead(status).end(errorXml(name, message)));
    expect(answers).toEqual([failing(code, message), failing(code, message)]);
  });

  test('what nobody thought of, with its name', async () => {
    const answers = await bothFrom((response) =>
      response.writeHead(403).end(errorXml('OptInRequired', 'You must\n  subscribe')),
    );
    expect(answers[0]).toEqual(failing('request-refused', 'OptInRequired: You must subscribe'));
  });

  test('no code and no key in the words that are shown', async () => {
    const echo = `Value '123456' at 'tokenCode' failed; Credential=${accessKeyId}/x; ${secretAccessKey}`;
    for (const name of ['ValidationError', 'IncompleteSignature']) {
      const text = JSON.stringify(
        await bothFrom((response) => response.writeHead(400).end(errorXml(name, echo))),
      );
      await other?.close();
      expect(text).toContain('tokenCode');
      for (const secret of ['123456', accessKeyId, secretAccessKey]) expect(text).not.toContain(secret);
    }
  });
});

describe('faults', () => {
  const meanings: Readonly<Record<Exclude<Fault, 'timeout'>, string>> = {
    throttle: 'throttled',
    '500': 'sts-unavailable',
    '503': 'sts-unavailable',
    'region-disabled': 'region-disabled',
    drop: 'network-unreachable',
    'drop-after-work': 'network-unreachable',
    'half-answer': 'unexpected-answer',
    'captive-portal': 'unexpected-answer',
    'captive-redirect': 'unexpected-answer',
    'empty-200': 'unexpected-answer',
  };

  test.each(faults.filter((fault) => fault !== 'timeout'))(
    '%s, with one request for a call',
    async (fault) => {
      sandbox.failNext(fault, 5);
      expect(await whoAmI()).toMatchObject(failing(meanings[fault]));
      expect(sandbox.calls).toHaveLength(1);
      expect(await getSession()).toMatchObject(failing(meanings[fault]));
      expect(sandbox.calls).toHaveLength(2);
      // And all is well again.
      sandbox.failAlways(undefined);
      expect((await whoAmI()).result.ok).toBe(true);
    },
  );

  test.each([
    ['a page', 'unexpected-answer', 200, '<!DOCTYPE html><html><body>Hello<br></body></html>'],
    ['plain text', 'unexpected-answer', 200, 'hello'],
    ['JSON', 'unexpected-answer', 200, '{"Account":"1"}'],
    ['other XML', 'unexpected-answer', 200, '<rss><channel></channel></rss>'],
    ['a proxy that wants a password', 'unexpected-answer', 407, '<html><body>Password?</body></html>'],
    ['a page that forbids', 'unexpected-answer', 403, '<html><body>Blocked by policy</body></html>'],
    [
      'a network that wants a sign-in (RFC 6585)',
      'unexpected-answer',
      511,
      '<html><body>Sign in</body></html>',
    ],
    ['a gateway without its server', 'sts-unavailable', 502, '<html><body>Bad gateway<br></body></html>'],
    ['a server error without a word', 'sts-unavailable', 500, ''],
  ])('%s: %s', async (_, code, status, body) => {
    const answers = await bothFrom((response) => response.writeHead(status).end(body));
    expect(answers).toMatchObject([failing(code), failing(code)]);
  });

  test.each([
    ['no session token', { SessionToken: '' }],
    ['an empty secret', { SecretAccessKey: '<!-- -->' }],
    ['a line break in the token', { SessionToken: 'made&#10;up' }],
    ['a blank in the key', { AccessKeyId: 'ASIA MADEUP' }],
    ['an end that is no date', { Expiration: 'tomorrow' }],
    ['no end', { Expiration: '' }],
  ])('a session with %s', async (_, fields) => {
    const whole = {
      AccessKeyId: 'ASIAMADEUPSAMPLEKEY2',
      SecretAccessKey: 'made+up',
      SessionToken: 'made/up==',
      Expiration: '2031-01-02T03:04:05Z',
    };
    const xml = (session: object) =>
      `<GetSessionTokenResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetSessionTokenResult><Credentials>${Object.entries(
        session,
      )
        .map(([name, value]) => (value === '' ? '' : `<${name}>${String(value)}</${name}>`))
        .join('')}</Credentials></GetSessionTokenResult></GetSessionTokenResponse>`;
    const bodies = [xml(whole), xml({ ...whole, ...fields })];
    other = await startOther((_request, response) => response.end(bodies.shift()));
    // The same answer without the fault is taken.
    expect((await getSession(other.url)).result.ok).toBe(true);
    expect(await getSession(other.url)).toMatchObject(failing('unexpected-answer'));
  });
});

describe('the time limit', () => {
  test('is ten seconds, on the gateway’s clock', async () => {
    const clock = new FakeClock();
    const hold = sandbox.hold();
    const answer = new AwsStsGateway({ clock, endpoint: { url: sandbox.url } }).getCallerIdentity(
      request,
      neverCancelled,
    );
    let settled = false;
    void answer.then(() => {
      settled = true;
    });
    await hold.arrived;
    await clock.advance(9999);
    expect(settled).toBe(false);
    await clock.advance(1);
    expect(await answer).toEqual(failing('timed-out'));
    hold.release();
  });

  test('ends a server that never answers', async () => {
    const clock = new FakeClock();
    sandbox.failNext('timeout');
    const answer = gatewayAt(sandbox.url, clock).getCallerIdentity(request, neverCancelled);
    await sandbox.waitForCall((call) => call.fault === 'timeout');
    await clock.advance(10_000);
    expect(await answer).toEqual(failing('timed-out'));
    expect(sandbox.calls).toHaveLength(1);
  });

  test('holds for an answer that begins and does not end', async () => {
    const clock = new FakeClock();
    let begun: () => void = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    other = await startOther((_, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write('<GetCallerIdentityResponse', () => begun());
    });
    const answer = gatewayAt(other.url, clock).getCallerIdentity(request, neverCancelled);
    await beginning;
    await clock.advance(10_000);
    expect(await answer).toEqual(failing('timed-out'));
  });

  test('leaves no timer behind', async () => {
    const clock = new FakeClock();
    await gatewayAt(sandbox.url, clock).getCallerIdentity(request, neverCancelled);
    sandbox.failNext('drop');
    await gatewayAt(sandbox.url, clock).getCallerIdentity(request, neverCancelled);
    expect(clock.pending).toBe(0);
  });
});

describe('cancelling', () => {
  test('ends a call at once, and hangs up', async () => {
    let arrived: () => void = () => {};
    let hungUp: () => void = () => {};
    const arriving = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const hangingUp = new Promise<void>((resolve) => {
      hungUp = resolve;
    });
    other = await startOther((_, response) => {
      response.once('close', () => hungUp());
      arrived();
    });
    const source = new CancellationSource();
    const answer = whoAmI(other.url, source);
    await arriving;
    source.cancel();
    expect(await answer).toEqual(failing('cancelled'));
    await hangingUp;
  });

  test('before the call sends nothing', async () => {
    const source = new CancellationSource();
    source.cancel();
    expect(await whoAmI(sandbox.url, source)).toEqual(failing('cancelled'));
    expect(sandbox.calls).toEqual([]);
  });

  test('after the call changes nothing', async () => {
    const source = new CancellationSource();
    const answer = await whoAmI(sandbox.url, source);
    source.cancel();
    expect(answer.result.ok).toBe(true);
  });
});

describe('the clock', () => {
  const dateIn = (ms: number) => new Date(Date.now() + ms).toUTCString();

  test('is not taken from what is not AWS', async () => {
    const answers = await bothFrom((response) =>
      response.writeHead(200, { Date: dateIn(3_600_000) }).end('<html></html>'),
    );
    for (const answer of answers) expect(answer).not.toHaveProperty('clockSkewMs');
  });

  test('is not taken from a date that is none', async () => {
    const answers = await bothFrom((response) =>
      response.writeHead(200, { Date: 'soon', 'x-amzn-RequestId': 'made-up' }).end(),
    );
    for (const answer of answers) expect(answer).not.toHaveProperty('clockSkewMs');
  });

  test('is told as assumed when it stands so', async () => {
    sandbox.clockOffsetMs = 60_000;
    const answer = await gatewayAt(sandbox.url).getCallerIdentity(
      { ...request, clockSkewMs: 60_000 },
      neverCancelled,
    );
    expect(answer).toMatchObject({ result: { ok: true }, clockSkewMs: 60_000 });
  });

  test('is told to be right again when a wrong one was assumed', async () => {
    const { clockSkewMs } = await gatewayAt(sandbox.url).getCallerIdentity(
      { ...request, clockSkewMs: 30_000 },
      neverCancelled,
    );
    expect(Math.abs(clockSkewMs ?? Number.NaN)).toBeLessThan(1500);
  });

  test.each([3_600_000, -3_600_000])(
    'says nothing when it jumped by %i ms meanwhile, as in sleep',
    async (jumpMs) => {
      let jumpedMs = 0;
      const clock = { ...systemClock, now: () => Date.now() + jumpedMs };
      const hold = sandbox.hold();
      const answer = gatewayAt(sandbox.url, clock).getCallerIdentity(request, neverCancelled);
      await hold.arrived;
      jumpedMs = jumpMs;
      hold.release();
      expect((await answer).result.ok).toBe(true);
      expect(await answer).not.toHaveProperty('clockSkewMs');
    },
  );
});
