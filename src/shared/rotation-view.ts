import {
  decisionsFor,
  type DeletionChoice,
  type OtherKey,
  type Rotation,
  type RotationDecision,
  type RotationStage,
} from '../core/rotation/rotation.ts';
import type { ProblemView } from './snapshot.ts';

/** How the change of an access key stands, for people. Of key IDs only the ends. */
export interface RotationView {
  readonly stage: RotationStage;
  readonly running?: true;
  readonly deletion: DeletionChoice;
  /** The key that is given up, and the one that is used in its place; absent until AWS has told it. */
  readonly oldEnd?: string;
  readonly newEnd?: string;
  /** True on the way back to the key of before. */
  readonly back?: true;
  /** When the old key is deleted, in milliseconds since the epoch; absent for never. */
  readonly deleteAt?: number;
  /** Why it stands still. */
  readonly problem?: ProblemView;
  /** The key that is in the way of a new one. */
  readonly obstacle?: OtherKey;
  /** What the user can decide now. */
  readonly decisions: readonly RotationDecision[];
}

/** The view of a rotation. `clockSkewMs`: AWS's clock minus this computer's. */
export const projectRotation = (
  rotation: Rotation,
  clockSkewMs: number,
  problem: ProblemView | undefined,
): RotationView => {
  const { stage, running, deletion, from, to, back, deleteAt, obstacle } = rotation;
  return {
    stage,
    deletion,
    decisions: decisionsFor(rotation),
    ...(running && { running }),
    ...(from.end !== undefined && { oldEnd: from.end }),
    ...(to?.end !== undefined && { newEnd: to.end }),
    ...(back && { back }),
    ...(deleteAt !== undefined && { deleteAt: deleteAt - clockSkewMs }),
    ...(problem && running === undefined && { problem }),
    ...(obstacle && { obstacle }),
  };
};
