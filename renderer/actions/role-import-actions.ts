import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { LatchkeyApi } from '../../src/shared/contract.ts';
import { focusIds } from '../focus-ids.ts';
import { noRoleImport, roleRowsOf } from '../role-import.ts';
import type { RoleImport, RoleRow } from '../role-import.ts';
import type { WindowStore } from '../state.ts';

/** What can be done with roles that the AWS config file tells of. */
export class RoleImportActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  #looks = 0;

  constructor(api: LatchkeyApi, store: WindowStore) {
    this.#api = api;
    this.#store = store;
  }

  /** Starts a visit to the view: looks at the file anew. */
  async open(): Promise<void> {
    this.#patch({ ...noRoleImport, look: 'busy' });
    await this.look();
  }

  /** Looks for roles in the file. */
  async look(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    this.#patch({ look: 'busy' });
    const reply = await this.#api.findRoles(undefined);
    // A newer look knows better.
    if (look !== this.#looks) return;
    const failedBefore = this.#import.error !== undefined;
    if (!reply.ok) {
      this.#patch({ look: 'done', error: reply.error });
      return;
    }
    this.#patch({ look: 'done', error: undefined, rows: roleRowsOf(reply.value) });
    // The button under the error went with it.
    if (failedBefore) this.#focus(focusIds.title);
  }

  /** Notes which identity a role is to be assumed with; empty for none. */
  choose(profile: string, id: IdentityId): void {
    if (this.#row(profile)?.adding !== false) return;
    const identityId = id === '' ? undefined : id;
    this.#patchRow(profile, { identityId, lacksIdentity: false, error: undefined });
  }

  /** Adds the role of a profile; at most once at a time. */
  async add(profile: string): Promise<void> {
    const row = this.#row(profile);
    if (row === undefined || row.adding || row.addedAs !== undefined) return;
    const { identityId } = row;
    if (identityId === undefined) {
      this.#patchRow(profile, { lacksIdentity: true });
      this.#focus(focusIds.roleHolder(profile));
      return;
    }
    this.#patchRow(profile, { adding: true, error: undefined });
    const reply = await this.#api.importRole({ profile, identityId });
    if (!reply.ok) {
      this.#patchRow(profile, { adding: false, error: reply.error });
      return;
    }
    this.#patchRow(profile, { adding: false, addedAs: reply.value.id });
    this.#focus(focusIds.imported(profile));
  }

  get #import(): RoleImport {
    return this.#store.state.roleImport;
  }

  #row(profile: string): RoleRow | undefined {
    return this.#import.rows.find(({ found }) => found.profile === profile);
  }

  /** Moves the focus, unless the user has gone elsewhere meanwhile. */
  #focus(id: string): void {
    if (this.#store.state.view.name === 'import-roles') this.#store.update({ focusOn: id });
  }

  #patch(patch: Partial<RoleImport>): void {
    this.#store.update({ roleImport: { ...this.#import, ...patch } });
  }

  #patchRow(profile: string, patch: Partial<RoleRow>): void {
    const rows = this.#import.rows.map((row) => (row.found.profile === profile ? { ...row, ...patch } : row));
    this.#patch({ rows });
  }
}
