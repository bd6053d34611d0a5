import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { deletionChoices } from '../../src/core/rotation/rotation.ts';
import type { DeletionChoice } from '../../src/core/rotation/rotation.ts';
import type { RotationView } from '../../src/shared/rotation-view.ts';
import type { IdentityView, Snapshot } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { problemBox } from './problem-box.ts';
import type { RemedyButton } from './remedies.ts';
import { choicesView } from './rotation-choices.ts';
import { progressView, standingOf } from './rotation-progress.ts';
import { choiceRow } from './setting-rows.ts';

const dayMs = 24 * 60 * 60_000;

const deletionLabel = (choice: DeletionChoice, t: Translator): string => {
  if (choice === 0) return t('rotation.atOnce');
  return choice === 'never' ? t('rotation.never') : t('rotation.afterDays', { count: choice });
};

const reasonFor = ({ adopted, oldKeyDays }: IdentityView, { t }: ViewContext) => {
  if (adopted !== true && oldKeyDays === undefined) return nothing;
  return html`<p class="note note-warn">
    ${icon('key')}
    <span>
      ${adopted === true ? t('rotation.adopted') : t('rotation.tooOld', { count: oldKeyDays ?? 0 })}
    </span>
  </p>`;
};

/** Before it is begun: what it does, and the one choice that there is. */
const introView = (identity: IdentityView, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const { deletion } = state.rotation;
  const old = identity.accessKeyIdEnd;
  return html`
    <div class="view-intro">
      <p>${t('rotation.intro', { old })}</p>
      <p>${t('rotation.elsewhere', { old })}</p>
    </div>
    ${reasonFor(identity, context)}
    <section class="panel rotation-choice">
      ${choiceRow({
        name: 'deletion',
        legend: t('rotation.when'),
        hint: t('rotation.whenHint'),
        choices: deletionChoices.map((choice) => [String(choice), deletionLabel(choice, t)] as const),
        chosen: String(deletion),
        choose: (value) => {
          const chosen = deletionChoices.find((choice) => String(choice) === value);
          if (chosen !== undefined) actions.rotation.choose(chosen);
        },
      })}
      <div class="rotation-buttons">
        <button
          type="button"
          class="button button-primary"
          @click=${() => void actions.rotation.begin(identity.id)}
        >
          ${t('rotation.begin')}
        </button>
      </div>
    </section>
  `;
};

const rootView = ({ t }: ViewContext): TemplateResult => html`
  <div class="note note-warn">
    ${icon('info')}
    <div class="note-words">
      <p><strong>${t('rotation.rootTitle')}</strong></p>
      <p>${t('rotation.root')}</p>
    </div>
  </div>
`;

/** It has come to its end while somebody looked. */
const finishedView = (
  { accessKeyIdEnd, id }: IdentityView,
  { t, actions }: ViewContext,
): TemplateResult => html`
  <section class="panel rotation-panel">
    <p class="rotation-standing" role="status">
      ${icon('check')}<span>${t('rotation.finished', { end: accessKeyIdEnd })}</span>
    </p>
    <div class="rotation-buttons">
      <button
        type="button"
        class="button button-primary"
        @click=${() => actions.navigation.go({ name: 'list' }, focusIds.menu(id))}
      >
        ${t('rotation.toList')}
      </button>
    </div>
  </section>
`;

const obstacleView = ({ obstacle }: RotationView, { t, state: { now } }: ViewContext) => {
  if (obstacle === undefined) return nothing;
  const count = Math.max(0, Math.floor((now - obstacle.createdAt) / dayMs));
  const values = { end: obstacle.end, count };
  return html`<p class="rotation-obstacle">
    ${obstacle.isActive ? t('rotation.obstacleActive', values) : t('rotation.obstacleInactive', values)}
  </p>`;
};

const remediesFor = ({ problem }: RotationView, { actions, t }: ViewContext): readonly RemedyButton[] =>
  problem?.remedy === 'unlock-keychain'
    ? [{ label: t('window.unlock'), run: () => void actions.app.unlockKeychain() }]
    : [];

const underWayView = (
  identity: IdentityView,
  rotation: RotationView,
  context: ViewContext,
): TemplateResult => {
  const { t, state } = context;
  const { problem } = rotation;
  return html`
    <section class="panel rotation-panel">
      ${progressView(rotation, t, state.now)}
      <p class="rotation-standing" role="status">${standingOf(rotation, t, state.now)}</p>
      ${problem === undefined ? nothing : problemBox(problem, state.now, remediesFor(rotation, context), t)}
      ${obstacleView(rotation, context)} ${choicesView(identity, rotation, context)}
    </section>
  `;
};

const content = (identity: IdentityView, context: ViewContext): TemplateResult => {
  const { rotation, isRoot } = identity;
  if (rotation !== undefined) return underWayView(identity, rotation, context);
  if (isRoot) return rootView(context);
  return context.state.rotation.followed ? finishedView(identity, context) : introView(identity, context);
};

/** The change of an identity's access key for a new one: before, while it goes on, and what is left of it. */
export const rotationView = (snapshot: Snapshot, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const { view } = state;
  const identity = snapshot.identities.find(({ id }) => view.name === 'rotate' && id === view.id);
  if (identity === undefined) return html``;
  return html`
    <div class="view-head">
      <button
        type="button"
        class="button button-quiet"
        @click=${() => actions.navigation.go({ name: 'list' }, focusIds.menu(identity.id))}
      >
        ${icon('back')}${t('common.back')}
      </button>
      <h1 id=${focusIds.title} tabindex="-1">${t('rotation.titleOf', { identity: identity.label })}</h1>
    </div>
    ${content(identity, context)}
  `;
};
