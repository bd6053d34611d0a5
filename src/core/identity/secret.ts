/**
 * A value that must not be printed. Every usual way of turning it into text gives `[secret]`.
 *
 * SECURITY: only adapters and the few places that hand a secret to them call `reveal`.
 */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }
}
