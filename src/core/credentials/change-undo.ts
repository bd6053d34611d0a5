import { readKey } from '../identity/keychain-items.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import type { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CopyDesk } from '../session/copy-desk.ts';
import type { SessionManager } from '../session/session-manager.ts';
import { sessionsOf, type Session } from '../session/session.ts';
import { factsOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { ChangeBook } from './change-book.ts';
import { canUndo, keptAccount, type ChangeRecord } from './change-record.ts';
import type { ConfigFile } from './config-file.ts';
import { foreignCodes, type CredentialsFile } from './credentials-file.ts';
import { message } from '../../texts/message.ts';

/** What going back, and mending a file, needs. */
export interface ChangeUndoPorts {
  readonly store: Store;
  readonly changes: ChangeBook;
  readonly exchange: KeychainExchange;
  readonly secrets: SecretStore;
  readonly file: CredentialsFile;
  readonly fileAt: (path: string) => CredentialsFile;
  readonly config: ConfigFile;
  readonly sessions: SessionManager;
  readonly copies: CopyDesk;
  readonly journal: Journal;
  /** A new unique name, such as a UUID. */
  readonly newId: () => string;
}

const userAccess: KeychainAccess = { mayPrompt: true };

/** Mends files, and goes back behind what Latchkey changed in them. */
export class ChangeUndo {
  readonly #ports: ChangeUndoPorts;

  constructor(ports: ChangeUndoPorts) {
    this.#ports = ports;
  }

  /** Mends a file, as `mend` says; what it was before is kept in the keychain, since it may hold keys. */
  async repair(path: string, mend?: (text: string) => string | undefined): Promise<Result<void>> {
    const { changes, exchange, journal, newId, store, file, config } = this.#ports;
    const isKnown = sessionsOf(store.state.settings).some(({ alsoTo }) => alsoTo?.includes(path) === true);
    // SECURITY: the path may come from a window; no other file is any of ours.
    if (path !== file.path && path !== config.path && !isKnown) return fail(problem('identity-changed'));
    const account = keptAccount(newId());
    let mended = false;
    const repaired = await exchange.around([account], userAccess, () =>
      changes.around((note) =>
        this.#fileAt(path).repair(async ({ before, after }) => {
          const stored = await exchange.store(account, before, userAccess);
          mended = stored.ok;
          return stored.ok ? note({ kind: 'repaired', path, keptRef: account, textAfter: after }) : stored;
        }, mend),
      ),
    );
    // It may have been mended by another hand, or by a click before.
    if (repaired.ok && mended) {
      journal.record({ tone: 'good', text: message('activity.mended', { path }) });
      await journal.save();
    }
    return repaired;
  }

  /** Goes back behind a change: all of it, or nothing and the reason. */
  async undo(id: string): Promise<Result<void>> {
    const { changes, exchange, journal } = this.#ports;
    const record = changes.find(id);
    const { state } = this.#ports.store;
    if (record === undefined || !canUndo(record, state.changes)) return fail(problem('change-gone'));
    const writer = this.#writerOf(record);
    // What is being written now would come after going back.
    if (writer !== undefined && record.kind === 'session-written') await this.#ports.sessions.stop(writer.id);
    const accounts = record.keptRef?.startsWith('kept:') ? [record.keptRef] : [];
    return exchange.around(accounts, userAccess, async () => {
      const undone = await this.#undo(record, writer);
      if (!undone.ok) {
        const isForeign = foreignCodes.has(undone.error.code);
        return isForeign ? fail(problem('file-changed', record.path)) : undone;
      }
      this.#leave(record, writer);
      const { path, profile } = record;
      journal.record({
        tone: 'neutral',
        ...(profile !== undefined && { profile }),
        text: message('activity.wentBack', { path }),
      });
      return changes.markUndone(id);
    });
  }

  async #undo(record: ChangeRecord, writer: Session | undefined): Promise<Result<void>> {
    const { config } = this.#ports;
    const { kind, profile = '', path } = record;
    switch (kind) {
      case 'repaired': {
        const before = await this.#kept(record);
        return before.ok ? this.#fileAt(path).revert(before.value, record.textAfter ?? '') : before;
      }
      case 'region-set': {
        const region = record.after?.find(({ key }) => key === 'region')?.value;
        return config.unsetRegion(profile, region ?? '', record.before !== undefined);
      }
      case 'session-written':
        return record.keptRef === undefined
          ? this.#removeSession(record, profile, writer)
          : this.#restoreKey(record, profile);
      case 'session-removed':
        return fail(problem('change-gone'));
    }
  }

  /** Takes a session out, if the profile still holds what Latchkey wrote there last. */
  async #removeSession(
    { path, before }: ChangeRecord,
    profile: string,
    writer: Session | undefined,
  ): Promise<Result<void>> {
    const file = this.#fileAt(path);
    const facts = writer && factsOf(this.#ports.store.state, writer.id);
    const section = path === this.#ports.file.path ? facts?.section : facts?.copies?.[path]?.section;
    const report = await file.look(profile);
    if (!report.ok) return report;
    const { kind, fingerprint } = report.value;
    if (kind === 'absent' || fingerprint === undefined) return ok(undefined);
    const isForeign = section?.profile === profile && section.fingerprint !== fingerprint;
    if (kind !== 'ours' || isForeign) return fail(problem('section-changed', profile));
    return emptied(await file.remove(profile, { expects: fingerprint, keepsHeader: before !== undefined }));
  }

  async #restoreKey(record: ChangeRecord, profile: string): Promise<Result<void>> {
    const item = await this.#kept(record);
    if (!item.ok) return item;
    const key = readKey(item.value);
    if (key === undefined) return fail(problem('change-gone'));
    return emptied(await this.#fileAt(record.path).restoreKey(profile, key));
  }

  async #kept({ keptRef = '' }: ChangeRecord): Promise<Result<Secret<string>>> {
    const item = await this.#ports.secrets.get(keptRef, userAccess);
    if (!item.ok) return item;
    return item.value === undefined ? fail(problem('change-gone')) : ok(item.value);
  }

  /** What the user has just taken out of a file is not to be written there again by a timer. */
  #leave({ path, kind }: ChangeRecord, writer: Session | undefined): void {
    const { sessions, copies, file } = this.#ports;
    if (kind !== 'session-written' || writer === undefined) return;
    if (path === file.path) sessions.leave(writer.id);
    else copies.leave(writer.id, path);
  }

  /** The session that is written to the record's profile now: the one whose session it was may write elsewhere. */
  #writerOf({ profile }: ChangeRecord): Session | undefined {
    return sessionsOf(this.#ports.store.state.settings).find((session) => session.profile === profile);
  }

  #fileAt(path: string): CredentialsFile {
    const { file, fileAt } = this.#ports;
    return path === file.path ? file : fileAt(path);
  }
}

const emptied = (result: Result<unknown>): Result<void> => (result.ok ? ok(undefined) : result);
