import { printCodeCommand } from '../core/code/code-command.ts';
import { isRoot, type Identity } from '../core/identity/identity.ts';
import { wayOf, type Role } from '../core/identity/role.ts';
import type { Problem } from '../core/notice/problem.ts';
import { remedyOf } from '../core/notice/problem-table.ts';
import { detailIn, textOf, titleOf } from '../core/notice/words.ts';
import { keyAgeDays, oldKeyDays } from '../core/rotation/key-age.ts';
import { rotationOf } from '../core/rotation/rotation.ts';
import { phaseAt, type Phase, type Validity } from '../core/session/phase.ts';
import { holdOf } from '../core/session/hold.ts';
import { planFor } from '../core/session/plan.ts';
import type { CopyFacts, CurrentSession, SessionFacts } from '../core/session/session-facts.ts';
import { isUnattended, type Session } from '../core/session/session.ts';
import { factsOf, type ActivityEntry, type AppState } from '../core/state/app-state.ts';
import type { Translator } from '../texts/translator.ts';
import { projectChange } from './change-words.ts';
import { projectRotation } from './rotation-view.ts';
import {
  sessionsIn,
  type ActivityView,
  type CopyView,
  type IdentityView,
  type Overall,
  type ProblemView,
  type PromptView,
  type RoleView,
  type SessionView,
  type Snapshot,
} from './snapshot.ts';

/** What the snapshot says of the surroundings of the app. */
export interface AppFacts {
  readonly version: string;
  readonly credentialsFile: string;
  readonly logFolder: string;
  readonly endpoint?: { readonly url: string; readonly problem?: Problem };
  readonly iamEndpoint?: { readonly url: string; readonly problem?: Problem };
}

/** The state as people see it at `now` (milliseconds since the epoch), in the words of a language. */
export const projectSnapshot = (state: AppState, facts: AppFacts, now: number, t: Translator): Snapshot => {
  const identities = state.settings.identities.map((identity) => projectIdentity(state, identity, now, t));
  return {
    version: facts.version,
    language: t.language,
    preferences: state.settings.preferences,
    proxies: state.settings.proxies,
    overall: overallOf(sessionsIn({ identities }), state.keychain !== undefined),
    identities,
    activity: state.activity.map((entry) => projectActivity(entry, t)),
    changes: state.changes.map((record) => projectChange(record, t, state.changes)),
    credentialsFile: facts.credentialsFile,
    logFolder: facts.logFolder,
    ...(facts.endpoint && { endpoint: projectEndpoint(facts.endpoint, t) }),
    ...(facts.iamEndpoint &&
      facts.iamEndpoint.url !== facts.endpoint?.url && {
        iamEndpoint: projectEndpoint(facts.iamEndpoint, t),
      }),
    ...(state.keychain && { keychain: projectProblem(state.keychain.problem, t) }),
    alerts: state.alerts.map((alert) => projectProblem(alert, t)),
    clockSkewMs: state.clockSkewMs,
    ...(holdOf(state) !== 'nothing' && { held: true as const }),
  };
};

const projectEndpoint = ({ url, problem }: NonNullable<AppFacts['endpoint']>, t: Translator) => ({
  url,
  ...(problem && { problem: projectProblem(problem, t) }),
});

/** A problem in words. */
export const projectProblem = (problem: Problem, t: Translator, retryAt?: number): ProblemView => {
  const { remedy, retry } = remedyOf(problem);
  const detail = detailIn(problem, t);
  return {
    code: problem.code,
    title: t.say(titleOf(problem)),
    text: t.say(textOf(problem)),
    ...(detail !== undefined && { detail }),
    remedy,
    retry,
    ...(retryAt === undefined ? {} : { retryAt }),
  };
};

/** A line of what happened, in words: for windows, and to be taken along. */
export const projectActivity = ({ text, why, ...entry }: ActivityEntry, t: Translator): ActivityView => ({
  ...entry,
  // What was noted in the words of an earlier version, or of one that had other texts, is shown as it is.
  text: typeof text === 'string' ? text : t.say(text, entry.at),
  ...(why && { why: t.say(why, entry.at) }),
});

const projectIdentity = (state: AppState, identity: Identity, now: number, t: Translator): IdentityView => {
  // SECURITY: the names of keychain items are nobody's business outside main.
  const { keyRef: _key, seedRef: _seed, alsoTo: _also, codeCommand, ...shown } = identity;
  const rotation = rotationOf(state, identity.id);
  const ageDays = keyAgeDays(state, identity, now);
  return {
    ...shown,
    ...projectSession(state, identity, now, t),
    ...(codeCommand && { codeCommand: printCodeCommand(codeCommand) }),
    isRoot: identity.caller !== undefined && isRoot(identity.caller),
    ...projectDevice(state, identity, t),
    ...(rotation && {
      rotation: projectRotation(
        rotation,
        state.clockSkewMs,
        rotation.problem && projectProblem(rotation.problem, t, rotation.retryAt),
      ),
    }),
    ...(ageDays !== undefined && ageDays > oldKeyDays && { oldKeyDays: ageDays }),
    roles: state.settings.roles
      .filter(({ identityId }) => identityId === identity.id)
      .map((role) => projectRole(state, role, identity, now, t)),
  };
};

