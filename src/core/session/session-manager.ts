import { needsNobody, type Identity, type IdentityId } from '../identity/identity.ts';
import { noteKeychain } from '../identity/keychain-watch.ts';
import type { NoticeDesk } from '../notice/notice-desk.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Dispose, Logger, Random } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf, identityOf } from '../state/app-state.ts';
import { nextBoundary, planFor } from './plan.ts';
import { validityAt } from './phase.ts';
import { backoffMs, cancelledRestMs, failureLapseMs } from './refresh-policy.ts';
import type { ExpiredSessions } from './expired-sessions.ts';
import { byOthers } from './file-watch.ts';
import { Scheduler } from './scheduler.ts';
import type { Cause, CopyFacts, SessionFacts } from './session-facts.ts';
import { SessionRenewal, type GetSessionOptions, type SessionRenewalPorts } from './session-renewal.ts';
import { changeFacts, SessionRun } from './session-run.ts';

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

/** Retries after a wake start this far apart, in milliseconds, so that they do not all come at once. */
const staggerMs = 400;

/**
 * Gets, keeps and renews the sessions of all identities: the only writer of their facts. Whoever asks – tray, window,
 * timer, wake – asks here; one operation per identity runs at a time, and a second request joins it.
 */
export class SessionManager {
  readonly #ports: SessionManagerPorts;
  readonly #renewal: SessionRenewal;
  readonly #runs = new Map<IdentityId, Running>();
  readonly #scheduler: Scheduler;
  #unsubscribe: Dispose | undefined;
  #reconciling = false;

