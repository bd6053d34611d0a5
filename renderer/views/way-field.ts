import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { outcomeText } from '../../src/shared/role-words.ts';
import type { RoleHolder } from '../../src/shared/role-words.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { choiceOf } from '../form/role-draft.ts';
import type { RoleDraft } from '../form/role-draft.ts';
import { icon } from '../icons.ts';
import type { RoleFormState } from '../state.ts';
import type { ViewContext } from './context.ts';

const choicesFor = (
  { label, mfaSerial }: RoleHolder,
  t: Translator,
): readonly (readonly [RoleDraft['way'], string, string])[] => [
  ['auto', t('role.wayAuto'), t('role.wayAutoHint')],
  mfaSerial === undefined
    ? ['key', t('role.wayKey'), t('role.wayKeyHint')]
    : ['key', t('role.wayKeyAndCode'), t('role.wayKeyAndCodeHint')],
  ['session', t('role.waySession', { identity: label }), t('role.waySessionHint')],
];

/** The choice of how a role's session is got, and what comes of it with all the rest that is chosen. */
export const wayField = (
  { draft }: RoleFormState,
  holder: RoleHolder,
  { t, actions }: ViewContext,
): TemplateResult => html`
  <fieldset class="field">
    <legend>${t('role.way')}</legend>
    ${choicesFor(holder, t).map(
      ([choice, label, hint]) => html`
        <div class="option">
          <input
            type="radio"
            name="way"
            id="way-${choice}"
            value=${choice}
            aria-describedby="way-${choice}-hint"
            .checked=${live(draft.way === choice)}
            @change=${() => actions.roleForm.edit({ way: choice })}
          />
          <div>
            <label for="way-${choice}">${label}</label>
            <p class="hint" id="way-${choice}-hint">${hint}</p>
          </div>
        </div>
      `,
    )}
    <p class="note note-neutral" id="way-outcome" role="status">
      ${icon('info')}<span
        ><strong>${t('role.asChosen')}</strong> ${t.say(outcomeText(choiceOf(draft), holder))}</span
      >
    </p>
  </fieldset>
`;
