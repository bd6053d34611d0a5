import { keyNotices, livingKeyNotices } from '../rotation/key-notices.ts';
import { planFor } from '../session/plan.ts';
import { validityAt } from '../session/phase.ts';
import { renewAt } from '../session/refresh-policy.ts';
import type { CurrentSession, Failure, SessionFacts } from '../session/session-facts.ts';
import {
  holderOf,
  isFed,
  isRole,
  isUnattended,
  sessionsOf,
  type Session,
  type SessionId,
} from '../session/session.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import type { Notice, NoticeKind, NoticeTarget } from './notice.ts';
import { noticeTable } from './notice-table.ts';
import { isKeyFault, type Problem } from './problem.ts';
import { remedyOf } from './problem-table.ts';
import { nextStepInWords, problemInWords, titleOf } from './words.ts';
import { inSentences, message } from '../../texts/message.ts';
import { onceKeys } from './told-once.ts';

/** An automatic attempt that failed once may only have met a network that is still waking up. */
const attemptsBeforeNotice = 2;

/** Everything the user should be told at `now`: one notice per event and session, with a key that stays the same. */
export const noticesFor = (present: AppState, now: number): readonly Notice[] => {
  // What is renewed as soon as the screen is unlocked is no news.
  const { locked: _, ...state } = present;
  const { notifications, notices: wanted } = state.settings.preferences;
  if (!notifications) return [];
  const keychain = keychainNotice(state);
  const ofSessions: Notice[] = [];
  for (const session of sessionsOf(state.settings)) {
    const own = sessionNotices(state, session, now);
    // Asked last: nearly all sessions have nothing to tell.
    if (own.length > 0 && !isToldBySource(state, session, now)) ofSessions.push(...own);
  }
  return [
    ...(keychain === undefined ? [] : [keychain]),
    ...fileNotices(state),
    ...ofSessions,
    ...keyNotices(state, now),
  ].filter(({ kind }) => wanted[kind]);
};

const sessionNotices = (state: AppState, session: Session, now: number): readonly Notice[] => {
  const known = factsOf(state, session.id);
  if (isQuiet(session, known, now)) return none;
  const facts = asNoticed(known);
  const notices = [
    touchNotice(state, session),
    validityNotice(state, session, facts, now),
    failureNotice(session, facts, now),
  ];
  return notices.filter((notice) => notice !== undefined);
};

const none: readonly Notice[] = [];

/** Whether there is plainly nothing to tell: of most sessions most of the time, and asked at each change of the state. */
const isQuiet = (session: Session, facts: SessionFacts, now: number): boolean => {
  if (facts.failure !== undefined || facts.operation !== undefined) return false;
  const validity = validityAt(session, facts, now);
  return validity === 'none' || validity === 'active';
};

/** Whether a role waits for an identity's own session that has a notice already: ten roles must not tell ten times. */
const isToldBySource = (state: AppState, session: Session, now: number): boolean => {
  if (!isRole(session)) return false;
  const holder = holderOf(state, session);
  const { failure } = factsOf(state, session.id);
  const heldUp = holder && factsOf(state, holder.id).failure?.problem;
  // A key that does not work is told of once, too.
  if (failure !== undefined && isKeyFault(failure.problem) && heldUp && isKeyFault(heldUp)) return true;
  return (
    holder !== undefined &&
    isFed(session, holder) &&
    !isUnattended(state, session, now) &&
    sessionNotices(state, holder, now).length > 0
  );
};

/** The facts without an attempt of Latchkey's own: until that has ended, what was told before it goes on holding. */
const asNoticed = (facts: SessionFacts): SessionFacts => {
  if (facts.operation === undefined || facts.operation.cause === 'user') return facts;
  const { operation: _, ...idle } = facts;
  return idle;
};

/** Keys of all notices that the present facts could give: what was announced under another key matters no more. */
export const livingKeys = (state: AppState): ReadonlySet<string> => {
  const keys = new Set<string>([...onceKeys, ...fileNotices(state).map(({ key }) => key)]);
  if (state.keychain !== undefined) keys.add(keychainKey(state.keychain.since));
  for (const key of livingKeyNotices(state)) keys.add(key);
  for (const { id } of sessionsOf(state.settings)) {
    const { current, failure, operation } = factsOf(state, id);
    if (operation?.kind === 'waiting-for-touch') keys.add(touchKey(id, operation.since));
    if (current !== undefined) {
      keys.add(validityKey('expiring', id, current));
      keys.add(validityKey('expired', id, current));
    }
    if (failure !== undefined) {
      keys.add(failureKey('failing', id, failure));
      keys.add(failureKey('needs-you', id, failure));
    }
  }
  return keys;
};

// By when the session was got as it was noted first: its end moves with a clock that is set.
const validityKey = (
  kind: 'expiring' | 'expired',
  id: string,
  { obtainedAt, keptAs = obtainedAt }: CurrentSession,
): string => `${kind}:${id}:${keptAs}`;
const failureKey = (kind: 'failing' | 'needs-you', id: string, failure: Failure): string =>
  `${kind}:${id}:${failure.since}:${kind === 'failing' ? '' : failure.problem.code}`;
const touchKey = (id: string, since: number): string => `touch:${id}:${since}`;
const keychainKey = (since: number): string => `keychain:${since}`;

