import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { durationPresets } from '../form/draft.ts';
import { durationOf } from '../form/session-draft.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { textField } from './form-field.ts';
import { ticked } from './input-events.ts';
import { durationField, refreshFields } from './lifetime-fields.ts';
import type { Lifetime } from './lifetime-fields.ts';
import { pathFields } from './path-fields.ts';
import { rich } from './rich.ts';

/** How the identity is called. */
export const nameField = (form: FormState, { t, actions }: ViewContext): TemplateResult =>
  textField(t, form, {
    place: 'label',
    label: t('setup.name'),
    value: form.draft.label,
    edit: (label) => actions.form.edit({ label }),
    placeholder: t('setup.nameExample'),
    hint: t('setup.nameHint'),
  });

/** Where sessions are written. */
export const profileField = (form: FormState, { t, actions }: ViewContext): TemplateResult => {
  const profile = form.draft.profile.trim() || t('setup.profileExample');
  return textField(t, form, {
    place: 'profile',
    label: t('setup.profile'),
    value: form.draft.profile,
    edit: (profile) => actions.form.edit({ profile }),
    placeholder: t('setup.profileExample'),
    hint: html`<span
      >${rich(t, 'setup.profileHint', { command: html`<code>aws --profile ${profile}</code>` })}</span
    >`,
    mono: true,
  });
};

/** How long sessions last, when they are renewed, and where else they are written. */
export const lifeFields = (form: FormState, { t, actions }: ViewContext): TemplateResult => {
  const lifetime: Lifetime = {
    edit: (patch) => actions.form.edit(patch),
    presets: durationPresets,
    durationHint: t('setup.durationHint'),
  };
  return html`
    ${durationField(t, form, lifetime)} ${refreshFields(t, form, lifetime)}
    <div class="field">
      <div class="option">
        <input
          type="checkbox"
          id="sets-region"
          .checked=${live(form.draft.setsRegion)}
          @change=${ticked((setsRegion) => actions.form.edit({ setsRegion }))}
        />
        <label for="sets-region">
          ${rich(t, 'setup.setsRegion', { file: html`<code>~/.aws/config</code>` })}
        </label>
      </div>
    </div>
    ${pathFields(t, form, actions.form.paths)}
  `;
};

/** What the folded fields say, in a few words. */
const lifeInWords = ({ draft }: FormState, { t }: ViewContext): string => {
  const duration = t.times.duration(durationOf(draft));
  if (!draft.autoRefresh) return t('setup.moreEnds', { duration });
  return t(draft.codeSource === 'ask' ? 'setup.moreReminded' : 'setup.moreRenewed', { duration });
};

/** The same fields, folded away: what they start with is right for most. */
export const foldedLifeFields = (form: FormState, context: ViewContext): TemplateResult => html`
  <details
    class="more-fields"
    .open=${live(form.unfolded)}
    @toggle=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLDetailsElement) context.actions.form.unfold(currentTarget.open);
    }}
  >
    <summary id="more-fields">
      <span class="more-title">${context.t('setup.more')}</span>
      <span class="hint">${lifeInWords(form, context)}</span>
    </summary>
    <div class="fields">${lifeFields(form, context)}</div>
  </details>
`;
