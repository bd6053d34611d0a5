import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { SessionId } from '../../src/core/session/session.ts';
import type { CallError, LatchkeyApi } from '../../src/shared/contract.ts';
import type { IdentityView, RoleView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import type { FormPlace } from '../form/draft.ts';
import {
  isSeldom,
  newRoleDraft,
  profileFrom,
  roleDraftOf,
  roleFormOf,
  rolePlaceOf,
  usesSeldom,
} from '../form/role-draft.ts';
import type { RoleDraft } from '../form/role-draft.ts';
import { keysOf, wrongPath } from '../form/session-draft.ts';
import type { RoleFormState, WindowStore } from '../state.ts';
import { PathList } from './path-list.ts';

const placeOfInput: Readonly<Record<keyof RoleDraft, FormPlace>> = {
  label: 'label',
  roleArn: 'roleArn',
  way: 'top',
  profile: 'profile',
  alsoTo: 'alsoTo',
  duration: 'durationSeconds',
  ownHours: 'durationSeconds',
  ownMinutes: 'durationSeconds',
  autoRefresh: 'renewBeforeSeconds',
  renewBeforeMinutes: 'renewBeforeSeconds',
  sessionName: 'sessionName',
  externalId: 'externalId',
  sourceIdentity: 'sourceIdentity',
  tags: 'tags',
  policyArns: 'policyArns',
};

/** Told when a role was saved. */
export type RoleSaved = (id: SessionId, isNew: boolean) => void;

/** What can be done in the form of a role. */
export class RoleFormActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #saved: RoleSaved;
  /** The list of other files. */
  readonly paths: PathList;

  constructor(api: LatchkeyApi, store: WindowStore, saved: RoleSaved) {
    this.#api = api;
    this.#store = store;
    this.#saved = saved;
    this.paths = new PathList(store, {
      paths: () => (this.#form?.saving === false ? this.#form.draft.alsoTo : undefined),
      edit: (alsoTo) => this.edit({ alsoTo }),
    });
  }

  /** Opens the form for a new role of an identity. */
  add(identityId: IdentityId): void {
    const identity = this.#identity(identityId);
    if (identity !== undefined && !identity.isRoot) this.#open(undefined, identityId, newRoleDraft(identity));
  }

  /** Opens the form for a role that exists. */
  change(role: RoleView): void {
    this.#open(role.id, role.identityId, roleDraftOf(role));
  }

  /** Closes the form. */
  close(): void {
    if (this.#form !== undefined) this.#store.update({ roleForm: undefined });
  }

  /** Takes over what was typed. While nobody typed a profile, a new role's follows its name. */
  edit(patch: Partial<RoleDraft>): void {
    const form = this.#form;
    if (form === undefined || form.saving) return;
    const place = form.error === undefined ? undefined : rolePlaceOf(form.error, form.draft);
    const mended = keysOf(patch, form.draft).some((key) => placeOfInput[key] === place);
    const draft = { ...form.draft, ...patch };
    this.#patch({
      draft: patch.label === undefined ? draft : this.#named(form, draft),
      ...(mended ? { error: undefined } : {}),
    });
  }

  /** Folds the seldom needed fields away, or shows them. */
  unfold(unfolded: boolean): void {
    if (this.#form?.unfolded !== unfolded) this.#patch({ unfolded });
  }

  /** Saves the draft. */
  async save(): Promise<void> {
    const form = this.#form;
    if (form === undefined || form.saving) return;
    this.#patch({ saving: true, error: undefined });
    const { id, identityId, draft } = form;
    const reply = await this.#api.saveRole({
      ...(id === undefined ? {} : { id }),
      identityId,
      form: roleFormOf(draft),
    });
    if (this.#form?.pristine !== form.pristine) return;
    if (reply.ok) this.#saved(reply.value.id, id === undefined);
    else this.#refuse(reply.error, draft);
  }

  get #form(): RoleFormState | undefined {
    return this.#store.state.roleForm;
  }

  #open(id: SessionId | undefined, identityId: IdentityId, draft: RoleDraft): void {
    this.#store.update({
      roleForm: {
        id,
        identityId,
        draft,
        // A copy of its own tells one opening of the form from the next.
        pristine: { ...draft },
        error: undefined,
        saving: false,
        unfolded: usesSeldom(draft),
      },
    });
  }

  #refuse(error: CallError, draft: RoleDraft): void {
    const place = rolePlaceOf(error, draft);
    this.#patch({ saving: false, error, ...(isSeldom(place) ? { unfolded: true } : {}) });
    const focusOn = place === 'alsoTo' ? focusIds.path(wrongPath(error, draft)) : focusIds.field(place);
    this.#store.update({ focusOn });
  }

  /** A draft with a new name, and with a profile to it where nobody typed another. */
  #named({ id, identityId, draft: before }: RoleFormState, after: RoleDraft): RoleDraft {
    const { snapshot } = this.#store.state;
    const identity = this.#identity(identityId);
    if (id !== undefined || snapshot === undefined || identity === undefined) return after;
    const profileOf = ({ label }: RoleDraft): string => profileFrom(label, snapshot, identity);
    return before.profile === profileOf(before) ? { ...after, profile: profileOf(after) } : after;
  }

  #identity(id: IdentityId): IdentityView | undefined {
    return this.#store.state.snapshot?.identities.find((identity) => identity.id === id);
  }

  #patch(patch: Partial<RoleFormState>): void {
    const form = this.#form;
    if (form !== undefined) this.#store.update({ roleForm: { ...form, ...patch } });
  }
}
