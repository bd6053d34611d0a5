import { RegionDisabledException } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from 'vitest';
import { getSession, refusal, sampleMfa, whoAmI } from '../sandbox/harness.ts';
import { sampleUser, startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.ts';

// What the sandbox can be told to do wrong, and how a test can wait for it.

let sandbox: Sandbox;

afterEach(async () => {
  await sandbox.close();
});

async function start(options: SandboxOptions = {}): Promise<void> {
  sandbox = await startSandbox(options);
}

const wrongCodeText = 'MultiFactorAuthentication failed with invalid MFA one time pass code.';

describe('faults', () => {
  test.each([
    ['throttle', 'Throttling', 400, 'Rate exceeded'],
    ['500', 'InternalFailure', 500, 'unknown error'],
    ['503', 'ServiceUnavailable', 503, 'temporary failure'],
    [
      'region-disabled',
      'RegionDisabledException',
      403,
      'STS is not activated in this region for account:111122223333.',
    ],
  ] as const)('%s is %s, once', async (fault, name, status, text) => {
    await start();
    sandbox.failNext(fault);
    expect(await refusal(whoAmI(sandbox))).toMatchObject({
      name,
      message: expect.stringContaining(text),
      $metadata: { httpStatusCode: status },
    });
    await expect(whoAmI(sandbox)).resolves.toBeDefined();
    expect(sandbox.calls).toMatchObject([
      { fault, status, errorCode: name },
      { fault: undefined, status: 200 },
    ]);
  });

  test('the SDK knows a disabled region by its class, and retries what passes', async () => {
    await start();
    sandbox.failNext('region-disabled');
    expect(await refusal(whoAmI(sandbox))).toBeInstanceOf(RegionDisabledException);
    sandbox.failNext('500');
    await expect(whoAmI(sandbox, sampleUser, { maxAttempts: 2 })).resolves.toBeDefined();
    expect(sandbox.calls.map((call) => call.status)).toEqual([403, 500, 200]);
  });

  test.each([
    'drop',
    'drop-after-work',
    'half-answer',
    'captive-portal',
    'captive-redirect',
    'empty-200',
  ] as const)('%s never looks like an answer', async (fault) => {
    await start();
    sandbox.failNext(fault);
    // An empty body may read as a success without fields: whoever asks must look at the fields.
    const answer = await whoAmI(sandbox).catch(() => undefined);
    expect(answer?.Arn).toBeUndefined();
    expect(sandbox.calls).toMatchObject([{ action: 'GetCallerIdentity', fault }]);
    await expect(whoAmI(sandbox)).resolves.toBeDefined();
  });

  test('portals and empty answers look as they do in hotels', async () => {
    await start();
    const ask = async () => {
      const response = await fetch(sandbox.url, { method: 'POST', redirect: 'manual' });
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    sandbox.failNext('captive-portal');
    expect(await ask()).toEqual([200, 'text/html; charset=utf-8', expect.stringContaining('<form')]);
    sandbox.failNext('captive-redirect');
    expect(await ask()).toEqual([302, 'text/html; charset=utf-8', expect.stringContaining('Found')]);
    sandbox.failNext('empty-200');
    expect(await ask()).toEqual([200, null, '']);
    sandbox.failNext('half-answer');
    const [status, , text] = await ask();
    expect(status).toBe(400);
    expect(text).toMatch(/^<ErrorResponse/);
    expect(text).not.toContain('</ErrorResponse>');
  });

  test.each([
    ['drop', 'accepted'],
    ['500', 'accepted'],
    ['drop-after-work', wrongCodeText],
    ['half-answer', wrongCodeText],
  ] as const)('after %s the same code is %s', async (fault, outcome) => {
    await start();
    const mfa = sampleMfa(sandbox.unusedCode());
    sandbox.failNext(fault);
    await expect(getSession(sandbox, mfa)).rejects.toBeInstanceOf(Error);
    const again = await getSession(sandbox, mfa).then(
      () => 'accepted',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(again).toBe(outcome);
  });

  test('a request that is never answered ends with the sandbox, at once', async () => {
    await start();
    sandbox.failNext('timeout');
    const asked = whoAmI(sandbox).catch((error: unknown) => error);
    expect(await sandbox.waitForCall((call) => call.fault === 'timeout')).toMatchObject({
      status: undefined,
    });
    await sandbox.close();
    await sandbox.close();
    expect(await asked).toBeInstanceOf(Error);
  });

  test('faults are played in order, then the standing one, until it is forgotten', async () => {
    await start();
    sandbox.failAlways('503');
    sandbox.failNext('throttle', 2);
    sandbox.failNext('500');
    for (const name of [
      'Throttling',
      'Throttling',
      'InternalFailure',
      'ServiceUnavailable',
      'ServiceUnavailable',
    ]) {
      expect(await refusal(whoAmI(sandbox))).toMatchObject({ name });
    }
    sandbox.failNext('500');
    sandbox.failAlways(undefined);
    await expect(whoAmI(sandbox)).resolves.toBeDefined();
  });
});

describe('time and order', () => {
  test('a held request waits until it is released; the next one is not held', async () => {
    await start();
    const hold = sandbox.hold();
    let answered = false;
    const held = whoAmI(sandbox).then(() => (answered = true));
    await hold.arrived;
    await whoAmI(sandbox);
    expect(sandbox.calls).toHaveLength(1);
    expect(answered).toBe(false);
    hold.release();
    hold.release();
    await held;
    expect(sandbox.calls).toHaveLength(2);
  });

  test('a hold that nobody ran into can be taken back, and does not stand in the way of the next', async () => {
    await start();
    sandbox.hold().release();
    await expect(whoAmI(sandbox)).resolves.toBeDefined();

    sandbox.hold().release();
    const next = sandbox.hold();
    const held = whoAmI(sandbox);
    await next.arrived;
    next.release();
    await expect(held).resolves.toBeDefined();
  });

  test('closing ends held, slow and awaited requests, and nothing is done for them later', async () => {
    await start();
    const hold = sandbox.hold();
    const held = whoAmI(sandbox).catch((error: unknown) => error);
    await hold.arrived;
    sandbox.latencyMs = 60_000;
    const slow = whoAmI(sandbox).catch((error: unknown) => error);
    const awaited = sandbox.waitForCall(() => true).catch((error: unknown) => error);
    await sandbox.close();
    sandbox.latencyMs = 0;
    hold.release();
    expect(await held).toBeInstanceOf(Error);
    expect(await slow).toBeInstanceOf(Error);
    expect(await awaited).toMatchObject({ message: expect.stringContaining('closed') });
    expect(sandbox.calls).toEqual([]);
  });

  test('answers take as long as they are told', async () => {
    await start({ latencyMs: 150 });
    const before = performance.now();
    await whoAmI(sandbox);
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });

  test('a call can be awaited before and after it happens, and a missing one is an error', async () => {
    await start();
    const coming = sandbox.waitForCall((call) => call.status === 200);
    await whoAmI(sandbox);
    expect(await coming).toBe(sandbox.calls[0]);
    expect(await sandbox.waitForCall((call) => call.action === 'GetCallerIdentity')).toBe(sandbox.calls[0]);
    await expect(sandbox.waitForCall(() => true, { since: 1, timeoutMs: 1 })).rejects.toThrow('did not come');
  });
});
