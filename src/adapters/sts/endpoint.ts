import { problem, type Problem, type ProblemCode } from '../../core/notice/problem.ts';

/** A service of AWS that Latchkey asks. */
export type AwsService = 'STS' | 'IAM';

/** Where requests to a service go instead of AWS's own address, or why the wish for that is refused. */
export interface EndpointOverride {
  readonly url: string;
  readonly problem?: Problem;
}

const refusals: Readonly<Record<AwsService, ProblemCode>> = {
  STS: 'endpoint-refused',
  IAM: 'iam-endpoint-refused',
};

/**
 * Reads `AWS_ENDPOINT_URL_STS`, or that of another service; undefined when it is not set.
 * SECURITY: a session token must not travel in the clear, so http is accepted for this computer only.
 */
export const endpointOverride = (
  env: NodeJS.ProcessEnv,
  service: AwsService = 'STS',
): EndpointOverride | undefined => {
  const value = env[`AWS_ENDPOINT_URL_${service}`]?.trim();
  if (value === undefined || value === '') return undefined;
  const refused = (detail: string): EndpointOverride => ({
    url: shown(value),
    problem: problem(refusals[service], detail),
  });
  if (!URL.canParse(value)) return refused('not a URL');
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return refused('it must not hold a user name or password');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) {
    return { url: url.href };
  }
  return refused(url.protocol === 'http:' ? 'http is allowed for this computer only' : 'not https');
};

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

// SECURITY: whatever stands before an @ may be a password, also in what is no proper URL.
const shown = (value: string): string => value.replace(/^(https?:[/\\]*)?.*@/is, '$1…@').slice(0, 200);
