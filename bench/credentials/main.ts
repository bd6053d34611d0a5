// `npm run bench:credentials`: what it costs to update one profile of a credentials file, next to other writers, in one
// run. The programs take turns, so that a machine that grows slower or faster does so for all.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { configureSet, findAws } from './aws-command.ts';
import { parseCost, type Cost } from './cost.ts';
import { editors, iniVersion, timeEditor, type Editor } from './editors.ts';
import { findPython, startPython, type Python } from './python.ts';
import { aim, growth, Samples, table, type Result } from './results.ts';
import { holdsValues, sameElsewhere } from './same-elsewhere.ts';
import { middleOf, sampleFile } from './sample-file.ts';
import { measureWindow } from './window.ts';
import { fileSystemOf, partNames, parts, timeWholeWrite } from './whole-write.ts';

const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 15;
const warmUps = quick ? 1 : 4;
/** Runs in a process of their own: memory, and a first update with nothing warm. */
const freshRounds = quick ? 1 : 5;
const sizes = [10, 1000, 10_000] as const;
type Size = (typeof sizes)[number];
/** Updates for one sample, so that it lasts long enough for the clock. */
const repeats: Readonly<Record<Size, number>> = { 10: 200, 1000: 8, 10_000: 2 };

const firstUpdate = fileURLToPath(new URL('first-update.ts', import.meta.url));
const run = promisify(execFile);

/** A program that takes part. */
interface Program {
  readonly what: string;
  /** One sample with everything warm. */
  warm(size: Size): Promise<number>;
  /** One update in a fresh process. */
  fresh?(size: Size): Promise<Cost>;
  /** The file's text after an update. */
  edited(size: Size): Promise<string>;
}

// The AWS CLI's writer works on a file: it gets one in memory, so that no disk slows it down.
const memoryFolder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'latchkey-bench-'));
const diskFolder = mkdtempSync(join(tmpdir(), 'latchkey-bench-'));
const originals = new Map(sizes.map((size) => [size, Buffer.from(sampleFile(size))]));
const original = (size: Size): Buffer => originals.get(size) ?? Buffer.alloc(0);
const sourcePath = (size: Size): string => join(memoryFolder, `original-${size}`);

/** A file with the original's bytes, for a program that works on files. */
const freshFile = (size: Size): string => {
  const path = join(memoryFolder, `edited-${size}`);
  writeFileSync(path, original(size));
  return path;
};

const javaScript = (what: string, name: string, editor: Editor): Program => ({
  what,
  warm: async (size) => {
    globalThis.gc?.();
    // A full collection also drops compiled code, which the measured runs should find there.
    timeEditor(editor, original(size), middleOf(size), 1);
    return timeEditor(editor, original(size), middleOf(size), repeats[size]);
  },
  fresh: async (size) => {
    const { stdout } = await run(process.execPath, [
      '--expose-gc',
      '--import',
      'tsx',
      firstUpdate,
      name,
      sourcePath(size),
      middleOf(size),
    ]);
    return parseCost(stdout);
  },
  edited: async (size) => editor(original(size).toString('utf8'), middleOf(size)),
});

const inPython = (what: string, python: Python, editor: 'configparser' | 'writer'): Program => {
  const update = (worker: Python, size: Size, times: number): Promise<Cost> =>
    worker.run({ editor, path: freshFile(size), profile: middleOf(size), repeats: times });
  return {
    what,
    warm: async (size) => (await update(python, size, Math.min(repeats[size], 20))).ms,
    fresh: async (size) => {
      const worker = await startPython(python.executable);
      try {
        return await update(worker, size, 1);
      } finally {
        await worker.end();
      }
    },
    edited: async (size) => {
      await update(python, size, 1);
      return readFileSync(join(memoryFolder, `edited-${size}`), 'utf8');
    },
  };
};

const command = (what: string, python: string, aws: string): Program => {
  const update = (size: Size): Promise<Cost> => configureSet(python, aws, freshFile(size), middleOf(size));
  return {
    what,
    warm: async (size) => (await update(size)).ms,
    fresh: update,
    edited: async (size) => {
      await update(size);
      return readFileSync(join(memoryFolder, `edited-${size}`), 'utf8');
    },
  };
};

/** Times the parts of whole writes on the real disk. */
const measureWrites = async (samples: Samples, size: Size, round: number): Promise<void> => {
  const folder = join(diskFolder, String(size));
  const path = join(folder, 'credentials');
  if (!existsSync(path)) {
    mkdirSync(folder);
    writeFileSync(path, original(size), { mode: 0o600 });
  }
  const times = await timeWholeWrite(path, middleOf(size), round);
  if (round < 0) return;
  for (const part of parts) samples.add(part, size, { ms: times[part], growthMb: null });
};

