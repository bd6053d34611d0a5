import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { sampleUser } from '../sandbox/sandbox.ts';
import { callerByCli, callerBySdk, NotInstalled, type CallerIdentity } from '../world/aws-clients.ts';
import { addIdentity, submenuOf } from '../world/identities.ts';
import { IdentityFormPage } from '../world/identity-form.ts';
import { test } from '../world/test.ts';

const sampleArn = `arn:aws:iam::${sampleUser.account}:user/${sampleUser.name}`;

describe('the main job', () => {
  test('an identity added in the window gets a session from the tray, and AWS tools work with it', async ({
    newWorld,
    skip,
  }) => {
    const world = await newWorld();
    const app = await world.launch();
    const page = await app.window();
    const form = new IdentityFormPage(page);

    await form.open();
    await form.fillSample();
    await form.check();
    await page.getByText(sampleArn).waitFor();
    await page.getByText(sampleUser.account, { exact: true }).waitFor();
    await form.save();
    await form.waitUntilSaved();
    expect(world.credentials()).toBe('');

    await app.item.click('Get session');
    await world.newSession();

    expect(world.profile()).toEqual({
      aws_access_key_id: expect.stringMatching(/^ASIA[A-Z0-9]+$/),
      aws_secret_access_key: expect.stringMatching(/^\S{40}$/),
      aws_session_token: expect.stringMatching(/^\S{100,}$/),
      x_security_token_expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      manager: 'latchkey',
    });
    expect(statSync(world.credentialsPath).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(world.credentialsPath)).mode & 0o777).toBe(0o700);
    await page.getByText('Active', { exact: true }).waitFor();
    await app.item.waitForMenu(({ children }) =>
      children.some(({ label }) => /^Work: active until .+\(1[12]\sh left\)$/.test(label)),
    );
    await app.item.waitForToolTip((toolTip) => toolTip.startsWith('Latchkey: next expiry Work at '));

    const caller = { Account: sampleUser.account, Arn: sampleArn };
    await expect(callerBySdk(world.env, 'work')).resolves.toEqual(caller);
    const byCli = await callerByCli(world.env, 'work', world.sandbox.url).catch(
      (error: unknown): CallerIdentity => {
        if (error instanceof NotInstalled) skip(error.message);
        throw error;
      },
    );
    expect(byCli).toEqual(caller);
    // Both with the session's key, not with the long-term one.
    const used = world.profile()?.['aws_access_key_id'];
    expect(world.sandbox.calls.filter(({ accessKeyId }) => accessKeyId === used)).toHaveLength(2);
  });

  test('keeps every byte of a credentials file that is not its own', async ({ newWorld }) => {
    const world = await newWorld();
    const others =
      '# mine\n\n[default]\naws_access_key_id=AKIAMADEUPOTHERKEY22\n aws_secret_access_key = a=b/c+d ; no comment\n\n' +
      '[work]\nregion = eu-west-1\naws_session_token = stale\n\n[späte Zeile]\nkey=\n  nested = 1\n; end without a line end';
    mkdirSync(dirname(world.credentialsPath), { mode: 0o700 });
    writeFileSync(world.credentialsPath, others, { mode: 0o640 });
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });

    await app.item.click('Get session');
    await world.newSession('stale');

    const [before, after] = others.split('region = eu-west-1\naws_session_token = stale\n');
    const now = world.credentials();
    expect(now.startsWith(before ?? '?')).toBe(true);
    expect(now.endsWith(after ?? '?')).toBe(true);
    expect(world.profile()).toMatchObject({ region: 'eu-west-1', manager: 'latchkey' });
    expect(statSync(world.credentialsPath).mode & 0o777).toBe(0o600);
  });

  test('"Get session for all" serves every identity', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await world.launch();
    await addIdentity(app, { codes: 'none' });
    await addIdentity(app, { codes: 'none', label: 'Home', profile: 'home' });

    await app.item.click('Get session for all');

    const [work, home] = await Promise.all([
      world.newSession(),
      world.newSession(undefined, { profile: 'home' }),
    ]);
    expect(work).not.toBe(home);
    await app.item.click([await submenuOf(app, 'Home'), 'Get session']);
    await world.newSession(home, { profile: 'home' });
    expect(world.profile()?.['aws_session_token']).toBe(work);
  });
});
