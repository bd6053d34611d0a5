import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Bytes that are not those that were promised. */
export class ChecksumError extends Error {
  /**
   * @param {string} what
   * @param {string} expected SHA-256, hexadecimal.
   * @param {string} found SHA-256, hexadecimal.
   */
  constructor(what, expected, found) {
    super(
      `${what} is not the file it should be, and was deleted.\n  expected sha256 ${expected}\n  found    sha256 ${found}`,
    );
    this.name = 'ChecksumError';
  }
}

/**
 * @param {string} path
 * @returns {Promise<string>} SHA-256, hexadecimal.
 */
export async function sha256Of(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