/** What a notice of a kind has by the table. */
const trimmings = (
  kind: NoticeKind,
  id: SessionId,
  key: string,
): Pick<Notice, 'key' | 'kind' | 'urgency' | 'actions'> => {
  const { urgency, acts } = noticeTable[kind];
  return {
    key,
    kind,
    urgency,
    actions: acts.map((act) => (act === 'renew' ? { kind: act, id } : { kind: act, key })),
  };
};

/** For an identity whose codes are typed: a code can be the answer to its notice. */
const codeReply = (state: AppState, session: Session): Pick<Notice, 'takesCodeFor'> => {
  const holder = holderOf(state, session);
  const asks = holder?.id === session.id && holder.mfaSerial !== undefined && holder.codeSource === 'ask';
  return asks ? { takesCodeFor: session.id } : {};
};

const touchNotice = (state: AppState, session: Session): Notice | undefined => {
  const { operation } = factsOf(state, session.id);
  if (operation?.kind !== 'waiting-for-touch') return undefined;
  const program = holderOf(state, session)?.codeCommand?.program;
  const key = touchKey(session.id, operation.since);
  return {
    ...trimmings('touch', session.id, key),
    title: message('notice.touch.title', { label: session.label }),
    body:
      program === undefined ? message('notice.touch.textOfNone') : message('notice.touch.text', { program }),
    target: { kind: 'show', id: session.id },
  };
};

const validityNotice = (
  state: AppState,
  session: Session,
  facts: SessionFacts,
  now: number,
): Notice | undefined => {
  const { current } = facts;
  const { label, profile } = session;
  if (current === undefined || facts.operation !== undefined) return undefined;
  const validity = validityAt(session, facts, now);
  const renewsItself = planFor(state, session, now, facts) !== undefined;
  const target: NoticeTarget = { kind: 'get-session', id: session.id };
  const reply = codeReply(state, session);
  // The profile is somebody else's now, or the session is gone from it.
  if (facts.left === true || current.cleared === true) return undefined;
  if (validity === 'expired' && (!renewsItself || facts.failure !== undefined)) {
    return {
      ...trimmings('expired', session.id, validityKey('expired', session.id, current)),
      title: message('notice.expired.title', { label }),
      body: message('notice.expired.text', { profile }),
      target,
      ...reply,
    };
  }
  // A failure in the renewal window has a notice of its own; one from before must not hide what is coming.
  const failedNow = facts.failure !== undefined && facts.failure.since >= renewAt(session, current);
  if (validity === 'expiring' && !renewsItself && !failedNow) {
    const span = { spanMs: current.expiresAt - now };
    const action = isUnattended(state, session, now) ? 'renew' : 'code';
    return {
      ...trimmings('expiring', session.id, validityKey('expiring', session.id, current)),
      title: message('notice.expiring.title', { label, span }),
      body: message(`notice.expiring.${action}`, { profile }),
      target,
      ...reply,
    };
  }
  return undefined;
};

const failureNotice = (
  session: Session,
  { failure, operation }: SessionFacts,
  now: number,
): Notice | undefined => {
  // The keychain has a notice of its own: ten identities must not tell ten times.
  if (failure === undefined || operation !== undefined || isKeychainProblem(failure.problem))
    return undefined;
  // What its source waits for is told there.
  if (failure.problem.code === 'source-failed') return undefined;
  const passing = failure.retryAt !== undefined;
  if (passing && !failure.byUser && failure.attempts < attemptsBeforeNotice) return undefined;
  const kind = passing ? 'failing' : 'needs-you';
  return {
    ...trimmings(kind, session.id, failureKey(kind, session.id, failure)),
    title: message('notice.failure.title', { label: session.label, problem: titleOf(failure.problem) }),
    body: inSentences(problemInWords(failure.problem), nextStepInWords(failure, now)),
    target: targetOf(session, failure.problem),
  };
};

const targetOf = (session: Session, problem: Problem): NoticeTarget => {
  const { id } = session;
  switch (remedyOf(problem).remedy) {
    case 'edit-identity':
      return { kind: 'edit', id };
    case 'get-session':
      return { kind: 'get-session', id };
    case 'unlock-keychain':
      return { kind: 'unlock-keychain' };
    case 'replace-long-term-key':
    case 'repair-file':
    case 'write-again':
    case 'proxy-password':
    case 'show-window':
    case 'none':
      return { kind: 'show', id };
  }
};

/** Whether a problem is the keychain's rather than one identity's. */
export const isKeychainProblem = ({ code }: Problem): boolean => code.startsWith('keychain-');

/** What was done to the user's file beyond writing a session is not left for the window to tell. */
const fileNotices = ({ alerts }: AppState): readonly Notice[] =>
  alerts
    .filter(({ code }) => code === 'file-tightened')
    .map((alert) => ({
      ...trimmings('file', '', `alert:${alert.code}:${alert.detail}`),
      title: titleOf(alert),
      body: problemInWords(alert),
      target: { kind: 'open-window' },
    }));

const keychainNotice = ({ keychain }: AppState): Notice | undefined =>
  keychain && {
    ...trimmings('keychain', '', keychainKey(keychain.since)),
    title: titleOf(keychain.problem),
    body: problemInWords(keychain.problem),
    target: { kind: 'unlock-keychain' },
  };
