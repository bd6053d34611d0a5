import { neverCancelled } from '../cancellation.ts';
import { endOf } from '../identity/access-key.ts';
import type { IamDesk } from '../identity/iam-desk.ts';
import type { Identity } from '../identity/identity.ts';
import type { Clock, Dispose, Logger } from '../ports.ts';
import { identityOf } from '../state/app-state.ts';
import type { Journal } from '../state/journal.ts';
import type { Store } from '../state/store.ts';
import { askAgainMs, keyAgeOf } from './key-age.ts';

/** What asking for the age of keys needs. */
export interface KeyAgesPorts {
  readonly store: Store;
  readonly iamDesk: IamDesk;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: Logger;
}

/** How often is looked whether AWS can be asked about a key, in milliseconds; the first time after a start is sooner. */
const lookMs = 30 * 60_000;
const firstLookMs = 60_000;

/** Asks AWS how old the access keys are: quietly, with a session that is at hand anyway, once a week. */
export class KeyAges {
  readonly #ports: KeyAgesPorts;
  #stopTimer: Dispose | undefined;
  #looking = false;

  constructor(ports: KeyAgesPorts) {
    this.#ports = ports;
  }

  /** Looks from now on, until disposed. */
  start(): void {
    this.#wait(firstLookMs);
  }

  dispose(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }

  /** Asks about each key that it is time for, one after the other. */
  async look(): Promise<void> {
    const { store, iamDesk, clock } = this.#ports;
    if (this.#looking || store.state.settings.preferences.paused) return;
    this.#looking = true;
    try {
      for (const identity of store.state.settings.identities) {
        const askedAt = keyAgeOf(store.state, identity)?.askedAt;
        // A clock that was set back is no reason to wait for years.
        const isDue = askedAt === undefined || Math.abs(clock.now() - askedAt) >= askAgainMs;
        if (isDue && iamDesk.hasSession(identity)) await this.#ask(identity);
      }
    } finally {
      this.#looking = false;
    }
  }

  async #ask(identity: Identity): Promise<void> {
    const { store, iamDesk, clock, journal, log } = this.#ports;
    const { id, keyRef, accessKeyIdEnd, profile } = identity;
    const keys = await iamDesk.ask(identity, { mayPrompt: false }, (iam, request) =>
      iam.listAccessKeys(request, neverCancelled),
    );
    if (identityOf(store.state, id)?.keyRef !== keyRef) return;
    const key = keys.ok
      ? keys.value.find(({ accessKeyId }) => endOf(accessKeyId) === accessKeyIdEnd)
      : undefined;
    if (!keys.ok) log.info('key-age-unknown', { profile, code: keys.error.code });
    const askedAt = clock.now();
    const known = keyAgeOf(store.state, identity)?.createdAt;
    const createdAt = key?.createdAt ?? known;
    const age = { keyRef, askedAt, ...(createdAt !== undefined && { createdAt }) };
    store.update((state) => ({ ...state, keyAges: { ...livingAges(state), [id]: age } }));
    await journal.save();
  }

  #wait(delayMs: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#ports.clock.after(delayMs, () => {
      void this.look().finally(() => {
        if (this.#stopTimer === undefined) return;
        // Keys have grown older though no fact has changed.
        this.#ports.store.touch();
        this.#wait(lookMs);
      });
    });
  }
}

/** Without those of identities that are gone. */
const livingAges = (state: Store['state']): Store['state']['keyAges'] =>
  Object.fromEntries(Object.entries(state.keyAges).filter(([id]) => identityOf(state, id) !== undefined));
