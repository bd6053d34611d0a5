import { createHash, randomBytes } from 'node:crypto';
import { expiredToken, invalidClientTokenId, limitExceeded, noSuchEntity } from './errors.ts';
import { roleSchema, userSchema, type SandboxRole, type SandboxUser } from './model.ts';

/** Who somebody is, as GetCallerIdentity tells it. */
export interface Principal {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
}

/** Temporary credentials that the sandbox issued. */
export interface IssuedSession {
  readonly kind: 'session-token' | 'assume-role';
  readonly principal: Principal;
  /** The user behind a `session-token` session. A role has none. */
  readonly user: SandboxUser | undefined;
  readonly mfa: boolean;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Epoch milliseconds, a whole second. */
  readonly expiresAtMs: number;
}

/** The one who signed a request. */
export interface Caller {
  readonly principal: Principal;
  readonly secretAccessKey: string;
  /** Undefined for a role. */
  readonly user: SandboxUser | undefined;
  /** Undefined for long-term keys. */
  readonly session: IssuedSession | undefined;
}

/** A key that IAM does not know everywhere yet. */
interface NewKey {
  /** Epoch milliseconds from which it works. */
  readonly fromMs: number;
  /** How many more requests with it are refused. */
  refusalsLeft: number;
}

/** A key of a user, as IAM lists it. */
export interface UserKey {
  readonly user: SandboxUser;
  /** Epoch milliseconds. */
  readonly createdAtMs: number;
}

/** How many access keys a user may have, inactive ones among them. */
const mostKeys = 2;

/** Users, roles and issued sessions. */
export class Directory {
  readonly #users = new Map<string, SandboxUser>();
  readonly #createdAt = new Map<string, number>();
  readonly #newKeys = new Map<string, NewKey>();
  readonly #roles = new Map<string, SandboxRole>();
  readonly #sessions = new Map<string, IssuedSession>();
  readonly #endedEarly = new Set<string>();

  /** Adds a user's key, or replaces it. @throws ZodError for a user that AWS could not have */
  addUser(user: SandboxUser): void {
    this.#users.set(user.accessKeyId, userSchema.parse(user));
  }

  /** Adds a role, or replaces it. @throws ZodError for a role that AWS could not have */
  addRole(role: SandboxRole): void {
    this.#roles.set(role.arn, roleSchema.parse(role));
  }

