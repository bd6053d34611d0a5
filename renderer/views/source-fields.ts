import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Key } from '../../src/texts/catalogue.ts';
import type { CodeSourceKind } from '../../src/core/identity/identity.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { optionCard } from './option-card.ts';

const sources = [
  ['ask', 'setup.sourceAsk', 'setup.sourceAskHint'],
  ['seed', 'setup.sourceSeed', 'setup.sourceSeedHint'],
  ['command', 'setup.sourceCommand', 'setup.sourceCommandHint'],
] as const satisfies readonly (readonly [CodeSourceKind, Key, Key])[];

/** Where the codes come from, with what follows from each choice. */
export const sourceField = (form: FormState, { t, actions }: ViewContext): TemplateResult => html`
  <fieldset class="field">
    <legend>${t('setup.source')}</legend>
    <div class="option-cards">
      ${sources.map(([kind, label, hint]) =>
        optionCard({
          name: 'code-source',
          id: `source-${kind}`,
          label: t(label),
          hint: t(hint),
          checked: live(form.draft.codeSource === kind),
          choose: () => actions.form.edit({ codeSource: kind }),
        }),
      )}
    </div>
  </fieldset>
`;
