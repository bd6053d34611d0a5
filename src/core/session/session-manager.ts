import { needsNobody } from '../identity/identity.ts';
import { noteKeychain } from '../identity/keychain-watch.ts';
import type { NoticeDesk } from '../notice/notice-desk.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Dispose, Logger, Random } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import { nextBoundary, planFor, type Plan } from './plan.ts';
import { validityAt } from './phase.ts';
import { cancelledRestMs, failureLapseMs } from './refresh-policy.ts';
import { askTime, mayAskTime } from './acquisition.ts';
import type { ExpiredSessions } from './expired-sessions.ts';
import { byOthers } from './file-watch.ts';
import { Scheduler } from './scheduler.ts';
import { paceMs, StartPace, type Party } from './start-pace.ts';
import { withClockSet } from './clock-set.ts';
import type { Cause, SessionFacts } from './session-facts.ts';
import { SessionRenewal, type GetSessionOptions, type SessionRenewalPorts } from './session-renewal.ts';
import { changeFacts, SessionRun } from './session-run.ts';
import {
  holderOf,
  isKeptAlive,
  isRole,
  isUnattended,
  sessionOf,
  sessionsOf,
  sourceOf,
  type Session,
  type SessionId,
} from './session.ts';

/** What the session manager needs. */
export interface SessionManagerPorts extends SessionRenewalPorts {
  readonly notices: NoticeDesk;
  readonly expired: ExpiredSessions;
  readonly random: Random;
  readonly log: Logger;
}

/** A run and what whoever joins it waits for. */
interface Running {
  readonly run: SessionRun;
  readonly done: Promise<Result<void>>;
}

/**
 * Gets, keeps and renews all sessions, identities' own and roles': the only writer of their facts. Whoever asks – tray,
 * window, timer, wake – asks here; one operation per session runs at a time, and a second request joins it.
 */
export class SessionManager {
  readonly #ports: SessionManagerPorts;
  readonly #renewal: SessionRenewal;
  readonly #runs = new Map<SessionId, Running>();
  readonly #scheduler: Scheduler;
  readonly #pace: StartPace;
  #unsubscribe: Dispose | undefined;
  #reconciling = false;
  #disposed = false;
  /** The state as it was when last looked at. */
  #seen: AppState | undefined;

