import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** Scheme and origin of Latchkey's own pages. SECURITY: not file://, which could read any file. */
export const rendererOrigin = 'latchkey://app';

// SECURITY: pages run our own script and style and nothing else, and can send nothing anywhere.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Declares the scheme; to be called before the app is ready. */
export const registerRendererScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'latchkey', privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
};

/** Pictures that exist in memory only, by a name that is good for one time. */
export interface PassingPictures {
  /** A JPEG, or undefined when there is none of that name (any more). */
  take(name: string): Uint8Array | undefined;
}

/** Where passing pictures are found. */
export const passingPicture = (name: string): string => `/passing/${name}`;

/**
 * Serves the files of `folder`, and no others but pictures that pass, under the scheme, to the pages of a session.
 */
export const serveRenderer = (pages: Session, folder: string, pictures: PassingPictures): void => {
  pages.protocol.handle('latchkey', async (request) => {
    const { host, pathname } = new URL(request.url);
    const passing = pathname.startsWith(passingPicture('')) && host === 'app' && request.method === 'GET';
    const picture = passing ? pictures.take(pathname.slice(passingPicture('').length)) : undefined;
    if (picture !== undefined) {
      return new Response(new Uint8Array(picture), {
        headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' },
      });
    }
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    const type = types[extname(file)];
    if (request.method !== 'GET' || host !== 'app' || type === undefined || !file.startsWith(folder + sep)) {
      return new Response('Not found', { status: 404 });
    }
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
};
