import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleUser } from '../sandbox/sandbox.ts';
import { untilFile } from './credentials.ts';
import type { World } from './world.ts';

/** How the program behaves: prints at once, waits for a touch before, complains and fails, or never ends. */
export type ProgramMode = 'print' | 'touch' | 'fail' | 'hang';

/**
 * What the program is: like ykman it knows the device, takes the name of an account, and prints the code that the device
 * shows. Its seed lies next to it, which only a test may do.
 */
const source = `#!${process.execPath}
const { createHmac } = require('node:crypto');
const { existsSync, readFileSync, watch, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const at = (name) => join(__dirname, name);
const print = () => {
  const letters = [...readFileSync(at('seed'), 'utf8')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bits = letters.map((value) => value.toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  process.stdout.write(String(number % 1_000_000).padStart(6, '0') + '\\n');
  process.exit(0);
};

writeFileSync(at('run'), JSON.stringify({ pid: process.pid, args: process.argv.slice(2), env: Object.keys(process.env) }));
const mode = readFileSync(at('mode'), 'utf8');
if (mode === 'fail') {
  process.stderr.write('No key is plugged in.\\n');
  process.exit(3);
}
if (mode === 'print') print();
// The watch keeps it alive.
watch(__dirname, () => {
  if (mode === 'touch' && existsSync(at('touched'))) print();
});
`;

/** What a run of the program told of itself. */
export interface ProgramRun {
  readonly pid: number;
  readonly args: readonly string[];
  /** Names of its environment's variables. */
  readonly env: readonly string[];
}

/** A program on the disk of a world that prints the codes of the sample user's device. */
export class CodeProgram {
  /** As it is typed into the form. */
  readonly command = "~/codes/show 'my aws'";
  readonly #folder: string;

  constructor({ session }: World) {
    this.#folder = join(session.home, 'codes');
    mkdirSync(this.#folder);
    writeFileSync(this.#at('seed'), sampleUser.mfa.seed);
    writeFileSync(this.#at('show'), source, { mode: 0o755 });
    this.behave('print');
  }

  /** What it does from its next run on. */
  behave(mode: ProgramMode): void {
    writeFileSync(this.#at('mode'), mode);
    for (const trace of ['run', 'touched']) rmSync(this.#at(trace), { force: true });
  }

  /** Touches the key that it waits for. */
  touch(): void {
    writeFileSync(this.#at('touched'), '');
  }

  /** Whether it was run since it was told how to behave. */
  get wasRun(): boolean {
    return existsSync(this.#at('run'));
  }

  /** Its run since then, once there is one. */
  async run(): Promise<ProgramRun> {
    let run: ProgramRun | undefined;
    await untilFile(this.#at('run'), () => {
      const text = this.wasRun ? readFileSync(this.#at('run'), 'utf8') : '';
      if (text.endsWith('}')) run = JSON.parse(text);
      return run !== undefined;
    });
    if (run === undefined) throw new Error('The program was not run');
    return run;
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }
}
