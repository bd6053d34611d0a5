import { setTimeout as delay } from 'node:timers/promises';
import { findItem } from '../desktop/tray-menu.ts';
import { totpCode, type Sandbox } from '../sandbox/sandbox.ts';
import type { Books } from './books.ts';
import { typedLabel, typedProfile, users } from './household.ts';
import type { Patient } from './patient.ts';
import type { Watcher } from './watcher.ts';

/** How often the person looks at the screen, in milliseconds. */
const glanceMs = 1000;
/** A session with less than this left is renewed, in milliseconds. */
const soonMs = 35_000;

const typing = (code: string): string => `(() => {
  const field = document.querySelector('input');
  if (field === null || field.readOnly) return false;
  field.value = ${JSON.stringify(code)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => requestAnimationFrame(() => {
    field.form.requestSubmit();
    resolve(true);
  }));
})()`;

/** Somebody with a phone: asks for a session when it ends soon, and types what the phone shows, once. */
export class Person {
  readonly #patient: Patient;
  readonly #sandbox: Sandbox;
  readonly #books: Books;
  readonly #watcher: Watcher;
  readonly #ended = new AbortController();
  readonly #running: Promise<void>;
  #lastTyped = '';
  typed = 0;

  constructor(patient: Patient, sandbox: Sandbox, books: Books, watcher: Watcher) {
    this.#patient = patient;
    this.#sandbox = sandbox;
    this.#books = books;
    this.#watcher = watcher;
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#ended.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      // The app may be gone at any moment.
      if (this.#patient.isAwake) await this.#glance().catch(() => {});
      await delay(glanceMs, undefined, { signal: this.#ended.signal }).catch(() => {});
    }
  }

  async #glance(): Promise<void> {
    const { hand, item } = this.#patient.life;
    const now = Date.now() + this.#sandbox.clockOffsetMs;
    if (await hand.has('prompt')) {
      const code = totpCode(users.typed.mfa?.seed ?? '', now);
      // Nobody types in the last seconds of a code, nor the same one again.
      if (code === this.#lastTyped || now % 30_000 > 26_000) return;
      if ((await hand.run(typing(code), true)) === true) {
        this.#lastTyped = code;
        this.typed += 1;
      }
      return;
    }
    const left = this.#books.leftOf(this.#watcher.keys.get(typedProfile), now);
    if (left !== undefined && left > soonMs && this.#books.verdictOf(typedProfile) === 'accepted') return;
    const menu = await item.menu();
    const own = menu.children.find(({ label }) => label.startsWith(`${typedLabel}: `));
    if (own === undefined || findItem(own, 'Get session')?.enabled !== true) return;
    await item.click([own.label, 'Get session'], glanceMs);
  }
}
