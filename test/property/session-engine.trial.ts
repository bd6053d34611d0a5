import type { Identity } from '../../src/core/identity/identity.ts';
import { printKey } from '../../src/core/identity/keychain-items.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import type { Role } from '../../src/core/identity/role.ts';
import { problem } from '../../src/core/notice/problem.ts';
import { remedyOf } from '../../src/core/notice/problem-table.ts';
import type { SessionFacts } from '../../src/core/session/session-facts.ts';
import type { Session } from '../../src/core/session/session.ts';
import { savedPart, type SavedState } from '../../src/core/state/app-state.ts';
import { StrictClock } from '../fakes/strict-clock.ts';
import { WitnessSts, type CodeUse } from '../fakes/witness-sts.ts';
import {
  askingIdentity,
  commandIdentity,
  CoreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  sampleRole,
  settle,
  testCaller,
  testSeed,
  testSerial,
} from '../unit/core/core-world.ts';

/**
 * Four who share a device: two whose seed is known, one who types, one whose codes a program prints. And one without a
 * device.
 */
export const people: readonly Identity[] = [
  { ...sampleIdentity, id: 'ann', profile: 'ann', keyRef: 'key:ann' },
  { ...sampleIdentity, id: 'bob', profile: 'bob', keyRef: 'key:bob' },
  { ...askingIdentity, id: 'cyd', profile: 'cyd', keyRef: 'key:cyd' },
  { ...plainIdentity, id: 'dan', profile: 'dan', keyRef: 'key:dan' },
  { ...commandIdentity, id: 'eve', profile: 'eve', keyRef: 'key:eve' },
];

/** A role that lives on Ann's session, and one that Eve assumes with her key, a code each time. */
export const roles: readonly Role[] = [
  {
    ...sampleRole,
    id: 'fed',
    identityId: 'ann',
    profile: 'fed',
    roleArn: 'arn:aws:iam::123456789012:role/fed',
  },
  {
    ...sampleRole,
    id: 'own',
    identityId: 'eve',
    profile: 'own',
    roleArn: 'arn:aws:iam::123456789012:role/own',
    way: 'key',
  },
];

/** Everything that is kept alive. */
export const sessions: readonly Session[] = [...people, ...roles];

/** Those that renew themselves. */
export const renewing: ReadonlySet<string> = new Set(['ann', 'bob', 'dan', 'eve', 'fed', 'own']);

/** Those that nobody is ever asked about: one needs no code, for the other its identity is asked. */
const unasked: ReadonlySet<string> = new Set(['dan', 'fed']);

/**
 * Faults of the engine that are known, each shown by a test of its own in `session-engine-faults.test.ts`. Whoever mends
 * one says false here, and the promise is tested without exception.
 */
const known = {
  /** The measured skew is not kept across restarts, so steps used before are not recognised after one. */
  forgetsSkew: false,
  /** A clock that is set back right after a sleep, within one nap, goes unnoticed. */
  losesJumps: false,
  /** What a jump of the clock or a wake changes is not saved. */
  savesTooLittle: false,
  /** A clock set days ahead is taken for sleep when one follows: sessions in force are taken out of the file. */
  takesJumpForSleep: false,
  /** A session that the keychain could not keep is forgotten when it is to be written again. */
  dropsWhatWasNotKept: false,
  /** A code that a person or a program gave is noted by a clock that is off, and not recognised after a restart. */
  misdatesCodes: true,
  /** The end of a session is told anew when the clock was set and set back: it is known by the clock's time. */
  repeatsNotices: false,
  /** While nobody answers a question for a code, the session is not renewed by itself either. */
  waitsForAnswers: false,
};

const keyOf = (id: string) => ({
  accessKeyId: `AKIA${id.toUpperCase().padEnd(16, 'A')}`,
  secretAccessKey: `long-term-secret-of-${id}-aaaaaaaaaaaaaaaa`,
});

/** A core whose STS bears witness. */
class TrialWorld extends CoreWorld {
  override readonly clock = new StrictClock();
  override readonly sts = new WitnessSts(this.clock);
}