  /** A user's keys, the oldest first. */
  keysOf({ account, name }: SandboxUser): readonly UserKey[] {
    return [...this.#users.values()]
      .filter((user) => user.account === account && user.name === name)
      .map((user) => ({ user, createdAtMs: this.#createdAt.get(user.accessKeyId) ?? 0 }));
  }

  /**
   * Makes a key for a user, which works from `fromMs` on, and after as many refusals.
   *
   * @throws StsError `LimitExceeded` when the user has two keys
   */
  createKey(user: SandboxUser, nowMs: number, { fromMs, refusals }: { fromMs: number; refusals: number }) {
    if (this.keysOf(user).length >= mostKeys) throw limitExceeded('AccessKeysPerUser', mostKeys);
    const { active: _, ...rest } = user;
    const created: SandboxUser = {
      ...rest,
      accessKeyId: `AKIA${randomKeyLetters()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
    };
    this.#users.set(created.accessKeyId, created);
    this.#createdAt.set(created.accessKeyId, nowMs);
    this.#newKeys.set(created.accessKeyId, { fromMs, refusalsLeft: refusals });
    return created;
  }

  /** Switches a user's key on or off. @throws StsError `NoSuchEntity` when it is not the user's */
  setActive(user: SandboxUser, accessKeyId: string, active: boolean): void {
    this.#users.set(accessKeyId, { ...this.#keyOf(user, accessKeyId), active });
  }

  /** Deletes a user's key. @throws StsError `NoSuchEntity` when it is not the user's */
  deleteKey(user: SandboxUser, accessKeyId: string): void {
    this.#keyOf(user, accessKeyId);
    this.#users.delete(accessKeyId);
  }

  #keyOf(user: SandboxUser, accessKeyId: string): SandboxUser {
    const found = this.keysOf(user).find((key) => key.user.accessKeyId === accessKeyId);
    if (found === undefined) throw noSuchEntity(`The Access Key with id ${accessKeyId} cannot be found.`);
    return found.user;
  }

  role(arn: string): SandboxRole | undefined {
    return this.#roles.get(arn);
  }

  /** The account that a key belongs to, whether the key is good or not. */
  accountOf(accessKeyId: string): string | undefined {
    return this.#users.get(accessKeyId)?.account ?? this.#sessions.get(accessKeyId)?.principal.account;
  }

  /**
   * Finds whoever owns a key.
   *
   * @throws StsError `InvalidClientTokenId` for a key that is unknown or switched off and for a token that is not
   *   the key's own, `ExpiredToken` for a session that is over
   */
  caller(accessKeyId: string, sessionToken: string | undefined, nowMs: number): Caller {
    const user = this.#users.get(accessKeyId);
    if (user !== undefined && this.#isTooNew(accessKeyId, nowMs)) throw invalidClientTokenId();
    if (user !== undefined && user.active !== false && sessionToken === undefined) {
      return {
        principal: principalOf(user),
        secretAccessKey: user.secretAccessKey,
        user,
        session: undefined,
      };
    }
    const session = this.#sessions.get(accessKeyId);
    if (session?.sessionToken !== sessionToken || session === undefined) throw invalidClientTokenId();
    if (nowMs >= session.expiresAtMs || this.#endedEarly.has(accessKeyId)) throw expiredToken();
    return {
      principal: session.principal,
      secretAccessKey: session.secretAccessKey,
      user: session.user,
      session,
    };
  }

  #isTooNew(accessKeyId: string, nowMs: number): boolean {
    const fresh = this.#newKeys.get(accessKeyId);
    if (fresh === undefined) return false;
    if (fresh.refusalsLeft > 0) {
      fresh.refusalsLeft -= 1;
      return true;
    }
    return nowMs < fresh.fromMs;
  }

  /** Makes temporary credentials up and remembers them. `tokenLength` is in characters. */
  issue(
    session: Pick<IssuedSession, 'kind' | 'principal' | 'user' | 'mfa' | 'expiresAtMs'>,
    tokenLength: number,
  ): IssuedSession {
    const issued: IssuedSession = {
      ...session,
      accessKeyId: `ASIA${randomKeyLetters()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomToken(tokenLength),
    };
    this.#sessions.set(issued.accessKeyId, issued);
    return issued;
  }

  /** Ends every session that was issued so far. */
  endSessions(): void {
    for (const accessKeyId of this.#sessions.keys()) this.#endedEarly.add(accessKeyId);
  }
}

function principalOf({ account, name, root, partition = 'aws' }: SandboxUser): Principal {
  if (root === true) return { account, arn: `arn:${partition}:iam::${account}:root`, userId: account };
  return {
    account,
    arn: `arn:${partition}:iam::${account}:user/${name}`,
    userId: stableId('AIDA', `${account}/${name}`),
  };
}

/** Who a role's session is: the role's name and the session's. */
export function assumedRole(roleArn: string, sessionName: string): Principal {
  const [, partition = '', , , account = '', resource = ''] = roleArn.split(':');
  const roleName = resource.split('/').at(-1) ?? '';
  return {
    account,
    arn: `arn:${partition}:sts::${account}:assumed-role/${roleName}/${sessionName}`,
    userId: `${stableId('AROA', roleArn)}:${sessionName}`,
  };
}

/** An ID that stays the same from run to run, as a user's does. */
function stableId(prefix: string, name: string): string {
  return prefix + keyLetters(createHash('sha256').update(name).digest());
}

function randomKeyLetters(): string {
  return keyLetters(randomBytes(16));
}

/** Sixteen letters of the alphabet that AWS makes key IDs from. */
function keyLetters(bytes: Buffer): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...bytes.subarray(0, 16)].map((byte) => alphabet.charAt(byte % 32)).join('');
}

/** Looks like AWS's: base64 with `+`, `/` and a padded end, the characters that trip file formats. */
function randomToken(length: number): string {
  const start = 'IQoJb3JpZ2luX2VjSANDBOX/+';
  const end = '==';
  const middle = Math.max(0, length - start.length - end.length);
  return start + randomBytes(middle).toString('base64').slice(0, middle) + end;
}
