// `npm run bench:credentials`: what an update of the credentials file costs. `-- --quick` takes fewer and shorter runs.
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const { code } = await run(process.execPath, [
  // Each program starts with a heap that the one before it has left clean.
  '--expose-gc',
  '--import',
  'tsx',
  `${ROOT}/bench/credentials/main.ts`,
  ...process.argv.slice(2),
]);
process.exit(code);
