import * as fc from 'fast-check';
import type { ProblemCode } from '../../src/core/notice/problem.ts';
import { hourMs, minuteMs, settle } from '../unit/core/core-world.ts';
import { sessions, type Model, type Trial } from './session-engine.trial.ts';

type Command = fc.AsyncCommand<Model, Trial>;

/** One thing that may happen: its name, whether it can happen now, and what it does to model and world. */
const happening = (
  name: string,
  act: (trial: Trial, model: Model) => unknown,
  isPossible: (model: Model) => boolean = () => true,
): Command => ({
  check: isPossible,
  async run(model, trial) {
    await act(trial, model);
    await settle();
    trial.check(model);
  },
  toString: () => name,
});

const dayMs = 24 * hourMs;

const anyone = fc.constantFrom(...sessions.map(({ id }) => id));

const click = anyone.map((id) =>
  happening(`click ${id}`, ({ world }) => {
    // No two clicks come in the same millisecond.
    world.clock.jump(1);
    void world.sessions.getSession(id, 'user');
  }),
);

const cancel = anyone.map((id) =>
  happening(`cancel ${id}`, ({ world }, model) => {
    world.sessions.cancel(id);
    model.calmMs = 0;
  }),
);

const type = fc
  .record({ id: anyone, isRight: fc.boolean() })
  .map(({ id, isRight }) =>
    happening(`${isRight ? 'type' : 'mistype'} for ${id}`, ({ world }) =>
      world.sessions.submitCode(id, isRight ? world.digits() : '000000'),
    ),
  );

const copy = fc.constant(happening('copy', (trial) => void trial.copy()));

const forget = anyone.map((id) =>
  happening(`forget ${id}`, ({ world }, model) => {
    world.sessions.forget(id);
    // As the registry does it.
    void world.journal.save();
    model.kept.delete(id);
  }),
);

const writeAgain = anyone.map((id) =>
  happening(`write ${id} again`, (trial) => {
    trial.world.clock.jump(1);
    trial.writeAgain(id);
  }),
);

const pass = fc
  .constantFrom(700, 12_000, 31_000, 6 * minuteMs, 41 * minuteMs, 2 * hourMs)
  .map((ms) => happening(`pass ${ms}`, (trial, model) => trial.pass(model, ms)));

/** The events that tell of a wake go missing, or come twice. */
const sleep = fc
  .record({
    ms: fc.constantFrom(8000, 6 * minuteMs, 2 * hourMs, 30 * hourMs),
    told: fc.integer({ max: 2, min: 0 }),
  })
  .map(({ ms, told }) =>
    happening(`sleep ${ms}, told ${told} times`, async ({ world }, model) => {
      world.clock.jump(ms);
      model.calmMs = 0;
      model.jumped = told === 0;
      for (let times = 0; times < told; times++) {
        world.sessions.wake('resume');
        await settle();
      }
    }),
  );

const setClock = fc
  .constantFrom(-hourMs, hourMs, -4 * minuteMs, 13 * hourMs, -400 * dayMs, 400 * dayMs)
  .map((ms) => happening(`set the clock by ${ms}`, (trial, model) => trial.setClock(model, ms)));

const stsFails = fc
  .constantFrom<ProblemCode[]>('network-unreachable', 'throttled', 'mfa-code-rejected', 'key-rejected')
  .map((code) =>
    happening(`STS fails: ${code}`, ({ world }, model) => {
      world.sts.failWith(code);
      model.stsFails = true;
      model.hasRejected ||= code === 'key-rejected';
    }),
  );

const stsWorks = fc.constant(
  happening(
    'STS works',
    ({ world }, model) => {
      world.sts.failWith(undefined);
      model.stsFails = false;
    },
    (model) => model.stsFails,
  ),
);

const rolesRefused = fc.boolean().map((refuses) =>
  happening(
    refuses ? 'AWS refuses roles' : 'AWS takes roles',
    (trial, model) => trial.refuseRoles(model, refuses),
    (model) => model.refusesRoles !== refuses,
  ),
);

const program = fc.constantFrom<Model['program'][]>('works', 'fails', 'hangs', 'dawdles').map((way) =>
  happening(
    `the program ${way}`,
    (trial, model) => trial.setProgram(model, way),
    (model) => model.program !== way,
  ),
);

const hold = fc.constant(
  happening(
    'answers hang',
    ({ world }, model) => {
      world.sts.hang();
      model.isHeld = true;
    },
    (model) => !model.isHeld,
  ),
);

const release = fc.constant(
  happening(
    'answers come',
    ({ world }, model) => {
      world.sts.release();
      model.isHeld = false;
    },
    (model) => model.isHeld,
  ),
);

const file = fc.boolean().map((fails) =>
  happening(
    fails ? 'the disk is full' : 'the disk has room',
    ({ world }, model) => {
      world.file.failWith('write', fails ? 'disk-full' : undefined);
      model.fileFails = fails;
    },
    (model) => model.fileFails !== fails,
  ),
);

const keychain = fc.boolean().map((locks) =>
  happening(
    locks ? 'the keychain locks' : 'the keychain unlocks',
    ({ world }, model) => {
      world.secrets.locked = locks;
      model.isLocked = locks;
    },
    (model) => model.isLocked !== locks,
  ),
);

const pause = fc.boolean().map((paused) =>
  happening(
    paused ? 'pause' : 'go on',
    async (trial, model) => {
      await trial.setPaused(paused);
      model.isPaused = paused;
    },
    (model) => model.isPaused !== paused,
  ),
);

const saves = fc.boolean().map((hang) =>
  happening(
    hang ? 'saves hang' : 'saves end',
    ({ world }, model) => {
      if (hang) world.savedState.hang();
      else world.savedState.release();
      model.savesHang = hang;
    },
    (model) => model.savesHang !== hang,
  ),
);

const diskFails = fc.boolean().map((fails) =>
  happening(
    fails ? 'saves fail' : 'saves work',
    ({ world }, model) => {
      world.savedState.failWith(fails ? 'settings-unwritable' : undefined);
      model.savesFail = fails;
    },
    (model) => model.savesFail !== fails,
  ),
);

const wake = fc
  .constantFrom('resume' as const, 'keychain' as const)
  .map((cause) => happening(`wake: ${cause}`, ({ world }) => world.sessions.wake(cause)));

const restart = fc.constant(happening('crash and restart', (trial, model) => trial.restart(model)));

/** Everything that may happen, what is common more often. */
export const happenings: fc.Arbitrary<Command>[] = [
  click,
  click,
  pass,
  pass,
  pass,
  type,
  type,
  cancel,
  copy,
  forget,
  writeAgain,
  sleep,
  setClock,
  stsFails,
  stsWorks,
  rolesRefused,
  program,
  hold,
  release,
  file,
  keychain,
  pause,
  saves,
  diskFails,
  wake,
  restart,
];
