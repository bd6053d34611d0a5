import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { errorAt } from './form-field.ts';
import type { AnyForm } from './form-field.ts';

/** A titled part of a form. */
export const section = (id: string, title: string, fields: unknown): TemplateResult => html`
  <section class="panel form-section" aria-labelledby="section-${id}">
    <h2 class="panel-title" id="section-${id}">${title}</h2>
    <div class="fields">${fields}</div>
  </section>
`;

/** The error that no field of the form mends; `remedies` are the buttons that do, `saved` says what became of what was typed. */
export const topError = (
  t: Translator,
  form: AnyForm,
  remedies: unknown = nothing,
  saved: string = t('form.nothingSaved'),
) => {
  const error = errorAt(form, 'top');
  return error === undefined
    ? nothing
    : html`
        <div class="problem problem-bad" id=${focusIds.field('top')} tabindex="-1" role="alert">
          ${icon('stop')}
          <div class="problem-words">
            <p class="problem-title">${error.title}</p>
            <p>${error.text}</p>
            ${error.detail === undefined ? nothing : html`<p class="problem-detail">${error.detail}</p>`}
            <p>${saved}</p>
          </div>
          ${remedies}
        </div>
      `;
};

/** The head of a form: the way back and the title. */
export const formHead = (
  t: Translator,
  title: unknown,
  back: () => void,
  actions: unknown = nothing,
): TemplateResult => html`
  <div class="view-head">
    <button type="button" class="button button-quiet" @click=${back}>
      ${icon('back')}${t('common.back')}
    </button>
    <h1 id=${focusIds.title} tabindex="-1">${title}</h1>
    ${actions}
  </div>
`;
