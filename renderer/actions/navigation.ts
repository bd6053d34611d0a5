import type { SessionId } from '../../src/core/session/session.ts';
import type { View } from '../../src/shared/contract.ts';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { isDirty } from '../form/session-draft.ts';
import type { Dialog, WindowState, WindowStore } from '../state.ts';
import type { AdoptActions } from './adopt-actions.ts';
import type { DoctorActions } from './doctor-actions.ts';
import type { FormActions } from './form-actions.ts';
import type { RoleFormActions } from './role-form-actions.ts';
import type { RotationActions } from './rotation-actions.ts';
import type { RoleImportActions } from './role-import-actions.ts';
import type { SettingsActions } from './settings-actions.ts';

/** What the views do when they are entered and left. */
export interface Visited {
  readonly form: FormActions;
  readonly roleForm: RoleFormActions;
  readonly adopt: AdoptActions;
  readonly roleImport: RoleImportActions;
  readonly settings: SettingsActions;
  readonly doctor: DoctorActions;
  readonly rotation: RotationActions;
}

const showsForm = ({ name }: View): boolean => name === 'add' || name === 'edit' || name === 'add-role';

const firstFocus = (view: View): string => {
  if (view.name === 'add') return focusIds.field('accessKeyId');
  if (showsForm(view)) return focusIds.field('label');
  return view.name === 'list' && view.focusId !== undefined ? focusIds.primary(view.focusId) : focusIds.title;
};

/** The view that shows the form which is open. */
const openView = ({ form, roleForm }: WindowState): View | undefined => {
  // A new identity's form stays one when it is saved and its first session is missing.
  if (form !== undefined && form.part !== 'all') return form.part === 'done' ? undefined : { name: 'add' };
  const open = form ?? roleForm;
  if (open?.id !== undefined) return { name: 'edit', id: open.id };
  if (roleForm !== undefined) return { name: 'add-role', identityId: roleForm.identityId };
  return undefined;
};

const isSame = (a: View, b: View): boolean => {
  if (a.name === 'edit' && b.name === 'edit') return a.id === b.id;
  if (a.name === 'add-role' && b.name === 'add-role') return a.identityId === b.identityId;
  return a.name === 'add' && b.name === 'add';
};

const isOpenFormDirty = ({ form, roleForm }: WindowState): boolean =>
  (form !== undefined && form.part !== 'done' && isDirty(form.draft, form.stored ?? form.pristine)) ||
  (roleForm !== undefined && isDirty(roleForm.draft, roleForm.pristine));

/** Where the button is in the list whose menu leads to the form. */
const wayToForm = (state: WindowState): string => {
  const view = openView(state);
  if (view?.name === 'edit') return focusIds.menu(view.id);
  return view?.name === 'add-role' ? focusIds.menu(view.identityId) : focusIds.add;
};

/** False when what a question is about is gone, or was done meanwhile. */
const isOpenQuestion = (dialog: Dialog, snapshot: Snapshot): boolean => {
  if (dialog.kind === 'discard' || dialog.kind === 'proxy-login') return true;
  return dialog.kind === 'undo-change'
    ? snapshot.changes.some(({ id, undo }) => id === dialog.change && undo !== undefined)
    : sessionsIn(snapshot).some(({ id }) => id === dialog.id);
};

/** Moves between the views, and lets nothing that was typed get lost on the way. */
export class Navigation {
  readonly #store: WindowStore;
  readonly #visited: Visited;
  /** The form that the roles to import were reached from. */
  #beforeImport: View | undefined;

  constructor(store: WindowStore, visited: Visited) {
    this.#store = store;
    this.#visited = visited;
  }

  /** Goes to a view; asks first when that would lose something typed. */
  go(view: View, focusOn: string = firstFocus(view)): void {
    const { state } = this.#store;
    // What is being saved cannot be taken back.
    if ((state.form ?? state.roleForm)?.saving === true) return;
    const open = openView(state);
    if (open !== undefined && isSame(open, view)) return;
    if (isOpenFormDirty(state)) {
      if (state.dialog === undefined) this.#store.update({ dialog: { kind: 'discard', to: view } });
      return;
    }
    this.#enter(view, focusOn);
  }

