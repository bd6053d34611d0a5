import type { Problem, ProblemCode } from '../../core/notice/problem.ts';
import type { EndpointChoice } from '../../core/state/app-state.ts';
import { awsProblem, commonRules, type AwsRule } from '../aws/aws-problem.ts';

/** What a call is about, where the same error means something else for devices and keys. */
export type IamSubject = 'device' | 'access-key';

/** Who signed a call. */
export type IamSigner = 'key' | 'session';

const gone: Readonly<Record<IamSubject, ProblemCode>> = {
  device: 'device-gone',
  'access-key': 'access-key-gone',
};

/** An error that IAM's model names, under its wire name and under the SDK's. */
const named = (name: string, code: ProblemCode, more: Omit<AwsRule, 'name' | 'code'> = {}): AwsRule[] => [
  { name, code, ...more },
  { name: `${name}Exception`, code, ...more },
];

// Codes: AWS IAM API reference, "Errors" of each action.
const rulesFor = (subject: IamSubject, signer: IamSigner): readonly AwsRule[] => [
  // An explicit deny is mostly the one that AWS's guides propose: everything but a few calls, while MFA was not given.
  ...(signer === 'key'
    ? [
        { name: 'AccessDenied', message: /explicit deny/i, code: 'mfa-session-needed', quote: true } as const,
        {
          name: 'AccessDenied',
          message: /multi-?factor authentication/i,
          code: 'mfa-session-needed',
          quote: true,
        } as const,
      ]
    : // IAM knows no session that was got without MFA (STS API reference, GetSessionToken).
      [{ name: 'InvalidClientTokenId', code: 'mfa-session-needed' } as const]),
  { name: 'AccessDenied', code: 'iam-denied', quote: true },
  ...named('InvalidAuthenticationCode', 'codes-rejected'),
  ...named('EntityAlreadyExists', 'device-exists'),
  ...named('NoSuchEntity', gone[subject], { quote: true }),
  ...named('DeleteConflict', 'device-in-use', { quote: true }),
  ...named('LimitExceeded', 'access-key-limit', { message: /AccessKeysPerUser/ }),
  ...named('LimitExceeded', 'device-limit', { message: /MFADevicesPerUser/ }),
  ...named('LimitExceeded', 'iam-limit', { quote: true }),
  ...named('EntityTemporarilyUnmodifiable', 'iam-busy'),
  ...named('ConcurrentModification', 'iam-busy'),
  ...named('ServiceFailure', 'iam-unavailable'),
  ...commonRules,
];

/** What an error thrown by the IAM client means. */
export const iamProblem =
  (subject: IamSubject, signer: IamSigner) =>
  (error: unknown, endpoints?: EndpointChoice): Problem =>
    awsProblem({ rules: rulesFor(subject, signer), unavailable: 'iam-unavailable' }, error, endpoints);
