import { foreignCodes, type CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileWriter } from '../credentials/profile-writer.ts';
import type { SessionCredentials } from '../identity/identity.ts';
import { readSession, sessionAccount } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import { remedyOf } from '../notice/problem-table.ts';
import type { Clock, Logger, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { holdOf } from './hold.ts';
import type { CopyFacts, CurrentSession, SessionFacts } from './session-facts.ts';
import { changeFacts } from './session-run.ts';
import { sessionOf, sessionsOf, type Session, type SessionId } from './session.ts';
import { textOf, titleOf } from '../notice/words.ts';
import { message } from '../../texts/message.ts';

/** What the desk needs. */
export interface CopyDeskPorts {
  readonly store: Store;
  /** The credentials file at a path besides the main one. */
  readonly fileAt: (path: string) => CredentialsFile;
  readonly writer: ProfileWriter;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Logger;
}

/** How one file is written: on whose word, and the session if it is at hand. */
interface CopyWrite {
  readonly byUser: boolean;
  readonly session?: Secret<SessionCredentials> | undefined;
}

/** A file that is not there, or failed in passing, is tried again after so long, in milliseconds. */
export const copyRetryMs = 30_000;

/**
 * Writes sessions to files besides the main one: a WSL distribution's home, a container's folder. Each has a state of
 * its own; what is wrong with one hinders neither the others nor the session.
 */
export class CopyDesk {
  readonly #ports: CopyDeskPorts;
  /** Files that are being written now. */
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(ports: CopyDeskPorts) {
    this.#ports = ports;
  }

  /** Writes the session to all files of its own that do not hold it yet; with `session`, without the keychain. */
  async sync(id: SessionId, session?: Secret<SessionCredentials>): Promise<void> {
    if (holdOf(this.#ports.store.state) === 'remove') return;
    const target = sessionOf(this.#ports.store.state, id);
    await Promise.all(
      (target?.alsoTo ?? []).map(async (path) => {
        const facts = factsOf(this.#ports.store.state, id);
        // A new session in hand is not kept waiting for the time to try again.
        const until = session === undefined ? this.#ports.clock.now() : Infinity;
        if (target !== undefined && this.#isStale(target, facts, path, until, session !== undefined)) {
          await this.#write(target, path, { byUser: false, session });
        }
      }),
    );
  }

  /** Writes the session to one file on the user's word, whatever another program has put there. */
  async writeAgain(id: SessionId, path: string): Promise<Result<void>> {
    const { store, clock } = this.#ports;
    const target = sessionOf(store.state, id);
    if (target === undefined) return fail(problem('identity-gone'));
    // SECURITY: the path comes from a window; no other file is any of ours.
    if (target.alsoTo?.includes(path) !== true) return fail(problem('identity-changed'));
    const { current } = factsOf(store.state, id);
    if (current === undefined || clock.now() >= current.expiresAt) return fail(problem('session-missing'));
    return this.#write(target, path, { byUser: true });
  }

  /** Leaves the profile in one file to whoever changed it. */
  leave(id: SessionId, path: string): void {
    if (sessionOf(this.#ports.store.state, id)?.alsoTo?.includes(path) !== true) return;
    this.#change(id, path, () => ({ left: true }));
  }

  /** Notes that another program changed the profile in one file. */
  noteForeign(id: SessionId, path: string, reason: Problem | undefined): void {
    this.#change(id, path, ({ problem: _p, retryAt: _r, ...copy }) => ({
      ...copy,
      ...(reason && { problem: reason }),
    }));
  }

  /** Tries a file again that is waited for. */
  retryNow(id: SessionId, path: string): void {
    this.#change(id, path, (copy) => ({ ...copy, retryAt: this.#ports.clock.now() }));
  }

  /** Starts what is due by now. */
  startDue(): void {
    const now = this.#ports.clock.now();
    for (const { id, due } of this.#deadlines()) if (due <= now) void this.sync(id);
  }

  /** When something is due next, in milliseconds since the epoch, may be past; undefined when nothing is. */
  nextAt(): number | undefined {
    const all = this.#deadlines().map(({ due }) => due);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  /**
   * Takes the session out of files that it is no longer written to. Those that are not there keep it: it ends. `known`:
   * how they stood, where the facts no longer tell.
   */
  async remove(target: Session, paths: readonly string[], known?: SessionFacts['copies']): Promise<void> {
    const { writer, fileAt, store } = this.#ports;
    for (const path of paths) {
      // What is being written there would come after its removal.
      await this.#busy.get(busyKey(target.id, path));
      const { section } = (known ?? factsOf(store.state, target.id).copies)?.[path] ?? {};
      const isThisOne = section?.profile === target.profile;
      // What cannot be removed ends by itself, and is not worth holding up what the user is doing.
      await writer.remove(fileAt(path), target, section);
      // Under another name of the profile it may have been written already.
      if (section !== undefined && !isThisOne) continue;
      changeFacts(store, target.id, ({ copies: { [path]: _, ...others } = {}, ...facts }) => ({
        ...facts,
        copies: others,
      }));
    }
  }

  /** Resolves when nothing is being written. */
  async untilWritten(): Promise<void> {
    await Promise.allSettled(this.#busy.values());
  }

  #deadlines(): readonly { readonly id: SessionId; readonly due: number }[] {
    const { store } = this.#ports;
    if (holdOf(store.state) === 'remove') return [];
    const deadlines: { readonly id: SessionId; readonly due: number }[] = [];
    for (const target of sessionsOf(store.state.settings)) {
      for (const path of target.alsoTo ?? []) {
        const facts = factsOf(store.state, target.id);
        if (this.#busy.has(busyKey(target.id, path)) || !this.#isStale(target, facts, path, Infinity))
          continue;
        deadlines.push({ id: target.id, due: facts.copies?.[path]?.retryAt ?? 0 });
      }
    }
    return deadlines;
  }

  /** Whether a file is to be written without anyone asking, by `until`. */
  #isStale(
    { profile }: Session,
    { current, copies }: SessionFacts,
    path: string,
    until = this.#ports.clock.now(),
    anew = false,
  ): boolean {
    if (current?.written !== true || current.cleared || this.#ports.clock.now() >= current.expiresAt)
      return false;
    const copy = copies?.[path];
    if (copy === undefined) return true;
    if (copy.left === true) return false;
    // What was wrong with the file or the profile itself is tried anew with each new session.
    const isStuck = copy.problem !== undefined && copy.retryAt === undefined;
    if (isStuck && !(anew && !foreignCodes.has(copy.problem.code))) return false;
    const holds = copy.obtainedAt === current.obtainedAt && copy.section?.profile === profile;
    return !holds && (copy.retryAt ?? 0) <= until;
  }

  /** Writes the session to one file, unless that is under way. */
  async #write(target: Session, path: string, options: CopyWrite): Promise<Result<void>> {
    const { store } = this.#ports;
    const key = busyKey(target.id, path);
    const { current } = factsOf(store.state, target.id);
    if (this.#busy.has(key) || current === undefined) return fail(problem('cancelled'));
    const writing = this.#writeNow(target, path, current, options);
    this.#busy.set(key, writing);
    try {
      return await writing;
    } finally {
      this.#busy.delete(key);
      // What has become due meanwhile was held back.
      store.touch();
    }
  }

  async #writeNow(
    target: Session,
    path: string,
    current: CurrentSession,
    { byUser, session }: CopyWrite,
  ): Promise<Result<void>> {
    const { store, fileAt, journal, log, clock } = this.#ports;
    const { id, label, profile } = target;
    const before = factsOf(store.state, id).copies?.[path];
    const write = {
      file: fileAt(path),
      session: target,
      section: before?.section,
      byUser,
      replaces: undefined,
      access: { mayPrompt: byUser },
    };
    const written = await this.#attempt(write, current, session).catch((error: unknown) => {
      // A fault of ours must not be tried again without end.
      log.error('copy-crashed', { error: error instanceof Error ? error.name : typeof error });
      return fail(problem('bug'));
    });
    if (written.ok) {
      this.#change(id, path, () => ({ section: written.value, obtainedAt: current.obtainedAt }));
      if (before?.problem !== undefined) {
        journal.record({
          tone: 'good',
          label,
          profile,
          text: message('activity.writtenIn', { profile, path }),
        });
      }
      await journal.save();
      return ok(undefined);
    }
    const reason = written.error;
    const passing = remedyOf(reason).retry === 'backoff';
    this.#change(id, path, ({ retryAt: _, ...copy }) => ({
      ...copy,
      problem: reason,
      ...(passing && { retryAt: clock.now() + copyRetryMs }),
    }));
    // A folder that is not there for days is news once, not at each try.
    if (before?.problem?.code === reason.code) return written;
    log.warn('copy-failed', { profile, code: reason.code });
    const words = { path, title: titleOf(reason), text: textOf(reason) };
    const text = message('activity.problemIn', words);
    journal.record({ tone: passing ? 'neutral' : 'bad', label, profile, text });
    await journal.save();
    return written;
  }

  async #attempt(
    write: Parameters<ProfileWriter['write']>[0],
    current: CurrentSession,
    session: Secret<SessionCredentials> | undefined,
  ) {
    const { writer, secrets } = this.#ports;
    // First the file: while it is not there the keychain is left in peace.
    const writable = await writer.check(write);
    if (!writable.ok) return writable;
    if (session !== undefined) return writer.write(write, session);
    const item = await secrets.get(sessionAccount(write.session.id), write.access);
    if (!item.ok) return item;
    const kept = item.value && readSession(item.value, current.keptAs ?? current.obtainedAt);
    return kept === undefined ? fail(problem('session-missing')) : writer.write(write, kept);
  }

  #change(id: SessionId, path: string, change: (copy: CopyFacts) => CopyFacts): void {
    changeFacts(this.#ports.store, id, (facts) => ({
      ...facts,
      copies: { ...facts.copies, [path]: change(facts.copies?.[path] ?? {}) },
    }));
  }
}

const busyKey = (id: SessionId, path: string): string => `${id}\n${path}`;
