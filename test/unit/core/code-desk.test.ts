import { beforeEach, describe, expect, it } from 'vitest';
import { CancellationSource, neverCancelled } from '../../../src/core/cancellation.ts';
import { nextUsableStep } from '../../../src/core/code/ledger.ts';
import { codeOf, startOf, stepAt, stepMs } from '../../../src/core/code/totp.ts';
import { Secret } from '../../../src/core/identity/secret.ts';
import type { Result } from '../../../src/core/result.ts';
import { coreWorld, settle, testSeed, testSerial, type CoreWorld } from './core-world.ts';

let world: CoreWorld;
let waits: number[];
beforeEach(() => {
  world = coreWorld();
  waits = [];
});

const compute = (device = testSerial): Promise<Result<Secret<string>>> =>
  world.codes.computed(device, testSeed, neverCancelled, (until) => waits.push(until));
const textOf = (result: Result<Secret<string>>): string =>
  result.ok ? result.value.reveal() : result.error.code;
const type = async (digits: string, device = testSerial): Promise<string> =>
  textOf(await world.codes.typed(device, digits));
const copy = async (): Promise<string> => textOf(await world.codes.copied(testSerial, testSeed));

describe('the first usable step', () => {
  const start = startOf(1000);

  it.each([
    ['a fresh step', {}, start, 1000, start],
    ['three seconds left', {}, start + 27_000, 1000, start + 27_000],
    ['less than three seconds left', {}, start + 27_001, 1001, startOf(1001)],
    ['a used step', { d: [1000] }, start + 1, 1001, startOf(1001)],
    ['a step promised to another', { d: [1001] }, start + 1, 1002, startOf(1002)],
    ['a used step long ago', { d: [900] }, start + 1, 1000, start + 1],
    ['another device’s step', { e: [1000] }, start + 1, 1000, start + 1],
    [
      'steps of which one was noted by a clock that was ahead',
      { d: [1000, 1120] },
      start + 1,
      1001,
      startOf(1001),
    ],
    ['steps that a clock that was behind noted later', { d: [1000, 880] }, start + 1, 1001, startOf(1001)],
    ['a step noted by a clock that was ahead', { d: [1120] }, start + 1, 1000, start + 1],
  ])('after %s', (_, ledger, now, step, from) => {
    expect(nextUsableStep(ledger, 'd', now)).toEqual({ step, from });
  });
});

