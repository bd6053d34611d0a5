/** The keychain process, as far as the store needs to know it. */
export interface KeychainChild {
  /** Sends a message; one to a process that ended is lost, which `onExit` tells. */
  post(message: unknown): void;
  onMessage(run: (message: unknown) => void): void;
  /** Calls `run` when the process ended for whatever reason, or could not be started. */
  onExit(run: () => void): void;
  /** Ends the process at once, even one that is stuck in native code. Does not wait; may be called twice. */
  kill(): void;
}
