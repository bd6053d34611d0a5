import { foreignCodes, noCredentials, type CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProblemCode } from '../notice/problem.ts';
import { failedInWords } from '../notice/words.ts';
import type { Clock, Dispose, Logger, Random } from '../ports.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { backoffMs } from './refresh-policy.ts';
import type { CurrentSession, SessionFacts, WrittenSection } from './session-facts.ts';
import { changeFacts } from './session-run.ts';
import { sessionsOf, type Session } from './session.ts';
import { message, type Message } from '../../texts/message.ts';

/** What is needed to take sessions out of the files for a while. */
export interface SessionWithdrawalPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  /** The credentials file at a path besides the main one. */
  readonly fileAt: (path: string) => CredentialsFile;
  readonly clock: Clock;
  readonly random: Random;
  readonly journal: Journal;
  readonly log: Logger;
}

/** A section that Latchkey has written; without a path, the one in the main file. */
interface Place {
  readonly session: Session;
  readonly path: string | undefined;
  readonly section: WrittenSection;
  /** The session that is to be delivered again. */
  readonly current: CurrentSession | undefined;
}

/** A place whose file could not be written. */
interface Trial {
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly code: ProblemCode;
}

/**
 * Takes all sessions out of the files, and keeps them in the keychain, from where they are delivered again afterwards.
 * What is about to go is noted on disk first, so that whenever the power fails the next start puts it back.
 */
export class SessionWithdrawal {
  readonly #ports: SessionWithdrawalPorts;
  /** Why it is done, for the list of what happened; absent while it is not. */
  #reason: Message | undefined;
  #round: Promise<void> | undefined;
  #unsubscribe: Dispose | undefined;
  #stopTimer: Dispose | undefined;
  /** Places that need no further look, by how their section was then. */
  readonly #settled = new Map<string, string>();
  readonly #trials = new Map<string, Trial>();

  constructor(ports: SessionWithdrawalPorts) {
    this.#ports = ports;
  }

