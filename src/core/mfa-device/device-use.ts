import type { Identity } from '../identity/identity.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import { problem } from '../notice/problem.ts';
import type { KeychainAccess } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionManager } from '../session/session-manager.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';

/** What is needed to change an identity's device. */
export interface DeviceUsePorts {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly exchange: KeychainExchange;
  readonly sessions: SessionManager;
}

/** The device that an identity's codes come from, and how. */
export type CodeDevice = Pick<Identity, 'codeSource'> &
  Partial<Pick<Identity, 'mfaSerial' | 'seedRef' | 'codeCommand'>>;

/** Lets an identity use another MFA device, and its sessions follow. */
export class DeviceUse {
  readonly #ports: DeviceUsePorts;

  constructor(ports: DeviceUsePorts) {
    this.#ports = ports;
  }

  /** Saves the change; a seed that nothing refers to any more is deleted then. Fails when the user is another one now. */
  async change(before: Identity, device: CodeDevice, access: KeychainAccess): Promise<Result<void>> {
    const { settings, exchange, sessions } = this.#ports;
    const accounts = [before.seedRef, device.seedRef].filter((account) => account !== undefined);
    const changed = await exchange.around(accounts, access, async () => {
      const saved = await settings.change((all) => {
        const present = all.identities.find(({ id }) => id === before.id);
        if (present === undefined) return fail(problem('identity-gone'));
        // Whatever else was changed meanwhile is kept.
        if (present.keyRef !== before.keyRef && present.caller?.arn !== before.caller?.arn) {
          return fail(problem('identity-changed'));
        }
        const { mfaSerial: _m, seedRef: _s, codeCommand: _c, codeSource: _k, ...rest } = present;
        const after: Identity = { ...rest, ...device };
        return ok({
          ...all,
          identities: all.identities.map((other) => (other === present ? after : other)),
        });
      });
      // Only now, or what is cancelled could start anew with the device from before.
      if (saved.ok) for (const id of this.#sessionsOf(before)) await sessions.stop(id);
      return saved;
    });
    // What was given up may have been the device's fault.
    if (changed.ok) for (const id of this.#sessionsOf(before)) sessions.forgive(id);
    return changed;
  }

  #sessionsOf({ id }: Identity): readonly string[] {
    const { roles } = this.#ports.store.state.settings;
    return [id, ...roles.filter(({ identityId }) => identityId === id).map((role) => role.id)];
  }
}
