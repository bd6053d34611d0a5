import type { ConfigFile } from '../credentials/config-file.ts';
import type { RoleProfile } from '../credentials/profile-region.ts';
import { problem } from '../notice/problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { renewBeforeLimits } from '../session/refresh-policy.ts';
import { sessionsOf } from '../session/session.ts';
import { identityOf } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Identity, IdentityId } from './identity.ts';
import { sessionNameFrom } from './role-draft.ts';
import type { RoleRegistry } from './role-registry.ts';
import { roleDurationLimits, type RoleId } from './role.ts';

/** What importing roles needs. */
export interface RoleImportPorts {
  readonly store: Store;
  readonly config: ConfigFile;
  readonly roles: RoleRegistry;
}

/** A role that the config file tells of. */
export interface FoundRole extends RoleProfile {
  /** The identity that it is assumed with, as the config file says: by source profile, else by MFA device. */
  readonly identityId?: IdentityId;
  /** Set when that role is there already. */
  readonly roleId?: RoleId;
}

/** Takes over roles of the AWS config file. */
export class RoleImport {
  readonly #ports: RoleImportPorts;

  constructor(ports: RoleImportPorts) {
    this.#ports = ports;
  }

  /** The roles that the config file tells of. */
  async find(): Promise<Result<readonly FoundRole[]>> {
    const { config, store } = this.#ports;
    const found = await config.roles();
    if (!found.ok) return found;
    const { identities, roles } = store.state.settings;
    return ok(
      found.value.map((profile) => {
        const identity = holderOf(identities, profile);
        const known = roles.find(
          ({ roleArn, identityId }) =>
            roleArn === profile.roleArn && (identity === undefined || identityId === identity.id),
        );
        return {
          ...profile,
          ...(identity !== undefined && { identityId: identity.id }),
          ...(known !== undefined && { roleId: known.id }),
        };
      }),
    );
  }

  /** Adds the role that a profile of the config file tells of to an identity. */
  async adopt(request: {
    readonly profile: string;
    readonly identityId: IdentityId;
  }): Promise<Result<{ readonly id: RoleId }>> {
    const { config, roles, store } = this.#ports;
    const found = await config.roles();
    if (!found.ok) return found;
    const role = found.value.find(({ profile }) => profile === request.profile);
    const identity = identityOf(store.state, request.identityId);
    if (role === undefined) return fail(problem('file-changed', config.path));
    if (identity === undefined) return fail(problem('identity-gone'));
    return roles.save({
      identityId: identity.id,
      form: {
        label: role.profile,
        roleArn: role.roleArn,
        sessionName: role.sessionName ?? sessionNameFrom(identity.label),
        externalId: role.externalId ?? '',
        sourceIdentity: '',
        tags: '',
        policyArns: '',
        way: 'auto',
        profile: this.#freeProfile(role.profile),
        alsoTo: [],
        durationSeconds: role.durationSeconds ?? roleDurationLimits.defaultSeconds,
        autoRefresh: true,
        renewBeforeSeconds: renewBeforeLimits.defaultSeconds,
      },
    });
  }

  /** AWS tools assume the role of a profile with `role_arn` themselves, so the session goes under another name. */
  #freeProfile(profile: string): string {
    const taken = new Set(sessionsOf(this.#ports.store.state.settings).map((session) => session.profile));
    const names = [
      `${profile}-session`,
      ...Array.from({ length: 99 }, (_, at) => `${profile}-session-${at + 2}`),
    ];
    return names.find((name) => !taken.has(name)) ?? profile;
  }
}

const holderOf = (identities: readonly Identity[], { sourceProfile, mfaSerial }: RoleProfile) =>
  identities.find(({ profile }) => profile === sourceProfile) ??
  identities.find((identity) => mfaSerial !== undefined && identity.mfaSerial === mfaSerial);
