import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as send, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { effectOf } from '../sandbox/faults.ts';
import type { Fault, Sandbox } from '../sandbox/sandbox.ts';
import { listen, type HttpRequest, type HttpServer, type Reply } from '../sandbox/server.ts';
import { readParameters } from '../sandbox/query.ts';
import { errorXml } from '../sandbox/xml.ts';
import type { AppCall, Issued } from './books.ts';

/** How the front treats what passes through it. */
export interface FrontOptions {
  /** How long the session lives that a key asks for, in seconds. */
  readonly lifeOf: (accessKeyId: string, action: string) => number;
  readonly onCall: (call: AppCall) => void;
}

/**
 * What the app takes for STS: hands everything on to the sandbox, which others ask meanwhile without being disturbed.
 * It can play faults, and be gone altogether.
 */
export class Front {
  fault: Fault | undefined;
  readonly #sandbox: Sandbox;
  readonly #options: FrontOptions;
  #server: HttpServer | undefined;
  #port = 0;
  /** One after the other: how long sessions live is a setting of the sandbox as a whole. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(sandbox: Sandbox, options: FrontOptions) {
    this.#sandbox = sandbox;
    this.#options = options;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens, at the same address each time. @throws Error when somebody else does */
  async up(): Promise<void> {
    if (this.#server !== undefined) return;
    this.#server = await listen(this.#port, (request) => this.#answer(request));
    this.#port = Number(new URL(this.#server.url).port);
  }

  /** Nobody listens any more, and every connection is gone. */
  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.close();
  }

  #answer(request: HttpRequest): Promise<Reply> {
    const answer = this.#turn.then(() => this.#work(request));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  async #work(request: HttpRequest): Promise<Reply> {
    const parameters = readParameters(request);
    const action = parameters.get('Action') ?? '';
    const signature = request.headers.find(([name]) => name === 'authorization')?.[1] ?? '';
    const accessKeyId = /Credential=(\w+)\//.exec(signature)?.[1] ?? '';
    const code = parameters.get('TokenCode');
    const call = { at: Date.now(), action, accessKeyId, ...(code !== null && { code }) };
    const effect = this.fault && effectOf(this.fault, '111122223333');
    if (effect === undefined || effect.kind === 'spoil') {
      this.#sandbox.sessionSeconds = this.#options.lifeOf(accessKeyId, action);
      const reply = await this.#handOn(request);
      const issued =
        effect === undefined ? issuedIn(reply, Date.now() + this.#sandbox.clockOffsetMs) : undefined;
      const codeRefused = reply.kind === 'answer' && reply.body.includes('invalid MFA one time pass code');
      this.#options.onCall({
        ...call,
        ...(issued && { issued }),
        codeRefused,
        codeUnread: isUnsigned(reply),
      });
      return effect === undefined ? reply : effect.spoil(reply);
    }
    this.#options.onCall({ ...call, codeRefused: false, codeUnread: false });
    if (effect.kind === 'reply') return effect.reply;
    const date = new Date(Date.now() + this.#sandbox.clockOffsetMs).toUTCString();
    const id = randomUUID();
    const headers = { 'Content-Type': 'text/xml', 'x-amzn-RequestId': id, Date: date };
    return { kind: 'answer', status: effect.error.status, headers, body: errorXml('sts', effect.error, id) };
  }

  async #handOn({ method, path, query, headers, body }: HttpRequest): Promise<Reply> {
    const outgoing = send(`${this.#sandbox.url}${path}${query === '' ? '' : `?${query}`}`, {
      method,
      // The signature covers the host that the app asked for.
      headers: Object.fromEntries(headers.filter(([name]) => name !== 'connection')),
    });
    outgoing.end(body);
    const [answer]: IncomingMessage[] = await once(outgoing, 'response');
    if (answer === undefined) return { kind: 'drop' };
    const kept = new Set(['content-type', 'date', 'x-amzn-requestid']);
    const passed = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      kept.has(name) && typeof value === 'string' ? [[name, value]] : [],
    );
    return {
      kind: 'answer',
      status: answer.statusCode ?? 500,
      headers: Object.fromEntries(passed),
      body: await text(answer),
    };
  }
}

/** The session in an answer; undefined when there is none. */
const issuedIn = (reply: Reply, obtainedAt: number): Issued | undefined => {
  if (reply.kind !== 'answer' || reply.status !== 200) return undefined;
  const accessKeyId = /<AccessKeyId>(\w+)</.exec(reply.body)?.[1];
  const expiration = /<Expiration>([^<]+)</.exec(reply.body)?.[1];
  if (accessKeyId === undefined || expiration === undefined) return undefined;
  return { accessKeyId, obtainedAt, expiresAt: Date.parse(expiration) };
};

/** Whether STS did not get beyond the signature. */
const isUnsigned = (reply: Reply): boolean =>
  reply.kind === 'answer' && /<Code>(SignatureDoesNotMatch|IncompleteSignature)</.test(reply.body);
