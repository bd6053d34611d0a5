import { closeSync, openSync, writeFileSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { finished } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** The server answered, and the answer was no: trying again would not help. */
export class DownloadRefused extends Error {}

/**
 * What to do with an answer to "the bytes from here on, please".
 *
 * @param {object} answer
 * @param {number} answer.have How many bytes are here already.
 * @param {number} answer.status
 * @param {string | undefined} answer.contentRange
 * @returns {'append' | 'restart' | 'complete' | 'discard' | 'refused' | 'retry'} `restart`: the answer holds the whole
 *   file; `discard`: what is here does not belong to this file, ask again without it.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function howToGoOn({ have, status, contentRange }) {
  const [, from, size] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(contentRange ?? '') ?? [];
  if (status === 206) return Number(from) === have ? 'append' : 'discard';
  if (status === 200) return 'restart';
  if (status === 416) return size === String(have) ? 'complete' : 'discard';
  return status === 429 || status >= 500 ? 'retry' : 'refused';
}

/**
 * Downloads a file beside its place and moves it there once it is whole. What an interrupted run leaves
 * (`TARGET.part`) is continued by the next one. Whether it is the right file is for the caller's checksum to say.
 *
 * @param {string} url
 * @param {string} target
 * @param {object} [options]
 * @param {string[] | undefined} [options.ca] Certificate authorities instead of Node's own.
 * @param {(received: number, total: number | undefined) => void} [options.onProgress] Bytes.
 * @param {number} [options.attempts]
 * @param {number} [options.pauseMs] Before the second attempt; doubled before each further one.
 * @param {number} [options.stallMs] A connection silent for so long counts as broken.
 * @throws {DownloadRefused} When the server will not give the file.
 */
export async function download(url, target, options = {}) {
  const { ca, onProgress = () => {}, attempts = 5, pauseMs = 1000, stallMs = 30_000 } = options;
  const part = `${target}.part`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchRest(new URL(url), part, { ca, onProgress, stallMs });
      await rename(part, target);
      return;
    } catch (error) {
      if (error instanceof DownloadRefused || attempt >= attempts) throw error;
      await delay(pauseMs * 2 ** (attempt - 1));
    }
  }
}

/**
 * @param {URL} url
 * @param {string} part
 * @param {{ ca: string[] | undefined, onProgress: (received: number, total: number | undefined) => void, stallMs: number }} options
 */
async function fetchRest(url, part, { ca, onProgress, stallMs }) {
  const have = await sizeOf(part);
  const answer = await get(url, have, ca, stallMs);
  const next = howToGoOn({
    have,
    status: answer.statusCode ?? 0,
    contentRange: answer.headers['content-range'],
  });
  if (next !== 'append' && next !== 'restart') answer.destroy();
  if (next === 'complete') return;
  if (next === 'refused') throw new DownloadRefused(`the server answered ${answer.statusCode ?? 0}`);
  if (next === 'discard') await rm(part, { force: true });
  if (next === 'discard' || next === 'retry') {
    throw new Error(`the server answered ${answer.statusCode ?? 0}`);
  }

  const before = next === 'append' ? have : 0;
  const length = answer.headers['content-length'];
  const total = length === undefined ? undefined : before + Number(length);
  let received = before;
  const file = openSync(part, next === 'append' ? 'a' : 'w');
  try {
    // Written as it comes: a stream between would lose what it holds when the connection breaks.
    answer.on('data', (/** @type {Buffer} */ chunk) => {
      try {
        writeFileSync(file, chunk);
        received += chunk.length;
        onProgress(received, total);
      } catch (error) {
        answer.destroy(error instanceof Error ? error : undefined);
      }
    });
    // Throws when the connection breaks off before `content-length` bytes.
    await finished(answer);
  } finally {
    closeSync(file);
  }
}

/**
 * @param {URL} url
 * @param {number} from The first byte wanted.
 * @param {string[] | undefined} ca
 * @param {number} stallMs
 * @param {number} [redirects] How many more are followed.
 * @returns {Promise<http.IncomingMessage>}
 */
async function get(url, from, ca, stallMs, redirects = 5) {
  const answer = await new Promise(
    /** @param {(answer: http.IncomingMessage) => void} resolve */ (resolve, reject) => {
      /** @type {Record<string, string>} */
      const headers = { 'accept-encoding': 'identity' };
      if (from > 0) headers['range'] = `bytes=${from}-`;
      const client = url.protocol === 'http:' ? http : https;
      const request = client.get(url, { headers, ...(ca === undefined ? {} : { ca }) }, resolve);
      request.setTimeout(stallMs, () => request.destroy(new Error('the connection fell silent')));
      request.once('error', reject);
    },
  );
  const { location } = answer.headers;
  const status = answer.statusCode ?? 0;
  if (status < 300 || status >= 400 || location === undefined) return answer;
  answer.destroy();
  if (redirects === 0) throw new DownloadRefused('too many redirects');
  return get(new URL(location, url), from, ca, stallMs, redirects - 1);
}

/**
 * @param {string} path
 * @returns {Promise<number>} 0 when there is no such file.
 */
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
