// `npm run torture`: the tests of the credentials file that try at random, for much longer: writers that are killed,
// system calls that fail, other programs that write at the same time. `-- 20` makes it twenty times as much as usual.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { closingLine, countTests } from './lib/test-summary.mjs';

const FACTOR = 10;
const TESTS = ['credentials-file-kill', 'credentials-file-stress', 'text-file', 'file-lock', 'file-watcher'];

const factor = Number(process.argv[2] ?? FACTOR);
if (!Number.isInteger(factor) || factor < 1) {
  console.error('npm run torture -- TIMES, a whole number such as 20');
  process.exit(2);
}

const reportPath = join(ROOT, '.cache', 'test', 'torture.json');
mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true });
// An old report must not speak for a run that wrote none.
rmSync(reportPath, { force: true });

const start = performance.now();
const { code } = await run(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=integration',
    // One after the other: the processes of one test are enough for a machine.
    '--no-file-parallelism',
    '--reporter=verbose',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
    ...TESTS,
  ],
  { env: { ...process.env, LATCHKEY_TORTURE: String(factor) } },
);
const total = countTests(readReport(), code);
console.log(
  `\n${factor} times as much as usual, in ${((performance.now() - start) / 60_000).toFixed(1)} minutes`,
);
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** What the run reported; undefined when it did not get that far. */
function readReport() {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return undefined;
  }
}
