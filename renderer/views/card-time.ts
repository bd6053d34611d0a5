import { html, nothing, svg } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { SessionView, Snapshot } from '../../src/shared/snapshot.ts';
import { message, type Message } from '../../src/texts/message.ts';
import { secondsLeft } from '../text/duration.ts';
import { lifeLeft } from '../text/life-left.ts';
import { isUsable, lookOf, validityNow, type Tone } from '../text/phase-look.ts';
import type { ViewContext } from './context.ts';
import { rich } from './rich.ts';

/** The life of a session as a thin bar that empties. The words beside it say the same, so readers skip it. */
const lifeBar = (left: number, tone: Tone): TemplateResult => html`
  <svg class="life life-${tone}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="life-whole" width="100" height="1" />
    ${left === 0 ? nothing : svg`<rect class="life-left" width=${left} height="1" />`}
  </svg>
`;

/** Until when a session holds or has held, and where it is not. */
const endOf = (session: SessionView, isNow: boolean): readonly Message[] => {
  const { expiresAt, cleared, withheld } = session;
  if (expiresAt === undefined) return [];
  const end = message(isNow ? 'list.until' : 'list.ended', { moment: { at: expiresAt } });
  if (!isNow) return cleared === true ? [end, message('list.cleared')] : [end];
  return withheld === true ? [message('list.notInFile'), end] : [end];
};

/** When a session is renewed by itself, or why it is not. `holder`: the session of the identity whose codes it takes. */
export const renewalOf = (
  session: SessionView,
  holder: SessionView,
  snapshot: Pick<Snapshot, 'preferences' | 'held'> | undefined,
): Message | undefined => {
  // What is under way is said by the state.
  if (session.phase.activity === 'refreshing' || session.phase.activity === 'needs-code') return undefined;
  // What is left to another program has a note that says so.
  if (session.left === true) return undefined;
  if (session.renewsAt !== undefined) return message('list.renews', { moment: { at: session.renewsAt } });
  if (snapshot?.preferences.paused === true) return message('list.renewsPaused');
  if (snapshot?.held === true) return message('list.renewsUnlocked');
  if (!session.autoRefresh) return message('list.renewsOff');
  if (session.needsCode && holder.needsCode) return message('list.renewsWithCode');
  // A role without a problem of its own may wait for an identity that has one.
  if (session.problem !== undefined || holder.problem !== undefined) return message('list.renewsOnHold');
  return session.phase.validity === 'none' ? message('list.renewsLater') : undefined;
};

/**
 * How a session stands: state, time left, how much of its life that is, when it ends and when it is renewed. It takes the
 * same room in every state. `holder`: the session of the identity whose codes it takes.
 */
export const stateView = (
  session: SessionView,
  holder: SessionView,
  source: string | undefined,
  { t, state: { now, snapshot } }: ViewContext,
): TemplateResult => {
  const look = lookOf(session, now, source);
  const isNow = isUsable(validityNow(session, now));
  const { expiresAt, waitingUntil } = session;
  const left =
    isNow && expiresAt !== undefined
      ? html`<span class="card-left">
          ${rich(t, 'list.left', {
            time: html`<strong class="number">${t.times.timeLeft(expiresAt - now)}</strong>`,
          })}
        </span>`
      : nothing;
  // Until when is what the time left says too, so it goes first where there is no room for all.
  const renewal = renewalOf(session, holder, snapshot);
  const end = endOf(session, isNow);
  const times = (isNow ? [renewal, ...end] : [...end, renewal])
    .filter((one) => one !== undefined)
    .map((one) => t.say(one, now));
  // What became of the file is not left out where there is little room.
  const isWhole = session.cleared === true || session.withheld === true;
  const word =
    waitingUntil === undefined
      ? t.say(look.word)
      : t('list.nextCode', { time: t('common.seconds', { number: secondsLeft(waitingUntil - now) }) });
  return html`
    <div class="card-state">
      <p class="card-phase"><span class="pill number tone-${look.tone}">${word}</span> ${left}</p>
      ${lifeBar(lifeLeft(session, now), look.tone)}
      <p
        class="card-times ${isWhole ? 'card-times-whole' : ''}"
        title=${times.length > 1 ? times.join('\n') : nothing}
      >
        ${times.map((one) => html`<span>${one}</span>`)}
      </p>
    </div>
  `;
};