  constructor(ports: SessionManagerPorts) {
    this.#ports = ports;
    this.#renewal = new SessionRenewal(ports, (reason) => this.#noteKeychain(reason));
    this.#scheduler = new Scheduler(ports.clock, (driftMs) => {
      if (driftMs < 0) this.#followClock(driftMs);
      if (driftMs === 0) this.#tick();
      else this.wake('clock-jump');
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
    this.#scheduler.dispose();
    for (const { run } of this.#runs.values()) run.cancellation.cancel();
    this.#runs.clear();
    this.#renewal.drop();
  }

  /** Gets a session for an identity, or joins the operation that does so already. */
  getSession(id: IdentityId, cause: Cause, options: GetSessionOptions = {}): Promise<Result<void>> {
    const running = this.#runs.get(id);
    if (running !== undefined) return this.#join(running, id, cause, options);
    const identity = identityOf(this.#ports.store.state, id);
    if (identity === undefined) return Promise.resolve(fail(problem('identity-gone')));
    return this.#launch(identity, cause, (run) => this.#renewal.refresh(run, options));
  }

  /** Gets sessions for all that need nobody, where it is not known which there were. */
  startAfresh(): void {
    const { identities, preferences } = this.#ports.store.state.settings;
    if (preferences.paused) return;
    for (const identity of identities) {
      if (identity.autoRefresh && needsNobody(identity)) void this.getSession(identity.id, 'start');
    }
  }

  /** Gives the digits that the operation of an identity waits for. */
  submitCode(id: IdentityId, code: string): Result<void> {
    const taken = this.#runs.get(id)?.run.submit(code) === true;
    return taken ? ok(undefined) : fail(problem('cancelled'));
  }

  /** Cancels what is under way for an identity. */
  cancel(id: IdentityId): void {
    const running = this.#runs.get(id);
    if (running === undefined) return;
    this.#runs.delete(id);
    running.run.cancellation.cancel();
    this.#renewal.withdrawConsent(id);
    changeFacts(this.#ports.store, id, ({ operation: _, ...facts }) => this.#rested(id, facts));
    const label = identityOf(this.#ports.store.state, id)?.label;
    this.#ports.journal.record({ tone: 'neutral', text: 'Cancelled.', ...(label && { label }) });
  }

  /** Cancels what is under way for an identity, and waits for what it may be writing to the file. */
  async stop(id: IdentityId): Promise<void> {
    this.cancel(id);
    await this.#renewal.untilWritten(id);
  }

  /** Looks at the clock anew, after sleep or a change of time; passing failures are retried at once. */
  wake(cause: 'resume' | 'clock-jump' | 'keychain'): void {
    const { store, clock, log } = this.#ports;
    log.info('wake', { cause });
    const now = clock.now();
    let place = 0;
    store.update((state) => {
      const sessions = Object.entries(state.sessions).map(([id, facts]): [IdentityId, SessionFacts] => {
        if (facts.failure === undefined) return [id, facts];
        if (facts.failure.retryAt === undefined) {
          // What the keychain alone stood in the way of is not wrong any more.
          const { failure, ...mended } = facts;
          return [id, cause === 'keychain' && isKeychainProblem(failure.problem) ? mended : facts];
        }
        const retryAt = Math.min(facts.failure.retryAt, now + staggerMs * place++);
        return [id, { ...facts, failure: { ...facts.failure, retryAt } }];
      });
      return { ...state, sessions: Object.fromEntries(sessions) };
    });
    this.#tick();
  }

  /** Forgets the failure of an identity, so that what was given up is tried again. */
  forgive(id: IdentityId): void {
    changeFacts(this.#ports.store, id, ({ failure: _f, left: _l, ...facts }) => facts);
  }

  /** Writes the present session again, by the user's wish, to a profile that another program changed or removed. */
  writeAgain(id: IdentityId): Promise<Result<void>> {
    const identity = identityOf(this.#ports.store.state, id);
    if (this.#runs.has(id) || identity === undefined) return this.getSession(id, 'user');
    return this.#launch(identity, 'user', (run) => {
      this.redeliver(id);
      return this.#renewal.refresh(run, {});
    });
  }

  /** Leaves an identity's profile to the other program that changed it: from now on only the user's word counts. */
  leave(id: IdentityId): void {
    this.cancel(id);
    changeFacts(this.#ports.store, id, ({ failure: _, ...facts }) => ({ ...facts, left: true }));
    const label = identityOf(this.#ports.store.state, id)?.label;
    this.#ports.journal.record({
      tone: 'neutral',
      text: 'The profile is left to another program.',
      ...(label && { label }),
    });
    void this.#ports.journal.save();
  }

  /** Forgets the session of an identity here; AWS honours it until it expires. */
  forget(id: IdentityId): void {
    // Before the run is cancelled, or the session that it brought would be delivered after all.
    this.#renewal.drop(id);
    this.#ports.store.update(({ sessions: { [id]: _, ...sessions }, ...state }) => ({ ...state, sessions }));
    this.cancel(id);
  }

  /** Writes the current session to the identity's profile, as after a change of the profile's name. */
  redeliver(id: IdentityId): void {
    const profile = identityOf(this.#ports.store.state, id)?.profile;
    if (profile === undefined) return;
    changeFacts(this.#ports.store, id, (facts) =>
      facts.current ? { ...facts, current: { ...facts.current, profile, written: false } } : facts,
    );
  }

  /** A user may do more than a timer: what failed for one is tried once more for the other. */
  async #join(
    { run, done }: Running,
    id: IdentityId,
    cause: Cause,
    options: GetSessionOptions,
  ): Promise<Result<void>> {
    const result = await done;
    const again = cause === 'user' && run.cause !== 'user' && !result.ok && !run.cancellation.cancelled;
    return again ? this.getSession(id, cause, options) : result;
  }

  /**
   * A clock that fell behind its timer was set back: what is kept by it moves along, and so does its distance to STS's.
   * (One that ran ahead may as well have slept; if it was set forward, sessions seem to end early, which harms nobody.)
   */
  #followClock(driftMs: number): void {
    this.#ports.store.update((state) => ({
      ...state,
      clockSkewMs: state.clockSkewMs - driftMs,
      sessions: Object.fromEntries(
        Object.entries(state.sessions).map(([id, facts]) => [id, movedBy(facts, driftMs)]),
      ),
    }));
  }

  #tick(): void {
    // Time has passed: phases may have changed though no fact has.
    this.#ports.store.touch();
  }

