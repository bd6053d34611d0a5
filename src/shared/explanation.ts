import { lastUsedStep } from '../core/code/ledger.ts';
import { startOf } from '../core/code/totp.ts';
import { wayOf } from '../core/identity/role.ts';
import { remedyOf } from '../core/notice/problem-table.ts';
import { phaseAt } from '../core/session/phase.ts';
import { planFor } from '../core/session/plan.ts';
import type { CurrentSession, Failure, SessionFacts } from '../core/session/session-facts.ts';
import { holderOf, isRole, sessionOf, type Session, type SessionId } from '../core/session/session.ts';
import { factsOf, type AppState } from '../core/state/app-state.ts';
import { reasonOf } from './explanation-reason.ts';
import { endOf, masked, maskedPath } from './masking.ts';

/** What an explanation says of the surroundings of the app. */
export interface Surroundings {
  readonly version: string;
  readonly electron: string;
  /** As in "linux x64 6.1.0". */
  readonly platform: string;
  readonly home: string;
  readonly credentialsFile: string;
  /** Whether requests to AWS go through a proxy; absent when that is not known. */
  readonly usesProxy?: boolean;
  /** Whether AWS_ENDPOINT_URL_STS is set. */
  readonly overridesEndpoint: boolean;
  /** Versions of the documents that Latchkey keeps. */
  readonly documents: { readonly settings: number; readonly state: number };
}

/** `path`: the value is a path of the user's. */
type Line = readonly [name: string, value: string, kind?: 'path'];

/**
 * The facts about a session for a bug report at `now` (milliseconds since the epoch); undefined when there is no such
 * session. SECURITY: holds no secret, no code, no whole access key ID or account ID.
 */
export const explain = (
  state: AppState,
  id: SessionId,
  around: Surroundings,
  now: number,
): string | undefined => {
  const session = sessionOf(state, id);
  if (session === undefined) return undefined;
  const facts = factsOf(state, id);
  const lines: readonly Line[] = [
    ['Latchkey', `${around.version}, Electron ${around.electron}, ${around.platform}`],
    ['Now', time(now)],
    ...kindLines(state, session),
    ...stateLines(state, session, facts, now),
    ...(facts.failure === undefined ? [] : failureLines(facts.failure, now)),
    ...deviceLines(state, session, now),
    ...appLines(state, around),
  ];
  return lines
    .map(([name, value, kind]) => {
      const shown = kind === 'path' ? maskedPath(value, around.home) : masked(value, around.home);
      return `${name}: ${shown}`;
    })
    .join('\n');
};

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** A moment and how far it is away. */
const moment = (at: number, now: number): string => {
  const seconds = Math.round((at - now) / 1000);
  const far =
    Math.abs(seconds) < 120 ? `${Math.abs(seconds)} s` : `${Math.round(Math.abs(seconds) / 60)} min`;
  return `${time(at)} (${seconds < 0 ? `${far} ago` : `in ${far}`})`;
};

const onOff = (on: boolean): string => (on ? 'on' : 'off');

const kindLines = (state: AppState, session: Session): readonly Line[] => {
  const holder = holderOf(state, session);
  const shared: readonly Line[] = [
    ['Profile', session.profile],
    [
      'Asked for',
      `${session.durationSeconds / 60} min, renewed ${session.renewBeforeSeconds / 60} min before the end`,
    ],
    ['Region', holder?.region ?? 'unknown'],
    ['Access key', `…${holder?.accessKeyIdEnd ?? ''}`],
    ['Account', holder?.caller === undefined ? 'not checked' : endOf(holder.caller.accountId)],
    ['Codes', holder?.mfaSerial === undefined ? 'no MFA device' : holder.codeSource],
  ];
  if (!isRole(session))
    return [['Session', `${session.label}, an identity’s own (GetSessionToken)`], ...shared];
  const way = holder && wayOf(session, holder) === 'session' ? 'the identity’s session' : 'the long-term key';
  return [
    ['Session', `${session.label}, a role of ${holder?.label ?? 'nobody'} (AssumeRole)`],
    ['Assumed with', `${way} (set to ${session.way})`],
    ...shared,
  ];
};

