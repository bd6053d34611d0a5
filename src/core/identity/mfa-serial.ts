import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { message } from '../../texts/message.ts';

// AWS STS API reference, GetSessionToken, SerialNumber.
const serial = /^[\w+=/:,.@-]{9,256}$/;
const mfaArn = /^arn:[\w-]+:iam::\d{12}:mfa\/.+$/;
// IAM user guide: security keys (FIDO2) have such ARNs; STS cannot use them.
const securityKeyArn = /^arn:[\w-]+:iam::\d{12}:u2f\//;

/** Parses the serial of an MFA device: an ARN, or what is printed on a hardware token. Empty means no MFA. */
export const parseMfaSerial = (input: string): Result<string | undefined> => {
  const value = input.trim();
  if (value === '') return ok(undefined);
  if (securityKeyArn.test(value)) {
    return fail(problem('mfa-serial-malformed', message('detail.securityKey'), 'mfaSerial'));
  }
  const wellFormed = serial.test(value) && (!value.startsWith('arn:') || mfaArn.test(value));
  return wellFormed ? ok(value) : fail(problem('mfa-serial-malformed', undefined, 'mfaSerial'));
};
