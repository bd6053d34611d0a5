import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
  STSServiceException,
  type AssumeRoleCommandInput,
  type Credentials,
  type GetSessionTokenCommandInput,
  type STSClientConfig,
} from '@aws-sdk/client-sts';
import { sampleRole, sampleUser, type Sandbox } from './sandbox.ts';

/** Keys of either kind, in the SDK's spelling. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The keys of an answer; empty texts for what the answer lacks. */
export function keysOf(credentials: Credentials | undefined): Required<Keys> {
  return {
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken ?? '',
  };
}

/** The AWS SDK, pointed at a sandbox. It asks once, unless `config` says otherwise. */
export function sdkClient(sandbox: Sandbox, keys: Keys = sampleUser, config: STSClientConfig = {}) {
  const { accessKeyId, secretAccessKey, sessionToken } = keys;
  return new STSClient({
    region: 'eu-west-1',
    endpoint: sandbox.url,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
    ...config,
  });
}

export function whoAmI(sandbox: Sandbox, keys?: Keys, config?: STSClientConfig) {
  return sdkClient(sandbox, keys, config).send(new GetCallerIdentityCommand());
}

/** GetSessionToken; the answer as keys and the end in epoch milliseconds. */
export async function getSession(
  sandbox: Sandbox,
  input: GetSessionTokenCommandInput = {},
  keys?: Keys,
): Promise<Required<Keys> & { readonly expiresAt: number }> {
  const answer = await sdkClient(sandbox, keys).send(new GetSessionTokenCommand(input));
  return {
    ...keysOf(answer.Credentials),
    expiresAt: answer.Credentials?.Expiration?.getTime() ?? 0,
  };
}

/** Serial and code for the sample user's device. */
export function sampleMfa(code: string) {
  return { SerialNumber: sampleUser.mfa.serial, TokenCode: code };
}

/** AssumeRole for the sample role, unless `input` says otherwise. */
export function assumeRole(sandbox: Sandbox, input: Partial<AssumeRoleCommandInput> = {}, keys?: Keys) {
  const command = new AssumeRoleCommand({
    RoleArn: sampleRole.arn,
    RoleSessionName: 'sample',
    ...input,
  });
  return sdkClient(sandbox, keys).send(command);
}

/** Awaits STS's refusal. @throws Error when there is an answer, or a failure of another kind */
export async function refusal(promise: Promise<unknown>): Promise<STSServiceException> {
  const error: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (error instanceof STSServiceException) return error;
  throw new Error('STS was expected to refuse', { cause: error });
}
