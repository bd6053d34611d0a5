import { utilityProcess } from 'electron';
import type { KeychainChild } from '../../adapters/keychain/keychain-child.ts';
import { keychainEnvironment } from '../../adapters/keychain/keychain-environment.ts';

/**
 * Starts the keychain process as an Electron utility process.
 *
 * @param programPath The built program of the keychain process.
 */
export function startKeychainChild(programPath: string): KeychainChild {
  const child = utilityProcess.fork(programPath, [], {
    serviceName: 'Latchkey keychain',
    env: keychainEnvironment(process.env),
    stdio: 'ignore',
  });
  let killed = false;
  // `kill` sends SIGTERM, which a process that is stopped or stuck never hears; quitting would leave it behind. The
  // process has an ID from 'spawn' until 'exit' only, so that this signal cannot hit another process.
  const endNow = (): void => {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  };
  child.once('spawn', () => {
    if (killed) endNow();
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    post: (message) => child.postMessage(message),
    onMessage: (run) => child.on('message', run),
    onExit: (run) => child.once('exit', () => run()),
    kill: () => {
      killed = true;
      endNow();
    },
  };
}
