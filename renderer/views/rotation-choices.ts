import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { RotationDecision } from '../../src/core/rotation/rotation.ts';
import type { RotationView } from '../../src/shared/rotation-view.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import type { ViewContext } from './context.ts';

const unknown = '????';

const labelOf = (decision: RotationDecision, rotation: RotationView, { t }: ViewContext): string => {
  const { oldEnd = unknown, newEnd = unknown, problem, stage, back } = rotation;
  const labels: Readonly<Record<RotationDecision, () => string>> = {
    'go-on': () =>
      stage === 'waiting' && problem?.code === 'old-key-in-use' ? t('rotation.turnOff') : t('rotation.goOn'),
    'give-up': () =>
      back === true ? t('rotation.giveUpBack', { old: oldEnd }) : t('rotation.giveUp', { new: newEnd }),
    'go-back': () => t('rotation.goBack', { old: oldEnd }),
    'delete-old': () => t('rotation.deleteNow', { old: oldEnd }),
    'delete-lost': () => t('rotation.deleteLost', { new: newEnd }),
    leave: () => (stage === 'checking' ? t('rotation.close') : t('rotation.leave')),
  };
  return labels[decision]();
};

const lookOf = (decision: RotationDecision): string => {
  if (decision === 'go-on') return 'button-primary';
  return decision === 'delete-lost' ? 'button-danger' : '';
};

/** From the one that leaves things to the one that goes on: as in a dialog, that stands last. */
const order: readonly RotationDecision[] = [
  'leave',
  'delete-old',
  'give-up',
  'go-back',
  'delete-lost',
  'go-on',
];

/** Buttons for what the user can decide about a rotation. */
export const choicesView = (
  { id }: IdentityView,
  rotation: RotationView,
  context: ViewContext,
): TemplateResult => {
  const { t, actions } = context;
  const { stage, running, obstacle, decisions } = rotation;
  const begins = stage === 'checking' && running !== true;
  const makesRoom = begins && obstacle?.isActive === false;
  return html`
    ${decisions.includes('leave') && !begins ? html`<p class="hint">${t('rotation.leaveHint')}</p>` : nothing}
    <div class="rotation-buttons">
      ${order
        .filter((decision) => decisions.includes(decision))
        .map(
          (decision) => html`
            <button
              type="button"
              class="button ${lookOf(decision)}"
              @click=${() => void actions.rotation.decide(id, decision)}
            >
              ${labelOf(decision, rotation, context)}
            </button>
          `,
        )}
      ${
        begins
          ? html`<button
              type="button"
              class="button ${makesRoom ? '' : 'button-primary'}"
              @click=${() => void actions.rotation.begin(id)}
            >
              ${t('rotation.beginAgain')}
            </button>`
          : nothing
      }
      ${
        makesRoom
          ? html`<button
              type="button"
              class="button button-danger"
              @click=${() => void actions.rotation.begin(id, obstacle.end)}
            >
              ${t('rotation.deleteObstacle', { end: obstacle.end })}
            </button>`
          : nothing
      }
    </div>
  `;
};
