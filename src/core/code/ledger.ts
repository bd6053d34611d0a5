import { startOf, stepAt } from './totp.ts';

/**
 * The last few time steps of each MFA device whose codes were handed out, oldest first. AWS takes a code once per device
 * and step (IAM user guide), so a step is entered here, and saved, before its code is sent. More than one, because a clock
 * that is off notes steps of another time: they must not push the real ones out.
 */
export type Ledger = Readonly<Record<string, readonly number[]>>;

/** How many steps of a device are kept. */
const rememberedSteps = 8;

/** A code with less than this left, in milliseconds, may be stale when it reaches AWS. */
export const minimumLifeMs = 3000;

// Sessions that share a device queue for its codes, so the last step may be ahead of time. Further ahead than this means
// that the clock stood wrong when it was noted; waiting for it could take hours.
const believableLeadSteps = 10;

/** The last used step of a device, when it can be believed at `nowMs`. */
export const lastUsedStep = (ledger: Ledger, device: string, nowMs: number): number | undefined => {
  const latest = stepAt(nowMs) + believableLeadSteps;
  const believable = (ledger[device] ?? []).filter((step) => step <= latest);
  return believable.length === 0 ? undefined : Math.max(...believable);
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
  [device]: [...(ledger[device] ?? []).filter((other) => other !== step), step].slice(-rememberedSteps),
});
