import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { CheckedKey } from '../../src/shared/contract.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import { userNameOf } from '../text/user-name.ts';
import { callerNotes } from './caller-notes.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { keyIntake } from './key-intake.ts';
import { problemWords } from './problem-words.ts';
import { proxyRemedy } from './proxy-login.ts';
import { regionList, regionListId } from './region-list.ts';
import { remedyButtons } from './remedies.ts';

/** Brings what was just drawn into view, once the drawing is done. */
const intoView = (element: Element | undefined): void => {
  queueMicrotask(() => element?.scrollIntoView({ block: 'nearest' }));
};

const foundView = (t: Translator, found: CheckedKey): TemplateResult => html`
  <div ${ref(intoView)}>
    <div class="note note-good">
      ${icon('check')}
      <dl class="found">
        <dt>${t('setup.user')}</dt>
        <dd>${found.isRoot ? t('list.rootUser') : userNameOf(found.caller.arn)}</dd>
        <dt>${t('setup.account')}</dt>
        <dd>${found.caller.accountId}</dd>
        <dt>${t('setup.arn')}</dt>
        <dd><code>${found.caller.arn}</code></dd>
      </dl>
    </div>
    ${callerNotes(t, found)}
  </div>
`;

/** What came of asking AWS about the key. */
export const checkResult = ({ check }: FormState, context: ViewContext) => {
  const { t } = context;
  if (check.kind === 'none') return nothing;
  if (check.kind === 'passed') return foundView(t, check.found);
  if (check.kind === 'busy') {
    return html`<p class="note note-busy">${icon('sync')}<span>${t('setup.checkingNote')}</span></p>`;
  }
  const forProxy = proxyRemedy(check.error, context);
  return html`<p class="note note-bad" ${ref(intoView)}>
      ${icon('stop')}<span>${problemWords(t, check.error)}</span>
    </p>
    ${remedyButtons(forProxy === undefined ? [] : [forProxy])}`;
};

/** The two values of a key. */
export const pairFields = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const { draft } = form;
  const stored =
    form.part === 'all' ? state.snapshot?.identities.find(({ id }) => id === form.id) : undefined;
  return html`
    ${textField(t, form, {
      place: 'accessKeyId',
      label: t('setup.keyId'),
      value: draft.accessKeyId,
      edit: (accessKeyId) => actions.form.edit({ accessKeyId }),
      placeholder: stored === undefined ? 'AKIA…' : t('setup.unchangedKey', { end: stored.accessKeyIdEnd }),
      mono: true,
    })}
    ${textField(t, form, {
      place: 'secretAccessKey',
      label: t('setup.secretKey'),
      value: draft.secretAccessKey,
      edit: (secretAccessKey) => actions.form.edit({ secretAccessKey }),
      ...(stored === undefined ? {} : { placeholder: t('setup.unchanged'), hint: t('setup.secretKeyHint') }),
      secret: true,
      mono: true,
    })}
  `;
};

/** The region whose STS is asked. */
export const regionField = (form: FormState, { t, actions }: ViewContext): TemplateResult => html`
  ${textField(t, form, {
    place: 'region',
    label: t('setup.region'),
    value: form.draft.region,
    edit: (region) => actions.form.edit({ region }),
    placeholder: 'eu-central-1',
    hint: t('setup.regionHint'),
    list: regionListId,
  })}
  ${regionList()}
`;

/** The key of an identity that exists, and the check whom it belongs to. */
export const keyFields = (form: FormState, context: ViewContext): TemplateResult => html`
  ${keyIntake(form, context)} ${pairFields(form, context)} ${regionField(form, context)}
  <div class="field">
    <button
      type="button"
      class="button"
      id="check-key"
      aria-disabled=${form.check.kind === 'busy' ? 'true' : 'false'}
      @click=${() => void context.actions.form.check()}
    >
      ${context.t('setup.check')}
    </button>
    <div class="check-result" aria-live="polite">${checkResult(form, context)}</div>
  </div>
`;
