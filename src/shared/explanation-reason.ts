import { wayOf } from '../core/identity/role.ts';
import { holdOf } from '../core/session/hold.ts';
import { planFor } from '../core/session/plan.ts';
import type { SessionFacts } from '../core/session/session-facts.ts';
import { holderOf, isRole, type Session } from '../core/session/session.ts';
import { factsOf, type AppState } from '../core/state/app-state.ts';
import { message, type Message } from '../texts/message.ts';

/** Why a session is renewed when it is, or is not. */
export const reasonOf = (state: AppState, session: Session, now: number): Message => {
  const facts = factsOf(state, session.id);
  const hold = holdOf(state);
  if (facts.operation !== undefined) return message(`explain.because.${facts.operation.kind}`);
  if (facts.forgetting === true) return message('explain.because.forgetting');
  if (facts.left === true) return message('explain.because.left');
  if (hold === 'remove') return message('explain.because.keptOut');
  if (facts.failure !== undefined) return failureReason(facts.failure, now);
  if (facts.current?.written === false) return message('explain.because.unwritten');
  if (state.settings.preferences.paused) return message('explain.because.paused');
  if (hold === 'pause') return message('explain.because.locked');
  if (!session.autoRefresh) return message('explain.because.off');
  if (facts.current === undefined) return message('explain.because.none');
  return planFor(state, session, now) === undefined ? needOf(state, session) : wayOfRenewal(state, session);
};

const failureReason = ({ retryAt, attempts }: NonNullable<SessionFacts['failure']>, now: number): Message =>
  retryAt === undefined
    ? message('explain.because.blocked')
    : message('explain.because.retry', {
        seconds: `${Math.max(0, Math.round((retryAt - now) / 1000))}`,
        attempt: `${attempts + 1}`,
      });

const needOf = (state: AppState, session: Session): Message => {
  const holder = holderOf(state, session);
  return isRole(session) && holder !== undefined && wayOf(session, holder) === 'session'
    ? message('explain.because.needsSource', { label: holder.label })
    : message('explain.because.needsCode');
};

const wayOfRenewal = (state: AppState, session: Session): Message => {
  const holder = holderOf(state, session);
  if (isRole(session) && holder !== undefined && wayOf(session, holder) === 'session') {
    return message('explain.because.fed', { label: holder.label });
  }
  if (holder?.mfaSerial === undefined) return message('explain.because.byItself');
  return message(`explain.because.${holder.codeSource}`);
};
