import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { DeviceWork } from '../../src/core/mfa-device/device-note.ts';
import type { CallError } from '../../src/shared/contract.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { EnrolDialog } from '../mfa-device.ts';
import { secondsLeft } from '../text/duration.ts';
import type { ViewContext } from './context.ts';
import type { DevicePage } from './mfa-device-dialog.ts';
import { consentBox, refusedBox } from './mfa-device-parts.ts';
import { rich } from './rich.ts';

/** Whether a session with a code may be what is missing. */
const wantsSession = ({ code }: CallError, { mfaSerial }: IdentityView): boolean =>
  code === 'mfa-session-needed' && mfaSerial !== undefined;

/** What the user must be allowed, where that is what is missing. */
const rightsNeeded = (error: CallError, identity: IdentityView, { t }: ViewContext) => {
  const isRefused = error.code === 'iam-denied' || error.code === 'mfa-session-needed';
  if (!isRefused || wantsSession(error, identity)) return nothing;
  return html`<p>
    ${rich(t, 'mfaDevice.needsActions', {
      create: html`<code>iam:CreateVirtualMFADevice</code>`,
      enable: html`<code>iam:EnableMFADevice</code>`,
    })}
  </p>`;
};

const refusal = (error: CallError, identity: IdentityView, context: ViewContext): DevicePage => {
  const { t, actions } = context;
  return {
    title: t('mfaDevice.notMade'),
    body: html`${refusedBox(error)} ${rightsNeeded(error, identity, context)}`,
    no: t('common.close'),
    yes: wantsSession(error, identity)
      ? { label: t('mfaDevice.getSession'), run: () => void actions.mfaDevice.getSession(identity.id) }
      : { label: t('common.tryAgain'), run: () => void actions.mfaDevice.start() },
  };
};

const question = (
  { error, accepted }: EnrolDialog,
  identity: IdentityView,
  context: ViewContext,
): DevicePage => {
  const { t, actions } = context;
  return {
    title: t('mfaDevice.enrolTitle'),
    body: html`
      <p>
        ${rich(t, 'mfaDevice.enrolWhat', { identity: html`<strong>${identity.label}</strong>` })}
        ${t('mfaDevice.enrolOthers')}
      </p>
      ${consentBox(t('mfaDevice.enrolRisk'), accepted, error, context)}
      <p class="hint">${t('mfaDevice.enrolTakes')}</p>
    `,
    no: t('common.cancel'),
    yes: { label: t('mfaDevice.enrolStart'), run: () => void actions.mfaDevice.start() },
  };
};

type Place = 'before' | 'now' | 'past';

const orderOf: readonly DeviceWork['step'][] = ['asking', 'waiting', 'proving'];

const stepLine = (words: string, place: Place, { t }: ViewContext): TemplateResult => html`
  <li class="device-step device-step-${place}" aria-current=${place === 'now' ? 'step' : nothing}>
    ${place === 'past' ? icon('check') : place === 'now' ? icon('sync') : html`<span class="step-dot"></span>`}
    <span>${words}</span>
    ${
      place === 'before'
        ? nothing
        : html`<span class="only-spoken"
            >${t(place === 'past' ? 'mfaDevice.stepDone' : 'mfaDevice.stepNow')}</span
          >`
    }
  </li>
`;

const progress = ({ deviceWork }: IdentityView, context: ViewContext): DevicePage => {
  const { t, state } = context;
  const step = deviceWork?.step ?? 'asking';
  const at = orderOf.indexOf(step);
  const place = (index: number): Place => (index < at ? 'past' : index === at ? 'now' : 'before');
  const words = [t('mfaDevice.stepMake'), t('mfaDevice.stepWait'), t('mfaDevice.stepEnable')];
  const until = deviceWork?.until;
  return {
    title: t('mfaDevice.enrolTitle'),
    body: html`
      <ol class="device-steps" role="list">
        ${words.map((line, index) => stepLine(line, place(index), context))}
      </ol>
      <p class="device-wait" role="status">
        ${
          step === 'undoing'
            ? t('mfaDevice.undoing')
            : html`<span class="only-spoken">${words[at] ?? nothing}</span>`
        }
        ${
          step === 'waiting' && until !== undefined
            ? html`<span aria-hidden="true" class="number"
                >${t('mfaDevice.waitsFor', { seconds: secondsLeft(until - state.now) })}</span
              >`
            : nothing
        }
      </p>
    `,
    no: t('common.cancel'),
    isBound: step === 'undoing',
  };
};

const success = (
  { serial = '' }: EnrolDialog,
  identity: IdentityView,
  { t, actions }: ViewContext,
): DevicePage => ({
  title: t('mfaDevice.enrolledTitle'),
  body: html`
    <p class="check-result">
      ${rich(t, 'mfaDevice.enrolled', {
        serial: html`<code>${serial}</code>`,
        identity: html`<strong>${identity.label}</strong>`,
      })}
    </p>
    ${
      identity.hasDeviceQr === true
        ? html`
            <p>${t('mfaDevice.enrolledQr')}</p>
            <p>
              <button type="button" class="button" @click=${() => void actions.mfaDevice.showQr(identity.id)}>
                ${icon('device')}${t('mfaDevice.showQr')}
              </button>
            </p>
          `
        : nothing
    }
  `,
  yes: { label: t('mfaDevice.done'), run: () => actions.mfaDevice.dismiss() },
});

/** The page of the dialog that makes this computer an MFA device. */
export const enrolPage = (dialog: EnrolDialog, identity: IdentityView, context: ViewContext): DevicePage => {
  if (dialog.stage === 'busy') return progress(identity, context);
  if (dialog.stage === 'done') return success(dialog, identity, context);
  const { error } = dialog;
  return error === undefined || error.code === 'seed-risk-not-accepted'
    ? question(dialog, identity, context)
    : refusal(error, identity, context);
};
