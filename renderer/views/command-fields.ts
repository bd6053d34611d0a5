import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import {
  accountPlaceholder,
  codeCommandPresets,
  printCodeCommand,
} from '../../src/core/code/code-command.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import { spacedCode } from '../text/digits.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { chosen } from './input-events.ts';

/** The known program that a line runs; empty for others. */
const knownProgram = (line: string): string => {
  const [first] = line.trim().split(/\s/);
  return codeCommandPresets.find(({ program }) => program === first)?.program ?? '';
};

const presetField = (form: FormState, { actions }: ViewContext): TemplateResult => {
  const known = knownProgram(form.draft.codeCommand);
  const choose = (program: string): void => {
    const preset = codeCommandPresets.find((preset) => preset.program === program);
    if (preset !== undefined) actions.form.edit({ codeCommand: printCodeCommand(preset) });
  };
  return html`
    <div class="field">
      <label for="code-preset">Start from</label>
      <select id="code-preset" class="input" .value=${live(known)} @change=${chosen(choose)}>
        <option value="" ?selected=${known === ''}>Another program</option>
        ${codeCommandPresets.map(
          ({ name, program }) =>
            html`<option value=${program} ?selected=${program === known}>${name}</option>`,
        )}
      </select>
    </div>
  `;
};

const trialView = ({ trial }: FormState) => {
  switch (trial.kind) {
    case 'none':
      return nothing;
    case 'busy':
      return html`<p class="note note-busy">
        ${icon('sync')}<span>Waiting for the program. If your key blinks, touch it.</span>
      </p>`;
    case 'code':
      return html`
        <div class="preview">
          <div>
            <p class="preview-code number" data-code=${trial.code}>${spacedCode(trial.code)}</p>
            <p class="hint">This is what it printed. Compare it with your device.</p>
          </div>
        </div>
      `;
    case 'failed': {
      const { title, text, detail } = trial.error;
      return html`<p class="note note-bad">
        ${icon('stop')}<span><strong>${title}.</strong> ${text} ${detail ?? ''}</span>
      </p>`;
    }
  }
};

const trialField = (form: FormState, { actions }: ViewContext): TemplateResult => {
  const busy = form.trial.kind === 'busy';
  return html`
    <div class="field">
      <button
        type="button"
        class="button"
        id="try-command"
        @click=${() => (busy ? actions.form.stopTrial() : void actions.form.tryCommand())}
      >
        ${busy ? 'Stop' : 'Try it'}
      </button>
      <div class="check-result" aria-live="polite">${trialView(form)}</div>
    </div>
  `;
};

/** The program that prints the codes. */
export const commandFields = (form: FormState, context: ViewContext): TemplateResult => html`
  ${presetField(form, context)}
  ${textField(form, {
    place: 'codeCommand',
    label: 'Command',
    value: form.draft.codeCommand,
    edit: (codeCommand) => context.actions.form.edit({ codeCommand }),
    placeholder: printCodeCommand({
      program: 'ykman',
      args: ['oath', 'accounts', 'code', '-s', accountPlaceholder],
    }),
    hint: html`As in a terminal, with the name of your account in place of ${accountPlaceholder}. Put a name
    with spaces in quotes.`,
    mono: true,
  })}
  ${trialField(form, context)}
  <p class="note note-neutral">
    ${icon('info')}
    <span>
      Latchkey runs this program as you, whenever it needs a code. Put no seed and no password in the command:
      other programs can read it. A key that wants a touch keeps the second factor strong; a password manager
      that stays unlocked gives the code to every program of yours.
    </span>
  </p>
`;
