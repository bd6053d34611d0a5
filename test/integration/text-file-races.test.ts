import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SharedTextFile } from '../../src/adapters/files/shared-text-file.ts';
import { problem } from '../../src/core/notice/problem.ts';
import { fail, ok } from '../../src/core/result.ts';
import { hookedCalls } from './text-file.faults.ts';

// Another program that knows no lock writes at the worst moment of each kind, of which there is one: between two
// system calls of ours.

const before = '[other]\nregion = eu-west-1\n';
const longAgo = new Date('2026-01-02T03:04:05Z');
const addOurs = (text: string) => ok({ text: `${text}ours\n`, value: 1 });

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-races-'));
  path = join(folder, 'credentials');
});
afterEach(() => rm(folder, { recursive: true }));

const put = (): void => {
  writeFileSync(path, before, { mode: 0o600 });
  // Nobody is at work on it: nothing has to be waited for.
  utimesSync(path, longAgo, longAgo);
};
const written = (): string => readFileSync(path, 'utf8');
const inPlace = (text: string): void => writeFileSync(path, text);
const byRename = (text: string): void => {
  writeFileSync(`${path}.theirs`, text, { mode: 0o600 });
  renameSync(`${path}.theirs`, path);
};

/** A file at the n-th system call of that name of which `meddle` happens first; once. */
const racing = (name: string, nth: number, meddle: () => void): SharedTextFile => {
  let seen = 0;
  const calls = hookedCalls({
    before: (_, called) => {
      if (called !== name) return;
      seen += 1;
      if (seen === nth) meddle();
    },
  });
  return new SharedTextFile(path, { calls });
};

describe.each([
  ['in place', inPlace],
  ['by rename', byRename],
] as const)('what is written %s is kept with ours', (how, write) => {
  test.each([
    ['while the new file is written', 'handle.writeFile', 1],
    ['before the file is compared', 'readFileSync', 1],
    ['after it was compared', 'statSync', 2],
  ])('%s', async (_, name, nth) => {
    put();
    const file = racing(name, nth, () => write(`${before}theirs\n`));
    expect(await file.edit(addOurs)).toMatchObject({ ok: true });
    expect(written()).toBe(`${before}theirs\nours\n`);
    expect(readdirSync(folder)).toEqual(['credentials']);
  });

  test('where there was no file before', async () => {
    const file = racing('link', 1, () => write('theirs\n'));
    expect(await file.edit(addOurs)).toMatchObject({ ok: true });
    expect(written()).toBe('theirs\nours\n');
    expect(readdirSync(folder)).toEqual(['credentials']);
  });

  test('and each time again, as often as can be asked of us', async () => {
    put();
    let turn = 0;
    const calls = hookedCalls({
      before: (_, name) => {
        if (name === 'readFileSync') write(`${before}turn ${(turn += 1)}\n`);
      },
    });
    const edited = await new SharedTextFile(path, { calls }).edit(addOurs);
    expect(edited).toMatchObject({ ok: false, error: { code: 'file-busy' } });
    expect(turn).toBeGreaterThan(5);
    expect(written()).toBe(`${before}turn ${turn}\n`);
    expect(readdirSync(folder), how).toEqual(['credentials']);
  });
});

describe('in the last moment before the rename', () => {
  test('what is written in place is found in the replaced file, and kept with ours', async () => {
    put();
    const file = racing('rename', 1, () => inPlace(`${before}theirs\n`));
    expect(await file.edit(addOurs)).toMatchObject({ ok: true });
    expect(written()).toBe(`${before}theirs\nours\n`);
  });

  test('what is only begun then is waited for', async () => {
    put();
    const file = racing('rename', 1, () => {
      const theirs = openSync(path, 'w');
      setTimeout(() => {
        writeSync(theirs, `${before}the`);
        setTimeout(() => {
          writeSync(theirs, 'irs\n');
          closeSync(theirs);
        }, 5);
      }, 50);
    });
    expect(await file.edit(addOurs)).toMatchObject({ ok: true });
    expect(written()).toBe(`${before}theirs\nours\n`);
  });

  test('what may not be changed, once it is there, is put back as it was, and that is told', async () => {
    put();
    const file = racing('rename', 1, () => inPlace('broken\n'));
    const edited = await file.edit((text) =>
      text.startsWith('broken') ? fail(problem('file-malformed', path)) : addOurs(text),
    );
    expect(edited).toMatchObject({ ok: false, error: { code: 'file-malformed' } });
    expect(written()).toBe('broken\n');
  });

  test('a file that is deleted then is not missed', async () => {
    put();
    const file = racing('readFileSync', 1, () => renameSync(path, `${path}.gone`));
    expect(await file.edit(addOurs)).toMatchObject({ ok: true });
    // What was taken away is not brought back: ours is all there is.
    expect(written()).toBe('ours\n');
  });
});

test('a file that is half written is not read', async () => {
  const theirs = openSync(path, 'w', 0o600);
  const reading = new SharedTextFile(path).read();
  const steps = before.split('');
  await new Promise<void>((resolve) => {
    const step = (): void => {
      const letter = steps.shift();
      if (letter === undefined) return resolve();
      writeSync(theirs, letter);
      setTimeout(step, 1);
    };
    step();
  });
  closeSync(theirs);
  expect(await reading).toEqual(ok(before));
});
