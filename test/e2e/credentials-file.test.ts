import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Page } from 'playwright';
import { sampleUser } from '../sandbox/sandbox.ts';
import type { RunningApp } from '../world/app.ts';
import { CodePrompt } from '../world/code-prompt.ts';
import { sectionOf, untilFile } from '../world/credentials.ts';
import { addIdentity, snapshotOf } from '../world/identities.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

const day = 24 * 3600;

/** Puts a file in place of the credentials file, as an editor does. */
const put = (world: World, text: string, mode = 0o600): void => {
  mkdirSync(dirname(world.credentialsPath), { recursive: true, mode: 0o700 });
  writeFileSync(world.credentialsPath, text, { mode });
};

/** An app with a session, without MFA so that more can be had at once. */
const launchWithSession = async (world: World): Promise<{ app: RunningApp; id: string; token: string }> => {
  const app = await world.launch();
  const id = await addIdentity(app, { codes: 'none', durationSeconds: 3600 });
  await app.item.click('Get session');
  return { app, id, token: await world.newSession() };
};

const sessionCalls = ({ sandbox }: World): number =>
  sandbox.calls.filter(({ action }) => action === 'GetSessionToken').length;

const listed = (page: Page) => page.getByRole('article', { name: 'Work' });

// Each in a world of its own.
describe.concurrent('another program', () => {
  test('that takes the session away is told, and it is written again without a new one', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    put(world, '# mine\n[other]\nregion = eu-west-1\n');
    const { app, token } = await launchWithSession(world);

    put(world, '# mine\n[other]\nregion = eu-west-1\n');

    await world.notifications.waitFor(
      ({ summary }) => summary === 'Work: Another program removed this profile',
    );
    const page = await app.window();
    await listed(page).getByRole('button', { name: 'Write again' }).click();
    await untilFile(world.credentialsPath, () => world.profile()?.['aws_session_token'] === token);
    await listed(page).getByText('Another program removed this profile').waitFor({ state: 'detached' });
    expect(sessionCalls(world)).toBe(1);
    expect(world.credentials().startsWith('# mine\n[other]\nregion = eu-west-1\n')).toBe(true);
  });

  test('that puts a key of its own there is left alone on the user’s word', async ({ newWorld }) => {
    const world = await newWorld();
    const { app } = await launchWithSession(world);
    const theirs = '[work]\naws_access_key_id = AKIAMADEUPSAMPLEKEY2\naws_secret_access_key = made+up\n';

    put(world, theirs);

    await world.notifications.waitFor(({ summary }) => summary === 'Work: The profile holds a long-term key');
    const page = await app.window();
    await listed(page).getByRole('button', { name: 'Leave it' }).click();
    await app.moveClock(3000 * 1000);
    await app.resume();
    await page.getByText('Latchkey leaves this profile alone, as you wished.', { exact: false }).waitFor();
    expect(world.credentials()).toBe(theirs);
    expect(sessionCalls(world)).toBe(1);
  });

  test('that spoils the file is told at once, and the file mended, and put back', async ({ newWorld }) => {
    const world = await newWorld();
    const { app } = await launchWithSession(world);
    const spoilt = `\uFEFF${world.credentials()}[other]\nregion = x\n[work]\noutput = json\n`;

    put(world, spoilt);

    await world.notifications.waitFor(
      ({ summary }) => summary === 'Work: The credentials file has a mistake',
    );
    const page = await app.window();
    await listed(page).getByRole('button', { name: 'Mend the file' }).click();
    await untilFile(world.credentialsPath, () => !world.credentials().startsWith('\uFEFF'));
    expect(world.profile()).toMatchObject({ manager: 'latchkey', output: 'json' });
    await listed(page).getByText('The credentials file has a mistake').waitFor({ state: 'detached' });

    const [mended] = (await snapshotOf(page)).changes;
    expect(mended).toMatchObject({ title: 'File mended', undo: expect.any(String) });
    const change = mended?.id ?? '';
    expect(await page.evaluate((one) => window.latchkey.undoChange({ change: one }), change)).toMatchObject({
      ok: true,
    });
    expect(readFileSync(world.credentialsPath, 'utf8')).toBe(spoilt);
  });
});

