import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ProblemView } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { icon } from '../icons.ts';
import { remedyButtons } from './remedies.ts';
import type { RemedyButton } from './remedies.ts';
import { rich } from './rich.ts';

const nextStep = ({ retry, retryAt }: ProblemView, now: number, t: Translator) => {
  if (retryAt !== undefined && retryAt <= now) return t('list.tryingNow');
  if (retryAt !== undefined) {
    return rich(t, 'list.triesIn', {
      time: html`<span class="number">${t.times.timeLeft(retryAt - now)}</span>`,
    });
  }
  return retry === 'never' ? t('list.triesNever') : nothing;
};

/** A problem in words: what happened, what AWS or the system said, what happens next, and what can be done. */
export const problemBox = (
  problem: ProblemView,
  now: number,
  remedies: readonly RemedyButton[],
  t: Translator,
): TemplateResult => {
  const passing = problem.retryAt !== undefined;
  const next = nextStep(problem, now, t);
  return html`
    <div class="problem problem-${passing ? 'warn' : 'bad'}">
      ${icon(passing ? 'alert' : 'stop')}
      <div class="problem-words">
        <p class="problem-title">${problem.title}</p>
        <p>${problem.text}</p>
        ${problem.detail === undefined ? nothing : html`<p class="problem-detail">${problem.detail}</p>`}
        ${next === nothing ? nothing : html`<p class="problem-next">${next}</p>`}
      </div>
      ${remedyButtons(remedies)}
    </div>
  `;
};