  constructor(ports: SessionManagerPorts) {
    this.#ports = ports;
    this.#pace = new StartPace(ports.random);
    this.#renewal = new SessionRenewal(ports, {
      noteKeychain: (reason) => this.#noteKeychain(reason),
      onAnswer: ({ region }) => {
        if (this.#pace.reached(region)) this.wake('network');
      },
      renewSource: ({ id }, cause) => this.getSession(id, cause, { forRole: true }),
    });
    this.#scheduler = new Scheduler(ports.clock, (driftMs) => {
      if (driftMs === 0) return this.#tick();
      // It may have slept, or its clock was set, or both: only AWS can tell.
      ports.store.update((state) => ({
        ...(driftMs < 0 ? withClockSet(state, driftMs) : state),
        isClockUnsure: true,
      }));
      this.wake('clock-jump');
      // What is taken to last longer than it does is not noticed by a failure.
      if (driftMs < 0) void this.#measureClock();
    });
  }

  /** Takes up what was saved: renews what is due, tells what is to be told, and goes on from there. */
  start(): void {
    this.#unsubscribe ??= this.#ports.store.subscribe(() => this.#reconcile());
    this.#reconcile();
  }

  /** Ends all operations; their late answers change nothing. */
  dispose(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#disposed = true;
    this.#scheduler.dispose();
    for (const { run } of this.#runs.values()) run.cancellation.cancel();
    this.#runs.clear();
    this.#renewal.drop();
  }

  /** Gets a session, or joins the operation that does so already. */
  getSession(id: SessionId, cause: Cause, options: GetSessionOptions = {}): Promise<Result<void>> {
    const running = this.#runs.get(id);
    if (running !== undefined) return this.#join(running, id, cause, options);
    const session = sessionOf(this.#ports.store.state, id);
    if (session === undefined) return Promise.resolve(fail(problem('identity-gone')));
    return this.#launch(session, cause, (run) => this.#renewal.refresh(run, options));
  }

  /** Gets sessions for all that need nobody, where it is not known which there were. */
  startAfresh(): void {
    const { store, clock } = this.#ports;
    const { settings } = store.state;
    if (settings.preferences.paused) return;
    const up = sessionsOf(settings).filter(
      (session) => session.autoRefresh && isUnattended(store.state, session, clock.now()),
    );
    for (const [place, { id }] of up.entries()) {
      // One after the other, and not what the user has got meanwhile.
      const start = (): void => {
        if (factsOf(store.state, id).current === undefined) void this.getSession(id, 'start');
      };
      if (place === 0) start();
      else clock.after(place * paceMs, start);
    }
  }

  /** Gives the digits that the operation of a session waits for. */
  submitCode(id: SessionId, code: string): Result<void> {
    const taken = this.#runs.get(id)?.run.submit(code) === true;
    return taken ? ok(undefined) : fail(problem('cancelled'));
  }

  /** Cancels what is under way for a session. */
  cancel(id: SessionId): void {
    const running = this.#runs.get(id);
    if (running === undefined) return;
    this.#runs.delete(id);
    running.run.cancellation.cancel();
    this.#renewal.withdrawConsent(id);
    changeFacts(this.#ports.store, id, ({ operation: _, ...facts }) => this.#rested(id, facts));
    const label = sessionOf(this.#ports.store.state, id)?.label;
    this.#ports.journal.record({ tone: 'neutral', text: 'Cancelled.', ...(label && { label }) });
    void this.#ports.journal.save();
  }

  /** Cancels what is under way for a session, and waits for what it may be writing to the file. */
  async stop(id: SessionId): Promise<void> {
    this.cancel(id);
    await this.#renewal.untilWritten(id);
  }

  /** Looks at the clock anew, after sleep or a change of time; passing failures are retried at once. */
  wake(cause: 'resume' | 'clock-jump' | 'keychain' | 'network'): void {
    const { store, clock, log } = this.#ports;
    this.#pace.wake();
    log.info('wake', { cause });
    if (cause === 'resume') this.#scheduler.rewatch();
    const now = clock.now();
    store.update((state) => {
      const sessions = Object.entries(state.sessions).map(([id, facts]): [SessionId, SessionFacts] => {
        if (facts.failure === undefined) return [id, facts];
        // Whoever cancelled wants it left alone for a while.
        if (facts.failure.problem.code === 'cancelled') return [id, facts];
        if (facts.failure.retryAt === undefined) {
          // What the keychain alone stood in the way of is not wrong any more.
          const { failure, ...mended } = facts;
          return [id, cause === 'keychain' && isKeychainProblem(failure.problem) ? mended : facts];
        }
        const retryAt = Math.min(facts.failure.retryAt, now);
        return [id, { ...facts, failure: { ...facts.failure, retryAt } }];
      });
      return {
        ...state,
        sessions: Object.fromEntries(sessions),
        // In sleep the clock runs ahead, and may be set besides.
        ...(cause === 'resume' && { isClockUnsure: true as const }),
      };
    });
    this.#tick();
    void this.#ports.journal.save();
  }

  /** Forgets the failure of a session, so that what was given up is tried again. */
  forgive(id: SessionId): void {
    changeFacts(this.#ports.store, id, ({ failure: _f, left: _l, ...facts }) => facts);
  }

  /** Writes the present session again, by the user's wish, to a profile that another program changed or removed. */
  writeAgain(id: SessionId): Promise<Result<void>> {
    const session = sessionOf(this.#ports.store.state, id);
    if (this.#runs.has(id) || session === undefined) return this.getSession(id, 'user');
    return this.#launch(session, 'user', (run) => {
      this.redeliver(id);
      return this.#renewal.refresh(run, {});
    });
  }

  /** Leaves a session's profile to the other program that changed it: from now on only the user's word counts. */
  leave(id: SessionId): void {
    this.cancel(id);
    changeFacts(this.#ports.store, id, ({ failure: _, ...facts }) => ({ ...facts, left: true }));
    const label = sessionOf(this.#ports.store.state, id)?.label;
    this.#ports.journal.record({
      tone: 'neutral',
      text: 'The profile is left to another program.',
      ...(label && { label }),
    });
    void this.#ports.journal.save();
  }

  /** Forgets a session here; AWS honours it until it expires. */
  forget(id: SessionId): void {
    // Before the run is cancelled, or the session that it brought would be delivered after all.
    this.#renewal.drop(id);
    this.#ports.store.update(({ sessions: { [id]: _, ...sessions }, ...state }) => ({ ...state, sessions }));
    this.cancel(id);
  }

  /** Writes the current session to its profile, as after a change of the profile's name. */
  redeliver(id: SessionId): void {
    const profile = sessionOf(this.#ports.store.state, id)?.profile;
    if (profile === undefined) return;
    changeFacts(this.#ports.store, id, ({ current, ...facts }) => {
      if (current === undefined) return facts;
      const rewrites = current.written && current.profile === profile;
      return {
        ...facts,
        current: { ...current, profile, written: false, ...(rewrites && { rewrites: true as const }) },
      };
    });
  }

  /** A user may do more than a timer: what failed for one is tried once more for the other. */
  async #join(
    { run, done }: Running,
    id: SessionId,
    cause: Cause,
    options: GetSessionOptions,
  ): Promise<Result<void>> {
    const result = await done;
    const again = cause === 'user' && run.cause !== 'user' && !result.ok && !run.cancellation.cancelled;
    return again ? this.getSession(id, cause, options) : result;
  }

  async #measureClock(): Promise<void> {
    const { state } = this.#ports.store;
    const identity = state.settings.identities.find((one) => mayAskTime(state, one));
    if (identity !== undefined) await askTime(this.#ports, identity);
  }

  #tick(): void {
    // Time has passed: phases may have changed though no fact has.
    this.#ports.store.touch();
  }

  /** Starts what is due, tells what is to be told, and sets the timer. Runs after every change of the state. */
  #reconcile(): void {
    // Starting an operation changes the state and would come back here.
    if (this.#reconciling) return;
    const { store } = this.#ports;
    const isNews = this.#seen === undefined || concernsSessions(this.#seen, store.state);
    // What an answer has told of the clock is done already: from here on it is watched anew.
    if (this.#seen !== undefined && this.#seen.clockSkewMs !== store.state.clockSkewMs)
      this.#scheduler.rewatch();
    this.#seen = store.state;
    if (!isNews) return;
    this.#reconciling = true;
    try {
      this.#lapseFailures();
      this.#startDueTasks();
      if (this.#ports.notices.reconcile()) void this.#ports.journal.save();
    } finally {
      this.#reconciling = false;
      this.#seen = store.state;
    }
    this.#arm();
  }

  /** What went wrong in passing, when a user tried, is no news after a while if the session works all the same. */
  #lapseFailures(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const session of sessionsOf(store.state.settings)) {
      const facts = factsOf(store.state, session.id);
      const { current, failure } = facts;
      if (failure === undefined) continue;
      const source = sourceOf(store.state, session);
      const since = source && factsOf(store.state, source.id).current?.obtainedAt;
      if (failure.problem.code === 'source-failed' && since !== undefined && since >= failure.since) {
        // What it waited for is there.
        changeFacts(store, session.id, ({ failure: _, ...rest }) => rest);
        continue;
      }
      const passing = failure.retryAt === undefined && remedyOf(failure.problem).retry === 'backoff';
      const works = current?.written === true && validityAt(session, facts, now) === 'active';
      // What is wrong with the file itself holds until the file is right again.
      if (!passing || !works || byOthers.has(failure.problem.code)) continue;
      if (now - failure.since >= failureLapseMs) {
        changeFacts(store, session.id, ({ failure: _, ...rest }) => rest);
      }
    }
  }

  #startDueTasks(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const session of this.#dueByUrgency(now)) {
      // Each start may put the others off.
      const plan = this.#duePlan(session, now);
      if (plan === undefined) continue;
      const cause: Cause = factsOf(store.state, session.id).failure === undefined ? 'deadline' : 'retry';
      if (plan.task === 'deliver') {
        void this.#launch(session, cause, (run) => this.#renewal.deliver(run));
      } else {
        this.#pace.take(partyOf(store.state, session), now);
        void this.getSession(session.id, cause);
      }
    }
    this.#ports.copies.startDue();
    this.#ports.expired.startDue();
  }

  /** What is planned for a session and may start now. */
  #duePlan(session: Session, now: number): Plan | undefined {
    const plan = planFor(this.#ports.store.state, session, now);
    return plan !== undefined && plan.at <= now && this.#startOf(plan, session, now) <= now
      ? plan
      : undefined;
  }

  /** When a plan may start. */
  #startOf({ task, at }: Plan, session: Session, now: number): number {
    if (task !== 'refresh') return at;
    return this.#pace.startFor(partyOf(this.#ports.store.state, session), at, now);
  }

  /** The sessions that something is due for by `now`, those first that end first. */
  #dueByUrgency(now: number): readonly Session[] {
    const { state } = this.#ports.store;
    const due = sessionsOf(state.settings).filter((session) => this.#duePlan(session, now) !== undefined);
    const endOf = ({ id }: Session): number => factsOf(state, id).current?.expiresAt ?? Infinity;
    return due.toSorted((one, other) => {
      const [first, second] = [endOf(one), endOf(other)];
      return first === second ? 0 : first - second;
    });
  }

  #arm(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    let nearest = earlierOf(this.#ports.copies.nextAt(), this.#ports.expired.nextAt());
    for (const session of sessionsOf(store.state.settings)) {
      const facts = factsOf(store.state, session.id);
      const plan = planFor(store.state, session, now);
      // What could not be the nearest one anyhow is not asked further.
      if (plan !== undefined && (nearest === undefined || plan.at < nearest)) {
        nearest = earlierOf(nearest, this.#startOf(plan, session, now));
      }
      nearest = earlierOf(nearest, nextBoundary(session, facts, now));
      // A session without a deadline may have one again after the clock was set back: keep an eye on the clock.
      if (facts.current !== undefined) nearest = earlierOf(nearest, Infinity);
    }
    this.#scheduler.arm(nearest);
  }

  #launch(
    session: Session,
    cause: Cause,
    work: (run: SessionRun) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    const { store } = this.#ports;
    const holder = holderOf(store.state, session);
    if (holder === undefined) return Promise.resolve(fail(problem('identity-gone')));
    if (this.#disposed) return Promise.resolve(fail(problem('cancelled')));
    const run = new SessionRun(session, holder, cause, store);
    let settle: (result: Result<void>) => void = () => {};
    const done = new Promise<Result<void>>((resolve) => {
      settle = resolve;
    });
    // Known before it is shown: whoever hears of the change must find it running.
    this.#runs.set(session.id, { run, done });
    run.showRefreshing();
    void this.#conclude(run, work).then(settle);
    return done;
  }

  async #conclude(run: SessionRun, work: (run: SessionRun) => Promise<Result<void>>): Promise<Result<void>> {
    const { session, cause } = run;
    const { id } = session;
    const before = factsOf(this.#ports.store.state, id).current?.obtainedAt;
    let result: Result<void>;
    try {
      result = await work(run);
    } catch (error) {
      // A fault of ours must not leave the session "refreshing" for ever.
      this.#ports.log.error('operation-crashed', {
        error: error instanceof Error ? error.name : typeof error,
      });
      result = fail(problem('bug'));
    }
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    this.#runs.delete(id);
    if (sessionOf(this.#ports.store.state, id) === undefined) return fail(problem('identity-gone'));
    if (result.ok) this.#succeeded(session, cause, before);
    else this.#failed(session, cause, result.error);
    await this.#ports.journal.save();
    return result;
  }

  /** `before`: when the session was obtained that there was at the start. */
  #succeeded(session: Session, cause: Cause, before: number | undefined): void {
    const { journal, log } = this.#ports;
    const { id, label, profile } = session;
    changeFacts(this.#ports.store, id, ({ operation: _o, failure: _f, ...facts }) => facts);
    const isSame = factsOf(this.#ports.store.state, id).current?.obtainedAt === before;
    const renewed = cause === 'user' ? 'New session,' : isSame ? 'Session' : 'Session renewed and';
    journal.record({ tone: 'good', label, text: `${renewed} written to profile ${profile}.` });
    log.info('session-written', { profile, cause });
  }

  #failed(session: Session, cause: Cause, reason: Problem): void {
    const { journal, log, store } = this.#ports;
    const { id, label, profile } = session;
    if (isKeychainProblem(reason)) this.#noteKeychain(reason);
    log.warn('session-failed', { profile, cause, code: reason.code });
    if (reason.code === 'cancelled') {
      changeFacts(store, id, ({ operation: _, ...facts }) => this.#rested(id, facts));
      return;
    }
    if (keyFaults.has(reason.code)) this.#giveUpKey(session, reason);
    const before = factsOf(this.#ports.store.state, id).failure;
    const attempts = (before?.attempts ?? 0) + 1;
    if (before?.problem.code !== reason.code || cause === 'user') {
      const { title, text } = remedyOf(reason);
      journal.record({ tone: 'bad', label, text: `${title}. ${text}` });
    }
    const now = this.#ports.clock.now();
    const pause = this.#pace.note(partyOf(store.state, session), reason, attempts, now);
    const retryAt = this.#willRetry(session, reason) ? pause : undefined;
    if (retryAt === undefined) this.#renewal.withdrawConsent(id);
    changeFacts(this.#ports.store, id, ({ operation: _, ...facts }) => ({
      ...facts,
      failure: {
        problem: reason,
        // A user who tries again is told again, and so is one whose session ends now.
        since: cause === 'user' || before?.retryAt === undefined ? now : before.since,
        attempts,
        byUser: cause === 'user' || before?.byUser === true,
        ...(retryAt === undefined ? {} : { retryAt }),
      },
    }));
  }

  /** What is wrong with the key is wrong with all that is signed with it: none of it is to try for itself. */
  #giveUpKey(session: Session, reason: Problem): void {
    const { store, clock } = this.#ports;
    const holder = holderOf(store.state, session);
    if (holder === undefined || sourceOf(store.state, session) !== undefined) return;
    for (const other of sessionsOf(store.state.settings)) {
      const isSigned = holderOf(store.state, other) === holder && sourceOf(store.state, other) === undefined;
      if (!isSigned || other === session || factsOf(store.state, other.id).operation !== undefined) continue;
      const failure = { problem: reason, since: clock.now(), attempts: 0, byUser: false };
      changeFacts(store, other.id, (facts) => ({ ...facts, failure }));
    }
  }

  #willRetry(session: Session, reason: Problem): boolean {
    if (remedyOf(reason).retry !== 'backoff') return false;
    const { state } = this.#ports.store;
    const { current, left } = factsOf(state, session.id);
    // The user's word held for the one attempt.
    if (left === true) return false;
    const undelivered = current?.written === false;
    // Whether a role's source is there when it is time is seen then.
    const isFedRole = isRole(session) && sourceOf(state, session) !== undefined;
    const holder = holderOf(state, session);
    const isUp = isFedRole || (holder !== undefined && needsNobody(holder));
    return undelivered || (isKeptAlive(state, session) && isUp);
  }

  #noteKeychain(reason: Problem | undefined): void {
    const { store, clock } = this.#ports;
    const wasInTrouble = store.state.keychain !== undefined;
    noteKeychain(store, clock, reason);
    if (reason === undefined && wasInTrouble) this.wake('keychain');
  }

  /** The facts after a cancel: what would start again in the same moment rests for a while. */
  #rested(id: SessionId, facts: SessionFacts): SessionFacts {
    const { store, clock } = this.#ports;
    const session = sessionOf(store.state, id);
    const now = clock.now();
    const plan = session && planFor(store.state, session, now, facts);
    if (plan === undefined || plan.at > now) return facts;
    const cancelled = { problem: problem('cancelled'), since: now, attempts: 0, byUser: false };
    return { ...facts, failure: { ...(facts.failure ?? cancelled), retryAt: now + cancelledRestMs } };
  }
}

/**
 * Whether what is due or to be told may differ: not by what is only noted, as most changes in the course of a renewal
 * are. The same state comes again when time has passed.
 */
const concernsSessions = (before: AppState, after: AppState): boolean =>
  before === after ||
  before.sessions !== after.sessions ||
  before.settings !== after.settings ||
  before.announced !== after.announced ||
  before.keychain !== after.keychain ||
  before.alerts !== after.alerts ||
  before.isClockUnsure !== after.isClockUnsure ||
  before.locked !== after.locked ||
  before.quitting !== after.quitting;

const earlierOf = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** What AWS says of a key that does not work, whatever is asked with it. */
const keyFaults: ReadonlySet<Problem['code']> = new Set(['key-rejected', 'secret-key-wrong', 'key-missing']);

/** Whose request it is, and where it goes. */
const partyOf = (state: AppState, session: Session): Party => {
  const holder = holderOf(state, session);
  return { account: holder?.caller?.accountId ?? holder?.id ?? session.id, region: holder?.region ?? '' };
};
