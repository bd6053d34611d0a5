import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedTextFile } from '../../src/adapters/files/shared-text-file.ts';
import { MemoryTextFile } from '../fakes/memory-text-file.ts';
import { textFileContract } from './text-file.contract.ts';

textFileContract('in memory', async () => {
  const file = new MemoryTextFile();
  return {
    file,
    text: async () => file.text,
    put: async (text) => {
      file.text = text;
    },
    traces: async () => [],
    meddle: (change) => {
      file.meddler = change;
      return async () => {};
    },
    close: async () => {},
  };
});

textFileContract('on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-text-'));
  const path = join(folder, 'credentials');
  const text = (): Promise<string> => readFile(path, 'utf8').catch(() => '');
  return {
    file: new SharedTextFile(path),
    text,
    put: (content) => writeFile(path, content, { mode: 0o600 }),
    traces: async () => (await readdir(folder)).filter((name) => name !== 'credentials'),
    meddle: (change) => async () => writeFile(path, change(await text())),
    close: () => rm(folder, { recursive: true }),
  };
});
