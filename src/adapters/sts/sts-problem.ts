import type { Problem } from '../../core/notice/problem.ts';
import type { EndpointChoice } from '../../core/state/app-state.ts';
import { awsProblem, commonRules, type AwsRule } from '../aws/aws-problem.ts';

// In order: the first rule that fits counts. Codes and messages: AWS STS API reference, "Common Errors", and the
// texts of the service itself.
const rules: readonly AwsRule[] = [
  { name: 'AccessDenied', message: /invalid MFA one time pass code/i, code: 'mfa-code-rejected' },
  { name: 'AccessDenied', message: /unable to validate MFA code/i, code: 'mfa-serial-rejected' },
  { name: 'AccessDenied', message: /session credentials/i, code: 'key-temporary' },
  { name: 'AccessDenied', message: /multi-?factor authentication/i, code: 'mfa-required', quote: true },
  { name: 'AccessDenied', message: /assumed by root/i, code: 'role-of-root' },
  { name: 'AccessDenied', message: /sts:AssumeRole/, code: 'role-refused', quote: true },
  { name: 'AccessDenied', code: 'access-denied', quote: true },
  { name: 'RegionDisabledException', code: 'region-disabled' },
  {
    name: 'ValidationError',
    message: /DurationSeconds exceeds the (MaxSession|1 hour)/,
    code: 'role-duration',
  },
  ...commonRules,
];

/** What an error thrown by the STS client means, when it was asked for such endpoints. */
export const stsProblem = (error: unknown, endpoints?: EndpointChoice): Problem =>
  awsProblem({ rules, unavailable: 'sts-unavailable' }, error, endpoints);
