/** The oldest Node that the build tools run on: 20.19 is the first 20.x that can `require` an ES module. */
export const OLDEST_NODE = '20.19.0';

/**
 * @param {string} version As in `process.versions.node`, such as `20.19.1`.
 * @returns {boolean} Whether the project's tools run on it.
 */
export function nodeIsRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
