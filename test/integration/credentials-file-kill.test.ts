import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { linesOf, sampleSession } from '../contract/credentials-file.sample.ts';
import { buildFileProgram, type FileProgram } from './credentials-file.program.ts';

let program: FileProgram;
let folder: string;

beforeEach(async () => {
  program = await buildFileProgram();
  folder = await mkdtemp(join(tmpdir(), 'latchkey-kill-'));
});
afterEach(async () => {
  await program.remove();
  await rm(folder, { recursive: true });
});

test('a writer that is killed at any moment leaves the old content or the new one, and litter that is removed', async () => {
  const path = join(folder, 'credentials');
  // Long enough for the writing to take most of the time.
  const rest = `# mine ${'long '.repeat(50_000)}\n[other]\nregion = eu-west-1\n`;
  const tokenLength = 60_000;
  const whole = new Set(
    ['EVEN', 'ODD'].map((mark) => `${rest}\n[work]\n${linesOf(sampleSession(mark, tokenLength))}`),
  );
  await writeFile(path, rest);
  let littered = 0;

  // On until some writers were killed at work: else nothing would be shown.
  for (let round = 0; round < 25 || (littered < 3 && round < 200); round += 1) {
    const child = program.start();
    expect(await child.ask({ op: 'write-for-ever', path, tokenLength })).toMatchObject({ ok: true });
    // Not to wait for anything: to be at another place of the next write each time.
    await pause(Math.random() * 10);
    await child.kill();

    const text = await readFile(path, 'utf8');
    expect(whole.has(text), `${text.length} characters`).toBe(true);
    const names = await readdir(folder);
    if (names.length > 1) littered += 1;
    expect(names.filter((name) => !/^credentials\.[0-9a-f]{16}\.latchkey-tmp$/.test(name))).toEqual([
      'credentials',
    ]);
    await new SharedCredentialsFile(path).tidy();
    expect(await readdir(folder)).toEqual(['credentials']);
  }
  expect(littered).toBeGreaterThanOrEqual(3);
});
