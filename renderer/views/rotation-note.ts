import { html, nothing } from 'lit-html';
import type { RotationView } from '../../src/shared/rotation-view.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';

/** How urgent a note is, what it says, and what its button is called. */
interface KeyNote {
  readonly tone: 'neutral' | 'warn';
  readonly text: string;
  readonly label: string;
  readonly spoken: string;
}

const standing = (rotation: RotationView, { t, state }: ViewContext): Pick<KeyNote, 'tone' | 'text'> => {
  const { stage, running, problem, deleteAt, oldEnd = '', newEnd = '' } = rotation;
  if (running === true) return { tone: 'neutral', text: t('rotation.cardRunning') };
  if (stage === 'waiting' && problem === undefined) {
    const text =
      deleteAt === undefined
        ? t('rotation.waitingNever', { old: oldEnd, new: newEnd })
        : t('rotation.cardWaiting', { old: oldEnd, moment: t.times.moment(deleteAt, state.now) });
    return { tone: 'neutral', text };
  }
  return problem?.retryAt === undefined
    ? { tone: 'warn', text: t('rotation.cardStopped') }
    : { tone: 'neutral', text: t('rotation.cardRetries') };
};

const noteOf = (identity: IdentityView, context: ViewContext): KeyNote | undefined => {
  const { t } = context;
  const { label, rotation, adopted, oldKeyDays, accessKeyIdEnd, isRoot } = identity;
  if (rotation !== undefined) {
    return {
      ...standing(rotation, context),
      label: t('rotation.show'),
      spoken: t('rotation.showSpoken', { identity: label }),
    };
  }
  const more = { label: t('rotation.rotate'), spoken: t('rotation.rotateSpoken', { identity: label }) };
  if (isRoot) return undefined;
  if (adopted === true) {
    return { tone: 'neutral', text: t('rotation.adoptedNote', { old: accessKeyIdEnd }), ...more };
  }
  if (oldKeyDays === undefined) return undefined;
  return { tone: 'neutral', text: t('rotation.tooOld', { count: oldKeyDays }), ...more };
};

/** What a card says of its identity's access key: that it is being changed, or that it should be. */
export const rotationNote = (identity: IdentityView, context: ViewContext) => {
  const note = noteOf(identity, context);
  if (note === undefined) return nothing;
  return html`
    <div class="note note-${note.tone}">
      ${icon('key')}
      <p class="note-words">${note.text}</p>
      <button
        type="button"
        class="button"
        aria-label=${note.spoken}
        @click=${() => context.actions.navigation.go({ name: 'rotate', id: identity.id })}
      >
        ${note.label}
      </button>
    </div>
  `;
};
