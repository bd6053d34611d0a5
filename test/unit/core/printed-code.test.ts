import { beforeEach, describe, expect, it } from 'vitest';
import { CancellationSource, neverCancelled } from '../../../src/core/cancellation.ts';
import type { Cancellation } from '../../../src/core/cancellation.ts';
import { CommandTrial } from '../../../src/core/code/command-trial.ts';
import { stepAt, stepMs } from '../../../src/core/code/totp.ts';
import type { Secret } from '../../../src/core/identity/secret.ts';
import { problem } from '../../../src/core/notice/problem.ts';
import type { Result } from '../../../src/core/result.ts';
import { coreWorld, settle, testSeed, testSerial, type CoreWorld } from './core-world.ts';

let world: CoreWorld;
let waits: number[];
beforeEach(() => {
  world = coreWorld();
  waits = [];
});

const command = { program: 'ykman', args: [] };
const print = async (cancellation: Cancellation = neverCancelled, device = testSerial): Promise<string> =>
  textOf(
    await world.codes.printed(
      device,
      () => world.programs.run(command, cancellation, () => {}),
      cancellation,
      (until) => waits.push(until),
    ),
  );
const textOf = (result: Result<Secret<string>>): string =>
  result.ok ? result.value.reveal() : result.error.code;

describe('a printed code', () => {
  it('is handed out, and its step noted on disk first', async () => {
    expect(await print()).toBe(world.digits());
    expect(waits).toEqual([]);
    expect(world.savedState.saved.ledger[testSerial]).toEqual([stepAt(world.clock.now())]);
  });

  it('waits for the next step once this one is used, before it starts the program', async () => {
    const first = await print();
    const second = print();
    await world.clock.advance(stepMs - 1);
    expect(waits).toEqual([world.clock.now() + 1]);
    expect(world.programs.runs).toHaveLength(1);
    await world.clock.advance(1);
    expect(await second).toBe(world.digits());
    expect(await second).not.toBe(first);
  });

  it('waits for the next step across a restart', async () => {
    await print();
    world.restart();
    const second = print();
    await world.clock.advance(stepMs);
    expect(await second).toBe(world.digits());
    expect(world.programs.runs).toHaveLength(2);
  });

  it('is not a code that the desk computed, and the other way round', async () => {
    const computed = await world.codes.computed(testSerial, testSeed, neverCancelled, () => {});
    const printed = print();
    await world.clock.advance(stepMs);
    expect(await printed).toBe(world.digits());
    expect(await printed).not.toBe(textOf(computed));
    expect(textOf(await world.codes.typed(testSerial, await printed))).toBe('mfa-code-used');
  });

  it('that was used already is followed by one more of the next step', async () => {
    const used = await print();
    let code = used;
    // Its clock is behind: it still shows the old code when the step begins, and the new one in the step after.
    world.programs.code = () => code;
    const second = print();
    await world.clock.advance(stepMs);
    expect(world.programs.runs).toHaveLength(2);
    code = '000001';
    await world.clock.advance(stepMs);
    expect(await second).toBe('000001');
    expect(world.programs.runs).toHaveLength(3);
  });

  it('that stays the same is given up after the second', async () => {
    world.programs.code = () => '111111';
    await print();
    const second = print();
    await world.clock.advance(10 * stepMs);
    expect(await second).toBe('mfa-code-used');
    expect(world.programs.runs).toHaveLength(3);
  });

  it('that comes with less than three seconds of life is followed by one of the next step', async () => {
    world.programs.takesMs = 27_001;
    const code = print();
    await world.clock.advance(27_001);
    expect(waits).toEqual([world.clock.now() + 2999]);
    world.programs.takesMs = 0;
    await world.clock.advance(2999);
    expect(await code).toBe(world.digits());
  });

  it('that came in a step which another session used meanwhile is not handed out', async () => {
    world.programs.takesMs = 5000;
    const printed = print();
    await settle();
    const typed = await world.codes.typed(testSerial, '999999');
    await world.clock.advance(5000);
    expect(world.programs.running).toBe(0);
    await world.clock.advance(stepMs);
    expect(textOf(typed)).toBe('999999');
    expect(world.programs.runs).toHaveLength(2);
    expect(await printed).toBe(world.digits());
  });

  it('belongs to the step in which it came', async () => {
    world.programs.takesMs = 40_000;
    const code = print();
    await world.clock.advance(40_000);
    expect(await code).toBe(world.digits());
    expect(world.state.ledger[testSerial]?.at(-1)).toBe(stepAt(world.clock.now()));
  });

  it('of one device is asked for by one program at a time, of another at once', async () => {
    world.programs.takesMs = 10_000;
    const one = print();
    const two = print();
    await world.clock.advance(9000);
    expect(world.programs.mostAtOnce).toBe(1);
    void print(neverCancelled, 'GAHT12345678');
    await settle();
    expect(world.programs.mostAtOnce).toBe(2);
    await world.clock.advance(2 * stepMs);
    expect(new Set([await one, await two]).size).toBe(2);
  });

  it('does not come when the step cannot be noted', async () => {
    world.savedState.failWith('settings-unwritable');
    expect(await print()).toBe('settings-unwritable');
  });

  it('fails as the program fails, and uses nothing up', async () => {
    world.programs.failure = problem('command-failed');
    expect(await print()).toBe('command-failed');
    world.programs.failure = undefined;
    expect(await print()).toBe(world.digits());
    expect(waits).toEqual([]);
  });

  it('is no longer waited for when a clock was set back meanwhile', async () => {
    world.programs.code = () => '111111';
    await print();
    const second = print();
    await world.clock.advance(stepMs);
    // It waits for the step after. What the program shows now is another device's.
    world.programs.code = () => '222222';
    world.clock.jump(-3_600_000);
    await world.clock.advance(stepMs);
    expect(await second).toBe('222222');
  });
});

