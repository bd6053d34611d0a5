import { problem, type Field, type Problem, type ProblemCode } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { renewBeforeLimits } from '../session/refresh-policy.ts';
import { parsePaths } from './identity-draft.ts';
import { parseProfileName } from './profile-name.ts';
import { roleDurationLimits, type Role, type SessionTag } from './role.ts';

/** The fields of a role as a form sends them; empty texts for none. */
export interface RoleDraft {
  readonly label: string;
  readonly roleArn: string;
  readonly sessionName: string;
  readonly externalId: string;
  readonly sourceIdentity: string;
  /** One `key=value` per line. */
  readonly tags: string;
  /** One ARN per line. */
  readonly policyArns: string;
  readonly way: Role['way'];
  readonly profile: string;
  /** Other credentials files to write to; empty ones are left out. */
  readonly alsoTo: readonly string[];
  readonly durationSeconds: number;
  readonly autoRefresh: boolean;
  readonly renewBeforeSeconds: number;
}

/** The fields of a role that the user chooses, checked. */
export type RoleFields = Omit<Role, 'id' | 'identityId'>;

const labelLimit = 64;
// Patterns and lengths: AWS STS API reference, AssumeRole.
const roleArn = /^arn:[\w-]+:iam::\d{12}:role\/[\x21-\x7e]{1,512}$/;
const name = /^[\w+=,.@-]{2,64}$/;
const externalId = /^[\w+=,.@:/-]{2,1224}$/;
const policyArn = /^arn:[\w-]+:iam::(\d{12}|aws):policy\/[\x21-\x7e]{1,512}$/;
const mostPolicies = 10;
const tagKey = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const mostTags = 50;

/** Checks each field; answers the first problem in the order of the form. */
export const parseRoleDraft = (draft: RoleDraft): Result<RoleFields> => {
  const label = draft.label.trim().slice(0, labelLimit);
  if (label === '') return fail(problem('label-empty', undefined, 'label'));
  const arn = matching(draft.roleArn, roleArn, 'role-arn-malformed', 'roleArn');
  if (!arn.ok) return arn;
  const profile = parseProfileName(draft.profile);
  if (!profile.ok) return profile;
  const alsoTo = parsePaths(draft.alsoTo);
  if (!alsoTo.ok) return alsoTo;
  const lifetime = lifetimeProblem(draft);
  if (lifetime !== undefined) return fail(lifetime);
  const sessionName = matching(draft.sessionName, name, 'session-name-malformed', 'sessionName');
  if (!sessionName.ok) return sessionName;
  const external = optional(draft.externalId, externalId, 'external-id-malformed', 'externalId');
  if (!external.ok) return external;
  const source = optional(draft.sourceIdentity, name, 'source-identity-malformed', 'sourceIdentity');
  if (!source.ok) return source;
  if (source.value?.startsWith('aws:') === true) {
    return fail(problem('source-identity-malformed', undefined, 'sourceIdentity'));
  }
  const tags = parseTags(draft.tags);
  if (!tags.ok) return tags;
  const policyArns = linesOf(draft.policyArns);
  const oddPolicy = policyArns.find(
    (one, place) => !policyArn.test(one) || policyArns.indexOf(one) !== place,
  );
  if (oddPolicy !== undefined || policyArns.length > mostPolicies) {
    return fail(problem('policies-malformed', oddPolicy, 'policyArns'));
  }
  return ok({
    label,
    roleArn: arn.value,
    sessionName: sessionName.value,
    ...(external.value !== undefined && { externalId: external.value }),
    ...(source.value !== undefined && { sourceIdentity: source.value }),
    ...(tags.value.length > 0 && { tags: tags.value }),
    ...(policyArns.length > 0 && { policyArns }),
    way: draft.way,
    profile: profile.value,
    ...(alsoTo.value.length > 0 && { alsoTo: alsoTo.value }),
    durationSeconds: draft.durationSeconds,
    autoRefresh: draft.autoRefresh,
    renewBeforeSeconds: draft.renewBeforeSeconds,
  });
};

/** Session tags as the form shows them. */
export const printTags = (tags: readonly SessionTag[]): string =>
  tags.map(({ key, value }) => `${key}=${value}`).join('\n');

/** A session name that AWS takes, made of a user's name. */
export const sessionNameFrom = (text: string): string => {
  const fitting = text.replaceAll(/[^\w+=,.@-]/g, '-').slice(0, 64);
  return fitting.length < 2 ? 'latchkey' : fitting;
};

const parseTags = (input: string): Result<readonly SessionTag[]> => {
  const lines = linesOf(input);
  const tags = lines.map((line): SessionTag | undefined => {
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(at, 0)).trim();
    const value = line.slice(at + 1).trim();
    return tagKey.test(key) && tagValue.test(value) && !/^aws:/i.test(key) ? { key, value } : undefined;
  });
  const good = tags.filter((tag) => tag !== undefined);
  // AWS tells keys apart without regard to capitals.
  const keys = new Set(good.map(({ key }) => key.toLowerCase()));
  const odd = good.length < tags.length ? lines[tags.indexOf(undefined)] : undefined;
  return good.length === lines.length && keys.size === good.length && good.length <= mostTags
    ? ok(good)
    : fail(problem('tags-malformed', odd, 'tags'));
};

const linesOf = (input: string): readonly string[] =>
  input
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const matching = (input: string, pattern: RegExp, code: ProblemCode, field: Field): Result<string> => {
  const value = input.trim();
  return pattern.test(value) ? ok(value) : fail(problem(code, undefined, field));
};

const optional = (
  input: string,
  pattern: RegExp,
  code: ProblemCode,
  field: Field,
): Result<string | undefined> =>
  input.trim() === '' ? ok(undefined) : matching(input, pattern, code, field);

const lifetimeProblem = (draft: RoleDraft): Problem | undefined => {
  const { durationSeconds: duration, renewBeforeSeconds: renewBefore } = draft;
  const { minSeconds, maxSeconds } = roleDurationLimits;
  if (!Number.isInteger(duration) || duration < minSeconds || duration > maxSeconds) {
    return problem('role-duration-out-of-range', undefined, 'durationSeconds');
  }
  const isSensible =
    Number.isInteger(renewBefore) &&
    renewBefore >= renewBeforeLimits.minSeconds &&
    renewBefore <= renewBeforeLimits.maxSeconds;
  return isSensible ? undefined : problem('renew-before-out-of-range', undefined, 'renewBeforeSeconds');
};
