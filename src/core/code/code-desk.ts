import type { Cancellation } from '../cancellation.ts';
import { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import type { Clock } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { lastUsedStep, nextUsableStep, withUsed } from './ledger.ts';
import { codeOf, parseCode, stepAt } from './totp.ts';

/** How many codes are remembered in digits: more than the devices of a person show while AWS might take one of them. */
const rememberedCodes = 20;

interface HandedOut {
  readonly device: string;
  readonly code: string;
  readonly step: number;
  readonly origin: 'computed' | 'typed' | 'copied';
}

/** Hands out the codes of MFA devices, each at most once per device and step, whoever asks. */
export class CodeDesk {
  readonly #store: Store;
  readonly #journal: Journal;
  readonly #clock: Clock;
  /** The ledger again, in digits: steps say nothing when the clock was set, or turned out to be off, since. */
  #handedOut: readonly HandedOut[] = [];

  constructor(store: Store, journal: Journal, clock: Clock) {
    this.#store = store;
    this.#journal = journal;
    this.#clock = clock;
  }

  /** STS's time, in milliseconds since the epoch: this computer's corrected by the measured skew. */
  now(): number {
    return this.#clock.now() + this.#store.state.clockSkewMs;
  }

  /**
   * The code of the first step that may still be used. Waits for that step when it has not begun; `onWait` hears until
   * when (this computer's clock). Fails when cancelled, when the step cannot be noted on disk, or with a broken seed.
   */
  async computed(
    device: string,
    seed: Secret<string>,
    cancellation: Cancellation,
    onWait: (until: number) => void,
  ): Promise<Result<Secret<string>>> {
    const now = this.now();
    const { step, from } = nextUsableStep(this.#store.state.ledger, device, now);
    const code = computedCode(seed, step);
    if (!code.ok) return code;
    // Noted before the wait, so that another session of this device takes the step after it.
    const noted = await this.#note(device, step);
    if (!noted.ok) return noted;
    const delayMs = from - now;
    if (delayMs > 0) {
      onWait(this.#clock.now() + delayMs);
      await this.#wait(delayMs, cancellation);
    }
    if (cancellation.cancelled) return fail(problem('cancelled'));
    // The computer may have slept meanwhile, or learnt that its clock is off. A timer may be early, but by very little.
    const present = stepAt(this.now());
    const stale = present < step - 1 || present > step;
    const usedUp = this.#recent(device).some((recent) => recent.code === code.value.reveal());
    if (stale || usedUp) return this.computed(device, seed, cancellation, onWait);
    this.#remember({ device, code: code.value.reveal(), step, origin: 'computed' });
    return code;
  }

  /** Checks typed digits and notes their step. The same digits, or a step used before a restart, are refused. */
  async typed(device: string, input: string): Promise<Result<Secret<string>>> {
    const code = parseCode(input);
    if (code === undefined) return fail(problem('mfa-code-malformed', undefined, 'code'));
    const now = this.now();
    const step = stepAt(now);
    const recent = this.#recent(device);
    const last = lastUsedStep(this.#store.state.ledger, device, now);
    // Other digits in the same step are a typing mistake mended, so they pass if the step was noted for typed ones.
    const mended = recent.some((other) => other.origin === 'typed' && other.step >= step);
    if ((last !== undefined && last >= step && !mended) || recent.some((other) => other.code === code)) {
      return fail(problem('mfa-code-used', undefined, 'code'));
    }
    this.#remember({ device, code, step, origin: 'typed' });
    const noted = await this.#note(device, Math.max(step, last ?? step));
    return noted.ok ? ok(new Secret(code)) : noted;
  }

  /**
   * The present code for the user to paste elsewhere. Its step counts as used, so that Latchkey does not send the same
   * code; asking again in the same step gives it again.
   */
  async copied(device: string, seed: Secret<string>): Promise<Result<Secret<string>>> {
    const now = this.now();
    const step = stepAt(now);
    const result = computedCode(seed, step);
    if (!result.ok) return result;
    const code = result.value.reveal();
    const before = this.#recent(device).find((other) => other.code === code);
    const last = lastUsedStep(this.#store.state.ledger, device, now);
    const used = before === undefined ? last !== undefined && last >= step : before.origin !== 'copied';
    if (used) return fail(problem('mfa-code-used'));
    this.#remember({ device, code, step, origin: 'copied' });
    const noted = await this.#note(device, Math.max(step, last ?? step));
    return noted.ok ? result : noted;
  }

  #remember(handedOut: HandedOut): void {
    this.#handedOut = [...this.#handedOut, handedOut].slice(-rememberedCodes);
  }

  #recent(device: string): readonly HandedOut[] {
    return this.#handedOut.filter((other) => other.device === device);
  }

  async #note(device: string, step: number): Promise<Result<void>> {
    this.#store.update((state) => ({ ...state, ledger: withUsed(state.ledger, device, step) }));
    return this.#journal.save();
  }

  #wait(delayMs: number, cancellation: Cancellation): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#clock.after(delayMs, resolve);
      cancellation.onCancel(() => {
        stop();
        resolve();
      });
    });
  }
}

/** The code of a step; a seed that was changed in the keychain by hand may be none. */
const computedCode = (seed: Secret<string>, step: number): Result<Secret<string>> => {
  try {
    return ok(codeOf(seed, step));
  } catch {
    return fail(problem('seed-malformed', undefined, 'seed'));
  }
};
