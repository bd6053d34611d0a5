import type { RotationStage } from '../../src/core/rotation/rotation.ts';
import type { RotationView } from '../../src/shared/rotation-view.ts';

/** One step as it is listed. */
export type RotationStep =
  | 'check'
  | 'create'
  | 'store'
  | 'verify'
  | 'switch'
  | 'deactivate'
  | 'delete'
  | 'activate'
  | 'discard';

/** How a step stands. */
export type StepState = 'done' | 'underWay' | 'stopped' | 'toDo';

const forth: readonly RotationStep[] = [
  'check',
  'create',
  'store',
  'verify',
  'switch',
  'deactivate',
  'delete',
];
const back: readonly RotationStep[] = ['activate', 'verify', 'switch', 'deactivate', 'delete'];

const stepOf: Readonly<Record<RotationStage, RotationStep>> = {
  checking: 'check',
  creating: 'create',
  unsure: 'create',
  storing: 'store',
  lost: 'store',
  activating: 'activate',
  verifying: 'verify',
  switching: 'switch',
  deactivating: 'deactivate',
  waiting: 'delete',
  deleting: 'delete',
  discarding: 'discard',
};

/** The steps of a rotation, in order, and how each stands. */
export const stepsOf = (
  rotation: Pick<RotationView, 'stage' | 'running' | 'back' | 'deletion' | 'problem'>,
): readonly { readonly step: RotationStep; readonly state: StepState }[] => {
  const { stage, running, problem } = rotation;
  const now = stepOf[stage];
  // An old key that is only turned off is not deleted as a step of this.
  const deletes = rotation.deletion !== 'never' || stage === 'deleting';
  const all =
    stage === 'discarding'
      ? (['discard'] as const)
      : (rotation.back === true ? back : forth).filter((step) => deletes || step !== 'delete');
  const at = all.findIndex((step) => step === now);
  const present: StepState =
    running === true ? 'underWay' : stage === 'waiting' && problem === undefined ? 'toDo' : 'stopped';
  return all.map((step, place) => ({
    step,
    state: at === -1 || place < at ? 'done' : place === at ? present : 'toDo',
  }));
};
