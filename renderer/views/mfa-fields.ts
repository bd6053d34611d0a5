import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { CodeSourceKind } from '../../src/core/identity/identity.ts';
import { focusIds } from '../focus-ids.ts';
import { hasMfa, usesCommand, usesSeed } from '../form/draft.ts';
import { icon, secondsRing } from '../icons.ts';
import type { FormState } from '../state.ts';
import { spacedCode } from '../text/digits.ts';
import { secondsLeft } from '../text/duration.ts';
import { commandFields } from './command-fields.ts';
import type { ViewContext } from './context.ts';
import { describedBy, errorAt, fieldError, textField } from './form-field.ts';
import { ticked } from './input-events.ts';

const sources: readonly (readonly [CodeSourceKind, string, string])[] = [
  ['ask', 'I type it', 'Latchkey asks for the six digits whenever it needs a new session.'],
  [
    'seed',
    'Latchkey computes it',
    'From the seed of a virtual device, so that sessions renew by themselves.',
  ],
  [
    'command',
    'A program prints it',
    'Such as a YubiKey’s or a password manager’s. Sessions renew by themselves, though you may have to touch the key.',
  ],
];

const sourceField = (form: FormState, { actions }: ViewContext): TemplateResult => html`
  <fieldset class="field">
    <legend>Code source</legend>
    ${sources.map(
      ([kind, label, hint]) => html`
        <div class="option">
          <input
            type="radio"
            name="code-source"
            id="source-${kind}"
            value=${kind}
            aria-describedby="source-${kind}-hint"
            .checked=${live(form.draft.codeSource === kind)}
            @change=${() => actions.form.edit({ codeSource: kind })}
          />
          <div>
            <label for="source-${kind}">${label}</label>
            <p class="hint" id="source-${kind}-hint">${hint}</p>
          </div>
        </div>
      `,
    )}
  </fieldset>
`;

const previewView = ({ preview }: FormState, now: number) => {
  if (preview.kind === 'none') return nothing;
  if (preview.kind === 'failed') {
    const { title, text } = preview.error;
    return html`<p class="note note-warn">
      ${icon('alert')}<span><strong>${title}.</strong> ${text}</span>
    </p>`;
  }
  const { code, validUntil, label } = preview.shown;
  const left = Math.min(30, secondsLeft(validUntil - now));
  return html`
    <div class="preview">
      ${secondsRing(left)}
      <div>
        <p class="preview-code number" data-code=${code}>${spacedCode(code)}</p>
        <p class="hint"><span class="number">${left}&nbsp;s</span> left. Compare it with your device.</p>
        ${label === undefined ? nothing : html`<p class="hint">From the link: ${label}</p>`}
      </div>
    </div>
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
      <label for=${focusIds.field('seedRisk')}>
        I understand that a seed stored next to the key weakens the second factor: whoever opens this keychain
        has both.
      </label>
    </div>
    ${fieldError(t, form, 'seedRisk')}
  </div>
`;

const seedFields = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, state, actions } = context;
  const stored = state.snapshot?.identities.find(({ id }) => id === form.id)?.codeSource === 'seed';
  return html`
    ${textField(t, form, {
      place: 'seed',
      label: 'MFA seed',
      value: form.draft.seed,
      edit: (seed) => actions.form.edit({ seed }),
      ...(stored ? { placeholder: 'unchanged' } : {}),
      hint: 'What AWS shows under “Show secret key”, or the otpauth:// link of the QR code.',
      secret: true,
      mono: true,
    })}
    ${previewView(form, state.now)} ${riskField(form, context)}
  `;
};

/** The MFA device of the identity and where its codes come from. */
export const mfaFields = (form: FormState, context: ViewContext): TemplateResult => html`
  ${textField(context.t, form, {
    place: 'mfaSerial',
    label: 'MFA serial',
    value: form.draft.mfaSerial,
    edit: (mfaSerial) => context.actions.form.edit({ mfaSerial }),
    placeholder: 'arn:aws:iam::123456789012:mfa/name',
    hint: 'ARN of the device, or the serial printed on a hardware token. Leave it empty when this user has no MFA.',
    mono: true,
    optional: true,
  })}
  ${hasMfa(form.draft) ? sourceField(form, context) : nothing}
  ${usesSeed(form.draft) ? seedFields(form, context) : nothing}
  ${usesCommand(form.draft) ? commandFields(form, context) : nothing}
`;