describe('a cancelled one', () => {
  it.each([
    ['while it waits for its turn', 1000, true],
    ['while the program runs', 1000, false],
  ])('answers at once %s', async (_, afterMs, queued) => {
    world.programs.takesMs = Infinity;
    const first = new CancellationSource();
    const source = new CancellationSource();
    const before = queued ? print(first) : undefined;
    const code = print(source);
    await world.clock.advance(afterMs);
    source.cancel();
    expect(await code).toBe('cancelled');
    first.cancel();
    await before;
    await settle();
    expect(world.programs.runs).toHaveLength(1);
    expect(world.programs.running).toBe(0);
    expect(world.state.ledger).toEqual({});
  });

  it('that waits for a step starts no program, and lets the next one through', async () => {
    await print();
    const source = new CancellationSource();
    const code = print(source);
    await settle();
    source.cancel();
    expect(await code).toBe('cancelled');
    const next = print();
    await world.clock.advance(stepMs);
    expect(await next).toBe(world.digits());
    expect(world.programs.runs).toHaveLength(2);
  });
});

describe('a trial', () => {
  it('shows the code and uses nothing up', async () => {
    const trial = new CommandTrial(world.programs);
    expect(textOf(await trial.run('ykman oath accounts code -s aws'))).toBe(world.digits());
    expect(world.programs.runs).toEqual([
      { program: 'ykman', args: ['oath', 'accounts', 'code', '-s', 'aws'] },
    ]);
    expect(world.state.ledger).toEqual({});
  });

  it('runs nothing that is no command', async () => {
    expect(textOf(await new CommandTrial(world.programs).run('ykman | head'))).toBe('command-malformed');
    expect(world.programs.runs).toEqual([]);
  });

  it('stops the one before, and stops when it is told to', async () => {
    world.programs.takesMs = Infinity;
    const trial = new CommandTrial(world.programs);
    const first = trial.run('one');
    const second = trial.run('two');
    expect(textOf(await first)).toBe('cancelled');
    expect(world.programs.running).toBe(1);
    trial.stop();
    expect(textOf(await second)).toBe('cancelled');
  });
});
