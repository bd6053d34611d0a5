import type * as StsModule from '@aws-sdk/client-sts';
import type { STSClient, STSClientConfig } from '@aws-sdk/client-sts';
import { z } from 'zod';
import type { Cancellation } from '../../core/cancellation.ts';
import type { Caller, SessionCredentials } from '../../core/identity/identity.ts';
import { Secret } from '../../core/identity/secret.ts';
import { problem } from '../../core/notice/problem.ts';
import type {
  AssumeRoleRequest,
  Clock,
  SessionTokenRequest,
  StsAnswer,
  StsGateway,
  StsRequest,
} from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { EndpointChoice } from '../../core/state/app-state.ts';
import type { EndpointOverride } from './endpoint.ts';
import { stsProblem } from './sts-problem.ts';

/** How long one call may take, in milliseconds. */
const defaultTimeLimitMs = 10_000;

/** What may be set for the gateway. */
export interface StsGatewayOptions {
  readonly clock: Clock;
  readonly endpoint: EndpointOverride | undefined;
  /** Which of AWS's endpoints the next request goes to; without it, the plain ones. */
  readonly endpoints?: () => EndpointChoice;
  /** How long one call may take, in milliseconds. */
  readonly timeLimitMs?: number;
  /** What sends the requests; without it, Node does, and asks no proxy. */
  readonly transport?: Transport;
}

/** What sends the SDK's requests. */
export type Transport = NonNullable<STSClientConfig['requestHandler']>;

const plainValue = z.string().regex(/^[\x21-\x7e]+$/);
const caller = z.object({ Account: z.string().regex(/^\d{12}$/), Arn: z.string().startsWith('arn:') });
const session = z.object({
  Credentials: z.object({
    AccessKeyId: plainValue,
    SecretAccessKey: plainValue,
    SessionToken: plainValue,
    Expiration: z.date(),
  }),
});

/** AWS STS through the AWS SDK, which is loaded at the first call. Sends each request once, to one regional endpoint. */
export class AwsStsGateway implements StsGateway {
  readonly #options: StsGatewayOptions;

  constructor(options: StsGatewayOptions) {
    this.#options = options;
  }

  getCallerIdentity(request: StsRequest, cancellation: Cancellation): Promise<StsAnswer<Caller>> {
    return this.#call(request, cancellation, async ({ GetCallerIdentityCommand }, client, abortSignal) => {
      const answer = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
      const parsed = caller.safeParse(answer);
      return parsed.success
        ? ok({ accountId: parsed.data.Account, arn: parsed.data.Arn })
        : fail(problem('unexpected-answer'));
    });
  }

  getSessionToken(
    request: SessionTokenRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    return this.#call(request, cancellation, async ({ GetSessionTokenCommand }, client, abortSignal) => {
      const { durationSeconds, mfa } = request;
      const command = new GetSessionTokenCommand({
        DurationSeconds: durationSeconds,
        ...(mfa && { SerialNumber: mfa.serial, TokenCode: mfa.code.reveal() }),
      });
      return sessionIn(await client.send(command, { abortSignal }));
    });
  }

  assumeRole(
    request: AssumeRoleRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    return this.#call(request, cancellation, async ({ AssumeRoleCommand }, client, abortSignal) => {
      const { durationSeconds, mfa, role } = request;
      const { externalId, sourceIdentity, tags, policyArns } = role;
      const command = new AssumeRoleCommand({
        RoleArn: role.roleArn,
        RoleSessionName: role.sessionName,
        DurationSeconds: durationSeconds,
        ...(externalId !== undefined && { ExternalId: externalId }),
        ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
        ...(tags && { Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
        ...(policyArns && { PolicyArns: policyArns.map((arn) => ({ arn })) }),
        ...(mfa && { SerialNumber: mfa.serial, TokenCode: mfa.code.reveal() }),
      });
      return sessionIn(await client.send(command, { abortSignal }));
    });
  }

  async #call<T>(
    request: StsRequest,
    cancellation: Cancellation,
    send: (sdk: Sdk, client: STSClient, abortSignal: AbortSignal) => Promise<Result<T>>,
  ): Promise<StsAnswer<T>> {
    const { endpoint, clock, timeLimitMs = defaultTimeLimitMs } = this.#options;
    if (endpoint?.problem !== undefined) return { result: fail(endpoint.problem) };
    const sdk = await import('@aws-sdk/client-sts');
    // An address that the user gave is taken as it is.
    const endpoints = endpoint === undefined ? this.#options.endpoints?.() : undefined;
    const client = this.#client(sdk, request, endpoints);
    // The SDK's own measure starts at five minutes; a code is wrong after thirty seconds.
    const skew = measureSkew(client, clock);
    const abort = new AbortController();
    let timedOut = false;
    const stopTimer = clock.after(timeLimitMs, () => {
      timedOut = true;
      abort.abort();
    });
    const stopListening = cancellation.onCancel(() => abort.abort());
    let result: Result<T>;
    try {
      result = await send(sdk, client, abort.signal);
    } catch (error) {
      if (timedOut) result = fail(problem('timed-out'));
      else result = fail(cancellation.cancelled ? problem('cancelled') : stsProblem(error, endpoints));
    } finally {
      stopTimer();
      stopListening();
      client.destroy();
    }
    const measured = skew.measured();
    if (measured === undefined || measured.uncertaintyMs > mostUncertainMs) return { result };
    const { skewMs, uncertaintyMs } = measured;
    const isTelling = Math.abs(skewMs - request.clockSkewMs) > skewResolutionMs + uncertaintyMs;
    return { result, clockSkewMs: isTelling ? skewMs : request.clockSkewMs };
  }

  #client(
    { STSClient }: Sdk,
    { key, region, clockSkewMs }: StsRequest,
    endpoints: EndpointChoice | undefined,
  ): STSClient {
    const { endpoint, transport } = this.#options;
    // SECURITY: everything is said here, so that neither AWS_* variables nor ~/.aws/config can change whose key is
    // used, or where it is sent.
    return new STSClient({
      credentials: key.reveal(),
      region,
      ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint: endpoint.url }),
      useGlobalEndpoint: false,
      // Which host that is, in which partition, the SDK's endpoint rules say.
      useDualstackEndpoint: endpoints?.dualStack ?? false,
      useFipsEndpoint: endpoints?.fips ?? false,
      // A retry would send a code again that may be used up: the session manager decides about retries.
      maxAttempts: 1,
      retryMode: 'standard',
      defaultsMode: 'standard',
      authSchemePreference: [],
      userAgentAppId: 'latchkey',
      systemClockOffset: clockSkewMs,
      ...(transport && { requestHandler: transport }),
    });
  }
}

