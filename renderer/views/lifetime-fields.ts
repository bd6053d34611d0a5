import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { live } from 'lit-html/directives/live.js';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import type { SessionDraft } from '../form/session-draft.ts';
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
export const durationField = (
  t: Translator,
  form: AnyForm,
  { edit, presets, durationHint }: Lifetime,
): TemplateResult => {
  const { draft } = form;
  const choices: readonly (readonly [SessionDraft['duration'], string])[] = [
    ...presets.map((seconds) => [`${seconds}`, t.times.duration(seconds)] as const),
    ['own', t('form.otherDuration')],
  ];
  const own = draft.duration === 'own';
  // An error leads to what mends it: the hours when they are shown, else the choice that is made.
  const focusable = (value: SessionDraft['duration']): string | undefined =>
    !own && value === draft.duration ? focusIds.field('durationSeconds') : undefined;
  return html`
    <fieldset class="field">
      <legend>${t('form.duration')}</legend>
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
                label: t('form.hours'),
                unit: t('form.hoursUnit'),
                value: draft.ownHours,
                place: 'durationSeconds',
                edit: (ownHours) => edit({ ownHours }),
              })}
              ${numberBox(form, {
                id: 'own-minutes',
                label: t('form.minutes'),
                unit: t('form.minutesUnit'),
                value: draft.ownMinutes,
                place: 'durationSeconds',
                edit: (ownMinutes) => edit({ ownMinutes }),
              })}
            </div>`
          : nothing
      }
      ${fieldError(t, form, 'durationSeconds')}
      <p class="hint" id="${focusIds.field('durationSeconds')}-hint">${durationHint}</p>
    </fieldset>
  `;
};

/** Draws whether and when sessions are renewed. */
export const refreshFields = (t: Translator, form: AnyForm, { edit }: Lifetime): TemplateResult => {
  const renewId = focusIds.field('renewBeforeSeconds');
  return html`
    <div class="field">
      <div class="row row-plain">
        <div class="row-words">
          <label for="auto-refresh">${t('form.autoRefresh')}</label>
          <p class="hint" id="auto-refresh-hint">${t('form.autoRefreshHint')}</p>
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
      <label for=${renewId}>${t('form.renewBefore')}</label>
      <div class="own-duration">
        ${numberBox(form, {
          id: renewId,
          label: t('form.renewBeforeSpoken'),
          unit: t('form.renewBeforeUnit'),
          value: form.draft.renewBeforeMinutes,
          place: 'renewBeforeSeconds',
          edit: (renewBeforeMinutes) => edit({ renewBeforeMinutes }),
        })}
      </div>
      ${fieldError(t, form, 'renewBeforeSeconds')}
      <p class="hint" id="${renewId}-hint">${t('form.renewBeforeHint')}</p>
    </div>
  `;
};
