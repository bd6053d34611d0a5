import { foreignCodes, noCredentials, type CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileWriter } from '../credentials/profile-writer.ts';
import type { Clock, Logger, SecretStore, StsGateway } from '../ports.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { askTime } from './acquisition.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionFacts } from './session-facts.ts';
import { changeFacts } from './session-run.ts';
import { holderOf, sessionsOf, type Session, type SessionId } from './session.ts';
import { message } from '../../texts/message.ts';

/** What is needed to take ended sessions out of the file. */
export interface ExpiredSessionsPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  readonly writer: ProfileWriter;
  readonly copies: CopyDesk;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Logger;
}

/** How long an ended session stays in the file, in milliseconds: its end may be news to somebody. */
export const clearAfterMs = 24 * 60 * 60_000;

/** From when it is seen that a session ended long ago until it is removed, in milliseconds. */
const graceMs = 60_000;

/** After a failure it is tried again after so long, in milliseconds. */
const retryMs = 10 * 60_000;

/** Takes sessions out of the credentials file a day after their end, if the user likes that. */
export class ExpiredSessions {
  readonly #ports: ExpiredSessionsPorts;
  readonly #busy = new Set<SessionId>();
  readonly #notBefore = new Map<SessionId, number>();

  constructor(ports: ExpiredSessionsPorts) {
    this.#ports = ports;
  }

  /** Starts what is due by now. */
  startDue(): void {
    const { store, clock } = this.#ports;
    const now = clock.now();
    for (const { session, due } of this.#deadlines()) {
      if (due > now) continue;
      // By a clock that was set, a session in force may look as if it had ended. That the clock ran ahead is noticed within
      // half a minute, so nothing is removed before.
      if (!this.#notBefore.has(session.id)) this.#notBefore.set(session.id, now + graceMs);
      else if (store.state.isClockUnsure === true) this.#ask(session, now);
      else void this.#clear(session);
    }
  }

  /** When something is due next, in milliseconds since the epoch, may be past; undefined when nothing is. */
  nextAt(): number | undefined {
    const all = this.#deadlines().map(({ due }) => due);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  #deadlines(): readonly { readonly session: Session; readonly due: number }[] {
    const { settings } = this.#ports.store.state;
    if (!settings.preferences.removesExpired) return [];
    const now = this.#ports.clock.now();
    const deadlines: { readonly session: Session; readonly due: number }[] = [];
    for (const session of sessionsOf(settings)) {
      const at = clearAt(factsOf(this.#ports.store.state, session.id));
      if (at === undefined || now < at) this.#notBefore.delete(session.id);
      if (at === undefined || this.#busy.has(session.id)) continue;
      deadlines.push({ session, due: Math.max(at, this.#notBefore.get(session.id) ?? 0) });
    }
    return deadlines;
  }

  #ask(session: Session, now: number): void {
    const { store } = this.#ports;
    const holder = holderOf(store.state, session);
    this.#notBefore.set(session.id, now + retryMs);
    if (holder === undefined) return;
    void askTime(this.#ports, holder).then(() => {
      if (store.state.isClockUnsure === true) return;
      this.#notBefore.set(session.id, 0);
      store.touch();
    });
  }

  async #clear(session: Session): Promise<void> {
    const { store, file, writer, copies, journal, log, clock } = this.#ports;
    const { id, label } = session;
    const { section, current, copies: elsewhere } = factsOf(store.state, id);
    if (section === undefined) return;
    this.#busy.add(id);
    // First of all it is no longer expected there, or a renewal at the same time would miss it.
    changeFacts(store, id, ({ section: _, ...facts }) => facts);
    try {
      const removed = await writer.remove(file, { ...session, profile: section.profile }, section);
      // What is no longer Latchkey's needs no removing.
      const isForeign = !removed.ok && foreignCodes.has(removed.error.code);
      if (!removed.ok && !isForeign) {
        log.warn('expired-not-removed', { profile: section.profile, code: removed.error.code });
        this.#notBefore.set(id, clock.now() + retryMs);
        changeFacts(store, id, (facts) => ({ section, ...facts }));
        return;
      }
      this.#notBefore.delete(id);
      // What somebody else puts there is not to be overwritten by the next renewal.
      const left = removed.ok ? { ...section, fingerprint: noCredentials } : section;
      changeFacts(store, id, (facts) =>
        facts.current === undefined || facts.current.obtainedAt !== current?.obtainedAt
          ? { section: left, ...facts }
          : { section: left, ...facts, current: { ...facts.current, cleared: true } },
      );
      if (removed.ok) {
        const { profile } = section;
        const text = message('activity.endedTakenOut', { profile });
        journal.record({ tone: 'neutral', label, profile, text });
      }
      await copies.remove(session, Object.keys(elsewhere ?? {}));
      await journal.save();
    } catch (error) {
      // A fault of ours must not be tried again without end.
      log.error('expired-crashed', { error: error instanceof Error ? error.name : typeof error });
      this.#notBefore.set(id, clock.now() + retryMs);
    } finally {
      this.#busy.delete(id);
      store.touch();
    }
  }
}

const clearAt = ({ current, section, operation }: SessionFacts): number | undefined =>
  current === undefined ||
  section === undefined ||
  section.withheld === true ||
  current.cleared === true ||
  operation !== undefined
    ? undefined
    : current.expiresAt + clearAfterMs;
