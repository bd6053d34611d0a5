import { readKey } from '../identity/keychain-items.ts';
import type { KeychainExchange } from '../identity/keychain-exchange.ts';
import type { Secret } from '../identity/secret.ts';
import { problem } from '../notice/problem.ts';
import type { KeychainAccess, SecretStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CopyDesk } from '../session/copy-desk.ts';
import type { SessionManager } from '../session/session-manager.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import type { ChangeBook } from './change-book.ts';
import { canUndo, keptAccount, type ChangeRecord } from './change-record.ts';
import type { ConfigFile } from './config-file.ts';
import type { CredentialsFile } from './credentials-file.ts';

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

  /** Mends a credentials file; what it was before is kept in the keychain, since it may hold keys. */
  async repair(path: string): Promise<Result<void>> {
    const { changes, exchange, journal, newId, store, file } = this.#ports;
    const isKnown = store.state.settings.identities.some(({ alsoTo }) => alsoTo?.includes(path) === true);
    // SECURITY: the path may come from a window; no other file is any of ours.
    if (path !== file.path && !isKnown) return fail(problem('identity-changed'));
    const account = keptAccount(newId());
    let mended = false;
    const repaired = await exchange.around([account], () =>
      changes.around((note) =>
        this.#fileAt(path).repair(async ({ before, after }) => {
          const stored = await exchange.store(account, before, userAccess);
          mended = stored.ok;
          return stored.ok ? note({ kind: 'repaired', path, keptRef: account, textAfter: after }) : stored;
        }),
      ),
    );
    // It may have been mended by another hand, or by a click before.
    if (repaired.ok && mended) {
      journal.record({ tone: 'good', text: `Mended ${path}.` });
      await journal.save();
    }
    return repaired;
  }

  /** Goes back behind a change: all of it, or nothing and the reason. */
  async undo(id: string): Promise<Result<void>> {
    const { changes, exchange, journal } = this.#ports;
    const record = changes.find(id);
    if (record === undefined || !canUndo(record)) return fail(problem('change-gone'));
    const accounts = record.keptRef?.startsWith('kept:') ? [record.keptRef] : [];
    return exchange.around(accounts, async () => {
      const undone = await this.#undo(record);
      if (!undone.ok) return undone;
      this.#leave(record);
      journal.record({ tone: 'neutral', text: `Went back behind a change of ${record.path}.` });
      return changes.markUndone(id);
    });
  }

  async #undo(record: ChangeRecord): Promise<Result<void>> {
    const { config } = this.#ports;
    const { kind, profile = '', path } = record;
    switch (kind) {
      case 'repaired': {
        const before = await this.#kept(record);
        return before.ok ? this.#fileAt(path).revert(before.value, record.textAfter ?? '') : before;
      }
      case 'region-set': {
        const region = record.after?.find(({ key }) => key === 'region')?.value;
        return config.unsetRegion(profile, region ?? '');
      }
      case 'session-written':
        return record.keptRef === undefined
          ? emptied(await this.#fileAt(path).remove(profile))
          : this.#restoreKey(record, profile);
      case 'session-removed':
        return fail(problem('change-gone'));
    }
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
  #leave({ path, kind, profile }: ChangeRecord): void {
    const { sessions, copies, file, store } = this.#ports;
    if (kind !== 'session-written') return;
    // The one whose session it was may write elsewhere by now, and another one here.
    const writer = store.state.settings.identities.find((identity) => identity.profile === profile);
    if (writer === undefined) return;
    if (path === file.path) sessions.leave(writer.id);
    else copies.leave(writer.id, path);
  }

  #fileAt(path: string): CredentialsFile {
    const { file, fileAt } = this.#ports;
    return path === file.path ? file : fileAt(path);
  }
}

const emptied = (result: Result<unknown>): Result<void> => (result.ok ? ok(undefined) : result);
