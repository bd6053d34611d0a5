import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { CopyView, SessionView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import type { IconName } from '../icons.ts';
import type { Tone } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { pathView } from './path.ts';
import { problemWords } from './problem-words.ts';
import { fileRemedies, remedyButtons } from './remedies.ts';

const looks: Readonly<Record<CopyView['state'], readonly [Tone, IconName]>> = {
  written: ['good', 'check'],
  waiting: ['neutral', 'hourglass'],
  trouble: ['bad', 'stop'],
  left: ['neutral', 'moon'],
};

const copyLine = (id: string, { path, state, problem }: CopyView, context: ViewContext): TemplateResult => {
  const { t } = context;
  const [tone, iconName] = looks[state];
  // What was left can be taken up again; it need not be left twice.
  const all = fileRemedies(state === 'left' ? 'write-again' : (problem?.remedy ?? 'none'), id, path, context);
  const remedies = state === 'left' ? all.slice(1) : all;
  return html`
    <li class="copy">
      <div class="copy-head">
        <span class="copy-state ink-${tone}">${icon(iconName)}${t(`list.copy.${state}`)}</span>
        ${pathView(path)}
      </div>
      ${
        problem === undefined
          ? nothing
          : html`<p class="hint copy-problem">
              ${problemWords(t, { ...problem, detail: problem.detail === path ? undefined : problem.detail })}
            </p>`
      }
      ${remedyButtons(remedies)}
    </li>
  `;
};

/** The other files that a session is written to, and how it stands in each. */
export const cardCopies = ({ id, copies }: SessionView, context: ViewContext) =>
  copies.length === 0
    ? nothing
    : html`
        <div class="copies">
          <p class="copies-title" id="copies-${id}">${context.t('list.copies')}</p>
          <ul aria-labelledby="copies-${id}">
            ${copies.map((copy) => copyLine(id, copy, context))}
          </ul>
        </div>
      `;
