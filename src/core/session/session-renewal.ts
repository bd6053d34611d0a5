import { needsNobody, type Identity, type SessionCredentials } from '../identity/identity.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileWrite, ProfileWriter } from '../credentials/profile-writer.ts';
import type { Clock, Dispose, KeychainAccess } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import { acquireSession, type AcquisitionPorts } from './acquisition.ts';
import type { CopyDesk } from './copy-desk.ts';
import { validityAt } from './phase.ts';
import type { Cause, CurrentSession, SessionFacts } from './session-facts.ts';
import { changeFacts, type SessionRun } from './session-run.ts';
import { SessionVault } from './session-vault.ts';
import { canFeed, isRole, sessionOf, type Session, type SessionId } from './session.ts';

/** What a renewal needs. */
export interface SessionRenewalPorts extends AcquisitionPorts {
  readonly file: CredentialsFile;
  readonly writer: ProfileWriter;
  readonly copies: CopyDesk;
  readonly journal: Journal;
  readonly clock: Clock;
}

/** What a caller may add to its wish for a session. */
export interface GetSessionOptions {
  /** The user agreed that a long-term key in the profile's section is replaced. */
  readonly replaceLongTermKey?: boolean;
  /** A role is to be assumed with it: whatever there is with the profile can wait. */
  readonly forRole?: boolean;
  /**
   * The digits that the user typed where they asked for the session; empty when they typed none. No prompt opens then:
   * what it would ask ends the run instead, with the reason.
   */
  readonly typedCode?: string;
}

/** What a renewal asks of the session manager. */
export interface SessionRenewalHooks {
  /** Hears what each keychain call told about the keychain itself. */
  readonly noteKeychain: (reason: Problem | undefined) => void;
  /** Hears that AWS has answered, whatever it said. */
  readonly onAnswer: (identity: Identity) => void;
  /** Gets the identity's own session anew, or joins the operation that does. */
  readonly renewSource: (identity: Identity, cause: Cause) => Promise<Result<void>>;
}

/** How long a question stays open where a code could come by itself, in milliseconds. */
const promptLimitMs = 5 * 60_000;

/** The steps of one renewal: look at the file, get a session, keep it, write it. */
export class SessionRenewal {
  readonly #ports: SessionRenewalPorts;
  readonly #hooks: SessionRenewalHooks;
  readonly #vault: SessionVault;
  /** Fingerprints of sections whose long-term key the user agreed to replace, until that is done. */
  readonly #consents = new Map<SessionId, string>();
  /** Writes to the file that are under way. */
  readonly #writing = new Map<SessionId, Promise<unknown>>();

  constructor(ports: SessionRenewalPorts, hooks: SessionRenewalHooks) {
    this.#ports = ports;
    this.#hooks = hooks;
    this.#vault = new SessionVault(ports.store, ports.secrets, hooks.noteKeychain);
  }

