import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIsFresh } from '../../../scripts/lib/build.mjs';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();
const EARLIER = new Date('2025-01-01T10:00:00Z');
const BUILT = new Date('2025-01-01T11:00:00Z');
const LATER = new Date('2025-01-01T12:00:00Z');

async function write(path: string, time: Date): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
  await utimes(path, time, time);
}

/** A project whose sources are older than its build. */
async function builtProject(): Promise<string> {
  const root = await newDirectory();
  for (const path of ['src/main/index.ts', 'renderer/main.ts', 'package.json'])
    await write(join(root, path), EARLIER);
  for (const path of ['src/main', 'src', 'renderer']) await utimes(join(root, path), EARLIER, EARLIER);
  for (const path of ['main/index.js', 'preload/index.cjs', 'renderer/index.html']) {
    await write(join(root, 'out', path), BUILT);
  }
  return root;
}

test('nothing has changed since the build', async () => {
  expect(buildIsFresh(await builtProject())).toBe(true);
});

test('a source was changed', async () => {
  const root = await builtProject();
  await write(join(root, 'src/main/index.ts'), LATER);
  expect(buildIsFresh(root)).toBe(false);
});

test('a source was deleted', async () => {
  const root = await builtProject();
  await write(join(root, 'src/main/old.ts'), EARLIER);
  await rm(join(root, 'src/main/old.ts'));
  expect(buildIsFresh(root)).toBe(false);
});

test('a product is missing', async () => {
  const root = await builtProject();
  await rm(join(root, 'out/preload/index.cjs'));
  expect(buildIsFresh(root)).toBe(false);
});