const stateLines = (state: AppState, session: Session, facts: SessionFacts, now: number): readonly Line[] => {
  const { validity, activity } = phaseAt(session, facts, now);
  const { current, section } = facts;
  const plan = planFor(state, session, now);
  return [
    ['State', `${validity}, ${activity}`],
    ...(current === undefined ? [] : currentLines(current, now)),
    ['In the file', inFile(facts)],
    ...(section?.found === true ? [['Section', 'there before Latchkey'] as const] : []),
    ['Next by itself', plan === undefined ? 'nothing' : `${plan.task}, ${moment(plan.at, now)}`],
    ['Why', reasonOf(state, session, now)],
    ['Other files', otherFiles(session, facts), 'path'],
  ];
};

const currentLines = (current: CurrentSession, now: number): readonly Line[] => {
  const { obtainedAt, expiresAt, revoked, lost, withoutMfa, keptAs } = current;
  const marks = Object.entries({ revoked, lost, withoutMfa, moved: keptAs !== undefined })
    .filter(([, isSet]) => isSet === true)
    .map(([name]) => name);
  return [
    ['Obtained', moment(obtainedAt, now)],
    ['Ends', moment(expiresAt, now)],
    ...(marks.length === 0 ? [] : [['Marks', marks.join(', ')] as const]),
  ];
};

const inFile = ({ current, section, left }: SessionFacts): string => {
  if (left === true) return 'left to another program';
  if (section?.withheld === true) return 'taken out for a while';
  if (current === undefined) return section === undefined ? 'no' : 'no session';
  if (current.cleared === true) return 'taken out after its end';
  return current.written ? 'yes' : 'not yet';
};

const otherFiles = ({ alsoTo = [] }: Session, { copies = {} }: SessionFacts): string => {
  if (alsoTo.length === 0) return 'none';
  return alsoTo
    .map(
      (path) =>
        `${path} (${copies[path]?.problem?.code ?? (copies[path]?.left === true ? 'left' : 'no problem')})`,
    )
    .join(', ');
};

const failureLines = (
  { problem, since, attempts, byUser, retryAt }: Failure,
  now: number,
): readonly Line[] => [
  ['Problem', `${problem.code}: ${remedyOf(problem).title}`],
  ...(problem.detail === undefined ? [] : [['Detail', problem.detail.replaceAll(/\s+/g, ' ')] as const]),
  ['Since', `${moment(since, now)}, attempts ${attempts}${byUser ? ', by a person' : ''}`],
  ['Retry', retryAt === undefined ? 'none' : moment(retryAt, now)],
];

const deviceLines = (state: AppState, session: Session, now: number): readonly Line[] => {
  const serial = holderOf(state, session)?.mfaSerial;
  if (serial === undefined) return [];
  const step = lastUsedStep(state.ledger, serial, now + state.clockSkewMs);
  return [
    ['MFA device', `${endOf(serial)}, last used step ${step === undefined ? 'none' : time(startOf(step))}`],
  ];
};

const appLines = (
  { settings: { preferences }, keychain, clockSkewMs, locked }: AppState,
  around: Surroundings,
): readonly Line[] => {
  const { endpoints, paused, onLock, onQuit, removesExpired } = preferences;
  const proxy = around.usesProxy === undefined ? 'unknown' : around.usesProxy ? 'yes' : 'no';
  const own = around.overridesEndpoint ? ', AWS_ENDPOINT_URL_STS is set' : '';
  return [
    ['Clock', `AWS minus this computer ${(clockSkewMs / 1000).toFixed(1)} s`],
    ['Keychain', keychain === undefined ? 'no problem known' : keychain.problem.code],
    ['Credentials file', around.credentialsFile, 'path'],
    ['Endpoint', `FIPS ${onOff(endpoints.fips)}, dual-stack ${onOff(endpoints.dualStack)}${own}`],
    ['Proxy', proxy],
    [
      'Settings',
      `paused ${onOff(paused)}, on lock ${onLock}, on quit ${onQuit}, removes ended ${onOff(removesExpired)}`,
    ],
    ['Screen', locked === true ? 'locked' : 'not known to be locked'],
    ['Documents', `settings ${around.documents.settings}, state ${around.documents.state}`],
  ];
};
