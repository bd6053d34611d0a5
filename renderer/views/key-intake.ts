import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Key } from '../../src/texts/catalogue.ts';
import type { KeyFinding } from '../../src/shared/inputs/key-finding.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';

const words = {
  'id-only': 'setup.foundIdOnly',
  'secret-only': 'setup.foundSecretOnly',
  ambiguous: 'setup.foundAmbiguous',
  temporary: 'setup.foundTemporary',
  'password-only': 'setup.foundPassword',
  nothing: 'setup.foundNothing',
} as const satisfies Readonly<Record<Exclude<KeyFinding['kind'], 'pair' | 'several'>, Key>>;

const findingView = ({ finding }: FormState, { t, actions }: ViewContext) => {
  if (finding === undefined || finding.kind === 'pair') return nothing;
  if (finding.kind !== 'several') {
    return html`<p class="note note-warn">${icon('alert')}<span>${t(words[finding.kind])}</span></p>`;
  }
  return html`
    <p>${t('setup.foundSeveral', { count: finding.pairs.length })}</p>
    <ul class="found-keys">
      ${finding.pairs.map(
        (pair) => html`
          <li>
            <button type="button" class="button found-key" @click=${() => actions.form.key.choose(pair)}>
              ${icon('key')}${pair.name ?? nothing}<code class="hint">…${pair.accessKeyId.slice(-4)}</code>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
};

/** Where a key is pasted, dropped, or chosen as a file. */
export const keyIntake = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, actions } = context;
  return html`
    <div class="intake">
      <span class="intake-picture">${icon('key')}</span>
      <div class="intake-words">
        <p><strong>${t('setup.intake')}</strong></p>
        <p class="hint">${t('setup.intakeHint')}</p>
      </div>
      <label class="button intake-file">
        ${icon('folder')}${t('setup.chooseFile')}
        <input
          type="file"
          class="only-spoken"
          id="key-file"
          accept=".csv,.txt,.json,text/*"
          @change=${({ currentTarget }: Event) => {
            if (!(currentTarget instanceof HTMLInputElement)) return;
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void actions.form.key.takeFile(file);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
    <div class="live" aria-live="polite">${findingView(form, context)}</div>
  `;
};
