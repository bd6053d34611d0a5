import { isKeychainProblem } from '../notice/notices.ts';
import type { Problem } from '../notice/problem.ts';
import type { Clock, Dispose, KeychainAccess, SecretStore } from '../ports.ts';
import type { Result } from '../result.ts';
import type { Store } from '../state/store.ts';

/** How often a keychain that cannot be used is looked at again, in milliseconds. */
const retryMs = 20_000;

/** Notes in the state what a keychain call told about the keychain itself. */
export const noteKeychain = (store: Store, clock: Clock, problem: Problem | undefined): void => {
  const trouble = problem !== undefined && isKeychainProblem(problem) ? problem : undefined;
  if (problem !== undefined && trouble === undefined) return;
  store.update((state) => {
    if (state.keychain?.problem.code === trouble?.code) return state;
    const { keychain: before, ...rest } = state;
    return trouble === undefined
      ? rest
      : { ...rest, keychain: { problem: trouble, since: before?.since ?? clock.now() } };
  });
};

/** While the keychain cannot be used, looks by itself, without prompting, whether it can again. */
export class KeychainWatch {
  readonly #store: Store;
  readonly #secrets: SecretStore;
  readonly #clock: Clock;
  readonly #onRecovery: () => void;
  #stopTimer: Dispose | undefined;
  #unsubscribe: Dispose | undefined;

  /** `onRecovery` runs when the keychain can be used again. */
  constructor(store: Store, secrets: SecretStore, clock: Clock, onRecovery: () => void) {
    this.#store = store;
    this.#secrets = secrets;
    this.#clock = clock;
    this.#onRecovery = onRecovery;
  }

  /** Looks now, and from then on whenever there is trouble. */
  async start(): Promise<void> {
    this.#unsubscribe = this.#store.subscribe(() => this.#schedule());
    await this.check({ mayPrompt: false });
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }

  /** Looks at the keychain, and with `mayPrompt` lets the system ask for its password. */
  async check(access: KeychainAccess): Promise<Result<void>> {
    const probe = await this.#secrets.probe(access);
    const wasInTrouble = this.#store.state.keychain !== undefined;
    noteKeychain(this.#store, this.#clock, probe.ok ? undefined : probe.error);
    if (probe.ok && wasInTrouble) this.#onRecovery();
    return probe;
  }

  #schedule(): void {
    const inTrouble = this.#store.state.keychain !== undefined;
    if (!inTrouble) {
      this.#stopTimer?.();
      this.#stopTimer = undefined;
      return;
    }
    if (this.#stopTimer !== undefined || this.#unsubscribe === undefined) return;
    this.#stopTimer = this.#clock.after(retryMs, () => {
      this.#stopTimer = undefined;
      void this.check({ mayPrompt: false }).then(() => this.#schedule());
    });
  }
}
