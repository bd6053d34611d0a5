import type { Identity } from '../../src/core/identity/identity.ts';
import { common, firstWithin, isWithin, lengthOf, minuteMs, secondMs, type Span } from './laptop-life.ts';
import type { Held, Month } from './month.ts';

/**
 * AWS reachable for so long in one go, in milliseconds, is time enough to renew: a failed attempt waits five minutes at
 * most, and then perhaps for two steps of codes that other identities of the device use.
 */
export const enoughMs = 6.5 * minuteMs;

/** What a month amounts to. */
export interface MonthFigures {
  /** Calls that gave a session which arrived. */
  readonly sessions: number;
  /** How many there would be if each were renewed at its appointed time, or the first moment after at which it can be. */
  readonly fewest: number;
  /** How many there would be if each were renewed in the last moment of its life, or the first after that. */
  readonly fewestOfAll: number;
  /** Calls that failed, by cause: they are no renewals, and counted apart. */
  readonly failed: Readonly<Record<string, number>>;
  /** Seconds awake with dead credentials in the file although AWS was reachable long enough to renew in time. */
  readonly deadSeconds: number;
  /** Likewise, although AWS was reachable at all, for however short a time. */
  readonly deadSecondsStrictly: number;
  /** The longest that AWS was reachable and dead credentials were in the file nevertheless, as after a night: in seconds. */
  readonly slowestRecoverySeconds: number;
  /** The most calls in the first second after a wake. */
  readonly mostAfterWake: number;
  /** The times awake without a network in which something was tried. */
  readonly offline: readonly OfflineSpell[];
}

/** A time awake without a network. */
export interface OfflineSpell {
  readonly lengthMs: number;
  /** How many calls met no network, whoever's session they were for. */
  readonly attempts: number;
}

/** Adds up a month, from what STS and the file saw. */
export const figuresOf = (month: Month): MonthFigures => {
  const { identities, calls, held, life } = month;
  const failed: Record<string, number> = {};
  for (const { failure } of calls) {
    if (failure !== undefined) failed[failure] = (failed[failure] ?? 0) + 1;
  }
  let [fewest, fewestOfAll] = [0, 0];
  const gaps: Gap[] = [];
  for (const identity of identities) {
    const kept = held.get(identity.id) ?? [];
    const [first] = kept;
    if (first === undefined) continue;
    fewest += 1 + renewals(month, first.expiresAt, identity.durationSeconds, headStartMs(identity));
    fewestOfAll += 1 + renewals(month, first.expiresAt, identity.durationSeconds, 0);
    gaps.push(...gapsOf(month, identity, kept));
  }
  const dead = (reachableMs: number): number =>
    gaps.filter((gap) => gap.reachableMs >= reachableMs).reduce((sum, gap) => sum + gap.awakeMs, 0) / 1000;
  return {
    sessions: calls.filter(({ failure }) => failure === undefined).length,
    fewest,
    fewestOfAll,
    failed,
    deadSeconds: dead(enoughMs),
    deadSecondsStrictly: dead(1),
    slowestRecoverySeconds: Math.max(0, ...gaps.map(({ usableMs }) => usableMs)) / 1000,
    mostAfterWake: Math.max(
      0,
      ...life.wakes.map(({ at }) => calls.filter((call) => call.at >= at && call.at < at + secondMs).length),
    ),
    offline: offlineSpells(month),
  };
};

const offlineSpells = ({ life, calls }: Month): readonly OfflineSpell[] => {
  const inVain = calls.filter(({ failure }) => failure === 'network-unreachable').map(({ at }) => at);
  return life.awake
    .flatMap((awake) => gapsBetween(common(life.online, [awake]), awake))
    .map((spell) => ({
      lengthMs: spell.to - spell.from,
      attempts: inVain.filter((at) => isWithin([spell], at)).length,
    }))
    .filter(({ attempts }) => attempts > 0);
};

/** The parts of a span that none of the others covers; those are sorted, and lie within it. */
const gapsBetween = (others: readonly Span[], { from, to }: Span): readonly Span[] =>
  [...others.map((other) => other.from), to]
    .map((end, index) => ({ from: others[index - 1]?.to ?? from, to: end }))
    .filter((gap) => gap.to > gap.from);

/** A time in which a file held credentials that had ended. */
interface Gap {
  readonly awakeMs: number;
  /** For how long AWS could be reached in one go while the session was to be renewed. */
  readonly reachableMs: number;
  /** For how long AWS could be reached in the gap itself. */
  readonly usableMs: number;
}

/** How long before the end a session is to be renewed, as the settings promise: never in the first half of its life. */
const headStartMs = ({ renewBeforeSeconds, durationSeconds }: Identity): number =>
  Math.min(renewBeforeSeconds, durationSeconds / 2) * 1000;

const renewals = (
  { life, lengthMs }: Month,
  firstEnd: number,
  durationSeconds: number,
  headStartMs: number,
): number => {
  let count = 0;
  for (let end = firstEnd; ; count++) {
    const at = firstWithin(life.online, end - headStartMs);
    if (at === undefined || at >= lengthMs) return count;
    end = at + durationSeconds * 1000;
  }
};

const gapsOf = ({ life, lengthMs }: Month, identity: Identity, kept: readonly Held[]): readonly Gap[] =>
  kept.flatMap(({ expiresAt }, index) => {
    const gap: Span = { from: expiresAt, to: kept[index + 1]?.writtenAt ?? lengthMs };
    if (gap.to <= gap.from) return [];
    const renewing: Span = { from: expiresAt - headStartMs(identity), to: expiresAt };
    return [
      {
        awakeMs: lengthOf(common([gap], life.awake)),
        reachableMs: Math.max(0, ...common([renewing], life.online).map(({ from, to }) => to - from)),
        usableMs: lengthOf(common([gap], life.online)),
      },
    ];
  });
