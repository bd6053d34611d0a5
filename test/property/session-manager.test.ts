import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Identity } from '../../src/core/identity/identity.ts';
import { printKey } from '../../src/core/identity/keychain-items.ts';
import { Secret } from '../../src/core/identity/secret.ts';
import { planFor } from '../../src/core/session/plan.ts';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import {
  askingIdentity,
  CoreWorld,
  hourMs,
  minuteMs,
  plainIdentity,
  sampleIdentity,
  settle,
  testCaller,
  testSeed,
  testSerial,
} from '../unit/core/core-world.ts';

/** Two who share a device and renew themselves, one who types, one without a device. */
const people: readonly Identity[] = [
  { ...sampleIdentity, id: 'ann', profile: 'ann', keyRef: 'key:ann' },
  { ...sampleIdentity, id: 'bob', profile: 'bob', keyRef: 'key:bob' },
  { ...askingIdentity, id: 'cyd', profile: 'cyd', keyRef: 'key:cyd' },
  { ...plainIdentity, id: 'dan', profile: 'dan', keyRef: 'key:dan' },
];
const keyOf = (id: string) => ({
  accessKeyId: `AKIA${id.toUpperCase().padEnd(16, 'A')}`,
  secretAccessKey: `long-term-secret-of-${id}-aaaaaaaaaaaaaaaa`,
});

type Action =
  | { readonly do: 'click' | 'cancel' | 'type' | 'mistype' | 'copy'; readonly id: string }
  | { readonly do: 'pass' | 'sleep' | 'set-clock'; readonly ms: number }
  | { readonly do: 'sts' | 'file'; readonly code: ProblemCode | undefined }
  | { readonly do: 'hold' | 'release' | 'lock' | 'unlock' | 'pause' | 'resume' | 'restart' | 'wake' };

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('click', 'click', 'cancel', 'type', 'type', 'mistype', 'copy'),
      id: fc.constantFrom(...people.map(({ id }) => id)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('pass', 'pass', 'sleep'),
      ms: fc.constantFrom(700, 12_000, 31_000, 6 * minuteMs, 41 * minuteMs, 2 * hourMs),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set-clock'),
      ms: fc.constantFrom(hourMs, -hourMs, 13 * hourMs, -4 * minuteMs),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sts'),
      code: fc.constantFrom<(ProblemCode | undefined)[]>(
        undefined,
        undefined,
        'network-unreachable',
        'throttled',
        'mfa-code-rejected',
        'key-rejected',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('file'),
      code: fc.constantFrom<(ProblemCode | undefined)[]>(undefined, 'disk-full'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('hold', 'release', 'lock', 'unlock', 'pause', 'resume', 'restart', 'wake'),
    }),
  },
);

/** A world in which things happen, and what must hold whatever happens. */
class Trial {
  readonly world = new CoreWorld({ identities: people });
  /** What did not hold. */
  readonly faults: string[] = [];
  /** The number of the last session seen in each profile. */
  readonly #lastInFile = new Map<string, number>();
  readonly #shownKeys: string[] = [];
  /** Codes that were handed to the user, and how many calls there were before. */
  readonly #handedOut: string[] = [];
  #callsBefore = 0;
  #restarted = false;

  constructor() {
    const { sts, secrets } = this.world;
    for (const { id, keyRef } of people) {
      sts.users.set(keyOf(id).accessKeyId, { ...keyOf(id), caller: testCaller });
      secrets.items.set(keyRef, printKey(new Secret(keyOf(id))).reveal());
    }
    this.world.sessions.start();
  }