  /** Gets a session from STS and writes it; one that was got before and not written yet is written instead. */
  async refresh(run: SessionRun, options: GetSessionOptions): Promise<Result<void>> {
    const { writer, store, journal, clock } = this.#ports;
    const { session: target, identity, cause, cancellation } = run;
    const { id, profile } = target;
    if (options.replaceLongTermKey === true) await this.#noteConsent(target);
    if (cause === 'user' && this.#canDeliver(target)) {
      const delivered = await this.deliver(run);
      // What is lost is got anew: the user has asked for a session already.
      if (delivered.ok || delivered.error.code !== 'session-missing') return delivered;
    }
    // What was left to another program is not written for a role's sake.
    const isLeft = options.forRole === true && factsOf(store.state, id).left === true;
    // Look at the file first: a session that cannot be written would waste a code.
    const writable = isLeft ? ok(undefined) : await writer.check(this.#writeFor(run));
    if (!writable.ok) return writable;
    // Where codes come by themselves, a question that nobody answers must not hold renewals up.
    const askLimit = needsNobody(identity)
      ? (end: () => void): Dispose => clock.after(promptLimitMs, end)
      : undefined;
    const session = await acquireSession(this.#ports, {
      session: target,
      identity,
      access: accessOf(run),
      cancellation,
      source: (anew) => this.#source(run, anew),
      ask:
        options.typedCode === undefined
          ? (refused) => run.ask(refused, askLimit)
          : answeredOnce(options.typedCode),
      onAnswer: this.#hooks.onAnswer,
      onWait: (until) => run.showWaiting(until),
      onSlow: () => run.showWaitingForTouch(clock.now()),
      onWork: () => run.showRefreshing(),
    });
    if (!session.ok) return session;
    if (cancellation.cancelled) return fail(problem('cancelled'));
    const expiresAt = this.#endOf(session.value);
    const obtainedAt = clock.now();
    const withoutMfa = !isRole(target) && identity.mfaSerial === undefined;
    // Kept and written side by side: whichever fails, the session that cost a code is in the other place.
    const keeping = this.#vault.keep(id, session.value, obtainedAt, accessOf(run));
    changeFacts(store, id, ({ forgotten: _, ...facts }) => ({
      ...facts,
      current: { expiresAt, obtainedAt, profile, written: false, ...(withoutMfa && { withoutMfa }) },
    }));
    await journal.save();
    const gone = sessionOf(store.state, id) === undefined;
    const delivered = gone
      ? fail(problem('identity-gone'))
      : isLeft
        ? ok(undefined)
        : await this.deliver(run);
    await keeping;
    return delivered;
  }

  /** Writes the current session to the credentials file, from memory or, after a restart, from the keychain. */
  async deliver(run: SessionRun): Promise<Result<void>> {
    const { writer, store } = this.#ports;
    const { id, profile } = run.session;
    const held = await this.#vault.held(id, accessOf(run));
    if (!held.ok) return held;
    const session = held.value;
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    if (session === undefined) {
      changeFacts(store, id, withoutLost);
      return fail(problem('session-missing'));
    }
    const writing = writer.write(this.#writeFor(run), session);
    this.#writing.set(id, writing);
    const written = await writing;
    if (this.#writing.get(id) === writing) this.#writing.delete(id);
    if (!written.ok) return written;
    const section = written.value;
    this.#consents.delete(id);
    // Whosever run it was: this is what Latchkey has put into the file.
    changeFacts(store, id, (facts) => ({ ...facts, section }));
    // A run that was started after this one was cancelled may have a session of its own to write.
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    this.#vault.release(id, session);
    changeFacts(store, id, ({ left: _, ...facts }) => {
      if (facts.current === undefined) return facts;
      const { cleared: _cleared, rewrites: _rewrites, ...current } = facts.current;
      return { ...facts, current: { ...current, profile, written: true } };
    });
    void this.#ports.copies.sync(id, session);
    return ok(undefined);
  }

  /** The identity's own session for a role: the present one, else a new one. */
  async #source(run: SessionRun, anew: boolean): Promise<Result<Secret<SessionCredentials>>> {
    const { identity, cause, cancellation } = run;
    const before = this.#currentSource(identity);
    if (!anew && before !== undefined) {
      const held = await this.#vault.held(identity.id, accessOf(run));
      if (!held.ok) return held;
      if (held.value !== undefined) return ok(held.value);
    }
    // Noted, or it would be taken for good again in the same moment.
    if (before !== undefined) this.#giveUp(identity, before, anew ? { revoked: true } : { lost: true });
    if (cancellation.cancelled) return fail(problem('cancelled'));
    // Nobody is asked for a code because a role is due: the identity itself tells that it needs one.
    if (cause !== 'user' && !needsNobody(identity)) return fail(problem('source-failed', identity.label));
    run.showWaitingForSource();
    const renewed = await this.#hooks.renewSource(identity, cause);
    if (cancellation.cancelled) return fail(problem('cancelled'));
    // It may be there although it could not be written to its profile.
    const after = this.#currentSource(identity);
    const isNew = after !== undefined && after.obtainedAt !== before?.obtainedAt;
    if (!isNew && !renewed.ok) {
      return renewed.error.code === 'cancelled' ? renewed : fail(problem('source-failed', identity.label));
    }
    const held = await this.#vault.held(identity.id, accessOf(run));
    if (!held.ok) return held;
    return held.value === undefined ? fail(problem('source-failed', identity.label)) : ok(held.value);
  }

  #giveUp({ id }: Identity, source: CurrentSession, why: Pick<CurrentSession, 'revoked' | 'lost'>): void {
    changeFacts(this.#ports.store, id, (facts) =>
      facts.current?.obtainedAt === source.obtainedAt
        ? { ...facts, current: { ...facts.current, ...why } }
        : facts,
    );
  }

