import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ChecksumError } from '../../../scripts/lib/checksum.mjs';
import { fallbackRunsHere, joinZip, partsInOrder } from '../../../scripts/lib/electron-fallback.mjs';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('parts are joined by number, not by the order of a directory', () => {
  const names = ['a.zip.p010', 'README.md', 'a.zip.p002', 'a.zip.p001', 'a.zip.p000', 'a.zip'];
  const others = [3, 4, 5, 6, 7, 8, 9].map((number) => `a.zip.p00${number}`);
  expect(partsInOrder([...names, ...others])).toEqual(
    Array.from({ length: 11 }, (_, index) => `a.zip.p${String(index).padStart(3, '0')}`),
  );
});

test('a missing part is told', () => {
  expect(() => partsInOrder(['a.zip.p000', 'a.zip.p002'])).toThrow('Part 1 of the zip is missing.');
  expect(() => partsInOrder(['a.zip.p001'])).toThrow('Part 0');
  expect(() => partsInOrder(['README.md'])).toThrow('no parts');
});

async function directoryWithParts(): Promise<string> {
  const directory = await newDirectory();
  await writeFile(join(directory, 'a.zip.p000'), 'Elec');
  await writeFile(join(directory, 'a.zip.p001'), 'tron');
  return directory;
}

test('the expected bytes are accepted', async () => {
  const directory = await directoryWithParts();
  await joinZip(directory, join(directory, 'joined'), sha256('Electron'));
  expect(await readFile(join(directory, 'joined'), 'utf8')).toBe('Electron');
});

test('other bytes are refused and leave nothing', async () => {
  const directory = await directoryWithParts();
  const joined = joinZip(directory, join(directory, 'joined'), sha256('electron'));
  await expect(joined).rejects.toThrow(ChecksumError);
  expect(await readdir(directory)).not.toContain('joined');
});

test('the fallback is for Linux on x64', () => {
  expect(fallbackRunsHere('linux', 'x64')).toBe(true);
  expect(fallbackRunsHere('linux', 'arm64')).toBe(false);
  expect(fallbackRunsHere('darwin', 'x64')).toBe(false);
});
