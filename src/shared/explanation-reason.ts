import { wayOf } from '../core/identity/role.ts';
import { holdOf } from '../core/session/hold.ts';
import { planFor } from '../core/session/plan.ts';
import type { Operation, SessionFacts } from '../core/session/session-facts.ts';
import { holderOf, isRole, type Session } from '../core/session/session.ts';
import { factsOf, type AppState } from '../core/state/app-state.ts';

const operations: Readonly<Record<Operation['kind'], string>> = {
  refreshing: 'it is being renewed now',
  'waiting-for-code': 'it waits for the next code',
  'waiting-for-touch': 'it waits for the program that prints the code',
  'waiting-for-source': 'it waits for the identity’s session',
  'needs-code': 'it waits for your code',
};

/** Why a session is renewed when it is, or is not. */
export const reasonOf = (state: AppState, session: Session, now: number): string => {
  const facts = factsOf(state, session.id);
  const hold = holdOf(state);
  if (facts.operation !== undefined) return operations[facts.operation.kind];
  if (facts.forgetting === true) return 'it is being forgotten';
  if (facts.left === true) return 'the profile is left to another program';
  if (hold === 'remove') return 'the screen is locked, so it is kept out of the files';
  if (facts.failure !== undefined) return failureReason(facts.failure, now);
  if (facts.current?.written === false) return 'it is still to be written to the file';
  if (state.settings.preferences.paused) return 'auto-refresh is paused';
  if (hold === 'pause') return 'auto-refresh is paused while the screen is locked';
  if (!session.autoRefresh) return 'auto-refresh is off for it';
  if (facts.current === undefined) return 'there is no session yet: Latchkey waits until you get one';
  return planFor(state, session, now) === undefined ? needOf(state, session) : wayWords(state, session);
};

const failureReason = ({ retryAt, attempts }: NonNullable<SessionFacts['failure']>, now: number): string =>
  retryAt === undefined
    ? 'it waits for you because of the problem below'
    : `retry in ${Math.max(0, Math.round((retryAt - now) / 1000))} s, attempt ${attempts + 1}`;

const needOf = (state: AppState, session: Session): string => {
  const holder = holderOf(state, session);
  return isRole(session) && holder !== undefined && wayOf(session, holder) === 'session'
    ? `it needs ${holder.label}’s session, which needs your code`
    : 'it needs your code';
};

const wayWords = (state: AppState, session: Session): string => {
  const holder = holderOf(state, session);
  if (isRole(session) && holder !== undefined && wayOf(session, holder) === 'session') {
    return `fed by ${holder.label}’s session`;
  }
  if (holder?.mfaSerial === undefined) return 'by itself, without a code';
  const byItself = { seed: 'the seed', command: 'a program', ask: 'you' } as const;
  return `by itself, with a code from ${byItself[holder.codeSource]}`;
};
