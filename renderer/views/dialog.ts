import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ChangeView, IdentityView } from '../../src/shared/snapshot.ts';
import type { Dialog } from '../state.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { ticked } from './input-events.ts';

interface Question {
  readonly title: string;
  readonly body: unknown;
  readonly no: string;
  readonly yes: string;
  /** Nothing is lost by a yes. */
  readonly harmless?: boolean;
  readonly run: () => void;
}

const removeQuestion = (
  identity: IdentityView,
  removeProfile: boolean,
  { state, actions, moments }: ViewContext,
): Question => ({
  title: `Remove ${identity.label}?`,
  body: html`
    <p>
      Its access key${identity.codeSource === 'seed' ? ' and seed are' : ' is'} deleted from the keychain.
    </p>
    ${
      identity.expiresAt !== undefined && isUsable(validityNow(identity, state.now))
        ? html`<p>
            Removing revokes nothing: AWS honours the session until it expires,
            ${moments.moment(identity.expiresAt, state.now)}.
          </p>`
        : nothing
    }
    <div class="option">
      <input
        type="checkbox"
        id="remove-profile"
        .checked=${live(removeProfile)}
        @change=${ticked((chosen) => actions.sessions.chooseRemoveProfile(chosen))}
      />
      <label for="remove-profile">
        Also remove the profile <code>${identity.profile}</code> from the credentials file
      </label>
    </div>
  `,
  no: 'Keep',
  yes: 'Remove',
  run: () => void actions.sessions.remove(),
});

const replaceQuestion = (identity: IdentityView, { state, actions }: ViewContext): Question => ({
  title: `Replace the key in “${identity.profile}”?`,
  body: html`
    <p>
      The profile <code>${identity.profile}</code> in <code>${state.snapshot?.credentialsFile}</code> holds a
      long-term access key. The session takes its place.
    </p>
    <p>
      The key goes to the keychain first, and you can go back later. It may take a code. To keep the key where
      it is, give this identity another profile.
    </p>
  `,
  no: 'Cancel',
  yes: 'Replace',
  run: () => void actions.sessions.replace(),
});

const undoQuestion = (change: ChangeView, { actions }: ViewContext): Question => ({
  title: 'Go back?',
  body: html`
    <p>${change.undo}</p>
    <p class="hint">${change.title}, in <code>${change.path}</code></p>
  `,
  no: 'Leave as it is',
  yes: 'Go back',
  harmless: true,
  run: () => void actions.files.undo(),
});

const discardQuestion = ({ actions }: ViewContext): Question => ({
  title: 'Leave without saving?',
  body: html`<p>What you typed is lost.</p>`,
  no: 'Keep editing',
  yes: 'Leave',
  run: () => actions.navigation.discard(),
});

const questionOf = (dialog: Dialog, context: ViewContext): Question | undefined => {
  if (dialog.kind === 'discard') return discardQuestion(context);
  if (dialog.kind === 'undo-change') {
    const change = context.state.snapshot?.changes.find(({ id }) => id === dialog.change);
    return change === undefined ? undefined : undoQuestion(change, context);
  }
  const identity = context.state.snapshot?.identities.find(({ id }) => id === dialog.id);
  if (identity === undefined) return undefined;
  return dialog.kind === 'remove'
    ? removeQuestion(identity, dialog.removeProfile, context)
    : replaceQuestion(identity, context);
};

const content = (question: Question, { actions }: ViewContext): TemplateResult => html`
  <h2 id="dialog-title">${question.title}</h2>
  <div id="dialog-body" class="dialog-body">${question.body}</div>
  <div class="dialog-foot">
    <button type="button" class="button" autofocus @click=${() => actions.navigation.closeDialog()}>
      ${question.no}
    </button>
    <button
      type="button"
      class="button ${question.harmless === true ? 'button-primary' : 'button-danger'}"
      @click=${question.run}
    >
      ${question.yes}
    </button>
  </div>
`;

/**
 * The question over the view. The element stays in the document, so that the browser gives the focus back to where it
 * was when the question is closed; `syncDialog` opens and closes it.
 */
export const dialogView = (context: ViewContext): TemplateResult => {
  const { dialog } = context.state;
  const question = dialog === undefined ? undefined : questionOf(dialog, context);
  return html`
    <dialog
      id="dialog"
      class="dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-body"
      @cancel=${(event: Event) => {
        // Closed by the rendering, so that state and element never disagree.
        event.preventDefault();
        context.actions.navigation.closeDialog();
      }}
      @close=${({ currentTarget }: Event) => {
        // Comes a moment late: the next question may be open by then.
        if (currentTarget instanceof HTMLDialogElement && !currentTarget.open) {
          context.actions.navigation.closeDialog();
        }
      }}
    >
      ${question === undefined ? nothing : content(question, context)}
    </dialog>
  `;
};

/** Opens or closes the dialog element after a rendering. */
export const syncDialog = (root: ParentNode, open: boolean): void => {
  const element = root.querySelector<HTMLDialogElement>('#dialog');
  if (element === null || element.open === open) return;
  if (open) element.showModal();
  else element.close();
};
