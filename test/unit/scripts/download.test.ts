import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { download, DownloadRefused, howToGoOn } from '../../../scripts/lib/download.mjs';
import { temporaryDirectories } from './temporary-directory.ts';

const CONTENT = Buffer.from('0123456789'.repeat(1000));
const newDirectory = temporaryDirectories();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/file`;
}

/** Serves ranges the way a file server does. */
function answerRange(request: IncomingMessage, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= CONTENT.length) {
    response.writeHead(416, { 'content-range': `bytes */${CONTENT.length}` }).end();
    return;
  }
  const rest = CONTENT.subarray(from);
  const range = { 'content-range': `bytes ${from}-${CONTENT.length - 1}/${CONTENT.length}` };
  response.writeHead(from === 0 ? 200 : 206, { 'content-length': rest.length, ...(from === 0 ? {} : range) });
  response.end(rest);
}

test.each([
  { have: 10, status: 206, contentRange: 'bytes 10-99/100', next: 'append' },
  { have: 10, status: 206, contentRange: 'bytes 0-99/100', next: 'discard' },
  { have: 10, status: 206, contentRange: undefined, next: 'discard' },
  { have: 10, status: 200, contentRange: undefined, next: 'restart' },
  { have: 100, status: 416, contentRange: 'bytes */100', next: 'complete' },
  { have: 120, status: 416, contentRange: 'bytes */100', next: 'discard' },
  { have: 0, status: 503, contentRange: undefined, next: 'retry' },
  { have: 0, status: 429, contentRange: undefined, next: 'retry' },
  { have: 0, status: 404, contentRange: undefined, next: 'refused' },
])('with $have bytes here, $status ($contentRange) means $next', ({ next, ...answer }) => {
  expect(howToGoOn(answer)).toBe(next);
});

test('a connection that breaks off is gone on with from where it broke', async () => {
  const ranges: (string | undefined)[] = [];
  const url = await serve((request, response) => {
    ranges.push(request.headers.range);
    if (ranges.length > 1) return answerRange(request, response);
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, 4000), () => response.destroy());
  });
  const target = join(await newDirectory(), 'file');
  await download(url, target, { pauseMs: 1 });
  expect(await readFile(target)).toEqual(CONTENT);
  expect(ranges).toEqual([undefined, 'bytes=4000-']);
});

test("what another run left is gone on with, and its bytes are part of the bar's", async () => {
  const url = await serve(answerRange);
  const target = join(await newDirectory(), 'file');
  await writeFile(`${target}.part`, CONTENT.subarray(0, 9000));
  const seen: [number, number | undefined][] = [];
  await download(url, target, { onProgress: (received, total) => seen.push([received, total]) });
  expect(await readFile(target)).toEqual(CONTENT);
  expect(seen.at(-1)).toEqual([CONTENT.length, CONTENT.length]);
  expect(seen[0]?.[0]).toBeGreaterThan(9000);
});

test('a part that was whole already is taken as it is', async () => {
  const url = await serve(answerRange);
  const target = join(await newDirectory(), 'file');
  await writeFile(`${target}.part`, CONTENT);
  await download(url, target);
  expect(await readFile(target)).toEqual(CONTENT);
});

test.each([
  ['longer than the file', Buffer.alloc(CONTENT.length + 5)],
  ['of a server that serves no ranges', Buffer.alloc(500)],
])('a part %s is thrown away', async (_, part) => {
  const url = await serve((request, response) => {
    if (part.length > CONTENT.length) return answerRange(request, response);
    response.writeHead(200, { 'content-length': CONTENT.length }).end(CONTENT);
  });
  const target = join(await newDirectory(), 'file');
  await writeFile(`${target}.part`, part);
  await download(url, target, { pauseMs: 1 });
  expect(await readFile(target)).toEqual(CONTENT);
});

test('redirects are followed', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/file') response.writeHead(302, { location: '/elsewhere' }).end();
    else answerRange(request, response);
  });
  const target = join(await newDirectory(), 'file');
  await download(url, target);
  expect(await readFile(target)).toEqual(CONTENT);
});

test('a refusal is not asked for twice', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.writeHead(403).end();
  });
  const target = join(await newDirectory(), 'file');
  await expect(download(url, target, { pauseMs: 1 })).rejects.toThrow(DownloadRefused);
  expect(asked).toBe(1);
});

test('silence counts as broken; what came is kept, and is not taken for the file', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, 4000));
  });
  const target = join(await newDirectory(), 'file');
  await expect(download(url, target, { attempts: 1, stallMs: 400 })).rejects.toThrow(/silent|aborted/);
  expect((await stat(`${target}.part`)).size).toBe(4000);
  await expect(stat(target)).rejects.toThrow('ENOENT');
});