/** The session in an answer. A captive portal's page, or an empty answer, has undefined fields. */
const sessionIn = (answer: unknown): Result<Secret<SessionCredentials>> => {
  const parsed = session.safeParse(answer);
  if (!parsed.success) return fail(problem('unexpected-answer'));
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = parsed.data.Credentials;
  return ok(
    new Secret({
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiresAt: Expiration.getTime(),
    }),
  );
};

type Sdk = typeof StsModule;

/** An answer that is unsure by more than this, in milliseconds, tells nothing: the computer slept meanwhile, or its clock was set. */
const mostUncertainMs = 30_000;

/** Dates in answers have a resolution of a second: a smaller difference than this, in milliseconds, says nothing. */
const skewResolutionMs = 2000;

/** STS's clock minus this computer's, and how far off that may be, in milliseconds. */
interface MeasuredSkew {
  readonly skewMs: number;
  readonly uncertaintyMs: number;
}

/** Listens to the Date headers of a client's answers. */
const measureSkew = (
  client: STSClient,
  clock: Clock,
): { readonly measured: () => MeasuredSkew | undefined } => {
  let measured: MeasuredSkew | undefined;
  client.middlewareStack.add(
    (next) => async (args) => {
      const sentAt = clock.now();
      const answer = await next(args);
      measured = skewOf(answer.response, sentAt, clock.now());
      return answer;
    },
    // Innermost, so that answers which turn into errors are seen too.
    { step: 'deserialize', priority: 'low', name: 'measureSkew' },
  );
  return { measured: () => measured };
};

/** Undefined when the answer is not AWS's own, whose date nobody vouches for. */
const skewOf = (response: unknown, sentAt: number, receivedAt: number): MeasuredSkew | undefined => {
  const parsed = datedAnswer.safeParse(response);
  if (!parsed.success) return undefined;
  const thereMs = Date.parse(parsed.data.headers.date);
  if (Number.isNaN(thereMs)) return undefined;
  return {
    // The date is cut to the second, and was written some time between request and answer.
    skewMs: Math.round(thereMs + 500 - (sentAt + receivedAt) / 2),
    // Much when the computer slept meanwhile, or its clock was set: then the answer says little.
    uncertaintyMs: Math.abs(receivedAt - sentAt) / 2,
  };
};

const datedAnswer = z.object({ headers: z.object({ date: z.string(), 'x-amzn-requestid': z.string() }) });
