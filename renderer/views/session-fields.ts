import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { focusIds } from '../focus-ids.ts';
import { durationPresets } from '../form/draft.ts';
import type { Draft } from '../form/draft.ts';
import type { FormState } from '../state.ts';
import { durationText } from '../text/duration.ts';
import type { ViewContext } from './context.ts';
import { describedBy, errorAt, fieldError, textField } from './form-field.ts';
import { ticked, typed } from './input-events.ts';
import { pathFields } from './path-fields.ts';

const numberBox = (
  form: FormState,
  box: {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly value: string;
    readonly place: 'durationSeconds' | 'renewBeforeSeconds';
    readonly edit: (value: string) => void;
  },
): TemplateResult => html`
  <span class="number-box">
    <input
      id=${box.id}
      class="input input-number"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${box.label}
      aria-invalid=${errorAt(form, box.place) === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(describedBy(form, box.place, true))}
      ?readonly=${form.saving}
      .value=${live(box.value)}
      @input=${typed(box.edit)}
    />
    <span aria-hidden="true">${box.unit}</span>
  </span>
`;

const choices: readonly (readonly [Draft['duration'], string])[] = [
  ...durationPresets.map((seconds) => [`${seconds}`, durationText(seconds)] as const),
  ['own', 'Other'],
];

const durationField = (form: FormState, { actions }: ViewContext): TemplateResult => {
  const { draft } = form;
  const own = draft.duration === 'own';
  // An error leads to what mends it: the hours when they are shown, else the choice that is made.
  const focusable = (value: Draft['duration']): string | undefined =>
    !own && value === draft.duration ? focusIds.field('durationSeconds') : undefined;
  return html`
    <fieldset class="field">
      <legend>Duration</legend>
      <div class="choices">
        ${choices.map(
          ([value, label]) => html`
            <label class="choice">
              <input
                type="radio"
                name="duration"
                value=${value}
                id=${ifDefined(focusable(value))}
                aria-describedby=${ifDefined(describedBy(form, 'durationSeconds', true))}
                .checked=${live(draft.duration === value)}
                @change=${() => actions.form.edit({ duration: value })}
              />
              <span>${label}</span>
            </label>
          `,
        )}
      </div>
      ${
        own
          ? html`<div class="own-duration">
              ${numberBox(form, {
                id: focusIds.field('durationSeconds'),
                label: 'Hours',
                unit: 'h',
                value: draft.ownHours,
                place: 'durationSeconds',
                edit: (ownHours) => actions.form.edit({ ownHours }),
              })}
              ${numberBox(form, {
                id: 'own-minutes',
                label: 'Minutes',
                unit: 'min',
                value: draft.ownMinutes,
                place: 'durationSeconds',
                edit: (ownMinutes) => actions.form.edit({ ownMinutes }),
              })}
            </div>`
          : nothing
      }
      ${fieldError(form, 'durationSeconds')}
      <p class="hint" id="${focusIds.field('durationSeconds')}-hint">
        15 minutes to 36 hours; root user at most 1 hour.
      </p>
    </fieldset>
  `;
};

/** Where sessions are written, how long they last, and when they are renewed. */
export const sessionFields = (form: FormState, context: ViewContext): TemplateResult => {
  const { draft } = form;
  const { actions } = context;
  const renewId = focusIds.field('renewBeforeSeconds');
  return html`
    ${textField(form, {
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
    ${pathFields(form, context)} ${durationField(form, context)}
    <div class="field">
      <div class="row row-plain">
        <div class="row-words">
          <label for="auto-refresh">Auto-refresh</label>
          <p class="hint" id="auto-refresh-hint">
            Renew the session before it ends. When you type the codes, Latchkey reminds you instead.
          </p>
        </div>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          id="auto-refresh"
          aria-describedby="auto-refresh-hint"
          .checked=${live(draft.autoRefresh)}
          @change=${ticked((autoRefresh) => actions.form.edit({ autoRefresh }))}
        />
      </div>
    </div>
    <div class="field">
      <label for=${renewId}>Renew or remind</label>
      <div class="own-duration">
        ${numberBox(form, {
          id: renewId,
          label: 'Renew or remind this many minutes before the end',
          unit: 'min before the end',
          value: draft.renewBeforeMinutes,
          place: 'renewBeforeSeconds',
          edit: (renewBeforeMinutes) => actions.form.edit({ renewBeforeMinutes }),
        })}
      </div>
      ${fieldError(form, 'renewBeforeSeconds')}
      <p class="hint" id="${renewId}-hint">
        Some AWS tools ask for fresh credentials from 15 minutes before the end: be earlier than that.
      </p>
    </div>
  `;
};
