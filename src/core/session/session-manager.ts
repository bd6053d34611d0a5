import { CancellationSource } from '../cancellation.ts';
import {
  needsNobody,
  type Identity,
  type IdentityId,
  type SessionCredentials,
} from '../identity/identity.ts';
import { printSession, readSession, sessionAccount } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import type { NoticeDesk } from '../notice/notice-desk.ts';
import { noteKeychain } from '../identity/keychain-watch.ts';
import { isKeychainProblem } from '../notice/notices.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Clock, CredentialsFile, Dispose, KeychainAccess, Logger, Random } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf, identityOf, withFacts } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import { acquireSession, type AcquisitionPorts } from './acquisition.ts';
import { validityAt } from './phase.ts';
import { nextBoundary, planFor } from './plan.ts';
import { backoffMs, cancelledRestMs } from './refresh-policy.ts';
import { Scheduler } from './scheduler.ts';
import type { Cause, Operation, SessionFacts } from './session-facts.ts';

/** What the session manager needs. */
export interface SessionManagerPorts extends AcquisitionPorts {
  readonly file: CredentialsFile;
  readonly journal: Journal;
  readonly notices: NoticeDesk;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** What a caller may add to its wish for a session. */
export interface GetSessionOptions {
  /** The user agreed that a long-term key in the profile's section is replaced. */
  readonly replaceLongTermKey?: boolean;
}

interface Run {
  readonly cancellation: CancellationSource;
  readonly done: Promise<Result<void>>;
  answer: ((code: string | undefined) => void) | undefined;
  /** Whether the user was asked for a code. */
  asked: boolean;
}

/** Retries after a wake start this far apart, in milliseconds, so that they do not all come at once. */
const staggerMs = 400;

/**
 * Gets, keeps and renews the sessions of all identities: the only writer of their facts. Whoever asks – tray, window,
 * timer, wake – asks here; one operation per identity runs at a time, and a second request joins it.
 */
export class SessionManager {
  readonly #ports: SessionManagerPorts;
  readonly #runs = new Map<IdentityId, Run>();
  /** Sessions that STS gave and the file does not hold yet. */
  readonly #undelivered = new Map<IdentityId, Secret<SessionCredentials>>();
  readonly #scheduler: Scheduler;
  #unsubscribe: Dispose | undefined;
  #reconciling = false;

