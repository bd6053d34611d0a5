import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedCredentialsFile } from '../../src/adapters/files/shared-credentials-file.ts';
import { MemoryCredentialsFile } from '../fakes/memory-credentials-file.ts';
import { credentialsFileContract } from './credentials-file.contract.ts';

credentialsFileContract('in memory', async () => {
  const file = new MemoryCredentialsFile();
  return {
    file,
    read: async () => file.text,
    put: async (text) => {
      file.text = text;
    },
    close: async () => {},
  };
});

credentialsFileContract('on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-file-'));
  const path = join(folder, 'credentials');
  return {
    file: new SharedCredentialsFile(path),
    read: () => readFile(path, 'utf8').catch(() => ''),
    put: (text) => writeFile(path, text),
    close: () => rm(folder, { recursive: true }),
  };
});
