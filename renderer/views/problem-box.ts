import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ProblemView } from '../../src/shared/snapshot.ts';
import { icon } from '../icons.ts';
import { timeLeft } from '../text/duration.ts';
import { remedyButtons } from './remedies.ts';
import type { RemedyButton } from './remedies.ts';

const nextStep = ({ retry, retryAt }: ProblemView, now: number) => {
  if (retryAt !== undefined && retryAt <= now) return html`<p class="problem-next">Trying again now</p>`;
  if (retryAt !== undefined) {
    return html`<p class="problem-next">
      Latchkey tries again in <span class="number">${timeLeft(retryAt - now)}</span>
    </p>`;
  }
  return retry === 'never'
    ? html`<p class="problem-next">Latchkey does not try again until that is changed.</p>`
    : nothing;
};

/** A problem in words: what happened, what AWS or the system said, what happens next, and what can be done. */
export const problemBox = (
  problem: ProblemView,
  now: number,
  remedies: readonly RemedyButton[],
): TemplateResult => {
  const passing = problem.retryAt !== undefined;
  return html`
    <div class="problem problem-${passing ? 'warn' : 'bad'}">
      ${icon(passing ? 'alert' : 'stop')}
      <div class="problem-words">
        <p class="problem-title">${problem.title}</p>
        <p>${problem.text}</p>
        ${problem.detail === undefined ? nothing : html`<p class="problem-detail">${problem.detail}</p>`}
        ${nextStep(problem, now)}
      </div>
      ${remedyButtons(remedies)}
    </div>
  `;
};
