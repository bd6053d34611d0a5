import { html, nothing } from 'lit-html';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { RemoveDeviceDialog } from '../mfa-device.ts';
import type { ViewContext } from './context.ts';
import type { DevicePage } from './mfa-device-dialog.ts';
import { consentBox, refusedBox } from './mfa-device-parts.ts';
import { rich } from './rich.ts';

const consequence = ({ others, accepted, error }: RemoveDeviceDialog, context: ViewContext) => {
  const { t } = context;
  if (others === 'looking') return html`<p class="hint" role="status">${t('mfaDevice.removeLooking')}</p>`;
  if (others !== 'unknown' && others > 0) return html`<p>${t('mfaDevice.removeThen', { count: others })}</p>`;
  return html`
    <div class="note note-warn">
      ${icon('alert')}
      <p class="note-words">${t(others === 0 ? 'mfaDevice.removeLast' : 'mfaDevice.removeUnknown')}</p>
    </div>
    ${consentBox(
      t('mfaDevice.removeAccept'),
      accepted,
      error?.code === 'device-last' ? error : undefined,
      context,
    )}
  `;
};

/** The page of the dialog that removes an MFA device. */
export const removePage = (
  dialog: RemoveDeviceDialog,
  { mfaSerial = '' }: IdentityView,
  context: ViewContext,
): DevicePage => {
  const { t, actions } = context;
  const isBusy = dialog.stage === 'busy';
  return {
    title: t('mfaDevice.removeTitle'),
    body: html`
      ${
        dialog.error === undefined || dialog.error.code === 'device-last' ? nothing : refusedBox(dialog.error)
      }
      <p>${rich(t, 'mfaDevice.removeWhat', { serial: html`<code>${mfaSerial}</code>` })}</p>
      ${isBusy ? html`<p class="hint" role="status">${t('mfaDevice.working')}</p>` : consequence(dialog, context)}
    `,
    no: t('mfaDevice.keep'),
    isBound: isBusy,
    ...(!isBusy &&
      dialog.others !== 'looking' && {
        yes: {
          label: t('mfaDevice.removeStart'),
          danger: true as const,
          run: () => void actions.mfaDevice.start(),
        },
      }),
  };
};
