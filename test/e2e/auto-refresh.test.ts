import { describe, expect } from 'vitest';
import { sampleUser } from '../sandbox/sandbox.ts';
import { makeUser } from '../sandbox/sample.ts';
import { sectionOf, untilFile } from '../world/credentials.ts';
import { addIdentity } from '../world/identities.ts';
import { test } from '../world/test.ts';

// Without MFA, so that sessions of a few seconds can follow each other: a code is good for one in thirty seconds.

const gotSession = ({
  action,
  status,
}: {
  action: string | undefined;
  status: number | undefined;
}): boolean => action === 'GetSessionToken' && status === 200;

// Side by side: they spend their time waiting.
describe.concurrent('auto-refresh', () => {
  test('renews a session at half of a short life, and the file never lacks one', async ({ newWorld }) => {
    const world = await newWorld({ sandbox: { sessionSeconds: 4 } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await app.item.click('Get session');
    const first = await world.newSession();

    const tokens = new Set<string>();
    await untilFile(world.credentialsPath, () => {
      const section = sectionOf(world.credentials(), 'work');
      const { aws_session_token: token = '', x_security_token_expires: end = '' } = section ?? {};
      expect(Object.keys(section ?? {})).toHaveLength(5);
      expect(Date.parse(end)).toBeGreaterThan(Date.now());
      tokens.add(token);
      return tokens.size === 3;
    });

    expect(tokens).toContain(first);
    const [one = 0, two = 0, three = 0] = world.sandbox.calls.filter(gotSession).map(({ at }) => at);
    // Expirations are whole seconds, so half of a life is 1.5 to 2 seconds.
    for (const distance of [two - one, three - two]) {
      expect(distance).toBeGreaterThan(1400);
      expect(distance).toBeLessThan(4000);
    }
    expect(world.notifications.all).toEqual([]);
    expect(await app.windowCount()).toBe(0);
  });

  test('stops while it is paused, tells of the end, and goes on afterwards', async ({ newWorld }) => {
    const world = await newWorld({ sandbox: { sessionSeconds: 3 } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await app.item.click('Pause auto-refresh');
    await app.item.waitForMenu(({ children }) => children.some(({ toggleState }) => toggleState === 'on'));
    await app.item.click('Get session');
    const token = await world.newSession();

    const expired = await world.notifications.waitFor(({ summary }) => summary === 'Work: session expired');

    expect(world.sandbox.calls.filter(gotSession)).toHaveLength(1);
    expect(world.profile()?.['aws_session_token']).toBe(token);
    await app.item.waitForToolTip((toolTip) => toolTip.includes('auto-refresh paused'));
    await app.item.click('Pause auto-refresh');
    await world.newSession(token);
    expect(expired.closed).toBe('closedByApp');
  });

  test('keeps a valid session while STS fails, tells once, and recovers by itself', async ({ newWorld }) => {
    const world = await newWorld({ sandbox: { sessionSeconds: 20 } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', renewBeforeSeconds: 60 });
    await app.item.click('Get session');
    const token = await world.newSession();
    const before = world.credentials();
    world.sandbox.failAlways('503');

    // The first attempt by itself may have met a network that is still waking up: nothing is said about it.
    const failed = (count: number) =>
      world.sandbox.waitForCall(
        ({ status }) =>
          status === 503 && world.sandbox.calls.filter(({ fault }) => fault === '503').length >= count,
        { timeoutMs: 15_000 },
      );
    await failed(1);
    await app.item.waitForMenu(({ children }) => children[0]?.label.endsWith('renewal failing') === true);
    expect(world.notifications.all).toEqual([]);

    // What is retried anyway is retried at once after a sleep.
    await app.resume();
    await failed(2);
    const failing = await world.notifications.waitFor(() => true);
    expect(failing).toMatchObject({ summary: 'Work: STS is not answering properly' });
    expect(failing.body).toMatch(/Latchkey tries again (in a moment|in \d+\ss)\.$/);
    await app.item.waitForMenu(({ children }) => children[0]?.label.endsWith('renewal failing') === true);
    await app.resume();
    await failed(3);
    await app.item.waitForMenu(({ children }) => children[0]?.label.endsWith('renewal failing') === true);
    expect(world.credentials()).toBe(before);
    expect(world.notifications.all).toHaveLength(1);

    world.sandbox.failAlways(undefined);
    await app.resume();
    await world.newSession(token);
    await app.item.waitForMenu(({ children }) => /^Work: active until [^,]+$/.test(children[0]?.label ?? ''));
    expect(world.notifications.all).toHaveLength(1);
    expect(failing.closed).toBe('closedByApp');
  });

  test('gives up on a rejected key until it is changed; the notification leads to the form', async ({
    newWorld,
  }) => {
    const rejected = makeUser('gone');
    const world = await newWorld({ sandbox: { sessionSeconds: 4, users: [sampleUser, rejected] } });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await addIdentity(app, { codes: 'none', user: rejected, label: 'Gone', profile: 'gone' });
    await app.item.click('Get session for all');
    await world.newSession(undefined, { profile: 'gone' });

    world.sandbox.addUser({ ...rejected, active: false });

    const notice = await world.notifications.waitFor(
      ({ summary }) => summary === 'Gone: AWS rejected the access key',
    );
    expect(notice.body).toMatch(/Latchkey waits for you\.$/);
    const since = world.sandbox.calls.length;
    await app.resume();
    // The other one goes on; in the time of two renewals this one is not tried again.
    const other = ({ accessKeyId }: { accessKeyId: string | undefined }): boolean =>
      accessKeyId === sampleUser.accessKeyId;
    await world.sandbox.waitForCall(
      (call) => other(call) && world.sandbox.calls.slice(since).filter(other).length >= 2,
      { since },
    );
    expect(world.sandbox.calls.slice(since).every(other)).toBe(true);

    world.notifications.click(notice);
    const page = await app.window();
    await page.getByRole('heading', { name: 'Edit Gone' }).waitFor();
    // A working key mends it.
    world.sandbox.addUser({ ...rejected, active: true });
    await page.getByLabel('Access key ID').fill(rejected.accessKeyId);
    await page.getByLabel('Secret access key').fill(rejected.secretAccessKey);
    const token = world.profile('gone')?.['aws_session_token'] ?? '';
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await world.newSession(token, { profile: 'gone' });
  });
});
