import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import type { LongTermKey, SessionCredentials } from '../identity/identity.ts';
import { printKey, readKey } from '../identity/keychain-items.ts';
import type { Secret } from '../identity/secret.ts';
import { problem, type Problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { readStoredKey } from '../session/acquisition.ts';
import type { WrittenSection } from '../session/session-facts.ts';
import { isRole, type Session } from '../session/session.ts';
import { titleOf } from '../notice/words.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { ChangeBook, PlannedChange } from './change-book.ts';
import { keptAccount } from './change-record.ts';
import {
  foreignCodes,
  foreignProblem,
  isSameKey,
  noCredentials,
  type CredentialsFile,
  type SectionReport,
} from './credentials-file.ts';
import { message } from '../../texts/message.ts';

/** What the writer needs. */
export interface ProfileWriterPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly exchange: KeychainExchange;
  readonly changes: ChangeBook;
  readonly journal: Journal;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
}

/** A wish to write a session to one file. */
export interface ProfileWrite {
  readonly file: CredentialsFile;
  readonly session: Session;
  /** The section as Latchkey last wrote it. */
  readonly section: WrittenSection | undefined;
  /** The user asked for it, so what another program put there may go; but never a long-term key. */
  readonly byUser: boolean;
  /** Fingerprint of the section whose long-term key makes way, as the user agreed. */
  readonly replaces: string | undefined;
  readonly access: KeychainAccess;
  /** Whether the write is still wanted; asked in the last moment. */
  readonly isWanted?: () => boolean;
}

/** A long-term key that makes way, and where in the keychain it is. */
interface KeyInTheWay {
  readonly key: Secret<LongTermKey>;
  readonly keptRef: string;
  readonly isStored: boolean;
}

/** Writes sessions to profiles such that nothing of the user's is lost, and notes what there is to go back to. */
export class ProfileWriter {
  readonly #ports: ProfileWriterPorts;

  constructor(ports: ProfileWriterPorts) {
    this.#ports = ports;
  }

  /** Why the session could not be written, before a code is spent on it. */
  async check(write: ProfileWrite): Promise<Result<void>> {
    const { file, session } = write;
    const report = await file.inspect(session.profile);
    if (!report.ok) return report;
    if (report.value.kind === 'process') {
      return fail(problem('section-has-process', session.profile, 'profile'));
    }
    if (report.value.kind === 'long-term') {
      const inTheWay = await this.#keyInTheWay(write);
      if (!inTheWay.ok) return inTheWay;
      return inTheWay.value === undefined
        ? fail(problem('long-term-key-in-section', session.profile))
        : ok(undefined);
    }
    const foreign = foreignProblem(report.value, expectedBy(write, report.value), session.profile);
    return foreign === undefined ? ok(undefined) : fail(foreign);
  }

  /** Writes the session; answers the section as it is then. */
  async write(write: ProfileWrite, credentials: Secret<SessionCredentials>): Promise<Result<WrittenSection>> {
    const inTheWay = await this.#keyInTheWay(write);
    if (!inTheWay.ok) return inTheWay;
    const kept = inTheWay.value;
    if (kept === undefined || kept.isStored) return this.#write(write, credentials, kept);
    const { exchange } = this.#ports;
    return exchange.around([kept.keptRef], write.access, async () => {
      const stored = await exchange.store(kept.keptRef, printKey(kept.key), write.access);
      return stored.ok ? this.#write(write, credentials, kept) : stored;
    });
  }

