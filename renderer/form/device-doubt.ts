import type { Caller } from '../../src/core/identity/identity.ts';
import { userNameOf } from '../text/user-name.ts';

/** Why a device may not be the one of the key's user. */
export type DeviceDoubt = { readonly kind: 'account'; readonly account: string } | { readonly kind: 'owner' };

const parts = /^arn:[\w-]+:iam::(\d{12}):(?:mfa|u2f)\/(?:.*\/)?([^/]+)$/;

/** The name of a device as people know it: that of an ARN, else the serial. */
export const deviceName = (serial: string): string => parts.exec(serial)?.[2] ?? serial;

/**
 * What speaks against a serial: another account than the key's, which AWS never takes; for a typed one also another name
 * than the user's, which most virtual devices bear (IAM user guide).
 */
export const deviceDoubt = (serial: string, caller: Caller, isTyped: boolean): DeviceDoubt | undefined => {
  const [, account, name] = parts.exec(serial) ?? [];
  if (account === undefined || name === undefined) return undefined;
  if (account !== caller.accountId) return { kind: 'account', account };
  const isRoot = caller.arn.endsWith(':root');
  const user = userNameOf(caller.arn).toLowerCase();
  // People call further devices by their user's name and something behind it.
  return isTyped && !isRoot && !name.toLowerCase().includes(user) ? { kind: 'owner' } : undefined;
};