  /** Goes where main says. A bare list means that the window was raised: a half-filled form stays then. */
  follow(view: View): void {
    const raised = view.name === 'list' && view.focusId === undefined;
    if (raised && isOpenFormDirty(this.#store.state)) return;
    this.go(view);
  }

  /** Leaves the form for the list. */
  back(): void {
    this.go({ name: 'list' }, wayToForm(this.#store.state));
  }

  /** Leaves what the settings lead to for where the way to it is. */
  leave(): void {
    const { view, snapshot } = this.#store.state;
    if (view.name === 'changes') this.go({ name: 'settings' }, focusIds.showChanges);
    else if (view.name === 'import-settings') this.go({ name: 'settings' }, focusIds.importSettings);
    else if (view.name === 'doctor') this.go({ name: 'settings' }, focusIds.openDoctor);
    else if (view.name === 'import-roles')
      this.go(this.#beforeImport ?? { name: 'settings' }, focusIds.importRoles);
    else if (snapshot?.identities.length === 0) this.go({ name: 'list' }, focusIds.lookForKeys);
    else this.go({ name: 'settings' }, focusIds.lookForKeys);
  }

  /** Answers the question of `go` with yes. */
  discard(): void {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'discard') return;
    const from = wayToForm(this.#store.state);
    this.#store.update({ dialog: undefined });
    const bareList = dialog.to.name === 'list' && dialog.to.focusId === undefined;
    this.#enter(dialog.to, bareList ? from : firstFocus(dialog.to));
  }

  /** Takes the question away without an answer. */
  closeDialog(): void {
    if (this.#store.state.dialog !== undefined) this.#store.update({ dialog: undefined });
  }

  /** Goes to the list after a save, to the identity or role that was saved. */
  saved(id: SessionId, isNew: boolean): void {
    this.#enter(
      isNew ? { name: 'list', focusId: id } : { name: 'list' },
      isNew ? focusIds.primary(id) : focusIds.menu(id),
    );
  }

  /**
   * Follows a new snapshot: opens the form that was asked for before its identity or role was known, leaves one whose
   * identity or role is gone, and looks for keys where that is of use.
   */
  reconcile(): void {
    const { state } = this.#store;
    const { view, dialog, menu, snapshot } = state;
    if (snapshot === undefined) return;
    if (menu !== undefined && !sessionsIn(snapshot).some(({ id }) => id === menu.id)) {
      this.#store.update({ menu: undefined });
    }
    if (dialog !== undefined && !isOpenQuestion(dialog, snapshot)) this.closeDialog();
    if (view.name === 'adopt') this.#visited.adopt.follow();
    if (view.name === 'rotate') this.#rotate(view.id, snapshot);
    this.#invite();
    if (view.name !== 'edit' && view.name !== 'add-role') return;
    const wanted = view.name === 'edit' ? view.id : view.identityId;
    if (!sessionsIn(snapshot).some(({ id }) => id === wanted)) this.#enter({ name: 'list' }, focusIds.title);
    else if (openView(state) === undefined) this.#enter(view, firstFocus(view));
  }

  #enter(view: View, focusOn: string): void {
    const { form, roleForm, adopt, roleImport, settings, doctor } = this.#visited;
    const before = this.#store.state.view;
    form.close();
    roleForm.close();
    // Who is led to a card must see it.
    const search = view.name === 'list' && view.focusId === undefined ? this.#store.state.search : '';
    this.#store.update({ view, focusOn, search, dialog: undefined, menu: undefined });
    if (view.name === 'add') {
      form.open(undefined);
      // Keys that lie in the file are offered.
      adopt.lookOnce();
    }
    if (view.name === 'edit') this.#edit(view.id);
    if (view.name === 'add-role') roleForm.add(view.identityId);
    if (view.name === 'rotate') this.#visited.rotation.open();
    if (view.name === 'settings') void settings.look();
    if (view.name === 'doctor') void doctor.run();
    if (view.name === 'adopt') void adopt.open();
    if (view.name === 'import-roles') {
      this.#beforeImport = before.name === 'add-role' ? before : undefined;
      void roleImport.open();
    }
    this.#invite();
  }

  #edit(id: SessionId): void {
    const { form, roleForm } = this.#visited;
    const roles = this.#store.state.snapshot?.identities.flatMap((identity) => identity.roles);
    const role = roles?.find((one) => one.id === id);
    if (role === undefined) form.open(id);
    else roleForm.change(role);
  }

  #rotate(id: SessionId, { identities }: Snapshot): void {
    if (identities.some((identity) => identity.id === id)) this.#visited.rotation.follow();
    else this.#enter({ name: 'list' }, focusIds.title);
  }

  /** Whoever has no identity yet may have keys in the file. */
  #invite(): void {
    const { view, snapshot } = this.#store.state;
    if (view.name === 'list' && snapshot?.identities.length === 0) this.#visited.adopt.lookOnce();
  }
}
