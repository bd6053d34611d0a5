import { queryObjects } from 'node:v8';
import type { Identity } from '../../src/core/identity/identity.ts';
import { printKey } from '../../src/core/identity/keychain-items.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { SessionRun } from '../../src/core/session/session-run.ts';
import { emptySavedState, type SavedState } from '../../src/core/state/app-state.ts';
import { LightDocument } from '../fakes/light-document.ts';
import { StrictClock } from '../fakes/strict-clock.ts';
import { WitnessSts, type CallFate } from '../fakes/witness-sts.ts';
import { CoreWorld, sampleIdentity, settle, testCaller, testSeed } from '../unit/core/core-world.ts';
import { dayMs, isWithin, laptopLife, minuteMs, seeded, type LaptopLife, type Span } from './laptop-life.ts';

/** How hard a month is. */
export interface MonthOptions {
  readonly identities: number;
  readonly days: number;
  readonly seed: number;
  /** The share of calls that fail although the network is there. */
  readonly faultRate: number;
  /** How many times a day others keep an account so busy that half of all calls are throttled, for some minutes. */
  readonly busyTimesPerDay: number;
  /** Whether the system tells when the network is back. */
  readonly tellsOfNetwork: boolean;
}

/** One session as the file held it, in milliseconds since the start. */
export interface Held {
  readonly writtenAt: number;
  readonly expiresAt: number;
}

/** One request to STS. */
export interface MonthCall {
  readonly at: number;
  readonly id: string;
  readonly failure?: string;
}

/** What is there every other day as a lid closes, to see whether it grows. */
export interface Sizes {
  readonly stateBytes: number;
  readonly timers: number;
  /** How many runs and secrets are in memory. */
  readonly runs: number;
  readonly secrets: number;
}

/** What came of a month. */
export interface Month {
  readonly identities: readonly Identity[];
  readonly life: LaptopLife;
  readonly lengthMs: number;
  readonly calls: readonly MonthCall[];
  /** By identity: what the file held, one after the other. */
  readonly held: ReadonlyMap<string, readonly Held[]>;
  /** Every other day. */
  readonly sizes: readonly Sizes[];
  readonly mostOnTheWay: number;
  readonly codesUsedTwice: number;
}

/** Seconds that sessions live, and how long before the end they are renewed: what people choose. */
const habits = [
  { durationSeconds: 43_200, renewBeforeSeconds: 1200 },
  { durationSeconds: 129_600, renewBeforeSeconds: 1200 },
  { durationSeconds: 14_400, renewBeforeSeconds: 1800 },
  { durationSeconds: 43_200, renewBeforeSeconds: 7200 },
  { durationSeconds: 10_800, renewBeforeSeconds: 1200 },
] as const;

/** Some need short sessions, as the root user does. */
const shortHabit = { durationSeconds: 3600, renewBeforeSeconds: 1200 } as const;

const keyOf = (id: string) => ({
  accessKeyId: `AKIA${id.toUpperCase().padStart(16, 'A')}`,
  secretAccessKey: `long-term-secret-of-${id}-aaaaaaaaaaaaaaaa`,
});
const serialOf = (device: number): string => `arn:aws:iam::123456789012:mfa/device${device}`;

/** Every fifth has no device; every tenth shares the device of the one before. */
const people = (count: number): readonly Identity[] =>
  Array.from({ length: count }, (_, number): Identity => {
    const id = `n${number}`;
    const { seedRef: _s, mfaSerial: _m, ...plain } = sampleIdentity;
    const habit = number % 25 === 24 ? shortHabit : (habits[number % habits.length] ?? habits[0]);
    const own = { id, label: id, profile: id, keyRef: `key:${id}`, ...habit };
    if (number % 5 === 2) return { ...plain, codeSource: 'ask', ...own };
    const device = number % 10 === 9 ? number - 1 : number;
    return { ...plain, codeSource: 'seed', ...own, seedRef: `seed:${id}`, mfaSerial: serialOf(device) };
  });

class MonthWorld extends CoreWorld {
  override readonly clock = new StrictClock(Date.UTC(2026, 2, 16));
  override readonly sts = new WitnessSts(this.clock);
  override readonly savedState = new LightDocument<SavedState>(emptySavedState);

  /** Forgets what fakes note for tests that want it. */
  tidy(): void {
    this.sts.forgetCalls();
    this.secrets.calls.length = 0;
    this.log.entries.length = 0;
    this.file.log.length = 0;
    this.notifier.shown.length = 0;
  }
}

