import { isStorable } from '../../src/core/keychain-protocol.ts';
import { problem } from '../../src/core/notice/problem.ts';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { fail, ok } from '../../src/core/result.ts';
import type { Result } from '../../src/core/result.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { KeychainAccess, SecretStore } from '../../src/core/ports.ts';

/** A call that reached the fake; `value` is what a `set` was given. */
export interface SecretStoreCall {
  readonly op: 'get' | 'set' | 'delete' | 'probe';
  readonly account?: string;
  readonly value?: string;
  readonly mayPrompt: boolean;
}

/** A keychain in memory: one call at a time and in order, like the real one. */
export class MemorySecretStore implements SecretStore {
  /** What is stored, for a test to look at or to prepare. */
  readonly items = new Map<string, string>();
  /** Every call, in the order in which they were made. */
  readonly calls: SecretStoreCall[] = [];
  locked = false;
  /** Whether somebody sits in front of the unlock dialog and unlocks. */
  unlocksWhenAsked = false;
  /** Whether it says that it stored an item, and stores half of it. */
  garbles = false;
  #failure: ProblemCode | undefined;
  #hanging: Promise<void> | undefined;
  #release = (): void => {};
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Every call that is taken up from now on fails with `code`; undefined ends that. */
  failWith(code: ProblemCode | undefined): void {
    this.#failure = code;
  }

  /** Calls are taken up, and wait until `release`. */
  hang(): void {
    this.#hanging ??= new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#hanging = undefined;
    this.#release();
  }

  get(account: string, { mayPrompt }: KeychainAccess): Promise<Result<Secret<string> | undefined>> {
    return this.#call({ op: 'get', account, mayPrompt }, () => {
      const value = this.items.get(account);
      return value === undefined ? undefined : new Secret(value);
    });
  }

  set(account: string, secret: Secret<string>, { mayPrompt }: KeychainAccess): Promise<Result<void>> {
    const value = secret.reveal();
    return this.#call({ op: 'set', account, value, mayPrompt }, () => {
      this.items.set(account, this.garbles ? value.slice(0, value.length / 2) : value);
    });
  }

  delete(account: string, { mayPrompt }: KeychainAccess): Promise<Result<void>> {
    return this.#call({ op: 'delete', account, mayPrompt }, () => {
      this.items.delete(account);
    });
  }

  probe({ mayPrompt }: KeychainAccess): Promise<Result<void>> {
    return this.#call({ op: 'probe', mayPrompt }, () => {});
  }

  #call<T>(call: SecretStoreCall, run: () => T): Promise<Result<T>> {
    this.calls.push(call);
    const { account = 'any', value = 'any' } = call;
    if (!isStorable(account) || !isStorable(value)) return Promise.resolve(fail(problem('bug')));
    const turn = this.#lastTurn.then(async (): Promise<Result<T>> => {
      await this.#hanging;
      if (this.#failure !== undefined) return fail(problem(this.#failure));
      if (this.locked && !(call.mayPrompt && this.unlocksWhenAsked)) return fail(problem('keychain-locked'));
      this.locked = false;
      return ok(run());
    });
    this.#lastTurn = turn;
    return turn;
  }
}
