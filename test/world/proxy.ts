import { createHash } from 'node:crypto';
import { createServer, request as forward, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TestContext } from 'vitest';
import { portOf } from '../integration/sts-gateway.server.ts';
import type { RunningApp } from './app.ts';
import { addIdentity } from './identities.ts';
import type { World } from './world.ts';

/** A proxy on loopback, the addresses that it was asked for, and the logins that it was given. */
export interface Proxy {
  readonly address: string;
  readonly asked: readonly string[];
  /** What followed the scheme in each `Proxy-Authorization`: for Basic, user and password. */
  readonly logins: readonly string[];
}

/** What a proxy wants before it hands anything on. */
export interface ProxyOptions {
  readonly login?: { readonly user: string; readonly password: string };
  readonly scheme?: 'Basic' | 'Digest' | 'Negotiate';
}

type OnTestFinished = TestContext['onTestFinished'];

const realm = '<b>office</b>';
const challenges = {
  Basic: `Basic realm="${realm}"`,
  Digest: `Digest realm="${realm}", nonce="made-up-nonce", algorithm=MD5, qop="auth"`,
  Negotiate: 'Negotiate',
};

/** Starts a proxy that hands plain requests on, with a login where it wants one. It makes no tunnels. It ends with the test. */
export const startProxy = async (
  onTestFinished: OnTestFinished,
  { login, scheme = 'Basic' }: ProxyOptions = {},
): Promise<Proxy> => {
  const asked: string[] = [];
  const logins: string[] = [];
  const lets = ({ url = '', method = '', headers }: IncomingMessage): boolean => {
    asked.push(url);
    const given = headers['proxy-authorization'];
    if (given !== undefined) logins.push(readable(given));
    return login === undefined || (given !== undefined && fits(given, method, login));
  };
  const challenge = { 'proxy-authenticate': challenges[scheme] };
  const server = createServer((incoming, answer) => {
    if (!lets(incoming)) {
      incoming.resume();
      answer.writeHead(407, challenge).end('Password?');
      return;
    }
    const { url = '', method } = incoming;
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const onward = forward(url, { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    const status = lets(incoming) ? '502 Bad Gateway' : '407 Proxy Authentication Required';
    socket.end(`HTTP/1.1 ${status}\r\nProxy-Authenticate: ${challenge['proxy-authenticate']}\r\n\r\n`);
  });
  return { address: await listen(server, onTestFinished), asked, logins };
};

const readable = (header: string): string => {
  const [scheme, ...rest] = header.split(' ');
  return scheme === 'Basic' ? Buffer.from(rest.join(' '), 'base64').toString() : rest.join(' ');
};

/** Whether a header proves that its sender knows the login (RFC 7617, RFC 7616). */
const fits = (
  header: string,
  method: string,
  { user, password }: NonNullable<ProxyOptions['login']>,
): boolean => {
  if (header.startsWith('Basic ')) return readable(header) === `${user}:${password}`;
  const part = (name: string): string => new RegExp(`\\b${name}="?([^",]*)`).exec(header)?.[1] ?? '';
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  const secret = md5(`${user}:${realm}:${password}`);
  const wish = md5(`${method}:${part('uri')}`);
  const proof = md5([secret, part('nonce'), part('nc'), part('cnonce'), part('qop'), wish].join(':'));
  return part('username') === user && part('response') === proof;
};

/** Lets a server listen on loopback until the test ends; answers its address. */
export const listen = async (server: Server, onTestFinished: OnTestFinished): Promise<string> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${portOf(server)}`;
};

/** The app, with an identity, under Chromium's settings for a proxy; it would not ask one for this computer's addresses. */
export const launchBehind = async (
  world: World,
  setting: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningApp> => {
  const direct = await world.launch();
  await addIdentity(direct, { codes: 'none' });
  await direct.quit();
  return world.launch({ args: [setting, '--proxy-bypass-list=<-loopback>'], env });
};
