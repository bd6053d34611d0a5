import { validationError } from './errors.ts';

/** A rule of the service models for one parameter. */
interface TextRule {
  readonly min: number;
  readonly max: number;
  readonly pattern: RegExp;
}

const rules = {
  serialNumber: { min: 9, max: 256, pattern: /^[\w+=/:,.@-]*$/ },
  tokenCode: { min: 6, max: 6, pattern: /^[\d]*$/ },
  roleArn: { min: 20, max: 2048, pattern: /^[\t\n\r -~]+$/ },
  roleSessionName: { min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ },
  sourceIdentity: { min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ },
  externalId: { min: 2, max: 1224, pattern: /^[\w+=,.@:/-]*$/ },
  // IAM
  virtualMFADeviceName: { min: 1, max: 226, pattern: /^[\w+=,.@-]+$/ },
  path: { min: 1, max: 512, pattern: /^(\/|\/[!-~]+\/)$/ },
  authenticationCode1: { min: 6, max: 6, pattern: /^[\d]+$/ },
  authenticationCode2: { min: 6, max: 6, pattern: /^[\d]+$/ },
  accessKeyId: { min: 16, max: 128, pattern: /^[\w]+$/ },
  status: { min: 6, max: 8, pattern: /^(Active|Inactive)$/ },
} satisfies Record<string, TextRule>;

/**
 * Reads the parameters of one request against the service model. All complaints are collected, as AWS does, and
 * thrown by `finish`.
 */
export class ParameterReader {
  readonly #parameters: URLSearchParams;
  readonly #complaints: string[] = [];

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  /** A text parameter, or undefined when it is absent. */
  optional(member: keyof typeof rules): string | undefined {
    const value = this.#value(member);
    if (value === undefined) return undefined;
    const { min, max, pattern } = rules[member];
    if (value.length < min) this.#complain(value, member, `have length greater than or equal to ${min}`);
    if (value.length > max) this.#complain(value, member, `have length less than or equal to ${max}`);
    if (!pattern.test(value)) {
      this.#complain(value, member, `satisfy regular expression pattern: ${pattern.source.slice(1, -1)}`);
    }
    return value;
  }

  /** A text parameter that must be there. */
  required(member: keyof typeof rules): string {
    const value = this.optional(member);
    if (value === undefined) {
      this.#complaints.push(
        `Value null at '${member}' failed to satisfy constraint: Member must not be null`,
      );
    }
    return value ?? '';
  }

  /** `DurationSeconds`, or undefined when it is absent. */
  duration(min: number, max: number): number | undefined {
    const text = this.#value('durationSeconds');
    if (text === undefined) return undefined;
    const seconds = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(seconds)) this.#complain(text, 'durationSeconds', 'be an integer');
    if (seconds < min) {
      this.#complain(text, 'durationSeconds', `have value greater than or equal to ${min}`);
    }
    if (seconds > max) this.#complain(text, 'durationSeconds', `have value less than or equal to ${max}`);
    return seconds;
  }

  /** The session tags, by key. */
  tags(): Readonly<Record<string, string>> {
    const tags: Record<string, string> = {};
    for (let at = 1; this.#parameters.has(`Tags.member.${at}.Key`); at += 1) {
      const key = this.#parameters.get(`Tags.member.${at}.Key`) ?? '';
      tags[key] = this.#parameters.get(`Tags.member.${at}.Value`) ?? '';
      if (key === '' || key.length > 128) {
        this.#complain(key, `tags.${at}.member.key`, 'have length less than or equal to 128');
      }
    }
    return tags;
  }

  /** The ARNs of the policies that narrow the session. */
  policyArns(): readonly string[] {
    const arns: string[] = [];
    for (let at = 1; this.#parameters.has(`PolicyArns.member.${at}.arn`); at += 1) {
      const arn = this.#parameters.get(`PolicyArns.member.${at}.arn`) ?? '';
      arns.push(arn);
      if (arn.length < 20) {
        this.#complain(arn, `policyArns.${at}.member.arn`, 'have length greater than or equal to 20');
      }
    }
    return arns;
  }

  /** @throws StsError `ValidationError` that lists every complaint */
  finish(): void {
    const count = this.#complaints.length;
    if (count === 0) return;
    throw validationError(
      `${count} validation error${count === 1 ? '' : 's'} detected: ${this.#complaints.join('; ')}`,
    );
  }

  #value(member: string): string | undefined {
    return this.#parameters.get(member.charAt(0).toUpperCase() + member.slice(1)) ?? undefined;
  }

  #complain(value: string, member: string, rule: string): void {
    this.#complaints.push(
      `Value '${value}' at '${member}' failed to satisfy constraint: Member must ${rule}`,
    );
  }
}
