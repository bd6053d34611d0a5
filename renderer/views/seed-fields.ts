import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { parseSeedLabel } from '../../src/core/code/seed-label.ts';
import { focusIds } from '../focus-ids.ts';
import { icon, secondsRing } from '../icons.ts';
import type { Snapshot } from '../../src/shared/snapshot.ts';
import { userNameOf } from '../text/user-name.ts';
import type { FormState } from '../state.ts';
import { spacedCode } from '../text/digits.ts';
import { secondsLeft } from '../text/duration.ts';
import type { ViewContext } from './context.ts';
import { describedBy, errorAt, fieldError, textField } from './form-field.ts';
import { ticked } from './input-events.ts';
import { problemWords } from './problem-words.ts';
import { rich } from './rich.ts';
import { seedDoubt, seedInputView } from './seed-input.ts';

/** How long a code lasts, in seconds. */
const codeSeconds = 30;

/** Whose key the form holds, once AWS said so. */
const keyOwner = ({ check, id }: FormState, snapshot: Snapshot | undefined) => {
  const caller =
    check.kind === 'passed'
      ? check.found.caller
      : snapshot?.identities.find((identity) => identity.id === id)?.caller;
  return caller && { accountId: caller.accountId, userName: userNameOf(caller.arn) };
};

/** The code that the seed gives now, to be compared with the device. */
const previewView = (form: FormState, { t, state }: ViewContext) => {
  const { preview } = form;
  if (preview.kind === 'none') return nothing;
  if (preview.kind === 'failed') {
    return html`<p class="note note-warn">
      ${icon('alert')}<span>${problemWords(t, { ...preview.error, detail: undefined })}</span>
    </p>`;
  }
  const { code, validUntil, label } = preview.shown;
  const left = Math.min(codeSeconds, secondsLeft(validUntil - state.now));
  const time = html`<span class="number">${t.times.span(left * 1000)}</span>`;
  // What was found in a picture is spoken of where it was found.
  const typedLabel = form.draft.seedHandle === '' ? label : undefined;
  const doubt =
    typedLabel === undefined
      ? undefined
      : seedDoubt(parseSeedLabel(typedLabel), { owner: keyOwner(form, state.snapshot), t });
  return html`
    <div class="preview">
      ${secondsRing(left)}
      <div>
        <p class="preview-code number" data-code=${code}>${spacedCode(code)}</p>
        <p class="hint">${rich(t, 'setup.seedLeft', { time })}</p>
        ${typedLabel === undefined ? nothing : html`<p class="hint">${t('setup.seedLabel', { label: typedLabel })}</p>`}
      </div>
    </div>
    ${
      doubt === undefined
        ? nothing
        : html`<p class="note note-warn">${icon('alert')}<span>${doubt}</span></p>`
    }
  `;
};

const riskField = (form: FormState, { t, actions }: ViewContext): TemplateResult => html`
  <div class="field">
    <div class="option">
      <input
        type="checkbox"
        id=${focusIds.field('seedRisk')}
        aria-invalid=${errorAt(form, 'seedRisk') === undefined ? 'false' : 'true'}
        aria-describedby=${ifDefined(describedBy(form, 'seedRisk', false))}
        .checked=${live(form.draft.seedRiskAccepted)}
        @change=${ticked((seedRiskAccepted) => actions.form.edit({ seedRiskAccepted }))}
      />
      <label for=${focusIds.field('seedRisk')}>${t('setup.seedRisk')}</label>
    </div>
    ${fieldError(t, form, 'seedRisk')}
  </div>
`;

/** The seed that Latchkey computes the codes from. */
export const seedFields = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const stored = state.snapshot?.identities.find(({ id }) => id === form.id)?.codeSource === 'seed';
  return html`
    ${seedInputView({
      t,
      state: form.seedInput,
      input: actions.form.seed,
      locked: form.saving,
      owner: keyOwner(form, state.snapshot),
      field: textField(t, form, {
        place: 'seed',
        label: t('setup.seed'),
        value: form.draft.seed,
        edit: (seed) => actions.form.edit({ seed }),
        ...(stored ? { placeholder: t('setup.unchanged') } : {}),
        hint: t('setup.seedHint'),
        secret: true,
        mono: true,
      }),
    })}
    ${form.draft.seedHandle === '' || errorAt(form, 'seed') === undefined ? nothing : html`<div id=${focusIds.field('seed')} tabindex="-1">${fieldError(t, form, 'seed')}</div>`}
    ${previewView(form, context)} ${riskField(form, context)}
  `;
};
