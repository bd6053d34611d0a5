import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileCalls, type FileCalls } from '../../src/adapters/files/file-calls.ts';
import { SharedTextFile } from '../../src/adapters/files/shared-text-file.ts';
import { ok } from '../../src/core/result.ts';
import { median } from '../figures.ts';
import type { Aim } from './adversary.ts';

// The window in which a program that knows no lock can still lose what it writes: how long it is, and how often
// somebody who aims at it hits.

const sizes = { '1 KB': 1e3, '100 KB': 1e5, '4 MB': 4e6 } as const;

/** A text of so many bytes, with a value of ours and one of theirs at its end. */
const sampleText = (bytes: number): string =>
  `${'# made up\n'.repeat(Math.ceil(bytes / 10))}[ours]\nours = 0\n[theirs]\ntheirs = 0\n`;

const longAgo = new Date('2026-01-02T03:04:05Z');

/** Lets the file look as if nobody had touched it for long: nothing has to be waited for. */
const age = (path: string): void => utimesSync(path, longAgo, longAgo);

const setOurs = async (file: SharedTextFile, value: number): Promise<void> => {
  const edited = await file.edit((text) =>
    ok({ text: text.replace(/^ours = .*$/m, `ours = ${value}`), value: undefined }),
  );
  if (!edited.ok) throw new Error(`nothing was written: ${JSON.stringify(edited.error)}`);
};

/** One write: the times in microseconds from two looks at the file until another stands in its place. */
interface Window {
  /** From when it was read again to compare. */
  readonly fromReading: number;
  /** From the very last look, of which it is not known whether it sees what is written meanwhile. */
  readonly fromLastLook: number;
}

const timeWindows = async (path: string, bytes: number, rounds: number): Promise<readonly Window[]> => {
  writeFileSync(path, sampleText(bytes), { mode: 0o600 });
  const windows: Window[] = [];
  let looks: number[] = [];
  const calls: FileCalls = override({
    statSync: (...args: Parameters<typeof fileCalls.statSync>) => {
      looks.push(performance.now());
      return fileCalls.statSync(...args);
    },
    rename: (from: string, to: string) => {
      fileCalls.rename(from, to);
      const now = performance.now();
      const [first = now, last = now] = looks;
      windows.push({ fromReading: (now - first) * 1000, fromLastLook: (now - last) * 1000 });
    },
  });
  const file = new SharedTextFile(path, { calls });
  for (let round = 1; round <= rounds; round += 1) {
    looks = [];
    await setOurs(file, round);
  }
  return windows;
};

/** The system calls with some of them done differently. */
const override = (others: Readonly<Record<string, unknown>>, calls: FileCalls = fileCalls): FileCalls =>
  new Proxy(calls, { get: (_, key) => Reflect.get(Object.hasOwn(others, key) ? others : calls, key) });

/** Handles that always tell what they told first: what is written to a replaced file is not noticed. */
const withoutLookAfter = override({
  open: async (...args: Parameters<typeof fileCalls.open>) => {
    const handle = await fileCalls.open(...args);
    let first: Promise<unknown> | undefined;
    return new Proxy(handle, {
      get: (target: FileHandle, key) => {
        if (key === 'stat') return (options: { bigint: true }) => (first ??= target.stat(options));
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  },
});

/** What is written while the file is read for the comparison is not noticed. */
const withoutLastLook = override({ statSync: () => undefined });

const attacks: readonly (readonly [what: string, how: Aim['how'], base: FileCalls])[] = [
  ['in place', 'in place', fileCalls],
  ['in place, if the replaced file were not looked at after it', 'in place', withoutLookAfter],
  ['by rename', 'by rename', fileCalls],
  ['by rename, if there were no last look after the comparison', 'by rename', withoutLastLook],
];

/** How often an adversary loses its value that strikes when a write should be about to end. */
const losses = async (
  folder: string,
  adversary: ChildProcess,
  { base, how, bytes, rounds }: { base: FileCalls; how: Aim['how']; bytes: number; rounds: number },
): Promise<number> => {
  const path = join(folder, 'credentials');
  writeFileSync(path, sampleText(bytes), { mode: 0o600 });
  let [began, took] = [0, 0];
  const calls = override(
    {
      open: (...args: Parameters<typeof fileCalls.open>) => {
        if (args[1] === 'wx') began = performance.now();
        return base.open(...args);
      },
      rename: (from: string, to: string) => {
        base.rename(from, to);
        took = performance.now() - began;
      },
    },
    base,
  );
  const file = new SharedTextFile(path, { calls });
  let lost = 0;
  // How long a write usually takes until the rename: it follows step by step, so that a slow one now and then does not
  // move it.
  let usualMs = 2;
  for (let round = 1; round <= rounds; round += 1) {
    age(path);
    const aimed = once(adversary, 'message');
    const aim: Aim = {
      path,
      how,
      value: String(round),
      delayMs: Math.max(0, usualMs - 0.2 + Math.random() * 0.4),
    };
    adversary.send(aim);
    await aimed;
    const struck = once(adversary, 'message');
    await setOurs(file, round);
    await struck;
    usualMs *= took > usualMs ? 1.05 : 0.95;
    if (!readFileSync(path, 'utf8').includes(`theirs = ${round}\n`)) lost += 1;
  }
  return lost;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

const micros = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} (${percentile(values, 0.99).toFixed(0)})`;

/** Measures the window and what is lost in it; answers two tables in Markdown. */
export const measureWindow = async (quick: boolean): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-window-'));
  const adversary = fork(fileURLToPath(new URL('adversary.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  try {
    const rows: string[] = [];
    for (const [name, bytes] of Object.entries(sizes)) {
      const windows = await timeWindows(join(folder, 'credentials'), bytes, quick ? 30 : 300);
      const [whole, blind] = [windows.map((w) => w.fromReading), windows.map((w) => w.fromLastLook)];
      rows.push(`| ${name} | ${micros(whole)} | ${micros(blind)} |`);
    }
    const bytes = sizes['100 KB'];
    const rounds = quick ? 100 : 2000;
    const counts: string[] = [];
    for (const [what, how, base] of attacks) {
      const lost = await losses(folder, adversary, { base, how, bytes, rounds });
      counts.push(`| ${what} | ${lost} |`);
    }
    return [
      'The window in which what a program without a lock writes is not seen before it is replaced, in microseconds:',
      'median, and in brackets 99 of 100.',
      '',
      '| file | from reading again to compare | from the last look, as it is |',
      '|---|---|---|',
      ...rows,
      '',
      `Lost of ${rounds.toLocaleString('en-GB')} writes of a program that strikes when Latchkey should be about to rename, on a file of 100 KB:`,
      '',
      '| how it writes | lost |',
      '|---|---|',
      ...counts,
    ].join('\n');
  } finally {
    adversary.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};
