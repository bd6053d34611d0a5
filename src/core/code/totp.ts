import { createGuardrails, generateSync } from 'otplib';
import { Secret } from '../identity/secret.ts';

/** Length of a time step, in milliseconds (RFC 6238; AWS uses 30 s). */
export const stepMs = 30_000;

// AWS's own seeds are long, but other makers' hardware seeds may be shorter than the library's minimum.
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 1 });

/** The time step that `atMs` (milliseconds since the epoch) lies in. */
export const stepAt = (atMs: number): number => Math.floor(atMs / stepMs);

/** When a step starts, in milliseconds since the epoch. */
export const startOf = (step: number): number => step * stepMs;

/** The six digits of a step: RFC 6238 with HMAC-SHA-1. Throws when the seed is not base32. */
export const codeOf = (seed: Secret<string>, step: number): Secret<string> =>
  new Secret(
    generateSync({
      secret: seed.reveal(),
      // The library takes seconds; milliseconds would silently give a wrong code.
      epoch: startOf(step) / 1000,
      guardrails,
    }),
  );

/** Parses typed digits; spaces and dashes as phones show them are dropped. */
export const parseCode = (input: string): string | undefined => {
  const digits = input.replaceAll(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
};
