import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { RotationView } from '../../src/shared/rotation-view.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import { stepsOf } from '../text/rotation-steps.ts';
import type { RotationStep, StepState } from '../text/rotation-steps.ts';

/** What stands for the end of a key that AWS has not told yet. */
const unknown = '????';

const wordsFor = (step: RotationStep, rotation: RotationView, t: Translator, now: number): string => {
  const { oldEnd = unknown, newEnd, deleteAt } = rotation;
  const ends = { old: oldEnd, new: newEnd ?? unknown };
  const words: Readonly<Record<RotationStep, () => string>> = {
    check: () => t('rotation.check'),
    create: () => (newEnd === undefined ? t('rotation.create') : t('rotation.createdAs', { new: newEnd })),
    store: () => t('rotation.store'),
    verify: () => t('rotation.verify'),
    switch: () => t('rotation.switch'),
    deactivate: () => t('rotation.deactivate', { old: ends.old }),
    delete: () =>
      deleteAt === undefined || rotation.stage === 'deleting'
        ? t('rotation.delete', { old: ends.old })
        : t('rotation.deleteOn', { old: ends.old, moment: t.times.moment(deleteAt, now) }),
    activate: () => t('rotation.activate', { new: ends.new }),
    discard: () => t('rotation.discard', { new: ends.new }),
  };
  return words[step]();
};

const icons: Readonly<Record<StepState, IconName>> = {
  done: 'check',
  underWay: 'sync',
  stopped: 'alert',
  toDo: 'ring',
};

/** The steps of a rotation, ticked off as they are done. */
export const progressView = (rotation: RotationView, t: Translator, now: number): TemplateResult => html`
  <ol class="steps" aria-label=${t('rotation.steps')}>
    ${stepsOf(rotation).map(
      ({ step, state }) => html`
        <li class="step step-${state}" aria-current=${state === 'underWay' ? 'step' : 'false'}>
          ${icon(icons[state])}
          <span>${wordsFor(step, rotation, t, now)}</span>
          <span class="only-spoken">${t(`rotation.${state}`)}</span>
        </li>
      `,
    )}
  </ol>
`;

/** How a rotation stands, in one or two sentences: what is in use, and what is left. */
export const standingOf = (rotation: RotationView, t: Translator, now: number): string => {
  const { stage, running, back, oldEnd = unknown, newEnd = unknown, deleteAt } = rotation;
  const ends = { old: oldEnd, new: newEnd };
  if (running === true) {
    switch (stage) {
      case 'checking':
        return t('rotation.checking');
      case 'creating':
        return t('rotation.creating');
      case 'storing':
        return t('rotation.storing');
      case 'unsure':
        return t('rotation.unsure');
      case 'verifying':
        return t('rotation.verifying', ends);
      case 'switching':
        return t('rotation.switching', { new: newEnd });
      case 'activating':
        return t('rotation.activating', { new: newEnd });
      case 'deactivating':
        return t('rotation.deactivating', { old: oldEnd });
      case 'deleting':
        return t('rotation.deleting', { old: oldEnd });
      case 'discarding':
        return t('rotation.discarding', { new: newEnd });
      case 'lost':
      case 'waiting':
    }
  }
  switch (stage) {
    case 'checking':
    case 'creating':
    case 'storing':
      return t('rotation.nothingMade', { old: oldEnd });
    case 'unsure':
      return t('rotation.isUnsure', { old: oldEnd });
    case 'lost':
      return t('rotation.isLost', ends);
    case 'activating':
      return t('rotation.stillOldBack', ends);
    case 'verifying':
    case 'switching':
      return back === true ? t('rotation.stillOldBack', ends) : t('rotation.stillOld', ends);
    case 'deactivating':
      return t('rotation.stillOn', ends);
    case 'waiting':
      if (rotation.problem?.code === 'old-key-in-use') return t('rotation.stillOn', ends);
      return deleteAt === undefined
        ? t('rotation.waitingNever', ends)
        : t('rotation.waiting', { ...ends, moment: t.times.moment(deleteAt, now) });
    case 'deleting':
      return t('rotation.isDeleting', ends);
    case 'discarding':
      return t('rotation.isDiscarding', ends);
  }
};
