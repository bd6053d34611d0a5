// `npm run bench:scale`: what 1, 100 and 1,000 sessions cost, and by how much each figure grows per session.
import { readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { resolveRuntime } from '../../scripts/lib/electron-runtime.mjs';
import { startWorld, type World } from '../../test/world/world.ts';
import { median } from '../figures.ts';
import { cpuSeconds, memoryMb } from '../processes.ts';
import { startProgram } from '../program.ts';
import { measureCoreWake } from './core-wake.ts';
import { makeFleet, sandboxRoles } from './fleet.ts';
import { earlier, furnish } from './home.ts';
import { growthTable, type Figure } from './growth.ts';

const quick = process.argv.includes('--quick');
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
const sizes = asked.length > 0 ? asked : [1, 100, 1000];
const starts = quick ? 1 : 5;
const idleSeconds = quick ? 20 : 60;
/** Long enough for the keychain process, which ends ten seconds after its last call. */
const settleMs = 14_000;
/** Longer than any session lives. */
const sleepMs = 3 * 60 * 60_000;
/** How long the renewal of all may take: one starts each 200 ms. */
const limitMs = (sessions: number): number => 60_000 + sessions * 400;

const measure = async (count: number): Promise<readonly Figure[]> => {
  const fleet = makeFleet(count);
  const world = await startWorld({
    sandbox: { users: fleet.map(({ user }) => user), roles: sandboxRoles(fleet) },
  });
  try {
    await furnish(world, fleet, Date.now() + 3_600_000);
    const rest = await measureRest(world);
    const wake = await measureWake(world, count);
    const core = await measureCoreWake(count);
    const stateKb = statSync(join(world.userData, 'state.json')).size / 1000;
    return [
      ...rest,
      ...wake,
      {
        what: 'the same wake-up in the core alone, on fakes: processor',
        unit: 's',
        value: core.cpuMs / 1000,
      },
      { what: 'changes of the state in it', unit: '', value: core.changes },
      { what: 'size of state.json', unit: 'kB', value: stateKb },
    ];
  } finally {
    await world.close();
  }
};

const measureRest = async (world: World): Promise<readonly Figure[]> => {
  const startMs: number[] = [];
  for (let run = 1; run < starts; run += 1) {
    const program = await startProgram(world, 'ours');
    startMs.push(program.startMs);
    await program.end();
  }
  const program = await startProgram(world, 'ours');
  startMs.push(program.startMs);
  const cpuAtStart = await pause(settleMs).then(() => cpuSeconds(program.pid));
  const memory = memoryMb(program.pid);
  await pause(idleSeconds * 1000);
  const idle = cpuSeconds(program.pid) - cpuAtStart;
  await program.end();
  return [
    { what: 'start to tray icon', unit: 'ms', value: median(startMs) },
    { what: 'processor for the start', unit: 's', value: cpuAtStart },
    { what: 'memory at rest (PSS of all processes)', unit: 'MB', value: memory },
    { what: 'processor while idle, per minute', unit: 's', value: (idle / idleSeconds) * 60 },
  ];
};

/** From the end of a sleep in which all sessions ended until the file holds new ones for all. */
const measureWake = async (world: World, count: number): Promise<readonly Figure[]> => {
  const app = await world.launch();
  await pause(settleMs);
  const memoryBefore = memoryMb(app.pid);
  await app.moveClock(sleepMs);
  world.sandbox.clockOffsetMs = sleepMs;
  const cpuBefore = cpuSeconds(app.pid);
  const wokeAt = performance.now();
  await app.resume();
  let left = count;
  while (left > 0 && performance.now() - wokeAt < limitMs(count)) {
    await pause(100);
    left = world.credentials().split(earlier).length - 1;
  }
  const tookMs = performance.now() - wokeAt;
  // What is still being noted belongs to it.
  await pause(2000);
  const cpu = cpuSeconds(app.pid) - cpuBefore;
  const memory = memoryMb(app.pid);
  await app.end();
  if (left > 0) console.log(`${left} of ${count} sessions were not renewed in time`);
  const log = readFileSync(join(world.userData, 'state.json'), 'utf8');
  if (left === 0 && log.includes('"failure"')) console.log('a session has a failure');
  return [
    { what: 'all renewed after a wake-up', unit: 's', value: tookMs / 1000 },
    { what: 'processor for that', unit: 's', value: cpu },
    { what: 'memory after that, compared with before', unit: 'MB', value: memory - memoryBefore },
  ];
};

const results: (readonly Figure[])[] = [];
for (const size of sizes) results.push(await measure(size));
const [cpuModel] = cpus();
console.log(
  `\nElectron ${resolveRuntime().version}, ${cpus().length} × ${cpuModel?.model ?? 'unknown'}, ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log(growthTable(sizes, results));
