import { parse as parseUri } from '@otplib/uri';
import { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';

/** A TOTP seed in base32 capitals without padding, and the label that an otpauth:// link gave it. */
export interface Seed {
  readonly base32: Secret<string>;
  readonly label?: string;
  /** Who gave it out, where the link says so beside the label. */
  readonly issuer?: string;
}

// RFC 4648 base32 without padding; lengths of 1, 3 and 6 above a multiple of 8 cannot come from whole bytes.
const base32 = /^[A-Z2-7]{16,512}$/;
const impossibleRemainders = new Set([1, 3, 6]);

const malformed: Problem = problem('seed-malformed', undefined, 'seed');
const unsupported: Problem = problem('seed-unsupported', undefined, 'seed');

/** Parses a seed as people paste it: base32 in any case with spaces, dashes or padding, or an otpauth:// link. */
export const parseSeed = (input: string): Result<Seed> => {
  const text = input.trim();
  return /^otpauth:/i.test(text) ? parseLink(text) : parseBase32(text);
};

const parseBase32 = (text: string): Result<Seed> => {
  const value = text.replaceAll(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (!base32.test(value) || impossibleRemainders.has(value.length % 8)) return fail(malformed);
  return ok({ base32: new Secret(value) });
};

const parseLink = (text: string): Result<Seed> => {
  let link;
  try {
    // The library takes scheme and type in lower case only; RFC 3986 has them in any.
    link = parseUri(text.replace(/^otpauth:\/\/[a-z]+/i, (start) => start.toLowerCase()));
  } catch {
    return fail(malformed);
  }
  const { algorithm = 'sha1', digits = 6, period = 30, secret, issuer } = link.params;
  // AWS's virtual MFA devices know nothing else (IAM user guide: RFC 6238, six digits).
  if (link.type !== 'totp' || algorithm !== 'sha1' || digits !== 6 || period !== 30) return fail(unsupported);
  const seed = parseBase32(secret);
  return seed.ok ? ok({ ...seed.value, label: link.label, ...(issuer && { issuer }) }) : seed;
};
