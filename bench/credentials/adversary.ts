// A program that knows no lock and strikes while another replaces the file: it waits for the first sign of a new file
// in the folder, then a little longer, and writes what it had read before with one value changed.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What it is to do. */
export interface Aim {
  readonly path: string;
  readonly how: 'in place' | 'by rename';
  readonly value: string;
  /** From the first sign until it strikes. */
  readonly delayMs: number;
}

const signMs = 2000;

const strike = ({ path, how, value, delayMs }: Aim): void => {
  const text = readFileSync(path, 'utf8').replace(/^theirs = .*$/m, `theirs = ${value}`);
  const own = `${path}.theirs`;
  writeFileSync(own, text, { mode: 0o600 });
  process.send?.('aimed');
  const folder = dirname(path);
  const until = performance.now() + signMs;
  while (!readdirSync(folder).some((name) => name.endsWith('.latchkey-tmp')) && performance.now() < until);
  const at = performance.now() + delayMs;
  while (performance.now() < at);
  if (how === 'by rename') {
    renameSync(own, path);
  } else {
    const file = openSync(path, 'w');
    writeSync(file, text);
    closeSync(file);
  }
  process.send?.('struck');
};

process.on('message', (aim: Aim) => strike(aim));
process.on('disconnect', () => process.exit());
