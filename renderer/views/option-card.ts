import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';

/** One of several ways to go on. */
export interface OptionCard {
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly id: string;
  readonly label: unknown;
  readonly hint?: unknown;
  /** Whether it is chosen, as a value or a directive. */
  readonly checked: unknown;
  readonly disabled?: boolean;
  readonly choose: () => void;
}

/** A choice with its consequences, as a radio button in a frame; all of the frame can be clicked. */
export const optionCard = (card: OptionCard): TemplateResult => html`
  <div class="option-card">
    <input
      type="radio"
      name=${card.name}
      id=${card.id}
      aria-describedby=${ifDefined(card.hint === undefined ? undefined : `${card.id}-hint`)}
      ?disabled=${card.disabled === true}
      .checked=${card.checked}
      @change=${card.choose}
    />
    <div>
      <label for=${card.id}>${card.label}</label>
      ${card.hint === undefined ? nothing : html`<p class="hint" id="${card.id}-hint">${card.hint}</p>`}
    </div>
  </div>
`;
