import { foreignCodes, noCredentials, type CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileWriter } from '../credentials/profile-writer.ts';
import type { Identity, IdentityId } from '../identity/identity.ts';
import type { Clock, Logger } from '../ports.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionFacts } from './session-facts.ts';
import { changeFacts } from './session-run.ts';

/** What is needed to take ended sessions out of the file. */
export interface ExpiredSessionsPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  readonly writer: ProfileWriter;
  readonly copies: CopyDesk;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Logger;
}

/** How long an ended session stays in the file, in milliseconds: its end may be news to somebody. */
export const clearAfterMs = 24 * 60 * 60_000;

/** After a failure it is tried again after so long, in milliseconds. */
const retryMs = 10 * 60_000;

/** Takes sessions out of the credentials file a day after their end, if the user likes that. */
export class ExpiredSessions {
  readonly #ports: ExpiredSessionsPorts;
  readonly #busy = new Set<IdentityId>();
  readonly #notBefore = new Map<IdentityId, number>();

  constructor(ports: ExpiredSessionsPorts) {
    this.#ports = ports;
  }

  /** Starts what is due by now. */
  startDue(): void {
    const now = this.#ports.clock.now();
    for (const { identity, due } of this.#deadlines()) if (due <= now) void this.#clear(identity);
  }

  /** When something is due next, in milliseconds since the epoch, may be past; undefined when nothing is. */
  nextAt(): number | undefined {
    const all = this.#deadlines().map(({ due }) => due);
    return all.length === 0 ? undefined : Math.min(...all);
  }

  #deadlines(): readonly { readonly identity: Identity; readonly due: number }[] {
    const { settings } = this.#ports.store.state;
    if (!settings.preferences.removesExpired) return [];
    return settings.identities.flatMap((identity) => {
      const facts = factsOf(this.#ports.store.state, identity.id);
      const at = clearAt(facts);
      if (at === undefined || this.#busy.has(identity.id)) return [];
      return [{ identity, due: Math.max(at, this.#notBefore.get(identity.id) ?? 0) }];
    });
  }

  async #clear(identity: Identity): Promise<void> {
    const { store, file, writer, copies, journal, log, clock } = this.#ports;
    const { id, label } = identity;
    const { section, current, copies: elsewhere } = factsOf(store.state, id);
    if (section === undefined) return;
    this.#busy.add(id);
    // First of all it is no longer expected there, or a renewal at the same time would miss it.
    changeFacts(store, id, ({ section: _, ...facts }) => facts);
    try {
      const removed = await writer.remove(file, { ...identity, profile: section.profile }, section);
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
        const text = `The ended session was taken out of profile ${section.profile}.`;
        journal.record({ tone: 'neutral', label, text });
      }
      await copies.remove(identity, Object.keys(elsewhere ?? {}));
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
  current === undefined || section === undefined || current.cleared === true || operation !== undefined
    ? undefined
    : current.expiresAt + clearAfterMs;
