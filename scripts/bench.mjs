// `npm run bench`: builds what has changed and measures. `-- --quick` takes fewer and shorter runs.
import { build, buildIsFresh } from './lib/build.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

if (!buildIsFresh() && !(await build())) process.exit(1);
const { code } = await run(process.execPath, [
  '--import',
  'tsx',
  `${ROOT}/bench/main.ts`,
  ...process.argv.slice(2),
]);
process.exit(code);