  #currentSource(identity: Identity): CurrentSession | undefined {
    const facts = factsOf(this.#ports.store.state, identity.id);
    return canFeed(identity, facts, this.#ports.clock.now()) ? facts.current : undefined;
  }

  /** What is in the section now may make way: whatever comes there later is another matter. */
  async #noteConsent({ id, profile }: Session): Promise<void> {
    const report = await this.#ports.file.look(profile);
    if (report.ok && report.value.fingerprint !== undefined) {
      this.#consents.set(id, report.value.fingerprint);
    }
  }

  /** Resolves when nothing is being written for a session. */
  async untilWritten(id: SessionId): Promise<void> {
    await this.#writing.get(id);
  }

  /** What the user agreed to no longer holds: they are asked again. */
  withdrawConsent(id: SessionId): void {
    this.#consents.delete(id);
  }

  #writeFor({ session, cause, cancellation }: SessionRun): ProfileWrite {
    const { file, store } = this.#ports;
    return {
      file,
      session,
      section: factsOf(store.state, session.id).section,
      byUser: cause === 'user',
      replaces: this.#consents.get(session.id),
      access: { mayPrompt: cause === 'user' },
      isWanted: () => !cancellation.cancelled,
    };
  }

  /** The present session, from memory or the keychain; fails where there is none that still holds. */
  async credentials(id: SessionId): Promise<Result<Secret<SessionCredentials>>> {
    const { store, clock } = this.#ports;
    const session = sessionOf(store.state, id);
    if (session === undefined) return fail(problem('identity-gone'));
    const held = await this.#vault.held(id, { mayPrompt: true });
    if (!held.ok) return held;
    // After the keychain's dialog it may have ended, or be another.
    const validity = validityAt(session, factsOf(store.state, id), clock.now());
    const isUsable = validity === 'active' || validity === 'expiring';
    return isUsable && held.value !== undefined ? ok(held.value) : fail(problem('session-missing'));
  }

  /** Drops a session that was not written yet; without an id, all of them. */
  drop(id?: SessionId): void {
    this.#vault.drop(id);
    if (id !== undefined) this.#consents.delete(id);
  }

  #canDeliver(session: Session): boolean {
    const facts = factsOf(this.#ports.store.state, session.id);
    return (
      facts.current?.written === false && validityAt(session, facts, this.#ports.clock.now()) === 'active'
    );
  }

  /** When a session ends by this computer's clock: if that one is off, so would be everything that is due. */
  #endOf(session: Secret<SessionCredentials>): number {
    return session.reveal().expiresAt - this.#ports.store.state.clockSkewMs;
  }
}

/** Nothing is left to deliver, and a new session is needed; but one that the file has held goes on holding there. */
const withoutLost = ({ current, ...facts }: SessionFacts): SessionFacts => {
  if (current?.rewrites !== true) return facts;
  const { rewrites: _, ...kept } = current;
  return { ...facts, current: { ...kept, written: true, lost: true } };
};

/** A keychain may show its dialog only where a user's action began. */
const accessOf = ({ cause }: SessionRun): KeychainAccess => ({ mayPrompt: cause === 'user' });

/** Answers a question for a code with the one that is at hand, and the question for another one with none. */
const answeredOnce = (code: string) => {
  let left: string | undefined = code === '' ? undefined : code;
  return (refused: Problem | undefined): Promise<string | undefined> => {
    // A refusal before it was sent is of a code that Latchkey got by itself: the typed one is not another of those.
    const given = refused === undefined ? left : undefined;
    left = undefined;
    return Promise.resolve(given);
  };
};
