import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether an installed tree is the one that the lockfile asks for. npm writes `node_modules/.package-lock.json` as the
 * last act of an installation, so one that broke off never counts.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const there = installed.packages ?? {};
  const asked = wanted.packages ?? {};
  if (Object.keys(there).some((path) => asked[path] === undefined)) return false;
  return Object.entries(asked).every(([path, one]) => {
    if (path === '') return true;
    const found = there[path];
    // Optional packages are mostly binaries for other platforms, which npm leaves out.
    if (found === undefined) return one.optional === true;
    return found.version === one.version && found.integrity === one.integrity;
  });
}

/**
 * @param {string} root The project's folder.
 * @returns {boolean} Whether `npm ci` would change nothing.
 */
export function dependenciesAreInstalled(root) {
  try {
    return isInstalled(
      readLockfile(join(root, 'package-lock.json')),
      readLockfile(join(root, 'node_modules', '.package-lock.json')),
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @returns {Lockfile}
 */
function readLockfile(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
