import type { SessionCredentials } from '../identity/identity.ts';
import type { Secret } from '../identity/secret.ts';
import { noteKeychain } from '../identity/keychain-watch.ts';
import type { NoticeDesk } from '../notice/notice-desk.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { Dispose, Logger, Random } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf, type AppState } from '../state/app-state.ts';
import { askTime, mayAskTime } from './acquisition.ts';
import { withClockSet } from './clock-set.ts';
import { DueSessions, earlierOf, partyOf } from './due-sessions.ts';
import type { ExpiredSessions } from './expired-sessions.ts';
import { Scheduler } from './scheduler.ts';
import { paceMs, StartPace } from './start-pace.ts';
import { SessionFailures } from './session-failures.ts';
import type { Cause, SessionFacts } from './session-facts.ts';
import { SessionRenewal, type GetSessionOptions, type SessionRenewalPorts } from './session-renewal.ts';
import { changeFacts, SessionRun } from './session-run.ts';
import { holderOf, isUnattended, sessionOf, sessionsOf, type Session, type SessionId } from './session.ts';
import { message, type Message } from '../../texts/message.ts';

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
  readonly #due: DueSessions;
  readonly #failures: SessionFailures;
  #unsubscribe: Dispose | undefined;
  #reconciling = false;
  #disposed = false;
  /** The state as it was when last looked at. */
  #seen: AppState | undefined;

  constructor(ports: SessionManagerPorts) {
    this.#ports = ports;
    this.#pace = new StartPace(ports.random);
    this.#due = new DueSessions(ports.store, ports.clock, this.#pace);
    this.#failures = new SessionFailures(ports, this.#pace);
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
    changeFacts(this.#ports.store, id, ({ operation: _, ...facts }) => this.#failures.rested(id, facts));
    this.#noteOf(id, message('activity.cancelled'));
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

  /** The present session with its secrets, for the user to take elsewhere; fails where there is none that still holds. */
  credentials(id: SessionId): Promise<Result<Secret<SessionCredentials>>> {
    return this.#renewal.credentials(id);
  }

  /** Leaves a session's profile to the other program that changed it: from now on only the user's word counts. */
  leave(id: SessionId): void {
    this.cancel(id);
    changeFacts(this.#ports.store, id, ({ failure: _, ...facts }) => ({ ...facts, left: true }));
    this.#noteOf(id, message('activity.left'));
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
      this.#failures.lapse();
      this.#startDueTasks();
      if (this.#ports.notices.reconcile()) void this.#ports.journal.save();
    } finally {
      this.#reconciling = false;
      this.#seen = store.state;
    }
    const others = earlierOf(
      earlierOf(this.#ports.copies.nextAt(), this.#ports.expired.nextAt()),
      this.#ports.notices.nextAt(),
    );
    this.#scheduler.arm(this.#due.nextAt(others));
  }

  #startDueTasks(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const session of this.#due.byUrgency(now)) {
      // Each start may put the others off.
      const plan = this.#due.planOf(session, now);
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

  /** Notes what happened to a session, which may be gone. */
  #noteOf(id: SessionId, text: Message): void {
    const { store, journal } = this.#ports;
    const session = sessionOf(store.state, id);
    const of = session && { label: session.label, profile: session.profile };
    journal.record({ tone: 'neutral', text, ...of });
  }

  /** `before`: when the session was obtained that there was at the start. */
  #succeeded(session: Session, cause: Cause, before: number | undefined): void {
    const { journal, log } = this.#ports;
    const { id, label, profile } = session;
    const isSame = factsOf(this.#ports.store.state, id).current?.obtainedAt === before;
    this.#failures.mended(session, !isSame);
    const text = message(
      cause === 'user' ? 'activity.got' : isSame ? 'activity.written' : 'activity.renewed',
      { profile },
    );
    journal.record({ tone: 'good', label, profile, text, why: message(`activity.why.${cause}`) });
    log.info('session-written', { profile, cause });
  }

  #failed(session: Session, cause: Cause, reason: Problem): void {
    if (isKeychainProblem(reason)) this.#noteKeychain(reason);
    this.#ports.log.warn('session-failed', { profile: session.profile, cause, code: reason.code });
    const isTriedAgain = this.#failures.note(session, cause, reason);
    if (!isTriedAgain) this.#renewal.withdrawConsent(session.id);
  }

  #noteKeychain(reason: Problem | undefined): void {
    const { store, clock } = this.#ports;
    const wasInTrouble = store.state.keychain !== undefined;
    noteKeychain(store, clock, reason);
    if (reason === undefined && wasInTrouble) this.wake('keychain');
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
  before.snoozed !== after.snoozed ||
  before.keychain !== after.keychain ||
  before.alerts !== after.alerts ||
  before.keyAges !== after.keyAges ||
  before.rotations !== after.rotations ||
  before.isClockUnsure !== after.isClockUnsure ||
  before.locked !== after.locked ||
  before.quitting !== after.quitting;
