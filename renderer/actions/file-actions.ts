import type { IdentityId } from '../../src/core/identity/identity.ts';
import type { LatchkeyApi, Reply } from '../../src/shared/contract.ts';
import type { Translator } from '../../src/texts/translator.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';
import type { Toaster } from './toaster.ts';

const inFile = (id: IdentityId, path: string | undefined) => (path === undefined ? { id } : { id, path });

/** What can be done with the files that sessions are written to. A second click while one is under way does nothing. */
export class FileActions {
  readonly #api: LatchkeyApi;
  readonly #store: WindowStore;
  readonly #toaster: Toaster;
  readonly #underWay = new Set<string>();

  constructor(api: LatchkeyApi, store: WindowStore, toaster: Toaster) {
    this.#api = api;
    this.#store = store;
    this.#toaster = toaster;
  }

  /** Writes the session again to a profile that another program changed; `path`: to another file than the main one. */
  async writeAgain(id: IdentityId, path?: string): Promise<void> {
    await this.#run(
      `write ${id} ${path}`,
      async () => await this.#api.writeAgain(inFile(id, path)),
      this.#t('window.writtenAgain'),
    );
  }

  /** Leaves a profile to the program that changed it. */
  async leave(id: IdentityId, path?: string): Promise<void> {
    await this.#run(
      `leave ${id} ${path}`,
      async () => await this.#api.leaveProfile(inFile(id, path)),
      this.#t('window.leftToOther'),
    );
  }

  /** Mends a file that some readers cannot read; answers whether it is mended. */
  async repair(path?: string): Promise<boolean> {
    return await this.#run(
      `repair ${path}`,
      async () => await this.#api.repairFile(path === undefined ? {} : { path }),
      this.#t('window.fileMended', { view: this.#t('changes.title') }),
    );
  }

  /** Asks whether to go back behind a change. */
  askUndo(change: string): void {
    this.#store.update({ dialog: { kind: 'undo-change', change } });
  }

  /** Goes back behind the change that the open question is about. */
  async undo(): Promise<void> {
    const { dialog } = this.#store.state;
    if (dialog?.kind !== 'undo-change') return;
    const { change } = dialog;
    this.#store.update({ dialog: undefined });
    const done = await this.#run(
      `undo ${change}`,
      async () => await this.#api.undoChange({ change }),
      this.#t('window.goneBack'),
    );
    // The button goes with the way back: the focus stays with the change.
    if (done && this.#store.state.view.name === 'changes') {
      this.#store.update({ focusOn: focusIds.change(change) });
    }
  }

  get #t(): Translator {
    return this.#store.state.t;
  }

  async #run(key: string, call: () => Promise<Reply<void>>, done: string): Promise<boolean> {
    if (this.#underWay.has(key)) return false;
    this.#underWay.add(key);
    const reply = await call();
    this.#underWay.delete(key);
    if (reply.ok) this.#toaster.say(done);
    else this.#toaster.warn(reply.error);
    return reply.ok;
  }
}
