// `npm run simulate`: random lives of the session engine that nobody has seen yet, and whole months of it, in virtual
// time. `-- 20` makes it twenty times as much as `npm test` does.
import { join } from 'node:path';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const FACTOR = 10;

const factor = Number(process.argv[2] ?? FACTOR);
if (!Number.isInteger(factor) || factor < 1) {
  console.error('npm run simulate -- TIMES, a whole number such as 20');
  process.exit(2);
}

const { code } = await run(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=unit',
    '--reporter=verbose',
    'test/property/session-engine',
    'test/simulation',
  ],
  { env: { ...process.env, LATCHKEY_SIMULATE: String(factor) } },
);
process.exit(code);
