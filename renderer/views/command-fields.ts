import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import {
  accountPlaceholder,
  codeCommandPresets,
  printCodeCommand,
} from '../../src/core/code/code-command.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import { spacedCode } from '../text/digits.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { chosen } from './input-events.ts';
import { problemWords } from './problem-words.ts';

/** The known program that a line runs; empty for others. */
const knownProgram = (line: string): string => {
  const [first] = line.trim().split(/\s/);
  return codeCommandPresets.find(({ program }) => program === first)?.program ?? '';
};

const presetField = (form: FormState, { t, actions }: ViewContext): TemplateResult => {
  const known = knownProgram(form.draft.codeCommand);
  const choose = (program: string): void => {
    const preset = codeCommandPresets.find((preset) => preset.program === program);
    if (preset !== undefined) actions.form.edit({ codeCommand: printCodeCommand(preset) });
  };
  return html`
    <div class="field">
      <label for="code-preset">${t('form.startFrom')}</label>
      <select id="code-preset" class="input" .value=${live(known)} @change=${chosen(choose)}>
        <option value="" ?selected=${known === ''}>${t('form.otherProgram')}</option>
        ${codeCommandPresets.map(
          ({ name, program }) =>
            html`<option value=${program} ?selected=${program === known}>${name}</option>`,
        )}
      </select>
    </div>
  `;
};

const trialView = ({ trial }: FormState, t: Translator) => {
  switch (trial.kind) {
    case 'none':
      return nothing;
    case 'busy':
      return html`<p class="note note-busy">${icon('sync')}<span>${t('form.commandRuns')}</span></p>`;
    case 'code':
      return html`
        <div class="preview">
          <div>
            <p class="preview-code number" data-code=${trial.code}>${spacedCode(trial.code)}</p>
            <p class="hint">${t('form.commandPrinted')}</p>
          </div>
        </div>
      `;
    case 'failed':
      return html`<p class="note note-bad">${icon('stop')}<span>${problemWords(t, trial.error)}</span></p>`;
  }
};

const trialField = (form: FormState, { t, actions }: ViewContext): TemplateResult => {
  const busy = form.trial.kind === 'busy';
  return html`
    <div class="field">
      <button
        type="button"
        class="button"
        id="try-command"
        @click=${() => (busy ? actions.form.stopTrial() : void actions.form.tryCommand())}
      >
        ${t(busy ? 'form.stopCommand' : 'form.tryCommand')}
      </button>
      <div class="check-result" aria-live="polite">${trialView(form, t)}</div>
    </div>
  `;
};

/** The program that prints the codes. */
export const commandFields = (form: FormState, context: ViewContext): TemplateResult => html`
  ${presetField(form, context)}
  ${textField(context.t, form, {
    place: 'codeCommand',
    label: context.t('form.command'),
    value: form.draft.codeCommand,
    edit: (codeCommand) => context.actions.form.edit({ codeCommand }),
    placeholder: printCodeCommand({
      program: 'ykman',
      args: ['oath', 'accounts', 'code', '-s', accountPlaceholder],
    }),
    hint: context.t('form.commandHint', { placeholder: accountPlaceholder }),
    mono: true,
  })}
  ${trialField(form, context)}
  <p class="note note-neutral">${icon('info')}<span>${context.t('form.commandRisk')}</span></p>
`;