/** Lives through a month of a laptop in virtual time. */
export const liveThrough = async (options: MonthOptions): Promise<Month> => {
  const random = seeded(options.seed);
  const life = laptopLife(options.days, seeded(options.seed + 1));
  const identities = people(options.identities);
  const world = new MonthWorld({ identities });
  const { clock, sts } = world;
  const start = clock.now();
  const since = (): number => clock.now() - start;
  for (const { id, keyRef, mfaSerial } of identities) {
    sts.users.set(keyOf(id).accessKeyId, { ...keyOf(id), caller: testCaller });
    world.secrets.items.set(keyRef, printKey(new Secret(keyOf(id))).reveal());
    if (mfaSerial !== undefined) sts.devices.set(mfaSerial, testSeed);
  }
  world.chance = 0.5;

  const calls: MonthCall[] = [];
  const busy = Array.from({ length: accounts }, () => busyTimes(options, random));
  const idOf = new Map(identities.map(({ id }) => [keyOf(id).accessKeyId, id]));
  sts.fateOf = (accessKeyId) => {
    const id = idOf.get(accessKeyId) ?? '';
    world.chance = random();
    const isBusy = isWithin(busy[accountOf(id)] ?? [], since()) && random() < 0.5;
    return fateAt(isWithin(life.online, since()), isBusy, options.faultRate, random);
  };
  sts.onCall = (accessKeyId, { failure, isLost }) => {
    const reason = failure ?? (isLost === true ? 'timed-out' : undefined);
    calls.push({ at: since(), id: idOf.get(accessKeyId) ?? '', ...(reason && { failure: reason }) });
  };

  const held = new Map<string, Held[]>(identities.map(({ id }) => [id, []]));
  const write = world.file.write.bind(world.file);
  world.file.write = async (profile, ...rest) => {
    const written = await write(profile, ...rest);
    const expiresAt = sts.issued.get(world.keyInFile(profile) ?? '');
    if (written.ok && expiresAt !== undefined) {
      held.get(profile)?.push({ writtenAt: since(), expiresAt: expiresAt - start });
    }
    return written;
  };

  world.restart();
  await settle();
  let codesUsedTwice = 0;
  const sizes: Sizes[] = [];
  for (const [index, { from, to }] of life.awake.entries()) {
    clock.jump(from - since());
    const told = life.wakes[index]?.told ?? 1;
    for (let times = 0; times < told; times++) world.sessions.wake('resume');
    await settle();
    // At first somebody clicks all of them.
    if (index === 0) {
      await clock.advance(30 * minuteMs);
      for (const { id } of identities) {
        void world.sessions.getSession(id, 'user');
        await clock.advance(minuteMs);
      }
    }
    for (const back of life.online) {
      if (!options.tellsOfNetwork || back.from < since() || back.from >= to) continue;
      await clock.advance(back.from - since());
      world.sessions.wake('network');
    }
    await clock.advance(to - since());
    codesUsedTwice += sts.uses.length - new Set(sts.uses.map((use) => `${use.serial} ${use.step}`)).size;
    world.tidy();
    if (to > (sizes.length + 1) * 2 * dayMs) {
      const stateBytes = world.savedState.bytes;
      sizes.push({
        stateBytes,
        timers: clock.pending,
        runs: queryObjects(SessionRun, { format: 'count' }),
        secrets: queryObjects(Secret, { format: 'count' }),
      });
    }
  }
  world.sessions.dispose();
  const lengthMs = since();
  return {
    identities,
    life,
    lengthMs,
    calls,
    held,
    sizes,
    mostOnTheWay: sts.mostOnTheWay,
    codesUsedTwice,
  };
};

/** In how many AWS accounts the identities are. */
const accounts = 10;

const accountOf = (id: string): number => Number(id.slice(1)) % accounts;

const busyTimes = ({ days, busyTimesPerDay }: MonthOptions, random: () => number): readonly Span[] =>
  Array.from({ length: days * busyTimesPerDay }, () => {
    const from = Math.round(random() * days * dayMs);
    return { from, to: from + Math.round((1 + 2 * random()) * minuteMs) };
  });

const fateAt = (
  isOnline: boolean,
  isThrottled: boolean,
  faultRate: number,
  random: () => number,
): CallFate => {
  const delayMs = 60 + Math.round(random() * 400);
  if (!isOnline) return { delayMs: 20, failure: 'network-unreachable' };
  if (isThrottled) return { delayMs, failure: 'throttled' };
  const chance = random();
  if (chance >= faultRate) return { delayMs };
  // A third each: the answer is lost after the code was taken, a server error, a call that leads nowhere.
  if (chance < faultRate / 3) return { delayMs: 10_000, isLost: true };
  return chance < (faultRate * 2) / 3
    ? { delayMs, failure: 'sts-unavailable' }
    : { delayMs: 10_000, failure: 'timed-out' };
};
