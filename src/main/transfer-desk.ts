import { basename } from 'node:path';
import { parseTransfer, printTransfer } from '../adapters/files/transfer-format.ts';
import { problem } from '../core/notice/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Store } from '../core/state/store.ts';
import type { ImportChoice, ImportOutcome, Transfer } from '../core/transfer/transfer.ts';
import { exportOf, type TransferDocument } from '../core/transfer/transfer-document.ts';
import { projectImport, type ImportView } from '../shared/import-view.ts';

/** Files that a person chooses in a dialog of the system; undefined when they choose none. */
export interface FileDialogs {
  readonly whereTo: () => Promise<string | undefined>;
  readonly whereFrom: () => Promise<string | undefined>;
  readonly write: (path: string, text: string) => Promise<Result<void>>;
  readonly read: (path: string) => Promise<Result<string>>;
}

/** Lets a person take the settings along, and take over those of a file. */
export class TransferDesk {
  readonly #store: Store;
  readonly #transfer: Transfer;
  readonly #files: FileDialogs;
  /** SECURITY: what is imported is the file as it was shown; the window only says what of it. */
  #pending: TransferDocument | undefined;

  constructor(store: Store, transfer: Transfer, files: FileDialogs) {
    this.#store = store;
    this.#transfer = transfer;
    this.#files = files;
  }

  /** Writes the settings to a file; answers where, or nothing when the person chose none. */
  async export(): Promise<Result<{ readonly path?: string }>> {
    const path = await this.#files.whereTo();
    if (path === undefined) return ok({});
    const written = await this.#files.write(path, printTransfer(exportOf(this.#store.state.settings)));
    return written.ok ? ok({ path }) : written;
  }

  /** Reads a file of settings, and answers what it would add and change. Nothing is changed. */
  async open(): Promise<Result<ImportView | undefined>> {
    const path = await this.#files.whereFrom();
    if (path === undefined) return ok(undefined);
    const text = await this.#files.read(path);
    if (!text.ok) return text;
    const document = parseTransfer(text.value);
    if (!document.ok) return document;
    this.#pending = document.value;
    const hasPreferences = document.value.preferences !== undefined;
    return ok(projectImport(basename(path), this.#transfer.plan(document.value), hasPreferences));
  }

  /** Takes over what was chosen of the file that is open. */
  async apply(choice: ImportChoice): Promise<Result<ImportOutcome>> {
    if (this.#pending === undefined) return fail(problem('cancelled'));
    const applied = await this.#transfer.apply(this.#pending, choice);
    if (applied.ok) this.#pending = undefined;
    return applied;
  }
}
