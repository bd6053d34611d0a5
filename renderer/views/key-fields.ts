import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { CheckedKey } from '../../src/shared/contract.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import { timeLeft } from '../text/duration.ts';
import { userNameOf } from '../text/user-name.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { proxyRemedy } from './proxy-login.ts';
import { remedyButtons } from './remedies.ts';
import { regionList, regionListId } from './region-list.ts';

const notableSkewMs = 60_000;

const clockNote = (skewMs: number | undefined) =>
  skewMs === undefined || Math.abs(skewMs) < notableSkewMs
    ? nothing
    : html`<p class="note note-warn">
        ${icon('alert')}
        <span>
          This computer’s clock is ${timeLeft(Math.abs(skewMs))} ${skewMs > 0 ? 'behind' : 'ahead'}. Latchkey
          allows for it; set the clock for your other tools.
        </span>
      </p>`;

/** Brings what was just drawn into view, once the drawing is done. */
const intoView = (element: Element | undefined): void => {
  queueMicrotask(() => element?.scrollIntoView({ block: 'nearest' }));
};

const foundView = ({ caller, isRoot, clockSkewMs }: CheckedKey): TemplateResult => html`
  <div ${ref(intoView)}>
    <div class="note note-good">
      ${icon('check')}
      <dl class="found">
        <dt>User</dt>
        <dd>${userNameOf(caller.arn)}</dd>
        <dt>Account</dt>
        <dd>${caller.accountId}</dd>
        <dt>ARN</dt>
        <dd><code>${caller.arn}</code></dd>
      </dl>
    </div>
    ${
      isRoot
        ? html`<p class="note note-warn">
            ${icon('alert')}
            <span>
              <strong>This is the root user.</strong> It may do everything in the account, and its sessions
              end after 1 hour. Better make an IAM user for daily work.
            </span>
          </p>`
        : nothing
    }
    ${clockNote(clockSkewMs)}
  </div>
`;

const checkResult = ({ check }: FormState, context: ViewContext) => {
  if (check.kind === 'none') return nothing;
  if (check.kind === 'passed') return foundView(check.found);
  if (check.kind === 'busy') {
    return html`<p class="note note-busy">
      ${icon('sync')}<span>Asking AWS whom this key belongs to…</span>
    </p>`;
  }
  const { title, text, detail } = check.error;
  const forProxy = proxyRemedy(check.error, context);
  return html`<p class="note note-bad">
      ${icon('stop')}<span><strong>${title}.</strong> ${text} ${detail ?? ''}</span>
    </p>
    ${remedyButtons(forProxy === undefined ? [] : [forProxy])}`;
};

/** The key of the identity, and the check whom it belongs to. */
export const keyFields = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const { draft } = form;
  const stored = state.snapshot?.identities.find(({ id }) => id === form.id);
  return html`
    ${textField(t, form, {
      place: 'accessKeyId',
      label: 'Access key ID',
      value: draft.accessKeyId,
      edit: (accessKeyId) => actions.form.edit({ accessKeyId }),
      placeholder: stored === undefined ? 'AKIA…' : `unchanged (…${stored.accessKeyIdEnd})`,
      mono: true,
    })}
    ${textField(t, form, {
      place: 'secretAccessKey',
      label: 'Secret access key',
      value: draft.secretAccessKey,
      edit: (secretAccessKey) => actions.form.edit({ secretAccessKey }),
      ...(stored === undefined ? {} : { placeholder: 'unchanged' }),
      hint: 'Goes to the keychain of this computer and is never shown again.',
      secret: true,
      mono: true,
    })}
    ${textField(t, form, {
      place: 'region',
      label: 'Region',
      value: draft.region,
      edit: (region) => actions.form.edit({ region }),
      placeholder: 'eu-central-1',
      hint: 'Whose STS is asked for sessions.',
      list: regionListId,
    })}
    ${regionList()}
    <div class="field">
      <button
        type="button"
        class="button"
        id="check-key"
        aria-disabled=${form.check.kind === 'busy' ? 'true' : 'false'}
        @click=${() => void actions.form.check()}
      >
        Check key
      </button>
      <div class="check-result" aria-live="polite">${checkResult(form, context)}</div>
    </div>
  `;
};