  constructor(ports: SessionManagerPorts) {
    this.#ports = ports;
    this.#scheduler = new Scheduler(ports.clock, (jumped) => {
      if (jumped) this.wake('clock-jump');
      else this.#tick();
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
    for (const run of this.#runs.values()) run.cancellation.cancel();
    this.#runs.clear();
    this.#undelivered.clear();
  }

  /** Gets a session for an identity, or joins the operation that does so already. */
  getSession(id: IdentityId, cause: Cause, options: GetSessionOptions = {}): Promise<Result<void>> {
    const running = this.#runs.get(id);
    if (running !== undefined) return running.done;
    const identity = identityOf(this.#ports.store.state, id);
    if (identity === undefined) return Promise.resolve(fail(problem('identity-gone')));
    return this.#run(identity, cause, (run) => this.#refresh(identity, cause, run, options));
  }

  /** Gets sessions for all identities at once. */
  async getAllSessions(cause: Cause): Promise<void> {
    const ids = this.#ports.store.state.settings.identities.map(({ id }) => id);
    await Promise.all(ids.map((id) => this.getSession(id, cause)));
  }

  /** Gives the digits that the operation of an identity waits for. */
  submitCode(id: IdentityId, code: string): Result<void> {
    const answer = this.#runs.get(id)?.answer;
    if (answer === undefined) return fail(problem('cancelled'));
    answer(code);
    return ok(undefined);
  }

  /** Cancels what is under way for an identity. */
  cancel(id: IdentityId): void {
    const run = this.#runs.get(id);
    if (run === undefined) return;
    // From here on the run is nobody's: whatever it still answers changes nothing, and a new one may start.
    this.#runs.delete(id);
    run.cancellation.cancel();
    this.#setFacts(id, ({ operation: _, ...facts }) => this.#rested(id, facts));
    const label = identityOf(this.#ports.store.state, id)?.label;
    this.#ports.journal.record({ tone: 'neutral', text: 'Cancelled.', ...(label && { label }) });
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
    this.#setFacts(id, ({ failure: _, ...facts }) => facts);
  }

  /** Forgets the session of an identity here; AWS honours it until it expires. */
  forget(id: IdentityId): void {
    // Before the run is cancelled, or the session that it brought would be delivered after all.
    this.#undelivered.delete(id);
    this.#ports.store.update(({ sessions: { [id]: _, ...sessions }, ...state }) => ({ ...state, sessions }));
    this.cancel(id);
  }

  /** Writes the current session to the identity's profile, as after a change of the profile's name. */
  redeliver(id: IdentityId): void {
    const profile = identityOf(this.#ports.store.state, id)?.profile;
    if (profile === undefined) return;
    this.#setFacts(id, (facts) =>
      facts.current ? { ...facts, current: { ...facts.current, profile, written: false } } : facts,
    );
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
      this.#startDueTasks();
      if (this.#ports.notices.reconcile()) void this.#ports.journal.save();
    } finally {
      this.#reconciling = false;
    }
    this.#arm();
  }

  #startDueTasks(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const identity of store.state.settings.identities) {
      const facts = factsOf(store.state, identity.id);
      const plan = planFor(identity, facts, store.state.settings.preferences.paused, now);
      if (plan === undefined || plan.at > now) continue;
      const cause: Cause = facts.failure === undefined ? 'deadline' : 'retry';
      const done =
        plan.task === 'deliver'
          ? this.#run(identity, cause, (run) => this.#deliver(identity, cause, run, {}))
          : this.getSession(identity.id, cause);
      void done;
    }
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
    const known = deadlines.filter((at) => at !== undefined);
    this.#scheduler.arm(known.length === 0 ? undefined : Math.min(...known));
  }

  #run(identity: Identity, cause: Cause, work: (run: Run) => Promise<Result<void>>): Promise<Result<void>> {
    const { id } = identity;
    const cancellation = new CancellationSource();
    let settle: (result: Result<void>) => void = () => {};
    const done = new Promise<Result<void>>((resolve) => {
      settle = resolve;
    });
    const run: Run = { cancellation, done, answer: undefined, asked: false };
    this.#runs.set(id, run);
    this.#setOperation(id, run, { kind: 'refreshing', cause });
    void this.#conclude(identity, cause, run, work).then(settle);
    return done;
  }

