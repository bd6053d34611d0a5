/**
 * Pictures of screens for the windows that show them. SECURITY: each is there under a name that nobody can guess, is
 * handed out once, and is gone when the capture is over.
 */
export class ScreenPictures {
  readonly #newId: () => string;
  readonly #held = new Map<string, Uint8Array>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Keeps a JPEG; answers its name. */
  add(jpeg: Uint8Array): string {
    const token = this.#newId();
    this.#held.set(token, jpeg);
    return token;
  }

  /** Hands out a picture, once. */
  take(token: string): Uint8Array | undefined {
    const jpeg = this.#held.get(token);
    this.#held.delete(token);
    return jpeg;
  }

  /** Forgets all that were not handed out. */
  clear(): void {
    this.#held.clear();
  }
}
