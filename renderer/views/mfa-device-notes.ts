import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { isMfaDeviceDialog } from '../mfa-device.ts';
import type { ViewContext } from './context.ts';
import { rich } from './rich.ts';

const workNote = (
  { id, label, deviceWork }: IdentityView,
  { t, actions }: ViewContext,
): TemplateResult => html`
  <div class="note note-busy">
    ${icon('sync')}
    <p class="note-words">
      ${t(deviceWork?.kind === 'enrol' ? 'mfaDevice.enrolUnderWay' : 'mfaDevice.working')}
    </p>
    <button
      type="button"
      class="button"
      aria-label=${t('mfaDevice.cancelSpoken', { identity: label })}
      @click=${() => void actions.mfaDevice.cancel(id)}
    >
      ${t('common.cancel')}
    </button>
  </div>
`;

/** What is left to do with a device, by what was begun. */
const leftTexts = {
  making: { title: 'mfaDevice.leftTitle', text: 'mfaDevice.left' },
  enabling: { title: 'mfaDevice.halfTitle', text: 'mfaDevice.half' },
  removing: { title: 'mfaDevice.stayedTitle', text: 'mfaDevice.stayed' },
} as const;

const leftNote = (
  { id, label }: IdentityView,
  { serial, step, problem }: NonNullable<IdentityView['deviceLeft']>,
  { t, actions }: ViewContext,
): TemplateResult => html`
  <div class="problem problem-warn device-left">
    ${icon('alert')}
    <div class="problem-words">
      <p class="problem-title">${t(leftTexts[step].title)}</p>
      <p>${rich(t, leftTexts[step].text, { serial: html`<code>${serial}</code>` })}</p>
      ${problem === undefined ? nothing : html`<p>${t('mfaDevice.leftWhy', { reason: problem.title })}</p>`}
    </div>
    <div class="remedies">
      <button
        type="button"
        class="button"
        aria-label=${t('mfaDevice.leftGoSpoken', { identity: label })}
        @click=${() => void actions.mfaDevice.letGo(id)}
      >
        ${t('mfaDevice.leftGo')}
      </button>
      <button
        type="button"
        class="button button-primary"
        aria-label=${t('mfaDevice.leftMendSpoken', { identity: label })}
        @click=${() => void actions.mfaDevice.mend(id)}
      >
        ${t('mfaDevice.leftMend')}
      </button>
    </div>
  </div>
`;

/** What the card of an identity says about its MFA device: what is under way, and what was left in AWS. */
export const mfaDeviceNotes = (identity: IdentityView, context: ViewContext) => {
  const { dialog } = context.state;
  const isShown = dialog !== undefined && isMfaDeviceDialog(dialog) && dialog.id === identity.id;
  if (identity.deviceWork !== undefined) {
    return isShown || identity.deviceWork.kind === 'mend' ? nothing : workNote(identity, context);
  }
  return identity.deviceLeft === undefined ? nothing : leftNote(identity, identity.deviceLeft, context);
};
