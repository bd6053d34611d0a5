import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { World } from '../world/world.ts';

/** What of `state.json` tells why something is not well. */
const savedSchema = z.object({ sessions: z.unknown(), ledger: z.unknown(), clockSkewMs: z.number() });

/** How much of the log is shown, in lines. */
const logLines = 60;

/** What Latchkey knows and logged, for whoever looks for a cause. */
export const circumstancesOf = (world: World, clockAheadMs: number): string => {
  const saved = readFileSync(join(world.userData, 'state.json'), 'utf8');
  const state = savedSchema.parse(JSON.parse(saved));
  const log = readFileSync(join(world.userData, 'logs', 'latchkey.log'), 'utf8')
    .trim()
    .split('\n');
  const clocks = { now: Date.now(), app: clockAheadMs, sts: world.sandbox.clockOffsetMs };
  return [JSON.stringify({ ...state, clocks }, undefined, 1), ...log.slice(-logLines)].join('\n');
};
