import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileCalls } from '../../src/adapters/files/file-calls.ts';
import { settingsFormat, stateFormat } from '../../src/adapters/files/formats.ts';
import { JsonDocument, type DocumentFormat } from '../../src/adapters/files/json-document.ts';
import { emptySettings } from '../../src/core/state/app-state.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

// Documents of other versions, on a real disk.

interface Note {
  readonly words: readonly string[];
  readonly colour: string;
}

/** A made-up past: first one text, then words, now words with a colour. */
const format: DocumentFormat<Note> = {
  version: 3,
  initial: { words: [], colour: 'none' },
  schema: z.object({ words: z.array(z.string()), colour: z.string() }),
  steps: [
    ({ text, ...rest }) => ({ ...rest, words: z.string().parse(text).split(' ') }),
    (before) => ({ ...before, colour: 'blue' }),
  ],
};
const first = '{"version":1,"text":"one two"}';
const second = '{"version":2,"words":["one","two"]}';
const note: Note = { words: ['one', 'two'], colour: 'blue' };
const third = '{\n  "version": 3,\n  "words": [\n    "one",\n    "two"\n  ],\n  "colour": "blue"\n}\n';
const loaded = (value: object) => ({ ok: true, value: { value } });

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-versions-'));
  path = join(folder, 'note.json');
});
afterEach(() => {
  vi.restoreAllMocks();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});
const open = () => new JsonDocument(path, format, new FakeClock(Date.UTC(2031, 0, 2)));
const put = (text: string, suffix = '') => writeFileSync(path + suffix, text);
const read = (suffix = '') => readFileSync(path + suffix, 'utf8');

describe('a document of an earlier version', () => {
  test.each([first, second])('is brought to the present one step by step: %s', async (text) => {
    put(text);
    expect(await open().load()).toEqual(loaded(note));
    expect(read()).toBe(third);
    expect(await readdir(folder)).toEqual(['note.json']);
    // And only once.
    expect(await open().load()).toEqual(loaded(note));
  });

  test.each([
    ['a step cannot be made', '{"version":1,"words":["one"]}'],
    ['the outcome makes no sense', '{"version":2,"words":"one"}'],
  ])('is moved aside when %s', async (_, text) => {
    put(text);
    const movedTo = `${path}.unreadable-2031-01-02T00-00-00-000Z`;
    expect(await open().load()).toEqual({ ok: true, value: { value: format.initial, movedTo } });
    expect(readFileSync(movedTo, 'utf8')).toBe(text);
  });

  test('to which no way leads is moved aside', async () => {
    put(second);
    const { steps: _, ...without } = format;
    const document = new JsonDocument(path, without, new FakeClock());
    expect(await document.load()).toMatchObject({ value: { movedTo: expect.any(String) } });
  });

  test('is used although it cannot be written yet, and is written with the next save', async () => {
    put(first);
    const rename = vi.spyOn(fileCalls, 'rename').mockImplementation(() => {
      throw new Error('no');
    });
    const document = open();
    expect(await document.load()).toEqual(loaded(note));
    expect([read(), await readdir(folder)]).toEqual([first, ['note.json']]);
    rename.mockRestore();
    expect((await document.save({ ...note, colour: 'red' })).ok).toBe(true);
    expect(await open().load()).toEqual(loaded({ ...note, colour: 'red' }));
    expect(await readdir(folder)).toEqual(['note.json']);
  });

  test('is copied before it is replaced, by a save too', async () => {
    put(first);
    const { rename } = fileCalls;
    let renames = 0;
    vi.spyOn(fileCalls, 'rename').mockImplementation((from, to) => {
      renames += 1;
      if (renames % 2 === 0) throw new Error('no');
      return rename(from, to);
    });
    const document = open();
    await document.load();
    expect([read(), read('.version-1')]).toEqual([first, first]);
    expect((await document.save(note)).ok).toBe(false);
    expect([read(), read('.version-1')]).toEqual([first, first]);
  });
});

