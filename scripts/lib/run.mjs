import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './project.mjs';

/**
 * @typedef {object} Ending
 * @property {number} code 0 when all went well; 127 when the command does not exist; 128 + n after signal n.
 * @property {boolean} timedOut Whether the time limit ended it.
 */

/**
 * The exit code that a shell would report.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitCode(code, signal) {
  if (signal !== null) return 128 + constants.signals[signal];
  return code ?? 1;
}

/**
 * Runs a command with this terminal as its own and waits for its end. Never throws.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd] The project's folder when not given.
 * @param {NodeJS.ProcessEnv} [options.env] This process's environment when not given.
 * @param {number} [options.timeoutMs] The command is ended after this long. No limit when not given.
 * @param {(child: import('node:child_process').ChildProcess) => void} [options.onStart]
 * @returns {Promise<Ending>}
 */
export function run(command, args, { cwd = ROOT, env = process.env, timeoutMs, onStart } = {}) {
  return new Promise((resolve) => {
    let timedOut = false;
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    child.once('error', () => {
      clearTimeout(timer);
      resolve({ code: 127, timedOut });
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: exitCode(code, signal), timedOut });
    });
    onStart?.(child);
  });
}

/**
 * Runs a short command and returns what it printed. Never throws.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeoutMs] 60 s when not given.
 * @returns {{ code: number, stdout: string, stderr: string }}
 */
export function capture(command, args, { cwd = ROOT, env = process.env, timeoutMs = 60_000 } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    timeout: timeoutMs,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error !== undefined) {
    return { code: 127, stdout: result.stdout ?? '', stderr: result.error.message };
  }
  return { code: exitCode(result.status, result.signal), stdout: result.stdout, stderr: result.stderr };
}
