import { net, session, type AuthInfo, type ClientRequest, type IncomingMessage } from 'electron';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { TransportProblem } from '../../adapters/sts/transport-problem.ts';
import { proxyAt, type Proxy } from '../../core/network/proxy.ts';
import type { ProxyLoan } from '../../core/network/proxy-logins.ts';
import { problem } from '../../core/notice/problem.ts';
import type { Result } from '../../core/result.ts';

/** An answer of STS has a few kilobytes; what is much longer is not one. */
const longestAnswer = 1024 * 1024;

/** Lends the saved login for a proxy to a request, or says why there is none. */
export type BorrowLogin = (proxy: Proxy, challenge: string) => Promise<Result<ProxyLoan>>;

/** Ways to sign in to a proxy that take a user name and a password. */
const passwordSchemes: ReadonlySet<string> = new Set(['basic', 'digest', 'ntlm']);

/** A failure on the way, with the code by which it is told apart. */
class TransportError extends Error {
  readonly code: string;
  readonly $metadata: { readonly httpStatusCode?: number };

  constructor(code: string, httpStatusCode?: number) {
    super(code);
    this.code = code;
    this.$metadata = httpStatusCode === undefined ? {} : { httpStatusCode };
  }
}

/**
 * Sends the SDK's requests through Chromium, as a browser would: with the system's proxy, its PAC file and the root
 * certificates that a company installed. Answers are taken as they are: no redirect is followed, no cookie kept. A proxy
 * that wants a password gets the one that is saved for it, once in a request. (One that knows people by their sign-in to
 * the system, with Negotiate or NTLM, Chromium answers by itself where the system can.)
 */
export class ChromiumTransport {
  readonly #borrow: BorrowLogin;
  /** Requests that try a password now. */
  readonly #trials = new Set<Promise<void>>();

  constructor(borrow: BorrowLogin) {
    this.#borrow = borrow;
  }

  async handle(
    request: HttpRequest,
    { abortSignal }: HttpHandlerOptions = {},
  ): Promise<{ readonly response: HttpResponse }> {
    // Chromium remembers a password while it is tried, and would send it along with what starts now: one that is wrong
    // would be refused twice.
    while (this.#trials.size > 0) await Promise.race(this.#trials);
    return new Promise((resolve, reject) => {
      const call = net.request({
        method: request.method,
        url: urlOf(request),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
      });
      const talk = new ProxyTalk(this.#borrow, this.#trials);
      const stop = (error: Error): void => {
        talk.end('unknown');
        reject(error);
        call.abort();
      };
      // The SDK would take other signals than the system's own; Latchkey gives it no others.
      if (abortSignal instanceof AbortSignal) {
        abortSignal.addEventListener('abort', () => stop(new TransportError('ABORTED')), { once: true });
      }
      if (abortSignal?.aborted === true) return stop(new TransportError('ABORTED'));
      for (const [name, value] of Object.entries(request.headers)) {
        // Chromium's own, which it takes from nobody.
        if (!['host', 'content-length'].includes(name.toLowerCase())) call.setHeader(name, value);
      }
      // Chromium sends a request again when a connection that it kept turns out to be closed: the code in it might be
      // used up. So no connection is kept.
      call.setHeader('connection', 'close');
      listen(call, resolve, stop, talk);
      if (request.body !== undefined) call.write(Buffer.from(request.body));
      call.end();
    });
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }
}

const listen = (
  call: ClientRequest,
  resolve: (answer: { readonly response: HttpResponse }) => void,
  stop: (error: Error) => void,
  talk: ProxyTalk,
): void => {
  call.on('error', (error) => stop(new TransportError(codeOf(error))));
  call.on('redirect', (status) => stop(new TransportError('REDIRECT', status)));
  call.on('login', (auth, answer) => {
    // SECURITY: a server that wants a password is not AWS's, and gets none.
    if (!auth.isProxy) return stop(new TransportError('LOGIN', 401));
    void talk.login(auth).then((login) => {
      // Chromium waits for the answer, so the request has not ended by itself; who gave it up wants no answer any more.
      if (talk.ended) return;
      if (login instanceof TransportProblem) return stop(login);
      const { user, password } = login.reveal();
      answer(user, password);
    });
  });
  call.on('response', (answer: IncomingMessage) => {
    // What a proxy says that wants a sign-in which Chromium cannot do.
    if (answer.statusCode === 407) return stop(refusal('proxy-failed', 'it wants another kind of sign-in'));
    talk.end('accepted');
    const parts: Buffer[] = [];
    let length = 0;
    answer.on('data', (part: Buffer) => {
      length += part.length;
      if (length > longestAnswer) return stop(new TransportError('TOO_LONG', 200));
      parts.push(part);
    });
    answer.on('aborted', () => stop(new TransportError('ECONNRESET')));
    answer.on('end', () => {
      const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : value,
      ]);
      const body = new Uint8Array(Buffer.concat(parts));
      resolve({
        response: new HttpResponse({
          statusCode: answer.statusCode,
          headers: Object.fromEntries(headers),
          body,
        }),
      });
    });
  });
};

