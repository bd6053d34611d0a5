import type { IdentityId } from '../src/core/identity/identity.ts';
import type { SessionId } from '../src/core/session/session.ts';
import type { CallError, FoundRoleView } from '../src/shared/contract.ts';

/** One role that the config file tells of, as the window shows it. */
export interface RoleRow {
  readonly found: FoundRoleView;
  /** The identity that it is to be assumed with; undefined until one is known or chosen. */
  readonly identityId: IdentityId | undefined;
  readonly adding: boolean;
  /** Nothing was chosen, though it was to be added. */
  readonly lacksIdentity: boolean;
  /** Why adding it failed. */
  readonly error: CallError | undefined;
  /** The role that was made of it here. */
  readonly addedAs: SessionId | undefined;
}

/** What is known about roles in the config file. */
export interface RoleImport {
  readonly look: 'never' | 'busy' | 'done';
  /** Why the last look failed. */
  readonly error: CallError | undefined;
  readonly rows: readonly RoleRow[];
}

/** Before anybody looked. */
export const noRoleImport: RoleImport = { look: 'never', error: undefined, rows: [] };

/** The rows of a look at the file. */
export const roleRowsOf = (found: readonly FoundRoleView[]): readonly RoleRow[] =>
  found.map((role) => ({
    found: role,
    identityId: role.identityId,
    adding: false,
    lacksIdentity: false,
    error: undefined,
    addedAs: undefined,
  }));
