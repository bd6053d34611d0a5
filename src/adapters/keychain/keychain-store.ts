import { decodeKeychainMessage, isStorable } from '../../core/keychain-protocol.ts';
import type { KeychainAnswer, KeychainQuestion } from '../../core/keychain-protocol.ts';
import { problem } from '../../core/notice/problem.ts';
import type { Problem } from '../../core/notice/problem.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { Secret } from '../../core/identity/secret.ts';
import type { Clock, Dispose, KeychainAccess, SecretStore } from '../../core/ports.ts';
import type { KeychainChild } from './keychain-child.ts';
import { message, type Message } from '../../texts/message.ts';

/** How long things may take, in milliseconds. */
export interface KeychainLimits {
  /** One call, the start of the process included; a waiting dialog stops the count. */
  readonly callMs: number;
  /** A dialog that waits for a person. */
  readonly promptMs: number;
  /** How long the process is kept without calls. */
  readonly idleMs: number;
}

const LIMITS: KeychainLimits = { callMs: 5_000, promptMs: 120_000, idleMs: 10_000 };

export interface KeychainStoreOptions {
  readonly spawn: () => KeychainChild;
  readonly clock: Clock;
  readonly limits?: Partial<KeychainLimits>;
}

/** Why there is no answer. `broken`: the process crashed, could not be started, or talked nonsense. */
type Unanswered = 'broken' | 'late' | 'unattended' | 'disposed';

/** How asking the process went. */
type Outcome = { readonly kind: 'answered'; readonly answer: KeychainAnswer } | { readonly kind: Unanswered };

/** The request that the process is at work on. */
interface Pending {
  readonly id: number;
  readonly settle: (outcome: Outcome) => void;
  stopTimer: Dispose;
}

/**
 * The keychain of the operating system, reached through a process of its own, because the native module in it can
 * crash, and can hang for ever.
 *
 * One call at a time; the others wait in order. A call that takes too long ends with the process; the next call starts
 * a new one. A call that failed for no known reason is made once more in a new process, whatever it was: storing and
 * deleting are the same done twice, and libsecret never again finds a keyring daemon that was restarted. A call
 * that was late is not repeated, since its time is up; whether it took effect is then unknown.
 */
export class KeychainStore implements SecretStore {
  readonly #spawn: () => KeychainChild;
  readonly #clock: Clock;
  readonly #limits: KeychainLimits;
  #child: KeychainChild | undefined;
  #pending: Pending | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #lastId = 0;
  #stopIdleTimer: Dispose = () => {};
  #disposed = false;

  constructor({ spawn, clock, limits }: KeychainStoreOptions) {
    this.#spawn = spawn;
    this.#clock = clock;
    this.#limits = { ...LIMITS, ...limits };
  }

  async get(account: string, { mayPrompt }: KeychainAccess): Promise<Result<Secret<string> | undefined>> {
    const result = await this.#call({ op: 'get', account, mayPrompt });
    if (!result.ok) return result;
    return ok(result.value === undefined ? undefined : new Secret(result.value));
  }