/** What the test knows of the world, apart from the engine: which troubles it made, and since when there are none. */
export interface Model {
  stsFails: boolean;
  isHeld: boolean;
  fileFails: boolean;
  isLocked: boolean;
  isPaused: boolean;
  savesHang: boolean;
  savesFail: boolean;
  /** AWS refuses every role, though nothing is wrong with their identities. */
  refusesRoles: boolean;
  /** What the program does that prints Eve's codes. */
  program: 'works' | 'fails' | 'hangs' | 'dawdles';
  /** AWS has said of keys that it does not take them: it may have been said of a session. */
  hasRejected: boolean;
  /** The wall clock jumped and nobody has told the engine yet. */
  jumped: boolean;
  /** How long nothing has been amiss, in milliseconds. */
  calmMs: number;
  /** Whose session is to be kept alive: they had one and nobody forgot it. */
  readonly kept: Set<string>;
}

/** The world at the start. */
export const newModel = (): Model => ({
  stsFails: false,
  isHeld: false,
  fileFails: false,
  isLocked: false,
  isPaused: false,
  savesHang: false,
  savesFail: false,
  refusesRoles: false,
  program: 'works',
  hasRejected: false,
  jumped: false,
  calmMs: 0,
  kept: new Set(),
});

/**
 * In calm for so long, in milliseconds, all is well again: a renewal that was cancelled rests, or a failed one waits, five
 * minutes at most, codes of a shared device come half a minute apart, and a nap may pass before a jump is noticed.
 */
export const recoveryMs = 11 * minuteMs;

/** Of a few that are due at once the last one starts after so long at most, in milliseconds. */
const turnMs = 10_000;

/** So long after the last such failure nothing is held back any more, in milliseconds. */
const longestRestMs = 6 * minuteMs;

/** Time passes in such slices, in milliseconds, so that nothing between is missed. */
const sliceMs = minuteMs;

/** A core on fakes to which things happen, and what must hold whatever happens. Throws at the first thing that does not. */
export class Trial {
  readonly world = new TrialWorld({ identities: people, roles });
  readonly #lastInFile = new Map<string, number>();
  #lives = 1;
  #wasSetBack = false;
  #wasSetFarAhead = false;
  /** An account throttles, or there is no network, or so it was shortly ago. */
  #heldBack = false;
  /** Whose written session the engine knows. */
  readonly #kept = new Set<string>();
  readonly #shownKeys: string[] = [];
  /** Codes that were handed to the user. */
  #copied: readonly CodeUse[] = [];

  constructor() {
    const { sts, secrets } = this.world;
    sts.devices.set(testSerial, testSeed);
    for (const { id, keyRef } of people) {
      sts.users.set(keyOf(id).accessKeyId, { ...keyOf(id), caller: testCaller });
      secrets.items.set(keyRef, printKey(new Secret(keyOf(id))).reveal());
    }
    for (const { roleArn } of roles) sts.roles.set(roleArn, takenRole);
    // The engine that was made with the core knows an STS without a witness.
    this.world.restart();
  }

