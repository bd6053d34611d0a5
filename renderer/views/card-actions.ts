import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Remedy } from '../../src/core/notice/problem-table.ts';
import type { Activity } from '../../src/core/session/phase.ts';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { focusIds } from '../focus-ids.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';

/** Remedies before which trying again is of no use. */
const others: ReadonlySet<Remedy | undefined> = new Set(['repair-file', 'proxy-password']);

/** The one main thing to do with a session now. */
interface PrimaryAction {
  readonly label: string;
  readonly run: () => void;
  /** It is the next step, not merely possible. */
  readonly urged: boolean;
  readonly busy: boolean;
}

const primaryOf = (session: SessionView, { state, actions }: ViewContext): PrimaryAction => {
  const validity = validityNow(session, state.now);
  const usable = isUsable(validity);
  const label = usable ? 'Renew' : 'Get session';
  const run = (): void => void actions.sessions.get(session.id);
  const again: PrimaryAction = { label: 'Try again', run, urged: true, busy: false };
  const byActivity: Readonly<Record<Activity, () => PrimaryAction>> = {
    idle: () => ({ label, run, urged: validity !== 'active', busy: false }),
    // The button stays where it is while something is under way: a double click must not hit "Cancel".
    refreshing: () => ({ label: usable ? 'Renewing…' : 'Getting…', run: () => {}, urged: false, busy: true }),
    'needs-code': () => ({ label: 'Enter code', run, urged: true, busy: false }),
    // Trying again mends no file and no password: the problem box has what does.
    failing: () => (others.has(session.problem?.remedy) ? { ...again, urged: false } : again),
    blocked: () =>
      session.problem?.remedy === 'get-session' ? again : { label, run, urged: false, busy: false },
  };
  return byActivity[session.phase.activity]();
};

/** The main button of a session's card, and before it the one that stops what is under way. */
export const cardActions = (session: SessionView, context: ViewContext): TemplateResult => {
  const { id, label, phase } = session;
  const primary = primaryOf(session, context);
  const cancellable = phase.activity === 'refreshing' || phase.activity === 'needs-code';
  return html`
    <div class="card-actions">
      ${
        cancellable
          ? html`<button
              type="button"
              class="button"
              aria-label="Cancel for ${label}"
              @click=${() => void context.actions.sessions.cancel(id)}
            >
              Cancel
            </button>`
          : nothing
      }
      <button
        type="button"
        id=${focusIds.primary(id)}
        class="button ${primary.urged ? 'button-primary' : ''}"
        aria-disabled=${primary.busy ? 'true' : 'false'}
        aria-label="${primary.label} for ${label}"
        @click=${primary.run}
      >
        ${primary.label}
      </button>
    </div>
  `;
};
