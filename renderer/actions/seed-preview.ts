import type { Input, LatchkeyApi } from '../../src/shared/contract.ts';
import type { SeedPreview } from '../state.ts';

/** Long enough not to ask at every key stroke, short enough to feel immediate. */
const debounceMs = 250;
const leastWaitMs = 1000;

/** Keeps the code of a seed up to date: asks after a pause in typing, and again whenever a code runs out. */
export class SeedPreviewLoop {
  readonly #api: LatchkeyApi;
  readonly #show: (preview: SeedPreview) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  constructor(api: LatchkeyApi, show: (preview: SeedPreview) => void) {
    this.#api = api;
    this.#show = show;
  }

  /** Follows another seed from now on; undefined shows nothing. `atOnce` leaves out the pause. */
  follow(input: Input<'previewCode'> | undefined, atOnce: boolean): void {
    this.stop();
    if (input === undefined) this.#show({ kind: 'none' });
    else this.#askIn(atOnce ? 0 : debounceMs, input);
  }

  /** Stops; an answer that is under way is dropped. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#run += 1;
  }

  #askIn(delayMs: number, input: Input<'previewCode'>): void {
    const run = this.#run;
    this.#timer = setTimeout(() => void this.#ask(input, run), delayMs);
  }

  async #ask(input: Input<'previewCode'>, run: number): Promise<void> {
    const reply = await this.#api.previewCode(input);
    if (run !== this.#run) return;
    if (!reply.ok) {
      this.#show({ kind: 'failed', error: reply.error });
      return;
    }
    this.#show({ kind: 'code', shown: reply.value });
    this.#askIn(Math.max(leastWaitMs, reply.value.validUntil - Date.now() + 1), input);
  }
}
