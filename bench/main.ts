// `npm run bench`: what Latchkey costs, next to an Electron tray app that does nothing, in one run on one machine.
import { mkdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { resolveRuntime } from '../scripts/lib/electron-runtime.mjs';
import { makeUser } from '../test/sandbox/sandbox.ts';
import { startWorld, type World } from '../test/world/world.ts';
import { table, type Row } from './figures.ts';
import { ownTime } from './own-time.ts';
import { cpuSeconds, memoryMb, treeOf } from './processes.ts';
import { startProgram, type Program } from './program.ts';

const quick = process.argv.includes('--quick');
const startRuns = quick ? 2 : 10;
const memoryRuns = quick ? 1 : 3;
const idleSeconds = quick ? 5 : 60;
/** Long enough for the keychain process, which ends ten seconds after its last call. */
const settleMs = 14_000;

const words = ['ALFA', 'BRAVO', 'CHARLIE', 'DELTA', 'ECHO', 'FOXTROT', 'GOLF', 'HOTEL'] as const;
const users = words.map((word) => makeUser(word));
const withSession = new Set(users.slice(0, 2));

const main = async (): Promise<void> => {
  const world = await startWorld({ sandbox: { users } });
  try {
    mkdirSync(dirname(world.credentialsPath), { recursive: true, mode: 0o700 });
    await addIdentities(world);
    const starts = await measureStarts(world);
    const { memory, cpu } = await measureIdle(world);
    const session = await measureSessions(world);
    const { version } = resolveRuntime();
    const [cpuModel] = cpus();
    console.log(
      `\nElectron ${version}, ${cpus().length} × ${cpuModel?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}\n`,
    );
    console.log(table([starts, memory, cpu, ...session]));
  } finally {
    await world.close();
  }
};

/** Adds the identities through the window's own door; two get a session. */
const addIdentities = async (world: World): Promise<void> => {
  const app = await world.launch();
  const page = await app.window();
  for (const user of users) {
    const request = {
      form: {
        label: user.name,
        region: 'eu-central-1',
        mfaSerial: user.mfa?.serial ?? '',
        codeSource: 'seed' as const,
        codeCommand: '',
        profile: user.name,
        alsoTo: [],
        durationSeconds: 43_200,
        autoRefresh: true,
        renewBeforeSeconds: 1200,
      },
      key: { accessKeyId: user.accessKeyId, secretAccessKey: user.secretAccessKey },
      seed: user.mfa?.seed,
      seedRiskAccepted: true,
      unchecked: false,
      setsRegion: false,
    };
    const reply = await page.evaluate((input) => window.latchkey.saveIdentity(input), request);
    if (!reply.ok) throw new Error(`${user.name} was not added: ${reply.error.title}`);
    // Idle is measured with sessions to watch over, as a user has them.
    if (withSession.has(user)) {
      const got = await page.evaluate((id) => window.latchkey.getSession({ id }), reply.value.id);
      if (!got.ok) throw new Error(`${user.name} got no session: ${got.error.title}`);
    }
  }
  await app.quit();
};

/** Takes turns, so that a machine that grows slower or faster does so for both. */
const measureStarts = async (world: World): Promise<Row> => {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < startRuns; run += 1) {
    for (const which of ['bare', 'ours'] as const) {
      const program = await startProgram(world, which);
      times[which].push(program.startMs);
      await program.end();
    }
  }
  return { what: 'start to tray icon', unit: 'ms', ...times, aim: '≤ 1.3 ×' };
};

const measureIdle = async (world: World): Promise<{ readonly memory: Row; readonly cpu: Row }> => {
  const memory = { ours: [] as number[], bare: [] as number[] };
  const cpu = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < memoryRuns; run += 1) {
    for (const which of ['bare', 'ours'] as const) {
      const program = await startProgram(world, which);
      await pause(settleMs);
      memory[which].push(memoryMb(program.pid));
      if (run === 0) cpu[which].push(await idleCpuPercent(program));
      if (run === 0 && which === 'ours') console.log(`idle: ${treeOf(program.pid).length} processes`);
      await program.end();
    }
  }
  return {
    memory: { what: 'idle memory, no window (PSS)', unit: 'MB', ...memory, aim: '≤ 0.9 ×' },
    cpu: { what: `idle CPU over ${idleSeconds} s`, unit: '%', ...cpu, aim: '< 0.1 %' },
  };
};

const idleCpuPercent = async ({ pid }: Program): Promise<number> => {
  const before = cpuSeconds(pid);
  await pause(idleSeconds * 1000);
  return ((cpuSeconds(pid) - before) / idleSeconds) * 100;
};

/** The first session also starts the keychain process and loads the SDK; the others find both there. */
const measureSessions = async (world: World): Promise<readonly Row[]> => {
  const program = await startProgram(world, 'ours');
  await pause(settleMs);
  const times: number[] = [];
  for (const { name } of users.filter((user) => !withSession.has(user))) {
    times.push(await ownTime(world, program, [`${name}: no session`, 'Get session'], name));
  }
  await program.end();
  const [first = Number.NaN, ...others] = times;
  return [
    { what: '“Get session” to file, own time', unit: 'ms', ours: others, aim: '< 30 ms' },
    { what: 'the same, first after a long idle time', unit: 'ms', ours: [first], aim: '' },
  ];
};

await main();
