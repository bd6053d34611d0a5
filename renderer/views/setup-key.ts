import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { movableRows } from '../adoption.ts';
import { mayBeSavedUnchecked } from '../form/draft.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { topError } from './form-parts.ts';
import { keyIntake } from './key-intake.ts';
import { checkResult, pairFields, regionField } from './key-fields.ts';

const foundKeys = (form: FormState, { t, state, actions }: ViewContext) => {
  const rows = movableRows(state.adoption);
  if (rows.length === 0) return nothing;
  return html`
    <section class="field" aria-labelledby="found-keys">
      <h3 class="field-title" id="found-keys">${t('setup.foundKeys')}</h3>
      <ul class="found-keys">
        ${rows.map(
          ({ key: { profile, accessKeyIdEnd } }) => html`
            <li>
              <button
                type="button"
                class="button found-key"
                aria-pressed=${form.draft.found === profile ? 'true' : 'false'}
                aria-label=${t('setup.useFoundKey', { profile, end: accessKeyIdEnd })}
                @click=${() => actions.form.key.chooseFound(profile)}
              >
                ${icon('key')}<code>${profile}</code><code class="hint">…${accessKeyIdEnd}</code>
              </button>
            </li>
          `,
        )}
      </ul>
      <p class="hint">${t('setup.foundKeysHint')}</p>
    </section>
  `;
};

const usedKey = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const { found } = form.draft;
  const row = state.adoption.rows.find(({ key }) => key.profile === found);
  return html`
    <p class="note note-neutral">
      ${icon('key')}
      <span class="note-words"
        >${t('setup.usesFound', { profile: found, end: row?.key.accessKeyIdEnd ?? '' })}</span
      >
      <button type="button" class="button" @click=${() => actions.form.edit({ found: '' })}>
        ${t('setup.otherKey')}
      </button>
    </p>
  `;
};

const footer = ({ check, unchecked }: FormState, { t, actions }: ViewContext): TemplateResult => {
  const busy = check.kind === 'busy';
  const passing = check.kind === 'failed' && mayBeSavedUnchecked(check.error.code) && !unchecked;
  return html`
    <div class="form-foot">
      <button type="button" class="button" @click=${() => actions.navigation.back()}>
        ${t('common.cancel')}
      </button>
      ${
        passing
          ? html`<button
              type="button"
              class="button"
              id="go-on-unchecked"
              @click=${() => actions.form.goOnUnchecked()}
            >
              ${t('setup.goOnUnchecked')}
            </button>`
          : nothing
      }
      <button
        type="submit"
        class="button button-primary"
        id="check-key"
        aria-disabled=${busy ? 'true' : 'false'}
      >
        ${busy ? html`${icon('sync')}${t('setup.checking')}` : t(check.kind === 'passed' ? 'setup.continue' : 'setup.check')}
      </button>
    </div>
  `;
};

/** The first step: the key, in whichever way it is at hand. */
export const setupKey = (form: FormState, context: ViewContext): TemplateResult => {
  const { t } = context;
  return html`
    ${topError(t, form)}
    <section class="panel fields setup-panel" aria-labelledby="section-key">
      <div>
        <h2 id="section-key">${t('setup.key')}</h2>
        <p class="hint">${t('setup.keyIntro')}</p>
      </div>
      ${
        form.draft.found === ''
          ? html`${keyIntake(form, context)} ${foundKeys(form, context)} ${pairFields(form, context)}`
          : usedKey(form, context)
      }
      ${regionField(form, context)}
      <div class="check-result live" aria-live="polite">${checkResult(form, context)}</div>
    </section>
    ${footer(form, context)}
  `;
};
