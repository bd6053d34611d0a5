import { focusIds } from '../focus-ids.ts';
import { mostPaths } from '../form/session-draft.ts';
import type { WindowStore } from '../state.ts';

/** The form whose list of other files is edited. */
export interface PathHolder {
  /** The paths as typed; undefined while nothing can be typed. */
  readonly paths: () => readonly string[] | undefined;
  readonly edit: (alsoTo: readonly string[]) => void;
}

/** Edits the list of other files in a form, and keeps the focus in it. */
export class PathList {
  readonly #store: WindowStore;
  readonly #holder: PathHolder;

  constructor(store: WindowStore, holder: PathHolder) {
    this.#store = store;
    this.#holder = holder;
  }

  /** Adds a field for another file. */
  add(): void {
    const paths = this.#holder.paths();
    if (paths === undefined || paths.length >= mostPaths) return;
    this.#holder.edit([...paths, '']);
    this.#store.update({ focusOn: focusIds.path(paths.length) });
  }

  /** Takes over the path typed in a field, counted from 0. */
  edit(at: number, typed: string): void {
    const paths = this.#holder.paths();
    if (paths !== undefined) this.#holder.edit(paths.map((path, index) => (index === at ? typed : path)));
  }

  /** Takes a field for another file away. The focus goes to the one before it, for its own button is gone. */
  remove(at: number): void {
    const before = this.#holder.paths();
    if (before === undefined) return;
    const paths = before.filter((_, index) => index !== at);
    this.#holder.edit(paths);
    const focusOn = paths.length === 0 ? focusIds.addPath : focusIds.path(Math.max(0, at - 1));
    this.#store.update({ focusOn });
  }
}
