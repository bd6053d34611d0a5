import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request, read to its end. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** As sent, without the question mark. */
  readonly query: string;
  /** In the order sent, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What to do with the connection. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'silence' }
  | { readonly kind: 'drop' };

export interface HttpServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Ends the server and every connection at once. May be called twice. */
  close(): Promise<void>;
}

/**
 * Listens on loopback.
 *
 * @param port 0 for one that is free
 * @throws Error when the port is taken
 */
export async function listen(
  port: number,
  handle: (request: HttpRequest) => Promise<Reply>,
): Promise<HttpServer> {
  const server = createServer(
    // Session tokens travel in a header and may be long.
    { maxHeaderSize: 1024 * 1024, keepAliveTimeout: 60_000 },
    (incoming, response) => {
      readRequest(incoming)
        .then(handle)
        .then((reply) => send(reply, response))
        .catch((error: unknown) => {
          // Either the client left while it was sending, or the sandbox has a mistake, which must be seen.
          if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
          response.end(`The sandbox failed: ${String(error)}\n`);
        });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandbox has no port');
  let closed: Promise<void> | undefined;

  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      closed ??= new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closed;
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const body = await buffer(incoming);
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const { rawHeaders } = incoming;
  return {
    method: incoming.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
      (rawHeaders[index * 2] ?? '').toLowerCase(),
      rawHeaders[index * 2 + 1] ?? '',
    ]),
    body,
  };
}

function send(reply: Reply, response: ServerResponse): void {
  switch (reply.kind) {
    case 'answer':
      response.writeHead(reply.status, {
        ...reply.headers,
        'Content-Length': Buffer.byteLength(reply.body),
      });
      response.end(reply.body);
      return;
    case 'silence':
      return;
    case 'drop':
      response.destroy();
      return;
  }
}
