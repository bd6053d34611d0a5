import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import { focusIds } from '../focus-ids.ts';
import type { SessionDraft } from '../form/session-draft.ts';
import { durationText } from '../text/duration.ts';
import { describedBy, errorAt, fieldError } from './form-field.ts';
import type { AnyForm } from './form-field.ts';
import { ticked, typed } from './input-events.ts';

/** What the fields for the life of a session offer, and where what is typed goes. */
export interface Lifetime {
  readonly edit: (patch: Partial<SessionDraft>) => void;
  /** The durations offered, in seconds. */
  readonly presets: readonly number[];
  readonly durationHint: string;
}

const numberBox = (
  form: AnyForm,
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

/** Draws the choice of how long sessions last. */
export const durationField = (form: AnyForm, { edit, presets, durationHint }: Lifetime): TemplateResult => {
  const { draft } = form;
  const choices: readonly (readonly [SessionDraft['duration'], string])[] = [
    ...presets.map((seconds) => [`${seconds}`, durationText(seconds)] as const),
    ['own', 'Other'],
  ];
  const own = draft.duration === 'own';
  // An error leads to what mends it: the hours when they are shown, else the choice that is made.
  const focusable = (value: SessionDraft['duration']): string | undefined =>
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
                @change=${() => edit({ duration: value })}
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
                edit: (ownHours) => edit({ ownHours }),
              })}
              ${numberBox(form, {
                id: 'own-minutes',
                label: 'Minutes',
                unit: 'min',
                value: draft.ownMinutes,
                place: 'durationSeconds',
                edit: (ownMinutes) => edit({ ownMinutes }),
              })}
            </div>`
          : nothing
      }
      ${fieldError(form, 'durationSeconds')}
      <p class="hint" id="${focusIds.field('durationSeconds')}-hint">${durationHint}</p>
    </fieldset>
  `;
};

/** Draws whether and when sessions are renewed. */
export const refreshFields = (form: AnyForm, { edit }: Lifetime): TemplateResult => {
  const renewId = focusIds.field('renewBeforeSeconds');
  return html`
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
          .checked=${live(form.draft.autoRefresh)}
          @change=${ticked((autoRefresh) => edit({ autoRefresh }))}
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
          value: form.draft.renewBeforeMinutes,
          place: 'renewBeforeSeconds',
          edit: (renewBeforeMinutes) => edit({ renewBeforeMinutes }),
        })}
      </div>
      ${fieldError(form, 'renewBeforeSeconds')}
      <p class="hint" id="${renewId}-hint">
        Some AWS tools ask for fresh credentials from 15 minutes before the end: be earlier than that.
      </p>
    </div>
  `;
};
