import { lastUsedStep } from '../core/code/ledger.ts';
import { startOf } from '../core/code/totp.ts';
import { wayOf } from '../core/identity/role.ts';
import { detailIn, titleOf } from '../core/notice/words.ts';
import { phaseAt } from '../core/session/phase.ts';
import { planFor } from '../core/session/plan.ts';
import type { CurrentSession, Failure, SessionFacts } from '../core/session/session-facts.ts';
import { holderOf, isRole, sessionOf, type Session, type SessionId } from '../core/session/session.ts';
import { factsOf, type AppState } from '../core/state/app-state.ts';
import { reasonOf } from './explanation-reason.ts';
import { endOf, masked, maskedPath } from './masking.ts';
import type { Translator } from '../texts/translator.ts';

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
 * The facts about a session for a bug report at `now` (milliseconds since the epoch), in the words of a language; undefined
 * when there is no such session. SECURITY: holds no secret, no code, no whole access key ID or account ID.
 */
export const explain = (
  state: AppState,
  id: SessionId,
  around: Surroundings,
  now: number,
  t: Translator,
): string | undefined => {
  const session = sessionOf(state, id);
  if (session === undefined) return undefined;
  const facts = factsOf(state, id);
  const lines: readonly Line[] = [
    [t('common.appName'), `${around.version}, Electron ${around.electron}, ${around.platform}`],
    [t('explain.now'), time(now)],
    ...kindLines(state, session, t),
    ...stateLines(state, session, facts, now, t),
    ...(facts.failure === undefined ? [] : failureLines(facts.failure, now, t)),
    ...deviceLines(state, session, now, t),
    ...appLines(state, around, t),
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
const moment = (moved: number, now: number, t: Translator): string => {
  const seconds = Math.round((moved - now) / 1000);
  const [far, at] = [Math.abs(seconds), time(moved)];
  // Not the catalogue's spans: nothing is to be rounded away that a bug may hide in.
  const span = far < 120 ? `${far} s` : `${Math.round(far / 60)} min`;
  return seconds < 0 ? t('explain.ago', { at, span }) : t('explain.in', { at, span });
};

const kindLines = (state: AppState, session: Session, t: Translator): readonly Line[] => {
  const holder = holderOf(state, session);
  const asked = {
    duration: `${session.durationSeconds / 60}`,
    ahead: `${session.renewBeforeSeconds / 60}`,
  };
  const account = holder?.caller === undefined ? t('explain.notChecked') : endOf(holder.caller.accountId);
  const shared: readonly Line[] = [
    [t('explain.profile'), session.profile],
    [t('explain.asked'), t('explain.askedText', asked)],
    [t('explain.region'), holder?.region ?? t('explain.unknown')],
    [t('explain.key'), `…${holder?.accessKeyIdEnd ?? ''}`],
    [t('explain.account'), account],
    [t('explain.codes'), holder?.mfaSerial === undefined ? t('explain.noDevice') : holder.codeSource],
  ];
  const { label } = session;
  if (!isRole(session)) return [[t('explain.session'), t('explain.ownSession', { label })], ...shared];
  const { way } = session;
  const isFed = holder !== undefined && wayOf(session, holder) === 'session';
  return [
    [t('explain.session'), t('explain.roleSession', { label, holder: holder?.label ?? '?' })],
    [t('explain.assumedWith'), isFed ? t('explain.withSession', { way }) : t('explain.withKey', { way })],
    ...shared,
  ];
};

const stateLines = (
  state: AppState,
  session: Session,
  facts: SessionFacts,
  now: number,
  t: Translator,
): readonly Line[] => {
  const { validity, activity } = phaseAt(session, facts, now);
  const { current, section } = facts;
  const plan = planFor(state, session, now);
  const next = plan === undefined ? t('explain.nothing') : `${plan.task}, ${moment(plan.at, now, t)}`;
  return [
    [t('explain.state'), `${validity}, ${activity}`],
    ...(current === undefined ? [] : currentLines(current, now, t)),
    [t('explain.inFile'), t(`explain.inFile.${inFile(facts)}`)],
    ...(section?.found === true ? [[t('explain.section'), t('explain.sectionFound')] as const] : []),
    [t('explain.next'), next],
    [t('explain.why'), t.say(reasonOf(state, session, now))],
    [t('explain.otherFiles'), otherFiles(session, facts, t), 'path'],
  ];
};

const currentLines = (current: CurrentSession, now: number, t: Translator): readonly Line[] => {
  const { obtainedAt, expiresAt, revoked, lost, withoutMfa, keptAs } = current;
  const marks = Object.entries({ revoked, lost, withoutMfa, moved: keptAs !== undefined })
    .filter(([, isSet]) => isSet === true)
    .map(([name]) => name);
  return [
    [t('explain.obtained'), moment(obtainedAt, now, t)],
    [t('explain.ends'), moment(expiresAt, now, t)],
    ...(marks.length === 0 ? [] : [[t('explain.marks'), marks.join(', ')] as const]),
  ];
};

const inFile = ({ current, section, left }: SessionFacts) => {
  if (left === true) return 'left';
  if (section?.withheld === true) return 'withheld';
  if (current === undefined) return section === undefined ? 'no' : 'noSession';
  if (current.cleared === true) return 'cleared';
  return current.written ? 'yes' : 'notYet';
};

const otherFiles = ({ alsoTo = [] }: Session, { copies = {} }: SessionFacts, t: Translator): string => {
  if (alsoTo.length === 0) return t('explain.none');
  const stateOf = (path: string): string => {
    const copy = copies[path];
    if (copy?.problem !== undefined) return copy.problem.code;
    return t(copy?.left === true ? 'explain.otherFileLeft' : 'explain.otherFileWell');
  };
  return alsoTo.map((path) => t('explain.otherFile', { path, state: stateOf(path) })).join(', ');
};

const failureLines = (
  { problem, since, attempts, byUser, retryAt }: Failure,
  now: number,
  t: Translator,
): readonly Line[] => {
  const detail = detailIn(problem, t);
  const tries = { at: moment(since, now, t), attempts: `${attempts}` };
  return [
    [t('explain.problem'), `${problem.code}: ${t.say(titleOf(problem))}`],
    ...(detail === undefined ? [] : [[t('explain.detail'), detail.replaceAll(/\s+/g, ' ')] as const]),
    [t('explain.since'), byUser ? t('explain.sinceTextByUser', tries) : t('explain.sinceText', tries)],
    [t('explain.retry'), retryAt === undefined ? t('explain.none') : moment(retryAt, now, t)],
  ];
};

const deviceLines = (state: AppState, session: Session, now: number, t: Translator): readonly Line[] => {
  const serial = holderOf(state, session)?.mfaSerial;
  if (serial === undefined) return [];
  const used = lastUsedStep(state.ledger, serial, now + state.clockSkewMs);
  const step = used === undefined ? t('explain.none') : time(startOf(used));
  return [[t('explain.device'), t('explain.deviceText', { serial: endOf(serial), step })]];
};

const appLines = (
  { settings: { preferences }, keychain, clockSkewMs, locked }: AppState,
  around: Surroundings,
  t: Translator,
): readonly Line[] => {
  const { endpoints, paused, onLock, onQuit, removesExpired } = preferences;
  const onOff = (on: boolean): string => t(on ? 'explain.on' : 'explain.off');
  const proxy =
    around.usesProxy === undefined ? 'explain.unknown' : around.usesProxy ? 'explain.yes' : 'explain.noProxy';
  const offered = { fips: onOff(endpoints.fips), dualStack: onOff(endpoints.dualStack) };
  return [
    [t('explain.clock'), t('explain.clockText', { seconds: (clockSkewMs / 1000).toFixed(1) })],
    [t('explain.keychain'), keychain === undefined ? t('explain.keychainWell') : keychain.problem.code],
    [t('explain.credentialsFile'), around.credentialsFile, 'path'],
    [
      t('explain.endpoint'),
      around.overridesEndpoint ? t('explain.endpointTextOwn', offered) : t('explain.endpointText', offered),
    ],
    [t('explain.proxy'), t(proxy)],
    [
      t('explain.settings'),
      t('explain.settingsText', { paused: onOff(paused), onLock, onQuit, removes: onOff(removesExpired) }),
    ],
    [t('explain.screen'), t(locked === true ? 'explain.screenLocked' : 'explain.screenUnknown')],
    [
      t('explain.documents'),
      t('explain.documentsText', {
        settings: `${around.documents.settings}`,
        state: `${around.documents.state}`,
      }),
    ],
  ];
};
