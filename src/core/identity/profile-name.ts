import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';

// The characters that botocore and the SDKs for Go, Java, JavaScript and Rust all read in a section header.
const readableByAll = /^[A-Za-z0-9_\-./%@:+]{1,128}$/;

/** Parses the name of a profile that every AWS tool can read. */
export const parseProfileName = (input: string): Result<string> => {
  const value = input.trim();
  // Python's configparser lets the values of a section called DEFAULT leak into every other section.
  return readableByAll.test(value) && value !== 'DEFAULT'
    ? ok(value)
    : fail(problem('profile-name-illegal', undefined, 'profile'));
};
