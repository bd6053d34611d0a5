import { TextDecoder } from 'node:util';

/** The text of bytes; undefined when they are not UTF-8. A byte order mark is kept, so that it is seen. */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The first line, counted from 1, whose bytes are not UTF-8. */
export const undecodableLine = (bytes: Buffer): number => {
  let line = 1;
  let start = 0;
  // No character of UTF-8 holds the byte of a line end but the line end itself.
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (decodeText(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
  return line;
};
