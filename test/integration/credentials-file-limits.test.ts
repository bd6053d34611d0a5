import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linesOf, sampleSession } from '../contract/credentials-file.sample.ts';
import { buildFileProgram, type FileChild, type FileProgram } from './credentials-file.program.ts';
import { ownMounts } from './own-mounts.ts';

// Root is stopped by no mode, so the writer is a process of its own that becomes somebody else; run by somebody else,
// it stays who it is.
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

let program: FileProgram;
let home: string;
let folder: string;
let path: string;
let children: FileChild[];

beforeAll(async () => {
  program = await buildFileProgram();
});
afterAll(() => program.remove());

beforeEach(() => {
  children = [];
  home = mkdtempSync(join(tmpdir(), 'latchkey-limits-'));
  folder = join(home, '.aws');
  path = join(folder, 'credentials');
  mkdirSync(folder);
});

afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  execFileSync('chmod', ['-R', 'u+rwX', home]);
  rmSync(home, { recursive: true });
});

const start = (...prefix: readonly string[]): FileChild => {
  const child = program.start(...prefix);
  children.push(child);
  return child;
};

const text = '[other]\nregion = eu-west-1\n';
const written = `${text}\n[work]\n${linesOf(sampleSession('NEW'))}`;
const refused = (code: string) => ({ ok: false, error: { code, detail: path } });

/** What inspecting and writing say, one after the other. */
const tryBoth = async (child: FileChild) => [
  await child.ask({ op: 'inspect', path }),
  await child.ask({ op: 'write', path, mark: 'NEW' }),
];

describe('without the right', () => {
  /** The file and its folders with these modes, owned by the writer. */
  const writerOf = async (modes: { home?: number; folder?: number; file?: number }): Promise<FileChild> => {
    writeFileSync(path, text);
    const child = start();
    for (const [place, mode] of [
      [path, modes.file ?? 0o600],
      [folder, modes.folder ?? 0o700],
      [home, modes.home ?? 0o700],
    ] as const) {
      if (isRoot) chownSync(place, nobody, nobody);
      chmodSync(place, mode);
    }
    if (isRoot) await child.ask({ op: 'become', id: nobody });
    return child;
  };
  const untouched = async () => {
    chmodSync(home, 0o700);
    chmodSync(folder, 0o700);
    chmodSync(path, 0o600);
    expect(await readdir(folder)).toEqual(['credentials']);
    expect(await readFile(path, 'utf8')).toBe(text);
  };

  test('the writer of these tests can write where it may', async () => {
    expect(await tryBoth(await writerOf({}))).toMatchObject([
      { ok: true, value: { kind: 'absent' } },
      { ok: true },
    ]);
    expect(await readFile(path, 'utf8')).toBe(written);
  });

  test.each([
    ['to read the file', 'file-unreadable', { file: 0o200 }],
    ['to enter the folder', 'file-unreadable', { folder: 0o600 }],
    ['to write the file', 'file-read-only', { file: 0o400 }],
    ['to write in the folder', 'file-read-only', { folder: 0o500 }],
  ])('%s: %s, seen before a code is spent', async (_, code, modes) => {
    expect(await tryBoth(await writerOf(modes))).toEqual([refused(code), refused(code)]);
    await untouched();
  });

  test('to make the folder', async () => {
    const child = await writerOf({ home: 0o500 });
    chmodSync(home, 0o700);
    rmSync(folder, { recursive: true });
    chmodSync(home, 0o500);
    expect(await tryBoth(child)).toEqual([refused('file-read-only'), refused('file-read-only')]);
    expect(await readdir(home)).toEqual([]);
  });
});

describe.skipIf(ownMounts === undefined)(
  'on a disk of its own (skipped where mounting is not allowed)',
  () => {
    /** A writer that sees the folder through what `script` mounted on it. */
    const writerOn = async (script: string): Promise<FileChild> => {
      const child = start(...(ownMounts ?? []), 'sh', '-c', `${script} && shift && exec "$@"`, 'sh', folder);
      // Its first answer tells that the mounts are in place.
      await child.ask({ op: 'remove', path });
      return child;
    };

    test('that is full: nothing is lost, and it goes on when there is room', async () => {
      const child = await writerOn('mount -t tmpfs -o size=64k,mode=0777 none "$1"');
      const there = join(child.root, folder);
      const long = `# ${'x'.repeat(6000)}\n${text}`;
      await writeFile(join(there, 'credentials'), long);
      await writeFile(join(there, 'filler'), 'x'.repeat(52_000));
      expect(await child.ask({ op: 'write', path, mark: 'NEW' })).toEqual(refused('disk-full'));
      expect(await readFile(join(there, 'credentials'), 'utf8')).toBe(long);
      expect((await readdir(there)).toSorted()).toEqual(['credentials', 'filler']);

      await rm(join(there, 'filler'));
      expect(await child.ask({ op: 'write', path, mark: 'NEW' })).toMatchObject({ ok: true });
      expect(await readFile(join(there, 'credentials'), 'utf8')).toBe(
        `${long}\n[work]\n${linesOf(sampleSession('NEW'))}`,
      );
    });

    test('that is mounted read-only', async () => {
      writeFileSync(path, text);
      const child = await writerOn('mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"');
      expect(await tryBoth(child)).toEqual([refused('file-read-only'), refused('file-read-only')]);
      expect(await readFile(path, 'utf8')).toBe(text);
      expect(await readdir(folder)).toEqual(['credentials']);
    });
  },
);