const findPrograms = (python: Python | undefined): Readonly<Record<string, Program>> => {
  const aws = findAws();
  const names: Readonly<Record<string, string>> = {
    latchkey: 'Latchkey: parse, set, print',
    lines: 'a line editor in JavaScript',
    ini: `npm ini ${iniVersion}`,
  };
  const inJavaScript = Object.entries(editors).map(
    ([name, editor]) => [name, javaScript(names[name] ?? name, name, editor)] as const,
  );
  return {
    ...Object.fromEntries(inJavaScript),
    ...(python && {
      configparser: inPython(`Python ${python.version} configparser`, python, 'configparser'),
    }),
    ...(python?.awscli && {
      writer: inPython(`AWS CLI ${python.awscli}'s writer, in process`, python, 'writer'),
    }),
    ...(python &&
      aws && { aws: command(`aws ${aws.version} configure set`, python.executable, aws.executable) }),
  };
};

const measure = async (programs: Readonly<Record<string, Program>>) => {
  const warm = new Samples();
  const fresh = new Samples();
  const names = Object.keys(programs);
  for (let round = -warmUps; round < rounds; round += 1) {
    // Another one begins each time, so that none always runs after the same neighbour.
    const first = (round + warmUps) % names.length;
    for (const size of sizes) {
      for (const name of [...names.slice(first), ...names.slice(0, first)]) {
        // A command is never warm; a third of the rounds tells enough about one that takes this long.
        if (name === 'aws' && (round < 0 || round % 3 !== 0)) continue;
        const ms = await programs[name]?.warm(size);
        if (round >= 0 && ms !== undefined) warm.add(name, size, { ms, growthMb: null });
      }
      await measureWrites(warm, size, round);
    }
  }
  for (let round = 0; round < freshRounds; round += 1) {
    for (const size of sizes) {
      for (const name of names) {
        const cost = await programs[name]?.fresh?.(size);
        if (cost !== undefined) fresh.add(name, size, cost);
      }
    }
  }
  return { warm, fresh };
};

const report = async (
  programs: Readonly<Record<string, Program>>,
  { warm, fresh }: { readonly warm: Samples; readonly fresh: Samples },
): Promise<string> => {
  const results: Record<string, Result> = {};
  for (const [name, program] of Object.entries(programs)) {
    const [before, after] = [original(1000).toString(), await program.edited(1000)];
    results[name] = {
      what: program.what,
      ms: warm.ms(name),
      growthMb: fresh.growthMb(name),
      keepsBytes: sameElsewhere(before, after, middleOf(1000)),
      ...(name !== 'aws' && { readable: holdsValues(after, middleOf(1000)) }),
    };
  }
  const { latchkey, lines, writer, ini } = results;
  if (latchkey === undefined) throw new Error('Latchkey was not measured');
  const firsts = ['latchkey', 'lines'].map((name) => ({
    what: `${results[name]?.what}, first time after a start`,
    ms: fresh.ms(name),
  }));
  const writes = parts.map((part) => ({
    what: part === 'whole' ? `**${partNames[part]}**` : `alone: ${partNames[part]}`,
    ms: warm.ms(part),
  }));
  const aims = [
    aim(latchkey, lines, 10_000, 1),
    aim(latchkey, writer, 10_000, 3),
    aim(latchkey, ini, 10_000, 10),
  ];
  return [
    table([...Object.values(results), ...firsts, ...writes], sizes),
    '',
    // One whose program is not there has nothing to tell.
    ...aims.filter((line) => line !== ''),
    growth(latchkey, sizes),
    ...(lines ? [growth(lines, sizes)] : []),
  ].join('\n');
};

const main = async (): Promise<void> => {
  const executable = findPython();
  const python = executable === undefined ? undefined : await startPython(executable);
  try {
    for (const size of sizes) writeFileSync(sourcePath(size), original(size));
    const programs = findPrograms(python);
    const text = await report(programs, await measure(programs));
    const [cpuModel] = cpus();
    console.log(`
Node ${process.versions.node}, ${cpus().length} × ${cpuModel?.model ?? 'unknown'}, ${new Date().toISOString().slice(0, 10)}

One update of the middle profile in a file of ${sizes.map((size) => size.toLocaleString('en-GB')).join(', ')} profiles (${sizes.map((size) => `${(original(size).length / 1e6).toFixed(3)} MB`).join(', ')}):
median of ${rounds} rounds and the span of their middle half; memory is the growth at its highest in a fresh process,
for \`aws\` all that the process takes. The AWS CLI works on a file, here on ${await fileSystemOf(memoryFolder)}; \`aws configure set\` sets one key of
the five. Latchkey's whole write goes to ${await fileSystemOf(diskFolder)}; its parts were measured alone on the same bytes.

${text}
`);
    console.log(`${await measureWindow(quick)}
`);
  } finally {
    await python?.end();
    for (const folder of [memoryFolder, diskFolder]) rmSync(folder, { recursive: true, force: true });
  }
};

await main();
