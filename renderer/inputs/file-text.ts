/** The text of a file, whichever way a console, a browser or a spreadsheet encoded it; a byte order mark is left out. */
export const textOfFile = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // No text that is meant here holds NUL: it is one half of a letter.
  if (first === 0) return 'utf-16be';
  return second === 0 ? 'utf-16le' : 'utf-8';
};
