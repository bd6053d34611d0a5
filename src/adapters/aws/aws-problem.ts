import { problem, type Problem, type ProblemCode } from '../../core/notice/problem.ts';
import type { EndpointChoice } from '../../core/state/app-state.ts';
import { redact } from '../log/redaction.ts';
import { TransportProblem } from '../sts/transport-problem.ts';

/** An AWS error: its code, a piece of its message where the code alone does not tell, and what it means. */
export interface AwsRule {
  readonly name: string;
  readonly message?: RegExp;
  readonly code: ProblemCode;
  /** Whether AWS's own words help the user. */
  readonly quote?: true;
}

/** What the errors of one AWS service mean. */
export interface ServiceRules {
  /** In order: the first that fits counts. */
  readonly rules: readonly AwsRule[];
  /** What a fault on the service's side is. */
  readonly unavailable: ProblemCode;
}

/** Errors of every service (AWS API references, "Common Errors"). They go after the service's own. */
export const commonRules: readonly AwsRule[] = [
  { name: 'InvalidClientTokenId', code: 'key-rejected' },
  { name: 'UnrecognizedClientException', code: 'key-rejected' },
  { name: 'ExpiredToken', code: 'source-ended' },
  { name: 'ExpiredTokenException', code: 'source-ended' },
  { name: 'SignatureDoesNotMatch', message: /expired|not yet current/i, code: 'clock-off' },
  { name: 'SignatureDoesNotMatch', code: 'secret-key-wrong' },
  { name: 'RequestExpired', code: 'clock-off' },
  { name: 'RequestTimeTooSkewed', code: 'clock-off' },
  { name: 'Throttling', code: 'throttled' },
  { name: 'ThrottlingException', code: 'throttled' },
  { name: 'RequestLimitExceeded', code: 'throttled' },
  { name: 'TooManyRequestsException', code: 'throttled' },
  { name: 'ValidationError', code: 'request-refused', quote: true },
];

// Chromium's names (net/base/net_error_list.h), by their beginning and in this order. Whatever else it says is a network
// that does not work.
const chromiumCodes: readonly (readonly [beginning: RegExp, code: ProblemCode])[] = [
  // With a login that Latchkey could give, the transport knows which proxy asks, and says so itself.
  [
    /^ERR_(UNEXPECTED_PROXY_AUTH|INVALID_AUTH|MISSING_AUTH|PROXY|TUNNEL|PAC|MANDATORY_PROXY|NO_SUPPORTED_PROXIES|SOCKS|HTTPS_PROXY)/,
    'proxy-failed',
  ],
  [/^ERR_(CERT|SSL|BAD_SSL|SERVER_CERT)/, 'certificate-refused'],
  [/^ERR_(CONNECTION_)?TIMED_OUT/, 'timed-out'],
  [/^ERR_(INVALID_HTTP|RESPONSE_HEADERS|CONTENT_|INVALID_RESPONSE|BLOCKED_BY)/, 'unexpected-answer'],
  [/^ERR_/, 'network-unreachable'],
];

/** Where Chromium's name helps whoever mends it. */
const telling: ReadonlySet<ProblemCode> = new Set(['proxy-failed', 'certificate-refused']);

const chromiumProblem = (code: string): ProblemCode | undefined =>
  chromiumCodes.find(([beginning]) => beginning.test(code))?.[1];

const networkCodes: Readonly<Record<string, ProblemCode>> = {
  ENOTFOUND: 'network-unreachable',
  EAI_AGAIN: 'network-unreachable',
  ECONNREFUSED: 'network-unreachable',
  ECONNRESET: 'network-unreachable',
  EHOSTUNREACH: 'network-unreachable',
  ENETUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  EPIPE: 'network-unreachable',
  ETIMEDOUT: 'timed-out',
};

const certificateCodes = /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY))/;

/** The names that an unknown host has in Node and in Chromium. */
const unknownHost: ReadonlySet<string | undefined> = new Set(['ENOTFOUND', 'ERR_NAME_NOT_RESOLVED']);

/** What an error thrown by a client of the AWS SDK means, when it was asked for such endpoints. */
export const awsProblem = (
  { rules, unavailable }: ServiceRules,
  error: unknown,
  endpoints?: EndpointChoice,
): Problem => {
  if (!(error instanceof Error)) return problem('bug');
  if (error instanceof TransportProblem) return error.problem;
  const special = endpoints?.fips === true || endpoints?.dualStack === true;
  // The rules know which partition has none; whether a region has one, only its name in the network tells.
  if (special && (error.name === 'EndpointError' || unknownHost.has(systemCode(error)))) {
    return problem('endpoint-not-offered');
  }
  const status = httpStatus(error);
  const rule = rules.find(
    ({ name, message }) => name === error.name && (message?.test(error.message) ?? true),
  );
  if (rule !== undefined) return problem(rule.code, rule.quote && quoted(error.message));
  // Before the name: the SDK calls a connection that was cut a TimeoutError too.
  const system = systemCode(error);
  if (system !== undefined) {
    if (certificateCodes.test(system)) return problem('certificate-refused', system);
    const network = networkCodes[system];
    if (network !== undefined) return problem(network);
    const chromium = chromiumProblem(system);
    if (chromium !== undefined) return problem(chromium, telling.has(chromium) ? system : undefined);
  }
  if (error.name === 'TimeoutError') return problem('timed-out');
  if (status === 429) return problem('throttled');
  // 511 is a network that wants a sign-in first (RFC 6585).
  if (status !== undefined && status >= 500 && status !== 511) {
    return problem(unavailable, `HTTP ${status}`);
  }
  // Text that is not AWS's, such as the sign-in page of a hotel network.
  if (isDeserialization(error) || status === 511) return problem('unexpected-answer');
  if (status === undefined) return problem('network-unreachable', system);
  if (status < 400) return problem('unexpected-answer', `HTTP ${status}`);
  // An error in AWS's form carries a code; anything else came from something in between.
  return /^[A-Z][A-Za-z]+$/.test(error.name) && !['Error', 'Unknown', 'UnknownError'].includes(error.name)
    ? problem('request-refused', quoted(`${error.name}: ${error.message}`))
    : problem('unexpected-answer', `HTTP ${status}`);
};

// SECURITY: some texts of AWS repeat what they complain about, and that may be the code.
const quoted = (message: string): string => redact(message.replaceAll(/\s+/g, ' ')).slice(0, 300);

const httpStatus = (error: Error): number | undefined => {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
};

const systemCode = (error: Error): string | undefined => {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? systemCode(error.cause) : undefined;
};

const isDeserialization = (error: Error): boolean =>
  error.message.includes('Deserialization error') ||
  error instanceof SyntaxError ||
  '$responseBodyText' in error;