describe('computed codes', () => {
  it('are those that the device shows', async () => {
    expect(textOf(await compute())).toBe(world.digits());
    expect(waits).toEqual([]);
  });

  it('are used once per step and device, and the wait is told', async () => {
    const first = textOf(await compute());
    const second = compute();
    await settle();
    expect(waits).toEqual([world.clock.now() + stepMs]);
    await world.clock.advance(stepMs);
    expect(textOf(await second)).toBe(world.digits());
    expect(textOf(await second)).not.toBe(first);
  });

  it('of two that ask at once are of two steps', async () => {
    const all = [compute(), compute(), compute()];
    await world.clock.advance(2 * stepMs);
    const codes = (await Promise.all(all)).map(textOf);
    expect(codes).toEqual([world.digits(-2), world.digits(-1), world.digits()]);
  });

  it('of another device need no wait', async () => {
    await compute();
    expect((await compute('GAHT12345678')).ok).toBe(true);
    expect(waits).toEqual([]);
  });

  it('are used once across a restart', async () => {
    await compute();
    world.restart();
    const second = compute();
    await world.clock.advance(stepMs - 1);
    expect(waits).toHaveLength(1);
    await world.clock.advance(1);
    expect(textOf(await second)).toBe(world.digits());
  });

  it('are not sent with less than three seconds of life', async () => {
    await world.clock.advance(stepMs - 2999);
    const code = compute();
    await world.clock.advance(2999);
    expect(textOf(await code)).toBe(world.digits());
    expect(waits).toEqual([world.clock.now()]);
  });

  it('follow STS’s clock', async () => {
    world.store.update((state) => ({ ...state, clockSkewMs: 3_600_000 }));
    expect(textOf(await compute())).toBe(codeOf(testSeed, stepAt(world.clock.now() + 3_600_000)).reveal());
  });

  it('need no hour’s wait after the clock was set back', async () => {
    await compute();
    world.clock.jump(-3_600_000);
    expect(textOf(await compute())).toBe(world.digits());
    expect(waits).toEqual([]);
  });

  it('are of the present step when the computer slept through the one that was waited for', async () => {
    await compute();
    const second = compute();
    await settle();
    world.clock.jump(3_600_000);
    await world.clock.advance(stepMs);
    expect(textOf(await second)).toBe(world.digits());
  });

  it('wait no hour when the clock turns out to be off while they do', async () => {
    await compute();
    const codes = [compute(), compute()];
    world.store.update((state) => ({ ...state, clockSkewMs: -3_600_000 }));
    await world.clock.advance(2 * stepMs);
    const steps = [-2, -1, 0].map((ahead) =>
      codeOf(testSeed, stepAt(world.clock.now() - 3_600_000) + ahead).reveal(),
    );
    for (const code of await Promise.all(codes)) expect(steps).toContain(textOf(code));
  });

  it.each([3_600_000, -3_600_000])(
    'are not those that were typed before the clock turned out to be off by %i ms',
    async (clockSkewMs) => {
      const digits = codeOf(testSeed, stepAt(world.clock.now() + clockSkewMs)).reveal();
      await type(digits);
      world.store.update((state) => ({ ...state, clockSkewMs }));
      const code = compute();
      await world.clock.advance(stepMs);
      expect(textOf(await code)).toBe(codeOf(testSeed, stepAt(world.clock.now() + clockSkewMs)).reveal());
      expect(textOf(await code)).not.toBe(digits);
    },
  );

  it('end their wait when cancelled', async () => {
    await compute();
    const cancellation = new CancellationSource();
    const second = world.codes.computed(testSerial, testSeed, cancellation, () => {});
    await settle();
    cancellation.cancel();
    expect(textOf(await second)).toBe('cancelled');
    expect(world.clock.pending).toBe(0);
  });

  it('are not given when their step cannot be noted', async () => {
    world.savedState.failWith('settings-unwritable');
    expect(textOf(await compute())).toBe('settings-unwritable');
  });

  it('of a broken seed are a problem, not a crash', async () => {
    const broken = new Secret('not base32!');
    const result = await world.codes.computed(testSerial, broken, neverCancelled, () => {});
    expect(textOf(result)).toBe('seed-malformed');
    expect(textOf(await world.codes.copied('other', broken))).toBe('seed-malformed');
  });

  it('are noted on disk before they are given', async () => {
    world.savedState.hang();
    let given = false;
    const code = compute().then(() => (given = true));
    await settle();
    expect(given).toBe(false);
    world.savedState.release();
    await code;
    expect(world.savedState.saved.ledger).toEqual({ [testSerial]: [stepAt(world.clock.now())] });
  });
});

describe('typed codes', () => {
  it('pass once', async () => {
    expect(await type(' 123 456 ')).toBe('123456');
    expect(await type('123456')).toBe('mfa-code-used');
  });

  it('that are no six digits do not count as used', async () => {
    expect(await type('12345')).toBe('mfa-code-malformed');
    expect(world.state.ledger).toEqual({});
  });

  it('may be mended in the same step', async () => {
    await type('123456');
    expect(await type('123457')).toBe('123457');
  });

  it('are still refused in the step after', async () => {
    await type('123456');
    await world.clock.advance(stepMs);
    expect(await type('123456')).toBe('mfa-code-used');
  });

  it('are refused in a step whose code was computed', async () => {
    await compute();
    expect(await type(world.digits())).toBe('mfa-code-used');
    await world.clock.advance(stepMs);
    expect(await type(world.digits())).toBe(world.digits());
  });

  it('are refused in a step that was used before a restart', async () => {
    await type('123456');
    world.restart();
    expect(await type('123456')).toBe('mfa-code-used');
    await world.clock.advance(stepMs);
    expect(await type('654321')).toBe('654321');
  });

  it('of one device say nothing about another', async () => {
    await type('123456');
    expect(await type('123456', 'GAHT12345678')).toBe('123456');
  });

  it('make computed ones wait', async () => {
    await type('123456');
    const code = compute();
    await world.clock.advance(stepMs);
    expect(waits).toHaveLength(1);
    expect(textOf(await code)).toBe(world.digits());
  });
});

describe('copied codes', () => {
  it('are given again in their step', async () => {
    const code = await copy();
    expect(code).toBe(world.digits());
    expect(await copy()).toBe(code);
  });

  it('are not sent by Latchkey as well', async () => {
    await copy();
    const code = compute();
    await world.clock.advance(stepMs);
    expect(textOf(await code)).toBe(world.digits());
    expect(waits).toHaveLength(1);
  });

  it('are not given when Latchkey sent them', async () => {
    await compute();
    expect(await copy()).toBe('mfa-code-used');
    await world.clock.advance(stepMs);
    expect(await copy()).toBe(world.digits());
  });
});
