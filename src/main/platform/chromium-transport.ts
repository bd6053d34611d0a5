import { net, type ClientRequest, type IncomingMessage } from 'electron';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';

/** An answer of STS has a few kilobytes; what is much longer is not one. */
const longestAnswer = 1024 * 1024;

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
 * certificates that a company installed. Answers are taken as they are: no redirect is followed, no cookie kept.
 */
export class ChromiumTransport {
  handle(
    request: HttpRequest,
    { abortSignal }: HttpHandlerOptions = {},
  ): Promise<{ readonly response: HttpResponse }> {
    return new Promise((resolve, reject) => {
      const call = net.request({
        method: request.method,
        url: urlOf(request),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
      });
      const stop = (error: Error): void => {
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
      listen(call, resolve, stop);
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
): void => {
  call.on('error', (error) => stop(new TransportError(codeOf(error))));
  call.on('redirect', (status) => stop(new TransportError('REDIRECT', status)));
  call.on('login', (auth, answer) => {
    // Latchkey has no password for a proxy, and one that it is asked for by a server is not for AWS's.
    answer();
    stop(new TransportError(auth.isProxy ? 'ERR_PROXY_AUTH_REQUESTED' : 'LOGIN', 401));
  });
  call.on('response', (answer: IncomingMessage) => {
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

/** Chromium's name of an error, as in `net::ERR_NAME_NOT_RESOLVED`. */
const codeOf = ({ message }: Error): string => /net::(ERR_[A-Z0-9_]+)/.exec(message)?.[1] ?? 'UNKNOWN';

const urlOf = ({ protocol, hostname, port, path, query }: HttpRequest): string => {
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, one ?? '');
  }
  return url.href;
};