  /** Starts what is due, tells what is to be told, and sets the timer. Runs after every change of the state. */
  #reconcile(): void {
    // Starting an operation changes the state and would come back here.
    if (this.#reconciling) return;
    this.#reconciling = true;
    try {
      this.#lapseFailures();
      this.#startDueTasks();
      if (this.#ports.notices.reconcile()) void this.#ports.journal.save();
    } finally {
      this.#reconciling = false;
    }
    this.#arm();
  }

  /** What went wrong in passing, when a user tried, is no news after a while if the session works all the same. */
  #lapseFailures(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const identity of store.state.settings.identities) {
      const facts = factsOf(store.state, identity.id);
      const { current, failure } = facts;
      const passing =
        failure !== undefined &&
        failure.retryAt === undefined &&
        remedyOf(failure.problem).retry === 'backoff';
      const works = current?.written === true && validityAt(identity, facts, now) === 'active';
      // What is wrong with the file itself holds until the file is right again.
      if (!passing || !works || byOthers.has(failure.problem.code)) continue;
      if (now - failure.since >= failureLapseMs) {
        changeFacts(store, identity.id, ({ failure: _, ...rest }) => rest);
      }
    }
  }

  #startDueTasks(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const identity of store.state.settings.identities) {
      const facts = factsOf(store.state, identity.id);
      const plan = planFor(identity, facts, store.state.settings.preferences.paused, now);
      if (plan === undefined || plan.at > now) continue;
      const cause: Cause = facts.failure === undefined ? 'deadline' : 'retry';
      void (plan.task === 'deliver'
        ? this.#launch(identity, cause, (run) => this.#renewal.deliver(run))
        : this.getSession(identity.id, cause));
    }
    this.#ports.copies.startDue();
    this.#ports.expired.startDue();
  }

  #arm(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    const { paused } = store.state.settings.preferences;
    const deadlines = store.state.settings.identities.flatMap((identity) => {
      const facts = factsOf(store.state, identity.id);
      // A session without a deadline may have one again after the clock was set back: keep an eye on the clock.
      const watch = facts.current && Infinity;
      return [planFor(identity, facts, paused, now)?.at, nextBoundary(identity, facts, now), watch];
    });
    deadlines.push(this.#ports.copies.nextAt(), this.#ports.expired.nextAt());
    const known = deadlines.filter((at) => at !== undefined);
    this.#scheduler.arm(known.length === 0 ? undefined : Math.min(...known));
  }

  #launch(
    identity: Identity,
    cause: Cause,
    work: (run: SessionRun) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    const run = new SessionRun(identity, cause, this.#ports.store);
    let settle: (result: Result<void>) => void = () => {};
    const done = new Promise<Result<void>>((resolve) => {
      settle = resolve;
    });
    // Known before it is shown: whoever hears of the change must find it running.
    this.#runs.set(identity.id, { run, done });
    run.showRefreshing();
    void this.#conclude(run, work).then(settle);
    return done;
  }

  async #conclude(run: SessionRun, work: (run: SessionRun) => Promise<Result<void>>): Promise<Result<void>> {
    const { identity, cause } = run;
    const { id } = identity;
    let result: Result<void>;
    try {
      result = await work(run);
    } catch (error) {
      // A fault of ours must not leave the identity "refreshing" for ever.
      this.#ports.log.error('operation-crashed', {
        error: error instanceof Error ? error.name : typeof error,
      });
      result = fail(problem('bug'));
    }
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    this.#runs.delete(id);
    if (identityOf(this.#ports.store.state, id) === undefined) return fail(problem('identity-gone'));
    if (result.ok) this.#succeeded(identity, cause);
    else this.#failed(identity, cause, result.error);
    await this.#ports.journal.save();
    return result;
  }

  #succeeded(identity: Identity, cause: Cause): void {
    const { journal, log } = this.#ports;
    const { id, label, profile } = identity;
    changeFacts(this.#ports.store, id, ({ operation: _o, failure: _f, ...facts }) => facts);
    const renewed = cause === 'user' ? 'New session,' : 'Session renewed and';
    journal.record({ tone: 'good', label, text: `${renewed} written to profile ${profile}.` });
    log.info('session-written', { profile, cause });
  }

  #failed(identity: Identity, cause: Cause, reason: Problem): void {
    const { journal, log } = this.#ports;
    const { id, label, profile } = identity;
    if (isKeychainProblem(reason)) this.#noteKeychain(reason);
    log.warn('session-failed', { profile, cause, code: reason.code });
    if (reason.code === 'cancelled') {
      changeFacts(this.#ports.store, id, ({ operation: _, ...facts }) => facts);
      return;
    }
    const before = factsOf(this.#ports.store.state, id).failure;
    const attempts = (before?.attempts ?? 0) + 1;
    if (before?.problem.code !== reason.code || cause === 'user') {
      const { title, text } = remedyOf(reason);
      journal.record({ tone: 'bad', label, text: `${title}. ${text}` });
    }
    const now = this.#ports.clock.now();
    const retryAt = this.#willRetry(identity, reason)
      ? now + backoffMs(attempts, this.#ports.random)
      : undefined;
    if (retryAt === undefined) this.#renewal.withdrawConsent(id);
    changeFacts(this.#ports.store, id, ({ operation: _, ...facts }) => ({
      ...facts,
      failure: {
        problem: reason,
        // A user who tries again is told again.
        since: cause === 'user' ? now : (before?.since ?? now),
        attempts,
        byUser: cause === 'user' || before?.byUser === true,
        ...(retryAt === undefined ? {} : { retryAt }),
      },
    }));
  }

  #willRetry(identity: Identity, reason: Problem): boolean {
    if (remedyOf(reason).retry !== 'backoff') return false;
    const { current, left } = factsOf(this.#ports.store.state, identity.id);
    // The user's word held for the one attempt.
    if (left === true) return false;
    const undelivered = current?.written === false;
    return undelivered || (identity.autoRefresh && needsNobody(identity));
  }

  #noteKeychain(reason: Problem | undefined): void {
    const { store, clock } = this.#ports;
    const wasInTrouble = store.state.keychain !== undefined;
    noteKeychain(store, clock, reason);
    if (reason === undefined && wasInTrouble) this.wake('keychain');
  }

  /** The facts after a cancel: what would start again in the same moment rests for a while. */
  #rested(id: IdentityId, facts: SessionFacts): SessionFacts {
    const { store, clock } = this.#ports;
    const identity = identityOf(store.state, id);
    const now = clock.now();
    const plan = identity && planFor(identity, facts, store.state.settings.preferences.paused, now);
    if (plan === undefined || plan.at > now) return facts;
    const cancelled = { problem: problem('cancelled'), since: now, attempts: 0, byUser: false };
    return { ...facts, failure: { ...(facts.failure ?? cancelled), retryAt: now + cancelledRestMs } };
  }
}

const movedBy = (facts: SessionFacts, driftMs: number): SessionFacts => {
  const { current, copies } = facts;
  if (current === undefined) return facts;
  const { expiresAt, obtainedAt, keptAs = obtainedAt } = current;
  const moved = { expiresAt: expiresAt + driftMs, obtainedAt: obtainedAt + driftMs, keptAs };
  return {
    ...facts,
    current: { ...current, ...moved },
    ...(copies && {
      copies: Object.fromEntries(
        Object.entries(copies).map(([path, copy]) => [path, copyMovedBy(copy, driftMs)]),
      ),
    }),
  };
};

/** A copy is known to hold a session by when that was obtained. */
const copyMovedBy = ({ obtainedAt, retryAt, ...copy }: CopyFacts, driftMs: number): CopyFacts => ({
  ...copy,
  ...(obtainedAt !== undefined && { obtainedAt: obtainedAt + driftMs }),
  ...(retryAt !== undefined && { retryAt: retryAt + driftMs }),
});
