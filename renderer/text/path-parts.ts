/** Longest end of a path that is always shown, in characters. */
const endLength = 24;

/** A path in two parts, of which the first may be cut when room is scarce: what a path ends in tells more. */
export interface PathParts {
  readonly head: string;
  readonly tail: string;
}

/** Splits a path before its last two names, as "/home/alice" and "/.aws/credentials"; in any system's notation. */
export const pathParts = (path: string): PathParts => {
  const lastNames = /[\\/]?[^\\/]*[\\/][^\\/]*$/.exec(path)?.index ?? 0;
  const at = Math.max(lastNames, path.length - endLength);
  return { head: path.slice(0, at), tail: path.slice(at) };
};
