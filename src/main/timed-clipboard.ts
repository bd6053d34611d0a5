import { clipboard } from 'electron';
import type { Secret } from '../core/identity/secret.ts';
import type { Clock, Dispose } from '../core/ports.ts';

/** How long a secret stays on the clipboard, in milliseconds. */
export const clipboardLifeMs = 30_000;

/** Puts codes and sessions on the clipboard and takes them off again, unless something else was copied since. */
export class TimedClipboard {
  readonly #clock: Clock;
  #held: { readonly secret: Secret<string>; readonly stop: Dispose } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Copies a secret; it is cleared after half a minute. */
  async copySecret(secret: Secret<string>): Promise<void> {
    // From Electron 44 on these calls are promises; awaiting serves both.
    await clipboard.writeText(secret.reveal());
    // Not before: where nothing was copied, the secret from before is still there, and its time goes on.
    this.#held?.stop();
    this.#held = { secret, stop: this.#clock.after(clipboardLifeMs, () => void this.clear()) };
  }

  /** Copies a text that is no secret. */
  async copyText(text: string): Promise<void> {
    await clipboard.writeText(text);
  }

  /** Clears the clipboard if it still holds the secret; also to be called when the app quits. */
  async clear(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    held?.stop();
    if (held === undefined || (await clipboard.readText()) !== held.secret.reveal()) return;
    await clipboard.writeText('');
  }
}
