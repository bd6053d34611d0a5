// `npm run screenshots`: builds what has changed and takes the README's pictures anew.
import { build, buildIsFresh } from './lib/build.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';

if (!buildIsFresh() && !(await build())) process.exit(1);
const { code } = await run(process.execPath, ['--import', 'tsx', `${ROOT}/scripts/demo/screenshots.ts`]);
process.exit(code);
