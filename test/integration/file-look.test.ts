import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookAtFile } from '../../src/adapters/files/file-look.ts';
import { tighten } from '../../src/adapters/files/tighten.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-look-'));
  path = join(folder, 'credentials');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a look at a file', () => {
  test('tells its text and who may use it, through a link as well', async () => {
    await writeFile(path, '\uFEFF[a]\n');
    await chmod(path, 0o640);
    await chmod(folder, 0o755);
    const expected = { text: '\uFEFF[a]\n', mode: 0o640, folderMode: 0o755 };
    expect(await lookAtFile(path)).toEqual(expected);
    await symlink(path, join(folder, 'link'));
    expect(await lookAtFile(join(folder, 'link'))).toEqual(expected);
    expect(await lookAtFile(path, 'win32')).toEqual({ text: '\uFEFF[a]\n' });
  });

  test('tells the first line that is not UTF-8', async () => {
    await writeFile(path, Buffer.from([0x5b, 0x61, 0x5d, 0x0a, 0xff, 0x0a]));
    expect(await lookAtFile(path)).toMatchObject({ invalidLine: 2 });
  });

  test('of one that is not there tells of its folder, if there is one', async () => {
    await chmod(folder, 0o700);
    expect(await lookAtFile(path)).toEqual({ folderMode: 0o700 });
    expect(await lookAtFile(join(folder, 'none', 'credentials'))).toEqual({});
  });

  test('does not read what is no file, and does not wait for a pipe', async () => {
    await mkdir(path);
    expect(await lookAtFile(path)).toMatchObject({ refused: 'EISDIR' });
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await lookAtFile(pipe)).toMatchObject({ refused: 'not a regular file' });
    const loop = join(folder, 'loop');
    await symlink(loop, loop);
    expect(await lookAtFile(loop)).toMatchObject({ refused: 'ELOOP' });
  });
});

test('others lose every right, and the owner none', async () => {
  await writeFile(path, '');
  await chmod(path, 0o466);
  expect(await tighten(path)).toEqual({ ok: true, value: undefined });
  expect((await stat(path)).mode & 0o777).toBe(0o400);
  await chmod(folder, 0o755);
  await tighten(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await tighten(join(folder, 'none'))).toMatchObject({ ok: false, error: { code: 'file-failed' } });
});
