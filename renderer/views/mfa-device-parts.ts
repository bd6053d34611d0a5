import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { CallError } from '../../src/shared/contract.ts';
import { icon } from '../icons.ts';
import type { ViewContext } from './context.ts';
import { problemWords } from './problem-words.ts';
import { ticked } from './input-events.ts';

/** Why it did not come to it, and what helps. */
export const refusedBox = (error: CallError): TemplateResult => html`
  <div class="problem problem-bad" role="alert">
    ${icon('stop')}
    <div class="problem-words">
      <p class="problem-title">${error.title}</p>
      <p>${error.text}</p>
      ${error.detail === undefined ? nothing : html`<p class="problem-detail">${error.detail}</p>`}
    </div>
  </div>
`;

/** A box to tick before something with consequences; `error`: that it was not ticked. */
export const consentBox = (
  words: string,
  accepted: boolean,
  error: CallError | undefined,
  { t, actions }: ViewContext,
): TemplateResult => html`
  <div class="option">
    <input
      type="checkbox"
      id="mfa-device-consent"
      aria-invalid=${error === undefined ? 'false' : 'true'}
      aria-describedby=${error === undefined ? nothing : 'mfa-device-consent-error'}
      .checked=${live(accepted)}
      @change=${ticked((on) => actions.mfaDevice.accept(on))}
    />
    <label for="mfa-device-consent">${words}</label>
  </div>
  ${
    error === undefined
      ? nothing
      : html`<p class="field-error" id="mfa-device-consent-error" role="alert">
          ${icon('alert')}<span>${problemWords(t, error)}</span>
        </p>`
  }
`;