  /** Takes out what there is, and what comes by what is still under way, until `end`; `reason`: why, as a sentence. */
  begin(reason: Message): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#unsubscribe = this.#ports.store.subscribe(() => this.#goOn());
    this.#goOn();
  }

  /** Ends it: when it resolves, nothing more will be taken out. */
  async end(): Promise<void> {
    this.#reason = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    await this.#round;
    this.#settled.clear();
    this.#trials.clear();
  }

  /** Resolves when every place has been tried that is due by now. */
  async tried(): Promise<void> {
    while (this.#round !== undefined) await this.#round;
  }

  #goOn(): void {
    if (this.#round !== undefined || this.#reason === undefined) return;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    const places = this.#places();
    const { clock } = this.#ports;
    const now = clock.now();
    const due = places.filter((place) => this.#dueAt(place) <= now);
    if (due.length > 0) {
      // Not at once: what it changes comes back here, and must find it under way.
      this.#round = Promise.resolve()
        .then(() => this.#takeOut(due))
        .finally(() => {
          this.#round = undefined;
          this.#goOn();
        });
      return;
    }
    const next = Math.min(...places.map((place) => this.#dueAt(place)));
    if (next !== Infinity) this.#stopTimer = clock.after(next - now, () => this.#goOn());
  }

  #dueAt(place: Place): number {
    return this.#trials.get(keyOf(place))?.notBefore ?? 0;
  }

  #places(): readonly Place[] {
    const { settings } = this.#ports.store.state;
    return sessionsOf(settings)
      .flatMap((session) => placesOf(session, factsOf(this.#ports.store.state, session.id)))
      .filter((place) => this.#settled.get(keyOf(place)) !== stateOf(place.section));
  }

  async #takeOut(places: readonly Place[]): Promise<void> {
    const { journal, log } = this.#ports;
    // Noted first: nobody is to take it for another program's doing, neither now nor after a crash.
    for (const place of places) this.#mark(place);
    const noted = await journal.save();
    if (!noted.ok) {
      for (const place of places) {
        this.#unmark(place);
        this.#postpone(place, noted.error.code);
      }
      return;
    }
    try {
      for (const place of places) {
        if (this.#reason === undefined) break;
        await this.#takeOutOf(place, this.#reason);
      }
    } catch (error) {
      // A fault of ours must not be tried again without end.
      log.error('withdrawal-crashed', { error: error instanceof Error ? error.name : typeof error });
      for (const place of places) this.#postpone(place, 'bug');
    }
    await journal.save();
  }

  async #takeOutOf(place: Place, reason: Message): Promise<void> {
    const { file, fileAt, journal, log } = this.#ports;
    const { session, path, section, current } = place;
    const { profile, fingerprint, found } = section;
    const own = path === undefined ? file : fileAt(path);
    const { clock } = this.#ports;
    const isOnlyCopy = current?.lost === true && clock.now() < current.expiresAt && section.withheld !== true;
    if (isOnlyCopy) {
      // It would be gone for good, and with it the code that it cost.
      this.#unmark(place);
      this.#settle(place, section);
      const text = message('activity.onlyCopyStays', { profile });
      journal.record({ tone: 'bad', label: session.label, profile, text });
      return;
    }
    // What a person would go back to is not this: it comes back by itself.
    const removed = await own.remove(profile, { expects: fingerprint, keepsHeader: found });
    // Gone already by an earlier try, of which a crash kept nobody from knowing.
    const isGone = !removed.ok && removed.error.code === 'section-removed' && section.withheld === true;
    if (removed.ok || isGone) {
      const text =
        path === undefined
          ? message('activity.takenOut', { profile })
          : message('activity.takenOutIn', { profile, path });
      if (removed.ok) journal.record({ tone: 'neutral', label: session.label, profile, text, why: reason });
      this.#settle(place, { ...section, withheld: true });
      return;
    }
    const { code } = removed.error;
    this.#unmark(place);
    if (foreignCodes.has(code)) {
      // What another program put there is not Latchkey's to take.
      this.#settle(place, section);
      return;
    }
    log.warn('session-not-taken-out', { profile, code });
    if (!this.#postpone(place, code)) return;
    const what =
      path === undefined
        ? message('activity.notTakenOut', { profile })
        : message('activity.notTakenOutIn', { profile, path });
    const text = failedInWords(what, removed.error);
    journal.record({ tone: 'bad', label: session.label, profile, text, why: reason });
  }

  /** Sets a place back for a while; answers whether that is news. */
  #postpone(place: Place, code: ProblemCode): boolean {
    const before = this.#trials.get(keyOf(place));
    const attempts = (before?.attempts ?? 0) + 1;
    const notBefore = this.#ports.clock.now() + backoffMs(attempts, this.#ports.random);
    this.#trials.set(keyOf(place), { attempts, notBefore, code });
    return before?.code !== code;
  }

  #settle(place: Place, section: WrittenSection): void {
    this.#settled.set(keyOf(place), stateOf(section));
    this.#trials.delete(keyOf(place));
  }

  #mark(place: Place): void {
    const { section } = place;
    this.#change(place, section, { ...section, withheld: true });
  }

  #unmark(place: Place): void {
    const { withheld: _, ...section } = place.section;
    this.#change(place, { ...section, withheld: true }, section);
  }

  /** Changes what is known of a place, unless a session that has come meanwhile has changed it. */
  #change({ session, path, current: before }: Place, from: WrittenSection, to: WrittenSection): void {
    changeFacts(this.#ports.store, session.id, (facts) => {
      if (path === undefined) {
        if (facts.section === undefined || stateOf(facts.section) !== stateOf(from)) return facts;
        const { current } = facts;
        const isSame = current?.obtainedAt === before?.obtainedAt;
        const written = to.withheld !== true && isSame && before?.written === true;
        return { ...facts, section: to, ...(current && { current: { ...current, written } }) };
      }
      const copy = facts.copies?.[path];
      if (copy?.section === undefined || stateOf(copy.section) !== stateOf(from)) return facts;
      const { obtainedAt: _, ...rest } = copy;
      return { ...facts, copies: { ...facts.copies, [path]: { ...rest, section: to } } };
    });
  }
}

const placesOf = (session: Session, facts: SessionFacts): readonly Place[] => {
  const { current, section, copies = {}, left, forgetting } = facts;
  // What is left to another program is written to, and taken out, on the user's word only.
  if (left === true || forgetting === true) return [];
  const others = Object.entries(copies).map(([path, copy]) => ({ path, section: copy.section }));
  return [{ path: undefined, section }, ...others].flatMap(({ path, section }) =>
    section === undefined || section.fingerprint === noCredentials
      ? []
      : [{ session, path, section, current }],
  );
};

const keyOf = ({ session, path = '' }: Place): string => `${session.id}\n${path}`;

const stateOf = ({ profile, fingerprint, withheld }: WrittenSection): string =>
  `${profile}\n${fingerprint}\n${withheld === true}`;
