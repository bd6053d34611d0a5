import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { outcomeWords, ownerWords } from '../../src/shared/role-words.ts';
import type { RoleHolder } from '../../src/shared/role-words.ts';
import { choiceOf } from '../form/role-draft.ts';
import type { RoleDraft } from '../form/role-draft.ts';
import { icon } from '../icons.ts';
import type { RoleFormState } from '../state.ts';
import type { ViewContext } from './context.ts';

const choicesFor = ({
  label,
  mfaSerial,
}: RoleHolder): readonly (readonly [RoleDraft['way'], string, string])[] => [
  ['auto', 'Automatically', 'Whichever way takes fewer codes.'],
  mfaSerial === undefined
    ? ['key', 'Always with the access key', 'Up to 12 hours, where the role allows it.']
    : [
        'key',
        'Always with the access key and a code',
        'Takes a code each time. Up to 12 hours, where the role allows it.',
      ],
  [
    'session',
    `Always with ${ownerWords(label)} session`,
    'Takes no code of its own. For an hour at most, which is AWS’s rule.',
  ],
];

/** The choice of how a role's session is got, and what comes of it with all the rest that is chosen. */
export const wayField = (
  { draft }: RoleFormState,
  holder: RoleHolder,
  { actions }: ViewContext,
): TemplateResult => {
  const outcome = outcomeWords(choiceOf(draft), holder);
  return html`
    <fieldset class="field">
      <legend>How the session is got</legend>
      ${choicesFor(holder).map(
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
        ${icon('info')}<span><strong>As chosen here:</strong> ${outcome}</span>
      </p>
    </fieldset>
  `;
};
