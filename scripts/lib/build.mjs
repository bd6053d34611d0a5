import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { run } from './run.mjs';

/** What the build is made from. */
const SOURCES = ['src', 'renderer', 'assets', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** One product of each of the three builds. */
const PRODUCTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/**
 * @param {string} [root]
 * @returns {boolean} Whether every product is there and younger than every source. A deleted source counts too: it
 *   changes its directory's time.
 */
export function buildIsFresh(root = ROOT) {
  const built = PRODUCTS.map((path) => modifiedAt(join(root, path)));
  const changed = SOURCES.map((path) => lastChange(join(root, path)));
  return built.every((time) => time !== undefined && time >= Math.max(0, ...changed));
}

/**
 * Builds the app with electron-vite.
 *
 * @returns {Promise<boolean>} Whether it went well.
 */
export async function build() {
  const script = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code } = await run(process.execPath, [script, 'build', '--logLevel', 'warn']);
  return code === 0;
}

/**
 * @param {string} path
 * @returns {number} When the youngest thing at or below the path changed, in ms since the epoch; 0 when there is none.
 */
function lastChange(path) {
  const own = modifiedAt(path);
  if (own === undefined) return 0;
  if (!statSync(path).isDirectory()) return own;
  const below = readdirSync(path).map((name) => lastChange(join(path, name)));
  return Math.max(own, ...below);
}

/**
 * @param {string} path
 * @returns {number | undefined} ms since the epoch
 */
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
