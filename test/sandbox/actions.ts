import { assumedRole, type Caller, type Directory, type IssuedSession } from './directory.ts';
import { accessDenied, mayNotAssume, sessionForSession, validationError } from './errors.ts';
import type { MfaDesk } from './mfa.ts';
import type { SandboxRole } from './model.ts';
import type { Action } from './query.ts';
import { ParameterReader } from './validation.ts';
import type { XmlFields } from './xml.ts';

/** What an action works with. */
export interface ActionContext {
  readonly caller: Caller;
  readonly parameters: URLSearchParams;
  readonly directory: Directory;
  readonly mfaDesk: MfaDesk;
  /** Epoch milliseconds by the server's clock. */
  readonly nowMs: number;
  /** How long sessions live whatever was asked for; undefined for AWS's rules. */
  readonly sessionSeconds: number | undefined;
  /** Length of session tokens, in characters. */
  readonly tokenBytes: number;
}

/** Does one action for a caller whose signature is good. @throws StsError as AWS would answer */
export function act(action: Action, context: ActionContext): XmlFields {
  return performers[action](context);
}

const performers: Readonly<Record<Action, (context: ActionContext) => XmlFields>> = {
  GetCallerIdentity: getCallerIdentity,
  GetSessionToken: getSessionToken,
  AssumeRole: assumeRole,
};

function getCallerIdentity({ caller }: ActionContext): XmlFields {
  const { arn, userId, account } = caller.principal;
  return { Arn: arn, UserId: userId, Account: account };
}

function getSessionToken(context: ActionContext): XmlFields {
  const { caller, mfaDesk, nowMs } = context;
  const reader = new ParameterReader(context.parameters);
  const duration = reader.duration(900, 129_600) ?? 43_200;
  const serial = reader.optional('serialNumber');
  const code = reader.optional('tokenCode');
  reader.finish();
  if (caller.session !== undefined) throw sessionForSession();

  const mfa = mfaDesk.use(caller.user, serial, code, nowMs);
  // For root a longer request is cut without a word.
  const seconds = caller.user?.root === true ? Math.min(duration, 3600) : duration;
  const issued = issue(context, 'session-token', caller.principal, mfa, seconds);
  return { Credentials: credentials(issued) };
}

function assumeRole(context: ActionContext): XmlFields {
  const { caller, directory, mfaDesk, nowMs } = context;
  const reader = new ParameterReader(context.parameters);
  const roleArn = reader.required('roleArn');
  const sessionName = reader.required('roleSessionName');
  const seconds = reader.duration(900, 43_200) ?? 3600;
  const externalId = reader.optional('externalId');
  const sourceIdentity = reader.optional('sourceIdentity');
  const tags = reader.tags();
  const policies = reader.policyArns();
  const serial = reader.optional('serialNumber');
  const code = reader.optional('tokenCode');
  reader.finish();
  if (!roleArn.startsWith('arn:')) throw validationError(`${roleArn} is invalid`);
  if (caller.user?.root === true) throw accessDenied('Roles may not be assumed by root accounts.');

  // The code is used up before the role's conditions are looked at, because MFA is one of them.
  const withCode = mfaDesk.use(caller.user, serial, code, nowMs);
  const mfa = withCode || caller.session?.mfa === true;
  const role = directory.role(roleArn);
  if (role === undefined || !trusts(role, { mfa, externalId, sourceIdentity, tags })) {
    throw mayNotAssume(caller.principal.arn, roleArn);
  }
  checkRoleDuration(role, caller, seconds);

  const principal = assumedRole(roleArn, sessionName);
  // A role's session does not hand on that MFA was given: chained roles cannot rely on it.
  const issued = issue(context, 'assume-role', principal, false, seconds);
  return {
    AssumedRoleUser: { AssumedRoleId: principal.userId, Arn: principal.arn },
    Credentials: credentials(issued),
    ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    // AWS says how much of the room for policies and tags is used.
    ...(policies.length > 0 && { PackedPolicySize: String(policies.length) }),
  };
}

/** What a role's trust policy looks at. */
interface RoleWish {
  readonly mfa: boolean;
  readonly externalId: string | undefined;
  readonly sourceIdentity: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

function trusts(role: SandboxRole, wish: RoleWish): boolean {
  if (role.trustRequiresMfa && !wish.mfa) return false;
  if (role.externalId !== undefined && role.externalId !== wish.externalId) return false;
  if (role.sourceIdentity !== undefined && role.sourceIdentity !== wish.sourceIdentity) return false;
  return Object.entries(role.tags ?? {}).every(([key, value]) => wish.tags[key] === value);
}

function checkRoleDuration(role: SandboxRole, caller: Caller, seconds: number): void {
  if (seconds > role.maxDurationSeconds) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
  // AWS says "role chaining" for every temporary key, also for one from GetSessionToken.
  if (caller.session !== undefined && seconds > 3600) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
}

function issue(
  { caller, directory, nowMs, sessionSeconds, tokenBytes }: ActionContext,
  kind: IssuedSession['kind'],
  principal: IssuedSession['principal'],
  mfa: boolean,
  seconds: number,
): IssuedSession {
  // Rounded up to a whole second, so that a session of two seconds does live for two.
  const expiresAtMs = Math.ceil(nowMs / 1000 + (sessionSeconds ?? seconds)) * 1000;
  const user = kind === 'session-token' ? caller.user : undefined;
  return directory.issue({ kind, principal, user, mfa, expiresAtMs }, tokenBytes);
}

function credentials(issued: IssuedSession): XmlFields {
  return {
    AccessKeyId: issued.accessKeyId,
    SecretAccessKey: issued.secretAccessKey,
    SessionToken: issued.sessionToken,
    Expiration: new Date(issued.expiresAtMs).toISOString().replace('.000Z', 'Z'),
  };
}
