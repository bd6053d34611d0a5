import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { FormPart, FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { setupDone } from './setup-done.ts';
import { setupKey } from './setup-key.ts';
import { setupRest } from './setup-rest.ts';

const steps: readonly FormPart[] = ['key', 'rest'];

/** The head of a step: the way back, the title, and how far it is. */
const stepHead = ({ part, saving }: FormState, { t, actions }: ViewContext): TemplateResult => {
  const number = steps.indexOf(part) + 1;
  const back = (): void =>
    part === 'rest' && !saving ? actions.form.backToKey() : actions.navigation.back();
  return html`
    <div class="view-head">
      <button type="button" class="button button-quiet" @click=${back}>
        ${icon('back')}${t('common.back')}
      </button>
      <h1 id=${focusIds.title} tabindex="-1">${t('setup.add')}</h1>
      <p class="hint step-count">${t('setup.step', { number, count: steps.length })}</p>
    </div>
  `;
};

/** The page of a new identity that is shown now. */
export const setupPage = (form: FormState, context: ViewContext): TemplateResult => {
  if (form.part === 'done') return setupDone(form, context);
  const page = form.part === 'key' ? setupKey(form, context) : setupRest(form, context);
  // A key per page: no element of one serves another, so that focus and scrolling start anew.
  return html`${stepHead(form, context)} ${keyed(form.part, page)}`;
};
