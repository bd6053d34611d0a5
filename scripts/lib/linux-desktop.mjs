import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean} Whether windows can be shown.
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Chromium's sandbox refuses to work for root.
 *
 * @returns {boolean}
 */
export function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Some systems (Ubuntu since 23.10 among them) keep ordinary programs from making user namespaces. Chromium's sandbox
 * then needs its helper to belong to root, which unpacking an archive cannot give it.
 *
 * @param {string} distPath Electron's directory.
 * @returns {string | undefined} What to run, when the sandbox would not start.
 * @see https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md
 */
export function sandboxRemedy(distPath) {
  if (process.platform !== 'linux' || isLinuxRoot()) return undefined;
  const closed =
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    setting('/proc/sys/user/max_user_namespaces') === '0';
  if (!closed) return undefined;
  const helper = join(distPath, 'chrome-sandbox');
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  if (uid === 0 && (mode & 0o4111) === 0o4111) return undefined;
  return `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}

/** @param {string} path */
function setting(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
