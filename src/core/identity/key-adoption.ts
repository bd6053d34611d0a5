import type { ConfigFile } from '../credentials/config-file.ts';
import type { CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileSettings } from '../credentials/profile-region.ts';
import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { durationLimits, renewBeforeLimits } from '../session/refresh-policy.ts';
import type { SessionManager } from '../session/session-manager.ts';
import type { Store } from '../state/store.ts';
import { endOf } from './access-key.ts';
import type { IdentityRegistry, SaveRequest, TypedKey } from './identity-registry.ts';
import type { IdentityId } from './identity.ts';

/** What adoption needs. */
export interface KeyAdoptionPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  readonly config: ConfigFile;
  readonly registry: IdentityRegistry;
  readonly sessions: SessionManager;
}

/** A profile with a long-term key in the clear, and what the config file says of it. */
export interface AdoptableProfile extends ProfileSettings {
  readonly profile: string;
  /** The last four characters of the access key ID. */
  readonly accessKeyIdEnd: string;
  /** The identity that writes to this profile already. */
  readonly identityId?: IdentityId;
}

/** A wish to move a profile's key to the keychain. */
export interface AdoptRequest {
  readonly profile: string;
  readonly region: string;
  /** Empty for none. */
  readonly mfaSerial: string;
}

/**
 * Moves long-term keys from the credentials file to the keychain. At any point the key is in at least one of the two:
 * it is checked, stored and read back before an identity is made of it, and only then a session takes its place.
 */
export class KeyAdoption {
  readonly #ports: KeyAdoptionPorts;

  constructor(ports: KeyAdoptionPorts) {
    this.#ports = ports;
  }

  /** All profiles of the credentials file with a long-term key. */
  async find(): Promise<Result<readonly AdoptableProfile[]>> {
    const { file, config, store } = this.#ports;
    const found = await file.longTermKeys();
    if (!found.ok) return found;
    const { identities } = store.state.settings;
    return ok(
      await Promise.all(
        found.value.map(async ({ profile, key }) => {
          const identityId = identities.find((identity) => identity.profile === profile)?.id;
          return {
            profile,
            accessKeyIdEnd: endOf(key.reveal().accessKeyId),
            ...(await config.settingsOf(profile)),
            ...(identityId !== undefined && { identityId }),
          };
        }),
      ),
    );
  }

  /** The long-term key that lies in a profile. */
  async keyOf(profile: string): Promise<Result<TypedKey>> {
    const { file } = this.#ports;
    const found = await file.longTermKey(profile);
    if (!found.ok) return found;
    return found.value === undefined ? fail(problem('file-changed', file.path)) : ok(found.value.reveal());
  }

  /** Saves an identity with a profile's key. The key makes way for a session only where the identity writes to. */
  async save(
    profile: string,
    request: Omit<SaveRequest, 'key' | 'adopted'>,
  ): Promise<Result<{ readonly id: IdentityId }>> {
    const key = await this.keyOf(profile);
    if (!key.ok) return key;
    const adopted = request.form.profile.trim() === profile;
    return this.#ports.registry.save({ ...request, key: key.value, adopted });
  }

  /** Makes an identity of a profile's key, and asks for a session that takes the key's place. */
  async adopt({ profile, region, mfaSerial }: AdoptRequest): Promise<Result<{ readonly id: IdentityId }>> {
    const saved = await this.save(profile, {
      form: {
        label: profile,
        region,
        mfaSerial,
        codeSource: 'ask',
        codeCommand: '',
        profile,
        alsoTo: [],
        durationSeconds: durationLimits.defaultSeconds,
        autoRefresh: true,
        renewBeforeSeconds: renewBeforeLimits.defaultSeconds,
      },
      seedRiskAccepted: false,
      unchecked: false,
    });
    // It may wait for a code; how it goes is in the state.
    if (saved.ok) void this.#ports.sessions.getSession(saved.value.id, 'user');
    return saved;
  }
}
