import type { IdentityId } from '../src/core/identity/identity.ts';
import type { CallError } from '../src/shared/contract.ts';

/** What the dialogs about MFA devices have in common. */
interface DeviceDialog {
  readonly kind: 'mfa-device';
  readonly id: IdentityId;
  readonly stage: 'ask' | 'busy' | 'done';
  readonly error: CallError | undefined;
}

/** Making this computer a device. */
export interface EnrolDialog extends DeviceDialog {
  readonly task: 'enrol';
  /** The risk of key and second factor in one place is accepted. */
  readonly accepted: boolean;
  /** ARN of the device, once it is one. */
  readonly serial: string | undefined;
}

/** Putting a device in step with AWS. */
export interface ResyncDialog extends DeviceDialog {
  readonly task: 'resync';
  /** The two codes as typed; they stay empty where Latchkey computes them. */
  readonly codes: readonly [string, string];
}

/** Removing a device. */
export interface RemoveDeviceDialog extends DeviceDialog {
  readonly task: 'remove';
  /** How many other devices the user has. */
  readonly others: number | 'looking' | 'unknown';
  /** That it may be the last one is accepted. */
  readonly accepted: boolean;
}

/** A dialog about the MFA device of an identity. */
export type MfaDeviceDialog = EnrolDialog | ResyncDialog | RemoveDeviceDialog;

/** Whether a dialog is one about an MFA device. */
export const isMfaDeviceDialog = (dialog: { readonly kind: string }): dialog is MfaDeviceDialog =>
  dialog.kind === 'mfa-device';
