import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'dist', 'linux-unpacked');

/** The program of the packaged app; packs it first when there is none of this build and this Electron. */
export const packagedApp = async (): Promise<string> => {
  if (!isFresh()) {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'pack.mjs')], { cwd: root });
  }
  return join(folder, 'latchkey');
};

const isFresh = (): boolean => {
  try {
    const packedAt = statSync(join(folder, 'resources', 'app.asar')).mtimeMs;
    const sameElectron = readFileSync(join(folder, 'version'), 'utf8').trim() === resolveRuntime().version;
    const built = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'];
    return sameElectron && built.every((path) => statSync(join(root, 'out', path)).mtimeMs < packedAt);
  } catch {
    return false;
  }
};
