import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import type { MfaDeviceDialog } from '../mfa-device.ts';
import type { ViewContext } from './context.ts';
import { enrolPage } from './mfa-device-enrol.ts';
import { removePage } from './mfa-device-remove.ts';
import { resyncPage } from './mfa-device-resync.ts';

/** One page of a dialog about an MFA device. */
export interface DevicePage {
  readonly title: string;
  readonly body: unknown;
  /** What leaves the dialog; undefined where there is only one way on. */
  readonly no?: string;
  /** There is no way back now. */
  readonly isBound?: boolean;
  readonly yes?: { readonly label: string; readonly danger?: true; readonly run: () => void };
}

const pageOf = (dialog: MfaDeviceDialog, identity: IdentityView, context: ViewContext): DevicePage => {
  switch (dialog.task) {
    case 'enrol':
      return enrolPage(dialog, identity, context);
    case 'resync':
      return resyncPage(dialog, identity, context);
    case 'remove':
      return removePage(dialog, identity, context);
  }
};

/** What a dialog about the MFA device of an identity shows. */
export const mfaDeviceDialog = (
  dialog: MfaDeviceDialog,
  context: ViewContext,
): TemplateResult | typeof nothing => {
  const identity = context.state.snapshot?.identities.find(({ id }) => id === dialog.id);
  if (identity === undefined) return nothing;
  const { title, body, no, isBound, yes } = pageOf(dialog, identity, context);
  const { mfaDevice } = context.actions;
  return html`
    <form
      class="device-dialog"
      aria-busy=${dialog.stage === 'busy' ? 'true' : 'false'}
      @submit=${(event: Event) => {
        event.preventDefault();
        yes?.run();
      }}
    >
      <h2 id="dialog-title">${title}</h2>
      <div id="dialog-body" class="dialog-body">${body}</div>
      <div class="dialog-foot">
        ${
          no === undefined
            ? nothing
            : html`<button
                type="button"
                class="button"
                id=${focusIds.mfaDeviceNo}
                ?autofocus=${dialog.task !== 'resync'}
                aria-disabled=${isBound === true ? 'true' : 'false'}
                @click=${() => mfaDevice.dismiss()}
              >
                ${no}
              </button>`
        }
        ${
          yes === undefined
            ? nothing
            : html`<button
                type="submit"
                class="button ${yes.danger === true ? 'button-danger' : 'button-primary'}"
                id=${focusIds.mfaDeviceYes}
              >
                ${yes.label}
              </button>`
        }
      </div>
    </form>
  `;
};
