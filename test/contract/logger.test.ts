import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileLogger, logPath } from '../../src/adapters/log/file-logger.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { SilentLogger } from '../fakes/silent-logger.ts';
import { loggerContract } from './logger.contract.ts';

loggerContract('in memory', async () => {
  const logger = new SilentLogger();
  return {
    logger,
    entries: async () => logger.entries.map(({ level, event, fields }) => ({ level, event, ...fields })),
    close: async () => {},
  };
});

loggerContract('a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-log-'));
  const logger = new FileLogger(folder, new FakeClock());
  return {
    logger,
    entries: async () => {
      await logger.close();
      const lines = (await readFile(logPath(folder), 'utf8')).trimEnd().split('\n');
      return lines.map((line): unknown => JSON.parse(line));
    },
    close: () => rm(folder, { recursive: true }),
  };
});
