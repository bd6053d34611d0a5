import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Translator } from '../../src/texts/translator.ts';
import type { PathList } from '../actions/path-list.ts';
import { focusIds } from '../focus-ids.ts';
import { mostPaths, wrongPath } from '../form/session-draft.ts';
import { icon } from '../icons.ts';
import { describedBy, errorAt, fieldError } from './form-field.ts';
import type { AnyForm } from './form-field.ts';
import { typed } from './input-events.ts';

const hintId = `${focusIds.field('alsoTo')}-hint`;

const pathField = (
  t: Translator,
  form: AnyForm,
  at: number,
  path: string,
  paths: PathList,
): TemplateResult => {
  const error = errorAt(form, 'alsoTo');
  const wrong = error !== undefined && wrongPath(error, form.draft) === at;
  return html`
    <li class="path-field">
      <input
        id=${focusIds.path(at)}
        class="input input-code"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${t('form.otherFile', { number: at + 1 })}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${(wrong ? describedBy(form, 'alsoTo', true) : undefined) ?? hintId}
        ?readonly=${form.saving}
        .value=${live(path)}
        @input=${typed((text) => paths.edit(at, text))}
      />
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label=${t('form.removeOtherFile', { number: at + 1 })}
        @click=${() => paths.remove(at)}
      >
        ${icon('close')}
      </button>
    </li>
  `;
};

/** Other files that the session is written to as well. */
export const pathFields = (t: Translator, form: AnyForm, paths: PathList): TemplateResult => {
  const { alsoTo } = form.draft;
  return html`
    <fieldset class="field" aria-describedby=${hintId}>
      <legend>${t('form.otherFiles')} <span class="optional">${t('form.optional')}</span></legend>
      ${
        alsoTo.length === 0
          ? nothing
          : html`<ul class="path-fields">
              ${alsoTo.map((path, at) => pathField(t, form, at, path, paths))}
            </ul>`
      }
      ${fieldError(t, form, 'alsoTo')}
      ${
        alsoTo.length < mostPaths
          ? html`<button type="button" class="button" id=${focusIds.addPath} @click=${() => paths.add()}>
              ${icon('plus')}${t('form.addFile')}
            </button>`
          : nothing
      }
      <p class="hint" id=${hintId}>${t('form.otherFilesHint')}</p>
    </fieldset>
  `;
};
