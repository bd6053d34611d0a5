import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { DeletionChoice, RotationDecision } from '../../src/core/rotation/rotation.ts';
import { defaultDeletion } from '../../src/core/rotation/rotation.ts';
import type { CallError, LatchkeyApi } from '../../src/shared/contract.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What the view of a key's change remembers. */
export interface RotationVisit {
  readonly deletion: DeletionChoice;
  /** Whether there was a rotation at this visit: once it is gone, it has come to its end. */
  readonly followed: boolean;
}

/** A visit that has just begun. */
export const newRotationVisit: RotationVisit = { deletion: defaultDeletion, followed: false };

/** What can be done about the change of an identity's access key. */
export class RotationActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Starts a visit to the view. */
  open(): void {
    this.#store.update({ rotation: newRotationVisit });
  }

  /** Notes whether there is a rotation, and looks after the focus when its buttons go. */
  follow(): void {
    const { view, rotation } = this.#store.state;
    if (view.name !== 'rotate') return;
    const present = this.#identity(view.id)?.rotation;
    if (present !== undefined && !rotation.followed) {
      this.#store.update({ rotation: { ...rotation, followed: true, deletion: present.deletion } });
    }
  }

  /** Takes over when the old key is to be deleted. */
  choose(deletion: DeletionChoice): void {
    this.#store.update({ rotation: { ...this.#store.state.rotation, deletion } });
  }

  /** Begins; with `makesRoomOf`, the inactive key of that end is deleted first. */
  async begin(id: IdentityId, makesRoomOf?: string): Promise<void> {
    const { deletion } = this.#store.state.rotation;
    // The button goes, and what was focused must not be lost with it.
    this.#store.update({ focusOn: focusIds.title });
    const reply = await this.#api.rotateKey({
      id,
      deletion,
      ...(makesRoomOf !== undefined && { makesRoomOf }),
    });
    if (!reply.ok) this.#failed(id, reply.error);
  }

  /** Carries out what the user decided. */
  async decide(id: IdentityId, decision: RotationDecision): Promise<void> {
    this.#store.update({ focusOn: focusIds.title });
    const wasChecking = this.#identity(id)?.rotation?.stage === 'checking';
    const reply = await this.#api.decideRotation({ id, decision });
    if (!reply.ok) {
      this.#failed(id, reply.error);
      return;
    }
    if (decision !== 'leave') return;
    // Nothing is left of what never began.
    if (!wasChecking) this.#toaster.say(this.#store.state.t('rotation.wasLeft'));
    const { view } = this.#store.state;
    if (view.name === 'rotate' && view.id === id) {
      this.#store.update({ view: { name: 'list' }, focusOn: focusIds.primary(id) });
    }
  }

  #identity(id: IdentityId): IdentityView | undefined {
    return this.#store.state.snapshot?.identities.find((identity) => identity.id === id);
  }

  #failed(id: IdentityId, error: CallError): void {
    const shown = this.#identity(id)?.rotation?.problem?.code;
    // What the view says already is not said twice; whoever cancelled knows.
    if (error.code !== 'cancelled' && error.code !== shown) this.#toaster.warn(error);
  }
}
