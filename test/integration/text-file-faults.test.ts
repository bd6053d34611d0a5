import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SharedTextFile } from '../../src/adapters/files/shared-text-file.ts';
import { ok } from '../../src/core/result.ts';
import { hookedCalls, systemError, type CallHook } from './text-file.faults.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'latchkey-faults-'));
});
afterEach(() => rm(home, { recursive: true }));

const before = '[other]\nregion = eu-west-1\n';
const longAgo = new Date('2026-01-02T03:04:05Z');
const addLine = (line: string) => (text: string) => ok({ text: `${text}${line}\n`, value: line });

/** A place where the file is, or may be: its folder, the path that is written to, and what was there. */
interface Place {
  readonly folder: string;
  readonly path: string;
  readonly text: string;
}

let places = 0;
const makePlace = (): string => {
  const folder = join(home, String((places += 1)));
  mkdirSync(folder);
  return folder;
};
const put = (path: string): void => {
  writeFileSync(path, before, { mode: 0o600 });
  // Nobody is at work on it: nothing has to be waited for.
  utimesSync(path, longAgo, longAgo);
};

const kinds: Readonly<Record<string, () => Place>> = {
  'a file that is there': () => {
    const folder = makePlace();
    put(join(folder, 'credentials'));
    return { folder, path: join(folder, 'credentials'), text: before };
  },
  'a new file in a new folder': () => {
    const folder = join(makePlace(), '.aws');
    return { folder, path: join(folder, 'credentials'), text: '' };
  },
  'a file behind a link': () => {
    const folder = makePlace();
    put(join(folder, 'credentials'));
    const path = join(makePlace(), 'link');
    symlinkSync(join(folder, 'credentials'), path);
    return { folder, path, text: before };
  },
  'a link that leads nowhere yet': () => {
    const folder = makePlace();
    const path = join(makePlace(), 'link');
    symlinkSync(join(folder, 'credentials'), path);
    return { folder, path, text: '' };
  },
};

const textOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, 'credentials'), 'utf8');
  } catch {
    return '';
  }
};
const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The system calls of one undisturbed write, in order. */
const callsOf = async ({ path }: Place): Promise<readonly string[]> => {
  const names: string[] = [];
  const calls = hookedCalls({ before: (_, name) => names.push(name) });
  expect(await new SharedTextFile(path, { calls }).edit(addLine('new'))).toMatchObject({ ok: true });
  return names;
};

describe.each(Object.entries(kinds))('writing %s', (_, make) => {
  test.each(['ENOSPC', 'EIO', 'EACCES', 'EDQUOT', 'EROFS', 'EMFILE'])(
    'stands %s from every system call',
    async (code) => {
      const names = await callsOf(make());
      expect(names.length).toBeGreaterThan(15);
      const faults = names.map(async (name, index) => {
        const { folder, path, text } = make();
        let faulty = true;
        const calls = hookedCalls({
          before: (number) => {
            if (faulty && number === index + 1) throw systemError(code);
          },
        });
        const file = new SharedTextFile(path, { calls });
        const where = `${code} from call ${index + 1}, ${name}`;

        const edited = await file.edit(addLine('new'));
        faulty = false;
        const found = textOf(folder);
        expect([text, `${text}new\n`], where).toContain(found);
        expect(edited.ok ? found : edited.error.code, where).toMatch(
          edited.ok ? /new\n$/ : /^(file-(failed|read-only|unreadable)|disk-full)$/,
        );
        // Where deleting itself failed, the next start does it.
        if (name === 'unlink') await file.tidy();
        expect(
          namesIn(folder).filter((left) => left !== 'credentials'),
          where,
        ).toEqual([]);

        expect(await file.edit(addLine('later')), where).toMatchObject({ ok: true });
        expect(textOf(folder), where).toBe(`${found}later\n`);
      });
      await Promise.all(faults);
    },
  );

  test('goes on where a call fails each time that it is made but need not succeed', async () => {
    const { folder, path, text } = make();
    const calls = hookedCalls({
      before: (_number, name) => {
        if (name === 'unlink' || name === 'handle.close') throw systemError('EIO');
      },
    });
    const file = new SharedTextFile(path, { calls });
    expect(await file.read()).toEqual(ok(text));
    expect(await file.edit((now) => ok({ text: now, value: 0 }))).toMatchObject({ ok: true });
    expect(textOf(folder)).toBe(text);
  });
});

describe('on Windows, where another program may have the file open for a moment', () => {
  const renameFailing = (
    code: string,
    times: number,
  ): { readonly hook: CallHook; readonly tries: () => number } => {
    let tries = 0;
    return {
      hook: {
        before: (_, name) => {
          if (name !== 'rename') return;
          tries += 1;
          if (tries <= times) throw systemError(code);
        },
      },
      tries: () => tries,
    };
  };
  const place = (): string => {
    const path = join(home, 'credentials');
    put(path);
    return path;
  };

  test.each(['EPERM', 'EBUSY', 'EACCES'])('%s is waited out', async (code) => {
    const path = place();
    const { hook, tries } = renameFailing(code, 3);
    const file = new SharedTextFile(path, { calls: hookedCalls(hook), platform: 'win32' });
    expect(await file.edit(addLine('new'))).toMatchObject({ ok: true });
    expect(tries()).toBe(4);
    expect(textOf(home)).toBe(`${before}new\n`);
    expect(readdirSync(home)).toEqual(['credentials']);
  });

  test.each([
    ['EPERM', 'file-read-only'],
    ['EBUSY', 'file-mounted'],
    ['EACCES', 'file-read-only'],
  ])('%s without an end is told, and nothing has happened', async (code, told) => {
    const path = place();
    const { hook, tries } = renameFailing(code, Number.POSITIVE_INFINITY);
    const file = new SharedTextFile(path, { calls: hookedCalls(hook), platform: 'win32' });
    expect(await file.edit(addLine('new'))).toMatchObject({ ok: false, error: { code: told } });
    expect(tries()).toBeGreaterThan(10);
    expect(tries()).toBeLessThan(50);
    expect(textOf(home)).toBe(before);
    expect(readdirSync(home)).toEqual(['credentials']);
  });

  test('what another program writes while it is waited is kept', async () => {
    const path = place();
    let tries = 0;
    const calls = hookedCalls({
      before: (_, name) => {
        if (name !== 'rename') return;
        tries += 1;
        if (tries > 1) return;
        writeFileSync(path, `${before}theirs\n`);
        throw systemError('EBUSY');
      },
    });
    const file = new SharedTextFile(path, { calls, platform: 'win32' });
    expect(await file.edit(addLine('new'))).toMatchObject({ ok: true });
    expect(textOf(home)).toBe(`${before}theirs\nnew\n`);
    expect(readdirSync(home)).toEqual(['credentials']);
  });

  test('elsewhere the same errors mean what they say, at once', async () => {
    const path = place();
    const { hook, tries } = renameFailing('EBUSY', Number.POSITIVE_INFINITY);
    const file = new SharedTextFile(path, { calls: hookedCalls(hook), platform: 'linux' });
    expect(await file.edit(addLine('new'))).toMatchObject({ ok: false, error: { code: 'file-mounted' } });
    expect(tries()).toBe(1);
    expect(readdirSync(home)).toEqual(['credentials']);
  });
});
