/** What a profile of the credentials file is worth to a program that reads it now. */
export type Verdict = 'accepted' | 'refused' | 'missing';

/** One look at a profile. */
export interface Look {
  readonly profile: string;
  readonly verdict: Verdict;
  /** Milliseconds since the epoch, of the soak's own clock, which nobody moves. */
  readonly at: number;
  /** STS's clock minus the soak's, in milliseconds. */
  readonly stsAheadMs: number;
  /** The key that the file holds. */
  readonly accessKeyId?: string;
}

/** One call that the app made of STS. */
export interface AppCall {
  readonly at: number;
  readonly action: string;
  readonly accessKeyId: string;
  /** The MFA code that it carried. */
  readonly code?: string;
  /** What came of it; absent when the answer was spoilt or there was none. */
  readonly issued?: Issued;
  /** Whether STS refused the code. */
  readonly codeRefused: boolean;
  /** Whether STS refused the signature, which it looks at before the code: that one is as good as before. */
  readonly codeUnread: boolean;
}

/** A session as STS gave it. */
export interface Issued {
  readonly accessKeyId: string;
  /** Milliseconds since the epoch by STS's clock. */
  readonly obtainedAt: number;
  readonly expiresAt: number;
}

/** What the app's main process uses, at one moment. */
export interface Usage {
  readonly at: number;
  readonly pid: number;
  readonly rssBytes: number;
  /** After garbage collection. */
  readonly heapBytes: number;
  /** Timers, sockets and other things that keep a process busy. */
  readonly handles: number;
}

/** How a disturbance went by. */
export interface Recovery {
  readonly what: string;
  /** From its end until everything was well, in seconds. */
  readonly seconds: number;
}

/**
 * The longest time between two looks that counts as time seen, in milliseconds: a machine that stood still tells nothing
 * about what a program would have found.
 */
const longestGapMs = 2000;

/** When the second half of a session's life begins: Latchkey renews no earlier (`renewAt` in the core). */
const renewAt = ({ obtainedAt, expiresAt }: Issued): number => (obtainedAt + expiresAt) / 2;

/** Keeps account of what a soak sees. Knows no clock: every entry says when it was. */
export class Books {
  readonly #looks = new Map<string, Look>();
  readonly #issued = new Map<string, Issued>();
  readonly #dead = new Map<string, { fairMs: number; allMs: number }>();
  readonly #calls: AppCall[] = [];
  readonly #usage: Usage[] = [];
  readonly #recoveries: Recovery[] = [];
  readonly #faults: string[] = [];
  #calmSince: number | undefined;
  #callsInCalm = 0;
  #vainInCalm = 0;

  /** Something is done to the app, its desktop, its network or AWS. */
  disturb(): void {
    this.#calmSince = undefined;
  }

  /** Everything is well, and left alone. */
  calm(at: number): void {
    this.#calmSince = at;
  }

