import type { Problem } from '../notice/problem.ts';
import type { Random } from '../ports.ts';
import { backoffMs } from './refresh-policy.ts';

/** Automatic requests start this far apart, in milliseconds: after a wake-up everything may be due at once. */
export const paceMs = 200;

/** How long one request may take to show whether there is a network, in milliseconds, before the next one tries. */
const probeMs = 12_000;

/** No backoff is longer than five minutes. */
const longestRestMs = 5 * 60_000;

const everybody = '*';

/**
 * Sees to it that what starts by itself never comes as a storm: one request after the other, none for an account that AWS
 * has asked for patience, and while there is no network one of all sessions tries for the others. What a user asks for
 * does not wait.
 */
export class StartPace {
  readonly #random: Random;
  #next = 0;
  /** How many requests in a row met no network. */
  #unreached = 0;
  /** When each account may be asked again, in milliseconds since the epoch. */
  readonly #rests = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Notes a failure, the `attempts`-th of its session in a row; answers when another try is due, in milliseconds. */
  note(account: string, reason: Problem, attempts: number, now: number): number {
    if (reason.code === 'network-unreachable') {
      this.#unreached += 1;
      const until = now + backoffMs(this.#unreached, this.#random);
      this.#rests.set(everybody, until);
      return until;
    }
    const until = now + backoffMs(attempts, this.#random);
    if (reason.code === 'throttled') this.#rests.set(account, until);
    return until;
  }

  /** Notes that AWS has answered; true when others wait for just that. */
  reached(): boolean {
    const wasOffline = this.#unreached > 0;
    this.#unreached = 0;
    this.#rests.delete(everybody);
    return wasOffline;
  }

  /** Forgets that there was no network: there may be one now. */
  wake(): void {
    this.#unreached = 0;
    this.#rests.delete(everybody);
  }

  /** When a session of that account which is due at `at` may start, in milliseconds since the epoch. */
  startFor(account: string, at: number, now: number): number {
    return Math.max(at, this.#rest(account, now), this.#rest(everybody, now), this.#nextStart(now));
  }

  /** Takes the present place in the queue. */
  take(now: number): void {
    this.#next = now + paceMs;
    if (this.#unreached > 0) this.#rests.set(everybody, now + probeMs);
  }

  #rest(account: string, now: number): number {
    const rest = this.#rests.get(account) ?? 0;
    // A clock that was set back would hold everything up.
    if (rest > now && rest - now <= longestRestMs) return rest;
    this.#rests.delete(account);
    return 0;
  }

  #nextStart(now: number): number {
    if (this.#next - now > paceMs) this.#next = 0;
    return this.#next;
  }
}