  async set(account: string, value: Secret<string>, { mayPrompt }: KeychainAccess): Promise<Result<void>> {
    return withoutValue(await this.#call({ op: 'set', account, value: value.reveal(), mayPrompt }));
  }

  async delete(account: string, { mayPrompt }: KeychainAccess): Promise<Result<void>> {
    return withoutValue(await this.#call({ op: 'delete', account, mayPrompt }));
  }

  async probe({ mayPrompt }: KeychainAccess): Promise<Result<void>> {
    return withoutValue(await this.#call({ op: 'probe', mayPrompt }));
  }

  /** Ends the process at once, without waiting for it. Calls under way, waiting and to come answer `cancelled`. */
  dispose(): void {
    this.#disposed = true;
    this.#endChild('disposed');
  }

  #call(question: KeychainQuestion): Promise<Result<string | undefined>> {
    const bad = unstorable(question);
    if (bad !== undefined) return Promise.resolve(fail(problem('bug', bad)));
    const turn = this.#lastTurn.then(() => this.#takeTurn(question));
    this.#lastTurn = turn;
    return turn;
  }

  /** Never rejects: the next turn waits for this one. */
  async #takeTurn(question: KeychainQuestion): Promise<Result<string | undefined>> {
    this.#stopIdleTimer();
    let outcome = await this.#ask(question);
    if (isWorthRepeating(outcome)) {
      this.#endChild('broken');
      outcome = await this.#ask(question);
    }
    if (isWorthRepeating(outcome)) this.#endChild('broken');
    if (this.#child !== undefined) {
      this.#stopIdleTimer = this.#clock.after(this.#limits.idleMs, () => this.#endChild('broken'));
    }
    return this.#result(outcome);
  }

  #ask(question: KeychainQuestion): Promise<Outcome> {
    if (this.#disposed) return Promise.resolve({ kind: 'disposed' });
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      const stopTimer = this.#clock.after(this.#limits.callMs, () => this.#endChild('late'));
      this.#pending = { id, settle: resolve, stopTimer };
      try {
        this.#child ??= this.#startChild();
        this.#child.post({ id, ...question });
      } catch {
        this.#endChild('broken');
      }
    });
  }

  #startChild(): KeychainChild {
    const child = this.#spawn();
    // A process that was given up may still have something to say: nobody listens to it any more.
    child.onMessage((message) => {
      if (child === this.#child) this.#receive(message);
    });
    child.onExit(() => {
      if (child === this.#child) this.#endChild('broken');
    });
    return child;
  }

  #receive(message: unknown): void {
    const decoded = decodeKeychainMessage(message);
    const pending = this.#pending;
    const { callMs, promptMs } = this.#limits;
    if (decoded === undefined || pending === undefined || decoded.id !== pending.id) {
      this.#endChild('broken');
    } else if ('prompting' in decoded) {
      pending.stopTimer();
      pending.stopTimer = decoded.prompting
        ? this.#clock.after(promptMs, () => this.#endChild('unattended'))
        : this.#clock.after(callMs, () => this.#endChild('late'));
    } else {
      this.#settle({ kind: 'answered', answer: decoded });
    }
  }

  /** Ends the process, and with it the call under way, for the given reason. */
  #endChild(reason: Unanswered): void {
    const child = this.#child;
    this.#child = undefined;
    this.#stopIdleTimer();
    child?.kill();
    this.#settle({ kind: reason });
  }

  #settle(outcome: Outcome): void {
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.stopTimer();
    pending?.settle(outcome);
  }

  #result(outcome: Outcome): Result<string | undefined> {
    if (outcome.kind !== 'answered') return fail(this.#problemOf(outcome.kind));
    const { answer } = outcome;
    return answer.ok ? ok(answer.value) : fail(problem(answer.code, answer.detail));
  }

  #problemOf(kind: Unanswered): Problem {
    const problems: Readonly<Record<Unanswered, Problem>> = {
      broken: problem('keychain-failed', message('detail.keychainEnded')),
      late: problem(
        'keychain-failed',
        message('detail.keychainSilent', { seconds: `${this.#limits.callMs / 1_000}` }),
      ),
      unattended: problem('keychain-locked', message('detail.keychainUnanswered')),
      disposed: problem('cancelled'),
    };
    return problems[kind];
  }
}

const isWorthRepeating = (outcome: Outcome): boolean =>
  outcome.kind === 'broken' ||
  (outcome.kind === 'answered' && !outcome.answer.ok && outcome.answer.code === 'keychain-failed');

/** What is wrong with a question that no keychain could do right. */
function unstorable(question: KeychainQuestion): Message | undefined {
  if (question.op !== 'probe' && !isStorable(question.account)) return message('detail.secretName');
  if (question.op === 'set' && !isStorable(question.value)) return message('detail.secretValue');
  return undefined;
}

const withoutValue = (result: Result<unknown>): Result<void> => (result.ok ? ok(undefined) : result);