  /** The computer is awake for a while. */
  async pass(model: Model, ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= sliceMs) {
      const slice = Math.min(left, sliceMs);
      await this.world.clock.advance(slice);
      await settle();
      if (slice > 30_000) model.jumped = false;
      model.calmMs = isTroubled(model) ? 0 : model.calmMs + slice;
      this.#checkSessions(model, slice > 30_000);
    }
  }

  /** Hands a code to the user, who may use it anywhere. */
  async copy(): Promise<void> {
    const { codes, sts } = this.world;
    const life = this.#lives;
    const code = await codes.copied(testSerial, testSeed);
    // What a process that died would have shown, nobody saw.
    if (!code.ok || life !== this.#lives) return;
    const ahead = [0, -1, 1].find((ahead) => this.world.digits(ahead) === code.value.reveal());
    // With a clock that is off, and nobody knows it yet, it is a code of another time.
    if (ahead === undefined) return;
    const step = Math.floor(sts.now() / 30_000) + ahead;
    const known = this.#copied.some((other) => other.step === step);
    if (!known) this.#copied = [...this.#copied, { serial: testSerial, step }];
  }

  /** The user wants the present session written again. */
  writeAgain(id: string): void {
    if (known.dropsWhatWasNotKept) this.#kept.delete(id);
    void this.world.sessions.writeAgain(id);
  }

  /** Somebody, or NTP, sets the wall clock: STS's time goes on. */
  setClock(model: Model, ms: number): void {
    const { clock, sts } = this.world;
    clock.jump(ms);
    sts.offsetMs -= ms;
    Object.assign(model, { calmMs: 0, jumped: true });
    this.#wasSetBack ||= ms < 0;
    this.#wasSetFarAhead ||= ms > hourMs;
    if (known.forgetsSkew && this.#lives > 1) this.#forgetCodes();
  }

  /** AWS refuses all roles, or takes them again. */
  refuseRoles(model: Model, refuses: boolean): void {
    for (const { roleArn } of roles) {
      if (refuses) this.world.sts.roles.delete(roleArn);
      else this.world.sts.roles.set(roleArn, takenRole);
    }
    model.refusesRoles = refuses;
  }

  /** What the program does from now on, and what runs already goes on doing what it did. */
  setProgram(model: Model, program: Model['program']): void {
    const { programs } = this.world;
    programs.takesMs = { works: 0, fails: 0, hangs: Infinity, dawdles: 5000 }[program];
    programs.failure =
      program === 'fails' ? problem('command-failed', 'No key is plugged in.', 'codeCommand') : undefined;
    model.program = program;
  }

  /** The app ends as a crash ends it and starts again: it must know what it knew. */
  restart(model: Model): void {
    const { world } = this;
    const isUnsaved = model.savesHang || model.savesFail || this.world.state.alerts.length > 0;
    if (isUnsaved) this.#shownKeys.length = 0;
    else this.#shownKeys.push(...world.notifier.shown.map(({ key }) => key));
    const isBusy = Object.values(world.state.sessions).some(({ operation }) => operation !== undefined);
    // What was under way, or on its way to the disk, dies with the process.
    if (!isBusy && !isUnsaved) this.#checkSaved();
    if (isBusy || isUnsaved) this.#kept.clear();
    world.restart();
    Object.assign(model, { savesHang: false, calmMs: 0 });
    this.#lives += 1;
    if ((known.forgetsSkew || known.misdatesCodes) && world.sts.offsetMs !== 0) this.#forgetCodes();
  }

  /** Whatever happened: once all is well again, everybody gets a session. */
  async recover(model: Model): Promise<void> {
    const { world } = this;
    world.sts.failWith(undefined);
    world.sts.release();
    world.file.failWith('write', undefined);
    world.savedState.release();
    world.savedState.failWith(undefined);
    world.secrets.locked = false;
    this.refuseRoles(model, false);
    this.setProgram(model, 'works');
    // One that hangs does so until somebody stops it.
    for (const id of ['eve', 'own']) if (world.facts(id).operation !== undefined) world.sessions.cancel(id);
    await this.setPaused(false);
    const { kept, jumped, hasRejected } = model;
    Object.assign(model, { ...newModel(), kept, jumped, hasRejected });
    await this.pass(model, minuteMs);
    for (const { id } of sessions) {
      for (let tries = 0; tries < 5 && world.phase(id).validity !== 'active'; tries++) {
        void world.sessions.getSession(id, 'user');
        await this.pass(model, minuteMs);
        world.sessions.submitCode(id, world.digits());
        await settle();
      }
      if (world.facts(id).current?.written !== true) await world.sessions.getSession(id, 'user');
      const { written } = world.facts(id).current ?? {};
      must(world.phase(id).validity === 'active' && written === true, `${id} gets no session`);
    }
    this.check(model);
    world.sessions.dispose();
    await world.clock.advance(hourMs);
    must(world.clock.pending === 0, 'a timer is left');
  }

  setPaused(paused: boolean): Promise<unknown> {
    const { state, registry } = this.world;
    return registry.setPreferences({ ...state.settings.preferences, paused });
  }

  /** What must hold at every moment. */
  check(model: Model): void {
    this.#checkSessions(model);
    this.#checkNotices();
    this.#checkSecrets();
  }

  #checkSessions(model: Model, hasPassed = false): void {
    const { world } = this;
    for (const { id, profile } of sessions) {
      const number = this.#numberInFile(profile);
      const last = this.#lastInFile.get(profile) ?? 0;
      // An ended session is taken out after a day.
      const mayBeGone = known.takesJumpForSleep && this.#wasSetFarAhead;
      const hasEnded = this.#endOf(last) <= world.sts.now() || mayBeGone;
      const isCleared = number === 0 && hasEnded;
      must(number >= last || isCleared, `profile ${profile} went from session ${last} to ${number}`);
      this.#lastInFile.set(profile, Math.max(number, last));
      if (number > 0 && world.facts(id).current !== undefined) model.kept.add(id);
      this.#checkKept(model, id);
      this.#checkFacts(world.facts(id), id, number > 0 || isCleared);
      this.#checkAlive(model, id, profile);
    }
    this.#checkSource(model);
    this.#checkCalls();
    const alerts = world.state.alerts.filter(({ code }) => code !== 'settings-unwritable');
    must(alerts.length === 0, 'an alert');
    if (!model.jumped) this.#checkDeadlines(model, hasPassed);
  }

  /** Whatever fails, a session that was written is known until another is, or the user forgets it. */
  #checkKept(model: Model, id: string): void {
    const { current } = this.world.facts(id);
    must(
      current !== undefined || !this.#kept.has(id) || !model.kept.has(id),
      `the session of ${id} was dropped`,
    );
    if (current?.written === true) this.#kept.add(id);
    else this.#kept.delete(id);
  }

  #checkFacts({ current, operation, failure }: SessionFacts, id: string, isThere: boolean): void {
    must(current?.written !== true || isThere, `${id} is not in the file`);
    const asked = operation?.kind === 'needs-code';
    must(!asked || (!unasked.has(id) && operation.cause === 'user'), `${id} was asked unasked`);
    must(failure?.problem.code !== 'bug', `a bug with ${id}`);
    // A state that waits for the user says what they can do.
    const isBlocked = operation === undefined && failure !== undefined && failure.retryAt === undefined;
    must(!isBlocked || remedyOf(failure.problem).remedy !== 'none', `${id} has no way out`);
  }

  /** With nothing amiss for a while, no file holds credentials that AWS refuses. */
  #checkAlive(model: Model, id: string, profile: string): void {
    const { failure, operation } = this.world.facts(id);
    if (known.waitsForAnswers && operation?.kind === 'needs-code') return;
    const isRefused = failure !== undefined && failure.retryAt === undefined;
    if (model.calmMs < recoveryMs || !renewing.has(id) || !model.kept.has(id) || isRefused) return;
    if (known.losesJumps && this.#wasSetBack) return;
    const now = this.world.sts.now();
    const end = this.#endOf(this.#numberInFile(profile));
    must(end > now, `${id} has been dead for ${(now - end) / 1000} s`);
  }

  /** What is wrong with a role is not wrong with the identity whose session it lives on. */
  #checkSource({ hasRejected }: Model): void {
    const { current, failure } = this.world.facts('ann');
    const reason = failure?.problem.code;
    must(reason !== 'role-refused' && reason !== 'source-failed', 'ann fails for her role');
    const hasEnded = this.#endOf(this.#numberInFile('ann')) <= this.world.sts.now();
    must(
      current?.revoked !== true || hasRejected || hasEnded,
      'the session of ann was given up for her role',
    );
  }

  #checkCalls(): void {
    const { sts, programs } = this.world;
    must(programs.mostAtOnce <= 1, 'a program ran twice at once');
    must(sts.mostOnTheWay <= 1, 'two operations at once');
    const used = [...sts.uses, ...this.#copied].map(({ serial, step }) => `${serial} ${step}`);
    must(used.length === new Set(used).size, 'a code was used twice');
  }

  #checkNotices(): void {
    const keys = [...this.#shownKeys, ...this.world.notifier.shown.map(({ key }) => key)];
    const mayRepeat =
      known.repeatsNotices && this.#wasSetBack ? /^(keychain|expired|expiring):/ : /^keychain:/;
    const ofIdentities = keys.filter((key) => !mayRepeat.test(key));
    const twice = ofIdentities.find((key, at) => ofIdentities.indexOf(key) !== at);
    must(twice === undefined, `a notice was shown twice: ${twice}`);
  }

  #checkSecrets(): void {
    const { state, savedState, settings, log } = this.world;
    const written = JSON.stringify([state, savedState.saved, settings.saved, log]);
    must(
      !/long-term-secret|session-secret|session-token|JBSWY3DP/.test(written),
      'a secret was written down',
    );
  }

  /** What is due is under way, and somebody looks at the clock. */
  #checkDeadlines({ isPaused, calmMs }: Model, hasPassed: boolean): void {
    const { world } = this;
    const now = world.clock.now();
    // An account that throttles is left alone for a while, and without a network one tries for all; `#checkAlive` holds
    // that bounded.
    this.#heldBack =
      sessions.some(({ id }) => sharedTroubles.has(world.facts(id).failure?.problem.code)) ||
      (this.#heldBack && calmMs < longestRestMs);
    for (const session of sessions) {
      const due = dueAt(session, world.facts(session.id), isPaused, now);
      // A role does not knock while the session that it lives on cannot be had.
      const isWaiting = session.id === 'fed' && world.facts('ann').failure !== undefined;
      if (due === undefined || isWaiting) continue;
      // What is due at once with others waits for its turn, for which there is a timer.
      const nextMs = world.clock.nextDelayMs ?? Infinity;
      must(due > now || nextMs <= turnMs || this.#heldBack, `${session.id} is overdue`);
      must(nextMs <= 30_000, 'nobody looks at the clock');
      must(!hasPassed || due > now - turnMs || this.#heldBack, `${session.id} never gets its turn`);
    }
  }

  /** When a session ends, by STS's own account. */
  #endOf(number: number): number {
    return this.world.sts.issued.get(`ASIASESSION${String(number).padStart(9, '0')}`) ?? 0;
  }

  /** What a restart would read is what is known now. */
  #checkSaved(): void {
    const { state, savedState } = this.world;
    if (known.savesTooLittle && this.#wasSetBack) return;
    const [now, saved] = [savedPart(state), savedState.saved].map(comparable);
    must(now === saved, `a restart would go on from ${saved} instead of ${now}`);
  }

  #forgetCodes(): void {
    this.world.sts.uses.length = 0;
    this.#copied = [];
  }

  #numberInFile(profile: string): number {
    return Number(this.world.keyInFile(profile)?.slice('ASIASESSION'.length) ?? 0);
  }
}

