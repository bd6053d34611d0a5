import type { LatchkeyApi } from '../../src/shared/contract.ts';
import { rowsAfterLook, rowsOfNewVisit } from '../adoption.ts';
import type { Adoption, KeyRow } from '../adoption.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { FileActions } from './file-actions.ts';

/** What can be done with long-term keys that lie in the credentials file. */
export class AdoptActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #files: FileActions;
  #looks = 0;
  /** The newest change of a file when it was last looked at. */
  #seenChange: string | undefined;

  constructor(api: LatchkeyApi, store: WindowStore, files: FileActions) {
    this.#api = api;
    this.#store = store;
    this.#files = files;
  }

  /** Starts a visit to the view: looks at the file anew. */
  async open(): Promise<void> {
    this.#patch({ rows: rowsOfNewVisit(this.#adoption.rows) });
    await this.look();
  }

  /** Looks for keys in the file. */
  async look(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    this.#seenChange = this.#newestChange();
    this.#patch({ look: 'busy' });
    const reply = await this.#api.findKeys(undefined);
    // A newer look knows better.
    if (look !== this.#looks) return;
    if (!reply.ok) {
      this.#patch({ look: 'done', error: reply.error });
      return;
    }
    const failedBefore = this.#adoption.error !== undefined;
    const rows = rowsAfterLook(this.#adoption.rows, reply.value);
    this.#patch({ look: 'done', error: undefined, rows });
    // The buttons under the error went with it.
    if (failedBefore) this.#focus(focusIds.title);
  }

  /** Mends the file that could not be read for keys, and looks again. */
  async mend(): Promise<void> {
    if (await this.#files.repair()) await this.look();
  }

  /** Looks for keys unless somebody did already: for the invitation of the empty list. */
  lookOnce(): void {
    if (this.#adoption.look === 'never') void this.look();
  }

  /** Looks again when Latchkey has changed a file since. */
  follow(): void {
    if (this.#newestChange() !== this.#seenChange) void this.look();
  }

  /** Takes over what was typed for a profile. */
  edit(profile: string, patch: Partial<Pick<KeyRow, 'region' | 'mfaSerial'>>): void {
    if (this.#row(profile)?.moving === false) this.#patchRow(profile, { ...patch, error: undefined });
  }

  /** Moves the key of a profile to the keychain; at most once at a time. */
  async adopt(profile: string): Promise<void> {
    const row = this.#row(profile);
    if (row === undefined || row.moving || row.movedTo !== undefined) return;
    this.#patchRow(profile, { moving: true, error: undefined });
    const { region, mfaSerial } = row;
    const reply = await this.#api.adoptKey({ profile, region, mfaSerial });
    if (reply.ok) {
      this.#patchRow(profile, { moving: false, movedTo: reply.value.id });
      this.#focus(focusIds.moved(profile));
      return;
    }
    this.#patchRow(profile, { moving: false, error: reply.error });
    const { field } = reply.error;
    if (field === 'region' || field === 'mfaSerial') this.#focus(focusIds.keyField(profile, field));
  }

  get #adoption(): Adoption {
    return this.#store.state.adoption;
  }

  #newestChange(): string | undefined {
    return this.#store.state.snapshot?.changes[0]?.id;
  }

  #row(profile: string): KeyRow | undefined {
    return this.#adoption.rows.find(({ key }) => key.profile === profile);
  }

  /** Moves the focus, unless the user has gone elsewhere meanwhile. */
  #focus(id: string): void {
    if (this.#store.state.view.name === 'adopt') this.#store.update({ focusOn: id });
  }

  #patch(patch: Partial<Adoption>): void {
    this.#store.update({ adoption: { ...this.#adoption, ...patch } });
  }

  #patchRow(profile: string, patch: Partial<KeyRow>): void {
    const rows = this.#adoption.rows.map((row) => (row.key.profile === profile ? { ...row, ...patch } : row));
    this.#patch({ rows });
  }
}
