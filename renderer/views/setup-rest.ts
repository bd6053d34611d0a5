import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { sessionsIn } from '../../src/shared/snapshot.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { mayBeSavedUnchecked, wantsDevice } from '../form/draft.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import { userNameOf } from '../text/user-name.ts';
import { callerNotes } from './caller-notes.ts';
import type { ViewContext } from './context.ts';
import { section, topError } from './form-parts.ts';
import { mfaFields } from './mfa-fields.ts';
import { proxyRemedy } from './proxy-login.ts';
import { remedyButtons } from './remedies.ts';
import type { RemedyButton } from './remedies.ts';
import { rich } from './rich.ts';
import { foldedLifeFields, nameField, profileField } from './session-fields.ts';

const whose = ({ check, pairName }: FormState, t: Translator): TemplateResult => {
  if (check.kind !== 'passed') {
    return html`<p class="note note-warn">${icon('alert')}<span>${t('setup.notChecked')}</span></p>`;
  }
  const { caller, isRoot } = check.found;
  const user = isRoot ? t('list.rootUser') : userNameOf(caller.arn);
  const isOther =
    pairName !== undefined && caller.arn.includes(':user/') && pairName.toLowerCase() !== user.toLowerCase();
  return html`
    <div class="whose">
      <p class="note note-good">
        ${icon('check')}
        <span class="note-words">
          ${rich(t, 'setup.belongsTo', {
            user: html`<strong>${user}</strong>`,
            account: html`<strong class="number">${caller.accountId}</strong>`,
          })}
          <br />
          <code class="hint">${caller.arn}</code>
        </span>
      </p>
      ${callerNotes(t, check.found, isOther ? { name: pairName, user } : undefined)}
    </div>
  `;
};

const errorButtons = ({ error, id }: FormState, context: ViewContext) => {
  if (error === undefined) return nothing;
  const forProxy = proxyRemedy(error, context, id);
  const mend: RemedyButton = {
    label: context.t('setup.mendFile'),
    urged: true,
    run: () => void context.actions.files.repair(undefined),
  };
  return remedyButtons([
    ...(forProxy === undefined ? [] : [forProxy]),
    ...(error.code === 'file-repairable' ? [mend] : []),
  ]);
};

/** What is under way while the first session is got. */
const gettingWords = (t: Translator, session: SessionView | undefined): string => {
  if (session?.waitingUntil !== undefined) return t('setup.waitsForCode');
  return t(session?.waitsForTouch === true ? 'setup.waitsForTouch' : 'setup.gettingSession');
};

const primaryWords = (form: FormState, { t, state }: ViewContext) => {
  const session = state.snapshot && sessionsIn(state.snapshot).find(({ id }) => id === form.id);
  if (form.getting) return html`${icon('sync')}${gettingWords(t, session)}`;
  if (form.saving) return html`${icon('sync')}${t('setup.savingIdentity')}`;
  return t(wantsDevice(form.draft) ? 'setup.saveAndEnrol' : 'setup.saveAndGet');
};

const otherWays = (form: FormState, { t, actions }: ViewContext) => {
  const button = (id: string, words: string, run: () => void): TemplateResult => html`
    <button type="button" class="button" id=${id} @click=${run}>${words}</button>
  `;
  if (form.getting) return button('stop-session', t('setup.stopSession'), () => actions.form.stopSession());
  if (form.saving) return nothing;
  const { error } = form;
  const isUnasked = form.stored === undefined && error !== undefined && mayBeSavedUnchecked(error.code);
  return html`
    ${
      isUnasked && !form.unchecked
        ? button('save-unchecked', t('setup.saveUnchecked'), () => void actions.form.save(true))
        : nothing
    }
    ${button(
      'save-only',
      t(form.stored === undefined ? 'setup.saveOnly' : 'setup.finishWithout'),
      () => void actions.form.saveOnly(),
    )}
  `;
};

/** The second step: whose key it is, where the codes come from, and how the session is called. */
export const setupRest = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, actions } = context;
  return html`
    ${topError(
      t,
      form,
      errorButtons(form, context),
      form.stored === undefined ? undefined : t('setup.savedWithout'),
    )}
    ${whose(form, t)} ${section('mfa', t('setup.mfa'), mfaFields(form, context))}
    ${section(
      'session',
      t('setup.nameAndProfile'),
      html`
        <div class="field-pair">${nameField(form, context)} ${profileField(form, context)}</div>
        ${foldedLifeFields(form, context)}
      `,
    )}
    <div class="form-foot">
      ${
        form.saving
          ? nothing
          : html`<button type="button" class="button foot-start" @click=${() => actions.form.backToKey()}>
              ${t('common.back')}
            </button>`
      }
      ${otherWays(form, context)}
      <button
        type="submit"
        class="button button-primary"
        id=${focusIds.save}
        aria-disabled=${form.saving ? 'true' : 'false'}
      >
        ${primaryWords(form, context)}
      </button>
    </div>
  `;
};
