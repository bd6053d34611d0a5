import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Remedy } from '../../src/core/notice/problem-table.ts';
import type { Activity } from '../../src/core/session/phase.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { icon } from '../icons.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import type { RemedyButton } from './remedies.ts';

/** Remedies before which trying again is of no use. */
const others: ReadonlySet<Remedy | undefined> = new Set(['repair-file', 'proxy-password']);

type Label = 'getSession' | 'renew' | 'getting' | 'renewing' | 'enterCode' | 'tryAgain' | 'fix';

/** The one main thing to do with a session now. */
interface PrimaryAction {
  readonly label: Label;
  readonly run: () => void;
  /** It is the next step, not merely possible. */
  readonly urged: boolean;
  readonly busy: boolean;
}

const primaryOf = (
  session: SessionView,
  fix: RemedyButton | undefined,
  { state, actions }: ViewContext,
): PrimaryAction => {
  const validity = validityNow(session, state.now);
  const usable = isUsable(validity);
  const label = usable ? 'renew' : 'getSession';
  const run = (): void => void actions.sessions.get(session.id);
  const again: PrimaryAction = { label: 'tryAgain', run, urged: true, busy: false };
  const byActivity: Readonly<Record<Activity, () => PrimaryAction>> = {
    idle: () => ({ label, run, urged: validity !== 'active', busy: false }),
    // The button stays where it is while something is under way: a double click must not hit "Cancel".
    refreshing: () => ({ label: usable ? 'renewing' : 'getting', run: () => {}, urged: false, busy: true }),
    'needs-code': () => ({ label: 'enterCode', run, urged: true, busy: false }),
    // Trying again mends no file and no password: the problem box has what does.
    failing: () => (others.has(session.problem?.remedy) ? { ...again, urged: false } : again),
    blocked: () => {
      if (fix !== undefined) return { label: 'fix', run: fix.run, urged: true, busy: false };
      return session.problem?.remedy === 'get-session' ? again : { label, run, urged: false, busy: false };
    },
  };
  return byActivity[session.phase.activity]();
};

/**
 * The main button of a session's card, and before it the one that stops what is under way; that one's room is kept.
 * `fix`: what mends the session's problem, where there is one thing that does.
 */
export const cardActions = (
  session: SessionView,
  fix: RemedyButton | undefined,
  context: ViewContext,
): TemplateResult => {
  const { id, label, phase } = session;
  const { t, actions } = context;
  const primary = primaryOf(session, fix, context);
  const cancellable = phase.activity === 'refreshing' || phase.activity === 'needs-code';
  return html`
    <div class="card-actions">
      <span class="card-cancel">
        ${
          cancellable
            ? html`<button
                type="button"
                class="button button-quiet button-icon"
                aria-label=${t('list.cancelFor', { label })}
                title=${t('common.cancel')}
                @click=${() => void actions.sessions.cancel(id)}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
      </span>
      <button
        type="button"
        id=${focusIds.primary(id)}
        class="button card-primary ${primary.urged ? 'button-primary' : ''}"
        aria-disabled=${primary.busy ? 'true' : 'false'}
        aria-label=${t(`list.${primary.label}For`, { label })}
        @click=${primary.run}
      >
        ${t(`list.${primary.label}`)}
      </button>
    </div>
  `;
};
