import { parseCodeCommand, type CodeCommand } from '../code/code-command.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { durationLimits, renewBeforeLimits, rootMaxSeconds } from '../session/refresh-policy.ts';
import type { CodeSourceKind, Identity } from './identity.ts';
import { parseMfaSerial } from './mfa-serial.ts';
import { parseProfileName } from './profile-name.ts';
import { parseRegion } from './region.ts';

/** The fields of an identity as a form sends them. */
export interface IdentityDraft {
  readonly label: string;
  readonly region: string;
  readonly mfaSerial: string;
  readonly codeSource: CodeSourceKind;
  /** The command line of the program that prints the codes; looked at only when the code source is `command`. */
  readonly codeCommand: string;
  readonly profile: string;
  /** Other credentials files to write to; empty ones are left out. */
  readonly alsoTo: readonly string[];
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
}

/** The fields of an identity that the user chooses, checked. */
export type IdentityFields = Pick<
  Identity,
  | 'label'
  | 'region'
  | 'mfaSerial'
  | 'codeSource'
  | 'codeCommand'
  | 'profile'
  | 'alsoTo'
  | 'durationSeconds'
  | 'autoRefresh'
  | 'renewBeforeSeconds'
>;

const labelLimit = 64;

const none: Result<CodeCommand | undefined> = ok(undefined);

/** Checks each field; answers the first problem in the order of the form. */
export const parseDraft = (draft: IdentityDraft, root: boolean): Result<IdentityFields> => {
  const label = draft.label.trim().slice(0, labelLimit);
  if (label === '') return fail(problem('label-empty', undefined, 'label'));
  const region = parseRegion(draft.region);
  if (!region.ok) return region;
  const mfaSerial = parseMfaSerial(draft.mfaSerial);
  if (!mfaSerial.ok) return mfaSerial;
  // Without a device there is no code to get.
  const codeSource = mfaSerial.value === undefined ? 'ask' : draft.codeSource;
  const command = codeSource === 'command' ? parseCodeCommand(draft.codeCommand) : none;
  if (!command.ok) return command;
  const profile = parseProfileName(draft.profile);
  if (!profile.ok) return profile;
  const alsoTo = parsePaths(draft.alsoTo);
  if (!alsoTo.ok) return alsoTo;
  const lifetime = lifetimeProblem(draft, root);
  if (lifetime !== undefined) return fail(lifetime);
  return ok({
    label,
    region: region.value,
    ...(mfaSerial.value === undefined ? {} : { mfaSerial: mfaSerial.value }),
    codeSource,
    ...(command.value && { codeCommand: command.value }),
    profile: profile.value,
    ...(alsoTo.value.length > 0 && { alsoTo: alsoTo.value }),
    durationSeconds: draft.durationSeconds,
    autoRefresh: draft.autoRefresh,
    renewBeforeSeconds: draft.renewBeforeSeconds,
  });
};

/** Full paths, as Unix and Windows write them; a network share counts as one. */
export const parsePaths = (inputs: readonly string[]): Result<readonly string[]> => {
  const paths = inputs.map((input) => input.trim()).filter((path) => path !== '');
  const odd = paths.find(
    (path, place) =>
      !/^(\/|[A-Za-z]:[\\/]|\\\\)[^\0\n\r]*[^\\/]$/.test(path) ||
      /(^|[\\/])\.{1,2}([\\/]|$)/.test(path) ||
      paths.indexOf(path) !== place,
  );
  return odd === undefined ? ok(paths) : fail(problem('path-malformed', odd, 'alsoTo'));
};

const lifetimeProblem = (draft: IdentityDraft, root: boolean): Problem | undefined => {
  const { durationSeconds: duration, renewBeforeSeconds: renewBefore } = draft;
  const longest = root ? rootMaxSeconds : durationLimits.maxSeconds;
  if (!Number.isInteger(duration) || duration < durationLimits.minSeconds || duration > longest) {
    return problem('duration-out-of-range', undefined, 'durationSeconds');
  }
  const { minSeconds, maxSeconds } = renewBeforeLimits;
  if (!Number.isInteger(renewBefore) || renewBefore < minSeconds || renewBefore > maxSeconds) {
    return problem('renew-before-out-of-range', undefined, 'renewBeforeSeconds');
  }
  return undefined;
};
