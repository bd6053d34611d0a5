import type { Dispose, Logger } from '../core/ports.ts';
import type { ScreenLock } from '../core/session/screen-lock.ts';
import type { Store } from '../core/state/store.ts';
import { watchLock } from './platform/lock-signals.ts';
import { quitAtShutdown } from './platform/session-end.ts';

/** Listens for the lock of the screen while the user wants something done then: else nobody needs to know. */
export const followLock = (store: Store, screenLock: ScreenLock, log: Logger): Dispose => {
  let stop: Dispose | undefined;
  const crashed = (error: unknown): void =>
    log.error('lock-crashed', { error: error instanceof Error ? error.name : typeof error });
  const unlocked = (): void => void screenLock.unlocked().catch(crashed);
  const follow = (): void => {
    const isWanted = store.state.settings.preferences.onLock !== 'nothing';
    if (isWanted === (stop !== undefined)) return;
    if (!isWanted) {
      stop?.();
      stop = undefined;
      unlocked();
      return;
    }
    stop = watchLock((locked) => {
      log.info('screen', { locked });
      if (locked) screenLock.locked();
      else unlocked();
    });
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    stop?.();
    stop = undefined;
  };
};

/** Waits for the end of the computer's day while the sessions are not to be left in the files then. */
export const followShutdown = (store: Store): Dispose => {
  let stop: Dispose | undefined;
  const follow = (): void => {
    if (store.state.settings.preferences.onQuit === 'remove') {
      stop ??= quitAtShutdown();
    } else {
      stop?.();
      stop = undefined;
    }
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    stop?.();
    stop = undefined;
  };
};