/** What one request and the proxies on its way say to each other. */
class ProxyTalk {
  readonly #borrow: BorrowLogin;
  readonly #trials: Set<Promise<void>>;
  readonly #loans = new Map<Proxy, ProxyLoan>();
  #endTrial = (): void => {};
  #ended = false;

  constructor(borrow: BorrowLogin, trials: Set<Promise<void>>) {
    this.#borrow = borrow;
    this.#trials = trials;
  }

  /** Whether the request has ended, so that nothing is to be said any more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The login for a proxy that asks, or why it gets none. Never fails otherwise. */
  async login({ scheme, host, port, realm }: AuthInfo): Promise<ProxyLoan['login'] | TransportProblem> {
    if (!passwordSchemes.has(scheme.toLowerCase()))
      return refusal('proxy-failed', 'it wants another kind of sign-in');
    const proxy = proxyAt(host, port);
    if (proxy === undefined) return refusal('proxy-failed', 'its address is none');
    const refused = this.#loans.get(proxy);
    if (refused !== undefined) {
      refused.settle('refused');
      return refusal('proxy-login-refused', proxy);
    }
    const loan = await this.#borrow(proxy, `${scheme.toLowerCase()} ${realm}`);
    if (!loan.ok) return new TransportProblem(loan.error);
    if (this.#ended) loan.value.settle('unknown');
    else this.#try(proxy, loan.value);
    return loan.value.login;
  }

  /** Gives back what was lent. */
  end(outcome: 'accepted' | 'unknown'): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#loans.size === 0) return;
    // SECURITY: Chromium would remember the password, send it unasked, and ask anew with what was changed meanwhile.
    void session.defaultSession.clearAuthCache();
    for (const loan of this.#loans.values()) loan.settle(outcome);
    this.#endTrial();
  }

  #try(proxy: Proxy, loan: ProxyLoan): void {
    this.#loans.set(proxy, loan);
    if (this.#loans.size > 1) return;
    const trial = new Promise<void>((resolve) => {
      this.#endTrial = () => {
        this.#trials.delete(trial);
        resolve();
      };
    });
    this.#trials.add(trial);
  }
}

const refusal = (code: 'proxy-failed' | 'proxy-login-refused', detail: string): TransportProblem =>
  new TransportProblem(problem(code, detail));

/** Chromium's name of an error, as in `net::ERR_NAME_NOT_RESOLVED`. */
const codeOf = ({ message }: Error): string => /net::(ERR_[A-Z0-9_]+)/.exec(message)?.[1] ?? 'UNKNOWN';

const urlOf = ({ protocol, hostname, port, path, query }: HttpRequest): string => {
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, one ?? '');
  }
  return url.href;
};
