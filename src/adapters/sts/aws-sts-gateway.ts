import type * as StsModule from '@aws-sdk/client-sts';
import type { STSClient } from '@aws-sdk/client-sts';
import { z } from 'zod';
import type { Cancellation } from '../../core/cancellation.ts';
import type { Caller, SessionCredentials } from '../../core/identity/identity.ts';
import { Secret } from '../../core/identity/secret.ts';
import { problem } from '../../core/notice/problem.ts';
import type {
  AssumeRoleRequest,
  SessionTokenRequest,
  StsAnswer,
  StsGateway,
  StsRequest,
} from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { callAws, type AwsGatewayOptions } from '../aws/aws-call.ts';
import { stsProblem } from './sts-problem.ts';

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
  readonly #options: AwsGatewayOptions;

  constructor(options: AwsGatewayOptions) {
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

  #call<T>(
    request: StsRequest,
    cancellation: Cancellation,
    send: (sdk: Sdk, client: STSClient, abortSignal: AbortSignal) => Promise<Result<T>>,
  ): Promise<StsAnswer<T>> {
    return callAws(this.#options, request, cancellation, {
      open: async (config) => {
        const sdk = await import('@aws-sdk/client-sts');
        const client = new sdk.STSClient({ ...config, useGlobalEndpoint: false });
        return { client, send: (signal) => send(sdk, client, signal) };
      },
      problemOf: stsProblem,
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
