import type { Result } from '../../../src/core/result.ts';
import type { Edited, TextEdit } from '../../../src/core/ports.ts';
import { settle, type CoreWorld } from './core-world.ts';

/** What is done with a process that dies at each of its steps, and after that. */
export interface PowerCuts {
  /** Cuts it before a step takes effect, or right after. */
  readonly after: boolean;
  readonly begin: () => CoreWorld;
  readonly work: (world: CoreWorld) => unknown;
  /** Hears of each death before the app starts again. */
  readonly atDeath: (world: CoreWorld) => void;
  /** Runs after each new start. */
  readonly afterRestart: (world: CoreWorld) => Promise<void>;
}

/** Lets the process die at its first step, then anew at its second, and so on until none is left. Answers how many. */
export const atEachPowerCut = async (cuts: PowerCuts): Promise<number> => {
  for (let at = 1; ; at += 1) {
    const world = cuts.begin();
    const cut = cutPower(world, at, cuts.after);
    const working = cuts.work(world);
    await turns();
    cuts.atDeath(world);
    if (!cut.dead) {
      await working;
      return at - 1;
    }
    cut.mend();
    world.restart();
    await turns();
    await cuts.afterRestart(world);
  }
};

/** Lets everything run that waits for a while of turns of the event loop. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await settle();
};

/** A process that dies at one of its calls to keychain, files, disk or IAM. */
interface PowerCut {
  /** Whether it has died. */
  readonly dead: boolean;
  /** Ends the cut: what is created by a restart lives on. */
  mend(): void;
}

/** Cuts the power at the `at`-th call (counted from 1), before it takes effect or right `after`. */
const cutPower = (world: CoreWorld, at: number, after: boolean): PowerCut => {
  const { secrets, savedState, settings, iam } = world;
  const { textFile } = world.file;
  let calls = 0;
  let dead = false;
  let mended = false;
  const never = new Promise<never>(() => {});
  const held = async <T>(call: () => Promise<T>): Promise<T> => {
    if (mended) return call();
    if (dead) return never;
    calls += 1;
    if (calls < at) {
      const result = await call();
      return dead && !mended ? never : result;
    }
    dead = true;
    if (after) await call();
    return never;
  };
  const own = {
    get: secrets.get.bind(secrets),
    set: secrets.set.bind(secrets),
    delete: secrets.delete.bind(secrets),
    saveState: savedState.save.bind(savedState),
    saveSettings: settings.save.bind(settings),
    edit: textFile.edit.bind(textFile),
  };
  secrets.get = (...given) => held(() => own.get(...given));
  secrets.set = (...given) => held(() => own.set(...given));
  secrets.delete = (...given) => held(() => own.delete(...given));
  savedState.save = (value) => held(() => own.saveState(value));
  settings.save = (value) => held(() => own.saveSettings(value));
  textFile.edit = <T>(
    change: (text: string) => Result<TextEdit<T>>,
    keep?: (value: T) => Promise<Result<void>>,
  ): Promise<Result<Edited<T>>> => held(() => own.edit(change, keep));
  iam.carryOut = (call) => held(call);
  return {
    get dead() {
      return dead;
    },
    mend: () => {
      mended = true;
    },
  };
};
