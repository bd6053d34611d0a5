import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { durationPresets } from '../form/draft.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { ticked } from './input-events.ts';
import { durationField, refreshFields } from './lifetime-fields.ts';
import type { Lifetime } from './lifetime-fields.ts';
import { pathFields } from './path-fields.ts';

/** Where sessions are written, how long they last, and when they are renewed. */
export const sessionFields = (form: FormState, { t, actions }: ViewContext): TemplateResult => {
  const { draft } = form;
  const lifetime: Lifetime = {
    edit: (patch) => actions.form.edit(patch),
    presets: durationPresets,
    durationHint: '15 minutes to 36 hours; root user at most 1 hour.',
  };
  return html`
    ${textField(t, form, {
      place: 'profile',
      label: 'Profile',
      value: draft.profile,
      edit: (profile) => actions.form.edit({ profile }),
      placeholder: 'work',
      hint: html`Section of the credentials file that the session is written to. Use it with
        <code>aws --profile ${draft.profile.trim() || 'work'}</code>.`,
      mono: true,
    })}
    <div class="field">
      <div class="option">
        <input
          type="checkbox"
          id="sets-region"
          .checked=${live(draft.setsRegion)}
          @change=${ticked((setsRegion) => actions.form.edit({ setsRegion }))}
        />
        <label for="sets-region">
          Also set this region for the profile in <code>~/.aws/config</code>, if it has none there
        </label>
      </div>
    </div>
    ${pathFields(t, form, actions.form.paths)} ${durationField(t, form, lifetime)}
    ${refreshFields(t, form, lifetime)}
  `;
};
