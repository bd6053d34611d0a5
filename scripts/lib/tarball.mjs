import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ChecksumError, sha256Of } from './checksum.mjs';
import { download } from './download.mjs';
import { npmNetwork, packTarball, tarballUrl } from './npm.mjs';
import { progressBar } from './progress-bar.mjs';
import { run } from './run.mjs';

/**
 * A package's tarball whose bytes are known beforehand.
 *
 * @typedef {{ spec: string, sha256: string }} KnownTarball
 */

/**
 * Fetches a large tarball and accepts exactly the bytes that are expected.
 *
 * npm names the address and we fetch it ourselves, because `npm pack` holds the whole file in memory, shows no progress
 * and starts from nothing when the line breaks. Where npm needs more than a plain HTTPS request to reach its registry
 * (a proxy, a login, a rewritten host), `npm pack` does it all the same: it is slower to watch but goes wherever
 * `npm ci` went.
 *
 * @param {KnownTarball} tarball
 * @param {string} directory Made when missing. An interrupted download stays here for the next run.
 * @param {(line: string) => void} say
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} The tarball's path.
 * @throws {ChecksumError} When other bytes came; nothing is left of them.
 */
export async function fetchTarball({ spec, sha256 }, directory, say, env = process.env) {
  const path = join(directory, `${spec.replace('@', '-')}.tgz`);
  await mkdir(directory, { recursive: true });
  if (!(await exists(path))) {
    await fetchDirectly(spec, path, say, env).catch((/** @type {unknown} */ error) => {
      say(
        `Direct download failed (${error instanceof Error ? error.message : String(error)}): asking npm pack.`,
      );
      packTarball(spec, directory, env);
    });
    await rm(`${path}.part`, { force: true });
  }
  await requireSha256(path, spec, sha256);
  return path;
}

/**
 * @param {string} spec
 * @param {string} path
 * @param {(line: string) => void} say
 * @param {NodeJS.ProcessEnv} env
 */
async function fetchDirectly(spec, path, say, env) {
  const { direct, ca } = npmNetwork(env);
  if (!direct) throw new Error('npm goes through a proxy');
  const url = tarballUrl(spec, env);
  if (await exists(`${path}.part`)) say(`Going on with the interrupted download of ${spec}.`);
  const bar = progressBar(spec);
  try {
    await download(url, path, { ca, onProgress: bar.update });
  } finally {
    bar.end();
  }
}

/**
 * @param {string} path
 * @param {string} what
 * @param {string} expected
 * @throws {ChecksumError} When the file is another; it is deleted.
 */
export async function requireSha256(path, what, expected) {
  const found = await sha256Of(path);
  if (found === expected) return;
  await rm(path, { force: true });
  throw new ChecksumError(what, expected, found);
}

/**
 * Unpacks a package's tarball with the system's `tar`, which every Linux has; the runtimes that come as tarballs are for
 * Linux alone.
 *
 * @param {string} tarball
 * @param {string} directory Must exist. Gets the contents of the tarball's `package/`.
 */
export async function unpackTarball(tarball, directory) {
  const { code } = await run('tar', [
    '-xzf',
    tarball,
    '-C',
    directory,
    '--strip-components=1',
    '--no-same-owner',
  ]);
  if (code !== 0) throw new Error(`tar could not unpack ${tarball} (exit code ${code}).`);
}

/** @param {string} path */
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
