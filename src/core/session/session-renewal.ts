import type { Identity, IdentityId, SessionCredentials } from '../identity/identity.ts';
import { printSession, readSession, sessionAccount } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileWrite, ProfileWriter } from '../credentials/profile-writer.ts';
import type { Clock, KeychainAccess } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CopyDesk } from './copy-desk.ts';
import { factsOf, identityOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import { acquireSession, type AcquisitionPorts } from './acquisition.ts';
import { validityAt } from './phase.ts';
import { changeFacts, type SessionRun } from './session-run.ts';

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
}

/** The steps of one renewal: look at the file, get a session, keep it, write it. */
export class SessionRenewal {
  readonly #ports: SessionRenewalPorts;
  readonly #noteKeychain: (reason: Problem | undefined) => void;
  /** Sessions that STS gave and the file does not hold yet. */
  readonly #undelivered = new Map<IdentityId, Secret<SessionCredentials>>();
  /** Fingerprints of sections whose long-term key the user agreed to replace, until that is done. */
  readonly #consents = new Map<IdentityId, string>();

  /** `noteKeychain` hears what each keychain call told about the keychain itself. */
  /** Writes to the file that are under way. */
  readonly #writing = new Map<IdentityId, Promise<unknown>>();

  constructor(ports: SessionRenewalPorts, noteKeychain: (reason: Problem | undefined) => void) {
    this.#ports = ports;
    this.#noteKeychain = noteKeychain;
  }

  /** Gets a session from STS and writes it; one that was got before and not written yet is written instead. */
  async refresh(run: SessionRun, options: GetSessionOptions): Promise<Result<void>> {
    const { writer, store, journal, clock } = this.#ports;
    const { identity, cause, cancellation } = run;
    const { id } = identity;
    if (options.replaceLongTermKey === true) await this.#noteConsent(identity);
    if (cause === 'user' && this.#canDeliver(run)) {
      const delivered = await this.deliver(run);
      // What is lost is got anew: the user has asked for a session already.
      if (delivered.ok || delivered.error.code !== 'session-missing') return delivered;
    }
    // Look at the file first: a session that cannot be written would waste a code.
    const writable = await writer.check(this.#writeFor(run));
    if (!writable.ok) return writable;
    const session = await acquireSession(this.#ports, {
      identity,
      access: accessOf(run),
      cancellation,
      ask: (refused) => run.ask(refused),
      onWait: (until) => run.showWaiting(until),
      onSend: () => run.showRefreshing(),
    });
    if (!session.ok) return session;
    if (cancellation.cancelled) return fail(problem('cancelled'));
    const expiresAt = this.#endOf(session.value);
    const obtainedAt = clock.now();
    this.#undelivered.set(id, session.value);
    changeFacts(store, id, (facts) => ({
      ...facts,
      current: { expiresAt, obtainedAt, profile: identity.profile, written: false },
    }));
    // Kept and written side by side: whichever fails, the session that cost a code is in the other place.
    const keeping = this.#keep(id, printSession(session.value, obtainedAt), accessOf(run));
    await journal.save();
    const delivered =
      identityOf(store.state, id) === undefined ? fail(problem('identity-gone')) : await this.deliver(run);
    await keeping;
    return delivered;
  }

  /** Writes the current session to the credentials file, from memory or, after a restart, from the keychain. */
  async deliver(run: SessionRun): Promise<Result<void>> {
    const { writer, secrets, store } = this.#ports;
    const { id, profile } = run.identity;
    let session = this.#undelivered.get(id);
    if (session === undefined) {
      const item = await secrets.get(sessionAccount(id), accessOf(run));
      this.#noteKeychain(item.ok ? undefined : item.error);
      if (!item.ok) return item;
      const { current } = factsOf(store.state, id);
      session = item.value && current && readSession(item.value, current.keptAs ?? current.obtainedAt);
    }
    if (run.cancellation.cancelled) return fail(problem('cancelled'));
    if (session === undefined) {
      // Nothing left to deliver: a new session is needed.
      changeFacts(store, id, ({ current: _, ...facts }) => facts);
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
    this.#undelivered.delete(id);
    changeFacts(store, id, ({ left: _, ...facts }) => {
      if (facts.current === undefined) return facts;
      const { cleared: _cleared, ...current } = facts.current;
      return { ...facts, current: { ...current, profile, written: true } };
    });
    void this.#ports.copies.sync(id, session);
    return ok(undefined);
  }

  /** What is in the section now may make way: whatever comes there later is another matter. */
  async #noteConsent({ id, profile }: Identity): Promise<void> {
    const report = await this.#ports.file.look(profile);
    if (report.ok && report.value.fingerprint !== undefined) {
      this.#consents.set(id, report.value.fingerprint);
    }
  }

  /** Resolves when nothing is being written for an identity. */
  async untilWritten(id: IdentityId): Promise<void> {
    await this.#writing.get(id);
  }

  /** What the user agreed to no longer holds: they are asked again. */
  withdrawConsent(id: IdentityId): void {
    this.#consents.delete(id);
  }

  #writeFor({ identity, cause, cancellation }: SessionRun): ProfileWrite {
    const { file, store } = this.#ports;
    return {
      file,
      identity,
      section: factsOf(store.state, identity.id).section,
      byUser: cause === 'user',
      replaces: this.#consents.get(identity.id),
      access: { mayPrompt: cause === 'user' },
      isWanted: () => !cancellation.cancelled,
    };
  }

  /** Drops a session that was not written yet; without an identity, all of them. */
  drop(id?: IdentityId): void {
    if (id === undefined) this.#undelivered.clear();
    else {
      this.#undelivered.delete(id);
      this.#consents.delete(id);
    }
  }

  #canDeliver({ identity }: SessionRun): boolean {
    const facts = factsOf(this.#ports.store.state, identity.id);
    return (
      facts.current?.written === false && validityAt(identity, facts, this.#ports.clock.now()) === 'active'
    );
  }

  /** Keeps a session in the keychain, so that a restart goes on where it was. */
  async #keep(id: IdentityId, item: Secret<string>, access: KeychainAccess): Promise<void> {
    const kept = await this.#ports.secrets.set(sessionAccount(id), item, access);
    this.#noteKeychain(kept.ok ? undefined : kept.error);
  }

  /** When a session ends by this computer's clock: if that one is off, so would be everything that is due. */
  #endOf(session: Secret<SessionCredentials>): number {
    return session.reveal().expiresAt - this.#ports.store.state.clockSkewMs;
  }
}

/** A keychain may show its dialog only where a user's action began. */
const accessOf = ({ cause }: SessionRun): KeychainAccess => ({ mayPrompt: cause === 'user' });
