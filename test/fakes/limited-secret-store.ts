import { problem } from '../../src/core/notice/problem.ts';
import { fail } from '../../src/core/result.ts';
import type { Result } from '../../src/core/result.ts';
import type { Secret } from '../../src/core/identity/secret.ts';
import type { KeychainAccess, SecretStore } from '../../src/core/ports.ts';

/** A keychain that refuses items above a size, as the Windows Credential Manager does, and whose power can be cut. */
export class LimitedSecretStore implements SecretStore {
  readonly #items: SecretStore;
  readonly #limitBytes: number;
  #callsLeft = Infinity;
  #lastOneCounts = false;

  constructor(items: SecretStore, limitBytes: number) {
    this.#items = items;
    this.#limitBytes = limitBytes;
  }

  /**
   * Cuts the power at one of the next calls, counted from 1: nothing that is called from then on takes effect, but with
   * `after` that very call does, and nobody hears of it. Undefined brings the power back.
   */
  cutAt(call: number | undefined, after = false): void {
    this.#callsLeft = call === undefined ? Infinity : call - 1;
    this.#lastOneCounts = after;
  }

  get(account: string, access: KeychainAccess): Promise<Result<Secret<string> | undefined>> {
    return this.#call(() => this.#items.get(account, access));
  }

  set(account: string, value: Secret<string>, access: KeychainAccess): Promise<Result<void>> {
    return this.#call(async () =>
      new TextEncoder().encode(value.reveal()).length > this.#limitBytes
        ? fail(problem('keychain-failed', 'The stub received bad data.'))
        : this.#items.set(account, value, access),
    );
  }

  delete(account: string, access: KeychainAccess): Promise<Result<void>> {
    return this.#call(() => this.#items.delete(account, access));
  }

  probe(access: KeychainAccess): Promise<Result<void>> {
    return this.#call(() => this.#items.probe(access));
  }

  async #call<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
    this.#callsLeft -= 1;
    if (this.#callsLeft >= 0) return run();
    if (this.#callsLeft === -1 && this.#lastOneCounts) await run();
    return fail(problem('keychain-failed'));
  }
}
