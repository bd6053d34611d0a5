import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileLogger, logPath } from '../../src/adapters/log/file-logger.ts';
import { redact } from '../../src/adapters/log/redaction.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

let home: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-log-'));
  folder = join(home, 'logs');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const open = () => new FileLogger(folder, new FakeClock(Date.UTC(2031, 0, 2, 3, 4, 5, 678)));
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe('the file', () => {
  test('has a line of JSON for each event, and is private', async () => {
    const before = process.umask(0);
    try {
      const log = open();
      log.info('start', { version: '1.2.3' });
      log.warn('session-failed', { profile: 'work', code: 'timed-out', attempts: 2, byUser: true });
      await log.close();
    } finally {
      process.umask(before);
    }
    expect(await readFile(logPath(folder), 'utf8')).toBe(
      '{"at":"2031-01-02T03:04:05.678Z","level":"info","event":"start","version":"1.2.3"}\n' +
        '{"at":"2031-01-02T03:04:05.678Z","level":"warn","event":"session-failed","profile":"work","code":"timed-out",' +
        '"attempts":2,"byUser":true}\n',
    );
    expect([await modeOf(folder), await modeOf(logPath(folder))]).toEqual([0o700, 0o600]);
  });

  test('leaves out what has less weight than wanted', async () => {
    const log = open();
    log.level = 'warn';
    log.info('start');
    log.warn('session-failed');
    log.error('command-crashed');
    log.level = 'error';
    log.warn('wake');
    await log.close();
    const written = await readFile(logPath(folder), 'utf8');
    expect(written.match(/"event":"[a-z-]+"/g)).toEqual([
      '"event":"session-failed"',
      '"event":"command-crashed"',
    ]);
  });

  test('goes on after a restart', async () => {
    for (const turn of [1, 2]) {
      const log = open();
      log.info('start', { turn });
      await log.close();
    }
    expect((await readFile(logPath(folder), 'utf8')).match(/"turn":\d/g)).toEqual(['"turn":1', '"turn":2']);
  });

  test('turns over at a megabyte, and the three before it are kept', async () => {
    const filler = Array.from({ length: 100 }, () => 'ten chars.').join('');
    // Seven megabytes, in two starts of the program.
    const lines = 6400;
    for (const start of [0, lines / 2]) {
      const log = open();
      for (let line = start; line < start + lines / 2; line += 1) log.info('line', { line, filler });
      await log.close();
    }
    const names = ['3-latchkey.log', '2-latchkey.log', '1-latchkey.log', 'latchkey.log'];
    expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
    const kept: number[] = [];
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text.length).toBeLessThan(1_002_000 * 1.05);
      expect(await modeOf(join(folder, name))).toBe(0o600);
      for (const [, line] of text.matchAll(/"line":(\d+)/g)) kept.push(Number(line));
    }
    // The newest, in order, without a gap.
    expect(kept.length).toBeGreaterThan(2500);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => lines - kept.length + index));
  });
});

describe('a disk that does not work', () => {
  const useAndClose = async () => {
    const log = open();
    log.info('one');
    log.error('two', { code: 'bug' });
    // The stream opens its file, and may fail, on its own time.
    await log.close();
    log.warn('after the end');
    await log.close();
  };

  test('because the folder cannot be made, troubles nobody', async () => {
    writeFileSync(folder, 'no folder');
    await useAndClose();
    expect(await readFile(folder, 'utf8')).toBe('no folder');
  });

  test('because the file is a folder, troubles nobody', async () => {
    mkdirSync(logPath(folder), { recursive: true });
    await useAndClose();
    expect(await readdir(folder)).toEqual(['latchkey.log']);
  });

  test('because old files cannot be put aside, troubles nobody', async () => {
    const inTheWay = ['1-latchkey.log', '2-latchkey.log', '3-latchkey.log'];
    for (const name of inTheWay) mkdirSync(join(folder, name, 'full'), { recursive: true });
    writeFileSync(logPath(folder), 'x'.repeat(1_100_000));
    await useAndClose();
    expect((await readdir(folder)).toSorted()).toEqual([...inTheWay, 'latchkey.log']);
  });

  test('because the folder went away meanwhile, gets a new one', async () => {
    const log = open();
    log.info('one');
    rmSync(folder, { recursive: true });
    log.info('two');
    await log.close();
    expect(await readFile(logPath(folder), 'utf8')).toMatch(/one.*\n.*two/);
  });

  test('for lack of the right, troubles nobody', async () => {
    mkdirSync(folder);
    chmodSync(home, 0o755);
    chmodSync(folder, 0o555);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      await useAndClose();
    } finally {
      if (root) process.seteuid?.(0);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not touched when nothing is logged', async () => {
    await open().close();
    expect(await readdir(home)).toEqual([]);
  });
});

