import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { LongTermKey } from './identity.ts';
import { Secret } from './secret.ts';

// IAM API reference, AccessKey: 16 to 128 word characters. The prefix tells the kind of key
// (IAM user guide, "Unique identifiers": AKIA long-term, ASIA temporary).
const longTermId = /^AKIA[A-Z0-9]{12,124}$/;
const temporaryId = /^ASIA[A-Z0-9]{12,124}$/;
// AWS promises no length (40 today); what is sure is printable ASCII without white space.
const secretKey = /^[\x21-\x7e]{30,256}$/;

/** Parses a pasted long-term key pair; white space round the values is dropped. */
export const parseAccessKey = (input: {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}): Result<Secret<LongTermKey>> => {
  const accessKeyId = input.accessKeyId.trim();
  const secretAccessKey = input.secretAccessKey.trim();
  if (temporaryId.test(accessKeyId)) return fail(problem('key-temporary', undefined, 'accessKeyId'));
  if (!longTermId.test(accessKeyId)) return fail(problem('key-id-malformed', undefined, 'accessKeyId'));
  if (!secretKey.test(secretAccessKey)) {
    return fail(problem('secret-key-malformed', undefined, 'secretAccessKey'));
  }
  return ok(new Secret({ accessKeyId, secretAccessKey }));
};

/** The last four characters of an access key ID: all of it that is ever shown. */
export const endOf = (accessKeyId: string): string => accessKeyId.slice(-4);
