import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildFileProgram, type FileChild, type FileProgram } from './credentials-file.program.ts';
import { ownMounts } from './own-mounts.ts';

const text = '[other]\nregion = eu-west-1\n';

let program: FileProgram;
let folder: string;
let path: string;
let child: FileChild | undefined;
beforeEach(async () => {
  program = await buildFileProgram();
  folder = mkdtempSync(join(tmpdir(), 'latchkey-mounted-'));
  path = join(folder, 'credentials');
  writeFileSync(path, text, { mode: 0o600 });
});
afterEach(async () => {
  await child?.kill();
  await program.remove();
  await rm(folder, { recursive: true });
});

test.skipIf(ownMounts === undefined)(
  'a file that is a mount point is told of and left alone (skipped where mounting is not allowed)',
  async () => {
    const script = 'mount --bind "$1" "$1" && shift && exec "$@"';
    child = program.start(...(ownMounts ?? []), 'sh', '-c', script, 'sh', path);
    expect(await child.ask({ op: 'inspect', path })).toMatchObject({ ok: true });
    expect(await child.ask({ op: 'write', path, mark: 'NEW' })).toEqual({
      ok: false,
      error: { code: 'file-mounted', detail: path },
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['credentials']);
  },
);
