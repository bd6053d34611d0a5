import { needsNobody, type Identity } from '../identity/identity.ts';
import { planFor } from '../session/plan.ts';
import { validityAt } from '../session/phase.ts';
import { renewAt } from '../session/refresh-policy.ts';
import type { Failure, SessionFacts } from '../session/session-facts.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import type { Notice, NoticeTarget } from './notice.ts';
import type { Problem } from './problem.ts';
import { remedyOf } from './problem-table.ts';
import { nextStepInWords, problemInWords, spanInWords } from './words.ts';

/** An automatic attempt that failed once may only have met a network that is still waking up. */
const attemptsBeforeNotice = 2;

/** Everything the user should be told at `now`: one notice per event and identity, with a key that stays the same. */
export const noticesFor = (state: AppState, now: number): readonly Notice[] => {
  if (!state.settings.preferences.notifications) return [];
  const keychain = keychainNotice(state);
  const ofIdentities = state.settings.identities.flatMap((identity) => {
    const facts = asNoticed(factsOf(state, identity.id));
    const notices = [validityNotice(state, identity, facts, now), failureNotice(identity, facts, now)];
    return notices.filter((notice) => notice !== undefined);
  });
  return [...(keychain === undefined ? [] : [keychain]), ...fileNotices(state), ...ofIdentities];
};

/** The facts without an attempt of Latchkey's own: until that has ended, what was told before it goes on holding. */
const asNoticed = (facts: SessionFacts): SessionFacts => {
  if (facts.operation?.cause === 'user') return facts;
  const { operation: _, ...idle } = facts;
  return idle;
};

/** Keys of all notices that the present facts could give: what was announced under another key matters no more. */
export const livingKeys = (state: AppState): ReadonlySet<string> => {
  const keys = new Set<string>(fileNotices(state).map(({ key }) => key));
  if (state.keychain !== undefined) keys.add(keychainKey(state.keychain.since));
  for (const { id } of state.settings.identities) {
    const { current, failure } = factsOf(state, id);
    if (current !== undefined) {
      keys.add(validityKey('expiring', id, current.expiresAt));
      keys.add(validityKey('expired', id, current.expiresAt));
    }
    if (failure !== undefined) {
      keys.add(failureKey('failing', id, failure));
      keys.add(failureKey('needs-you', id, failure));
    }
  }
  return keys;
};

const validityKey = (kind: 'expiring' | 'expired', id: string, expiresAt: number): string =>
  `${kind}:${id}:${expiresAt}`;
const failureKey = (kind: 'failing' | 'needs-you', id: string, failure: Failure): string =>
  `${kind}:${id}:${failure.since}:${kind === 'failing' ? '' : failure.problem.code}`;
const keychainKey = (since: number): string => `keychain:${since}`;

const validityNotice = (
  state: AppState,
  identity: Identity,
  facts: SessionFacts,
  now: number,
): Notice | undefined => {
  const { current } = facts;
  if (current === undefined || facts.operation !== undefined) return undefined;
  const validity = validityAt(identity, facts, now);
  const renewsItself = planFor(identity, facts, state.settings.preferences.paused, now) !== undefined;
  const target: NoticeTarget = { kind: 'get-session', identityId: identity.id };
  // The profile is somebody else's now, or the session is gone from it.
  if (facts.left === true || current.cleared === true) return undefined;
  if (validity === 'expired' && (!renewsItself || facts.failure !== undefined)) {
    return {
      key: validityKey('expired', identity.id, current.expiresAt),
      kind: 'expired',
      title: `${identity.label}: session expired`,
      body: `Profile ${identity.profile} no longer works. Click to get a new session.`,
      urgency: 'critical',
      target,
    };
  }
  // A failure in the renewal window has a notice of its own; one from before must not hide what is coming.
  const failedNow = facts.failure !== undefined && facts.failure.since >= renewAt(identity, current);
  if (validity === 'expiring' && !renewsItself && !failedNow) {
    const left = spanInWords(current.expiresAt - now);
    const action = needsNobody(identity) ? 'renew it' : 'enter a code';
    return {
      key: validityKey('expiring', identity.id, current.expiresAt),
      kind: 'expiring',
      title: `${identity.label}: session expires in ${left}`,
      body: `Click to ${action}, so that profile ${identity.profile} goes on working.`,
      urgency: 'normal',
      target,
    };
  }
  return undefined;
};

const failureNotice = (
  identity: Identity,
  { failure, operation }: SessionFacts,
  now: number,
): Notice | undefined => {
  // The keychain has a notice of its own: ten identities must not tell ten times.
  if (failure === undefined || operation !== undefined || isKeychainProblem(failure.problem))
    return undefined;
  const entry = remedyOf(failure.problem);
  const passing = failure.retryAt !== undefined;
  if (passing && !failure.byUser && failure.attempts < attemptsBeforeNotice) return undefined;
  const kind = passing ? 'failing' : 'needs-you';
  return {
    key: failureKey(kind, identity.id, failure),
    kind,
    title: `${identity.label}: ${entry.title}`,
    body: `${problemInWords(failure.problem)} ${nextStepInWords(failure, now)}`,
    urgency: passing ? 'normal' : 'critical',
    target: targetOf(identity, failure.problem),
  };
};

const targetOf = (identity: Identity, problem: Problem): NoticeTarget => {
  const identityId = identity.id;
  switch (remedyOf(problem).remedy) {
    case 'edit-identity':
      return { kind: 'edit-identity', identityId };
    case 'get-session':
      return { kind: 'get-session', identityId };
    case 'unlock-keychain':
      return { kind: 'unlock-keychain' };
    case 'replace-long-term-key':
    case 'repair-file':
    case 'write-again':
    case 'show-window':
    case 'none':
      return { kind: 'show-identity', identityId };
  }
};

/** Whether a problem is the keychain's rather than one identity's. */
export const isKeychainProblem = ({ code }: Problem): boolean => code.startsWith('keychain-');

/** What was done to the user's file beyond writing a session is not left for the window to tell. */
const fileNotices = ({ alerts }: AppState): readonly Notice[] =>
  alerts
    .filter(({ code }) => code === 'file-tightened')
    .map((alert) => ({
      key: `alert:${alert.code}:${alert.detail}`,
      kind: 'file',
      title: remedyOf(alert).title,
      body: problemInWords(alert),
      urgency: 'normal',
      target: { kind: 'open-window' },
    }));

const keychainNotice = ({ keychain }: AppState): Notice | undefined =>
  keychain && {
    key: keychainKey(keychain.since),
    kind: 'keychain',
    title: remedyOf(keychain.problem).title,
    body: problemInWords(keychain.problem),
    urgency: 'critical',
    target: { kind: 'unlock-keychain' },
  };
