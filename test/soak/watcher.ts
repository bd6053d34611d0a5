import { setTimeout as delay } from 'node:timers/promises';
import { whoAmI } from '../sandbox/harness.ts';
import { sectionOf } from '../world/credentials.ts';
import type { World } from '../world/world.ts';
import type { Books, Verdict } from './books.ts';
import { profiles, typedProfile } from './household.ts';

/** How often the file is read, in milliseconds. */
const lookEveryMs = 250;

/** Reads the credentials file again and again as a program would, and asks AWS what it is worth. */
export class Watcher {
  readonly #world: World;
  readonly #books: Books;
  readonly #ended = new AbortController();
  readonly #running: Promise<void>;
  /** Every secret that was in the file. */
  readonly secrets = new Set<string>();
  /** The key that a profile holds. */
  readonly keys = new Map<string, string>();

  constructor(world: World, books: Books) {
    this.#world = world;
    this.#books = books;
    this.#running = this.#run();
  }

  async close(): Promise<void> {
    this.#ended.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      await Promise.all([...profiles, typedProfile].map((profile) => this.#look(profile)));
      await delay(lookEveryMs, undefined, { signal: this.#ended.signal }).catch(() => {});
    }
  }

  async #look(profile: string): Promise<void> {
    const section = sectionOf(this.#world.credentials(), profile);
    const accessKeyId = section?.['aws_access_key_id'];
    const secretAccessKey = section?.['aws_secret_access_key'];
    const sessionToken = section?.['aws_session_token'];
    const at = Date.now();
    const stsAheadMs = this.#world.sandbox.clockOffsetMs;
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined) {
      this.#books.look({ profile, verdict: 'missing', at, stsAheadMs });
      return;
    }
    this.secrets.add(secretAccessKey).add(sessionToken);
    this.keys.set(profile, accessKeyId);
    const verdict = await this.#ask({ accessKeyId, secretAccessKey, sessionToken });
    this.#books.look({ profile, verdict, at, stsAheadMs, accessKeyId });
  }

  async #ask(keys: Parameters<typeof whoAmI>[1]): Promise<Verdict> {
    const { sandbox } = this.#world;
    // The asker's clock is right, whatever the sandbox's is.
    const config = { systemClockOffset: sandbox.clockOffsetMs };
    return whoAmI(sandbox, keys, config).then(
      () => 'accepted',
      () => 'refused',
    );
  }
}
