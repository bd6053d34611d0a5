import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { Clock, LogFields, Logger } from '../../core/ports.ts';
import type { LogLevel } from '../../core/state/app-state.ts';
import { redact } from './redaction.ts';

/** Name of the log file inside its folder; older ones have a number in front. */
export const logFileName = 'latchkey.log';

const weights: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 };

/** A log file that rotates: one line of JSON per event, redacted, at most four files of a megabyte. */
export class FileLogger implements Logger {
  readonly #folder: string;
  readonly #clock: Clock;
  #stream: RotatingFileStream | undefined;
  #closed = false;
  /** Events of less weight are left out from now on. */
  level: LogLevel = 'info';

  constructor(folder: string, clock: Clock) {
    this.#folder = folder;
    this.#clock = clock;
  }

  info(event: string, fields: LogFields = {}): void {
    this.#write('info', event, fields);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.#write('warn', event, fields);
  }

  error(event: string, fields: LogFields = {}): void {
    this.#write('error', event, fields);
  }

  /** Writes out what is waiting and closes the file. */
  close(): Promise<void> {
    const stream = this.#stream;
    this.#closed = true;
    return stream === undefined ? Promise.resolve() : new Promise((resolve) => stream.end(() => resolve()));
  }

  #write(level: LogLevel, event: string, fields: LogFields): void {
    if (this.#closed || weights[level] < weights[this.level]) return;
    const at = new Date(this.#clock.now()).toISOString();
    const safe = Object.entries(fields).map(([name, value]) => [
      redact(name),
      typeof value === 'string' ? redact(value) : value,
    ]);
    const line = { at, level, event: redact(event), ...Object.fromEntries(safe) };
    this.#open()?.write(`${JSON.stringify(line)}\n`);
  }

  #open(): RotatingFileStream | undefined {
    if (this.#stream !== undefined) return this.#stream;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      // With `rotate` the first parameter is the number of the old file, or null for the present one.
      this.#stream = createStream((number) => (number ? `${Number(number)}-${logFileName}` : logFileName), {
        path: this.#folder,
        size: '1M',
        rotate: 3,
        mode: 0o600,
      });
      // A full disk must not take the app down with the log.
      const stream = this.#stream;
      stream.on('error', () => {
        // The next event tries anew.
        if (this.#stream === stream) this.#stream = undefined;
      });
    } catch {
      this.#stream = undefined;
    }
    return this.#stream;
  }
}

/** Where the log file is. */
export const logPath = (folder: string): string => join(folder, logFileName);
