import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeAt } from './electron-runtime.mjs';
import { run } from './run.mjs';

/** How long the probe may take. */
const PROBE_MS = 4000;

/** How long Electron's installer may take: 110 MB on a slow line, and no longer. */
const INSTALL_MS = 15 * 60_000;

/**
 * Makes the release in package.json available through Electron's own installer, which checks what it downloads against
 * the checksums in the npm package. (From 42 on, Electron's npm package fetches nothing while npm installs it.)
 *
 * @param {object} setting
 * @param {string} setting.root
 * @param {NodeJS.ProcessEnv} setting.env
 * @param {boolean} setting.hasFallback Whether there is something else to run on: then an unreachable server is not
 *   waited for.
 * @param {(line: string) => void} setting.say
 * @param {number} [setting.installMs] Milliseconds.
 * @returns {Promise<import('./electron-runtime.mjs').Runtime | undefined>}
 */
export async function installPinned({ root, env, hasFallback, say, installMs = INSTALL_MS }) {
  const packagePath = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(packagePath, 'package.json'), 'utf8'));
  const distPath = join(packagePath, 'dist');
  const there = runtimeAt('pinned', distPath);
  if (there?.version === version) return there;

  // A mirror or a proxy is the user's own arrangement, which this probe would not go through.
  const arranged = usesMirror(env) || env['ELECTRON_GET_USE_PROXY'] !== undefined;
  if (hasFallback && !arranged && !(await isReachable(releaseUrl(version)))) {
    say(`Electron ${version} cannot be downloaded: GitHub's releases are out of reach.`);
    return undefined;
  }
  say(`Downloading Electron ${version} with its own installer …`);
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...plain } = env;
  const ending = await run(process.execPath, [join(packagePath, 'install.js')], {
    cwd: root,
    env: plain,
    timeoutMs: installMs,
  });
  if (ending.timedOut) say(`Electron's installer was given up after ${installMs / 60_000} minutes.`);
  return ending.code === 0 ? runtimeAt('pinned', distPath) : undefined;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} Whether Electron's installer was told to download from elsewhere.
 */
export function usesMirror(env) {
  return ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR'].some(
    (name) => (env[name] ?? '') !== '',
  );
}

/** @param {string} version */
function releaseUrl(version) {
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return `https://github.com/electron/electron/releases/download/v${version}/${file}`;
}

/**
 * Asks for the file itself rather than for the site, because the releases are served by another host, which a company
 * may block alone.
 *
 * @param {string} url
 * @param {number} [limitMs]
 * @returns {Promise<boolean>}
 */
export async function isReachable(url, limitMs = PROBE_MS) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(limitMs) });
    return answer.status < 500;
  } catch {
    return false;
  }
}
