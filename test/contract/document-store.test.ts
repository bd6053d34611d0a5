import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { JsonDocument } from '../../src/adapters/files/json-document.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { MemoryDocument } from '../fakes/memory-document.ts';
import { documentStoreContract, initialDocument } from './document-store.contract.ts';

documentStoreContract('in memory', async () => {
  const store = new MemoryDocument(initialDocument);
  return { store, reopen: () => store, close: async () => {} };
});

documentStoreContract('a JSON file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-document-'));
  const reopen = () =>
    new JsonDocument(
      join(folder, 'new', 'sample.json'),
      { schema: z.object({ words: z.array(z.string()) }), version: 1, initial: initialDocument },
      new FakeClock(),
    );
  return { store: reopen(), reopen, close: () => rm(folder, { recursive: true }) };
});
