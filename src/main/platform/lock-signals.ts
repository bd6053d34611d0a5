import { powerMonitor } from 'electron';
import type { Dispose } from '../../core/ports.ts';

/** Hears whether the screen is locked now. */
export type LockListener = (locked: boolean) => void;

/** Hears of the lock of the screen until disposed, and at once when it is locked already. */
export const watchLock = (listener: LockListener): Dispose => {
  const onLock = (): void => listener(true);
  const onUnlock = (): void => listener(false);
  powerMonitor.on('lock-screen', onLock);
  powerMonitor.on('unlock-screen', onUnlock);
  let stop: Dispose = () => {
    powerMonitor.off('lock-screen', onLock);
    powerMonitor.off('unlock-screen', onUnlock);
  };
  if (process.platform !== 'linux') {
    if (powerMonitor.getSystemIdleState(60) === 'locked') listener(true);
    return () => stop();
  }
  let disposed = false;
  // Loaded only by those who want to know.
  void import('./linux-lock.ts').then(({ watchLinuxLock }) => {
    if (disposed) return;
    const [own, bus] = [stop, watchLinuxLock(listener)];
    stop = () => {
      own();
      bus();
    };
  });
  return () => {
    disposed = true;
    stop();
  };
};
