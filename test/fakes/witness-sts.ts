import { codeOf, stepAt } from '../../src/core/code/totp.ts';
import type { Cancellation } from '../../src/core/cancellation.ts';
import type { SessionCredentials } from '../../src/core/identity/identity.ts';
import { problem, type ProblemCode } from '../../src/core/notice/problem.ts';
import type { AssumeRoleRequest, Clock, SessionTokenRequest, StsAnswer } from '../../src/core/ports.ts';
import { fail } from '../../src/core/result.ts';
import type { Secret } from '../../src/core/identity/secret.ts';
import { FakeSts } from './fake-sts.ts';

/** What becomes of one call. */
export interface CallFate {
  /** How long the answer takes, in milliseconds. */
  readonly delayMs: number;
  /** Why it fails without doing anything; absent when STS does what it is asked. */
  readonly failure?: ProblemCode;
  /** STS does what it is asked, and its answer is lost. */
  readonly isLost?: boolean;
}

/** One use of a code, as AWS sees it. */
export interface CodeUse {
  readonly serial: string;
  /** The time step that the code belongs to. */
  readonly step: number;
}

/** An STS that remembers, apart from the engine's own accounts, what it issued and which codes it was sent. */
export class WitnessSts extends FakeSts {
  /** By access key ID: when a session ends, by STS's clock. */
  readonly issued = new Map<string, number>();
  /** Every code of the device's that came in time to be looked at, by the step it belongs to. */
  readonly uses: CodeUse[] = [];
  /** What becomes of the calls with a key. */
  fateOf: (accessKeyId: string) => CallFate = () => ({ delayMs: 0 });
  /** Hears of every call, when it is sent. */
  onCall: (accessKeyId: string, fate: CallFate) => void = () => {};
  /** The most calls for one session that were on their way at once, those that were cancelled aside. */
  mostOnTheWay = 0;
  readonly #clock: Clock;
  #onTheWay: readonly { readonly session: string; readonly cancellation: Cancellation }[] = [];

  constructor(clock: Clock) {
    super(clock);
    this.#clock = clock;
  }

  override getSessionToken(
    request: SessionTokenRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    // An identity has one session of its own.
    const session = request.key.reveal().accessKeyId;
    return this.#witness(session, request, cancellation, () => super.getSessionToken(request, cancellation));
  }

  override assumeRole(
    request: AssumeRoleRequest,
    cancellation: Cancellation,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    const session = request.role.roleArn;
    return this.#witness(session, request, cancellation, () => super.assumeRole(request, cancellation));
  }

  /** Forgets the calls and codes of before; what was issued is kept. */
  forgetCalls(): void {
    this.calls.length = 0;
    this.uses.length = 0;
  }

  async #witness(
    session: string,
    request: SessionTokenRequest,
    cancellation: Cancellation,
    send: () => Promise<StsAnswer<Secret<SessionCredentials>>>,
  ): Promise<StsAnswer<Secret<SessionCredentials>>> {
    const { accessKeyId } = request.key.reveal();
    const fate = this.fateOf(accessKeyId);
    this.onCall(accessKeyId, fate);
    const call = { session, cancellation };
    this.#onTheWay = [...this.#onTheWay, call];
    const rivals = this.#onTheWay.filter(
      (other) => other.session === session && !other.cancellation.cancelled,
    );
    this.mostOnTheWay = Math.max(this.mostOnTheWay, rivals.length);
    if (fate.failure !== undefined) this.failNext(fate.failure);
    const pending = send();
    this.#noteCode(request);
    const answer = await pending;
    if (answer.result.ok && fate.isLost !== true) {
      const { accessKeyId: issued, expiresAt } = answer.result.value.reveal();
      this.issued.set(issued, expiresAt);
    }
    if (fate.delayMs > 0) await this.#pass(fate.delayMs);
    this.#onTheWay = this.#onTheWay.filter((other) => other !== call);
    return fate.isLost === true ? { result: fail(problem('timed-out')) } : answer;
  }

  #noteCode({ mfa }: SessionTokenRequest): void {
    if (mfa === undefined || this.calls.at(-1)?.inTime !== true) return;
    const seed = this.devices.get(mfa.serial);
    const now = stepAt(this.now());
    const step = [now, now - 1, now + 1].find(
      (other) => seed !== undefined && codeOf(seed, other).reveal() === mfa.code.reveal(),
    );
    if (step !== undefined) this.uses.push({ serial: mfa.serial, step });
  }

  #pass(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(delayMs, resolve);
    });
  }
}
