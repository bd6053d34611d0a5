import { once } from 'node:events';
import { Readable } from 'node:stream';
import { howItEnded, Scope } from './scope.ts';

export interface XvfbOptions {
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
}

export interface XDisplay {
  /** For the environment variable DISPLAY, as ":7". */
  readonly display: string;
  /** Ends the display. May be called twice. */
  close(): Promise<void>;
}

/**
 * A screen that nobody sees. The server picks a free number itself and says which, when it is ready.
 * @throws {Error} when Xvfb is missing or does not come up.
 */
export async function startXvfb({ width = 1280, height = 800 }: XvfbOptions = {}): Promise<XDisplay> {
  const scope = new Scope();
  try {
    const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'];
    // SIGTERM at the last: killed hard, it leaves its lock file in /tmp.
    const server = await scope.spawn('Xvfb', args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      lastSignal: 'SIGTERM',
    });
    const numbers = server.stdio[3];
    if (!(numbers instanceof Readable)) throw new Error('Xvfb has no pipe to say its number on');
    const number = await Promise.race([
      once(numbers.setEncoding('utf8'), 'data').then(([text]: unknown[]) => String(text).trim()),
      once(server, 'exit').then(() => undefined),
    ]);
    if (number === undefined) throw new Error(`Xvfb ${howItEnded(server)}`);
    return { display: `:${number}`, close: () => scope.close() };
  } catch (error) {
    await scope.close();
    throw error;
  }
}