describe('a migration that was interrupted', () => {
  test('is whole at each call to the disk, and goes on', async () => {
    let renames = 0;
    for (let at = 1; ; at += 1) {
      rmSync(path, { force: true });
      put(first);
      renames = 0;
      const { rename } = fileCalls;
      // The process ends here: nothing that it would do from now on reaches the disk.
      const dead = vi.spyOn(fileCalls, 'rename').mockImplementation((from, to) => {
        renames += 1;
        if (renames >= at) throw new Error('dead');
        return rename(from, to);
      });
      const unlink = vi.spyOn(fileCalls, 'unlink').mockImplementation(async () => {
        throw new Error('dead');
      });
      await open().load();
      dead.mockRestore();
      unlink.mockRestore();
      expect([first, third]).toContain(read());
      expect(await open().load()).toEqual(loaded(note));
      expect(read()).toBe(third);
      expect(await readdir(folder)).toEqual(['note.json']);
      if (renames < at) break;
    }
    expect(renames).toBe(2);
  });

  test('and whose new file turned out to be none goes back to the copy', async () => {
    put('\0'.repeat(100));
    put(second, '.version-2');
    const document = open();
    expect(await document.load()).toMatchObject({ value: { value: note, movedTo: expect.any(String) } });
    expect(read('.version-2')).toBe(second);
    await document.save(note);
    expect(await open().load()).toEqual(loaded(note));
    expect((await readdir(folder)).filter((name) => name.includes('version'))).toEqual([]);
  });

  test('leaves a copy that is not read once the new file is whole', async () => {
    put(third);
    put('{"version":1,"text":"stale"}', '.version-1');
    expect(await open().load()).toEqual(loaded(note));
    expect(await readdir(folder)).toEqual(['note.json']);
  });
});

describe('a document of a later version', () => {
  const later = '{"version":4,"wörds":{"one":1}}';

  test('is left as it is, and nothing is saved over it', async () => {
    put(later);
    const document = open();
    expect(await document.load()).toEqual({ ok: false, error: { code: 'settings-newer', detail: path } });
    expect(await document.save(note)).toEqual({
      ok: false,
      error: { code: 'settings-unwritable', detail: path },
    });
    expect([read(), await readdir(folder)]).toEqual([later, ['note.json']]);
  });

  test('is there again after the update', async () => {
    put(later);
    const older = open();
    await older.load();
    await older.save(format.initial);
    const update: DocumentFormat<{ readonly wörds: object }> = {
      version: 4,
      initial: { wörds: {} },
      schema: z.object({ wörds: z.record(z.string(), z.number()) }),
    };
    expect(await new JsonDocument(path, update, new FakeClock()).load()).toEqual(
      loaded({ wörds: { one: 1 } }),
    );
  });

  test.each([settingsFormat, stateFormat])('holds for the real ones', async (real) => {
    put(JSON.stringify({ ...real.initial, version: real.version + 1 }));
    const before = read();
    const document = new JsonDocument<object>(path, real, new FakeClock());
    expect((await document.load()).ok).toBe(false);
    expect((await document.save(real.initial)).ok).toBe(false);
    expect(read()).toBe(before);
  });
});

describe('the real documents', () => {
  test.each([
    ['settings.json', settingsFormat],
    ['state.json', stateFormat],
  ])('%s has a way from every version to the present one', (_, { version, steps = [] }) => {
    expect(steps).toHaveLength(version - 1);
  });

  test('settings of the first version ever are read', async () => {
    put('{"version":1,"identities":[],"preferences":{"paused":true,"notifications":false,"theme":"dark"}}');
    expect(await new JsonDocument(path, settingsFormat, new FakeClock()).load()).toEqual(
      loaded({
        ...emptySettings,
        preferences: { ...emptySettings.preferences, paused: true, notifications: false, theme: 'dark' },
      }),
    );
  });
});
