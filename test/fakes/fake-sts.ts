import { codeOf, stepAt } from '../../src/core/code/totp.ts';
import type { Cancellation } from '../../src/core/cancellation.ts';
import type { Caller, LongTermKey, SessionCredentials } from '../../src/core/identity/identity.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import type {
  AssumeRoleRequest,
  Clock,
  SessionTokenRequest,
  StsAnswer,
  StsGateway,
  StsRequest,
} from '../../src/core/ports.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';

/** What IAM can be asked for, which knows the same users. */
export type IamAction =
  | 'ListMFADevices'
  | 'CreateVirtualMFADevice'
  | 'EnableMFADevice'
  | 'ResyncMFADevice'
  | 'DeactivateMFADevice'
  | 'DeleteVirtualMFADevice'
  | 'ListAccessKeys'
  | 'CreateAccessKey'
  | 'UpdateAccessKey'
  | 'DeleteAccessKey';

/** A call that reached STS, or IAM. */
export interface StsCall {
  readonly action: 'GetCallerIdentity' | 'GetSessionToken' | 'AssumeRole' | IamAction;
  readonly accessKeyId: string;
  readonly region: string;
  readonly durationSeconds?: number;
  readonly serial?: string;
  readonly code?: string;
  readonly roleArn?: string;
  /** By STS's clock. */
  readonly at: number;
  /** Whether STS looked at more than the signature. */
  readonly inTime: boolean;
}

/** A role, as far as its rules matter to Latchkey. */
export interface FakeRole {
  readonly maxDurationSeconds: number;
  readonly asksForMfa: boolean;
  readonly externalId?: string;
  readonly sourceIdentity?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Temporary credentials that were given. */
interface Issued {
  readonly secretAccessKey: string;
  readonly caller: Caller;
  readonly withMfa: boolean;
  readonly expiresAt: number;
}

/** Whether a request carries what a role's trust policy wants. */
const isMet = (known: FakeRole, { externalId, sourceIdentity, tags = [] }: AssumeRoleRequest['role']) =>
  (known.externalId === undefined || known.externalId === externalId) &&
  (known.sourceIdentity === undefined || known.sourceIdentity === sourceIdentity) &&
  Object.entries(known.tags ?? {}).every(([key, value]) =>
    tags.some((tag) => tag.key === key && tag.value === value),
  );

/** Who signed a request. */
export interface Signer {
  readonly caller: Caller;
  readonly withMfa: boolean;
}

/** A request whose time is further off than this, in milliseconds, is refused (AWS: five minutes). */
const signatureLifeMs = 5 * 60_000;

/**
 * An STS in memory with the rules that matter to Latchkey: a signature has an age, a code has a step, and each step of
 * a device is taken once. An answer comes although its request was cancelled, as one that was on its way does.
 */
export class FakeSts implements StsGateway {
  readonly calls: StsCall[] = [];
  /** Whose keys there are, by access key ID. */
  readonly users = new Map<string, { readonly secretAccessKey: string; readonly caller: Caller }>();
  /** Seeds of the MFA devices, by serial. */
  readonly devices = new Map<string, Secret<string>>();
  /** Roles, by ARN. */
  readonly roles = new Map<string, FakeRole>();
  /** Keys that are new, and how many more calls with them are refused. */
  readonly newKeys = new Map<string, number>();
  /** STS's clock minus this computer's, in milliseconds. */
  offsetMs = 0;
  /** Whether answers tell the time, as those of a real STS do. */
  tellsTime = true;
  /** The most calls with one key that waited for an answer at once, those that were cancelled aside. */
  mostAtOnce = 0;
  readonly #clock: Clock;
  readonly #usedSteps = new Set<string>();
  readonly #sessions = new Map<string, Issued>();
  #next: ProblemCode[] = [];
  #failure: ProblemCode | undefined;
  #hanging: Promise<void> | undefined;
  #release = (): void => {};
  #issued = 0;
  #waiting: readonly { readonly accessKeyId: string; readonly cancellation: Cancellation }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** STS's time. */
  now(): number {
    return this.#clock.now() + this.offsetMs;
  }

  /** The next calls fail, one with each code. */
  failNext(...codes: readonly ProblemCode[]): void {
    this.#next = [...this.#next, ...codes];
  }

  /** Every call from now on fails with `code`; undefined ends that. */
  failWith(code: ProblemCode | undefined): void {
    this.#failure = code;
  }

  /** Calls are taken up, and their answers wait until `release`. */
  hang(): void {
    this.#hanging ??= new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#hanging = undefined;
    this.#release();
  }

  /** The calls that asked for a session. */
  get sessionCalls(): readonly StsCall[] {
    return this.calls.filter(({ action }) => action === 'GetSessionToken' || action === 'AssumeRole');
  }

  getCallerIdentity(request: StsRequest, cancellation: Cancellation): Promise<StsAnswer<Caller>> {
    return this.answerTo('GetCallerIdentity', request, cancellation, {}, ({ caller }) => ok(caller));
  }

  getSessionToken(
    request: SessionTokenRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    const { durationSeconds, mfa } = request;
    const more = {
      durationSeconds,
      ...(mfa && { serial: mfa.serial, code: mfa.code.reveal() }),
    };
    return this.answerTo('GetSessionToken', request, cancellation, more, ({ caller }, isTemporary) => {
      if (isTemporary) return fail(problem('key-temporary'));
      const refused = mfa && this.#refusalOf(mfa.serial, mfa.code.reveal());
      if (refused !== undefined) return fail(problem(refused));
      return this.#issue(caller, mfa !== undefined, durationSeconds);
    });
  }

