import { problem } from '../notice/problem.ts';
import type { Clock, Dispose } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Seed } from './seed.ts';

/** How long a seed waits to be saved, in milliseconds. */
export const shelfLifeMs = 600_000;

/**
 * Seeds that were found in a picture and wait for their form to be saved: main holds them, and who asked for them gets a
 * handle. SECURITY: a handle gives codes and can be saved, but leads to no seed outside main; nothing is kept on disk.
 */
export class SeedShelf {
  readonly #clock: Clock;
  readonly #newId: () => string;
  readonly #held = new Map<string, { readonly seed: Seed; readonly stop: Dispose }>();

  constructor({ clock, newId }: { readonly clock: Clock; readonly newId: () => string }) {
    this.#clock = clock;
    this.#newId = newId;
  }

  /** Keeps a seed for ten minutes; answers its handle. */
  keep(seed: Seed): string {
    const handle = this.#newId();
    this.#held.set(handle, { seed, stop: this.#clock.after(shelfLifeMs, () => this.drop(handle)) });
    return handle;
  }

  /** The seed of a handle; `seed-dropped` when it was dropped or waited too long. */
  get(handle: string): Result<Seed> {
    const held = this.#held.get(handle);
    return held === undefined ? fail(problem('seed-dropped', undefined, 'seed')) : ok(held.seed);
  }

  /** Forgets a seed; one that is gone already is no matter. */
  drop(handle: string): void {
    this.#held.get(handle)?.stop();
    this.#held.delete(handle);
  }

  /** Forgets all of them: the window was closed, or the app ends. */
  dispose(): void {
    for (const handle of this.#held.keys()) this.drop(handle);
  }
}
