import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { durationLimits, renewBeforeLimits } from '../session/refresh-policy.ts';
import type { IdentityDefaults } from './identity-defaults.ts';
import { parsePaths } from './identity-draft.ts';
import { parseRegion } from './region.ts';
import { oddPath } from './registry-rules.ts';

/** Checks what new identities start with by the rules of the form; `mainPath` is that of the main credentials file. */
export const parseDefaults = (typed: IdentityDefaults, mainPath: string): Result<IdentityDefaults> => {
  const region = typed.region.trim() === '' ? ok('') : parseRegion(typed.region);
  if (!region.ok) return region;
  const alsoTo = parsePaths(typed.alsoTo);
  if (!alsoTo.ok) return alsoTo;
  const odd = oddPath(alsoTo.value, mainPath);
  if (odd !== undefined) return fail(problem('path-malformed', odd, 'alsoTo'));
  if (!isWithin(typed.durationSeconds, durationLimits)) {
    return fail(problem('duration-out-of-range', undefined, 'durationSeconds'));
  }
  if (!isWithin(typed.renewBeforeSeconds, renewBeforeLimits)) {
    return fail(problem('renew-before-out-of-range', undefined, 'renewBeforeSeconds'));
  }
  return ok({ ...typed, region: region.value, alsoTo: alsoTo.value });
};

const isWithin = (
  seconds: number,
  { minSeconds, maxSeconds }: { readonly minSeconds: number; readonly maxSeconds: number },
): boolean => Number.isInteger(seconds) && seconds >= minSeconds && seconds <= maxSeconds;
