import type { ProfileWriter } from '../credentials/profile-writer.ts';
import { foreignCodes, type CredentialsFile } from '../credentials/credentials-file.ts';
import { sessionAccount } from '../identity/keychain-items.ts';
import { problem } from '../notice/problem.ts';
import { failedInWords } from '../notice/words.ts';
import type { KeychainAccess, Logger, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionFacts, WrittenSection } from './session-facts.ts';
import type { SessionManager } from './session-manager.ts';
import { changeFacts } from './session-run.ts';
import { sessionOf, sessionsOf, type Session, type SessionId } from './session.ts';
import { message } from '../../texts/message.ts';

/** What is needed to forget a session. */
export interface SessionForgettingPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  /** The credentials file at a path besides the main one. */
  readonly fileAt: (path: string) => CredentialsFile;
  readonly writer: ProfileWriter;
  readonly secrets: SecretStore;
  readonly sessions: SessionManager;
  readonly copies: CopyDesk;
  readonly journal: Journal;
  readonly log: Logger;
}

/**
 * Forgets a session on the user's word: takes it out of the files and the keychain. AWS goes on honouring it until it
 * expires. What a crash leaves of it is removed at the next start.
 */
export class SessionForgetting {
  readonly #ports: SessionForgettingPorts;
  readonly #underWay = new Map<SessionId, Promise<Result<void>>>();

  constructor(ports: SessionForgettingPorts) {
    this.#ports = ports;
  }

  /**
   * Forgets the session of an identity or a role, and cancels what is under way for it; no new one is fetched until the
   * user gets one. If it cannot be taken out of the main file, nothing is forgotten, and the answer says why.
   */
  forget(id: SessionId): Promise<Result<void>> {
    const session = sessionOf(this.#ports.store.state, id);
    if (session === undefined) return Promise.resolve(fail(problem('identity-gone')));
    const running = this.#underWay.get(id) ?? this.#begin(session).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, running);
    return running;
  }

  /** Goes on with what a crash interrupted. */
  async resume(): Promise<void> {
    const { store } = this.#ports;
    for (const session of sessionsOf(store.state.settings)) {
      const facts = factsOf(store.state, session.id);
      if (facts.forgetting !== true) continue;
      // A new one that was got since is not the one to forget.
      if (facts.current === undefined) await this.#finish(session, facts, { mayPrompt: false });
      else changeFacts(store, session.id, ({ forgetting: _, ...rest }) => rest);
    }
  }

  async #begin(session: Session): Promise<Result<void>> {
    const { store, sessions, copies, journal } = this.#ports;
    const { id } = session;
    await sessions.stop(id);
    await copies.untilWritten();
    const before = factsOf(store.state, id);
    // Somebody asked for a session again meanwhile, which is the later word.
    if (before.operation !== undefined) return fail(problem('cancelled'));
    // From here on nothing is done for it by itself.
    sessions.forget(id);
    const { section, copies: elsewhere } = before;
    const rest = { ...(section && { section }), ...(elsewhere && { copies: elsewhere }) };
    changeFacts(store, id, () => ({ ...rest, forgetting: true }));
    // Noted before anything goes, so that a crash leaves nothing half forgotten.
    await journal.save();
    return this.#finish(session, before, { mayPrompt: true });
  }

  async #finish(session: Session, before: SessionFacts, access: KeychainAccess): Promise<Result<void>> {
    const { store, file, secrets, journal, log } = this.#ports;
    const { id, label, profile } = session;
    const removed = await this.#takeOut(file, session, before.section);
    if (!removed.ok) {
      // As it was, unless a new session has come; after a crash there is nothing to go back to.
      changeFacts(store, id, ({ forgetting, ...facts }) =>
        forgetting === true && isBare(facts) ? before : facts,
      );
      log.warn('session-not-forgotten', { profile: session.profile, code: removed.error.code });
      await journal.save();
      return removed;
    }
    for (const [path, { section }] of Object.entries(before.copies ?? {})) {
      const gone = await this.#takeOut(this.#ports.fileAt(path), session, section);
      if (gone.ok) continue;
      const text = failedInWords(message('activity.forgottenStillIn', { path }), gone.error);
      journal.record({ tone: 'bad', label, profile, text });
    }
    // A session that was got since has the same place in the keychain.
    const deleted = this.#isStill(id) ? await secrets.delete(sessionAccount(id), access) : ok(undefined);
    if (!deleted.ok) {
      // It is deleted when the keychain can be used again.
      store.update((state) => ({ ...state, orphans: [...new Set([...state.orphans, sessionAccount(id)])] }));
      const text = failedInWords(message('activity.forgottenStillInKeychain'), deleted.error);
      journal.record({ tone: 'bad', label, profile, text });
    }
    changeFacts(store, id, (facts) => {
      const rest = withoutRests(facts, before);
      return rest.current === undefined ? { ...rest, forgotten: true as const } : rest;
    });
    journal.record({ tone: 'neutral', label, profile, text: message('activity.forgotten') });
    log.info('session-forgotten', { profile: session.profile });
    await journal.save();
    return ok(undefined);
  }

  /** Takes a session out of a file; what another program put there stays, and is no failure. */
  async #takeOut(
    file: CredentialsFile,
    session: Session,
    section: WrittenSection | undefined,
  ): Promise<Result<void>> {
    if (section === undefined) return ok(undefined);
    const { profile } = section;
    const removed = await this.#ports.writer.remove(file, { ...session, profile }, section);
    return !removed.ok && foreignCodes.has(removed.error.code) ? ok(undefined) : removed;
  }

  #isStill(id: SessionId): boolean {
    const { current, forgetting } = factsOf(this.#ports.store.state, id);
    return forgetting === true && current === undefined;
  }
}

/** Whether nothing was begun for a session since it was to be forgotten. */
const isBare = ({ current, operation }: SessionFacts): boolean =>
  current === undefined && operation === undefined;

/** The facts without what was left of the forgotten session; what a new one brought stays. */
const withoutRests = ({ forgetting: _, ...facts }: SessionFacts, before: SessionFacts): SessionFacts => {
  const { section, copies, ...others } = facts;
  const newCopies = Object.entries(copies ?? {}).filter(
    ([path, copy]) => copy.section?.fingerprint !== before.copies?.[path]?.section?.fingerprint,
  );
  const isNew = section !== undefined && section.fingerprint !== before.section?.fingerprint;
  return {
    ...others,
    ...(isNew && { section }),
    ...(newCopies.length > 0 && { copies: Object.fromEntries(newCopies) }),
  };
};
