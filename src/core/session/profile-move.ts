import type { ProfileWriter } from '../credentials/profile-writer.ts';
import { foreignCodes, type CredentialsFile } from '../credentials/credentials-file.ts';
import { sessionAccount } from '../identity/keychain-items.ts';
import { failedInWords } from '../notice/words.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionManager } from './session-manager.ts';
import { changeFacts } from './session-run.ts';
import type { Session } from './session.ts';
import { message } from '../../texts/message.ts';

/** What is needed to bring profiles in line with the settings. */
export interface ProfileMovePorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  readonly writer: ProfileWriter;
  readonly copies: CopyDesk;
  readonly secrets: SecretStore;
  readonly sessions: SessionManager;
  readonly journal: Journal;
}

const userAccess: KeychainAccess = { mayPrompt: true };

/** Brings profiles and sessions in line with what was changed in the settings. */
export class ProfileMove {
  readonly #ports: ProfileMovePorts;

  constructor(ports: ProfileMovePorts) {
    this.#ports = ports;
  }

  /** Follows a change of a session's settings; `isOther`: it is somebody else's session now, and the old one goes. */
  async follow(before: Session | undefined, after: Session, isOther: boolean): Promise<void> {
    const { store, sessions, secrets, file, writer, copies, journal } = this.#ports;
    const { id, label } = after;
    // What is in the files is told by the facts, which a session that is forgotten takes along.
    const { section, copies: elsewhere } = factsOf(store.state, id);
    // A session of another user under the same name would mislead: better none.
    if (isOther) sessions.forget(id);
    else sessions.forgive(id);
    if (before !== undefined && (before.profile !== after.profile || isOther)) {
      const removed = await writer.remove(file, before, section);
      if (!removed.ok && !foreignCodes.has(removed.error.code)) {
        const { profile } = before;
        const text = failedInWords(message('activity.profileNotRemoved', { profile }), removed.error);
        journal.record({ tone: 'bad', label, profile, text });
      }
      await copies.remove(before, before.alsoTo ?? [], isOther ? elsewhere : undefined);
      if (isOther) await secrets.delete(sessionAccount(id), userAccess);
      else sessions.redeliver(id);
    }
    const dropped = (before?.alsoTo ?? []).filter((path) => after.alsoTo?.includes(path) !== true);
    if (before !== undefined && dropped.length > 0) await copies.remove(before, dropped);
    await journal.save();
    void copies.sync(id);
  }

  /** Takes a session out of its profile; answers whether that holds another program's credentials, and so stays. */
  async clear(session: Session): Promise<Result<{ readonly isForeign: boolean }>> {
    const { store, file, writer } = this.#ports;
    const removed = await writer.remove(file, session, factsOf(store.state, session.id).section);
    const isForeign = !removed.ok && foreignCodes.has(removed.error.code);
    if (!removed.ok && !isForeign) return removed;
    // It is not another program that took it out.
    changeFacts(store, session.id, ({ section: _, ...facts }) => facts);
    return ok({ isForeign });
  }
}
