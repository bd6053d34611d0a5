import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, run } from './run.mjs';

/**
 * The npm that started this script, else the one on the PATH. On Windows npm is a batch file, which Node starts only
 * through a shell; its JavaScript beside Node's own binary needs none.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ command: string, args: string[] }} Put the arguments of npm behind these.
 */
export function npmCommand(env = process.env) {
  const script = env['npm_execpath'];
  if (script !== undefined && script.endsWith('npm-cli.js')) {
    return { command: process.execPath, args: [script] };
  }
  if (process.platform === 'win32') {
    const beside = join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    return { command: process.execPath, args: [beside] };
  }
  return { command: 'npm', args: [] };
}

/**
 * Runs npm in the project's folder with this terminal as its own.
 *
 * @param {readonly string[]} args
 * @returns {Promise<import('./run.mjs').Ending>}
 */
export function runNpm(args) {
  const npm = npmCommand();
  return run(npm.command, [...npm.args, ...args]);
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} What npm printed on its standard output.
 * @throws {Error} With npm's last words when it fails.
 */
function askNpm(args, env) {
  const npm = npmCommand(env);
  // A packed runtime is some 100 MB: on a slow line that takes a quarter of an hour.
  const { code, stdout, stderr } = capture(npm.command, [...npm.args, ...args], {
    env,
    timeoutMs: 30 * 60_000,
  });
  if (code !== 0) {
    throw new Error(`npm ${args[0] ?? ''} failed: ${stderr.trim().split('\n').slice(0, 4).join(' ')}`);
  }
  return stdout;
}

/**
 * Where npm says that a package's tarball is. The registry, mirrors included, is npm's own business.
 *
 * @param {string} spec Such as `electron@33.3.0`.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function tarballUrl(spec, env = process.env) {
  return askNpm(['view', spec, 'dist.tarball'], env).trim();
}

/**
 * Fetches a package's tarball without running anything in it.
 *
 * @param {string} spec Such as `electron@33.3.0`; unscoped.
 * @param {string} directory Where to put it.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} The tarball's path.
 */
export function packTarball(spec, directory, env = process.env) {
  askNpm(['pack', spec, '--ignore-scripts', '--silent', '--pack-destination', directory], env);
  return join(directory, `${spec.replace('@', '-')}.tgz`);
}

/**
 * How npm reaches its registry, as far as a plain HTTPS request can follow it.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ direct: boolean, ca: string[] | undefined }} `direct` is false where a proxy, or certificates that are
 *   not checked, are npm's business alone. `ca` replaces the certificate authorities when set.
 */
export function npmNetwork(env = process.env) {
  return networkFrom(JSON.parse(askNpm(['config', 'list', '--json'], env)), (path) =>
    readFileSync(path, 'utf8'),
  );
}

/**
 * @param {unknown} config npm's configuration, parsed.
 * @param {(path: string) => string} readFile
 * @returns {{ direct: boolean, ca: string[] | undefined }}
 */
export function networkFrom(config, readFile) {
  const all = new Map(typeof config === 'object' && config !== null ? Object.entries(config) : []);
  const isSet = (/** @type {unknown} */ value) => typeof value === 'string' && value !== '';
  const direct =
    !isSet(all.get('proxy')) && !isSet(all.get('https-proxy')) && all.get('strict-ssl') !== false;
  const given = [all.get('ca')].flat().filter((value) => typeof value === 'string' && value !== '');
  if (given.length > 0) return { direct, ca: given };
  const file = all.get('cafile');
  return { direct, ca: typeof file === 'string' && file !== '' ? [readFile(file)] : undefined };
}