  /** Takes a session out of a profile, if it is still the one that Latchkey wrote there. */
  remove(
    file: CredentialsFile,
    { id, profile }: Session,
    section: WrittenSection | undefined,
  ): Promise<Result<void>> {
    const written = section?.profile === profile ? section : undefined;
    return this.#ports.changes.around(async (note) => {
      const removed = await file.remove(profile, {
        expects: written?.fingerprint,
        keepsHeader: written?.found,
        keep: (diff) =>
          note({ kind: 'session-removed', path: file.path, profile, identityId: id, ...diff.shown() }),
      });
      if (!removed.ok) return removed;
      this.#tell(file, removed.value.tightened);
      return ok(undefined);
    });
  }

  async #write(
    write: ProfileWrite,
    credentials: Secret<SessionCredentials>,
    inTheWay: KeyInTheWay | undefined,
  ): Promise<Result<WrittenSection>> {
    const { file, section } = write;
    const { profile, id, label } = write.session;
    const present = await file.look(profile);
    if (!present.ok) return present;
    // Written already, by a run that ended before it could be noted.
    const own = file.fingerprintOf(credentials);
    const isOwn = present.value.fingerprint === own;
    let wasThere = false;
    const change = (note: (planned: PlannedChange) => Promise<Result<void>>) =>
      file.write(profile, credentials, {
        expects: inTheWay === undefined ? (isOwn ? own : expectedBy(write, present.value)) : undefined,
        replaces: inTheWay?.key,
        keep: async (diff) => {
          if (write.isWanted?.() === false) return fail(problem('cancelled'));
          // SECURITY: what made way is in the keychain now, or it stays where it is.
          const held = await this.#isHeld(inTheWay, write.access);
          if (!held.ok) return held;
          const { kind, fingerprint } = diff.before;
          wasThere = kind !== 'absent' && kind !== 'ours';
          // What it took out itself and puts back leaves nothing to go back to, nor does a renewal of its own.
          if (isMissedBy(write, diff.before)) return ok(undefined);
          const isKnown = section === undefined || fingerprint === section.fingerprint || fingerprint === own;
          if (kind === 'ours' && isKnown) {
            return ok(undefined);
          }
          const keptRef = inTheWay && { keptRef: inTheWay.keptRef };
          return note({
            kind: 'session-written',
            path: file.path,
            profile,
            identityId: id,
            ...diff.shown(),
            ...keptRef,
          });
        },
      });
    // SECURITY: if the file holds the session, or cannot be read, what is kept may be all that is left of a key.
    const stands = async ({ code }: Problem): Promise<boolean> => {
      if (beforeWriting.has(code)) return false;
      if (inTheWay !== undefined) {
        const present = await file.longTermKey(profile);
        return !(present.ok && isSameKey(present.value, inTheWay.key));
      }
      const report = await file.look(profile);
      return report.ok && report.value.fingerprint === own;
    };
    const written = await this.#ports.changes.around(change, stands);
    if (!written.ok) return written;
    this.#tell(file, written.value.tightened);
    if (inTheWay !== undefined) {
      const text = message('activity.keyReplaced', { profile });
      this.#ports.journal.record({ tone: 'good', label, profile, text });
    }
    const found = (section?.profile === profile && section.found) || wasThere;
    return ok({
      profile,
      fingerprint: own,
      ...(found && { found: true as const }),
    });
  }

  async #isHeld(inTheWay: KeyInTheWay | undefined, access: KeychainAccess): Promise<Result<void>> {
    if (inTheWay === undefined) return ok(undefined);
    const item = await this.#ports.secrets.get(inTheWay.keptRef, access);
    if (!item.ok) return item;
    return isSameKey(item.value && readKey(item.value), inTheWay.key)
      ? ok(undefined)
      : fail(problem('key-missing'));
  }

  /** The key in the section, if it may make way; it is not touched. */
  async #keyInTheWay(write: ProfileWrite): Promise<Result<KeyInTheWay | undefined>> {
    const { file, session, replaces, access } = write;
    const adopted = !isRole(session) && session.adopted === true;
    if (replaces === undefined && !adopted) return ok(undefined);
    const found = await file.longTermKey(session.profile);
    if (!found.ok || found.value === undefined) return found.ok ? ok(undefined) : found;
    const key = found.value;
    if (!isRole(session)) {
      const stored = await readStoredKey(this.#ports.secrets, session, access);
      if (stored.ok && isSameKey(key, stored.value)) {
        return ok({ key, keptRef: session.keyRef, isStored: true });
      }
      // Another key than the identity's own takes the user's word, and for that very one.
      if (replaces === undefined) return stored.ok ? ok(undefined) : stored;
    }
    const report = await file.look(session.profile);
    if (!report.ok || report.value.fingerprint !== replaces) return report.ok ? ok(undefined) : report;
    return ok({ key, keptRef: keptAccount(this.#ports.newId()), isStored: false });
  }

  #tell(file: CredentialsFile, tightened: boolean): void {
    if (!tightened) return;
    const told = problem('file-tightened', file.path);
    const text = message('activity.detail', { title: titleOf(told), detail: file.path });
    this.#ports.journal.record({ tone: 'neutral', text });
    this.#ports.store.update((state) => ({
      ...state,
      alerts: [...state.alerts.filter(({ code }) => code !== told.code), told],
    }));
  }
}

/** What is found out before anything is written. */
const beforeWriting: ReadonlySet<Problem['code']> = new Set([
  ...foreignCodes,
  'section-has-process',
  'cancelled',
  'key-missing',
]);

/** What the section is to hold before it is written without anyone asking. */
const expectedBy = (write: ProfileWrite, present: SectionReport): string | undefined => {
  const { byUser, section, session } = write;
  if (byUser || section?.profile !== session.profile) return undefined;
  return isMissedBy(write, present) ? noCredentials : section.fingerprint;
};

/** Whether a section lacks just what Latchkey took out for a while. */
const isMissedBy = ({ section, session }: ProfileWrite, { fingerprint }: SectionReport): boolean =>
  section?.withheld === true && section.profile === session.profile && fingerprint === undefined;
