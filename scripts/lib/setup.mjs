import { describeRuntime, installRuntime, tryRuntime } from './electron-install.mjs';
import { dependenciesAreInstalled } from './lockfile.mjs';
import { runNpm } from './npm.mjs';
import { isDebianLike, osRelease } from './os-release.mjs';
import { ROOT } from './project.mjs';
import {
  aptGet,
  findMissing,
  installCommand,
  nameForThisRelease,
  rootPrefix,
  RUNTIME_PACKAGES,
  TEST_PACKAGES,
} from './system-packages.mjs';

/** @param {string} line */
const say = (line) => console.log(line);

/**
 * Runs the whole set-up and tells about it on the standard output.
 *
 * @returns {Promise<number>} The exit code.
 */
export async function setUp() {
  const start = performance.now();
  const systemNote = await setUpSystem();
  const npmNote = await setUpDependencies();
  if (npmNote === undefined) {
    say(systemNote);
    say('npm ci failed, see above. Nothing else was done; run npm run setup again once that is mended.');
    return 1;
  }
  const electron = await setUpElectron();

  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`\n${electron.ok ? `Latchkey is set up, after ${seconds} s.` : 'Latchkey is not set up yet.'}`);
  say(`Node      ${process.versions.node}`);
  say(`System    ${systemNote}`);
  say(`npm       ${npmNote}`);
  say(`Electron  ${electron.note}`);
  if (!electron.ok) return 1;
  say('\nNext:');
  say('  npm run demo   the main job on made-up data, with nothing of yours touched');
  say('  npm start      the app');
  say('  npm test       everything that must be green');
  return 0;
}

/**
 * @returns {Promise<string>} What became of it, in one or two lines.
 */
async function setUpSystem() {
  if (process.platform !== 'linux')
    return 'nothing to install on this system (the end-to-end tests run on Linux)';
  const wanted = [...RUNTIME_PACKAGES, ...TEST_PACKAGES];
  if (!isDebianLike(osRelease())) {
    const names = wanted.map((each) => each.at(-1)).join(' ');
    return `this is not Debian or Ubuntu: please install what your system calls these:\n  ${names}`;
  }
  const missing = findMissing(wanted);
  if (missing.length === 0) return `all ${wanted.length} packages are installed`;

  const root = rootPrefix();
  if (root === undefined) {
    const { names, unknown } = nameForThisRelease(missing);
    // Where apt's lists have never been fetched it knows no name at all.
    return `${missing.length} packages are missing. Please run:\n  ${installCommand([...names, ...unknown])}`;
  }
  say(`Installing ${missing.length} packages …`);
  await aptGet(root, ['update']);
  const { names, unknown } = nameForThisRelease(missing);
  if (names.length > 0) await aptGet(root, ['install', '-y', '--no-install-recommends', ...names]);
  const still = findMissing(missing);
  if (still.length === 0) return `installed ${names.join(' ')}`;
  const rest = nameForThisRelease(still).names;
  const lines = [];
  if (unknown.length > 0) lines.push(`this release does not have: ${unknown.join(' ')}`);
  if (rest.length > 0)
    lines.push(`apt-get could not install everything. Please run:\n  ${installCommand(rest)}`);
  return lines.join('\n');
}

/**
 * @returns {Promise<string | undefined>} What became of it; nothing when npm failed.
 */
async function setUpDependencies() {
  if (dependenciesAreInstalled(ROOT)) return 'already installed, as the lockfile asks';
  // SECURITY: no package's install script runs. None is needed: keytar and esbuild bring their binaries along, and
  // Electron's is fetched below. This is also what keeps `npm ci` from calling anything but the registry.
  // Only errors are shown: on Node 20 npm warns at length about packages that would rather have 22, and work.
  const { code } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  return code === 0 ? 'installed' : undefined;
}

/**
 * @returns {Promise<{ ok: boolean, note: string }>}
 */
async function setUpElectron() {
  try {
    const runtime = await installRuntime({ root: ROOT, env: process.env, say });
    const trial = tryRuntime(runtime);
    if (trial.ok) return { ok: true, note: describeRuntime(runtime) };
    return {
      ok: false,
      note: `Electron ${runtime.version} is here but does not start (${trial.reason}). Are system packages missing?`,
    };
  } catch (error) {
    return { ok: false, note: error instanceof Error ? error.message : String(error) };
  }
}
