import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { LatchkeyApi, Reply } from '../../src/shared/contract.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { isMfaDeviceDialog } from '../mfa-device.ts';
import type { MfaDeviceDialog, RemoveDeviceDialog, ResyncDialog } from '../mfa-device.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

/** What can be done with MFA devices in AWS. */
export class MfaDeviceActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Asks whether this computer is to be an MFA device of the identity's user. */
  askEnrol(id: IdentityId): void {
    this.#open({ kind: 'mfa-device', task: 'enrol', id, ...begin, accepted: false, serial: undefined });
  }

  /** Asks whether, or by which codes, the identity's device is to be put in step with AWS. */
  askResync(id: IdentityId): void {
    this.#open({ kind: 'mfa-device', task: 'resync', id, ...begin, codes: ['', ''] });
  }

  /** Asks whether the identity's device is to be removed, and finds out whether it is the last one. */
  async askRemove(id: IdentityId): Promise<void> {
    const dialog: RemoveDeviceDialog = {
      kind: 'mfa-device',
      task: 'remove',
      id,
      ...begin,
      others: 'looking',
      accepted: false,
    };
    this.#open(dialog);
    const identity = this.#identity(id);
    const found = await this.#api.listMfaDevices({ id, region: identity?.region ?? '' });
    const others =
      found.ok && found.value.refused === undefined
        ? found.value.devices.filter(({ serial }) => serial !== identity?.mfaSerial).length
        : 'unknown';
    this.#change((open) => (open.task === 'remove' ? { ...open, others } : open));
  }

  /** Takes the consent that the open question asks for. */
  accept(accepted: boolean): void {
    this.#change((open) => (open.task === 'resync' ? open : { ...open, accepted, error: undefined }));
  }

  /** Takes a typed code: the first, or the next. */
  edit(at: 0 | 1, code: string): void {
    this.#change((open) =>
      open.task === 'resync'
        ? { ...open, error: undefined, codes: at === 0 ? [code, open.codes[1]] : [open.codes[0], code] }
        : open,
    );
  }

  /** Does what the open question asks. */
  async start(): Promise<void> {
    const dialog = this.#dialog();
    if (dialog === undefined || dialog.stage === 'busy') return;
    // Looking comes first, or a consent might not be asked for.
    if (dialog.task === 'remove' && dialog.others === 'looking') return;
    this.#change((open) => ({ ...open, stage: 'busy', error: undefined }));
    this.#store.update({ focusOn: focusIds.mfaDeviceNo });
    switch (dialog.task) {
      case 'enrol': {
        const { id, accepted } = dialog;
        const reply = await this.#api.enrolMfaDevice({ id, seedRiskAccepted: accepted });
        this.#ended(dialog, reply, (open) =>
          reply.ok && open.task === 'enrol' ? { ...open, serial: reply.value.serial } : open,
        );
        return;
      }
      case 'resync':
        return this.#resync(dialog);
      case 'remove': {
        const { id, accepted } = dialog;
        const reply = await this.#api.removeMfaDevice({ id, acceptsLast: accepted });
        this.#closed(dialog, reply, 'mfaDevice.removed');
      }
    }
  }

  /** The user wants the dialog away: what is under way is stopped and taken back, and told then. */
  dismiss(): void {
    const dialog = this.#dialog();
    if (dialog === undefined) return;
    if (dialog.stage !== 'busy') this.#store.update({ dialog: undefined });
    else if (dialog.task !== 'remove') void this.#api.cancelMfaDevice({ id: dialog.id });
  }

  /** Stops what is under way for an identity whose dialog is not open. */
  async cancel(id: IdentityId): Promise<void> {
    const reply = await this.#api.cancelMfaDevice({ id });
    if (!reply.ok) this.#toaster.warn(reply.error);
  }

  /** Goes from the refused enrolment to a session with MFA, which AWS may want for it. */
  async getSession(id: IdentityId): Promise<void> {
    this.#store.update({ dialog: undefined });
    const reply = await this.#api.getSession({ id });
    if (!reply.ok && reply.error.code !== 'cancelled') this.#toaster.warn(reply.error);
  }

  /** Shows the QR picture of the new device, in a window of main's. */
  async showQr(id: IdentityId): Promise<void> {
    const reply = await this.#api.showDeviceQr({ id });
    if (!reply.ok) this.#toaster.warn(reply.error);
  }

  /** Tries again to end what was begun with a device. */
  async mend(id: IdentityId): Promise<void> {
    const reply = await this.#api.mendMfaDevice({ id });
    if (reply.ok) this.#toaster.say(this.#store.state.t('mfaDevice.mended'));
    else this.#toaster.warn(reply.error);
  }

  /** Leaves a device that was begun to the user. */
  async letGo(id: IdentityId): Promise<void> {
    const reply = await this.#api.letMfaDeviceGo({ id });
    if (!reply.ok) this.#toaster.warn(reply.error);
  }

  async #resync(dialog: ResyncDialog): Promise<void> {
    const { id, codes } = dialog;
    const isComputed = this.#identity(id)?.codeSource === 'seed';
    const [first, second] = codes;
    const reply = await this.#api.resyncMfaDevice({ id, ...(!isComputed && { codes: [first, second] }) });
    this.#closed(dialog, reply, 'mfaDevice.resynced');
  }

  /** A dialog without a last page is closed when all went well. */
  #closed(
    dialog: MfaDeviceDialog,
    reply: Reply<void>,
    said: 'mfaDevice.removed' | 'mfaDevice.resynced',
  ): void {
    if (!reply.ok) return this.#ended(dialog, reply, (open) => open);
    if (this.#isStill(dialog)) this.#store.update({ dialog: undefined });
    this.#toaster.say(this.#store.state.t(said));
  }

  #ended(
    dialog: MfaDeviceDialog,
    reply: Reply<unknown>,
    patch: (open: MfaDeviceDialog) => MfaDeviceDialog,
  ): void {
    if (!this.#isStill(dialog)) return;
    // Whoever stopped it wants to read nothing about that.
    if (!reply.ok && reply.error.code === 'cancelled') return this.#store.update({ dialog: undefined });
    this.#change((open) => ({
      ...patch(open),
      stage: reply.ok ? 'done' : 'ask',
      error: reply.ok ? undefined : reply.error,
    }));
    this.#store.update({ focusOn: focusIds.mfaDeviceYes });
  }

  #open(dialog: MfaDeviceDialog): void {
    this.#store.update({ dialog });
  }

  #dialog(): MfaDeviceDialog | undefined {
    const { dialog } = this.#store.state;
    return dialog !== undefined && isMfaDeviceDialog(dialog) ? dialog : undefined;
  }

  /** Whether the same question is still open. */
  #isStill({ id, task }: MfaDeviceDialog): boolean {
    const open = this.#dialog();
    return open?.id === id && open.task === task;
  }

  #change(change: (dialog: MfaDeviceDialog) => MfaDeviceDialog): void {
    const dialog = this.#dialog();
    if (dialog !== undefined) this.#store.update({ dialog: change(dialog) });
  }

  #identity(id: IdentityId): IdentityView | undefined {
    return this.#store.state.snapshot?.identities.find((identity) => identity.id === id);
  }
}

const begin = { stage: 'ask', error: undefined } as const;
