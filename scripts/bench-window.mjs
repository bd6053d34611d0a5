// `npm run bench:window`: builds what has changed and measures how quickly the window answers with 500 identities.
// `-- 100` takes another number of them, `-- --quick` fewer rounds.
import { build, buildIsFresh } from './lib/build.mjs';
import { ROOT } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { resolveRuntime, runtimeEnv } from './lib/electron-runtime.mjs';
import { startVirtualDisplay } from './lib/virtual-display.mjs';

if (!buildIsFresh() && !(await build())) process.exit(1);
const screen = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
const { code } = await run(
  process.execPath,
  ['--import', 'tsx', `${ROOT}/bench/window/main.ts`, ...process.argv.slice(2)],
  { env: { ...process.env, ...runtimeEnv(resolveRuntime()), ...(screen && { DISPLAY: screen.display }) } },
);
await screen?.stop();
process.exit(code);
