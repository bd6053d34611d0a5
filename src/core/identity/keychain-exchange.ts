import { holdsKept } from '../credentials/change-record.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { proxyAccount } from '../network/proxy.ts';
import { accountsOfRotation } from '../rotation/rotation.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { sessionsOf, type Session } from '../session/session.ts';
import type { Identity } from './identity.ts';
import { sessionAccount } from './keychain-items.ts';
import type { Secret } from './secret.ts';

/** Keychain accounts of an identity's own secrets. */
export const accountsOf = ({ keyRef, seedRef }: Identity): readonly string[] =>
  seedRef === undefined ? [keyRef] : [keyRef, seedRef];

/** Sees to it that no keychain item outlives what refers to it, whichever step fails. */
export class KeychainExchange {
  readonly #store: Store;
  readonly #secrets: SecretStore;
  readonly #journal: Journal;
  /** Accounts that a change under way stores or may drop: not yet orphans, not yet in use. */
  readonly #changing = new Set<string>();

  constructor(store: Store, secrets: SecretStore, journal: Journal) {
    this.#store = store;
    this.#secrets = secrets;
    this.#journal = journal;
  }

  /**
   * Makes a change after noting each keychain item that it adds or may drop, and then deletes those that are not in
   * use: so nothing is left behind, and if the app is killed, its next start deletes them.
   */
  async around<T>(
    accounts: readonly string[],
    access: KeychainAccess,
    change: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    for (const account of accounts) this.#changing.add(account);
    this.#store.update((state) => ({ ...state, orphans: [...new Set([...state.orphans, ...accounts])] }));
    const result = await this.#noted(change).finally(() => {
      for (const account of accounts) this.#changing.delete(account);
    });
    // Whoever has just refused to unlock the keychain is not asked again.
    await this.deleteOrphans({ mayPrompt: access.mayPrompt && result.ok });
    return result;
  }

  async #noted<T>(change: () => Promise<Result<T>>): Promise<Result<T>> {
    const noted = await this.#journal.save();
    return noted.ok ? change() : noted;
  }

  /** Stores an item and reads it back: what the keychain did not take as it was given is no success. */
  async store(account: string, value: Secret<string>, access: KeychainAccess): Promise<Result<void>> {
    const set = await this.#secrets.set(account, value, access);
    if (!set.ok) return set;
    const kept = await this.#secrets.get(account, access);
    if (!kept.ok) return kept;
    return kept.value?.reveal() === value.reveal() ? ok(undefined) : fail(problem('keychain-failed'));
  }

  /** Deletes items that nothing refers to; those that cannot be deleted now stay noted for another time. */
  async deleteOrphans(access: KeychainAccess): Promise<void> {
    // SECURITY: without the settings nobody knows which items are in use.
    if (this.#store.state.isSettingsUnknown === true) return;
    const settled = this.#store.state.orphans.filter((account) => !this.#changing.has(account));
    // First of all those that are in use are no longer noted: a note is a licence to delete.
    for (const account of settled) if (this.#isInUse(account)) this.#forget(account);
    for (const account of settled) {
      if (this.#isInUse(account)) continue;
      const deleted = await this.#secrets.delete(account, access);
      // A keychain that cannot be used now is left in peace; an odd name alone holds nothing up.
      if (!deleted.ok && isKeychainProblem(deleted.error) && deleted.error.code !== 'keychain-failed') break;
      if (!deleted.ok) continue;
      this.#forget(account);
    }
    await this.#journal.save();
  }

  #forget(account: string): void {
    this.#store.update((state) => ({
      ...state,
      orphans: state.orphans.filter((other) => other !== account),
    }));
  }

  #isInUse(account: string): boolean {
    const { settings, sessions, changes, rotations, devices } = this.#store.state;
    // A session that was forgotten leaves its item to nobody.
    const isKept = ({ id }: Session): boolean =>
      sessionAccount(id) === account &&
      (sessions[id]?.current !== undefined || sessions[id]?.operation !== undefined);
    return (
      settings.identities.some((identity) => accountsOf(identity).includes(account)) ||
      sessionsOf(settings).some(isKept) ||
      settings.proxies.some((proxy) => proxyAccount(proxy) === account) ||
      changes.some((record) => record.keptRef === account && holdsKept(record)) ||
      devices.some(({ seedRef }) => seedRef === account) ||
      Object.values(rotations).some((rotation) => accountsOfRotation(rotation).includes(account))
    );
  }
}
