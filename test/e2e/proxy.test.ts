import { createServer, request as forward, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { describe, expect, type TestContext } from 'vitest';
import { portOf } from '../integration/sts-gateway.server.ts';
import type { RunningApp } from '../world/app.ts';
import { addIdentity } from '../world/identities.ts';
import { test } from '../world/test.ts';
import type { World } from '../world/world.ts';

/** A proxy on loopback, and the addresses that it was asked for. */
interface Proxy {
  readonly address: string;
  readonly asked: readonly string[];
}

type OnTestFinished = TestContext['onTestFinished'];

/** Starts a proxy that hands plain requests on, or asks for a password. It makes no tunnels. It ends with the test. */
const startProxy = async (onTestFinished: OnTestFinished, { wantsPassword = false } = {}): Promise<Proxy> => {
  const asked: string[] = [];
  const server = createServer((incoming: IncomingMessage, answer) => {
    const { url = '', method, headers } = incoming;
    asked.push(url);
    if (wantsPassword) {
      incoming.resume();
      answer.writeHead(407, { 'proxy-authenticate': 'Basic realm="office"' }).end('Password?');
      return;
    }
    const onward = forward(url, { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Duplex) => {
    asked.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return { address: await listen(server, onTestFinished), asked };
};

/** Lets a server listen on loopback until the test ends; answers its address. */
const listen = async (server: Server, onTestFinished: OnTestFinished): Promise<string> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${portOf(server)}`;
};

/** The app with Chromium's settings for a proxy; it would not ask one for this computer's own addresses. */
const launchBehind = async (
  world: World,
  setting: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningApp> => {
  const direct = await world.launch();
  await addIdentity(direct, { codes: 'none' });
  await direct.quit();
  return world.launch({ args: [setting, '--proxy-bypass-list=<-loopback>'], env });
};

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
    const proxy = await startProxy(onTestFinished, { wantsPassword: true });
    const app = await launchBehind(world, `--proxy-server=${proxy.address}`);
    await app.item.click('Get session');
    await world.notifications.waitFor(({ summary }) => summary === 'Work: The proxy asks for a password');
    expect(proxy.asked).toEqual([`${world.sandbox.url}/`]);
  });
});