  async take(action: Action): Promise<void> {
    const { world } = this;
    const { sts, secrets, file, clock } = world;
    switch (action.do) {
      case 'click':
        // No two clicks come in the same millisecond.
        clock.jump(1);
        void world.sessions.getSession(action.id, 'user');
        break;
      case 'cancel':
        world.sessions.cancel(action.id);
        break;
      case 'type':
        world.sessions.submitCode(action.id, world.digits());
        break;
      case 'mistype':
        world.sessions.submitCode(action.id, '000000');
        break;
      case 'copy': {
        const code = await world.codes.copied(testSerial, testSeed);
        // With a clock that is off, and nobody knows it yet, it is a code of another time.
        if (code.ok && world.state.clockSkewMs === sts.offsetMs) this.#handedOut.push(code.value.reveal());
        break;
      }
      case 'pass':
        await clock.advance(action.ms);
        break;
      case 'sleep':
        clock.jump(action.ms);
        break;
      case 'set-clock':
        clock.jump(action.ms);
        sts.offsetMs -= action.ms;
        if (this.#restarted) this.#beginAnew();
        break;
      case 'sts':
        sts.failWith(action.code);
        break;
      case 'file':
        file.failWith('write', action.code);
        break;
      case 'hold':
        sts.hang();
        break;
      case 'release':
        sts.release();
        break;
      case 'lock':
      case 'unlock':
        secrets.locked = action.do === 'lock';
        break;
      case 'pause':
      case 'resume':
        await this.#setPaused(action.do === 'pause');
        break;
      case 'restart':
        this.#shownKeys.push(...world.notifier.shown.map(({ key }) => key));
        world.restart();
        this.#restarted = true;
        // What is kept on disk are steps: they cannot be compared when the clock is not what it was.
        if (sts.offsetMs !== 0) this.#beginAnew();
        break;
      case 'wake':
        world.sessions.wake('resume');
        break;
    }
    await settle();
    this.#check();
    // A clock that was set, or a sleep, is noticed within one nap.
    if (action.do === 'pass' && action.ms > 30_000) this.#checkNothingIsOverdue();
  }

  /** Whatever happened: once all is well again, everybody gets a session. */
  async recover(): Promise<void> {
    const { world } = this;
    const { sts, secrets, file, clock } = world;
    sts.failWith(undefined);
    sts.release();
    file.failWith('write', undefined);
    secrets.locked = false;
    await this.#setPaused(false);
    await clock.advance(minuteMs);
    for (const { id } of people) {
      for (let tries = 0; tries < 5 && world.phase(id).validity !== 'active'; tries++) {
        void world.sessions.getSession(id, 'user');
        await clock.advance(minuteMs);
        world.sessions.submitCode(id, world.digits());
        await settle();
      }
      if (world.facts(id).current?.written !== true) await world.sessions.getSession(id, 'user');
      const { written } = world.facts(id).current ?? {};
      this.#must(world.phase(id).validity === 'active' && written === true, `${id} gets no session`);
    }
    this.#check();
    world.sessions.dispose();
    await clock.advance(hourMs);
    this.#must(clock.pending === 0, 'a timer is left');
  }

  #beginAnew(): void {
    this.#handedOut.length = 0;
    this.#callsBefore = this.world.sts.calls.length;
  }

  #setPaused(paused: boolean): Promise<unknown> {
    const { state, registry } = this.world;
    return registry.setPreferences({ ...state.settings.preferences, paused });
  }

  #check(): void {
    const { world } = this;
    const { sts } = world;
    for (const { id, profile } of people) {
      // Credentials in the file are never replaced by nothing, nor by older ones.
      const number = Number(world.keyInFile(profile)?.slice('ASIASESSION'.length) ?? 0);
      const last = this.#lastInFile.get(profile) ?? 0;
      this.#must(number >= last, `profile ${profile} went from session ${last} to ${number}`);
      this.#lastInFile.set(profile, number);
      const { current, operation, failure } = world.facts(id);
      this.#must(current?.written !== true || number > 0, `${profile} is not in the file`);
      const asked = operation?.kind === 'needs-code';
      this.#must(!asked || (id === 'cyd' && operation.cause === 'user'), `${id} was asked unasked`);
      this.#must(failure?.problem.code !== 'bug', `a bug with ${id}`);
    }
    this.#must(sts.mostAtOnce <= 1, 'two operations at once');

    const sent = sts.calls
      .slice(this.#callsBefore)
      .filter(({ code, inTime }) => inTime && code !== undefined && code !== '000000')
      .map(({ code }) => code ?? '');
    const codes = [...sent, ...new Set(this.#handedOut)];
    this.#must(codes.length === new Set(codes).size, 'a code was used twice');

    const keys = [...this.#shownKeys, ...world.notifier.shown.map(({ key }) => key)];
    const ofIdentities = keys.filter((key) => !key.startsWith('keychain:'));
    this.#must(ofIdentities.length === new Set(ofIdentities).size, 'a notice was shown twice');

    const written = JSON.stringify([world.state, world.savedState.saved, world.settings.saved, world.log]);
    const secret = /long-term-secret|session-secret|session-token|JBSWY3DP/;
    this.#must(!secret.test(written), 'a secret was written down');
    this.#must(world.state.alerts.length === 0, 'an alert');
  }

  #must(holds: boolean, otherwise: string): void {
    if (!holds) this.faults.push(otherwise);
  }

  #checkNothingIsOverdue(): void {
    const { state, clock } = this.world;
    const now = clock.now();
    for (const identity of people) {
      const facts = this.world.facts(identity.id);
      const plan = planFor(identity, facts, state.settings.preferences.paused, now);
      if (plan === undefined) continue;
      this.#must(plan.at > now, `${identity.id} is overdue`);
      this.#must((clock.nextDelayMs ?? Infinity) <= 30_000, 'nobody looks at the clock');
    }
  }
}

test('whatever happens, no session is lost, no code is used twice, and all can be mended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
      const trial = new Trial();
      for (const action of actions) await trial.take(action);
      await trial.recover();
      expect(trial.faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
