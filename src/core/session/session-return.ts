import type { CredentialsFile } from '../credentials/credentials-file.ts';
import type { ProfileWriter } from '../credentials/profile-writer.ts';
import { readSession, sessionAccount } from '../identity/keychain-items.ts';
import { problem } from '../notice/problem.ts';
import { failedInWords } from '../notice/words.ts';
import type { Clock, Logger, SecretStore } from '../ports.ts';
import { fail, type Result } from '../result.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { holdOf } from './hold.ts';
import type { CurrentSession, WrittenSection } from './session-facts.ts';
import { changeFacts } from './session-run.ts';
import { sessionsOf, type Session } from './session.ts';
import { message } from '../../texts/message.ts';

/** What is needed to put sessions back. */
export interface SessionReturnPorts {
  readonly store: Store;
  readonly file: CredentialsFile;
  readonly writer: ProfileWriter;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Logger;
}

/**
 * Puts sessions back that were taken out for a while although something is wrong with their renewal, as with a rejected
 * key: what is still valid stays usable, and what is wrong stays as it is. (The others the session manager delivers.)
 */
export class SessionReturn {
  readonly #ports: SessionReturnPorts;

  constructor(ports: SessionReturnPorts) {
    this.#ports = ports;
  }

  /** Puts back what is still valid and would be delivered by nobody else. */
  async run(): Promise<void> {
    const { store, log } = this.#ports;
    for (const session of sessionsOf(store.state.settings)) {
      const current = this.#wanted(session);
      if (current === undefined) continue;
      try {
        await this.#putBack(session, current);
      } catch (error) {
        log.error('return-crashed', { error: error instanceof Error ? error.name : typeof error });
      }
    }
  }

  /** The session that is to be put back; undefined when there is none. */
  #wanted({ id }: Session): CurrentSession | undefined {
    const { store, clock } = this.#ports;
    const { current, section, failure, operation, left } = factsOf(store.state, id);
    if (section?.withheld !== true || failure === undefined || operation !== undefined || left === true) {
      return undefined;
    }
    const isValid = current?.written === false && clock.now() < current.expiresAt;
    return isValid && holdOf(store.state) !== 'remove' ? current : undefined;
  }

  async #putBack(session: Session, current: CurrentSession): Promise<void> {
    const { store, journal, log } = this.#ports;
    const { id, label, profile } = session;
    const isWanted = (): boolean => this.#wanted(session)?.obtainedAt === current.obtainedAt;
    const written = await this.#write(session, current, isWanted);
    if (!written.ok) {
      if (written.error.code === 'cancelled') return;
      log.warn('session-not-put-back', { profile, code: written.error.code });
      const text = failedInWords(message('activity.notWrittenAgain', { profile }), written.error);
      journal.record({ tone: 'bad', label, profile, text });
      return;
    }
    if (!isWanted()) return;
    changeFacts(store, id, (facts) => ({
      ...facts,
      section: written.value,
      ...(facts.current && { current: { ...facts.current, written: true } }),
    }));
    journal.record({ tone: 'neutral', label, profile, text: message('activity.writtenAgain', { profile }) });
    await journal.save();
  }

  async #write(
    session: Session,
    current: CurrentSession,
    isWanted: () => boolean,
  ): Promise<Result<WrittenSection>> {
    const { store, file, writer, secrets } = this.#ports;
    const access = { mayPrompt: false };
    const item = await secrets.get(sessionAccount(session.id), access);
    if (!item.ok) return item;
    const kept = item.value && readSession(item.value, current.keptAs ?? current.obtainedAt);
    if (kept === undefined) return fail(problem('session-missing'));
    const { section } = factsOf(store.state, session.id);
    return writer.write(
      { file, session, section, byUser: false, replaces: undefined, access, isWanted },
      kept,
    );
  }
}
