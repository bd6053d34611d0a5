import { html, nothing } from 'lit-html';
import type { SessionView } from '../../src/shared/snapshot.ts';
import { secondsLeft, timeLeft } from '../text/duration.ts';
import { isUsable, validityNow } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';

/** How much time is left, or when the session ended. */
export const timeView = (session: SessionView, { state: { now }, moments }: ViewContext) => {
  const { expiresAt, waitingUntil } = session;
  const waiting =
    waitingUntil === undefined
      ? nothing
      : html`<span class="card-note">
          Next code in <span class="number">${secondsLeft(waitingUntil - now)}&nbsp;s</span>
        </span>`;
  if (expiresAt === undefined) return waiting;
  if (!isUsable(validityNow(session, now))) {
    const cleared = session.cleared === true ? ', and was taken out of the file' : '';
    return html`<span class="card-note">Ended ${moments.moment(expiresAt, now)}${cleared}</span>${waiting}`;
  }
  return html`
    <span class="card-left number">${timeLeft(expiresAt - now)}</span>
    <span class="card-note">
      left, until ${moments.moment(expiresAt, now)}${session.withheld === true ? '; not in the file now' : ''}
    </span>
    ${waiting}
  `;
};

/** When a session is renewed by itself, or why it is not. `holder`: the session of the identity whose codes it takes. */
export const renewalWords = (
  session: SessionView,
  holder: SessionView,
  { state, moments }: ViewContext,
): string => {
  if (session.phase.activity === 'refreshing') return 'Under way';
  if (session.renewsAt !== undefined) return moments.moment(session.renewsAt, state.now);
  if (state.snapshot?.preferences.paused === true) return 'Paused';
  if (state.snapshot?.held === true) return 'When the screen is unlocked';
  if (!session.autoRefresh) return 'Off';
  if (session.needsCode && holder.needsCode) return 'With your code';
  // A role without a problem of its own may wait for an identity that has one.
  return session.problem === undefined && holder.problem === undefined ? 'Not yet' : 'On hold';
};
