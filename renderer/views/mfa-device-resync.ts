import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import type { ResyncDialog } from '../mfa-device.ts';
import { secondsLeft } from '../text/duration.ts';
import type { ViewContext } from './context.ts';
import { typed } from './input-events.ts';
import type { DevicePage } from './mfa-device-dialog.ts';
import { refusedBox } from './mfa-device-parts.ts';

const codeField = (
  at: 0 | 1,
  label: string,
  dialog: ResyncDialog,
  { actions }: ViewContext,
): TemplateResult => html`
  <div class="field">
    <label for="mfa-device-code-${at}">${label}</label>
    <input
      id="mfa-device-code-${at}"
      class="input input-code"
      inputmode="numeric"
      autocomplete="off"
      spellcheck="false"
      maxlength="7"
      ?autofocus=${at === 0}
      ?readonly=${dialog.stage === 'busy'}
      aria-invalid=${dialog.error?.code === 'mfa-code-malformed' ? 'true' : 'false'}
      .value=${live(dialog.codes[at])}
      @input=${typed((code) => actions.mfaDevice.edit(at, code))}
    />
  </div>
`;

const waiting = ({ deviceWork }: IdentityView, { t, state }: ViewContext) => {
  const until = deviceWork?.until;
  if (until === undefined) return t('mfaDevice.working');
  return html`<span class="only-spoken">${t('mfaDevice.stepWait')}</span
    ><span aria-hidden="true" class="number"
      >${t('mfaDevice.waitsFor', { seconds: secondsLeft(until - state.now) })}</span
    >`;
};

/** The page of the dialog that puts an MFA device in step with AWS. */
export const resyncPage = (
  dialog: ResyncDialog,
  identity: IdentityView,
  context: ViewContext,
): DevicePage => {
  const { t, actions } = context;
  const isComputed = identity.codeSource === 'seed';
  const isBusy = dialog.stage === 'busy';
  return {
    title: t('mfaDevice.resyncTitle', { identity: identity.label }),
    body: html`
      ${dialog.error === undefined ? nothing : refusedBox(dialog.error)}
      <p>${t(isComputed ? 'mfaDevice.resyncSeed' : 'mfaDevice.resyncTyped')}</p>
      ${
        isComputed
          ? nothing
          : html`<div class="device-codes">
              ${codeField(0, t('mfaDevice.firstCode'), dialog, context)}
              ${codeField(1, t('mfaDevice.secondCode'), dialog, context)}
            </div>`
      }
      <p class="device-wait" role="status">${isBusy ? waiting(identity, context) : nothing}</p>
    `,
    no: t('common.cancel'),
    ...(!isBusy && {
      yes: {
        label: dialog.error === undefined ? t('mfaDevice.resyncStart') : t('common.tryAgain'),
        run: () => void actions.mfaDevice.start(),
      },
    }),
  };
};
