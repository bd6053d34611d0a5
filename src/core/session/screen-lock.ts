import type { Store } from '../state/store.ts';
import { holdOf } from './hold.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { SessionManager } from './session-manager.ts';
import type { SessionReturn } from './session-return.ts';
import type { SessionWithdrawal } from './session-withdrawal.ts';
import { sessionsOf } from './session.ts';
import { message } from '../../texts/message.ts';

/** What follows from a locked screen and from the end of the app. */
export interface ScreenLockPorts {
  readonly store: Store;
  readonly sessions: SessionManager;
  readonly copies: CopyDesk;
  readonly withdrawal: SessionWithdrawal;
  readonly comeback: SessionReturn;
}

/** Keeps sessions back while the screen is locked, and takes them out of the files at the end, as the user likes it. */
export class ScreenLock {
  readonly #ports: ScreenLockPorts;
  /** What was told last. */
  #isLocked = false;
  #unlocking = Promise.resolve();

  constructor(ports: ScreenLockPorts) {
    this.#ports = ports;
  }

  /** Puts back what an earlier run had taken out and nobody else will. */
  async start(): Promise<void> {
    await this.#ports.comeback.run();
  }

  /** The screen was locked. */
  locked(): void {
    const { store, withdrawal } = this.#ports;
    if (this.#isLocked) return;
    this.#isLocked = true;
    store.update((state) => ({ ...state, locked: true }));
    if (holdOf(store.state) === 'remove') withdrawal.begin(message('activity.why.locked'));
  }

  /** The screen was unlocked, or somebody is in front of it: what is valid comes back, what is due is renewed. */
  unlocked(): Promise<void> {
    if (!this.#isLocked) return this.#unlocking;
    this.#isLocked = false;
    this.#unlocking = this.#unlock();
    return this.#unlocking;
  }

  async #unlock(): Promise<void> {
    const { store, sessions, withdrawal, comeback } = this.#ports;
    // Not before: what is being taken out now would come after what is put back.
    await withdrawal.end();
    // Locked again meanwhile.
    if (this.#isLocked) return;
    store.update(({ locked: _, ...state }) => state);
    sessions.wake('resume');
    await comeback.run();
  }

  /**
   * Takes the sessions out of the files at the end of the app, if the user likes that. To be called when nothing is
   * started any more; each file is tried once.
   */
  async quit(): Promise<void> {
    const { store, sessions, copies, withdrawal } = this.#ports;
    store.update((state) => ({ ...state, quitting: true }));
    if (holdOf(store.state) !== 'remove') return withdrawal.end();
    // What is being written now would come after its removal.
    await Promise.all(sessionsOf(store.state.settings).map(({ id }) => sessions.stop(id)));
    await copies.untilWritten();
    withdrawal.begin(message('activity.why.quitting'));
    await withdrawal.tried();
    await withdrawal.end();
  }

  /** Ends what is under way, without a word to the files. */
  dispose(): void {
    void this.#ports.withdrawal.end();
  }
}