  async #conclude(
    identity: Identity,
    cause: Cause,
    run: Run,
    work: (run: Run) => Promise<Result<void>>,
  ): Promise<Result<void>> {
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
    if (this.#runs.get(id) !== run) return fail(problem('cancelled'));
    this.#runs.delete(id);
    if (identityOf(this.#ports.store.state, id) === undefined) return fail(problem('identity-gone'));
    if (result.ok) this.#succeeded(identity, cause);
    else this.#failed(identity, cause, result.error);
    await this.#ports.journal.save();
    return result;
  }

  async #refresh(
    identity: Identity,
    cause: Cause,
    run: Run,
    options: GetSessionOptions,
  ): Promise<Result<void>> {
    const { file, store, journal } = this.#ports;
    const { id } = identity;
    if (cause === 'user' && this.#canDeliver(identity)) {
      const delivered = await this.#deliver(identity, cause, run, options);
      // What is lost is got anew: the user has asked for a session already.
      if (delivered.ok || delivered.error.code !== 'session-missing') return delivered;
    }
    // Look at the file first: a session that cannot be written would waste a code.
    const section = await file.inspect(identity.profile);
    if (!section.ok) return section;
    if (section.value === 'process') return fail(problem('section-has-process', identity.profile, 'profile'));
    if (section.value === 'long-term' && options.replaceLongTermKey !== true) {
      return fail(problem('long-term-key-in-section', identity.profile));
    }
    const access = { mayPrompt: cause === 'user' };
    const session = await acquireSession(this.#ports, {
      identity,
      access,
      cancellation: run.cancellation,
      ask: (refused) => this.#ask(id, cause, run, refused),
      onWait: (until) => this.#setOperation(id, run, { kind: 'waiting-for-code', cause, until }),
      onSend: () => this.#setRefreshing(id, run, cause),
    });
    if (!session.ok) return session;
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    const expiresAt = this.#endOf(session.value);
    const obtainedAt = this.#ports.clock.now();
    this.#undelivered.set(id, session.value);
    this.#setFacts(id, (facts) => ({
      ...facts,
      current: { expiresAt, obtainedAt, profile: identity.profile, written: false },
    }));
    // Kept and written side by side: whichever fails, the session that cost a code is in the other place.
    const keeping = this.#keep(id, printSession(session.value, obtainedAt), access);
    await journal.save();
    const delivered =
      identityOf(store.state, id) === undefined
        ? fail(problem('identity-gone'))
        : await this.#deliver(identity, cause, run, options);
    await keeping;
    return delivered;
  }

  /** Keeps a session in the keychain, so that a restart goes on where it was. */
  async #keep(id: IdentityId, item: Secret<string>, access: KeychainAccess): Promise<void> {
    const kept = await this.#ports.secrets.set(sessionAccount(id), item, access);
    this.#noteKeychain(kept.ok ? undefined : kept.error);
  }

  #canDeliver(identity: Identity): boolean {
    const facts = factsOf(this.#ports.store.state, identity.id);
    const now = this.#ports.clock.now();
    return facts.current?.written === false && validityAt(identity, facts, now) === 'active';
  }

  /** Writes the current session to the credentials file, from memory or, after a restart, from the keychain. */
  async #deliver(
    identity: Identity,
    cause: Cause,
    run: Run,
    options: GetSessionOptions,
  ): Promise<Result<void>> {
    const { file, secrets } = this.#ports;
    const { id, profile } = identity;
    let session = this.#undelivered.get(id);
    if (session === undefined) {
      const item = await secrets.get(sessionAccount(id), { mayPrompt: cause === 'user' });
      this.#noteKeychain(item.ok ? undefined : item.error);
      if (!item.ok) return item;
      const { current } = factsOf(this.#ports.store.state, id);
      session = item.value && current && readSession(item.value, current.obtainedAt);
    }
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    if (session === undefined) {
      // Nothing left to deliver: a new session is needed.
      this.#setFacts(id, ({ current: _, ...facts }) => facts);
      return fail(problem('session-missing'));
    }
    const written = await file.write(profile, session, {
      replaceLongTermKey: options.replaceLongTermKey === true,
    });
    if (!written.ok) return written;
    // A run that was started after this one was cancelled may have a session of its own to write.
    if (this.#runs.get(id) !== run) return fail(problem('cancelled'));
    this.#undelivered.delete(id);
    this.#setFacts(id, (facts) =>
      facts.current ? { ...facts, current: { ...facts.current, profile, written: true } } : facts,
    );
    return ok(undefined);
  }

  #ask(id: IdentityId, cause: Cause, run: Run, refused: Problem | undefined): Promise<string | undefined> {
    return new Promise((resolve) => {
      const settle = (code: string | undefined): void => {
        run.answer = undefined;
        if (code !== undefined) this.#setRefreshing(id, run, cause);
        resolve(code);
      };
      run.answer = settle;
      run.asked = true;
      run.cancellation.onCancel(() => settle(undefined));
      if (!run.cancellation.cancelled) {
        this.#setOperation(id, run, { kind: 'needs-code', cause, ...(refused && { refused }) });
      }
    });
  }

  #succeeded(identity: Identity, cause: Cause): void {
    const { journal, log } = this.#ports;
    const { id, label, profile } = identity;
    this.#setFacts(id, ({ operation: _o, failure: _f, ...facts }) => facts);
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
      this.#setFacts(id, ({ operation: _, ...facts }) => facts);
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
    this.#setFacts(id, ({ operation: _, ...facts }) => ({
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
    const { state } = this.#ports.store;
    const undelivered = factsOf(state, identity.id).current?.written === false;
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

  /** When a session ends by this computer's clock: if that one is off, so would be everything that is due. */
  #endOf(session: Secret<SessionCredentials>): number {
    return session.reveal().expiresAt - this.#ports.store.state.clockSkewMs;
  }

  #setRefreshing(id: IdentityId, run: Run, cause: Cause): void {
    this.#setOperation(id, run, { kind: 'refreshing', cause, ...(run.asked && { typed: true }) });
  }

  #setOperation(id: IdentityId, run: Run, operation: Operation): void {
    if (this.#runs.get(id) === run) this.#setFacts(id, (facts) => ({ ...facts, operation }));
  }

  #setFacts(id: IdentityId, change: (facts: SessionFacts) => SessionFacts): void {
    this.#ports.store.update((state) =>
      identityOf(state, id) === undefined ? state : withFacts(state, id, change(factsOf(state, id))),
    );
  }
}
