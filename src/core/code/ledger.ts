import { startOf, stepAt } from './totp.ts';

/**
 * The last time step of each MFA device whose code was handed out. AWS takes a code once per device and step (IAM
 * user guide), so a step is entered here, and saved, before its code is sent.
 */
export type Ledger = Readonly<Record<string, number>>;

/** A code with less than this left, in milliseconds, may be stale when it reaches AWS. */
export const minimumLifeMs = 3000;

// Sessions that share a device queue for its codes, so the last step may be ahead of time. Further ahead than this means
// that the clock stood wrong when it was noted; waiting for it could take hours.
const believableLeadSteps = 10;

/** The last used step of a device, when it can be believed at `nowMs`. */
export const lastUsedStep = (ledger: Ledger, device: string, nowMs: number): number | undefined => {
  const last = ledger[device];
  return last === undefined || last > stepAt(nowMs) + believableLeadSteps ? undefined : last;
};

/** The first step whose code may be sent, and from when (milliseconds since the epoch, `nowMs` or later). */
export const nextUsableStep = (
  ledger: Ledger,
  device: string,
  nowMs: number,
): { readonly step: number; readonly from: number } => {
  const current = stepAt(nowMs);
  const fresh = startOf(current + 1) - nowMs >= minimumLifeMs ? current : current + 1;
  const last = lastUsedStep(ledger, device, nowMs);
  const step = last === undefined ? fresh : Math.max(fresh, last + 1);
  return { step, from: Math.max(nowMs, startOf(step)) };
};

/** The ledger with `step` of `device` used. */
export const withUsed = (ledger: Ledger, device: string, step: number): Ledger => ({
  ...ledger,
  [device]: step,
});
