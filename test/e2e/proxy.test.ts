import { createServer } from 'node:http';
import { describe, expect } from 'vitest';
import { launchBehind, listen, startProxy } from '../world/proxy.ts';
import { test } from '../world/test.ts';

describe.concurrent('a proxy', () => {
  test('of the system is what requests go through', async ({ newWorld, onTestFinished }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished);
    const app = await launchBehind(world, `--proxy-server=${proxy.address}`);
    await app.item.click('Get session');
    await world.newSession();
    await app.window();
    // Nobody else is asked for anything: no dictionary, no update, no measure of use.
    expect(proxy.asked).toEqual([`${world.sandbox.url}/`]);
  });

  test('that a PAC file names is asked too', async ({ newWorld, onTestFinished }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished);
    const pac = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' });
      answer.end(`function FindProxyForURL() { return 'PROXY ${proxy.address}'; }`);
    });
    const url = `http://${await listen(pac, onTestFinished)}/proxy.pac`;
    // For this computer's own addresses no PAC file is asked: so it is AWS's, which the proxy refuses to lead to.
    const app = await launchBehind(world, `--proxy-pac-url=${url}`, { AWS_ENDPOINT_URL_STS: '' });
    await app.item.click('Get session');
    await world.notifications.waitFor(
      ({ summary }) => summary === 'Work: The proxy does not let Latchkey through',
    );
    expect(new Set(proxy.asked)).toEqual(new Set(['sts.eu-central-1.amazonaws.com:443']));
  });

  test('that a PAC file names is not asked for addresses of this computer', async ({
    newWorld,
    onTestFinished,
  }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished);
    const pac = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' });
      answer.end(`function FindProxyForURL() { return 'PROXY ${proxy.address}'; }`);
    });
    const url = `http://${await listen(pac, onTestFinished)}/proxy.pac`;
    // The stand-in for STS is on this computer: not even the setting that lifts the rule for other proxies changes that.
    const app = await launchBehind(world, `--proxy-pac-url=${url}`);
    await app.item.click('Get session');
    await world.newSession();
    expect(proxy.asked).toEqual([]);
  });

  test('that does not answer is named', async ({ newWorld }) => {
    const world = await newWorld();
    const app = await launchBehind(world, '--proxy-server=127.0.0.1:1');
    await app.item.click('Get session');
    await world.notifications.waitFor(
      ({ summary }) => summary === 'Work: The proxy does not let Latchkey through',
    );
  });

  test('that asks for a password is named, and tried no more often than others', async ({
    newWorld,
    onTestFinished,
  }) => {
    const world = await newWorld();
    const proxy = await startProxy(onTestFinished, { login: { user: 'ann', password: 'made up' } });
    const app = await launchBehind(world, `--proxy-server=${proxy.address}`);
    await app.item.click('Get session');
    await world.notifications.waitFor(({ summary }) => summary === 'Work: The proxy asks for a password');
    expect(proxy.asked).toEqual([`${world.sandbox.url}/`]);
  });
});
