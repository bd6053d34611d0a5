import type { CallError } from '../../src/shared/contract.ts';
import type { WindowStore } from '../state.ts';

const shownForMs = 6000;

/** Shows short messages at the bottom of the window: good news for six seconds, bad news until dismissed. */
export class Toaster {
  readonly #store: WindowStore;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: WindowStore) {
    this.#store = store;
  }

  /** Says that something was done. */
  say(text: string): void {
    this.#show(text, false);
    this.#timer = setTimeout(() => this.dismiss(), shownForMs);
  }

  /** Says that something failed. */
  warn({ title, text }: CallError): void {
    this.#show(this.#store.state.t('window.problem', { title, text }), true);
  }

  /** Takes the message away. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#store.update({ toast: undefined });
  }

  #show(text: string, bad: boolean): void {
    clearTimeout(this.#timer);
    this.#store.update({ toast: { text, bad } });
  }
}
