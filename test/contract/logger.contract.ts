import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../src/core/ports.ts';

/** A logger, and what it has written. */
export interface LoggerSubject {
  readonly logger: Logger;
  /** Everything that was logged, oldest first; may be called once, at the end. */
  entries(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

/** What every Logger does. */
export function loggerContract(name: string, open: () => Promise<LoggerSubject>): void {
  describe(`Logger: ${name}`, () => {
    let subject: LoggerSubject;

    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    it('keeps events with level and fields, in order', async () => {
      const { logger } = subject;
      logger.info('start', { version: '1.2.3', attempts: 3, paused: false, profile: undefined });
      logger.warn('session-failed', { profile: 'work', code: 'network-unreachable' });
      logger.error('call-crashed');
      for (let turn = 0; turn < 100; turn += 1) logger.info('turn', { turn });
      const entries = await subject.entries();
      expect(entries.slice(0, 3)).toMatchObject([
        { level: 'info', event: 'start', version: '1.2.3', attempts: 3, paused: false },
        { level: 'warn', event: 'session-failed', profile: 'work', code: 'network-unreachable' },
        { level: 'error', event: 'call-crashed' },
      ]);
      expect(entries.slice(3)).toMatchObject(
        Array.from({ length: 100 }, (_, turn) => ({ event: 'turn', turn })),
      );
    });
  });
}
