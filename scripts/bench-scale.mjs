// `npm run bench:scale`: builds what has changed and measures with 1, 100 and 1,000 sessions. `-- --quick` takes fewer and
// shorter runs; `-- 1 50` takes other numbers of sessions.
import { build, buildIsFresh } from './lib/build.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

if (!buildIsFresh() && !(await build())) process.exit(1);
const { code } = await run(process.execPath, [
  '--import',
  'tsx',
  `${ROOT}/bench/scale/main.ts`,
  ...process.argv.slice(2),
]);
process.exit(code);
