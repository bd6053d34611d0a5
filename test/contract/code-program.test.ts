import { vi } from 'vitest';
import { ProgramCode } from '../../src/adapters/codes/program-code.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { problem } from '../../src/core/notice/problem.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeCodeProgram } from '../fakes/fake-code-program.ts';
import { ProgramFolder } from '../integration/program-folder.ts';
import { codeProgramContract, type ProgramKind } from './code-program.contract.ts';

/** How long the fake's programs take, in milliseconds. */
const times: Readonly<Partial<Record<ProgramKind, number>>> = {
  hangs: Infinity,
  'prints 123456 after a while': 5000,
};

codeProgramContract('in memory', () => {
  const clock = new FakeClock();
  const programs = new FakeCodeProgram(clock);
  return Promise.resolve({
    programs,
    command: (kind) => {
      programs.takesMs = times[kind] ?? 0;
      programs.failure = kind === 'fails' ? problem('command-failed') : undefined;
      return Promise.resolve({ program: kind, args: [] });
    },
    until: async (is) => {
      while (!is()) await clock.advance(100);
    },
    close: () => Promise.resolve(),
  });
});

const scripts: Readonly<Record<ProgramKind, string>> = {
  'prints 123456': 'echo 123456',
  // Ends when the test makes the file.
  'prints 123456 after a while': 'until [ -e "$1" ]; do sleep 0.02; done; echo 123456',
  hangs: 'sleep 1000',
  fails: 'exit 3',
};

codeProgramContract('this computer', async () => {
  const folder = await ProgramFolder.make();
  const limits = { slowMs: 60, graceMs: 500 };
  const programs = new ProgramCode({
    environment: process.env,
    home: folder.path,
    clock: systemClock,
    limits,
  });
  let isSlow = false;
  return {
    programs,
    command: async (kind) => ({
      program: await folder.script(scripts[kind]),
      args: [folder.file('go-on')],
    }),
    until: async (is) => {
      await vi.waitUntil(is, { timeout: 10_000, interval: 5 });
      if (isSlow) return;
      isSlow = true;
      await folder.write('go-on', '');
    },
    close: () => folder.remove(),
  };
});
