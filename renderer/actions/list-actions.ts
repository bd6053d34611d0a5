import { moved, type Move } from '../../src/core/identity/list-order.ts';
import type { SessionId } from '../../src/core/session/session.ts';
import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { IdentityView, Snapshot } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import { groupsOf } from '../text/list-groups.ts';
import type { Toaster } from './toaster.ts';

type Listed = { readonly id: SessionId };

/** What the list shows and in which order. */
export class ListActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;
  readonly #noted = new Map<SessionId, boolean>();

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Shows what the words find; empty: everything. */
  search(search: string): void {
    this.#store.update({ search });
  }

  /** Moves one up (-1) or down (1) among those that it is shown with; `focusOn`: where the focus is to be afterwards. */
  async step(id: SessionId, by: -1 | 1, focusOn = focusIds.menu(id)): Promise<void> {
    const { siblings, all } = this.#around(id);
    const at = siblings.findIndex((one) => one.id === id);
    const other = siblings[at + by];
    if (at < 0 || other === undefined) return;
    const behind = all.filter((one) => one.id !== id);
    const next = behind[behind.findIndex((one) => one.id === other.id) + 1];
    await this.#move({ id, before: by < 0 ? other.id : next?.id }, focusOn);
  }

  /** Whether one can go up (-1) or down (1). */
  canStep(id: SessionId, by: -1 | 1): boolean {
    const { siblings } = this.#around(id);
    const at = siblings.findIndex((one) => one.id === id);
    // What a search leaves out is between those that it shows.
    return this.#store.state.search === '' && at >= 0 && siblings[at + by] !== undefined;
  }

  /** Hears from the browser that a card has left the screen, or come to it. Many come at once, and are taken together. */
  noteOffScreen(id: SessionId, isOff: boolean): void {
    // Each is told in a turn of its own, so a microtask would come too early.
    if (this.#noted.size === 0) setTimeout(() => this.#takeNoted());
    this.#noted.set(id, isOff);
  }

  #takeNoted(): void {
    const offScreen = new Set(this.#store.state.offScreen);
    for (const [id, isOff] of this.#noted) {
      if (isOff) offScreen.add(id);
      else offScreen.delete(id);
    }
    this.#noted.clear();
    this.#store.update({ offScreen, now: Date.now() });
  }

  /** Whether an identity is being dragged. */
  get isDragging(): boolean {
    return this.#store.state.drag !== undefined;
  }

  /** Begins to drag an identity; not while something is searched, since what that leaves out is between the others. */
  drag(id: SessionId): void {
    if (this.#store.state.search === '') this.#store.update({ drag: { id, over: undefined } });
  }

  /** The dragged identity is over another one, nearer to its upper or its lower edge; undefined: over none. */
  dragOver(over: { readonly id: SessionId; readonly edge: 'before' | 'after' } | undefined): void {
    const { drag } = this.#store.state;
    if (drag === undefined || (drag.over?.id === over?.id && drag.over?.edge === over?.edge)) return;
    this.#store.update({ drag: { ...drag, over } });
  }

  /** Puts the dragged identity where it is. */
  async drop(): Promise<void> {
    const { drag } = this.#store.state;
    this.dragEnd();
    if (drag?.over === undefined || drag.over.id === drag.id) return;
    const { id, over } = drag;
    const { all } = this.#around(id);
    const behind = all.filter((one) => one.id !== id);
    const at = behind.findIndex((one) => one.id === over.id);
    await this.#move({ id, before: behind[over.edge === 'before' ? at : at + 1]?.id }, undefined);
  }

  /** Ends the dragging, wherever it is. */
  dragEnd(): void {
    if (this.#store.state.drag !== undefined) this.#store.update({ drag: undefined });
  }

  /** Shown at once, since a list that lags behind the hand is no fun; main's next snapshot says the same. */
  async #move(move: Move, focusOn: string | undefined): Promise<void> {
    const { snapshot: before, t } = this.#store.state;
    if (before === undefined) return;
    const snapshot = withMove(before, move);
    this.#store.update({ snapshot, ...(focusOn !== undefined && { focusOn }) });
    const { siblings } = this.#around(move.id);
    const at = siblings.findIndex((one) => one.id === move.id);
    const label = siblings[at]?.label ?? '';
    this.#store.update({
      announcement: t('list.moved', { label, place: at + 1, count: siblings.length }),
    });
    const reply = await this.#api.moveInList({ id: move.id, ...(move.before && { before: move.before }) });
    if (reply.ok) return;
    this.#toaster.warn(reply.error);
    // Main may have sent another one meanwhile.
    if (this.#store.state.snapshot === snapshot) this.#store.update({ snapshot: before });
  }

  /** Those that one is shown with, and all that it has its place among. */
  #around(id: SessionId): {
    readonly siblings: readonly (Listed & { readonly label: string })[];
    readonly all: readonly Listed[];
  } {
    const { snapshot } = this.#store.state;
    const identities = snapshot?.identities ?? [];
    const roles = identities.find((identity) => identity.roles.some((role) => role.id === id))?.roles;
    if (roles !== undefined) return { siblings: roles, all: roles };
    if (snapshot?.preferences.groupsByAccount !== true) return { siblings: identities, all: identities };
    const group = groupsOf(identities).find((one) => one.identities.some((identity) => identity.id === id));
    return { siblings: group?.identities ?? [], all: identities };
  }
}

const withMove = (snapshot: Snapshot, move: Move): Snapshot => ({
  ...snapshot,
  identities: moved(
    snapshot.identities.map((identity): IdentityView => {
      const roles = moved(identity.roles, move);
      return roles === identity.roles ? identity : { ...identity, roles };
    }),
    move,
  ),
});