  assumeRole(
    request: AssumeRoleRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    const { durationSeconds, mfa, role } = request;
    const more = {
      durationSeconds,
      roleArn: role.roleArn,
      ...(mfa && { serial: mfa.serial, code: mfa.code.reveal() }),
    };
    return this.answerTo('AssumeRole', request, cancellation, more, ({ caller, withMfa }, isTemporary) => {
      const refused = mfa && this.#refusalOf(mfa.serial, mfa.code.reveal());
      if (refused !== undefined) return fail(problem(refused));
      const known = this.roles.get(role.roleArn);
      const isTrusted = known !== undefined && (!known.asksForMfa || withMfa || mfa !== undefined);
      if (!isTrusted || !isMet(known, role)) {
        return fail(problem('role-refused'));
      }
      const longest = isTemporary ? Math.min(3600, known.maxDurationSeconds) : known.maxDurationSeconds;
      if (durationSeconds > longest) return fail(problem('role-duration'));
      return this.#issue({ ...caller, arn: role.roleArn }, false, durationSeconds);
    });
  }

  /** Knows a session that was given in an earlier run. */
  admit(session: Secret<SessionCredentials>, caller: Caller): void {
    const given = session.reveal();
    this.#sessions.set(given.accessKeyId, { ...given, caller, withMfa: true });
  }

  /** Ends every session that was given so far, as AWS does when a user's key is deleted. */
  endSessions(): void {
    for (const [id, issued] of this.#sessions) this.#sessions.set(id, { ...issued, expiresAt: 0 });
  }

  #issue(caller: Caller, withMfa: boolean, durationSeconds: number): Result<Secret<SessionCredentials>> {
    this.#issued += 1;
    const session = {
      accessKeyId: `ASIASESSION${String(this.#issued).padStart(9, '0')}`,
      secretAccessKey: `session-secret-${this.#issued}-aaaaaaaaaaaaaaaaaaaaaa`,
      sessionToken: `session-token-${this.#issued}==`,
      expiresAt: this.now() + durationSeconds * 1000,
    };
    this.#sessions.set(session.accessKeyId, { ...session, caller, withMfa });
    return ok(new Secret(session));
  }

  /** Answers a call to one of AWS's services: looks at the signature, then asks `answer`. */
  async answerTo<T>(
    action: StsCall['action'],
    { key, region, clockSkewMs }: StsRequest,
    cancellation: Cancellation,
    more: Partial<StsCall>,
    answer: (signer: Signer, isTemporary: boolean) => Result<T>,
  ): Promise<StsAnswer<T>> {
    const sentAt = this.#clock.now() + clockSkewMs;
    const typed = key.reveal();
    const { accessKeyId } = typed;
    const waiting = { accessKeyId, cancellation };
    this.#waiting = [...this.#waiting, waiting];
    const live = this.#waiting.filter(
      (other) => other.accessKeyId === accessKeyId && !other.cancellation.cancelled,
    );
    this.mostAtOnce = Math.max(this.mostAtOnce, live.length);
    const failure = this.#next.shift() ?? this.#failure;
    const inTime = failure !== 'clock-off' && Math.abs(sentAt - this.now()) <= signatureLifeMs;
    this.calls.push({ action, accessKeyId, region, at: this.now(), inTime, ...more });
    // What STS decides, it decides when the request arrives; only the answer is slow.
    const result = this.#decide(inTime ? failure : 'clock-off', typed, answer);
    await this.#hanging;
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    const silent = !this.tellsTime || failure === 'network-unreachable' || failure === 'timed-out';
    return { result, ...(!silent && { clockSkewMs: this.offsetMs }) };
  }

  #decide<T>(
    failure: ProblemCode | undefined,
    typed: LongTermKey,
    answer: (signer: Signer, isTemporary: boolean) => Result<T>,
  ): Result<T> {
    if (failure !== undefined) return fail(problem(failure));
    const session = this.#sessions.get(typed.accessKeyId);
    if (session !== undefined && session.expiresAt <= this.now()) return fail(problem('source-ended'));
    const refusalsLeft = this.newKeys.get(typed.accessKeyId) ?? 0;
    if (refusalsLeft > 0) {
      this.newKeys.set(typed.accessKeyId, refusalsLeft - 1);
      return fail(problem('key-rejected'));
    }
    const user = session ?? this.users.get(typed.accessKeyId);
    if (user === undefined) return fail(problem('key-rejected'));
    if (user.secretAccessKey !== typed.secretAccessKey) return fail(problem('secret-key-wrong'));
    return answer({ caller: user.caller, withMfa: session?.withMfa === true }, session !== undefined);
  }

  #refusalOf(serial: string, code: string): ProblemCode | undefined {
    const seed = this.devices.get(serial);
    if (seed === undefined) return 'mfa-serial-rejected';
    const now = stepAt(this.now());
    const step = [now, now - 1, now + 1].find((step) => codeOf(seed, step).reveal() === code);
    if (step === undefined || this.#usedSteps.has(`${serial} ${step}`)) return 'mfa-code-rejected';
    this.#usedSteps.add(`${serial} ${step}`);
    return undefined;
  }
}
