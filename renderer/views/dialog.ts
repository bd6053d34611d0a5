import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { ChangeView, SessionView } from '../../src/shared/snapshot.ts';
import type { Dialog, ProxyDialog } from '../state.ts';
import type { ViewContext } from './context.ts';
import { proxyFields } from './proxy-login.ts';
import { forgetBody } from './forget-question.ts';
import { removeBody } from './remove-question.ts';

interface Question {
  readonly title: string;
  readonly body: unknown;
  readonly no: string;
  readonly yes: string;
  /** Nothing is lost by a yes. */
  readonly harmless?: boolean;
  readonly run: () => void;
}

const removeQuestion = (session: SessionView, removeProfile: boolean, context: ViewContext): Question => ({
  title: `Remove ${session.label}?`,
  body: removeBody(session, removeProfile, context),
  no: 'Keep',
  yes: 'Remove',
  run: () => void context.actions.sessions.remove(),
});

const replaceQuestion = (session: SessionView, { state, actions }: ViewContext): Question => ({
  title: `Replace the key in “${session.profile}”?`,
  body: html`
    <p>
      The profile <code>${session.profile}</code> in <code>${state.snapshot?.credentialsFile}</code> holds a
      long-term access key. The session takes its place.
    </p>
    <p>
      The key goes to the keychain first, and you can go back later. It may take a code. To keep the key where
      it is, choose another profile.
    </p>
  `,
  no: 'Cancel',
  yes: 'Replace',
  run: () => void actions.sessions.replace(),
});

const forgetQuestion = (session: SessionView, context: ViewContext): Question => ({
  title: `Forget the session of ${session.label}?`,
  body: forgetBody(session, context),
  no: 'Keep',
  yes: 'Forget session',
  run: () => void context.actions.sessions.forget(),
});

const explanation = (text: string, { actions }: ViewContext): Question => ({
  title: 'Facts for a bug report',
  body: html`
    <p>No secret is in it. Names of profiles, identities and roles are.</p>
    <pre class="explanation" tabindex="0" aria-label="Facts">${text}</pre>
  `,
  no: 'Close',
  yes: 'Copy',
  harmless: true,
  run: () => void actions.sessions.copyExplanation(),
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

const proxyQuestion = (dialog: ProxyDialog, context: ViewContext): Question => ({
  title: 'The proxy asks for a password',
  body: proxyFields(dialog, context),
  no: 'Cancel',
  yes: dialog.saving ? 'Saving…' : 'Save',
  harmless: true,
  run: () => void context.actions.proxies.save(),
});

const questionOf = (dialog: Dialog, context: ViewContext): Question | undefined => {
  if (dialog.kind === 'discard') return discardQuestion(context);
  if (dialog.kind === 'proxy-login') return proxyQuestion(dialog, context);
  if (dialog.kind === 'undo-change') {
    const change = context.state.snapshot?.changes.find(({ id }) => id === dialog.change);
    return change === undefined ? undefined : undoQuestion(change, context);
  }
  if (dialog.kind === 'explain') return explanation(dialog.text, context);
  const { snapshot } = context.state;
  const session = snapshot && sessionsIn(snapshot).find(({ id }) => id === dialog.id);
  if (session === undefined) return undefined;
  if (dialog.kind === 'forget') return forgetQuestion(session, context);
  return dialog.kind === 'remove'
    ? removeQuestion(session, dialog.removeProfile, context)
    : replaceQuestion(session, context);
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
