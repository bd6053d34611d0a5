import type { IdentityId } from '../identity/identity.ts';
import type { Problem } from '../notice/problem.ts';
import type { AppState } from '../state/app-state.ts';

/** After how many days the old key is deleted; it is only turned off for `never`. */
export const deletionChoices = [0, 1, 7, 30, 'never'] as const;

/** One of the choices. */
export type DeletionChoice = (typeof deletionChoices)[number];

/** How long the old key is kept where the user said nothing, in days. */
export const defaultDeletion: DeletionChoice = 7;

/** One of the two keys of a rotation. Not secret: of the key ID only the end. */
export interface RotationKey {
  /** Keychain account; noted before there is anything in it. */
  readonly keyRef: string;
  /** The last four characters of the access key ID; absent until AWS has told it. */
  readonly end?: string;
  /** True when it once lay on the disk in the clear. */
  readonly adopted?: true;
}

/**
 * What is done now or next, noted before it is begun:
 *
 * - `checking`: whether there is room for a second key. Nothing was done yet.
 * - `creating`, `storing`: AWS makes the key; it goes to the keychain and is read back
 * - `unsure`: AWS was asked for a key, and how that ended is not known (a crash, or an answer that never came)
 * - `lost`: a key was made whose secret nobody has
 * - `activating`: on the way back, the old key is turned on again
 * - `verifying`: AWS is asked whose key it is, signed with it, until it is known everywhere
 * - `switching`: the settings refer to it
 * - `deactivating`: the other key is turned off
 * - `waiting`: for the day on which that one is deleted, or for the user
 * - `deleting`: it is
 * - `discarding`: the rotation was given up, and the new key is deleted
 */
export type RotationStage =
  | 'checking'
  | 'creating'
  | 'storing'
  | 'unsure'
  | 'lost'
  | 'activating'
  | 'verifying'
  | 'switching'
  | 'deactivating'
  | 'waiting'
  | 'deleting'
  | 'discarding';

/** A key of the user's that is in the way of a new one. */
export interface OtherKey {
  readonly end: string;
  readonly isActive: boolean;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** How the rotation of an identity's key stands. Holds no secret. */
export interface Rotation {
  readonly stage: RotationStage;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly deletion: DeletionChoice;
  /** The key to be given up. */
  readonly from: RotationKey;
  /** The key to be used; absent before there is one. */
  readonly to?: RotationKey;
  /** True on the way back: `to` is the key of before. */
  readonly back?: true;
  /** When `from` is to be deleted, in milliseconds since the epoch by AWS's clock; absent for never. */
  readonly deleteAt?: number;
  /** Why it stands still. */
  readonly problem?: Problem;
  /** When it is tried again by itself, in milliseconds since the epoch; absent when it waits for the user. */
  readonly retryAt?: number;
  /** How many attempts failed in a row. */
  readonly attempts?: number;
  /** For `access-key-limit`: the key that is in the way. */
  readonly obstacle?: OtherKey;
  /** Set while it is being worked at. Not saved. */
  readonly running?: true;
}

/** What the user can decide about a rotation. */
export type RotationDecision =
  /** Go on where it stopped. */
  | 'go-on'
  /** Keep the key that is in use, and delete (on the way back: turn off) the other one. */
  | 'give-up'
  /** Turn the old key on again and use it. */
  | 'go-back'
  /** Delete the old key now. */
  | 'delete-old'
  /** Delete the key whose secret nobody has. */
  | 'delete-lost'
  /** Leave everything as it is. */
  | 'leave';

const decisions: Readonly<Record<RotationStage, readonly RotationDecision[]>> = {
  checking: ['leave'],
  creating: [],
  storing: [],
  unsure: ['go-on', 'leave'],
  lost: ['delete-lost', 'leave'],
  activating: ['go-on', 'give-up'],
  verifying: ['go-on', 'give-up'],
  switching: ['go-on', 'give-up'],
  deactivating: ['go-on', 'go-back', 'leave'],
  waiting: ['delete-old', 'go-back', 'leave'],
  deleting: ['go-on', 'leave'],
  discarding: ['go-on', 'leave'],
};

/** What the user can decide now. */
export const decisionsFor = ({ stage, running, problem }: Rotation): readonly RotationDecision[] => {
  // Only waiting is cut short: of all else it has to be known how it ended.
  if (running === true) return stage === 'verifying' ? ['give-up'] : [];
  return stage === 'waiting' && problem !== undefined ? ['go-on', ...decisions.waiting] : decisions[stage];
};

/** Whether nothing but the old key's deletion is left to do. */
export const isSwitched = ({ stage }: Rotation): boolean =>
  stage === 'deactivating' || stage === 'waiting' || stage === 'deleting';

/** Keychain accounts that a rotation holds on to. */
export const accountsOfRotation = ({ from, to }: Rotation): readonly string[] =>
  to === undefined ? [from.keyRef] : [from.keyRef, to.keyRef];

/** The rotation of an identity's key, if there is one. */
export const rotationOf = (state: AppState, id: IdentityId): Rotation | undefined => state.rotations[id];

/** The state with another rotation for an identity; undefined for none. */
export const withRotation = (state: AppState, id: IdentityId, rotation: Rotation | undefined): AppState => {
  const { [id]: _, ...others } = state.rotations;
  return { ...state, rotations: rotation === undefined ? others : { ...others, [id]: rotation } };
};

/** The rotation at another stage, without what it stood still for. */
export const atStage = (rotation: Rotation, stage: RotationStage): Rotation => {
  const { problem: _p, retryAt: _r, attempts: _a, obstacle: _o, ...rest } = rotation;
  return { ...rest, stage };
};

/** The way back: the two keys change places. */
export const turnedRound = (rotation: Rotation, stage: RotationStage): Rotation => {
  const { back, deleteAt: _, from, to = from, ...rest } = atStage(rotation, stage);
  return { ...rest, from: to, to: from, ...(back === undefined && { back: true as const }) };
};
