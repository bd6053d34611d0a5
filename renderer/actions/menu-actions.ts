import type { SessionId } from '../../src/core/session/session.ts';
import { focusIds } from '../focus-ids.ts';
import type { WindowStore } from '../state.ts';

/** Opens and closes the menu of a card. One is open at a time. */
export class MenuActions {
  readonly #store: WindowStore;
  /** Whose menu was open when the pointer went down: by the time of the click the browser has closed it. */
  #openAtPress: SessionId | undefined;

  constructor(store: WindowStore) {
    this.#store = store;
  }

  /** Notes that the pointer went down on a menu's button. */
  press(): void {
    this.#openAtPress = this.#store.state.menu?.id;
  }

  /** A click on the button of a session's menu: opens it, or closes it when it was open. */
  toggle(id: SessionId): void {
    const wasOpen = this.#openAtPress === id;
    this.#openAtPress = undefined;
    if (wasOpen) this.close();
    else this.open(id);
  }

  /** Opens a session's menu with the focus on its first or last line. */
  open(id: SessionId, focus: 'first' | 'last' = 'first'): void {
    this.#store.update({ menu: { id, within: undefined, focus } });
  }

  /** Goes to the lines behind one line. */
  enter(entry: string): void {
    const { menu } = this.#store.state;
    if (menu !== undefined) this.#store.update({ menu: { ...menu, within: entry, focus: 'first' } });
  }

  /** Goes back to the lines before, or closes the menu where there are none. */
  leave(): void {
    const { menu } = this.#store.state;
    if (menu?.within === undefined) this.close();
    else this.#store.update({ menu: { ...menu, within: undefined, focus: { entry: menu.within } } });
  }

  /** Closes the menu; the focus goes back to its button. */
  close(): void {
    const { menu } = this.#store.state;
    if (menu !== undefined) this.#store.update({ menu: undefined, focusOn: focusIds.menu(menu.id) });
  }

  /** Follows the browser, which closed the menu because the user went on elsewhere. */
  dismissed(): void {
    if (this.#store.state.menu !== undefined) this.#store.update({ menu: undefined });
  }
}
