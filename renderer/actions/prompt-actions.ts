import type { SessionId } from '../../src/core/session/session.ts';
import type { LatchkeyApi } from '../../src/shared/contract.ts';
import type { PromptStore } from '../prompt-state.ts';
import { digitsOf, isCode } from '../text/digits.ts';

/** What can be done in the prompt. */
export class PromptActions {
  readonly #api: LatchkeyApi;
  readonly #store: PromptStore;
  readonly #id: SessionId;

  constructor(api: LatchkeyApi, store: PromptStore, id: SessionId) {
    this.#api = api;
    this.#store = store;
    this.#id = id;
  }

  /** Takes over what was typed or pasted. */
  type(text: string): void {
    const code = digitsOf(text);
    this.#store.update({ code, ...(code === this.#store.state.code ? {} : { error: undefined }) });
  }

  /** Sends the code when it is complete; answers true when it was refused and should be typed again. */
  async submit(): Promise<boolean> {
    const { code, submitting } = this.#store.state;
    if (!isCode(code) || submitting) return false;
    this.#store.update({ submitting: true, error: undefined });
    const reply = await this.#api.submitCode({ id: this.#id, code });
    this.#store.update({ submitting: false, error: reply.ok ? undefined : reply.error });
    return !reply.ok;
  }

  /** Gives up. Main closes the window. */
  async cancel(): Promise<void> {
    const reply = await this.#api.cancel({ id: this.#id });
    if (!reply.ok) this.#store.update({ error: reply.error });
  }
}