/** When something is to happen by itself: told from the promises, not from the engine's own plan. */
const dueAt = (
  { id, renewBeforeSeconds }: Session,
  { current, operation, failure }: SessionFacts,
  isPaused: boolean,
  now: number,
): number | undefined => {
  if (operation !== undefined) return undefined;
  const isUndelivered = current?.written === false && now < current.expiresAt;
  if (!isUndelivered && (isPaused || !renewing.has(id))) return undefined;
  if (failure !== undefined) return failure.retryAt;
  if (isUndelivered) return now;
  if (current === undefined) return undefined;
  const { expiresAt, obtainedAt } = current;
  return expiresAt - Math.min(renewBeforeSeconds * 1000, Math.max(0, expiresAt - obtainedAt) / 2);
};

/** A role that AWS lets everybody assume who has shown their device. */
const takenRole = { maxDurationSeconds: 43_200, asksForMfa: true } as const;

/** What keeps others from trying too. */
const sharedTroubles: ReadonlySet<string | undefined> = new Set(['throttled', 'network-unreachable']);

const isTroubled = ({ calmMs: _c, kept: _k, hasRejected: _h, program, ...troubles }: Model): boolean =>
  program === 'fails' || program === 'hangs' || Object.values(troubles).some(Boolean);

/** What a restart must know, as text; facts that say nothing are as good as none. */
const comparable = ({ sessions, ledger, orphans, changes }: SavedState): string => {
  const facts = Object.entries(sessions)
    .map(([id, { failure, ...rest }]) => [id, known.savesTooLittle ? rest : { failure, ...rest }] as const)
    .filter(([, facts]) => Object.values(facts).some((fact) => fact !== undefined))
    .toSorted(([a], [b]) => a.localeCompare(b));
  return JSON.stringify({ facts, ledger, orphans, changes });
};

const must = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};
