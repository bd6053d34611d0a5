import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';

// SECURITY: a region becomes part of a host name, so nothing but its own alphabet may pass.
const region = /^[a-z]{2,8}(-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** Parses a region code, of any partition. Which ones exist is AWS's to say. */
export const parseRegion = (input: string): Result<string> => {
  const value = input.trim().toLowerCase();
  return region.test(value) ? ok(value) : fail(problem('region-malformed', undefined, 'region'));
};
