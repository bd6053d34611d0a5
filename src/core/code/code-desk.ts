import type { Cancellation } from '../cancellation.ts';
import { Secret } from '../identity/secret.ts';
import { problem, type ProblemCode } from '../notice/problem.ts';
import type { Clock } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { lastUsedStep, minimumLifeMs, nextUsableStep, withUsed } from './ledger.ts';
import { codeOf, parseCode, startOf, stepAt } from './totp.ts';

/** How often a program is asked in all for a code that can be used: a touch may come late in a step more than once. */
const mostReads: ReadonlyMap<ProblemCode, number> = new Map([
  ['mfa-code-used', 2],
  ['mfa-code-late', 4],
]);

/** How many codes are remembered in digits: more than the devices of a person show while AWS might take one of them. */
const rememberedCodes = 20;

interface HandedOut {
  readonly device: string;
  readonly code: string;
  readonly step: number;
  readonly origin: 'computed' | 'typed' | 'copied' | 'printed';
}

/** Two codes of a device, the second of the step after the first's. */
export type CodePair = readonly [Secret<string>, Secret<string>];

/** Hands out the codes of MFA devices, each at most once per device and step, whoever asks. */
export class CodeDesk {
  readonly #store: Store;
  readonly #journal: Journal;
  readonly #clock: Clock;
  /** The last program that was started for a device, and all before it: they run one after the other. */
  readonly #programs = new Map<string, Promise<unknown>>();
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

  /**
   * Two codes that follow each other, for AWS to see that the device is at hand: neither was used, and both count as used.
   * Waits for the step of the second; `onWait` hears until when (this computer's clock). Fails like `computed`.
   */
  async pair(
    device: string,
    seed: Secret<string>,
    cancellation: Cancellation,
    onWait: (until: number) => void,
  ): Promise<Result<CodePair>> {
    const now = this.now();
    const { step } = nextUsableStep(this.#store.state.ledger, device, now);
    const [first, second] = [computedCode(seed, step), computedCode(seed, step + 1)];
    if (!first.ok) return first;
    if (!second.ok) return second;
    const noted = await this.#note(device, step, step + 1);
    if (!noted.ok) return noted;
    const delayMs = startOf(step + 1) - now;
    onWait(this.#clock.now() + delayMs);
    await this.#wait(delayMs, cancellation);
    if (cancellation.cancelled) return fail(problem('cancelled'));
    // As for one code: the computer may have slept meanwhile, or learnt that its clock is off.
    const present = stepAt(this.now());
    if (present < step || present > step + 1) return this.pair(device, seed, cancellation, onWait);
    this.#remember({ device, code: first.value.reveal(), step, origin: 'computed' });
    this.#remember({ device, code: second.value.reveal(), step: step + 1, origin: 'computed' });
    return ok([first.value, second.value]);
  }

  /** Checks two typed codes that follow each other, and notes that they are used. */
  async typedPair(device: string, inputs: readonly [string, string]): Promise<Result<CodePair>> {
    const [first, second] = [parseCode(inputs[0]), parseCode(inputs[1])];
    if (first === undefined || second === undefined) return fail(problem('mfa-code-malformed'));
    // Nobody types two codes within the step of the first.
    const step = stepAt(this.now());
    this.#remember({ device, code: first, step: step - 1, origin: 'typed' });
    this.#remember({ device, code: second, step, origin: 'typed' });
    const noted = await this.#note(device, step - 1, step);
    return noted.ok ? ok([new Secret(first), new Secret(second)]) : noted;
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

  /**
   * The code that `read` gets from a program, which knows nothing of the ledger: it gives the same code until the step
   * ends, however often it is asked. So it is asked in a step that was not used yet, for which `onWait` hears until when
   * (this computer's clock), and when it gave a used code all the same, or one with too little life left, once more in
   * the step after. One program runs per device at a time, so that nobody is asked to touch a key twice at once. Fails
   * when cancelled, as `read` fails, when the step cannot be noted on disk, or with `mfa-code-used`.
   */
  printed(
    device: string,
    read: () => Promise<Result<Secret<string>>>,
    cancellation: Cancellation,
    onWait: (until: number) => void,
  ): Promise<Result<Secret<string>>> {
    const before = this.#programs.get(device);
    const run = async (): Promise<Result<Secret<string>>> => {
      await before?.catch(() => {});
      let code = await this.#readUnused(device, read, cancellation, onWait, 0);
      for (let tries = 1; !code.ok && tries < (mostReads.get(code.error.code) ?? 0); tries += 1) {
        code = await this.#readUnused(device, read, cancellation, onWait, stepAt(this.now()) + 1);
      }
      return code;
    };
    const code = run();
    this.#programs.set(device, code);
    return Promise.race([code, whenCancelled(cancellation)]);
  }

  /** Waits for a step that may be used, `earliest` or later, and reads. */
  async #readUnused(
    device: string,
    read: () => Promise<Result<Secret<string>>>,
    cancellation: Cancellation,
    onWait: (until: number) => void,
    earliest: number,
  ): Promise<Result<Secret<string>>> {
    for (;;) {
      if (cancellation.cancelled) return fail(problem('cancelled'));
      const now = this.now();
      const { from } = nextUsableStep(this.#store.state.ledger, device, now);
      // A clock that was set back meanwhile tells nothing about when the step begins.
      const next = earliest > stepAt(now) + 1 ? now : startOf(earliest);
      const delayMs = Math.max(from, next) - now;
      // Looked at again after the wait: another code of the device may have been used, or the clock corrected.
      if (delayMs <= 0) break;
      onWait(this.#clock.now() + delayMs);
      await this.#wait(delayMs, cancellation);
    }
    const code = await read();
    if (cancellation.cancelled) return fail(problem('cancelled'));
    if (!code.ok) return code;
    const digits = code.value.reveal();
    const now = this.now();
    // The step in which the code came: it may have taken a person a while to touch the key.
    const step = stepAt(now);
    const last = lastUsedStep(this.#store.state.ledger, device, now);
    const isUsed =
      (last !== undefined && last >= step) || this.#recent(device).some(({ code }) => code === digits);
    if (isUsed) return fail(problem('mfa-code-used'));
    if (startOf(step + 1) - now < minimumLifeMs) return fail(problem('mfa-code-late'));
    this.#remember({ device, code: digits, step, origin: 'printed' });
    const noted = await this.#note(device, step);
    return noted.ok ? code : noted;
  }

  #remember(handedOut: HandedOut): void {
    this.#handedOut = [...this.#handedOut, handedOut].slice(-rememberedCodes);
  }

  #recent(device: string): readonly HandedOut[] {
    return this.#handedOut.filter((other) => other.device === device);
  }

  async #note(device: string, ...steps: readonly number[]): Promise<Result<void>> {
    this.#store.update((state) => ({
      ...state,
      ledger: steps.reduce((ledger, step) => withUsed(ledger, device, step), state.ledger),
    }));
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

const whenCancelled = (cancellation: Cancellation): Promise<Result<never>> =>
  new Promise((resolve) => {
    cancellation.onCancel(() => resolve(fail(problem('cancelled'))));
  });

/** The code of a step; a seed that was changed in the keychain by hand may be none. */
const computedCode = (seed: Secret<string>, step: number): Result<Secret<string>> => {
  try {
    return ok(codeOf(seed, step));
  } catch {
    return fail(problem('seed-malformed', undefined, 'seed'));
  }
};
