import type { Identity, IdentityId } from '../identity/identity.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import { isKeyFault, problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { readStoredKey } from '../session/acquisition.ts';
import type { SessionManager } from '../session/session-manager.ts';
import { changeFacts } from '../session/session-run.ts';
import type { Session } from '../session/session.ts';
import { factsOf, identityOf } from '../state/app-state.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';
import type { RotationKey } from './rotation.ts';

/** What switching to another key needs. */
export interface KeySwitchPorts {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly secrets: SecretStore;
  readonly exchange: KeychainExchange;
  readonly sessions: SessionManager;
}

/** Lets identities use another key of the same user: all that use the key of before, in one save. */
export class KeySwitch {
  readonly #ports: KeySwitchPorts;

  constructor(ports: KeySwitchPorts) {
    this.#ports = ports;
  }

  /** Switches; done already is a success. */
  async to(
    id: IdentityId,
    from: RotationKey,
    to: RotationKey,
    access: KeychainAccess,
  ): Promise<Result<void>> {
    const { store, settings, exchange } = this.#ports;
    const identity = identityOf(store.state, id);
    if (identity === undefined) return fail(problem('identity-gone'));
    const all = await this.#sharing(identity, access);
    if (!all.ok) return all;
    // The items of the others go; those of the rotation are held by it.
    const refs = all.value.map(({ keyRef }) => keyRef);
    const saved = await exchange.around(refs, access, () =>
      settings.change((before) => {
        const present = before.identities.find((one) => one.id === id);
        if (present?.keyRef === to.keyRef) return ok(before);
        if (present?.keyRef !== from.keyRef) return fail(problem('identity-changed'));
        return ok({
          ...before,
          identities: before.identities.map((one) =>
            all.value.some((other) => other.id === one.id && other.keyRef === one.keyRef)
              ? withKey(one, to)
              : one,
          ),
        });
      }),
    );
    if (!saved.ok) return saved;
    for (const one of all.value) await this.#refresh(one);
    return saved;
  }

  /** The identity, and the others that have the same key. */
  async #sharing(identity: Identity, access: KeychainAccess): Promise<Result<readonly Identity[]>> {
    const { store, secrets } = this.#ports;
    const alike = store.state.settings.identities.filter(
      (one) => one.id !== identity.id && one.accessKeyIdEnd === identity.accessKeyIdEnd,
    );
    if (alike.length === 0) return ok([identity]);
    const own = await readStoredKey(secrets, identity, access);
    if (!own.ok) return own;
    const same: Identity[] = [];
    for (const one of alike) {
      const key = await readStoredKey(secrets, one, access);
      if (!key.ok && key.error.code !== 'key-missing') return key;
      if (key.ok && key.value.reveal().accessKeyId === own.value.reveal().accessKeyId) same.push(one);
    }
    return ok([identity, ...same]);
  }

  /** What is under way was begun with the old key, and what failed may have been its fault. */
  async #refresh({ id }: Identity): Promise<void> {
    const { store, sessions } = this.#ports;
    const roles = store.state.settings.roles.filter(({ identityId }) => identityId === id);
    const all: readonly Pick<Session, 'id'>[] = [{ id }, ...roles];
    for (const session of all) {
      const { operation, failure } = factsOf(store.state, session.id);
      if (operation !== undefined) await sessions.stop(session.id);
      const isAtFault = failure !== undefined && isKeyFault(failure.problem);
      if (operation === undefined && !isAtFault) continue;
      changeFacts(store, session.id, ({ failure: _, ...facts }) => facts);
    }
  }
}

const withKey = ({ adopted: _, ...identity }: Identity, to: RotationKey): Identity => ({
  ...identity,
  keyRef: to.keyRef,
  accessKeyIdEnd: to.end ?? identity.accessKeyIdEnd,
  ...(to.adopted === true && { adopted: true as const }),
});
