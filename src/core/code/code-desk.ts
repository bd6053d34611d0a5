import type { Cancellation } from '../cancellation.ts';
import { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import type { Clock } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { lastUsedStep, nextUsableStep, withUsed } from './ledger.ts';
import { codeOf, parseCode, stepAt } from './totp.ts';

/** A typed code is remembered for as many steps as AWS might still take it. */
const rememberedSteps = 3;

interface TypedCode {
  readonly device: string;
  readonly code: string;
  readonly step: number;
}

/** Hands out the codes of MFA devices, each at most once per device and step, whoever asks. */
export class CodeDesk {
  readonly #store: Store;
  readonly #journal: Journal;
  readonly #clock: Clock;
  #typed: readonly TypedCode[] = [];
  #copied: TypedCode | undefined;

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
   * when (this computer's clock). Fails when cancelled, or when the step cannot be noted on disk.
   */
  async computed(
    device: string,
    seed: Secret<string>,
    cancellation: Cancellation,
    onWait: (until: number) => void,
  ): Promise<Result<Secret<string>>> {
    const { step, from } = nextUsableStep(this.#store.state.ledger, device, this.now());
    // Noted before the wait, so that another session of this device takes the step after it.
    const noted = await this.#note(device, step);
    if (!noted.ok) return noted;
    const delayMs = from - this.now();
    if (delayMs > 0) {
      onWait(this.#clock.now() + delayMs);
      await this.#wait(delayMs, cancellation);
    }
    return cancellation.cancelled ? fail(problem('cancelled')) : ok(codeOf(seed, step));
  }

  /** Checks typed digits and notes their step. The same digits, or a step used before a restart, are refused. */
  async typed(device: string, input: string): Promise<Result<Secret<string>>> {
    const code = parseCode(input);
    if (code === undefined) return fail(problem('mfa-code-malformed', undefined, 'code'));
    const now = this.now();
    const step = stepAt(now);
    this.#typed = this.#typed.filter((typed) => typed.step > step - rememberedSteps);
    const ofDevice = this.#typed.filter((typed) => typed.device === device);
    const last = lastUsedStep(this.#store.state.ledger, device, now);
    // Other digits in the same step are a typing mistake mended, so they pass if the step was noted for typed ones.
    const usedByOther = last !== undefined && last >= step && !ofDevice.some((typed) => typed.step >= step);
    if (usedByOther || ofDevice.some((typed) => typed.code === code)) {
      return fail(problem('mfa-code-used', undefined, 'code'));
    }
    this.#typed = [...this.#typed, { device, code, step }];
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
    const code = codeOf(seed, step);
    const again = this.#copied?.device === device && this.#copied.step === step;
    const last = lastUsedStep(this.#store.state.ledger, device, now);
    if (!again && last !== undefined && last >= step) return fail(problem('mfa-code-used'));
    this.#copied = { device, code: '', step };
    const noted = await this.#note(device, Math.max(step, last ?? step));
    return noted.ok ? ok(code) : noted;
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