const projectDevice = (
  { deviceWork, devices, devicePictures }: AppState,
  { id }: Identity,
  t: Translator,
): Pick<IdentityView, 'deviceWork' | 'deviceLeft' | 'hasDeviceQr'> => {
  const work = deviceWork?.[id];
  // While something is under way, its note is no news.
  const left = work === undefined ? devices.find(({ identityId }) => identityId === id) : undefined;
  return {
    ...(work && { deviceWork: work }),
    ...(left && {
      deviceLeft: {
        serial: left.serial,
        step: left.step,
        ...(left.problem && { problem: projectProblem(left.problem, t) }),
      },
    }),
    ...(devicePictures?.includes(id) === true && { hasDeviceQr: true as const }),
  };
};

const projectRole = (
  state: AppState,
  role: Role,
  identity: Identity,
  now: number,
  t: Translator,
): RoleView => {
  const { alsoTo: _, tags = [], policyArns = [], ...shown } = role;
  return {
    ...shown,
    ...projectSession(state, role, now, t),
    tags,
    policyArns,
    wayNow: wayOf(role, identity),
  };
};

const projectSession = (state: AppState, session: Session, now: number, t: Translator): SessionView => {
  const { id, label, profile, durationSeconds, autoRefresh, renewBeforeSeconds, alsoTo = [] } = session;
  const facts = factsOf(state, id);
  const { current, failure, operation, left, copies, section } = facts;
  const plan = failure === undefined ? planFor(state, session, now) : undefined;
  const phase = phaseAt(session, facts, now);
  const prompt = promptOf(facts, phase.validity, t);
  return {
    id,
    label,
    profile,
    durationSeconds,
    autoRefresh,
    renewBeforeSeconds,
    phase,
    ...(current && { expiresAt: current.expiresAt, obtainedAt: current.obtainedAt }),
    ...(plan?.task === 'refresh' && { renewsAt: plan.at }),
    needsCode: !isUnattended(state, session, now),
    ...(operation?.kind === 'waiting-for-code' && { waitingUntil: operation.until }),
    ...(operation?.kind === 'waiting-for-touch' && { waitsForTouch: true as const }),
    ...(operation?.kind === 'waiting-for-source' && { waitsForSource: true as const }),
    ...(failure && { problem: projectProblem(failure.problem, t, failure.retryAt) }),
    ...(prompt && { prompt }),
    ...(left && { left }),
    ...(current?.cleared && { cleared: true as const }),
    ...(section?.withheld && current && { withheld: true as const }),
    copies: alsoTo.map((path) => projectCopy(path, copies?.[path], current, t)),
  };
};

const projectCopy = (
  path: string,
  copy: CopyFacts | undefined,
  current: CurrentSession | undefined,
  t: Translator,
): CopyView => {
  if (copy?.left === true) return { path, state: 'left' };
  if (copy?.problem !== undefined) {
    const state = copy.retryAt === undefined ? 'trouble' : 'waiting';
    return { path, state, problem: projectProblem(copy.problem, t, copy.retryAt) };
  }
  const holds = current !== undefined && copy?.obtainedAt === current.obtainedAt;
  return { path, state: holds ? 'written' : 'waiting' };
};

const promptOf = ({ operation }: SessionFacts, validity: Validity, t: Translator): PromptView | undefined => {
  const reason = t(`prompt.reason.${validity}`);
  if (operation?.kind === 'refreshing' && operation.typed) return { reason, sending: true };
  if (operation?.kind !== 'needs-code') return undefined;
  return { reason, ...(operation.refused && { refused: projectProblem(operation.refused, t) }) };
};

/** How one identity stands for the tray icon. */
export const standingOf = (
  { phase, problem, left }: { phase: Phase; problem?: ProblemView; left?: true },
  automatic: boolean,
): Overall => {
  const { validity, activity } = phase;
  // Nobody waits for a profile that is another program's.
  if (left === true && activity === 'idle') return 'empty';
  if (activity === 'needs-code' || activity === 'blocked') return 'needs-you';
  if (activity === 'failing' && problem !== undefined) return 'failing';
  if (validity === 'none') return 'empty';
  if (validity === 'active') return 'well';
  return validity === 'expired' && !automatic && activity === 'idle' ? 'needs-you' : 'expiring';
};

/** What presses most stands first. */
export const byUrgency: readonly Overall[] = ['needs-you', 'failing', 'expiring', 'well', 'empty'];

const overallOf = (sessions: readonly SessionView[], keychainTrouble: boolean): Overall => {
  if (keychainTrouble) return 'needs-you';
  const standings = new Set(sessions.map((view) => standingOf(view, view.renewsAt !== undefined)));
  return byUrgency.find((standing) => standings.has(standing)) ?? 'empty';
};

/** Whether the tray offers to copy a code: for an identity whose seed is known. */
export const canCopyCode = (view: SessionView | IdentityView): boolean =>
  'codeSource' in view && view.codeSource === 'seed' && view.mfaSerial !== undefined;
