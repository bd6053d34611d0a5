import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PromptActions } from '../actions/prompt-actions.ts';
import { icon } from '../icons.ts';
import { promptStage } from '../prompt-state.ts';
import type { PromptStage, PromptState } from '../prompt-state.ts';
import { isCode } from '../text/digits.ts';
import { typed } from './input-events.ts';
import { problemWords } from './problem-words.ts';

/** Id of the field, for whoever moves the focus. */
export const codeFieldId = 'code';

const explanation = (
  { error, t }: PromptState,
  { prompt }: PromptStage & { kind: 'asking' | 'busy' },
): TemplateResult => {
  const refused = error ?? prompt.refused;
  return refused === undefined
    ? html`<p class="prompt-reason" id="prompt-why">${prompt.reason}</p>`
    : html`<p class="prompt-refused" id="prompt-why">
        ${icon('alert')}<span>${problemWords(t, { title: refused.title, text: refused.text })}</span>
      </p>`;
};

const form = (
  state: PromptState,
  stage: PromptStage & { kind: 'asking' | 'busy' },
  actions: PromptActions,
  submit: () => void,
): TemplateResult => {
  const { t } = state;
  const { session, holder, prompt } = stage;
  const about =
    holder === undefined
      ? t('prompt.profile', { profile: session.profile })
      : t('prompt.profileAndDevice', { profile: session.profile, identity: holder });
  const busy = stage.kind === 'busy';
  const refused = state.error !== undefined || prompt.refused !== undefined;
  return html`
    <form
      novalidate
      autocomplete="off"
      aria-labelledby="prompt-title"
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: Event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 id="prompt-title">
        ${session.label}
        <span class="prompt-profile">${about}</span>
      </h1>
      <div aria-live="polite">${explanation(state, stage)}</div>
      <label class="only-spoken" for=${codeFieldId}>${t('prompt.code')}</label>
      <input
        id=${codeFieldId}
        class="input prompt-code"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck="false"
        placeholder="000000"
        aria-describedby="prompt-why"
        aria-invalid=${refused && !busy ? 'true' : 'false'}
        ?readonly=${busy}
        .value=${live(state.code)}
        @input=${typed((text) => actions.type(text))}
      />
      <div class="prompt-foot">
        <button type="button" class="button" @click=${() => void actions.cancel()}>
          ${t('common.cancel')}
        </button>
        <button type="submit" class="button button-primary" ?disabled=${busy || !isCode(state.code)}>
          ${busy ? html`${icon('sync')}${t('prompt.sending')}` : t('prompt.send')}
        </button>
      </div>
    </form>
  `;
};

/** The prompt for a code. */
export const promptView = (
  state: PromptState,
  id: string,
  actions: PromptActions,
  submit: () => void,
): TemplateResult => {
  const stage = promptStage(state, id);
  return html`
    <main class="prompt">
      ${
        stage.kind === 'loading'
          ? nothing
          : stage.kind === 'done'
            ? html`<p class="prompt-done" role="status">${icon('check')}${state.t('prompt.done')}</p>`
            : form(state, stage, actions, submit)
      }
    </main>
  `;
};
