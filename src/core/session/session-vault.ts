import type { SessionCredentials } from '../identity/identity.ts';
import { printSession, readSession, sessionAccount } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import type { Problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeFacts } from './session-run.ts';
import type { SessionId } from './session.ts';

/** Holds the present sessions: in memory until the file has them, and in the keychain, so that a restart has them too. */
export class SessionVault {
  readonly #store: Store;
  readonly #secrets: SecretStore;
  readonly #noteKeychain: (reason: Problem | undefined) => void;
  /** Sessions that the file or the keychain does not hold yet. */
  readonly #inMemory = new Map<SessionId, Secret<SessionCredentials>>();
  /** Those of them that the keychain has not taken. */
  readonly #unkept = new WeakSet<Secret<SessionCredentials>>();
  /** Those that the file has. */
  readonly #delivered = new WeakSet<Secret<SessionCredentials>>();

  /** `noteKeychain` hears what each keychain call told about the keychain itself. */
  constructor(store: Store, secrets: SecretStore, noteKeychain: (reason: Problem | undefined) => void) {
    this.#store = store;
    this.#secrets = secrets;
    this.#noteKeychain = noteKeychain;
  }

  /** Keeps a session in memory at once, and ends when the keychain has it or failed. */
  async keep(
    id: SessionId,
    session: Secret<SessionCredentials>,
    obtainedAt: number,
    access: KeychainAccess,
  ): Promise<void> {
    this.#inMemory.set(id, session);
    this.#unkept.add(session);
    const kept = await this.#secrets.set(sessionAccount(id), printSession(session, obtainedAt), access);
    this.#noteKeychain(kept.ok ? undefined : kept.error);
    if (!kept.ok) {
      changeFacts(this.#store, id, ({ current, ...facts }) => ({
        ...facts,
        ...(current && { current: current.obtainedAt === obtainedAt ? { ...current, lost: true } : current }),
      }));
      return;
    }
    this.#unkept.delete(session);
    if (this.#delivered.has(session) && this.#inMemory.get(id) === session) this.#inMemory.delete(id);
  }

  /** Lets go of the copy in memory of a session that the file has, as soon as the keychain has it too. */
  release(id: SessionId, session: Secret<SessionCredentials>): void {
    this.#delivered.add(session);
    if (this.#inMemory.get(id) === session && !this.#unkept.has(session)) this.#inMemory.delete(id);
  }

  /** The present session; undefined when it is nowhere any more. */
  async held(id: SessionId, access: KeychainAccess): Promise<Result<Secret<SessionCredentials> | undefined>> {
    const inMemory = this.#inMemory.get(id);
    if (inMemory !== undefined) return ok(inMemory);
    const item = await this.#secrets.get(sessionAccount(id), access);
    this.#noteKeychain(item.ok ? undefined : item.error);
    if (!item.ok) return item;
    const { current } = factsOf(this.#store.state, id);
    return ok(item.value && current && readSession(item.value, current.keptAs ?? current.obtainedAt));
  }

  /** Lets go of the copy in memory; without an id, of all of them. */
  drop(id?: SessionId): void {
    if (id === undefined) this.#inMemory.clear();
    else this.#inMemory.delete(id);
  }
}
