import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { ChangeView, SessionView } from '../../src/shared/snapshot.ts';
import type { MfaDeviceDialog } from '../mfa-device.ts';
import type { Dialog, ProxyDialog } from '../state.ts';
import type { ViewContext } from './context.ts';
import { proxyFields } from './proxy-login.ts';
import { forgetBody } from './forget-question.ts';
import { isMfaDeviceDialog } from '../mfa-device.ts';
import { mfaDeviceDialog } from './mfa-device-dialog.ts';
import { removeBody } from './remove-question.ts';
import { rich } from './rich.ts';

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
  title: context.t('dialog.removeTitle', { session: session.label }),
  body: removeBody(session, removeProfile, context),
  no: context.t('dialog.keep'),
  yes: context.t('dialog.remove'),
  run: () => void context.actions.sessions.remove(),
});

const replaceQuestion = (session: SessionView, { t, state, actions }: ViewContext): Question => ({
  title: t('dialog.replaceTitle', { profile: session.profile }),
  body: html`
    <p>
      ${rich(t, 'dialog.replaceWhat', {
        profile: html`<code>${session.profile}</code>`,
        file: html`<code>${state.snapshot?.credentialsFile}</code>`,
      })}
    </p>
    <p>${t('dialog.replaceHow')}</p>
  `,
  no: t('common.cancel'),
  yes: t('dialog.replace'),
  run: () => void actions.sessions.replace(),
});

const forgetQuestion = (session: SessionView, context: ViewContext): Question => ({
  title: context.t('dialog.forgetTitle', { session: session.label }),
  body: forgetBody(session, context),
  no: context.t('dialog.keep'),
  yes: context.t('dialog.forget'),
  run: () => void context.actions.sessions.forget(),
});

const explanation = (text: string, { t, actions }: ViewContext): Question => ({
  title: t('dialog.factsTitle'),
  body: html`
    <p>${t('dialog.factsHint')}</p>
    <pre class="explanation" tabindex="0" aria-label=${t('dialog.facts')}>${text}</pre>
  `,
  no: t('common.close'),
  yes: t('dialog.copy'),
  harmless: true,
  run: () => void actions.sessions.copyExplanation(),
});

const undoQuestion = (change: ChangeView, { t, actions }: ViewContext): Question => ({
  title: t('dialog.undoTitle'),
  body: html`
    <p>${change.undo}</p>
    <p class="hint">
      ${rich(t, 'dialog.undoWhere', { change: change.title, file: html`<code>${change.path}</code>` })}
    </p>
  `,
  no: t('dialog.undoNo'),
  yes: t('dialog.undo'),
  harmless: true,
  run: () => void actions.files.undo(),
});

const discardQuestion = ({ t, actions }: ViewContext): Question => ({
  title: t('dialog.discardTitle'),
  body: html`<p>${t('dialog.discardHint')}</p>`,
  no: t('dialog.discardNo'),
  yes: t('dialog.discard'),
  run: () => actions.navigation.discard(),
});

const proxyQuestion = (dialog: ProxyDialog, context: ViewContext): Question => ({
  title: context.t('proxy.title'),
  body: proxyFields(dialog, context),
  no: context.t('common.cancel'),
  yes: context.t(dialog.saving ? 'form.saving' : 'common.save'),
  harmless: true,
  run: () => void context.actions.proxies.save(),
});

const questionOf = (dialog: Exclude<Dialog, MfaDeviceDialog>, context: ViewContext): Question | undefined => {
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

/** What the open dialog shows. */
const bodyOf = (dialog: Dialog, context: ViewContext) => {
  if (isMfaDeviceDialog(dialog)) return mfaDeviceDialog(dialog, context);
  const question = questionOf(dialog, context);
  return question === undefined ? nothing : content(question, context);
};

/** The user wants the open dialog away. */
const dismiss = ({ state, actions }: ViewContext): void => {
  if (state.dialog !== undefined && isMfaDeviceDialog(state.dialog)) actions.mfaDevice.dismiss();
  else actions.navigation.closeDialog();
};

/**
 * The question over the view. The element stays in the document, so that the browser gives the focus back to where it
 * was when the question is closed; `syncDialog` opens and closes it.
 */
export const dialogView = (context: ViewContext): TemplateResult => {
  const { dialog } = context.state;
  return html`
    <dialog
      id="dialog"
      class="dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-body"
      @cancel=${(event: Event) => {
        // Closed by the rendering, so that state and element never disagree.
        event.preventDefault();
        dismiss(context);
      }}
      @close=${({ currentTarget }: Event) => {
        // Comes a moment late: the next question may be open by then.
        if (currentTarget instanceof HTMLDialogElement && !currentTarget.open) {
          context.actions.navigation.closeDialog();
        }
      }}
    >
      ${dialog === undefined ? nothing : bodyOf(dialog, context)}
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
