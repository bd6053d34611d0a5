import type { Problem } from '../notice/problem.ts';
import type { Random } from '../ports.ts';
import { backoffMs } from './refresh-policy.ts';

/** Automatic requests start this far apart, in milliseconds: after a wake-up everything may be due at once. */
export const paceMs = 200;

/** How long one request may take to show whether there is a network, in milliseconds, before the next one tries. */
const probeMs = 12_000;

/** No backoff is longer than five minutes. */
const longestRestMs = 5 * 60_000;

/** Whom a request is made for, and where. */
export interface Party {
  /** Whose requests AWS counts together. */
  readonly account: string;
  readonly region: string;
}

const regionKey = (region: string): string => `region ${region}`;

/**
 * Sees to it that what starts by itself never comes as a storm: one request after the other, none for an account that AWS
 * has asked for patience, and where a region cannot be reached one session tries for all others there. What a user asks for
 * does not wait.
 */
export class StartPace {
  readonly #random: Random;
  #next = 0;
  /** How many requests in a row met no network, by region: each has an endpoint of its own. */
  readonly #unreached = new Map<string, number>();
  /** When each account, and each region, may be asked again, in milliseconds since the epoch. */
  readonly #rests = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Notes a failure, the `attempts`-th of its session in a row; answers when another try is due, in milliseconds. */
  note({ account, region }: Party, reason: Problem, attempts: number, now: number): number {
    if (reason.code === 'network-unreachable') {
      const tries = (this.#unreached.get(region) ?? 0) + 1;
      this.#unreached.set(region, tries);
      const until = now + backoffMs(tries, this.#random);
      this.#rests.set(regionKey(region), until);
      return until;
    }
    const until = now + backoffMs(attempts, this.#random);
    if (reason.code === 'throttled') this.#rests.set(account, until);
    return until;
  }

  /** Notes that AWS has answered in a region; true when others wait for just that. */
  reached(region: string): boolean {
    this.#rests.delete(regionKey(region));
    return this.#unreached.delete(region);
  }

  /** Forgets that there was no network: there may be one now. */
  wake(): void {
    for (const region of this.#unreached.keys()) this.#rests.delete(regionKey(region));
    this.#unreached.clear();
  }

  /** When a session of that party which is due at `at` may start, in milliseconds since the epoch. */
  startFor({ account, region }: Party, at: number, now: number): number {
    return Math.max(at, this.#rest(account, now), this.#rest(regionKey(region), now), this.#nextStart(now));
  }

  /** Takes the present place in the queue. */
  take({ region }: Party, now: number): void {
    this.#next = now + paceMs;
    if (this.#unreached.has(region)) this.#rests.set(regionKey(region), now + probeMs);
  }

  #rest(key: string, now: number): number {
    const rest = this.#rests.get(key) ?? 0;
    // A clock that was set back would hold everything up.
    if (rest > now && rest - now <= longestRestMs) return rest;
    this.#rests.delete(key);
    return 0;
  }

  #nextStart(now: number): number {
    if (this.#next - now > paceMs) this.#next = 0;
    return this.#next;
  }
}
