import type { IdentityId } from '../identity/identity.ts';
import type { Problem } from '../notice/problem.ts';
import type { Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';

/**
 * A step with an MFA device in AWS that was begun, and that a crash may have interrupted.
 *
 * - `making`: the device may be there and belongs to nobody; it is to be deleted
 * - `enabling`: it may be the user's already; then the identity is to use it, else it is to be deleted
 * - `removing`: the user wanted it removed
 */
export interface DeviceNote {
  readonly identityId: IdentityId;
  /** ARN of the device. */
  readonly serial: string;
  /** ARN of the user whom the device is made for: the identity may get another one's key before this is settled. */
  readonly userArn?: string;
  readonly step: 'making' | 'enabling' | 'removing';
  /** Keychain account of its seed. */
  readonly seedRef?: string;
  /** Why it could not be finished or undone so far. */
  readonly problem?: Problem;
}

/** What is under way with an identity's MFA device. */
export interface DeviceWork {
  readonly kind: 'enrol' | 'resync' | 'remove' | 'mend';
  /** `asking` AWS; `waiting` for the second of two codes; `proving` with them; `undoing` what was begun. */
  readonly step: 'asking' | 'waiting' | 'proving' | 'undoing';
  /** When the second code is there, in milliseconds since the epoch by this computer's clock. */
  readonly until?: number;
}

/** The notes of what is begun with devices: on disk before it is done. */
export class DeviceNotes {
  readonly #store: Store;
  readonly #journal: Journal;

  constructor(store: Store, journal: Journal) {
    this.#store = store;
    this.#journal = journal;
  }

  get all(): readonly DeviceNote[] {
    return this.#store.state.devices;
  }

  /** Notes a step, in place of what was noted for the device before; ends when the disk has it. */
  put(note: DeviceNote): Promise<Result<void>> {
    this.#store.update((state) => ({
      ...state,
      devices: [...state.devices.filter(({ serial }) => serial !== note.serial), note],
    }));
    return this.#journal.save();
  }

  /** Takes the note of a device off the list; its seed is to be deleted then, unless an identity uses it. */
  drop(serial: string): Promise<Result<void>> {
    this.#store.update((state) => {
      const seeds = state.devices
        .filter((note) => note.serial === serial)
        .flatMap(({ seedRef }) => (seedRef === undefined ? [] : [seedRef]));
      return {
        ...state,
        devices: state.devices.filter((note) => note.serial !== serial),
        orphans: [...new Set([...state.orphans, ...seeds])],
      };
    });
    return this.#journal.save();
  }

  /** Shows what is under way; undefined: nothing any more. */
  show(id: IdentityId, work: DeviceWork | undefined): void {
    this.#store.update((state) => {
      const { [id]: _, ...others } = state.deviceWork ?? {};
      return { ...state, deviceWork: work === undefined ? others : { ...others, [id]: work } };
    });
  }
}