  /** Something that must never be. */
  fault(text: string): void {
    if (!this.#faults.includes(text)) this.#faults.push(text);
  }

  recovered(recovery: Recovery): void {
    this.#recoveries.push(recovery);
  }

  used(usage: Usage): void {
    this.#usage.push(usage);
  }

  /**
   * Counts the time since the last look as dead when STS refuses what the file holds. It is fair to blame Latchkey when
   * it was left alone from the beginning of the second half of that session's life.
   */
  look(look: Look): void {
    const before = this.#looks.get(look.profile);
    this.#looks.set(look.profile, look);
    if (before?.verdict !== 'refused' || look.verdict !== 'refused') return;
    const seenMs = Math.min(look.at - before.at, longestGapMs);
    const dead = this.#dead.get(look.profile) ?? { fairMs: 0, allMs: 0 };
    const fairMs = this.#isFair(look) ? seenMs : 0;
    this.#dead.set(look.profile, { fairMs: dead.fairMs + fairMs, allMs: dead.allMs + seenMs });
  }

  /** Answers how long ago the same code was sent for the same key, in seconds; undefined when it never was. */
  call(call: AppCall): number | undefined {
    const before = call.codeUnread ? undefined : this.#calls.findLast((other) => hasSameCode(other, call));
    this.#calls.push(call);
    if (call.issued !== undefined) this.#issued.set(call.issued.accessKeyId, call.issued);
    if (this.#calmSince !== undefined) {
      this.#callsInCalm += 1;
      if (call.issued === undefined) this.#vainInCalm += 1;
    }
    return before && (call.at - before.at) / 1000;
  }

  /** The last look at each profile. */
  verdictOf(profile: string): Verdict {
    return this.#looks.get(profile)?.verdict ?? 'missing';
  }

  /** How long a session that STS gave has still to live at `stsNow`, in milliseconds; undefined for an unknown one. */
  leftOf(accessKeyId: string | undefined, stsNow: number): number | undefined {
    const issued = this.#issued.get(accessKeyId ?? '');
    return issued && issued.expiresAt - stsNow;
  }

  /** What came of it all; `exempt`: profiles that wait for a person, who is not blamed. */
  close(exempt: readonly string[]): Findings {
    const dead = [...this.#dead].map(([profile, { fairMs, allMs }]) => ({
      profile,
      fairSeconds: exempt.includes(profile) ? 0 : fairMs / 1000,
      allSeconds: allMs / 1000,
    }));
    const issued = this.#calls.filter((call) => call.issued !== undefined).length;
    return {
      dead,
      faults: this.#faults,
      repeatedCodes: repeatedCodes(this.#calls),
      refusedCodes: this.#calls.filter(({ codeRefused }) => codeRefused).length,
      calls: this.#calls.length,
      issued,
      callsInCalm: this.#callsInCalm,
      vainInCalm: this.#vainInCalm,
      busiestTenSeconds: busiestSpan(
        this.#calls.map(({ at }) => at),
        10_000,
      ),
      recoveries: this.#recoveries,
      growth: growthOf(this.#usage),
    };
  }

  #isFair({ at, stsAheadMs, accessKeyId }: Look): boolean {
    const issued = this.#issued.get(accessKeyId ?? '');
    if (this.#calmSince === undefined || issued === undefined) return false;
    return renewAt(issued) - stsAheadMs >= this.#calmSince && at >= this.#calmSince;
  }
}

/** What a soak found. */
export interface Findings {
  readonly dead: readonly {
    readonly profile: string;
    /** With nothing to excuse it. */
    readonly fairSeconds: number;
    readonly allSeconds: number;
  }[];
  readonly faults: readonly string[];
  readonly repeatedCodes: number;
  readonly refusedCodes: number;
  readonly calls: number;
  readonly issued: number;
  readonly callsInCalm: number;
  /** Calls for nothing while nothing was done to anything. */
  readonly vainInCalm: number;
  readonly busiestTenSeconds: number;
  readonly recoveries: readonly Recovery[];
  readonly growth: Growth | undefined;
}

const hasSameCode = (other: AppCall, { code, accessKeyId }: AppCall): boolean =>
  code !== undefined && other.code === code && other.accessKeyId === accessKeyId && !other.codeUnread;

/** How often a code was sent that STS may have seen before for the same key. */
export const repeatedCodes = (calls: readonly AppCall[]): number =>
  calls.filter(
    (call, index) => !call.codeUnread && calls.slice(0, index).some((other) => hasSameCode(other, call)),
  ).length;

/** The most moments within any span of that length. `at`: ascending. */
export const busiestSpan = (at: readonly number[], spanMs: number): number => {
  let first = 0;
  let most = 0;
  for (const [index, moment] of at.entries()) {
    while (moment - (at[first] ?? moment) >= spanMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
};

/** How the longest-lived process changed from its first to its last entry. */
export interface Growth {
  readonly seconds: number;
  readonly first: Usage;
  readonly last: Usage;
}

/** Growth within one process: after a restart everything is new. Undefined without two entries of one process. */
export const growthOf = (usage: readonly Usage[]): Growth | undefined => {
  const lives = [...new Set(usage.map(({ pid }) => pid))].flatMap((pid): Growth[] => {
    const own = usage.filter((one) => one.pid === pid);
    const [first, last] = [own.at(0), own.at(-1)];
    if (first === undefined || last === undefined || own.length < 2) return [];
    return [{ seconds: (last.at - first.at) / 1000, first, last }];
  });
  return lives.toSorted((a, b) => b.seconds - a.seconds)[0];
};
