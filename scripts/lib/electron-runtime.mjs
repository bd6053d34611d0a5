import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * The Electron that the app runs on.
 *
 * - `override`: a directory that the user named in `ELECTRON_OVERRIDE_DIST_PATH`.
 * - `pinned`: the release in package.json, put there by Electron's own installer.
 * - `fallback`: an official but old release, for machines that do not reach GitHub.
 *
 * @typedef {object} Runtime
 * @property {'override' | 'pinned' | 'fallback'} kind
 * @property {string} version Such as `45.4.1`; `unknown` when the directory does not tell.
 * @property {string} distPath The directory, absolute.
 * @property {string} executable The program in it, absolute.
 */

/** There is no Electron to run on. The message says what to do. */
export class RuntimeMissing extends Error {}

/**
 * @param {NodeJS.Platform} [platform]
 * @returns {string} Where the program is in an unpacked Electron.
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} distPath
 * @returns {Runtime | undefined} Nothing when there is no Electron in that directory.
 */
export function runtimeAt(kind, distPath) {
  const directory = resolve(distPath);
  const executable = join(directory, executableName());
  if (!existsSync(executable)) return undefined;
  return { kind, version: versionIn(directory), distPath: directory, executable };
}

/**
 * The runtime that `npm run setup` chose, or the one named in `ELECTRON_OVERRIDE_DIST_PATH` now.
 *
 * @param {object} [where]
 * @param {string} [where.root]
 * @param {NodeJS.ProcessEnv} [where.env]
 * @returns {Runtime}
 * @throws {RuntimeMissing}
 */
export function resolveRuntime({ root = ROOT, env = process.env } = {}) {
  const override = overriddenRuntime(env);
  if (override !== undefined) return override;
  const { kind, distPath } = readRecord(root) ?? {};
  const runtime =
    kind === undefined || distPath === undefined ? undefined : runtimeAt(kind, resolve(root, distPath));
  if (runtime === undefined) throw new RuntimeMissing('There is no Electron to run on yet: npm run setup');
  return runtime;
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Runtime | undefined} Nothing when the variable is not set.
 * @throws {RuntimeMissing} When it is set to a directory without an Electron.
 */
export function overriddenRuntime(env = process.env) {
  const distPath = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (distPath === undefined || distPath === '') return undefined;
  const runtime = runtimeAt('override', distPath);
  if (runtime === undefined) {
    throw new RuntimeMissing(
      `ELECTRON_OVERRIDE_DIST_PATH is ${distPath}, but there is no ${executableName()} in it: mend or unset it.`,
    );
  }
  return runtime;
}

/**
 * The variable through which Electron's npm package, electron-vite and Playwright find the same runtime.
 *
 * @param {Runtime} [runtime]
 * @returns {{ ELECTRON_OVERRIDE_DIST_PATH: string }}
 */
export function runtimeEnv(runtime = resolveRuntime()) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath };
}

/**
 * Remembers a choice for the commands that come after.
 *
 * @param {Runtime} runtime
 * @param {string} [root]
 */
export function recordRuntime({ kind, version, distPath }, root = ROOT) {
  const path = recordPath(root);
  const inside = relative(root, distPath);
  const outside = isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`);
  // Relative where possible, so that the project's folder can be moved.
  const record = { kind, version, distPath: outside ? distPath : inside };
  mkdirSync(join(root, '.electron'), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** @param {string} root */
function recordPath(root) {
  return join(root, '.electron', 'runtime.json');
}

/**
 * @param {string} root
 * @returns {{ kind: Runtime['kind'], distPath: string } | undefined}
 */
function readRecord(root) {
  try {
    /** @type {unknown} */
    const record = JSON.parse(readFileSync(recordPath(root), 'utf8'));
    if (typeof record !== 'object' || record === null) return undefined;
    if (!('kind' in record) || !('distPath' in record) || typeof record.distPath !== 'string')
      return undefined;
    const { kind, distPath } = record;
    return kind === 'override' || kind === 'pinned' || kind === 'fallback' ? { kind, distPath } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} directory */
function versionIn(directory) {
  try {
    return readFileSync(join(directory, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}
