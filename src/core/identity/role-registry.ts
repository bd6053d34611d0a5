import type { ConfigFile } from '../credentials/config-file.ts';
import type { CredentialsFile } from '../credentials/credentials-file.ts';
import { problem } from '../notice/problem.ts';
import type { Logger } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CopyDesk } from '../session/copy-desk.ts';
import type { ProfileMove } from '../session/profile-move.ts';
import type { SessionManager } from '../session/session-manager.ts';
import { identityOf, type Settings } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { SettingsBook } from '../state/settings-book.ts';
import type { Store } from '../state/store.ts';
import { isRoot, type IdentityId } from './identity.ts';
import type { KeychainExchange } from './keychain-exchange.ts';
import { sessionAccount } from './keychain-items.ts';
import { isProfileTaken, oddPath, removedInWords } from './registry-rules.ts';
import { parseRoleDraft, type RoleDraft } from './role-draft.ts';
import type { Role, RoleId } from './role.ts';
import { message } from '../../texts/message.ts';

/** What the registry of roles needs. */
export interface RoleRegistryPorts {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly exchange: KeychainExchange;
  readonly file: CredentialsFile;
  readonly config: ConfigFile;
  readonly copies: CopyDesk;
  readonly move: ProfileMove;
  readonly sessions: SessionManager;
  readonly journal: Journal;
  readonly log: Logger;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
}

/** A wish to add a role to an identity, or with `id` to change one. */
export interface SaveRoleRequest {
  readonly id?: RoleId | undefined;
  readonly identityId: IdentityId;
  readonly form: RoleDraft;
}

/** Adds, changes and removes the roles of identities. */
export class RoleRegistry {
  readonly #ports: RoleRegistryPorts;

  constructor(ports: RoleRegistryPorts) {
    this.#ports = ports;
  }

  /** Saves a role: all of it, or nothing and the reason. AWS is asked when a session is. */
  async save({ id, identityId, form }: SaveRoleRequest): Promise<Result<{ readonly id: RoleId }>> {
    const { store, settings, file, config, sessions, move, journal, log, newId } = this.#ports;
    const before = store.state.settings.roles.find((role) => role.id === id);
    if (id !== undefined && before === undefined) return fail(problem('identity-gone'));
    const identity = identityOf(store.state, identityId);
    if (identity === undefined) return fail(problem('identity-gone'));
    if (identity.caller !== undefined && isRoot(identity.caller)) return fail(problem('role-of-root'));
    const fields = parseRoleDraft(form);
    if (!fields.ok) return fields;
    const odd = oddPath(fields.value.alsoTo, file.path);
    if (odd !== undefined) return fail(problem('path-malformed', odd, 'alsoTo'));
    const configured = await config.settingsOf(fields.value.profile);
    if (configured.roleArn !== undefined && before?.profile !== fields.value.profile) {
      return fail(problem('profile-assumes-role', undefined, 'profile'));
    }
    const after: Role = { ...fields.value, id: before?.id ?? newId(), identityId };
    const saved = await settings.change((present) => withRole(present, before, after));
    if (!saved.ok) return saved;
    // Only now, or what is cancelled could start anew with what the role was before.
    await sessions.stop(after.id);
    journal.record({
      tone: 'neutral',
      label: after.label,
      profile: after.profile,
      text: message(before === undefined ? 'activity.roleAdded' : 'activity.roleChanged'),
    });
    log.info(before === undefined ? 'role-added' : 'role-changed', { profile: after.profile });
    const isOther = before !== undefined && grantOf(before) !== grantOf(after);
    await move.follow(before, after, isOther);
    return ok({ id: after.id });
  }

  /** Removes a role; with `removeProfile` also its session from the credentials file. */
  async remove(id: RoleId, { removeProfile }: { readonly removeProfile: boolean }): Promise<Result<void>> {
    const { store, settings, exchange, copies, move, sessions, journal, log } = this.#ports;
    const role = store.state.settings.roles.find((one) => one.id === id);
    if (role === undefined) return ok(undefined);
    await sessions.stop(id);
    const cleared = removeProfile ? await move.clear(role) : ok({ isForeign: false });
    if (!cleared.ok) return cleared;
    const saved = await exchange.around([sessionAccount(id)], { mayPrompt: true }, async () => {
      const changed = await settings.change((present) =>
        ok({ ...present, roles: present.roles.filter((one) => one.id !== id) }),
      );
      // Before its item is deleted, or a session that is under way would be kept after that.
      if (changed.ok) sessions.forget(id);
      return changed;
    });
    if (!saved.ok) return saved;
    // Not before: while there is the role, its session would be written there again.
    if (removeProfile) await copies.remove(role, role.alsoTo ?? []);
    const text = removedInWords(role.profile, removeProfile, cleared.value.isForeign);
    journal.record({ tone: 'neutral', label: role.label, profile: role.profile, text });
    log.info('role-removed', { profile: role.profile });
    await journal.save();
    return ok(undefined);
  }
}

/** What a session is good for: one that was got with more does not outlive the change. */
const grantOf = ({ roleArn, identityId, sourceIdentity, tags, policyArns }: Role): string =>
  JSON.stringify([roleArn, identityId, sourceIdentity, tags, policyArns]);

/** The settings with the role added or changed, unless another change was quicker and stands against it. */
const withRole = (settings: Settings, before: Role | undefined, after: Role): Result<Settings> => {
  const { identities, roles } = settings;
  if (isProfileTaken(settings, after.profile, after.id)) {
    return fail(problem('profile-in-use', undefined, 'profile'));
  }
  if (!identities.some(({ id }) => id === after.identityId)) return fail(problem('identity-gone'));
  if (before === undefined) return ok({ ...settings, roles: [...roles, after] });
  const present = roles.find(({ id }) => id === after.id);
  if (present === undefined) return fail(problem('identity-gone'));
  if (present !== before) return fail(problem('identity-changed'));
  return ok({ ...settings, roles: roles.map((role) => (role.id === after.id ? after : role)) });
};
