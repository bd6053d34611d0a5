import { app, powerMonitor } from 'electron';
import type { Dispose } from '../../core/ports.ts';

/**
 * Asks the system to wait a moment when it shuts down, and quits then, until disposed. (Linux and macOS; on Windows the
 * windows are told. https://www.electronjs.org/docs/latest/api/power-monitor#event-shutdown-linux-macos)
 */
export const quitAtShutdown = (): Dispose => {
  const onShutdown = (event?: { preventDefault(): void }): void => {
    event?.preventDefault();
    app.quit();
  };
  powerMonitor.on('shutdown', onShutdown);
  return () => {
    powerMonitor.off('shutdown', onShutdown);
  };
};
