import { nothing } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';
import type { ElementPart } from 'lit-html';

class Emptied extends AsyncDirective {
  #element: Element | undefined;

  override update({ element }: ElementPart): unknown {
    this.#element = element;
    return nothing;
  }

  override render(): unknown {
    return nothing;
  }

  override disconnected(): void {
    if (this.#element instanceof HTMLInputElement) this.#element.value = '';
  }
}

/** SECURITY: empties a field when it leaves the document, so that nothing holds on to a secret that was typed in it. */
export const emptiedWhenGone = directive(Emptied);
