import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { tryCommand } from '../../src/shared/profile-command.ts';
import type { IdentityView } from '../../src/shared/snapshot.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import type { FormState } from '../state.ts';
import type { ViewContext } from './context.ts';
import { problemWords } from './problem-words.ts';
import { rich } from './rich.ts';

const commandBox = (profile: string, copied: boolean, { t, actions }: ViewContext): TemplateResult => html`
  <section class="try" aria-labelledby="try-title">
    <h2 id="try-title">${t('setup.try')}</h2>
    <div class="try-box">
      <code>${tryCommand(profile)}</code>
      <button
        type="button"
        class="button"
        id="copy-try"
        aria-label=${t('setup.copySpoken')}
        @click=${() => void actions.form.copyTryCommand()}
      >
        ${icon(copied ? 'check' : 'copy')}${t(copied ? 'setup.copied' : 'setup.copy')}
      </button>
    </div>
    <p class="only-spoken" role="status">${copied ? t('setup.copied') : ''}</p>
  </section>
`;

/** What becomes of the session from now on. */
const nextWords = (t: Translator, identity: IdentityView, moment: (at: number) => string): string => {
  const { renewsAt, expiresAt } = identity;
  if (renewsAt !== undefined) return t('setup.nextRenews', { time: moment(renewsAt) });
  if (identity.autoRefresh) return t('setup.nextReminds');
  return t('setup.nextEnds', { time: expiresAt === undefined ? '' : moment(expiresAt) });
};

const sessionButton = (form: FormState, { t, actions }: ViewContext): TemplateResult => html`
  <button
    type="button"
    class="button"
    aria-disabled=${form.getting ? 'true' : 'false'}
    @click=${() => void actions.form.getSession()}
  >
    ${form.getting ? html`${icon('sync')}${t('setup.getting')}` : t('setup.getSession')}
  </button>
`;

/** The last page: what there is now, what to try, and what happens next. */
export const setupDone = (form: FormState, context: ViewContext): TemplateResult => {
  const { t, state } = context;
  const identity = state.snapshot?.identities.find(({ id }) => id === form.id);
  const { label, profile } = identity ?? form.draft;
  const expiresAt = identity?.expiresAt;
  const moment = (at: number): string => t.times.moment(at, state.now);
  const hasSession = identity !== undefined && expiresAt !== undefined;
  return html`
    <section class="done" aria-labelledby=${focusIds.title}>
      <span class="empty-picture ${hasSession ? 'done-good' : ''}">${icon('check')}</span>
      <h1 id=${focusIds.title} tabindex="-1">
        ${t(hasSession ? 'setup.ready' : 'setup.saved', { identity: label })}
      </h1>
      <p class="done-text" id="done-text">
        ${
          hasSession
            ? rich(t, 'setup.readyText', {
                profile: html`<code>${profile}</code>`,
                time: html`<span class="number">${moment(expiresAt)}</span>`,
              })
            : t('setup.savedText')
        }
      </p>
      ${
        form.error === undefined
          ? nothing
          : html`<p class="note note-bad" role="alert">
              ${icon('stop')}<span>${problemWords(t, form.error)}</span>
            </p>`
      }
      ${commandBox(profile, form.copied, context)}
      <section class="next" aria-labelledby="next-title">
        <h2 id="next-title">${t('setup.next')}</h2>
        <ul class="next-list">
          <li>${icon('list')}<span>${t('setup.nextTray')}</span></li>
          ${hasSession ? html`<li>${icon('retry')}<span>${nextWords(t, identity, moment)}</span></li>` : nothing}
          <li>${icon('terminal')}<span>${t('setup.nextPrograms')}</span></li>
        </ul>
      </section>
      <div class="done-foot">
        ${hasSession ? nothing : sessionButton(form, context)}
        <button
          type="submit"
          class="button button-primary"
          id=${focusIds.setupDone}
          aria-describedby="${focusIds.title} done-text"
        >
          ${t('setup.done')}
        </button>
      </div>
    </section>
  `;
};
