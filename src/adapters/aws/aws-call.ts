import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Cancellation } from '../../core/cancellation.ts';
import type { LongTermKey, SessionCredentials } from '../../core/identity/identity.ts';
import type { Secret } from '../../core/identity/secret.ts';
import { problem, type Problem } from '../../core/notice/problem.ts';
import type { Clock, StsAnswer } from '../../core/ports.ts';
import { fail, type Result } from '../../core/result.ts';
import type { EndpointChoice } from '../../core/state/app-state.ts';
import type { EndpointOverride } from '../sts/endpoint.ts';
import { measureSkew, type DatedClient } from './clock-skew.ts';

/** How long one call may take, in milliseconds. */
const defaultTimeLimitMs = 10_000;

/** What sends the SDK's requests. */
export type Transport = NonNullable<STSClientConfig['requestHandler']>;

/** What may be set for the gateway to a service. */
export interface AwsGatewayOptions {
  readonly clock: Clock;
  readonly endpoint: EndpointOverride | undefined;
  /** Which of AWS's endpoints the next request goes to; without it, the plain ones. */
  readonly endpoints?: () => EndpointChoice;
  /** How long one call may take, in milliseconds. */
  readonly timeLimitMs?: number;
  /** What sends the requests; without it, Node does, and asks no proxy. */
  readonly transport?: Transport;
}

/** What every request to AWS needs. */
export interface SignedRequest {
  readonly key: Secret<LongTermKey | SessionCredentials>;
  readonly region: string;
  /** AWS's clock minus this computer's, in milliseconds. */
  readonly clockSkewMs: number;
}

/** One call of one service. */
export interface AwsCall<I extends object, O extends object, T> {
  /** Loads the SDK and makes a client; its `send` sends the request and checks the answer. */
  readonly open: (config: ClientConfig) => Promise<{
    readonly client: DatedClient<I, O> & { destroy(): void };
    readonly send: (abortSignal: AbortSignal) => Promise<Result<T>>;
  }>;
  /** What an error of the client means. */
  readonly problemOf: (error: unknown, endpoints?: EndpointChoice) => Problem;
}

/** Makes one call: within its time limit, until it is cancelled, and without ever throwing. */
export const callAws = async <I extends object, O extends object, T>(
  options: AwsGatewayOptions,
  request: SignedRequest,
  cancellation: Cancellation,
  { open, problemOf }: AwsCall<I, O, T>,
): Promise<StsAnswer<T>> => {
  const { endpoint, clock, timeLimitMs = defaultTimeLimitMs } = options;
  if (endpoint?.problem !== undefined) return { result: fail(endpoint.problem) };
  // An address that the user gave is taken as it is.
  const endpoints = endpoint === undefined ? options.endpoints?.() : undefined;
  const { client, send } = await open(clientConfig(options, request, endpoints));
  // The SDK's own measure starts at five minutes; a code is wrong after thirty seconds.
  const measuredSkew = measureSkew(client, clock, request.clockSkewMs);
  const abort = new AbortController();
  let timedOut = false;
  const stopTimer = clock.after(timeLimitMs, () => {
    timedOut = true;
    abort.abort();
  });
  const stopListening = cancellation.onCancel(() => abort.abort());
  let result: Result<T>;
  try {
    result = await send(abort.signal);
  } catch (error) {
    if (timedOut) result = fail(problem('timed-out'));
    else result = fail(cancellation.cancelled ? problem('cancelled') : problemOf(error, endpoints));
  } finally {
    stopTimer();
    stopListening();
    client.destroy();
  }
  const clockSkewMs = measuredSkew();
  return { result, ...(clockSkewMs !== undefined && { clockSkewMs }) };
};

/** What the client of every service is made with. */
export type ClientConfig = ReturnType<typeof clientConfig>;

// SECURITY: everything is said here, so that neither AWS_* variables nor ~/.aws/config can change whose key is used, or
// where it is sent.
const clientConfig = (
  { endpoint, transport }: AwsGatewayOptions,
  { key, region, clockSkewMs }: SignedRequest,
  endpoints: EndpointChoice | undefined,
) => ({
  credentials: key.reveal(),
  region,
  ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint: endpoint.url }),
  // Which host that is, in which partition, the SDK's endpoint rules say.
  useDualstackEndpoint: endpoints?.dualStack ?? false,
  useFipsEndpoint: endpoints?.fips ?? false,
  // A retry would send a code again that may be used up, or make a thing twice: the core decides about retries.
  maxAttempts: 1,
  retryMode: 'standard' as const,
  defaultsMode: 'standard' as const,
  authSchemePreference: [],
  userAgentAppId: 'latchkey',
  systemClockOffset: clockSkewMs,
  ...(transport && { requestHandler: transport }),
});
