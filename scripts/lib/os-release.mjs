import { readFileSync } from 'node:fs';

/**
 * Reads the shell-like assignments of `os-release`.
 *
 * @param {string} text
 * @returns {Record<string, string>}
 * @see https://www.freedesktop.org/software/systemd/man/latest/os-release.html
 */
export function parseOsRelease(text) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line);
    if (match === null) continue;
    const [, name = '', raw = ''] = match;
    const quoted = /^(["'])(.*)\1$/.exec(raw);
    fields[name] = quoted === null ? raw : (quoted[2] ?? '').replace(/\\(["$`\\])/g, '$1');
  }
  return fields;
}

/**
 * @param {Record<string, string>} fields From `os-release`.
 * @returns {boolean} Whether its packages are Debian's.
 */
export function isDebianLike(fields) {
  const family = `${fields['ID'] ?? ''} ${fields['ID_LIKE'] ?? ''}`.split(' ');
  return family.includes('debian') || family.includes('ubuntu');
}

/**
 * @returns {Record<string, string>} Of this machine; empty where there is no such file.
 */
export function osRelease() {
  for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
    try {
      return parseOsRelease(readFileSync(path, 'utf8'));
    } catch {
      // The next one, then.
    }
  }
  return {};
}
