import { createHmac } from 'node:crypto';
import type { DeviceBook } from './devices.ts';
import { halfMfa, wrongCode, wrongSerial } from './errors.ts';
import type { SandboxUser } from './model.ts';

// Written with node:crypto alone, so that the library that the app uses for codes is checked against something else.

const stepMs = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The six digits of a seed at a moment (RFC 6238: HMAC-SHA-1, 30 s steps).
 *
 * @param seed base32, as AWS shows it
 * @param atMs epoch milliseconds
 */
export function totpCode(seed: string, atMs: number): string {
  return codeOfStep(seed, stepAt(atMs));
}

/** Checks codes and remembers which steps of which device are used up. */
export class MfaDesk {
  readonly #usedSteps = new Map<string, Set<number>>();
  readonly #outOfStep = new Set<string>();
  readonly #devices: DeviceBook;

  constructor(devices: DeviceBook) {
    this.#devices = devices;
  }

  /** From now on STS cannot check this device's codes, as when a token's clock has drifted off, until it is resynced. */
  loseStep(serial: string): void {
    this.#outOfStep.add(serial);
  }

  /**
   * Uses up a code.
   *
   * @param user whose device is asked for; undefined for a caller that has none
   * @param atMs epoch milliseconds by the server's clock
   * @returns whether MFA was given at all
   * @throws StsError when serial or code are wrong, or the code is used up already
   */
  use(
    user: SandboxUser | undefined,
    serial: string | undefined,
    code: string | undefined,
    atMs: number,
  ): boolean {
    if (serial === undefined && code === undefined) return false;
    if (serial === undefined || code === undefined) throw halfMfa();
    const seed = user && this.#devices.seedOf(user, serial);
    if (seed === undefined || this.#outOfStep.has(serial)) throw wrongSerial();

    const used = this.#stepsOf(serial);
    const step = acceptedSteps(atMs).find((step) => codeOfStep(seed, step) === code);
    if (step === undefined || used.has(step)) throw wrongCode();
    used.add(step);
    return true;
  }

  /**
   * Uses up two codes that follow each other, which proves that the device is at hand and sets it in step.
   *
   * @returns whether they are such codes, of about now, and not used up
   */
  useTwo(serial: string, seed: string, codes: readonly [string, string], atMs: number): boolean {
    const used = this.#stepsOf(serial);
    const step = acceptedSteps(atMs).find(
      (step) =>
        codeOfStep(seed, step) === codes[1] &&
        codeOfStep(seed, step - 1) === codes[0] &&
        !used.has(step) &&
        !used.has(step - 1),
    );
    if (step === undefined) return false;
    used.add(step).add(step - 1);
    this.#outOfStep.delete(serial);
    return true;
  }

  /**
   * A code that this user's device can show now and that is not used up.
   *
   * @throws Error when the user has no device, or the three codes that are valid now are all used up
   */
  unusedCode(user: SandboxUser, atMs: number): string {
    const { mfa: device } = user;
    if (device === undefined) throw new Error(`${user.name} has no MFA device`);
    const used = this.#stepsOf(device.serial);
    const step = acceptedSteps(atMs).find((step) => !used.has(step));
    if (step === undefined) throw new Error(`every valid code of ${device.serial} is used up`);
    return codeOfStep(device.seed, step);
  }

  #stepsOf(serial: string): Set<number> {
    const steps = this.#usedSteps.get(serial) ?? new Set<number>();
    this.#usedSteps.set(serial, steps);
    return steps;
  }
}

/** The current step, the next one and the one before: RFC 6238 section 5.2 lets a clock be off by a step. */
function acceptedSteps(atMs: number): number[] {
  const now = stepAt(atMs);
  return [now, now + 1, now - 1];
}

function stepAt(atMs: number): number {
  return Math.floor(atMs / stepMs);
}

function codeOfStep(seed: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', decodeBase32(seed)).update(counter).digest();
  // RFC 4226 section 5.3: the last four bits say where the 31-bit number is read.
  const number = hash.readUInt32BE(hash.readUInt8(19) & 0x0f) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** RFC 4648 section 6, forgiving about case, white space and padding. The model lets nothing else in. */
function decodeBase32(text: string): Buffer {
  const bits = Array.from(text.toUpperCase().replaceAll(/[\s=]/g, ''), (letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
