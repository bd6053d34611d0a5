import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { chosen, ticked } from './input-events.ts';

/** A choice that is on or off. */
export interface SwitchRow {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly set: (on: boolean) => void;
}

/** Draws a switch with its words. */
export const switchRow = ({
  name,
  label,
  hint,
  on,
  disabled = false,
  set,
}: SwitchRow): TemplateResult => html`
  <div class="row">
    <div class="row-words">
      <label for="setting-${name}">${label}</label>
      <p class="hint" id="setting-${name}-hint">${hint}</p>
    </div>
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id="setting-${name}"
      aria-describedby="setting-${name}-hint"
      ?disabled=${disabled}
      .checked=${live(on)}
      @change=${ticked(set)}
    />
  </div>
`;

/** A choice of one among a few, all of them in sight. */
export interface ChoiceRow<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** Draws such a choice. */
export const choiceRow = <Value extends string>(row: ChoiceRow<Value>): TemplateResult => {
  const choices = html`
    <div class="choices">
      ${row.choices.map(
        ([value, label]) => html`
          <label class="choice">
            <input
              type="radio"
              name=${row.name}
              value=${value}
              .checked=${live(row.chosen === value)}
              @change=${() => row.choose(value)}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
  `;
  return row.hint === undefined
    ? html`<fieldset class="row">
        <legend class="row-words">${row.legend}</legend>
        ${choices}
      </fieldset>`
    : html`<fieldset class="row row-choice" aria-describedby="setting-${row.name}-hint">
        <legend class="row-words">${row.legend}</legend>
        ${choices}
        <p class="hint" id="setting-${row.name}-hint">${row.hint}</p>
      </fieldset>`;
};

/** A choice of one among many. An option may be in another language than the window: its name is then. */
export interface SelectRow<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly language?: string }[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** Draws such a choice. */
export const selectRow = <Value extends string>(row: SelectRow<Value>): TemplateResult => html`
  <div class="row">
    <div class="row-words"><label for="setting-${row.name}">${row.label}</label></div>
    <select
      id="setting-${row.name}"
      class="input row-input"
      .value=${live(row.chosen)}
      @change=${chosen((value) => {
        const option = row.options.find((one) => one.value === value);
        if (option !== undefined) row.choose(option.value);
      })}
    >
      ${row.options.map(
        ({ value, label, language }) =>
          html`<option value=${value} lang=${ifDefined(language)} ?selected=${value === row.chosen}>
            ${label}
          </option>`,
      )}
    </select>
  </div>
`;

/** A fact with its name, for a list of them. */
export const factRow = (name: string, value: unknown): TemplateResult => html`
  <div class="row row-fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`;

/** A section of the settings. Its heading takes the focus when the way there was taken. */
export const settingsPanel = (id: string, title: string, body: unknown): TemplateResult => html`
  <section class="panel" aria-labelledby="settings-${id}">
    <h2 class="panel-title" id="settings-${id}" tabindex="-1">${title}</h2>
    ${body}
  </section>
`;
