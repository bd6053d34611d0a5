import { spawn } from 'node:child_process';

/**
 * A screen that is nowhere to be seen.
 *
 * @typedef {{ display: string, stop: () => Promise<void> }} VirtualDisplay `display` is for `DISPLAY`.
 */

/**
 * Starts Xvfb, which picks a free display itself and tells when it is ready (`xvfb-run` guesses and waits).
 *
 * @returns {Promise<VirtualDisplay>}
 * @throws {Error} When there is no Xvfb, or it does not start.
 */
export async function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const endWithUs = () => server.kill();
  process.once('exit', endWithUs);
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  const display = await new Promise(
    /** @param {(display: string) => void} resolve */ (resolve, reject) => {
      server.once('error', () => reject(new Error('There is no Xvfb (Debian package xvfb): npm run setup')));
      server.once('exit', () => reject(new Error('Xvfb did not start.')));
      let told = '';
      server.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
        told += chunk.toString();
        if (told.endsWith('\n')) resolve(`:${told.trim()}`);
      });
    },
  );
  return {
    display,
    async stop() {
      process.off('exit', endWithUs);
      server.kill();
      await ended;
    },
  };
}
