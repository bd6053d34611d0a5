import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { happenings } from './session-engine.commands.ts';
import { newModel, Trial } from './session-engine.trial.ts';

/** `npm run simulate` asks for more, and for lives that nobody has seen yet; `npm test` lives the same ones again. */
const simulate = process.env['LATCHKEY_SIMULATE'];
const factor = Number(simulate ?? 1);
const usualSeed = 1;

/** To play a run again: the seed and path that fast-check printed, as in `1234 5:1:3 AAB:C`. */
const [seed, path, replayPath] = (process.env['LATCHKEY_REPLAY'] ?? '').split(' ');

test('whatever happens, no session is lost, no code is used twice, and all can be mended', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands(happenings, {
        maxCommands: 40,
        size: 'max',
        ...(replayPath !== undefined && { replayPath }),
      }),
      async (commands) => {
        const model = newModel();
        const trial = new Trial();
        await fc.asyncModelRun(() => ({ model, real: trial }), commands);
        // Throws at the first thing that does not hold.
        await expect(trial.recover(model)).resolves.toBeUndefined();
      },
    ),
    {
      numRuns: 200 * factor,
      ...(seed ? { seed: Number(seed) } : simulate === undefined && { seed: usualSeed }),
      ...(path !== undefined && { path }),
    },
  );
}, 600_000);
