import { createServer } from 'node:http';
import type { Page } from 'playwright';
import { describe, expect, vi } from 'vitest';
import { launchBehind, listen, startProxy } from '../world/proxy.ts';
import type { World } from '../world/world.ts';
import { test } from '../world/test.ts';

const ann = { user: 'ann', password: 'made up: pass' };
const asAnn = `${ann.user}:${ann.password}`;

const told = (world: World, title: string): Promise<unknown> =>
  world.notifications.waitFor(({ summary }) => summary === `Work: ${title}`);

/** Answers the proxy's question in the window, as a person does. */
const enter = async (page: Page, { user, password }: typeof ann): Promise<void> => {
  await page.getByRole('button', { name: /^(Enter password… for the proxy|Fix… for Work)/ }).click();
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

describe.concurrent('a proxy that asks for a password', () => {
  test.for(['Basic', 'Digest'] as const)(
    'with %s gets what was entered once, from then on without a question',
    async (scheme, { newWorld, onTestFinished }) => {
      const world = await newWorld();
      const proxy = await startProxy(onTestFinished, { login: ann, scheme });
      const app = await launchBehind(world, `--proxy-server=${proxy.address}`);
      await app.item.click('Get session');
      await told(world, 'The proxy asks for a password');
      const page = await app.window();
      await page.getByText(proxy.address).first().waitFor();
      // What a proxy says of itself is shown nowhere.
      expect(await page.getByText('office').count()).toBe(0);
      await enter(page, ann);
      const token = await world.newSession();
      expect(proxy.logins).toHaveLength(1);
      await page.getByRole('button', { name: 'Renew for Work' }).click();
      await world.newSession(token);
      expect(proxy.logins).toHaveLength(2);
    },
  );

  test('that refuses what was entered is not given it again, until it was changed', async ({
    newWorld,
    onTestFinished,
    expect,
  }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished, { login: ann });
    const app = await launchBehind(world, `--proxy-server=${proxy.address}`);
    await app.item.click('Get session');
    await told(world, 'The proxy asks for a password');
    const page = await app.window();
    await enter(page, { ...ann, password: 'wrong' });
    await page.getByText('The proxy did not accept the password').first().waitFor();
    for (let attempts = 0; attempts < 2; attempts++) {
      const before = proxy.asked.length;
      await app.resume();
      await vi.waitFor(() => expect(proxy.asked.length).toBeGreaterThan(before));
    }
    expect(proxy.logins).toEqual(['ann:wrong']);
    await page.getByText('The proxy did not accept the password').first().waitFor();
    await enter(page, ann);
    await world.newSession();
    expect(proxy.logins).toEqual(['ann:wrong', asAnn]);
  });

  test('gets the saved one after a restart, and none once that is forgotten', async ({
    newWorld,
    onTestFinished,
  }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished, { login: ann });
    const setting = `--proxy-server=${proxy.address}`;
    const first = await launchBehind(world, setting);
    const reply = await (
      await first.window()
    ).evaluate((login) => window.latchkey.saveProxyLogin(login), { proxy: proxy.address, ...ann });
    expect(reply.ok).toBe(true);
    await first.quit();
    const app = await world.launch({ args: [setting, '--proxy-bypass-list=<-loopback>'] });
    await app.item.click('Get session');
    await world.newSession();
    expect(proxy.logins).toEqual([asAnn]);

    const page = await app.window();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: `Forget the password for the proxy ${proxy.address}` }).click();
    await page.getByText(`The password for ${proxy.address} is forgotten.`).waitFor();
    await page.getByRole('button', { name: 'Identities', exact: true }).click();
    await page.getByRole('button', { name: 'Renew for Work' }).click();
    await page.getByText('The proxy asks for a password').first().waitFor();
    expect(proxy.logins).toEqual([asAnn]);
  });

  test('at another port of the same computer gets nothing', async ({ newWorld, onTestFinished }) => {
    const world = await newWorld();
    const known = await startProxy(onTestFinished, { login: ann });
    const other = await startProxy(onTestFinished, { login: ann });
    const app = await launchBehind(world, `--proxy-server=${other.address}`);
    await (
      await app.window()
    ).evaluate((login) => window.latchkey.saveProxyLogin(login), { proxy: known.address, ...ann });
    await app.item.click('Get session');
    await told(world, 'The proxy asks for a password');
    expect(other.logins).toEqual([]);
  });

  test('before it makes a tunnel gets one too', async ({ newWorld, onTestFinished }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished, { login: ann });
    const app = await launchBehind(world, `--proxy-server=${proxy.address}`, { AWS_ENDPOINT_URL_STS: '' });
    await app.item.click('Get session');
    await told(world, 'The proxy asks for a password');
    expect(proxy.logins).toEqual([]);
    await enter(await app.window(), ann);
    // The proxy of this test leads nowhere, but it took the login.
    await (await app.window()).getByText('The proxy does not let Latchkey through').first().waitFor();
    expect(new Set(proxy.logins)).toEqual(new Set([asAnn]));
    expect(new Set(proxy.asked)).toEqual(new Set(['sts.eu-central-1.amazonaws.com:443']));
  });

  test('for a sign-in that takes no password is given none', async ({ newWorld, onTestFinished }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished, { login: ann, scheme: 'Negotiate' });
    const app = await launchBehind(world, `--proxy-server=${proxy.address}`);
    await (
      await app.window()
    ).evaluate((login) => window.latchkey.saveProxyLogin(login), { proxy: proxy.address, ...ann });
    await app.item.click('Get session');
    await told(world, 'The proxy does not let Latchkey through');
    expect(proxy.logins).toEqual([]);
  });
});

test('a server that asks for a password gets none, though its address is that of a known proxy', async ({
  newWorld,
  onTestFinished,
}) => {
  const world = await newWorld();
  const given: (string | undefined)[] = [];
  const server = createServer((request, answer) => {
    given.push(request.headers.authorization?.split(' ')[0]);
    answer.writeHead(401, { 'www-authenticate': 'Basic realm="AWS"' }).end();
  });
  const address = await listen(server, onTestFinished);
  const app = await launchBehind(world, '--no-proxy-server', { AWS_ENDPOINT_URL_STS: `http://${address}` });
  await (
    await app.window()
  ).evaluate((login) => window.latchkey.saveProxyLogin(login), { proxy: address, ...ann });
  await app.item.click('Get session');
  await told(world, 'That was not AWS answering');
  expect(new Set(given)).toEqual(new Set(['AWS4-HMAC-SHA256']));
});