describe.concurrent('a long-term key in the file', () => {
  const theirs = (): string =>
    `# my keys\n[default]\nregion = eu-west-1\naws_access_key_id = ${sampleUser.accessKeyId}\n` +
    `aws_secret_access_key = ${sampleUser.secretAccessKey}\n\n[other]\noutput = json\n`;

  test('moves to the keychain, and makes way for a session; the user can go back', async ({ newWorld }) => {
    const world = await newWorld();
    put(world, theirs());
    writeFileSync(
      join(dirname(world.credentialsPath), 'config'),
      `[default]\nregion = eu-central-1\nmfa_serial = ${sampleUser.mfa?.serial}\n`,
    );
    const app = await world.launch();
    const page = await app.window();
    await page.getByRole('button', { name: 'Move it to the keychain…' }).click();
    await page.getByRole('button', { name: 'Move to keychain for default' }).click();
    const prompt = await CodePrompt.of(app);
    // As long as no session is there, the key stays where it was.
    expect(world.credentials()).toBe(theirs());
    await prompt.send(world.sandbox.unusedCode());
    await world.newSession(undefined, { profile: 'default' });

    expect(world.credentials()).not.toContain(sampleUser.secretAccessKey);
    expect(world.credentials()).toMatch(
      /^# my keys\n\[default\]\nregion = eu-west-1\naws_access_key_id = ASIA/,
    );
    expect(world.credentials()).toContain('\n\n[other]\noutput = json\n');
    for (const name of ['settings.json', 'state.json']) {
      expect(readFileSync(join(world.userData, name), 'utf8')).not.toContain(sampleUser.secretAccessKey);
    }

    const snapshot = await snapshotOf(page);
    expect(snapshot.identities[0]).toMatchObject({
      profile: 'default',
      adopted: true,
      region: 'eu-central-1',
    });
    expect(JSON.stringify(snapshot)).not.toContain(sampleUser.secretAccessKey);
    const change = snapshot.changes[0]?.id ?? '';
    expect(await page.evaluate((one) => window.latchkey.undoChange({ change: one }), change)).toMatchObject({
      ok: true,
    });
    expect(world.credentials()).toBe(theirs());
  });
});

describe.concurrent('several files', () => {
  test('one that is not there is written when it comes, and does not hinder the other', async ({
    newWorld,
  }) => {
    const world = await newWorld();
    const elsewhere = join(world.session.home, 'container', 'credentials');
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', alsoTo: [elsewhere] });
    await app.item.click('Get session');
    const token = await world.newSession();
    const page = await app.window();
    await listed(page).getByText('The file’s folder is not there').waitFor();

    mkdirSync(dirname(elsewhere));
    const written = (): boolean => {
      try {
        return sectionOf(readFileSync(elsewhere, 'utf8'), 'work')?.['aws_session_token'] === token;
      } catch {
        return false;
      }
    };
    await untilFile(elsewhere, written, 40_000);
    await listed(page).getByText('The file’s folder is not there').waitFor({ state: 'detached' });
    expect(statSync(elsewhere).mode & 0o777).toBe(0o600);
  });
});

describe.concurrent('the file', () => {
  test('that others may read is made private, and that is told', async ({ newWorld }) => {
    const world = await newWorld();
    put(world, '[other]\nregion = x\n', 0o644);
    const { app } = await launchWithSession(world);
    expect(statSync(world.credentialsPath).mode & 0o777).toBe(0o600);
    const page = await app.window();
    await page.getByText('The credentials file is private now').waitFor();
  });

  test('loses a session a day after its end, and nothing else', async ({ newWorld }) => {
    const world = await newWorld();
    const before = '[work]\n# here\nregion = eu-west-1\n';
    put(world, before);
    const app = await world.launch();
    await addIdentity(app, { codes: 'none', durationSeconds: 3600, autoRefresh: false });
    await app.item.click('Get session');
    await world.newSession();

    await listed(await app.window())
      .getByText('Active', { exact: true })
      .waitFor();
    // The computer slept: AWS's time went on with its clock, which Latchkey makes sure of before it removes anything.
    const asleepMs = (3600 + day + 60) * 1000;
    world.sandbox.clockOffsetMs = asleepMs;
    await app.moveClock(asleepMs);
    await app.resume();
    await app.moveClock(asleepMs + 2 * 60_000);
    await app.resume();

    await untilFile(world.credentialsPath, () => world.credentials() === before);
    rmSync(world.credentialsPath);
  });
});