describe('no secret gets through', () => {
  const from = (alphabet: string, minLength: number, maxLength = minLength) =>
    fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength, maxLength });
  const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const base64 = `${upper}${upper.toLowerCase()}0123456789+/`;
  const base32 = `${upper}234567`;
  const groups = (seed: string) => seed.match(/.{1,4}/g) ?? [];

  /** Secrets, each with the words that give it away: all of it, or any piece that would help a guesser. */
  const secrets: Readonly<Record<string, fc.Arbitrary<readonly [text: string, tell: string]>>> = {
    'a secret access key': from(base64, 40).map((key) => [key, key]),
    'a session token': fc
      .tuple(from(base64, 100, 1500), fc.constantFrom('', '=', '=='))
      .map(([token, padding]) => [token + padding, token.slice(-20)]),
    'a session token in a URL': from(base64, 300).map((token) => [
      encodeURIComponent(token),
      encodeURIComponent(token.slice(0, 40)),
    ]),
    'a long seed': from(base32, 32, 64).map((seed) => [seed, seed]),
    'a short seed': from(base32, 16).map((seed) => [seed, seed]),
    'a seed in lower case': from(base32, 16, 64).map((seed) => [seed.toLowerCase(), seed.toLowerCase()]),
    'a seed in groups': from(base32, 16, 64).map((seed) => [
      groups(seed).join(' '),
      groups(seed).slice(1, 3).join(' '),
    ]),
    'a seed in groups, in lower case': from(base32, 16, 64).map((seed) => {
      const words = groups(seed.toLowerCase());
      return [words.join(' '), words.slice(1, 3).join(' ')];
    }),
    'a link with a seed': from(base32, 16, 64).map((seed) => [
      `otpauth://totp/Amazon%20Web%20Services:a@b?secret=${seed}&issuer=Amazon`,
      seed,
    ]),
    'a code': from('0123456789', 6).map((code) => [code, code]),
    'a code as phones show it': from('0123456789', 6).map((code) => [
      `${code.slice(0, 3)} ${code.slice(3)}`,
      code.slice(3),
    ]),
    'an access key ID': from(base32, 16).map((end) => [`AKIA${end}`, end]),
    'a temporary key ID': from(base32, 16).map((end) => [`ASIA${end}`, end]),
  };
  const around = fc.constantFrom(
    '',
    ' ',
    '=',
    ':',
    '"',
    "'",
    '-',
    '_',
    '.',
    ',',
    '(',
    '[',
    '{"x":"',
    'key=',
    'Token: ',
    '\n',
    'é',
  );

  test.each(Object.entries(secrets))('%s, whatever stands round it', (_, secret) => {
    fc.assert(
      fc.property(secret, around, around, ([text, tell], before, after) => {
        expect(redact(before + text + after)).not.toContain(tell);
      }),
      { numRuns: 300 },
    );
  });

  test('in any part of an event', async () => {
    const any = fc.oneof(...Object.values(secrets));
    const samples = fc.sample(any, 300);
    const log = open();
    for (const [text] of samples) {
      log.info(text);
      log.warn('event', { field: text });
      log.error('event', { [text]: 1 });
      log.error('event', {
        message: `it was ${text}, they say`,
        attempts: 1,
        byUser: false,
        profile: undefined,
      });
    }
    await log.close();
    // Without the dates, whose digits may happen to be those of a code.
    const text = (await readFile(logPath(folder), 'utf8')).replaceAll(/"at":"[^"]*"/g, '');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(4 * samples.length);
    for (const [index, [, tell]] of samples.entries()) {
      expect(lines.slice(4 * index, 4 * index + 4).join('\n')).not.toContain(tell);
    }
  });

  test('and what is none stays', () => {
    for (const text of [
      'session-written',
      'long-term-key-in-section',
      'UnrecognizedClientException',
      'STSServiceException',
      'team/prod.admin@eu-central-1',
      '45.4.1',
      'HTTP 503',
      '123456789012',
      'arn:aws:iam::123456789012:user/sam',
      'b3f6a1de-0c1f-4f7e-9f0a-3a5d6c7b8e9f',
      'ENOSPC: no space left on device',
    ]) {
      expect(redact(text)).toBe(text);
    }
    expect(redact('AKIAMADEUPSAMPLEKEY2')).toBe('AKIA…KEY2');
  });
});
